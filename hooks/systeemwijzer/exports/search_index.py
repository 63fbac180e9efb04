"""The search index: what the engine in frontend/scripts/search needs to know of the guide.

A script, and not JSON: a page that is opened from disk may load the one and not the other. Here stands what it is made
of; frontend/build/search makes it, with the modules that read queries, so that texts and queries meet the same rules.
"""

import string
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from ..assets.node import run_node
from ..records import Concept, Example, Guide, Lexicon, Organisation, Record, Suggestion, Synonym
from ..records.addresses import address_of_topic
from ..records.citations import list_guides
from ..records.plain_text import from_markdown
from .common_words import list_common_words
from .index_models import Columns, GivenConcept, GivenIndex, IndexCore, IndexLexicon, IndexTopic
from .search_names import describe_names, find_records, list_headings

INDEXER = "frontend/build/search/main.js"
# How many of the words that a synonym finds are near enough to tell.
MOST_FOUND = 2
ASSIGNMENT = "globalThis.systeemwijzerIndex = "
# Where the words of a field stand that isn't text itself.
WITHIN = ("text", "label", "description", "value", "display")
# Between pieces of text that are searched and never shown; the engine knows it too. Short, as the page waits for each
# byte; and no comma: phrases and numbers hold one, and 54,6 behind a year would be read as one number with it.
SEPARATOR = "|"

# What stands in the place of a guide for what is a region's own.
OF_REGION = "bij-ons"
# Letters of a text that the index keeps whole: what a result shows of it.
LONGEST_TEXT = 180
# What may stand around a word, and never counts as part of it; the last ones are quotes, an ellipsis and a dash.
AROUND_WORDS = f"{string.punctuation}\u2018\u2019\u201c\u201d\u2026\u2013"


def build_search_index(guide: Guide, root: Path) -> str:
    """The index as a script that sets one global name. Raises ContentError where Node can't make it."""
    return f"{ASSIGNMENT}{run_node(root, INDEXER, describe_index(guide).model_dump_json())};\n"


def describe_index(guide: Guide) -> GivenIndex:
    """What the index is made of.

    Records stand by column, a list for each field, and what is a list itself is text with spaces between: that makes
    the file a tenth smaller.
    """
    texts = tuple(_describe_texts(guide))
    records = tuple(_describe_records(guide, texts))
    keywords = guide.lexicon.words_by_record
    sets = {question.id: (group.title,) for group in guide.question_sets for question in group.questions}
    return GivenIndex(
        core=IndexCore(
            columns=Columns(**{field: [record[field] for record in records] for field in Columns.model_fields}),
            facets=_describe_facets(guide),
            frames=_describe_frames(guide),
            kinds={kind.id: (kind.search.weight, kind.name) for kind in guide.kinds},
            lexicon=_describe_lexicon(guide.lexicon),
            topics=[
                IndexTopic(id=topic.id, title=topic.title, words=list(topic.words), page=address_of_topic(topic.id))
                for topic in guide.topics
            ],
        ),
        names=list(describe_names(guide)),
        further=[
            _join(*map(from_markdown, _other_texts(guide, record)), *text.rest, *list_headings(guide, record))
            for record, text in zip(guide.records, texts, strict=True)
        ],
        keywords=[_join(*sets.get(record.id, ()), *keywords.get(record.id, ())) for record in guide.records],
        concepts=[_describe_concept(guide, concept) for concept in guide.concepts],
        outside=[
            GivenConcept(id=each.id, records=[], ways=list(each.ways), asked=list(each.asked)) for each in guide.outside
        ],
        common=list(list_common_words()),
    )


def _describe_concept(guide: Guide, concept: Concept) -> GivenConcept:
    records = find_records(guide, concept.sources)
    return GivenConcept(id=concept.id, records=records, ways=[concept.title, *concept.ways], asked=[])


def _describe_frames(guide: Guide) -> dict[str, str]:
    """The beginnings of questions that ask for something of a kind, by the kinds that they ask for."""
    kinds: dict[str, list[str]] = {}
    for kind in guide.kinds:
        for phrase in kind.search.asked:
            kinds.setdefault(phrase, []).append(kind.id)
    frames: dict[str, list[str]] = {}
    for phrase, ids in kinds.items():
        frames.setdefault(" ".join(ids), []).append(phrase)
    return {ids: _join(*phrases) for ids, phrases in frames.items()}


def _describe_facets(guide: Guide) -> dict[str, dict[str, tuple[str, str]]]:
    """The words for a level or a kind in a query: for each the sure ones, and those that may mean something else."""
    levels = {
        level.id: (_join(level.title, level.short_title, *level.words), _join(*level.weak_words))
        for level in guide.levels
    }
    kinds = {
        kind.id: (_join(*kind.search.words), _join(kind.one, kind.many, *kind.search.weak_words))
        for kind in guide.kinds
    }
    return {"level": levels, "kind": kinds}


def _join(*pieces: str) -> str:
    """Pieces in one text. For the engine the separator is part of no word: where a piece holds it, a space will do."""
    return SEPARATOR.join(piece.replace(SEPARATOR, " ") for piece in pieces)


class _Text(NamedTuple):
    """What the index shows of a record's text, and the words of the rest of it."""

    start: str
    rest: tuple[str, ...]


def _describe_texts(guide: Guide) -> Iterator[_Text]:
    stop_words = frozenset(guide.lexicon.stop_words)
    for record in guide.records:
        only_title = guide.kind_by_id[record.kind].search.only_title
        yield _shorten("" if only_title else from_markdown(record.summarise().text), stop_words)


def _describe_records(guide: Guide, texts: Iterable[_Text]) -> Iterator[dict[str, Any]]:
    for record, text in zip(guide.records, texts, strict=True):
        yield {
            "id": record.id,
            "kind": record.kind,
            "page": record.address.partition("#")[0],
            "title": guide.name_of(record),
            "text": text.start,
            "topics": " ".join(record.topics),
            "levels": " ".join(_levels_of(record)),
            "guides": " ".join(_list_guides(guide, record)),
            "editorial": int(record.is_editorial),
        }


def _list_guides(guide: Guide, record: Record) -> Iterator[str]:
    """The guides that a record comes from; what is a region's own is of no guide, and found by that."""
    if record.layer:
        yield OF_REGION
    yield from (source_guide.id for source_guide in list_guides(guide, record.source))


def _shorten(text: str, stop_words: frozenset[str]) -> _Text:
    """The first sentences of a text, and of what comes after them the words that they don't have, each once.

    That saves bytes, and decides nothing: what a word is, and what its forms are, the engine alone says. Here they are
    what stands between spaces.
    """
    if len(text) <= LONGEST_TEXT:
        return _Text(text, ())
    end = text.rfind(". ", 0, LONGEST_TEXT) + 1 or text.find(" ", LONGEST_TEXT)
    start, rest = text[:end], text[end:]
    known = {"", *stop_words, *_list_words(start)}
    return _Text(start, (" ".join(dict.fromkeys(word for word in _list_words(rest) if word not in known)),))


def _list_words(text: str) -> Iterator[str]:
    return (word.strip(AROUND_WORDS) for word in text.lower().split())


def _levels_of(record: Record) -> tuple[str, ...]:
    """The level that a record stands at, or those that it works on."""
    if record.level:
        return (record.level,)
    return record.levels if isinstance(record, Example | Organisation | Suggestion) else ()


def _describe_lexicon(lexicon: Lexicon) -> IndexLexicon:
    return IndexLexicon(
        stop_words=" ".join(lexicon.stop_words),
        parts=" ".join(lexicon.parts),
        whole=" ".join(lexicon.whole),
        synonyms=[_describe_synonym(synonym) for synonym in lexicon.synonyms],
        forms={word: " ".join(forms) for word, forms in lexicon.forms.items()},
    )


def _describe_synonym(synonym: Synonym) -> tuple[str, str, str, str]:
    finds = " ".join(synonym.finds[:MOST_FOUND])
    return finds, _join(*synonym.words), " ".join(synonym.topics), " ".join(synonym.kinds)


def _other_texts(guide: Guide, record: Record) -> Iterator[str]:
    """What the record's own fields say, such as where an example was and how a term is also written."""
    for name in guide.kind_by_id[record.kind].search.fields:
        yield from _strings(getattr(record, name))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, int | float):
        yield str(value).replace(".", ",")
    elif isinstance(value, tuple):
        for part in value:
            yield from _strings(part)
    elif value is not None:
        for name in WITHIN:
            yield from _strings(getattr(value, name, ()))
