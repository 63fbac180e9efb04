"""What the templates of a region's own records need to know: as views.py does for others."""

from collections.abc import Iterator

from ..records import Example, Figure, Guide, Organisation, Record, Suggestion
from ..records.addresses import address_of_page
from ..records.layer import OWN_FOLDER
from .embed_entries import Context, PlannedPage, entry

# What stands whole on the page of the region, and in short wherever else it belongs.
OWN_MODELS: dict[str, type[Record]] = {
    "organisations": Organisation,
    "examples": Example,
    "figures": Figure,
    "suggestions": Suggestion,
}
# What stands within others, or has its place in the menu.
NOT_LISTED = frozenset(("question", "section"))


def plan_region(guide: Guide) -> Iterator[PlannedPage]:
    """The page of what a region lays over the site, where one does."""
    if guide.layer:
        yield PlannedPage(OWN_FOLDER, guide.layer.origin, {"layer": guide.layer})


@entry(plan=plan_region, nav="local")
def view_region(guide: Guide) -> Context:
    """What a region knows itself: who helps and what was done there, and where the rest of its own stands."""
    return {name: guide.of_region(model) for name, model in OWN_MODELS.items()} | {
        "question_sets": tuple(question_set for question_set in guide.question_sets if question_set.layer),
        "elsewhere": tuple(_list_elsewhere(guide)),
        "pages": tuple(_list_pages(guide)),
    }


def _list_elsewhere(guide: Guide) -> Iterator[Record]:
    """A region's own records that stand among those of the guides."""
    models = tuple(OWN_MODELS.values())
    for record in guide.records:
        if record.layer and record.kind not in NOT_LISTED and not isinstance(record, models):
            yield record


def _list_pages(guide: Guide) -> Iterator[tuple[str, str]]:
    """The pages that a region wrote, as address and title."""
    for src_uri in guide.written_pages:
        if src_uri.startswith(OWN_FOLDER):
            yield address_of_page(src_uri), guide.page_titles[src_uri]


def list_own(guide: Guide, level_id: str | None = None, topic_id: str | None = None) -> dict[str, tuple[Record, ...]]:
    """What stands whole on the region's page and belongs to a level or a theme."""
    return {
        name: tuple(
            record
            for record in guide.of_region(model)
            if level_id in getattr(record, "levels", ()) or topic_id in record.topics
        )
        for name, model in OWN_MODELS.items()
    }


@entry()
def view_publisher(guide: Guide) -> Context:
    """Whose site this is, and what only they know of privacy."""
    return {}


@entry()
def view_accessibility(guide: Guide) -> Context:
    """How accessible the site is, as its publisher says."""
    return {}
