"""What the fields of a model are for, as the guide for editors shows it."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..reading.files import list_models
from ..reading.problems import expect_one_of
from ..records import FieldNote, Guide, TitledRecord
from ..records.fields import Field, find_fields, find_note


@dataclass(frozen=True)
class ExplainedField:
    """A field, what it means, and the fields of what it holds."""

    field: Field
    note: FieldNote
    parts: tuple["ExplainedField", ...]


def explain_fields(guide: Guide, model: str) -> tuple[ExplainedField, ...]:
    """The fields of a model that an editor fills in, those that are needed first.

    What all records have is explained once, for TitledRecord; the others name only what differs from it.

    Raises LookupError for a model that no editor writes.
    """
    # The first were found already, to check them.
    fields = find_fields(list_models(guide.kinds)) | find_fields((TitledRecord,))
    if model not in fields:
        raise LookupError(expect_one_of("model", model, fields))
    shared = {f"{parent.__name__}.{field.name}" for parent in TitledRecord.__mro__ for field in fields["TitledRecord"]}
    return tuple(_explain(guide, fields, model, frozenset() if model == "TitledRecord" else frozenset(shared)))


def _explain(
    guide: Guide, fields: dict[str, tuple[Field, ...]], model: str, skipped: frozenset[str]
) -> Iterator[ExplainedField]:
    for field in sorted(fields[model], key=lambda field: not field.is_required):
        note = find_note(guide.note_by_field, field)
        if note and note.field not in skipped:
            parts = _explain(guide, fields, field.parts, skipped) if field.parts else ()
            yield ExplainedField(field, note, tuple(parts))
