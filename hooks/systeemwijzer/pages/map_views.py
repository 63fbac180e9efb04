"""What the template of the system map needs to know of the guide: as views.py does for others."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..drawing.system_map import draw_map
from ..records import Barrier, Guide, Level, Organisation, Question
from ..records.system_map import RING_SIGNS, MapThing
from .embed_entries import Context, entry

# For a ring in which nothing is chosen.
FIRST_QUESTIONS = 2


@dataclass(frozen=True)
class MapPanel:
    """One ring of the form: what can be chosen in it, two questions to begin with, and who helps in the region."""

    level: Level
    sign: str
    barriers: tuple[MapThing, ...]
    actors: tuple[MapThing, ...]
    contacts: tuple[MapThing, ...]
    first_questions: tuple[Question, ...]
    organisations: tuple[Organisation, ...]


@dataclass(frozen=True)
class FittingQuestion:
    """A question, and the tokens of the barriers that it opens up."""

    question: Question
    tokens: tuple[str, ...]


@entry()
def view_map(guide: Guide) -> Context:
    """The system map to fill in: drawing, form, and what the chosen things ask."""
    return {
        "drawing": draw_map(guide.levels, guide.map_things),
        "panels": tuple(_make_panel(guide, guide.level(level_id), sign) for level_id, sign in RING_SIGNS.items()),
        "fitting": tuple(_find_fitting(guide)),
    }


def _make_panel(guide: Guide, level: Level, sign: str) -> MapPanel:
    things = [thing for thing in guide.map_things if thing.level == level.id]
    barriers, actors, contacts = (
        tuple(thing for thing in things if thing.kind == kind) for kind in ("barrier", "actor", "contact")
    )
    helping = tuple(each for each in guide.of_region(Organisation) if level.id in each.levels)
    return MapPanel(level, sign, barriers, actors, contacts, _first_questions(guide, level), helping)


def _first_questions(guide: Guide, level: Level) -> tuple[Question, ...]:
    """The first question of each of the first sets."""
    return tuple(question_set.questions[0] for question_set in guide.question_sets_at(level.id)[:FIRST_QUESTIONS])


def _find_fitting(guide: Guide) -> Iterator[FittingQuestion]:
    """The questions that barriers have, in the order of the guide."""
    barriers = [(thing.token, guide.by_id[thing.ids[0]]) for thing in guide.map_things if thing.kind == "barrier"]
    for question in guide.all_of(Question):
        tokens = tuple(
            token for token, record in barriers if isinstance(record, Barrier) and question.id in record.questions
        )
        if tokens:
            yield FittingQuestion(question, tokens)
