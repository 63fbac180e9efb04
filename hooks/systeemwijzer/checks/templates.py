"""Whether the templates are there, and can be read."""

from collections.abc import Iterator

from jinja2 import Environment, nodes

from ..messages import tell
from ..pages.about_embeds import tell_about
from ..pages.all_embeds import EMBEDS
from ..pages.draft import Draft
from ..reading.problems import ContentError, Problem, expect_one_of
from ..records import Guide
from ..records.addresses import kinds_without_written_page

# What MkDocs and the pages are made of; what else lies in overrides/ may be a README.
SUFFIXES = (".html", ".jinja", ".txt", ".xml")
# Folders with templates that MkDocs renders, with filters of its own: of these only the grammar can be checked.
OF_MKDOCS = (".", "partials")
# What Python asks for by name, besides the templates of embeds and records.
ALWAYS = (
    "404.html",
    "components/document.html",
    "components/moved.html",
    "components/repeat.html",
    "components/term_tip.html",
    "components/words.html",
    "exports/cards.html",
    "exports/figures.csv.jinja",
    "exports/layer_file.yml.jinja",
    "exports/layer_settings.yml.jinja",
    "exports/manifest.webmanifest.jinja",
    "exports/own.css.jinja",
    "exports/questions.csv.jinja",
    "main.html",
    "pictures/share.svg.jinja",
)
MISSING = "this template is missing; pages are made with it"
UNTOLD = 'expected {% set about = "…" %} on the first line: what this embed shows, for the list of embeds'
# Of Material's; ours are beside them in overrides/.
ICONS = ".icons/"


def check_templates(draft: Draft) -> Iterator[Problem]:
    """Find templates that can't be read, or are missing, and embeds that don't say what they are."""
    environment, folder = draft.environment, draft.templates
    paths = sorted(path for path in folder.rglob("*") if path.suffix in SUFFIXES)
    names = {path.relative_to(folder).as_posix() for path in paths}
    yield from _find_missing(names, draft.guide, folder.name)
    yield from _find_untold(environment, names, folder.name)
    for path in paths:
        name = path.relative_to(folder).as_posix()
        try:
            if path.parent.relative_to(folder).as_posix() in OF_MKDOCS:
                tree = environment.parse(path.read_text(encoding="utf-8"), name)
                yield from _find_dead_names(tree, names, f"{folder.name}/{name}")
            else:
                environment.get_template(name)
        except ContentError as error:
            yield from error.problems
        except (OSError, UnicodeDecodeError) as error:
            yield Problem(f"{folder.name}/{name}", 1, tell("can't be read: {why}", why=error))


def _find_missing(names: set[str], guide: Guide, folder: str) -> Iterator[Problem]:
    """Find templates that pages, embeds and records are made with, and that aren't there."""
    for name in (*ALWAYS, *(template for entry in EMBEDS.values() for template in entry.templates)):
        if name not in names:
            yield Problem(f"{folder}/{name}", 1, MISSING)
    for kind in kinds_without_written_page(guide):
        if kind.template not in names:
            message = tell(
                "id: the kind '{kind}' has no template; expected {path}", kind=kind.id, path=f"{folder}/{kind.template}"
            )
            yield Problem(kind.origin.file, kind.origin.line, message)


def _find_untold(environment: Environment, names: set[str], folder: str) -> Iterator[Problem]:
    """Find embeds of which the list for authors of pages couldn't say what they show."""
    for template in sorted(names & {entry.template for entry in EMBEDS.values()}):
        if not tell_about(environment, template):
            yield Problem(f"{folder}/{template}", 1, UNTOLD)


def _find_dead_names(tree: nodes.Template, names: set[str], file: str) -> Iterator[Problem]:
    """Find what a template takes in by its name, and that isn't there."""
    for node in tree.find_all((nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)):
        named = getattr(node, "template", None)
        if isinstance(named, nodes.Const) and named.value not in names and not named.value.startswith(ICONS):
            yield Problem(file, node.lineno, expect_one_of("template", named.value, names))
