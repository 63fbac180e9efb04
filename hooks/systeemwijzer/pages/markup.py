"""From a view to HTML: the one place that renders the templates in overrides/."""

from functools import partial

from jinja2 import Environment

from ..records import Guide, Term
from ..records.addresses import relative
from ..records.plain_text import from_markdown
from .embeds import Embed, replace_embeds
from .glossary import explain_terms, index_terms
from .views import Context, build_context


class Renderer:
    """Renders what is made of one guide, with the environment that was made for it."""

    def __init__(self, guide: Guide, environment: Environment) -> None:
        self.guide = guide
        self.environment = environment
        self.phrases = index_terms(guide.all_of(Term))

    def fill(self, html: str, page_address: str) -> str:
        """Put every embed of a page's HTML in its place, explain terms, and add what has moved away from the page."""
        filled = replace_embeds(html, partial(self._render_embed, page_address=page_address))
        filled = explain_terms(filled, self.phrases, partial(self._render_term, page_address=page_address))
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
