"""What needs more than one record to check: ids that are unique, and fit to be addresses."""

from collections.abc import Iterable, Iterator

from ..messages import tell
from ..reading.problems import Problem, expect_one_of
from ..reading.project import Project
from ..records import Actor, Barrier, Guide, Level, Placed, Section, SourceGuide, Term
from ..records.addresses import page_addresses
from .ids import check_ids
from .names import check_names


def check_references(project: Project) -> Iterator[Problem]:
    """Find ids that stand twice, and topics, questions, quotes and sources that don't exist."""
    guide = project.guide
    yield from _check_unique(guide.guides)
    yield from _check_parts(guide)
    yield from _check_unique(guide.topics)
    for key, items in _list_called(guide):
        yield from _check_called(key, items)
    yield from _check_chapters(guide.guides)
    yield from _check_same(guide)
    yield from _check_unique(guide.tasks)
    yield from _check_unique(guide.concepts)
    yield from _check_unique(guide.outside)
    yield from _check_unique((*guide.records, *guide.question_sets))
    yield from check_ids(guide)
    yield from _check_some(guide)
    yield from _check_terms(guide.all_of(Term))
    yield from _check_other_levels(guide.all_of(Barrier))
    yield from _check_pages(guide)
    yield from check_names(guide, project.published_ids)
    yield from _check_keywords(guide)
    yield from _check_redirects(guide)


def _check_some(guide: Guide) -> Iterator[Problem]:
    """Without a guide or a theme there is no site."""
    for file, items in (("guides.yml", guide.guides), ("topics.yml", guide.topics)):
        if not items:
            yield Problem(
                f"content/{file}", 1, tell("nothing stands here; expected at least one, that starts with '- id:'")
            )


def _list_called(guide: Guide) -> Iterator[tuple[str, Iterable[Placed]]]:
    """The names by which people tell things apart in menus, labels and lists."""
    yield "title", guide.topics
    yield "title", guide.tasks
    for key in ("title", "short_title"):
        yield key, guide.guides
        yield key, guide.all_of(Level)
    for key in ("one", "many"):
        yield key, guide.kinds


def _check_called(key: str, items: Iterable[Placed]) -> Iterator[Problem]:
    """Find things that are called the same: nobody can tell them apart."""
    first: dict[str, Placed] = {}
    for item in items:
        name: str = getattr(item, key)
        other = first.setdefault(name.casefold(), item)
        if other is not item:
            message = tell(
                "{key}: '{name}' is that of '{other}' too; expected another",
                key=key,
                name=name,
                other=other.id,  # type: ignore[attr-defined]  # each has an id
            )
            yield Problem(item.origin.file, item.origin.line_of(key), message)


def _check_chapters(guides: Iterable[SourceGuide]) -> Iterator[Problem]:
    """Find chapters whose number can't be right: another has it, or none of their parts; citations would be wrong."""
    for source_guide in guides:
        seen: set[int] = set()
        for chapter in source_guide.chapters:
            number, line = chapter.number, chapter.origin.line_of("number")
            if number is None:
                continue
            expected = f"{source_guide.id}.{number}."
            if number in seen:
                yield Problem(
                    chapter.origin.file, line, tell("number: {number} is that of another chapter too", number=number)
                )
            elif not any(f"{part.id}.".startswith(expected) for part in chapter.parts):
                message = tell(
                    "number: {number} is in no id of the parts of this chapter; expected one with '{expected}…'",
                    number=number,
                    expected=expected,
                )
                yield Problem(chapter.origin.file, line, message)
            seen.add(number)


def _check_same(guide: Guide) -> Iterator[Problem]:
    """Find actors that are said to be one of their own ring, or one that is another itself: they stand nowhere."""
    actors = {actor.id: actor for actor in guide.all_of(Actor)}
    for actor in actors.values():
        for number, name in enumerate(actor.same_as):
            other = actors.get(name)
            if other and (other.level == actor.level or other.same_as):
                message = tell(
                    "same_as: '{name}' isn't an actor of another ring that stands there by itself", name=name
                )
                yield Problem(actor.origin.file, actor.origin.line_of("same_as", number), message)


def _check_other_levels(barriers: Iterable[Barrier]) -> Iterator[Problem]:
    """Find barriers that would stand at their own level too."""
    for barrier in barriers:
        if barrier.level in barrier.also_at:
            message = tell("also_at: '{level}' is the level of its own file; expected another", level=barrier.level)
            yield Problem(barrier.origin.file, barrier.origin.line_of("also_at"), message)


def _check_parts(guide: Guide) -> Iterator[Problem]:
    """Find parts of guides that share an id, or have that of another guide: whoever cites would cite the wrong one."""
    first: dict[str, Placed] = {}
    for source_guide in guide.guides:
        for part in (part for chapter in source_guide.chapters for part in chapter.parts):
            line = part.origin.line_of("id")
            for source_id in part.source_ids:
                other = first.setdefault(source_id, part)
                if other is not part:
                    where = f"{other.origin.file}:{other.origin.line}"
                    yield Problem(
                        part.origin.file,
                        line,
                        tell("id: '{name}' stands at {where} too; ids are unique", name=source_id, where=where),
                    )
                    break
        yield from _check_prefix(source_guide)


def _check_prefix(source_guide: SourceGuide) -> Iterator[Problem]:
    """Ids of parts begin with that of their guide: where all of them don't, it is the guide's that is wrong."""
    parts = [part for chapter in source_guide.chapters for part in chapter.parts]
    others = [part for part in parts if not part.id.startswith(f"{source_guide.id}.")]
    if len(others) == len(parts):
        message = tell(
            "id: '{guide}' isn't how the ids of its parts begin, such as '{part}'",
            guide=source_guide.id,
            part=parts[0].id,
        )
        yield Problem(source_guide.origin.file, source_guide.origin.line_of("id"), message)
        return
    for part in others:
        message = tell(
            "id: '{part}' is a part of the guide '{guide}'; expected '{guide}.…'", part=part.id, guide=source_guide.id
        )
        yield Problem(part.origin.file, part.origin.line_of("id"), message)


def _check_terms(terms: Iterable[Term]) -> Iterator[Problem]:
    """Find terms that are written as another: then nobody knows which of them a text means."""
    first: dict[str, Term] = {}
    for term in terms:
        places = {form.casefold(): ("forms", number) for number, form in enumerate(term.forms)}
        for name, path in {**places, term.title.casefold(): ("title",)}.items():
            other = first.setdefault(name, term)
            if other is not term:
                where = f"{other.origin.file}:{other.origin.line}"
                message = tell(
                    "'{name}' is also a way to write '{other}' ({where}); let one of them have it",
                    name=name,
                    other=other.title,
                    where=where,
                )
                yield Problem(term.origin.file, term.origin.line_of(*path), message)


def _check_keywords(guide: Guide) -> Iterator[Problem]:
    """Find records that have keywords twice."""
    seen: set[str] = set()
    for keywords in guide.lexicon.keywords:
        if keywords.record in seen:
            message = tell("record: '{record}' has keywords twice; put them together", record=keywords.record)
            yield Problem(keywords.origin.file, keywords.origin.line_of("record"), message)
        seen.add(keywords.record)


def _check_unique(items: Iterable[Placed]) -> Iterator[Problem]:
    first: dict[str, Placed] = {}
    for item in items:
        item_id: str = item.id  # type: ignore[attr-defined]  # every placed thing has an id, each with its own rules
        other = first.setdefault(item_id, item)
        if other is not item:
            where = f"{other.origin.file}:{other.origin.line}"
            message = tell("id: '{name}' stands at {where} too; ids are unique", name=item_id, where=where)
            yield Problem(item.origin.file, item.origin.line_of("id"), message)


def _check_pages(guide: Guide) -> Iterator[Problem]:
    """Find records that stand nowhere: their kind has no page for them."""
    for record in guide.records:
        if record.address.startswith("#") and not isinstance(record, Section):
            message = tell(
                "id: '{record}' has no page; give the kind '{kind}' a page in kinds.yml",
                record=record.id,
                kind=record.kind,
            )
            yield Problem(record.origin.file, record.origin.line_of("id"), message)


def _check_redirects(guide: Guide) -> Iterator[Problem]:
    """A redirect leads from what is gone to what is there, each old address once."""
    known = page_addresses(guide) | {record.address for record in guide.records}
    seen: set[str] = set()
    for redirect in guide.redirects:
        file, old = redirect.origin.file, redirect.origin.line_of("from")
        if redirect.new not in known:
            yield Problem(file, redirect.origin.line_of("to"), expect_one_of("to", redirect.new, known))
        if redirect.old in known | seen:
            why = tell("stands in this file twice") if redirect.old in seen else tell("still exists")
            message = tell("from: '{old}' {why}; a redirect is for an address that is gone", old=redirect.old, why=why)
            yield Problem(file, old, message)
        seen.add(redirect.old)
