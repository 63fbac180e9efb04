"""What the template of the system map needs to know of the guide."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..drawing.map_places import place_map
from ..drawing.rings import SIZE
from ..records import Advice, Barrier, Guide, LevelId, Question
from ..records.system_map import RING_SIGNS, MapThing
from .embed_entries import Context, entry

# How many questions stand for a ring that nobody looked at yet.
FEW_QUESTIONS = 2


@dataclass(frozen=True)
class AskedFor:
    """A question, and the tokens of the barriers that it opens up."""

    question: Question
    tokens: tuple[str, ...]


@dataclass(frozen=True)
class RingForm:
    """What one fills in of a ring, and what the site has for who does: questions, and what one can do."""

    level: LevelId
    sign: str
    things: tuple[MapThing, ...]
    asked_for: tuple[AskedFor, ...]
    first_questions: tuple[Question, ...]
    advice: tuple[Advice, ...]


@entry()
def view_map(guide: Guide) -> Context:
    """The rings with all that can stand in them, to fill in."""
    return {
        "size": SIZE,
        "rings": place_map(guide.levels, guide.map_things),
        "forms": tuple(_make_form(guide, level) for level in RING_SIGNS),
    }


def _make_form(guide: Guide, level: LevelId) -> RingForm:
    things = tuple(thing for thing in guide.map_things if thing.level == level)
    questions = tuple(question for question in guide.all_of(Question) if question.level == level)
    return RingForm(
        level=level,
        sign=RING_SIGNS[level],
        things=things,
        asked_for=tuple(_list_asked_for(guide, level)),
        first_questions=questions[:FEW_QUESTIONS],
        advice=tuple(advice for advice in guide.all_of(Advice) if advice.level == level),
    )


def _list_asked_for(guide: Guide, level: LevelId) -> Iterator[AskedFor]:
    """The questions of a ring that open up a barrier of any ring, in the order of the guide."""
    tokens: dict[str, list[str]] = {}
    for thing in guide.map_things:
        record = guide.by_id[thing.ids[0]]
        if isinstance(record, Barrier):
            for question_id in record.questions:
                tokens.setdefault(question_id, []).append(thing.token)
    for question in guide.all_of(Question):
        if question.level == level and question.id in tokens:
            yield AskedFor(question, tuple(tokens[question.id]))
