"""The search index: what the engine in docs/assets/js needs to know of the guide.

A script, and not JSON: a page that is opened from disk may load the one and not the other. It holds the records'
texts and the lexicon; the engine takes the words from them, so that texts and queries meet the same rules.
"""

import json
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from .addresses import address_of
from .guide import Guide
from .models import Lexicon, Record
from .plain_text import from_markdown
from .references import known_source_ids

ASSIGNMENT = "globalThis.systeemwijzerIndex = "
# What a record says beside its title and text, and what is no text at all.
NO_TEXT = {"id", "kind", "level", "levels", "topics", "source", "status", "text_status", "origin", "group", "role"}
NO_TEXT |= {"audience", "care", "unit", "page", "questions", "title", "text", "what", "actors", "advice", "follow_ups"}


def build_search_index(guide: Guide) -> str:
    """The index as a script that sets one global name."""
    keywords = guide.lexicon.words_by_record
    sets = {question.id: (question_set.title,) for question_set in guide.questions for question in question_set.questions}
    index = {
        "records": [_describe(guide, record, (*sets.get(record.id, ()), *keywords.get(record.id, ()))) for record in guide.records],
        "topics": [topic.model_dump(include={"id", "title", "words"}, mode="json") for topic in guide.topics],
        "lexicon": _describe_lexicon(guide.lexicon),
    }
    return f"{ASSIGNMENT}{json.dumps(index, ensure_ascii=False, separators=(',', ':'))};\n"


def _describe(guide: Guide, record: Record, words: tuple[str, ...]) -> dict[str, Any]:
    """One record; what is empty is left out."""
    title, text = record.summarise()
    described = {
        "id": record.id,
        "kind": record.kind,
        "page": address_of(record).partition("#")[0],
        "title": title,
        "text": from_markdown(text),
        "more": " · ".join(from_markdown(piece) for piece in _other_texts(record)),
        "words": " · ".join(words),
        "topics": record.topics,
        "levels": (record.level,) if record.level else getattr(record, "levels", ()),
        "guides": _guides_of(guide, record),
        "audience": getattr(record, "audience", None),
        "editorial": record.status == "editorial",
    }
    return {name: value for name, value in described.items() if value}


def _describe_lexicon(lexicon: Lexicon) -> dict[str, Any]:
    placed = {"level", "origin"}
    exclude = placed | {"keywords"}
    return lexicon.model_dump(mode="json", exclude={**dict.fromkeys(exclude, True), "synonyms": {"__all__": placed}})


def _guides_of(guide: Guide, record: Record) -> tuple[str, ...]:
    guide_of = known_source_ids(guide)
    return tuple(dict.fromkeys(guide_of[source] for source in record.source))


def _other_texts(record: Record) -> Iterator[str]:
    """What the record's own fields say, such as where an example was and how a term is also written."""
    for name, value in record:
        if name not in NO_TEXT:
            yield from _strings(value)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _strings(part)
    elif isinstance(value, BaseModel):
        for name, part in value:
            if name not in NO_TEXT or name == "text":
                yield from _strings(part)
