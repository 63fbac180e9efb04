"""What the guides know and show beside the system: examples, figures, terms, who does what, suggestions."""

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, ValidationInfo, model_validator

from ..messages import Message, tell
from .base import (
    LONGEST_LINE,
    Day,
    Levels,
    Line,
    Lines,
    Model,
    Record,
    Summary,
    Text,
    TitledRecord,
    WebAddress,
    fault_in,
    is_own,
)

PhoneNumber = Annotated[str, StringConstraints(pattern=r"^[0-9+][0-9 ()-]{4,20}$")]
MailAddress = Annotated[str, StringConstraints(pattern=r"^[^\s@<>\"]+@[^\s@<>\"]+\.[a-z]+$", max_length=LONGEST_LINE)]
# More than there are people: a slip of the keys.
LARGEST_VALUE = 1e10
WHOLE = 100

# What is counted comes whole: 226.000 of them would be 226.
COUNTS = frozenset(("people", "families", "parents", "studies"))
Unit = Literal["percent", "people", "families", "parents", "studies", "times", "one_in"]


class Example(TitledRecord):
    """A good example: what was done, by whom, where and when, and what made it work or stop."""

    who: Line
    where: Line
    when: Line
    worked: Text | None = None
    levels: Levels = ()


class Value(Model):
    """One number, with the word that the source puts before it (*ruim*, *rond*)."""

    label: Line
    value: Annotated[int | float, Field(ge=0, le=LARGEST_VALUE, allow_inf_nan=False)]
    # Shown instead of the number where the source gives words (*twee derde*), so that we seem no more exact than it is;
    # `value` then only sets the length of the bar.
    display: Line | None = None
    qualifier: Line | None = None


class Figure(Record):
    """Numbers that the source itself sets side by side. `title` says the point."""

    title: Line
    text: Text | None = None
    population: Line
    place: Line
    year: Line | None = None
    unit: Unit
    values: Annotated[tuple[Value, ...], Field(strict=False, min_length=1)]
    data_source: Line | None = None
    note: Text | None = None

    @model_validator(mode="after")
    def require_sense(self, info: ValidationInfo) -> Self:
        # Pages show figures by where they come from; those of a region stand together.
        if not self.source and not is_own(info):
            raise fault_in("source", message=tell("a figure has a source id from guides.yml, whatever its status"))
        for number, value in enumerate(self.values):
            wrong = self._find_wrong(value)
            if wrong:
                raise fault_in("values", number, "value", message=wrong)
        if not any(value.value for value in self.values):
            raise fault_in("values", message=tell("there is nothing but zeros; expected a number to show"))
        return self

    def _find_wrong(self, value: Value) -> Message | None:
        """What can't be right of one number beside the unit and the others."""
        if self.unit == "percent" and value.value > WHOLE:
            return tell(
                "{value} percent of '{label}'; expected at most {whole}",
                value=value.value,
                label=value.label,
                whole=WHOLE,
            )
        if self.unit in COUNTS and not isinstance(value.value, int):
            return tell(
                "{value} {unit}; expected a whole number, without a point between thousands",
                value=value.value,
                unit=self.unit,
            )
        if [other.label for other in self.values].count(value.label) > 1:
            return tell("'{label}' stands here twice; expected another label for each number", label=value.label)
        return None

    def summarise(self) -> Summary:
        return Summary(self.title, self.text or "")


class Term(TitledRecord):
    """A word that the guides use; `forms` are the other ways in which it is written."""

    forms: Lines = ()


class Reach(Model):
    """How to reach somebody; of a guide's organisations nothing of that is known today."""

    phone: Annotated[str, StringConstraints(pattern=r"^[0-9+][0-9 ()-]{4,20}$")] | None = None
    mail: (
        Annotated[str, StringConstraints(pattern=r"^[^\s@<>\"]+@[^\s@<>\"]+\.[a-z]+$", max_length=LONGEST_LINE)] | None
    ) = None
    website: WebAddress | None = None
    address: Line | None = None
    hours: Line | None = None

    @property
    def dialled(self) -> str:
        """The telephone number as a telephone takes it."""
        return "".join(sign for sign in self.phone or "" if sign.isdigit() or sign == "+")

    @model_validator(mode="after")
    def require_one(self) -> Self:
        """Refuse a way to reach somebody that is none."""
        if not any(value for _, value in self):
            raise fault_in(message=tell("expected at least one of {fields}", fields=", ".join(type(self).model_fields)))
        return self


class Organisation(TitledRecord):
    """Who helps, and with what; of a region's own also for whom, around which rings, and how to reach them."""

    tasks: Lines = ()
    for_whom: Line | None = None
    levels: Levels = ()
    reach: Reach | None = None


class Suggestion(TitledRecord):
    """A suggestion, perhaps in one of the groups that the page shows."""

    group: Literal["listen", "strengthen", "basis", "organise", "change"] | None = None
    levels: Levels = ()


class Section(Record):
    """A headed piece of prose in docs/. It is read from the page; no editor writes it as YAML.

    `page` is the page's path in docs/, `text` its plain text; `advice` says that it tells what one can do, `as_of`
    of which day it is, where it tells of today.
    """

    title: Line
    text: str
    page: str
    advice: bool = False
    as_of: Day | None = None

    def summarise(self) -> Summary:
        return Summary(self.title, self.text)
