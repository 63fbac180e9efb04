"""The kinds of record, as content/kinds.yml declares them: all that differs from kind to kind, but for the fields."""

from collections.abc import Iterator
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from . import conversations, knowledge, system, training
from .base import LevelId, Line, Lines, Model, Placed, Record, Slug

# Every model of a record that stands in these modules. A new kind that is only a title and a text takes TitledRecord.
MODELS: dict[str, type[Record]] = {
    name: model
    for module in (system, knowledge, conversations, training)
    for name, model in vars(module).items()
    if isinstance(model, type) and issubclass(model, Record) and model is not Record
}
SETS: dict[str, type[Placed]] = {"QuestionSet": system.QuestionSet}

LEVEL_MARK = "{level}"
FilePattern = Annotated[str, StringConstraints(pattern=r"^([a-z_]+/)?([a-z_]+|\{level\})\.yml$")]
PageAddress = Annotated[str, StringConstraints(pattern=r"^([a-z0-9-]+/)+$")]


class SearchPlace(Model):
    """How a kind stands in the search: `weight` against 1, and the `fields` that say more than title and text.

    With `only_title` the index holds no more of a record: for what is a way to other records, and says little itself.
    `words` in a query ask for this kind; so do `weak_words`, and the kind's own, where no other word tells.
    """

    weight: float = 1
    only_title: bool = False
    fields: Lines = ()
    words: Lines = ()
    weak_words: Lines = ()


class Kind(Placed):
    """One kind of record.

    `files` are the files below content/ that hold it, where `{level}` stands for each level in turn; none where its
    records stand within others. `sets` is the model of the sets that the files hold, where they hold sets. A record
    stands on `page`, unless `on_level_page` says that one with a level stands on the page of that level. `one` and
    `many` are its words; `label` is what a search result calls it, where that isn't `one`.
    """

    id: Slug
    model: Line
    sets: Line | None = None
    files: Annotated[tuple[FilePattern, ...], Field(strict=False)] = ()
    page: PageAddress | None = None
    on_level_page: bool = False
    one: Line
    many: Line
    label: Line | None = None
    search: SearchPlace = SearchPlace()

    @model_validator(mode="after")
    def require_known_models(self) -> Self:
        if self.model not in MODELS:
            raise ValueError(f"model: '{self.model}' is not known; expected one of {', '.join(MODELS)}")
        if self.sets is not None and self.sets not in SETS:
            raise ValueError(f"sets: '{self.sets}' is not known; expected one of {', '.join(SETS)}")
        return self

    @model_validator(mode="after")
    def require_known_fields(self) -> Self:
        fields = self.record_model.model_fields
        unknown = next((name for name in self.search.fields if name not in fields), None)
        if unknown is not None:
            raise ValueError(f"search.fields: '{unknown}' is not known; expected one of {', '.join(fields)}")
        return self

    @property
    def record_model(self) -> type[Record]:
        return MODELS[self.model]

    @property
    def file_model(self) -> type[Placed]:
        """What each item of the kind's files is: a record, or a set of them."""
        return SETS[self.sets] if self.sets else self.record_model

    @property
    def name(self) -> str:
        """What a search result says that it is."""
        return self.label or self.one.capitalize()

    @property
    def template(self) -> str:
        return f"records/{self.id}.html"

    def list_files(self, levels: tuple[LevelId, ...]) -> Iterator[tuple[str, LevelId | None]]:
        """Each file below content/ that holds this kind, with the level that its records stand at."""
        for pattern in self.files:
            if LEVEL_MARK in pattern:
                yield from ((pattern.replace(LEVEL_MARK, level), level) for level in levels)
            else:
                yield pattern, None
