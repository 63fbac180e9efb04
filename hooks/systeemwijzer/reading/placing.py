"""What the loader adds to each item: where it was written, its level and kind, and its address on the site."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ..records import KeyPath, Kind, Level, Model, Origin, Placed, Question, QuestionSet, Record, Section
from ..records.addresses import address_of_record
from ..records.layer import OWN_FOLDER, Layer
from .files import ContentFile
from .yaml_lines import YamlFile


@dataclass(frozen=True)
class _Placer:
    """Places the items of one file."""

    yaml_file: YamlFile
    file: ContentFile
    kinds: dict[str, Kind]
    layer: Layer | None

    def place(self, item: Any, path: KeyPath, level: str | None) -> Any:
        """Give an item, and the items in it, their place; a question also what its set says."""
        level = item.id if isinstance(item, Level) else level
        updates: dict[str, Any] = {
            name: tuple(self.place(part, (*path, name, number), level) for number, part in enumerate(value))
            for name, value in item
            if isinstance(value, tuple) and value and isinstance(value[0], Model)
        }
        if isinstance(item, Placed):
            updates["level"] = level
            updates["origin"] = self._origin_of(path)
            updates["layer"] = self.layer.prefix if self.layer else None
        if isinstance(item, Record):
            updates |= _place_record(item, self._kind_of(item), level, self.layer)
        if isinstance(item, QuestionSet):
            updates["questions"] = tuple(_inherit(question, item) for question in updates["questions"])
        return item.model_copy(update=updates)

    def _origin_of(self, path: KeyPath) -> Origin:
        line_of = self.yaml_file.line_of
        return Origin(
            file=self.yaml_file.file,
            line=line_of(path),
            last=self.yaml_file.last_line_of(path),
            find_line=lambda inner: line_of((*path, *inner)),
        )

    def _kind_of(self, record: Record) -> Kind:
        """The file's own kind, or, for a record within another, the kind that has its model."""
        if self.file.kind and self.file.kind.record_model is type(record):
            return self.file.kind
        return self.kinds[type(record).__name__]


def place_items(
    items: Iterable[Placed], yaml_file: YamlFile, file: ContentFile, kinds: Iterable[Kind], layer: Layer | None = None
) -> tuple[Placed, ...]:
    """Give the items of a file, which may be one of a layer, and what is in them, their place."""
    placer = _Placer(yaml_file, file, {kind.model: kind for kind in kinds}, layer)
    return tuple(placer.place(item, (number,) if file.is_list else (), file.level) for number, item in enumerate(items))


def place_sections(
    sections: Iterable[Section], kinds: Iterable[Kind], layer: Layer | None = None
) -> tuple[Section, ...]:
    """Give the records that stand in docs/, or in pages of a layer, their kind and address."""
    kind = next((kind for kind in kinds if kind.record_model is Section), None)
    if kind is None:
        return ()
    return tuple(section.model_copy(update=_place_section(section, kind, layer)) for section in sections)


def _place_section(section: Section, kind: Kind, layer: Layer | None) -> dict[str, Any]:
    if layer is None or not section.page.startswith(OWN_FOLDER):
        return _place_record(section, kind, None, None)
    return _place_record(section, kind, None, layer) | {"layer": layer.prefix}


def _place_record(record: Record, kind: Kind, level: str | None, layer: Layer | None) -> dict[str, Any]:
    placed = {"kind": kind.id, "address": address_of_record(record, kind, level, layer is not None)}
    return placed | {"checked": record.checked or layer.checked} if layer else placed


def _inherit(question: Question, question_set: QuestionSet) -> Question:
    return question.model_copy(
        update={
            "topics": question.topics or question_set.topics,
            "audience": question.audience or question_set.audience,
        }
    )
