"""What needs more than one record to check: ids that are unique, and names that lead somewhere."""

from collections.abc import Collection, Iterable, Iterator

from ..records import (
    Actor,
    Barrier,
    Guide,
    Model,
    Passage,
    Placed,
    Programme,
    Question,
    Quote,
    Record,
    Section,
    StartSet,
    Term,
)
from ..records.addresses import page_addresses
from .problems import Problem, expect_one_of


def check_references(guide: Guide) -> Iterator[Problem]:
    """Find ids that stand twice, and topics, questions, quotes and sources that don't exist."""
    yield from _check_unique(guide.kinds)
    yield from _check_unique(guide.guides)
    yield from _check_unique(guide.topics)
    yield from _check_unique(guide.tasks)
    yield from _check_unique((*guide.records, *guide.question_sets))
    yield from _check_terms(guide.all_of(Term))
    yield from _check_pages(guide)
    for item in (*guide.records, *guide.question_sets):
        yield from _check_names(item, "topics", getattr(item, "topics", ()), guide.topic_by_id)
        yield from _check_names(item, "source", _sources_within(item), guide.source_places)
    questions = {question.id for question in guide.all_of(Question)}
    quotes = {quote.id for quote in guide.all_of(Quote)}
    for barrier in guide.all_of(Barrier):
        yield from _check_names(barrier, "questions", barrier.questions, questions)
        yield from _check_names(barrier, "quotes", barrier.quotes, quotes)
    for start_set in guide.all_of(StartSet):
        yield from _check_names(start_set, "questions", start_set.questions, questions)
    actors = {actor.id for actor in guide.all_of(Actor)}
    for actor in guide.all_of(Actor):
        yield from _check_names(actor, "same_as", actor.same_as, actors)
    yield from _check_programmes(guide)
    yield from _check_lexicon(guide)
    yield from _check_redirects(guide)


def _check_terms(terms: Iterable[Term]) -> Iterator[Problem]:
    """Find terms that are written as another: then nobody knows which of them a text means."""
    first: dict[str, Term] = {}
    for term in terms:
        for name in {name.casefold() for name in (term.title, *term.forms)}:
            other = first.setdefault(name, term)
            if other is not term:
                where = f"{other.origin.file}:{other.origin.line}"
                message = f"'{name}' is also a way to write '{other.title}' ({where}); let one of them have it"
                yield Problem(term.origin.file, term.origin.line, message)


def _check_lexicon(guide: Guide) -> Iterator[Problem]:
    """Find records that don't exist, or have keywords twice, and themes and kinds of synonyms that don't exist."""
    seen: set[str] = set()
    for keywords in guide.lexicon.keywords:
        yield from _check_names(keywords, "record", (keywords.record,), guide.by_id)
        if keywords.record in seen:
            message = f"record: '{keywords.record}' has keywords twice; put them together"
            yield Problem(keywords.origin.file, keywords.origin.line, message)
        seen.add(keywords.record)
    for synonym in guide.lexicon.synonyms:
        yield from _check_names(synonym, "topics", synonym.topics, guide.topic_by_id)
        yield from _check_names(synonym, "kinds", synonym.kinds, guide.kind_by_id)


def _check_unique(items: Iterable[Placed]) -> Iterator[Problem]:
    first: dict[str, Placed] = {}
    for item in items:
        item_id: str = item.id  # type: ignore[attr-defined]  # every placed thing has an id, each with its own rules
        other = first.setdefault(item_id, item)
        if other is not item:
            where = f"{other.origin.file}:{other.origin.line}"
            yield Problem(item.origin.file, item.origin.line, f"id: '{item_id}' stands at {where} too; ids are unique")


def _check_pages(guide: Guide) -> Iterator[Problem]:
    """Find records that stand nowhere: their kind has no page for them."""
    for record in guide.records:
        if record.address.startswith("#") and not isinstance(record, Section):
            message = f"id: '{record.id}' has no page; give the kind '{record.kind}' a page in kinds.yml"
            yield Problem(record.origin.file, record.origin.line, message)


def _check_programmes(guide: Guide) -> Iterator[Problem]:
    """Find steps that put a page on the screen that isn't there; whether it has the anchor, the built page tells."""
    known = page_addresses(guide)
    for programme in guide.all_of(Programme):
        pages = (step.page.partition("#")[0] for step in programme.steps if step.page)
        yield from _check_names(programme, "page", pages, known)


def _check_redirects(guide: Guide) -> Iterator[Problem]:
    """A redirect leads from what is gone to what is there, each old address once."""
    known = page_addresses(guide) | {record.address for record in guide.records}
    seen: set[str] = set()
    for redirect in guide.redirects:
        yield from _check_names(redirect, "to", [redirect.new], known)
        if redirect.old in known | seen:
            why = "stands in this file twice" if redirect.old in seen else "still exists"
            message = f"from: '{redirect.old}' {why}; a redirect is for an address that is gone"
            yield Problem(redirect.origin.file, redirect.origin.line, message)
        seen.add(redirect.old)


def _check_names(item: Placed, key: str, names: Iterable[str], known: Collection[str]) -> Iterator[Problem]:
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
