"""From a view to HTML: the one place that knows the templates in overrides/."""

from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from .addresses import address_of, relative
from .citations import cite
from .embeds import Embed, replace_embeds
from .guide import Guide
from .models import Origin
from .plain_text import to_html
from .rings import GLYPH_SIZE, place_glyphs
from .views import build_context


class Renderer:
    """Renders embeds for one guide. `edit_base` is the address that edits docs/, or '' where there is none."""

    def __init__(self, templates: Path, guide: Guide, edit_base: str = "") -> None:
        self.guide = guide
        self.environment = make_environment(templates)
        self.environment.globals.update(
            guide=guide,
            cite=partial(cite, guide),
            glyphs={glyph.level: glyph for glyph in place_glyphs(guide.levels)},
            glyph_size=GLYPH_SIZE,
            edit_link=partial(edit_link, edit_base),
        )

    def fill(self, html: str, page_address: str) -> str:
        """Put every embed of a page's HTML in its place."""
        return replace_embeds(html, partial(self._render, page_address=page_address))

    def _render(self, embed: Embed, page_address: str) -> str:
        context = build_context(self.guide, embed)
        template = self.environment.get_template(f"embeds/{embed.name}.html")
        return template.render(context, link=partial(relative, page_address=page_address))


def make_environment(templates: Path) -> Environment:
    """Jinja as our templates expect it: everything escaped, and nothing undefined."""
    environment = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(markdown=_markdown, number=format_number, address=address_of)
    return environment


def format_number(value: float) -> str:
    """A number as Dutch writes it: a point at the thousands, a comma for decimals."""
    return f"{value:,}".translate(str.maketrans(",.", ".,"))


def edit_link(edit_base: str, origin: Origin) -> str:
    """The address that edits the file a record came from; '' where no repository is configured."""
    return urljoin(edit_base, f"../{origin.file}") if edit_base else ""


def _markdown(text: str) -> Any:
    # Records are the editors' own text, checked in review; their Markdown is trusted.
    return Markup(to_html(text))  # noqa: S704
