"""What needs more than one record to check: ids that are unique, and names that lead somewhere."""

from collections.abc import Iterable, Iterator

from .guide import Guide
from .models import Barrier, Model, Passage, Placed, Question, Record
from .problems import Problem, expect_one_of


def check_references(guide: Guide) -> Iterator[Problem]:
    """Find ids that stand twice, and topics, questions and sources that don't exist."""
    yield from _check_unique(guide.guides)
    yield from _check_unique(guide.topics)
    yield from _check_unique((*guide.records, *guide.questions))
    source_ids = known_source_ids(guide)
    for item in (*guide.records, *guide.questions):
        yield from _check_names(item, "topics", getattr(item, "topics", ()), guide.topic_by_id)
        yield from _check_names(item, "source", _sources_within(item), source_ids)
    questions = {question.id for question in guide.all_of(Question)}
    for barrier in guide.all_of(Barrier):
        yield from _check_names(barrier, "questions", barrier.questions, questions)


def known_source_ids(guide: Guide) -> dict[str, str]:
    """Every source id that guides.yml knows, with the id of its guide."""
    return {
        source_id: source_guide.id
        for source_guide in guide.guides
        for chapter in source_guide.chapters
        for part in chapter.parts
        for source_id in part.source_ids
    }


def _check_unique(items: Iterable[Placed]) -> Iterator[Problem]:
    first: dict[str, Placed] = {}
    for item in items:
        item_id: str = item.id  # type: ignore[attr-defined]  # every placed thing has an id, each with its own rules
        other = first.setdefault(item_id, item)
        if other is not item:
            where = f"{other.origin.file}:{other.origin.line}"
            yield Problem(item.origin.file, item.origin.line, f"id: '{item_id}' stands at {where} too; ids are unique")


def _check_names(item: Placed, key: str, names: Iterable[str], known: Iterable[str]) -> Iterator[Problem]:
    known = set(known)
    for name in names:
        if name not in known:
            yield Problem(item.origin.file, item.origin.line, expect_one_of(key, name, known))


def _sources_within(item: Placed) -> Iterator[str]:
    """The sources of an item and of its passages and follow-ups; a record within it answers for itself."""
    for name, value in item:
        if name == "source":
            yield from value
        elif isinstance(value, Passage):
            yield from value.source
        elif isinstance(value, tuple):
            for part in value:
                if isinstance(part, Model) and not isinstance(part, Record):
                    yield from getattr(part, "source", ())


