"""Whether links in records lead to something on the site: by its address, for a record stands on several pages."""

from collections.abc import Iterator, Mapping
from urllib.parse import unquote, urlsplit

from ..messages import tell
from ..pages.draft import Draft
from ..reading.files import list_models
from ..reading.problems import Problem, expect_one_of
from ..reading.project import Project
from ..records import Model, Origin, Record
from ..records.addresses import page_addresses
from ..records.fields import Field, find_fields
from ..records.safe_markdown import find_links, is_on_site

Fields = Mapping[str, tuple[Field, ...]]


def check_record_links(draft: Draft) -> Iterator[Problem]:
    """Find links to no address of the site; whether the page has the anchor, the built page tells."""
    guide = draft.guide
    fields = find_fields(list_models(guide.kinds))
    known = page_addresses(guide)
    for item in (*guide.records, *guide.question_sets, *guide.topics, *guide.guides, *guide.tasks):
        for address in (address for text in _find_texts(item, fields) for address in find_links(text)):
            page = unquote(urlsplit(address).path)
            if is_on_site(address) and page not in known | draft.file_uris:
                line = _line_of(address, item.origin, draft.project)
                yield Problem(item.origin.file, line, expect_one_of(tell("a link to"), page, known))


def _find_texts(item: Model, fields: Fields) -> Iterator[str]:
    """The Markdown in an item and its parts; a record within it answers for itself."""
    for field in fields.get(type(item).__name__, ()):
        value = getattr(item, field.name, None)
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, Model) and not isinstance(part, Record):
                yield from _find_texts(part, fields)
            elif isinstance(part, str) and field.form == "text":
                yield part


def _line_of(address: str, origin: Origin, project: Project) -> int:
    """The first line, from where an item begins, that holds the address; its first line where none does."""
    lines = project.read(origin.file).split("\n")
    return next((line for line in range(origin.line, len(lines) + 1) if address in lines[line - 1]), origin.line)
