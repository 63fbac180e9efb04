"""What others can take away: the guide as JSON, and the questions as a table."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from typing import Any

from . import __version__
from .addresses import address_of
from .citations import cite
from .guide import Guide
from .models import Figure, Placed, Question, Record
from .plain_text import from_markdown

# Excel needs the byte order mark to see that a file is UTF-8, and Dutch Excel parts fields by semicolons.
BOM = "\ufeff"
SEPARATOR = ";"
CSV_HEADER = ("niveau", "onderwerp", "voor wie", "vraag", "doorvragen", "thema's", "bron", "status", "adres")
FIGURE_HEADER = (
    "titel",
    "wie",
    "toevoeging",
    "waarde",
    "in woorden",
    "eenheid",
    "over wie",
    "plaats",
    "jaar",
    "gegevens",
    "noot",
    "bron",
)
AUDIENCES = {"mother": "moeder", "self": "jezelf", "chain": "keten", "policy": "beleid"}
STATUSES = {"adapted": "bewerkt", "editorial": "redactioneel", "literal": "letterlijk"}


def export_files(guide: Guide) -> dict[str, str]:
    """Every file to take away: its path from the site's root, and its content."""
    figures = {f"data/cijfers/{figure.id}.csv": export_figure_csv(guide, figure) for figure in guide.figures}
    return {
        "data/guide.json": export_json(guide),
        "data/vragen.csv": export_questions_csv(guide),
    } | figures


def export_json(guide: Guide) -> str:
    """All records, as DESIGN gives the format: `url` is relative to the site's root."""
    document = {
        "version": __version__,
        "guides": [_plain(item) for item in guide.guides],
        "levels": [{"id": level.id, "title": level.title, "subtitle": level.subtitle} for level in guide.levels],
        "topics": [_plain(topic) for topic in guide.topics],
        "records": [describe_record(record) for record in guide.records],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def describe_record(record: Record) -> dict[str, Any]:
    """One record as the export gives it: what all records share, then what only this kind has."""
    title, text = record.summarise()
    shared = {
        "id": record.id,
        "kind": record.kind,
        "level": record.level,
        "title": title,
        "text": from_markdown(text),
        "topics": record.topics,
        "source": record.source,
        "status": record.status,
        "url": address_of(record),
    }
    return shared | {name: value for name, value in _plain(record).items() if name not in shared}


def export_questions_csv(guide: Guide) -> str:
    """The questions as a table; follow-ups stand in one cell, a line each."""
    rows = []
    for question_set in guide.questions:
        level = guide.level(question_set.level).title if question_set.level else "Beleid"
        for question in question_set.questions:
            rows.append((level, question_set.title, *_question_cells(guide, question)))
    return _write_table(CSV_HEADER, rows)


def export_figure_csv(guide: Guide, figure: Figure) -> str:
    """One figure as a table: a row for each value, with all that says what was counted."""
    about = (figure.unit, figure.population, figure.place, figure.year, figure.data_source, figure.note)
    sources = _source_words(guide, figure)
    rows = []
    for value in figure.values:
        number = str(value.value).replace(".", ",")
        rows.append((figure.title, value.label, value.qualifier, number, value.display, *about, sources))
    return _write_table(FIGURE_HEADER, rows)


def _write_table(header: Sequence[str], rows: Iterable[Sequence[str | None]]) -> str:
    """A table that opens in a Dutch Excel."""
    table = io.StringIO()
    writer = csv.writer(table, delimiter=SEPARATOR)
    writer.writerow(header)
    writer.writerows(rows)
    return BOM + table.getvalue()


def _source_words(guide: Guide, record: Record) -> str:
    return "; ".join(str(citation) for citation in cite(guide, record.source))


def _question_cells(guide: Guide, question: Question) -> tuple[str, ...]:
    return (
        AUDIENCES[question.audience or ""],
        question.text,
        "\n".join(follow_up.text for follow_up in question.follow_ups),
        ", ".join(guide.topic_by_id[topic].title for topic in question.topics),
        _source_words(guide, question),
        STATUSES[question.status],
        address_of(question),
    )


def _plain(item: Placed) -> dict[str, Any]:
    """A record's own fields, without where it was written and without the records within it."""
    data = item.model_dump(mode="json", exclude={"origin", "actors", "advice"}, exclude_none=True)
    return {name: value for name, value in data.items() if value not in ((), [])}
