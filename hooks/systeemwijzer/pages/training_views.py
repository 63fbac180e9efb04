"""What the templates of the training need to know of the guide: as views.py does for all others."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..drawing.rings import EQUAL_RADII, SIZE, place_rings, place_spots
from ..drawing.system_map import draw_map
from ..records import Actor, Barrier, Case, Guide, Level, LevelId, Programme, Record, Step, Topic
from ..records.addresses import address_of_level, address_of_page, address_of_topic, guide_id_of
from ..records.guide import group
from ..records.system_map import RING_SIGNS
from ..records.training import MOST_MINUTES
from .embed_entries import Context, entry

FEWEST_GROUPS = 2
MOST_GROUPS = 5


@dataclass(frozen=True)
class Item:
    """Something to place in a ring: where the guide has it, which are the records that say so, from the inside out."""

    id: str
    kind: str
    title: str
    records: tuple[Record, ...]

    @property
    def levels(self) -> tuple[LevelId, ...]:
        """The rings that it may be placed in, as the guide has it there or mentions it there too."""
        return tuple(dict.fromkeys((*(record.level for record in self.records if record.level), *self.also_at)))

    @property
    def also_at(self) -> tuple[LevelId, ...]:
        """The rings in which the guide only mentions it."""
        return tuple(level for record in self.records if isinstance(record, Barrier) for level in record.also_at)


@dataclass(frozen=True)
class ShownPage:
    """A page that a step puts on the screen: what it is called, and its address, presented where it can be."""

    title: str
    address: str


@entry()
def view_programmes(guide: Guide) -> Context:
    """The trainings from beginning to end, with the pages that their steps put on the screen, by their addresses."""
    programmes = guide.all_of(Programme)
    steps = [step for programme in programmes for step in programme.steps]
    shown = {step.page: show_page(guide, step) for step in steps if step.page}
    return {"programmes": programmes, "shown": shown, "most_minutes": MOST_MINUTES}


@entry()
def view_groups(guide: Guide) -> Context:
    """What groups can be given: levels, themes and sets of questions, each with a task."""
    return {
        "levels": guide.levels,
        "topics": guide.topics,
        "question_sets": tuple(question_set for question_set in guide.question_sets if question_set.level),
        "tasks": guide.tasks,
        "numbers": range(FEWEST_GROUPS, MOST_GROUPS + 1),
    }


@entry()
def view_cases(guide: Guide) -> Context:
    """What there is to practise with, each with the things on its map by ring."""
    return {"cases": guide.all_of(Case)}


@entry()
def view_exercise(guide: Guide) -> Context:
    """Barriers and actors, each with every ring that the guide has it in."""
    items = (*place_barriers(guide), *place_actors(guide))
    rings = place_rings(guide.levels, EQUAL_RADII)
    return {"size": SIZE, "rings": rings, "spots": place_spots(rings), "items": items, "levels": guide.levels}


@entry()
def view_system_map(guide: Guide) -> Context:
    """The rings of the same width to write in, and those that have room for who stands in them."""
    drawings = {"empty": place_rings(guide.levels, EQUAL_RADII), "full": place_rings(guide.levels)}
    return {"size": SIZE, "drawings": drawings, "levels": guide.levels}


@entry()
def view_plenary(guide: Guide) -> Context:
    """The rings for what groups chose in them, each with the sign that tokens name it by; and the cases."""
    drawing = draw_map(guide.levels, guide.map_things)
    return {"drawing": drawing, "signs": RING_SIGNS, "cases": guide.all_of(Case)}


def show_page(guide: Guide, step: Step) -> ShownPage:
    """The page that a step puts on the screen; presented, where the page can be."""
    address = step.page or ""
    path, _, anchor = address.partition("#")
    return ShownPage(_name_page(guide, path, anchor) or step.title, _present_page(guide, path, anchor) or address)


def _name_page(guide: Guide, path: str, anchor: str) -> str | None:
    titles = {address_of_page(src_uri): title for src_uri, title in guide.page_titles.items()}
    titles |= {page: presented.title for page, presented in _decks_by_page(guide).items()}
    if anchor in guide.by_id:
        return guide.by_id[anchor].summarise().title
    sets = {each.id: each.title for each in guide.question_sets}
    return sets.get(anchor) or titles.get(path)


def _present_page(guide: Guide, path: str, anchor: str) -> str | None:
    """The address that presents what stands at an anchor, or a page from there; None where nothing is presented."""
    alone = [each.id for each in guide.question_sets]
    alone += [record.id for record in guide.records if isinstance(record, Case | Programme)]
    if anchor in alone:
        return f"{path}#presenteren={anchor}"
    presented = _decks_by_page(guide).get(path)
    if not presented:
        return None
    return f"{path}#presenteren={presented.id}" + (f"&dia={anchor}" if anchor else "")


def _decks_by_page(guide: Guide) -> dict[str, Level | Topic]:
    """What is presented as a whole, by the page that is about it."""
    levels = {address_of_level(level.id): level for level in guide.levels}
    return {**levels, **{address_of_topic(topic.id): topic for topic in guide.topics}}


def place_barriers(guide: Guide) -> Iterator[Item]:
    """Each barrier once: what one guide names at two levels is the same by its title."""
    named = group(guide.all_of(Barrier), lambda barrier: [(barrier.title, guide_id_of(barrier))])
    for (title, _), barriers in named.items():
        yield Item(barriers[0].id, barriers[0].kind, title, barriers)


def place_actors(guide: Guide) -> Iterator[Item]:
    """Each actor, with those who say that it stands in their ring too; these are no items themselves."""
    also = group(guide.all_of(Actor), lambda actor: actor.same_as)
    for actor in guide.all_of(Actor):
        if not actor.same_as:
            yield Item(actor.id, actor.kind, actor.title, (actor, *also.get(actor.id, ())))
