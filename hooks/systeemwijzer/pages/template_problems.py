"""Errors in templates, as problems with the file and line of the template."""

from collections.abc import Callable, Iterator
from pathlib import Path
from traceback import extract_tb
from typing import Any, NoReturn

from jinja2 import Environment, Template, TemplateError, TemplateNotFound, TemplateSyntaxError, nodes
from jinja2.debug import rewrite_traceback_stack

from ..reading.problems import ContentError, Problem, expect_one_of, refuse_problems
from ..records import Guide
from ..records.addresses import kinds_without_written_page
from .about_embeds import tell_about
from .all_embeds import EMBEDS

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
    "exports/figure.csv.jinja",
    "exports/questions.csv.jinja",
    "main.html",
    "pictures/share.svg.jinja",
)
# Of Material's; ours are beside them in overrides/.
ICONS = ".icons/"


def check_templates(environment: Environment, folder: Path, guide: Guide) -> None:
    """Read every template below the folder, with an environment that tells its problems.

    Raises ContentError with each that can't be read, or is missing.
    """
    paths = sorted(path for path in folder.rglob("*") if path.suffix in SUFFIXES)
    names = {path.relative_to(folder).as_posix() for path in paths}
    problems = [*_find_missing(names, guide, folder.name), *_find_untold(environment, names, folder.name)]
    for path in paths:
        name = path.relative_to(folder).as_posix()
        try:
            if path.parent.relative_to(folder).as_posix() in OF_MKDOCS:
                tree = environment.parse(path.read_text(encoding="utf-8"), name)
                problems += _find_dead_names(tree, names, f"{folder.name}/{name}")
            else:
                environment.get_template(name)
        except ContentError as error:
            problems += error.problems
        except (OSError, UnicodeDecodeError) as error:
            problems.append(Problem(f"{folder.name}/{name}", 1, f"can't be read: {error}"))
    refuse_problems(problems)


def _find_missing(names: set[str], guide: Guide, folder: str) -> Iterator[Problem]:
    """Find templates that pages, embeds and records are made with, and that aren't there."""
    for name in (*ALWAYS, *(template for entry in EMBEDS.values() for template in entry.templates)):
        if name not in names:
            yield Problem(f"{folder}/{name}", 1, "this template is missing; pages are made with it")
    for kind in kinds_without_written_page(guide):
        if kind.template not in names:
            message = f"id: the kind '{kind.id}' has no template; expected {folder}/{kind.template}"
            yield Problem(kind.origin.file, kind.origin.line, message)


def _find_untold(environment: Environment, names: set[str], folder: str) -> Iterator[Problem]:
    """Find embeds of which the list for authors of pages couldn't say what they show."""
    for template in sorted(names & {entry.template for entry in EMBEDS.values()}):
        if not tell_about(environment, template):
            message = 'expected {% set about = "…" %} on the first line: what this embed shows, for the list of embeds'
            yield Problem(f"{folder}/{template}", 1, message)


def _find_dead_names(tree: nodes.Template, names: set[str], file: str) -> Iterator[Problem]:
    """Find what a template takes in by its name, and that isn't there."""
    for node in tree.find_all((nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)):
        named = getattr(node, "template", None)
        if isinstance(named, nodes.Const) and named.value not in names and not named.value.startswith(ICONS):
            yield Problem(file, node.lineno, expect_one_of("template", named.value, names))


def tell_problems(
    environment: Environment, folder: Path, make_error: Callable[[ContentError], Exception] = lambda error: error
) -> None:
    """Let what goes wrong while a template is read or rendered be a ContentError, or what `make_error` makes of it."""
    told = ContentError, type(make_error(ContentError([])))

    def raise_problem(source: str | None = None) -> NoReturn:
        error = rewrite_traceback_stack(source)
        # From a template within this one.
        if isinstance(error, told):
            raise error
        raise make_error(ContentError([_describe(error, folder)])) from error

    find = environment.get_template

    def get_template(name: Any, parent: str | None = None, globals: Any = None) -> Template:  # noqa: A002  # Jinja's name
        """What a template asks for, by its name, is told by the place in it; what we ask for has no such place."""
        try:
            return find(name, parent, globals)
        except TemplateNotFound as error:
            if parent is not None:
                raise
            message = "this template is missing; pages are made with it"
            raise make_error(ContentError([Problem(f"{folder.name}/{error.name}", 1, message)])) from error

    # There is no other place to step in.
    environment.handle_exception = raise_problem  # type: ignore[method-assign]
    environment.get_template = get_template  # type: ignore[method-assign]


def _describe(error: BaseException, folder: Path) -> Problem:
    """Where in the templates it went wrong: the innermost place in them that the error came by."""
    if isinstance(error, TemplateSyntaxError):
        return Problem(f"{folder.name}/{error.name}", error.lineno, f"not a template: {error.message}")
    frames = extract_tb(error.__traceback__)
    places = [frame for frame in frames if Path(frame.filename).is_relative_to(folder)]
    if not places:
        return Problem(f"{folder.name}/", 1, _explain(error))
    name = Path(places[-1].filename).relative_to(folder).as_posix()
    return Problem(f"{folder.name}/{name}", places[-1].lineno or 1, _explain(error))


def _explain(error: BaseException) -> str:
    if isinstance(error, TemplateNotFound):
        return f"there is no template '{error.name}'; expected a file of that name in the templates' folder"
    if isinstance(error, TemplateError):
        return str(error)
    return f"{type(error).__name__}: {error}"
