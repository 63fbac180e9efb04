"""What the guides know and show beside the system: examples, figures, terms, who does what, suggestions."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from .base import Levels, Line, Lines, Model, Record, Summary, Text, TitledRecord

# More than there are people: a slip of the keys.
LARGEST_VALUE = 1e10
WHOLE = 100

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
    def require_sense(self) -> Self:
        for value in self.values:
            if self.unit == "percent" and value.value > WHOLE:
                raise ValueError(f"values: {value.value} percent of '{value.label}'; expected at most {WHOLE}")
        return self

    def summarise(self) -> Summary:
        return Summary(self.title, self.text or "")


class Term(TitledRecord):
    """A word that the guides use; `forms` are the other ways in which it is written."""

    forms: Lines = ()


class Organisation(TitledRecord):
    """Who helps, and with what."""

    tasks: Lines = ()


class Suggestion(TitledRecord):
    """A suggestion of the experts of 2012, in one of the groups that the page shows."""

    group: Literal["listen", "strengthen", "basis", "organise", "change"]
    levels: Levels = ()


class Section(Record):
    """A headed piece of prose in docs/. It is read from the page; no editor writes it as YAML.

    `page` is the page's path in docs/, `text` its plain text.
    """

    title: Line
    text: str
    page: str

    def summarise(self) -> Summary:
        return Summary(self.title, self.text)
