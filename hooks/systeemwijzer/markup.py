"""From a view to HTML: the one place that knows the templates in overrides/."""

from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from .addresses import address_of, relative
from .charts import place_bars
from .citations import cite
from .embeds import Embed, replace_embeds
from .glossary import explain_terms
from .guide import Guide
from .models import Origin, Term
from .plain_text import from_markdown, to_html
from .rings import GLYPH_SIZE, place_glyphs
from .views import Context, build_context


class Renderer:
    """Renders embeds for one guide. `edit_base` is the address that edits docs/, or '' where there is none."""

    def __init__(self, templates: Path, guide: Guide, edit_base: str = "") -> None:
        self.guide = guide
        self.environment = make_environment(templates)
        # What the page around the content shows of the guide too.
        self.shared: Context = {
            "guide": guide,
            "glyphs": {glyph.level: glyph for glyph in place_glyphs(guide.levels)},
            "glyph_size": GLYPH_SIZE,
        }
        self.environment.globals.update(
            self.shared,
            cite=partial(cite, guide),
            edit_link=partial(edit_link, edit_base),
            place_bars=place_bars,
        )

    def fill(self, html: str, page_address: str) -> str:
        """Put every embed of a page's HTML in its place, explain terms, and add what has moved away from the page."""
        filled = replace_embeds(html, partial(self._render_embed, page_address=page_address))
        filled = explain_terms(filled, self.guide.glossary, partial(self._render_term, page_address=page_address))
        moved = [redirect for redirect in self.guide.redirects if redirect.old_page == page_address]
        return filled + self._render("components/moved.html", {"moved": moved}, page_address) if moved else filled

    def _render_embed(self, embed: Embed, page_address: str) -> str:
        return self._render(f"embeds/{embed.name}.html", build_context(self.guide, embed), page_address)

    def _render_term(self, term: Term, words: str, page_address: str) -> str:
        context = {"term": term, "words": words, "text": from_markdown(term.text)}
        return self._render("components/term_tip.html", context, page_address)

    def _render(self, template: str, context: Context, page_address: str) -> str:
        link = partial(relative, page_address=page_address)
        return self.environment.get_template(template).render(context, link=link)


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
