"""What all records share: strict types, and an id, status, source and themes."""

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal, NamedTuple, Self, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    StringConstraints,
    ValidationInfo,
    model_validator,
)
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import PydanticCustomError

from ..messages import Message, tell
from .characters import require_words
from .leftovers import require_no_markup
from .safe_markdown import check_markdown

T = TypeVar("T")
# The way to a place in YAML or in a model: keys, and the numbers of entries.
KeyPath = tuple[str | int, ...]


def fault_in(*path: str | int, message: Message) -> PydanticCustomError:
    """What a check of several fields raises: the field that is wrong, by its path in the model, and why."""
    return PydanticCustomError("fault_in", "{message}", {"path": path, "message": message})


# Letters: several times what the longest of each has today. More is a mistake, such as a whole page pasted in.
LONGEST_ID = 100
LONGEST_LINE = 400
LONGEST_TEXT = 5000


# What fields name by an id: `neighbour` is an actor of the microsystem, `record` one of any kind.
Named = Literal["actor", "barrier", "kind", "neighbour", "page", "question", "quote", "record", "source", "topic"]


@dataclass(frozen=True)
class Names:
    """Marks a field that holds ids, and says of what: schemas and forms then offer those that there are."""

    named: Named

    def __get_pydantic_json_schema__(self, core_schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        schema = handler(core_schema)
        # Who reads the export chooses nothing.
        if handler.mode == "validation":
            schema.get("items", schema)["names"] = self.named
        return schema


def refuse_repeats(items: tuple[T, ...]) -> tuple[T, ...]:
    """The items, if none of them stands twice. Raises ValueError otherwise."""
    for place, item in enumerate(items):
        if item in items[:place]:
            raise ValueError(tell("'{item}' stands here twice; keep one", item=item))
    return items


Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=LONGEST_ID)]
# The id of a guide, the number of a chapter, and what stands in it.
SourceId = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\.[0-9]+(\.[a-z0-9]+)*$", max_length=LONGEST_ID)
]
# The address of a page, from the site's root.
PageAddress = Annotated[str, StringConstraints(pattern=r"^([a-z0-9-]+/)+$")]
# Markdown: paragraphs, lists, emphasis and links.
Text = Annotated[
    str,
    StringConstraints(min_length=1, strip_whitespace=True, max_length=LONGEST_TEXT),
    AfterValidator(require_words),
    AfterValidator(check_markdown),
]
# Words on one line; a line is shown as it is, so that markup in it would be seen.
OneLine = Annotated[
    str,
    StringConstraints(min_length=1, strip_whitespace=True, max_length=LONGEST_LINE, pattern=r"^[^\n]+$"),
    AfterValidator(require_words),
]
Line = Annotated[OneLine, AfterValidator(require_no_markup)]
WebAddress = Annotated[str, StringConstraints(pattern=r"^https://[^\s\"<>\\]+$", max_length=LONGEST_LINE)]
# YAML gives lists; records keep tuples, so that nothing changes after loading.
Sources = Annotated[tuple[SourceId, ...], Field(strict=False), AfterValidator(refuse_repeats), Names("source")]
Slugs = Annotated[tuple[Slug, ...], Field(strict=False), AfterValidator(refuse_repeats)]
# Ids of themes.
Topics = Annotated[Slugs, Names("topic")]
Lines = Annotated[tuple[Line, ...], Field(strict=False), AfterValidator(refuse_repeats)]

LevelId = Literal["individu", "micro", "meso", "exo", "macro"]
Levels = Annotated[tuple[LevelId, ...], Field(strict=False), AfterValidator(refuse_repeats)]
Status = Literal["literal", "adapted", "editorial"]
Wording = Literal["adapted", "editorial"]

# What the loader says of an item; no editor writes it.
PLACE = ("level", "origin", "layer", "kind", "address")
# What says where something comes from: in a layer that goes without saying.
COMES_FROM = ("source", "status", "text_status")
# What is validated is a region's own: so the loader says to models.
OWN = {"is_own": True}


def is_own(info: ValidationInfo) -> bool:
    """Whether what is validated stands in the layer of a region."""
    return bool(info.context and info.context.get("is_own"))


def read_day(value: object) -> date:
    """A day from what YAML has for one. Raises ValueError where it is none, or written in another way."""
    try:
        day = date.fromisoformat(str(value))
    except ValueError:
        day = None
    if day is None or str(day) != str(value):
        raise ValueError(tell("expected a day like 2026-11-28: the year, the month and the day"))
    return day


Day = Annotated[date, BeforeValidator(read_day)]


class Model(BaseModel):
    """Refuses wrong types and unknown keys, and is frozen."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")


class Origin(Model):
    """Where a record was written: a path from the project's root, with forward slashes, its first line and its last."""

    file: str
    line: int
    last: int = 0
    # The line of something within the record, by its path there.
    find_line: Callable[[KeyPath], int] | None = Field(default=None, repr=False, exclude=True)

    def line_of(self, *path: str | int) -> int:
        """The line of a field, or of an entry in it; of what holds it where it has none of its own."""
        return self.find_line(path) if self.find_line else self.line


class Placed(Model):
    """Knows where it was written, the level that follows from its file's name or its place, and of which layer it is.

    The loader fills these in; an editor never writes them. `layer` is the prefix of a region's own layer.
    """

    level: SkipJsonSchema[LevelId | None] = Field(default=None, exclude=True)
    origin: SkipJsonSchema[Origin] = Field(default=Origin(file="", line=0), exclude=True)
    layer: SkipJsonSchema[str | None] = Field(default=None, exclude=True)

    @model_validator(mode="before")
    @classmethod
    def refuse_written_place(cls, data: object) -> object:
        """Refuse what only the loader fills in."""
        for key in PLACE:
            if isinstance(data, dict) and key in data and key in cls.model_fields:
                raise fault_in(key, message=tell("follows from the file's name and place; leave it out"))
        return data


class Sourced(Model):
    """Something that says where it comes from. Only what the editors add, or a region, may have no source."""

    status: Status = "adapted"
    source: Sources = ()

    @model_validator(mode="before")
    @classmethod
    def refuse_own_source(cls, data: object, info: ValidationInfo) -> object:
        """Of what is a region's own, no guide is the source, and the words aren't a guide's."""
        if not is_own(info) or not isinstance(data, dict):
            return data
        for key in COMES_FROM:
            if key in data:
                raise fault_in(
                    key, message=tell("what stands in a region's own layer comes from that region; leave it out")
                )
        return {"status": "editorial"} | data if cls.model_fields["status"].default == "adapted" else data

    @model_validator(mode="after")
    def require_source(self, info: ValidationInfo) -> Self:
        """Refuse what has no source and isn't the editors' own, or a region's."""
        if self.status != "editorial" and not self.source and not is_own(info):
            raise fault_in("source", message=tell("a source id from guides.yml is needed, or 'status: editorial'"))
        return self


class Passage(Sourced):
    """A piece of text within a record, with a source of its own. Paragraphs are parted by a blank line."""

    text: Text


class Summary(NamedTuple):
    """A record as lists, search and export show it. `text` is Markdown, and may be empty."""

    title: str
    text: str


class Record(Sourced, Placed):
    """One item of the guide. Its id is its anchor on every page that shows it.

    `kind` names one of the kinds in content/kinds.yml; `address` is where the record stands, relative to the
    site's root: `systeem/micro/#micro-huishouden`. The loader fills in both. `checked` is the day on which somebody
    last saw that what the record says of today still holds; what says nothing of today has none.
    """

    kind: SkipJsonSchema[str] = ""
    address: SkipJsonSchema[str] = ""
    id: Slug
    topics: Topics = ()
    checked: Day | None = None

    @property
    def is_editorial(self) -> bool:
        """Whether it is of the site's editors; what a region adds is its own."""
        return self.status == "editorial" and not self.layer

    @abstractmethod
    def summarise(self) -> Summary:
        """Say what the record is in a title and a text."""


class TitledRecord(Record):
    """A record that is a title and a text: most are."""

    title: Line
    text: Text

    def summarise(self) -> Summary:
        return Summary(self.title, self.text)
