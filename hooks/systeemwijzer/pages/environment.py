"""Jinja as our templates expect it: HTML escaped, nothing undefined, and filters for what Python computes."""

import csv
import io
import re
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context, select_autoescape
from jinja2.ext import Extension
from jinja2.runtime import Context as JinjaContext
from markupsafe import Markup

from ..drawing.bars import place_bars
from ..drawing.rings import GLYPH_SIZE, place_glyphs
from ..records import Guide, Origin
from ..records.citations import cite, cite_by_guide, group_by_guide, list_dated
from ..records.guide_pages import guide_of_page, home_of_guide
from ..records.safe_markdown import to_html_at
from .about_embeds import tell_about
from .case_maps import list_by_ring, list_tokens

# Dutch Excel parts the fields of a table by semicolons.
SEPARATOR = ";"
# What a spreadsheet takes for the beginning of a formula, unless it is a number.
FORMULA = re.compile(r"[=+@\t\r]|-(?!\d)")
# An SVG file needs it; within HTML it goes without saying.
NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"'
INDENTATION = re.compile(r"^[ \t]+", re.MULTILINE)


def make_environment(
    templates: Path, guide: Guide, edit_link: Callable[[Origin], str] = lambda origin: "", site_name: str = ""
) -> Environment:
    """The environment of the templates in overrides/, for one guide and the site that is called so.

    `edit_link` gives the address where somebody mends what was written somewhere; '' where there is none.
    """
    environment = Environment(
        loader=FileSystemLoader(templates),
        auto_reload=False,  # each build makes its own
        autoescape=select_autoescape(("html",), default=False),
        undefined=StrictUndefined,
    )
    write_compactly(environment)
    environment.filters.update(markdown=_markdown, number=format_number, row=write_row)
    environment.globals.update(
        shared_globals(guide),
        site_name=site_name,
        cite=partial(cite, guide),
        cite_by_guide=partial(cite_by_guide, guide),
        home_of_guide=partial(home_of_guide, guide),
        group_by_guide=partial(group_by_guide, guide),
        list_dated=partial(list_dated, guide),
        edit_link=edit_link,
        place_bars=place_bars,
        list_by_ring=partial(list_by_ring, guide),
        list_tokens=partial(list_tokens, guide),
        tell_about=partial(tell_about, environment),
        # Where the site stands, and '' where nobody has said that: without it there is no feed.
        site_url="",
    )
    return environment


class Unindent(Extension):
    """Takes out of templates as they are read what pages don't need: indentation, and the namespace of their icons."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        if name and name.endswith(".html"):
            return INDENTATION.sub("", source)
        return source.replace(NAMESPACE, "") if name and name.endswith(".svg") else source


def write_compactly(environment: Environment) -> None:
    """Keep out of the pages what only makes templates easy to read: lines that hold a block, and indentation."""
    environment.trim_blocks = environment.lstrip_blocks = True
    environment.add_extension(Unindent)


def escape_all(environment: Environment) -> None:
    """Escape what the page around the content shows: MkDocs itself leaves titles as they are."""
    environment.autoescape = select_autoescape(("html", "xml"))


def shared_globals(guide: Guide) -> dict[str, Any]:
    """What the page around the content, which MkDocs renders, shows of the guide too."""
    return {
        "guide": guide,
        "guide_of_page": partial(guide_of_page, guide),
        "glyphs": {glyph.level: glyph for glyph in place_glyphs(guide.levels)},
        "glyph_size": GLYPH_SIZE,
    }


def format_number(value: float) -> str:
    """A number as Dutch writes it: a point at the thousands, a comma for decimals."""
    return f"{value:,}".translate(str.maketrans(",.", ".,"))


def write_row(cells: Iterable[str | None]) -> str:
    """One row of a table, with the end of its line; no cell is a formula, whatever it begins with."""
    row = io.StringIO()
    csv.writer(row, delimiter=SEPARATOR).writerow(f"'{cell}" if FORMULA.match(str(cell)) else cell for cell in cells)
    return row.getvalue()


@pass_context
def _markdown(context: JinjaContext, text: str) -> Any:
    # The loader has refused what a record's text may not be made of.
    return Markup(to_html_at(text, context["link"]))  # noqa: S704
