"""The kinds of record, as content/kinds.yml declares them: all that differs from kind to kind, but for the fields."""

from collections.abc import Iterator
from typing import Annotated, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from ..messages import tell
from . import cases, changes, conversations, knowledge, routes, system, training
from .base import LevelId, Line, Lines, Model, PageAddress, Placed, Record, Slug, TitledRecord, fault_in, refuse_repeats

# Every model of a record that stands in these modules. A new kind that is only a title and a text takes TitledRecord.
MODELS: dict[str, type[Record]] = {
    name: model
    for module in (system, knowledge, conversations, routes, training, cases, changes)
    for name, model in vars(module).items()
    if isinstance(model, type) and issubclass(model, Record) and model is not Record
}
SETS: dict[str, type[Placed]] = {"QuestionSet": system.QuestionSet}
# The model of the records that a set holds.
HELD_BY = {"QuestionSet": "Question"}

# What every record has says nothing more to a search, and the index holds the title and the text already.
SHARED_FIELDS = frozenset(TitledRecord.model_fields)
LEVEL_MARK = "{level}"
FilePattern = Annotated[str, StringConstraints(pattern=r"^([a-z_]+/)?([a-z_]+|\{level\})\.yml$")]


# Against 1: more, and a kind hides all others.
MOST_WEIGHT = 5


class SearchPlace(Model):
    """How a kind stands in the search: `weight` against 1, and the `fields` that say more than title and text.

    With `only_title` the index holds no more of a record: for what is a way to other records, and says little itself.
    `words` in a query ask for this kind; so do `weak_words`, and the kind's own, where no other word tells. Questions
    that begin as one of `asked` ask for it too.
    """

    weight: Annotated[float, Field(gt=0, le=MOST_WEIGHT, allow_inf_nan=False)] = 1
    only_title: bool = False
    fields: Lines = ()
    words: Lines = ()
    weak_words: Lines = ()
    asked: Lines = ()


class Kind(Placed):
    """One kind of record.

    `files` are the files below content/ that hold it, where `{level}` stands for each level in turn; none where its
    records stand within others: for these a layer has `own_files`. `sets` is the model of the sets that the files hold,
    where they hold sets. A record stands on `page`, unless `on_level_page` says that one with a level stands on that
    of its level, or `page_of_guide` that those of one guide stand on a page of that guide; one of a region's own stands
    on `own_page`, where that is another. `one` and `many` are its words;
    `label` is what a search result calls it, where that isn't `one`.
    """

    id: Slug
    model: Line
    sets: Line | None = None
    files: Annotated[tuple[FilePattern, ...], Field(strict=False), AfterValidator(refuse_repeats)] = ()
    own_files: Annotated[tuple[FilePattern, ...], Field(strict=False), AfterValidator(refuse_repeats)] = ()
    page: PageAddress | None = None
    own_page: PageAddress | None = None
    page_of_guide: dict[Slug, PageAddress] = Field(default_factory=dict)
    on_level_page: bool = False
    one: Line
    many: Line
    label: Line | None = None
    search: SearchPlace = SearchPlace()

    @model_validator(mode="after")
    def require_known_models(self) -> Self:
        if self.model not in MODELS:
            raise fault_in(
                "model",
                message=tell(
                    "'{name}' is not known; expected one of {known}", name=self.model, known=", ".join(MODELS)
                ),
            )
        if self.sets is not None and self.sets not in SETS:
            raise fault_in(
                "sets",
                message=tell("'{name}' is not known; expected one of {known}", name=self.sets, known=", ".join(SETS)),
            )
        return self

    @model_validator(mode="after")
    def require_known_fields(self) -> Self:
        own = [name for name in self.record_model.model_fields if name not in SHARED_FIELDS]
        for number, name in enumerate(self.search.fields):
            if name not in own:
                message = tell(
                    "'{name}' is not known; expected one of {known}",
                    name=name,
                    known=", ".join(own) or tell("none: leave it out"),
                )
                raise fault_in("search", "fields", number, message=message)
        return self

    @property
    def record_model(self) -> type[Record]:
        """The class of its records."""
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
        """The template of one of its records, in overrides/."""
        return f"records/{self.id}.html"

    def list_files(self, levels: tuple[LevelId, ...]) -> Iterator[tuple[str, LevelId | None]]:
        """Each file below content/ that holds this kind, with the level that its records stand at."""
        yield from self._list_files(self.files, levels)

    def list_own_files(self, levels: tuple[LevelId, ...]) -> Iterator[tuple[str, LevelId | None]]:
        """The same below content/ of a layer."""
        yield from self._list_files((*self.files, *self.own_files), levels)

    def _list_files(
        self, patterns: tuple[str, ...], levels: tuple[LevelId, ...]
    ) -> Iterator[tuple[str, LevelId | None]]:
        for pattern in patterns:
            paths = self.list_paths(pattern, levels)
            yield from zip(paths, levels if LEVEL_MARK in pattern else (None,), strict=True)

    @staticmethod
    def list_paths(pattern: str, levels: tuple[LevelId, ...]) -> tuple[str, ...]:
        """The files that a pattern stands for."""
        if LEVEL_MARK in pattern:
            return tuple(pattern.replace(LEVEL_MARK, level) for level in levels)
        return (pattern,)
