"""What a training is made of: programmes with their steps, and tasks for groups."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from ..messages import tell
from .base import Line, Model, Names, Placed, Slug, Text, TitledRecord, fault_in
from .redirects import Address

# A day: more is a slip of the keys.
MOST_MINUTES = 480
Minutes = Annotated[int, Field(ge=1, le=MOST_MINUTES)]


class Step(Model):
    """One step of a programme.

    `group` is what the group sees of it, `say` what the trainer says, `show` what the trainer does or shows, and `page`
    the address to put on the screen.
    """

    minutes: Minutes
    title: Line
    aim: Line
    group: Text
    say: Text
    show: Text | None = None
    page: Annotated[Address, Names("page")] | None = None


class Programme(TitledRecord):
    """A training from beginning to end; its steps take as many minutes as it says."""

    minutes: Minutes
    steps: Annotated[tuple[Step, ...], Field(strict=False, min_length=1)]

    @model_validator(mode="after")
    def require_whole_time(self) -> Self:
        """Refuse steps that take more or fewer minutes than the whole."""
        total = sum(step.minutes for step in self.steps)
        if total != self.minutes:
            raise fault_in(
                "minutes",
                message=tell(
                    "the steps take {total} minutes together; expected {minutes}", total=total, minutes=self.minutes
                ),
            )
        return self

    @property
    def starts(self) -> tuple[int, ...]:
        """The minute at which each step begins, from 0."""
        return tuple(sum(step.minutes for step in self.steps[:place]) for place in range(len(self.steps)))


class Task(Placed):
    """What a group does with a level, a theme or a set of questions.

    `number` stands for its id in the address on a card, so that this can be typed; `result` is how a group brings back
    what came of it.
    """

    id: Slug
    number: Annotated[int, Field(ge=1, le=99)] | None = None
    title: Line
    text: Text
    result: Text | None = None
    minutes: Minutes

    @property
    def name(self) -> str:
        """What it is called in a short address."""
        return str(self.number or self.id)
