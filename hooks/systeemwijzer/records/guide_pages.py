"""The pages that are about one guide, as their front matter says: which these are, and in which order they are read."""

from collections.abc import Iterator

from .addresses import address_of_page
from .guide import Guide
from .guides import SourceGuide
from .knowledge import Section

INDEX = "index.md"


def guide_of_page(guide: Guide, address: str) -> SourceGuide | None:
    """The guide that the page at an address is about; None for a page that is about none, or about more."""
    found = {address_of_page(src_uri): guide_id for src_uri, guide_id in guide.page_guides.items()}.get(address)
    return guide.guide_by_id.get(found) if found else None


def home_of_guide(guide: Guide, guide_id: str) -> str | None:
    """The address of the page that one begins with; None for a guide without pages."""
    return next(map(address_of_page, list_guide_pages(guide, guide_id)), None)


def list_guide_pages(guide: Guide, guide_id: str) -> tuple[str, ...]:
    """The pages about a guide, by their paths in docs/: the page of its folder, then as the guide says what they do."""
    ranks = {source_id: rank for rank, source_id in enumerate(guide.source_places)}
    first = {src_uri: min(_rank_sources(guide, src_uri, ranks), default=len(ranks)) for src_uri in guide.page_guides}
    pages = [src_uri for src_uri, its_guide in guide.page_guides.items() if its_guide == guide_id]
    return tuple(sorted(pages, key=lambda src_uri: (not src_uri.endswith(INDEX), first[src_uri], src_uri)))


def _rank_sources(guide: Guide, src_uri: str, ranks: dict[str, int]) -> Iterator[int]:
    """Where in the guides stands what the sections of a page come from."""
    for section in guide.all_of(Section):
        if section.page == src_uri:
            yield from (ranks[source] for source in section.source if source in ranks)
