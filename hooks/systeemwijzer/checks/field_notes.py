"""Whether content/fields.yml explains every field that an editor writes, and nothing else."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from ..messages import tell
from ..reading.files import list_models
from ..reading.problems import Problem, expect_one_of
from ..reading.project import Project
from ..records import Guide
from ..records.fields import Field, FieldNote, find_fields, find_note

FIELDS_FILE = "content/fields.yml"


def check_field_notes(project: Project) -> Iterator[Problem]:
    """Find fields without a note, notes twice or of no field, and values that aren't explained or don't exist."""
    guide = project.guide
    explained: dict[str, set[str]] = defaultdict(set)
    for field in _written_fields(guide):
        note = find_note(guide.note_by_field, field)
        if note:
            explained[note.field].update(field.choices)
        else:
            name = f"{field.model}.{field.name}"
            yield Problem(
                FIELDS_FILE, 1, tell("'{name}' isn't explained; add '- field: {name}', with its text", name=name)
            )
    known = {f"{field.model}.{field.name}" for field in _written_fields(guide)}
    for note in guide.field_notes:
        for message in _check_note(note, explained, known, guide):
            yield Problem(note.origin.file, note.origin.line, message)


def _written_fields(guide: Guide) -> Iterator[Field]:
    for fields in find_fields(list_models(guide.kinds)).values():
        yield from fields


def _check_note(
    note: FieldNote, explained: Mapping[str, set[str]], known: Collection[str], guide: Guide
) -> Iterator[str]:
    if note.field not in explained:
        yield expect_one_of("field", note.field, known)
        return
    if guide.note_by_field[note.field] is not note:
        yield tell("field: '{field}' is explained twice; keep one", field=note.field)
    choices = explained[note.field]
    yield from (expect_one_of("values", value, choices) for value in note.values.keys() - choices)
    if note.values:
        yield from (
            tell("values: '{value}' isn't explained; add it", value=value) for value in choices - note.values.keys()
        )
