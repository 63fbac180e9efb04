"""The questions as cards on sheets to cut: a stack for each page that questions stand on, so for each level.

All lengths are in millimetres, on a sheet of A4.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

from jinja2 import Environment

from ..records import Guide, Question, QuestionSet
from ..records.addresses import name_of_page

COLUMNS, ROWS = 2, 4
CARD_WIDTH, CARD_HEIGHT = 95, 69
LEFT, TOP = 10, 10.5
# A mark stands in the margin, where the knife begins, and leaves the cards blank.
MARK_LENGTH, MARK_DISTANCE = 5, 2


@dataclass(frozen=True)
class Card:
    """A question with the set that it stands in, and its whole address."""

    question: Question
    question_set: QuestionSet
    address: str


@dataclass(frozen=True)
class CutMark:
    """Where to cut begins or ends: from one point to another, from the sheet's upper left corner."""

    x1: float
    y1: float
    x2: float
    y2: float


def stack_cards(guide: Guide, site_url: str) -> dict[str, list[Card]]:
    """The cards by the last part of their page's address, such as a level's id, in the order of the guide."""
    stacks: dict[str, list[Card]] = {}
    for question_set in guide.question_sets:
        for question in question_set.questions:
            stacks.setdefault(name_of_page(question.address), []).append(
                Card(question, question_set, urljoin(site_url, question.address))
            )
    return stacks


def place_marks() -> Iterator[CutMark]:
    """The marks at both ends of each line between cards, and at the edges of all of them together."""
    right, bottom = LEFT + COLUMNS * CARD_WIDTH, TOP + ROWS * CARD_HEIGHT
    far = MARK_DISTANCE + MARK_LENGTH
    for x in (LEFT + column * CARD_WIDTH for column in range(COLUMNS + 1)):
        yield CutMark(x, TOP - far, x, TOP - MARK_DISTANCE)
        yield CutMark(x, bottom + MARK_DISTANCE, x, bottom + far)
    for y in (TOP + row * CARD_HEIGHT for row in range(ROWS + 1)):
        yield CutMark(LEFT - far, y, LEFT - MARK_DISTANCE, y)
        yield CutMark(right + MARK_DISTANCE, y, right + far, y)


def render_cards(
    environment: Environment, cards: list[Card], draw_code: Callable[[str], tuple[int, str]], style: str, date: str
) -> str:
    """The sheets of one stack as an HTML document.

    `draw_code` gives a QR code of an address as a square's size and an SVG path in it.
    """
    size = COLUMNS * ROWS
    sheets = [cards[start : start + size] for start in range(0, len(cards), size)]
    context = {"sheets": sheets, "marks": tuple(place_marks()), "draw_code": draw_code, "style": style, "date": date}
    return environment.get_template("exports/cards.html").render(context)
