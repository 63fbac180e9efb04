"""From a view to HTML: the one place that renders the templates in overrides/."""

from collections.abc import Callable, Iterable
from functools import partial

from jinja2 import Environment

from ..records import Guide, Term
from ..records.addresses import relative
from ..records.plain_text import from_markdown
from .all_embeds import EMBEDS, build_context
from .embed_entries import Context
from .embeds import Embed, replace_embeds
from .gathered import Document, make_chapters
from .glossary import explain_terms, index_terms

# Gives the link to an address of the site.
Link = Callable[[str], str]


class Renderer:
    """Renders what is made of one guide, with the environment that was made for it."""

    def __init__(self, guide: Guide, environment: Environment) -> None:
        self.guide = guide
        self.environment = environment
        self.phrases = index_terms(guide.all_of(Term))

    def fill_embeds(self, html: str, page_address: str) -> str:
        """Put every embed of a page's HTML in its place."""
        return replace_embeds(html, partial(self._render_embed, page_address=page_address))

    def explain(self, html: str, page_address: str) -> str:
        """Explain the terms on a page, each where it is used first."""
        return self._explain(html, partial(relative, page_address=page_address))

    def add_moved(self, html: str, page_address: str) -> str:
        """Say below a page what has moved away from it."""
        moved = [redirect for redirect in self.guide.redirects if redirect.old_page == page_address]
        link = partial(relative, page_address=page_address)
        return html + self._render("components/moved.html", {"moved": moved}, link) if moved else html

    def fill(self, html: str, page_address: str) -> str:
        """All that is done to a page's HTML."""
        return self.add_moved(self.explain(self.fill_embeds(html, page_address), page_address), page_address)

    def gather(self, pages: Iterable[tuple[str, str]], address: str) -> str:
        """Pages as one document at an address, from their addresses and their HTML with its embeds filled."""
        chapters = make_chapters(pages, self._render_repeat)
        document = Document(address, chapters, (record.address for record in self.guide.records))
        html = self._render("components/document.html", {"document": document}, document.link)
        return self._explain(html, document.link)

    def _explain(self, html: str, link: Link) -> str:
        return explain_terms(html, self.phrases, partial(self._render_term, link=link))

    def _render_embed(self, embed: Embed, page_address: str) -> str:
        context = {"page_address": page_address} | build_context(self.guide, embed)
        return self._render(EMBEDS[embed.name].template, context, partial(relative, page_address=page_address))

    def _render_term(self, term: Term, words: str, link: Link) -> str:
        context = {"term": term, "words": words, "text": from_markdown(term.text)}
        return self._render("components/term_tip.html", context, link)

    def _render_repeat(self, record_id: str) -> str | None:
        """What stands for a record that stands earlier in a document; None for an id that isn't a record's."""
        record = self.guide.by_id.get(record_id)
        if record is None:
            return None
        context = {"record_id": record_id, "title": record.summarise()[0]}
        return self.environment.get_template("components/repeat.html").render(context)

    def _render(self, template: str, context: Context, link: Link) -> str:
        return self.environment.get_template(template).render(context, link=link)
