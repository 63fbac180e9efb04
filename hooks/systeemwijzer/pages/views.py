"""What the template of each embed needs to know of the guide: see embed_entries.py for what an entry is."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import TypeVar

from ..drawing.rings import SIZE, place_rings
from ..messages import tell
from ..reading.problems import expect_one_of
from ..records import (
    Advice,
    Barrier,
    Example,
    Figure,
    Guide,
    Level,
    Organisation,
    Question,
    QuestionSet,
    Quote,
    Record,
    Route,
    Section,
    SourceGuide,
    StartSet,
    Suggestion,
    Term,
    Topic,
)
from ..records.addresses import (
    address_of_level,
    address_of_page,
    address_of_topic,
    guide_id_of,
    kinds_without_written_page,
    name_of_page,
    page_addresses,
    relative,
)
from ..records.choices import title_pages
from ..records.citations import cite, group_by_guide
from ..records.guide import group
from .embed_entries import ENTRIES, Context, PlannedPage, entry
from .field_table import explain_fields
from .region_views import list_own

R = TypeVar("R", bound=Record)

MAIN_KINDS = ("barrier", "question", "quote")
SUGGESTION_GROUPS = ("listen", "strengthen", "basis", "organise", "change")


def count_kinds(records: tuple[Record, ...]) -> Counter[str]:
    """How many records there are of each kind."""
    return Counter(record.kind for record in records)


def count_at_levels(guide: Guide) -> dict[str, Counter[str]]:
    """For each level, how many records of each kind stand at it."""
    return {
        level.id: count_kinds(tuple(record for record in guide.records if record.level == level.id))
        for level in guide.levels
    }


@entry()
def view_rings(guide: Guide) -> Context:
    """The drawing of the system, for the analysis and for the questions."""
    return {"size": SIZE, "rings": place_rings(guide.levels), "counts": count_at_levels(guide)}


@entry()
def view_ring_list(guide: Guide) -> Context:
    """What stands in each ring, in words."""
    return {"counts": count_at_levels(guide)}


def count_themes(guide: Guide) -> dict[tuple[str, str | None], Counter[str]]:
    """For each theme and level that have any, how many records of the kinds that one comes for."""
    cells: dict[tuple[str, str | None], Counter[str]] = defaultdict(Counter)
    for kind_id in MAIN_KINDS:
        for record in guide.of_kind(kind_id):
            for topic_id in record.topics:
                cells[topic_id, record.level][kind_id] += 1
    return dict(cells)


def list_themes_elsewhere(guide: Guide, level_id: str) -> list[tuple[Topic, tuple[Level, ...]]]:
    """The themes of one level, each with the other levels that have it."""
    cells = count_themes(guide)
    themes = [topic for topic in guide.topics if (topic.id, level_id) in cells]
    others = [level for level in guide.levels if level.id != level_id]
    return [(topic, tuple(level for level in others if (topic.id, level.id) in cells)) for topic in themes]


@entry()
def view_overview(guide: Guide) -> Context:
    """Themes by levels."""
    return {"kinds": MAIN_KINDS, "cells": count_themes(guide)}


def plan_levels(guide: Guide) -> Iterator[PlannedPage]:
    """A page for each level."""
    for level in guide.levels:
        yield PlannedPage(address_of_level(level.id), level.origin, {"level": level})


@entry(plan=plan_levels, nav="levels")
def view_level(guide: Guide, level_id: str) -> Context:
    """All that stands at one level, with the rings before and after it."""
    level = _find(guide, Level, level_id)
    records = tuple(record for record in guide.records if record.level == level_id)
    place = guide.levels.index(level)
    return view_rings(guide) | {
        "level": level,
        "inner": guide.levels[place - 1] if place else None,
        "outer": guide.levels[place + 1] if place + 1 < len(guide.levels) else None,
        "barriers": guide.at_level(Barrier, level_id),
        "quotes": guide.at_level(Quote, level_id),
        "question_sets": guide.question_sets_at(level_id),
        "by_guide": list_by_guide(guide, level_id),
        "own": list_own(guide, level_id=level_id),
        "elsewhere": list_themes_elsewhere(guide, level_id),
        "citations": cite(guide, (source for record in records for source in record.source)),
    }


def list_by_guide(
    guide: Guide, level_id: str
) -> list[tuple[SourceGuide | None, tuple[Example, ...], tuple[Suggestion, ...]]]:
    """The examples and suggestions that work on a level, by the guide that they come from."""
    working: tuple[Example | Suggestion, ...] = (*guide.of_guides(Example), *guide.of_guides(Suggestion))
    groups = group_by_guide(guide, (record for record in working if level_id in record.levels))
    return [
        (
            source_guide,
            tuple(record for record in records if isinstance(record, Example)),
            tuple(record for record in records if isinstance(record, Suggestion)),
        )
        for source_guide, records in groups
    ]


@entry()
def view_questions(guide: Guide) -> Context:
    """Every question, by level and set; those for policy stand last."""
    groups: list[tuple[Level | None, tuple[QuestionSet, ...]]] = [
        (level, guide.question_sets_at(level.id)) for level in guide.levels
    ]
    questions = guide.all_of(Question)
    cited = {citation.guide_id for question in questions for citation in cite(guide, question.source)}
    return {
        "groups": [*groups, (None, guide.question_sets_at(None))],
        "total": len(questions),
        "topics": guide.topics,
        "guides": tuple(source_guide for source_guide in guide.guides if source_guide.id in cited),
    }


@entry()
def view_search(guide: Guide) -> Context:
    """The search page, with what its results can be narrowed down by."""
    return {
        "kinds": tuple(kind for kind in guide.kinds if guide.of_kind(kind.id)),
        "levels": guide.levels,
        "topics": guide.topics,
        "guides": guide.guides,
    }


@entry()
def view_downloads(guide: Guide) -> Context:
    """How many questions there are for each page of them, as each page has a stack of cards."""
    pages = Counter(name_of_page(question.address) for question in guide.all_of(Question))
    return {"stacks": pages, "figures": len(guide.all_of(Figure))}


@entry()
def view_policy_questions(guide: Guide) -> Context:
    """The sets of questions that belong to no level: those for policy."""
    return {"question_sets": guide.question_sets_at(None)}


@entry()
def view_conversation(guide: Guide) -> Context:
    """Sets to begin a conversation with, all questions, of which somebody chooses, and who in the region can help."""
    return {
        "start_sets": guide.all_of(StartSet),
        "question_sets": guide.question_sets,
        "organisations": guide.of_region(Organisation),
    }


@entry()
def view_routes(guide: Guide) -> Context:
    """The routes to read by."""
    return {"routes": guide.all_of(Route)}


@entry()
def view_quotes(guide: Guide) -> Context:
    """Every quote, by level, those of the background first."""
    groups: list[tuple[Level | None, tuple[Quote, ...]]] = [(None, guide.at_level(Quote, None))]
    groups += [(level, guide.at_level(Quote, level.id)) for level in guide.levels]
    return {"groups": [group for group in groups if group[1]]}


@entry()
def view_topics(guide: Guide) -> Context:
    """The themes, with what each holds."""
    records = guide.records
    counts = {
        topic.id: count_kinds(tuple(record for record in records if topic.id in record.topics))
        for topic in guide.topics
    }
    return {"topics": guide.topics, "counts": counts}


def plan_topics(guide: Guide) -> Iterator[PlannedPage]:
    """A page for each theme."""
    for topic in guide.topics:
        yield PlannedPage(address_of_topic(topic.id), topic.origin, {"topic": topic})


@entry(plan=plan_topics, nav="topics")
def view_topic(guide: Guide, topic_id: str) -> Context:
    """One theme over all levels."""
    topic = guide.topic_by_id.get(topic_id)
    if topic is None:
        raise LookupError(expect_one_of("topic", topic_id, guide.topic_by_id))
    sections = guide.with_topic(Section, topic_id)
    cells = count_themes(guide)
    return view_rings(guide) | {
        "topic": topic,
        "found": {level.id: cells.get((topic_id, level.id)) for level in guide.levels},
        "barriers": _by_level(guide, Barrier, topic_id),
        "questions": _by_level(guide, Question, topic_id),
        "quotes": _by_level(guide, Quote, topic_id),
        "advice": (*guide.with_topic(Advice, topic_id), *(section for section in sections if section.advice)),
        "examples": group_by_guide(guide, _of_guides(guide.with_topic(Example, topic_id))),
        "figures": _of_guides(guide.with_topic(Figure, topic_id)),
        "suggestions": group_by_guide(guide, _of_guides(guide.with_topic(Suggestion, topic_id))),
        "organisations": group_by_guide(guide, _of_guides(guide.with_topic(Organisation, topic_id))),
        "sections": tuple(section for section in sections if not section.advice),
        "own": list_own(guide, topic_id=topic_id),
    }


def plan_kinds(guide: Guide) -> Iterator[PlannedPage]:
    """A page for each kind of record that nobody has written a page for."""
    for kind in kinds_without_written_page(guide):
        yield PlannedPage(kind.page or "", kind.origin, {"kind": kind})


@entry(plan=plan_kinds, nav="kinds")
def view_records(guide: Guide, kind_id: str) -> Context:
    """Every record of a kind, as the page of a kind shows them that nobody has written a page for."""
    kind = guide.kind_by_id.get(kind_id)
    if kind is None:
        raise LookupError(expect_one_of("kind", kind_id, guide.kind_by_id))
    # What a region has itself may have a page of its own.
    records = guide.of_kind(kind_id)
    own = () if kind.own_page else tuple(record for record in records if record.layer)
    groups = group_by_guide(guide, _of_guides(records))
    return {"kind": kind, "groups": (*([(guide.layer, own)] if own else ()), *groups)}


@entry()
def view_ways_of_looking(guide: Guide) -> Context:
    """The advice that belongs to no level."""
    return {"ways": guide.at_level(Advice, None)}


@entry()
def view_source(guide: Guide, section_id: str) -> Context:
    """The line below a section of prose that says where it comes from."""
    return {"record": _find(guide, Section, section_id)}


@entry()
def view_quote(guide: Guide, quote_id: str) -> Context:
    """One quote, with its level."""
    return {"record": _find(guide, Quote, quote_id)}


@entry()
def view_example(guide: Guide, example_id: str) -> Context:
    """One example."""
    return {"record": _find(guide, Example, example_id)}


@entry()
def view_figure(guide: Guide, figure_id: str) -> Context:
    """One figure."""
    return {"record": _find(guide, Figure, figure_id)}


@entry()
def view_figures(guide: Guide, source: str) -> Context:
    """The figures whose source begins with `source`: a guide, a chapter or a part of one."""
    figures = tuple(figure for figure in guide.all_of(Figure) if _begins_with(figure.source, source))
    if not figures:
        raise LookupError(tell("embed figures: no figure has a source that begins with '{source}'", source=source))
    return {"figures": figures}


@entry()
def view_other_figures(guide: Guide, *named: str) -> Context:
    """The figures of all guides but those that are named, each below the name of its guide."""
    for guide_id in named:
        _require_guide(guide, guide_id)
    figures = (figure for figure in guide.of_guides(Figure) if guide_id_of(figure) not in named)
    return {"groups": group_by_guide(guide, figures)}


@entry()
def view_figure_index(guide: Guide) -> Context:
    """The figures by theme; one with two themes stands at both."""
    groups = [(topic, _of_guides(guide.with_topic(Figure, topic.id))) for topic in guide.topics]
    return {"groups": [group for group in groups if group[1]]}


@entry()
def view_organisations(guide: Guide, guide_id: str) -> Context:
    """Every organisation that one guide names, in the order of its file."""
    _require_guide(guide, guide_id)
    return {"organisations": tuple(each for each in guide.of_guides(Organisation) if guide_id_of(each) == guide_id)}


@entry()
def view_examples(guide: Guide) -> Context:
    """Every example, by the guide that it comes from."""
    return {"groups": group_by_guide(guide, guide.of_guides(Example))}


@entry()
def view_suggestions(guide: Guide) -> Context:
    """The suggestions of each guide, those on one subject together; first those that are in no such group."""
    return {
        "groups": [
            (source_guide, group(suggestions, lambda suggestion: (suggestion.group,)))
            for source_guide, suggestions in group_by_guide(guide, guide.of_guides(Suggestion))
        ],
        "subjects": (None, *SUGGESTION_GROUPS),
    }


@entry()
def view_glossary(guide: Guide) -> Context:
    """Every term that pages explain."""
    return {"terms": sorted(guide.all_of(Term), key=lambda term: term.title.casefold())}


@entry()
def view_doors(guide: Guide) -> Context:
    """The ways into the site for those who come with a task."""
    return {}


def plan_moved(guide: Guide) -> Iterator[PlannedPage]:
    """A page at each address that is gone, which says where it went."""
    moved = {redirect.old_page: redirect.origin for redirect in guide.redirects}
    new_by_old = {redirect.old: redirect.new for redirect in guide.redirects}
    for address in sorted(moved.keys() - page_addresses(guide)):
        new = new_by_old.get(address)
        yield PlannedPage(address, moved[address], {"leads_to": None if new is None else relative(new, address)})


@entry(plan=plan_moved)
def view_moved(guide: Guide) -> Context:
    """A page that has moved: its redirects stand below, as on any page."""
    return {}


@entry()
def view_changes(guide: Guide) -> Context:
    """What changed on the site, the latest first, with the titles of the pages that it touches."""
    return {"changes": guide.changes, "titles": title_pages(guide)}


@entry()
def view_as_of(guide: Guide) -> Context:
    """Of which day a page is that tells of today: the day that its front matter says."""
    return {"days": {address_of_page(src_uri): day for src_uri, day in guide.page_days.items()}}


@entry()
def view_keep_all(guide: Guide) -> Context:
    """A button that keeps the site in the browser."""
    return {}


@entry()
def view_fields(guide: Guide, model: str) -> Context:
    """What an editor fills in for a model, such as Barrier, and what it means."""
    return {"fields": explain_fields(guide, model)}


@entry()
def view_embeds(guide: Guide) -> Context:
    """What an author of pages can embed."""
    return {"entries": sorted(ENTRIES.values(), key=lambda entry: entry.name)}


@entry()
def view_guides(guide: Guide) -> Context:
    """The published guides that all of this is made of."""
    return {"guides": guide.guides}


@entry()
def view_guide_list(guide: Guide) -> Context:
    """The same guides in a list, each with the way to its own pages."""
    return {"guides": guide.guides}


@entry()
def view_coverage(guide: Guide) -> Context:
    """What each level holds from each guide: how many records of each kind."""
    cells = {
        (level.id, source_guide.id): count_kinds(
            tuple(
                record
                for record in guide.records
                if record.level == level.id and _begins_with(record.source, source_guide.id)
            )
        )
        for level in guide.levels
        for source_guide in guide.guides
    }
    kinds = tuple(kind for kind in guide.kinds if kind.id != "level" and any(cell[kind.id] for cell in cells.values()))
    return {"guides": guide.guides, "levels": guide.levels, "kinds": kinds, "cells": cells}


def _of_guides(records: tuple[R, ...]) -> tuple[R, ...]:
    return tuple(record for record in records if not record.layer)


def _find(guide: Guide, kind: type[R], record_id: str) -> R:
    record = guide.by_id.get(record_id)
    if not isinstance(record, kind):
        known = (other.id for other in guide.all_of(kind))
        raise LookupError(expect_one_of(kind.__name__.lower(), record_id, known))
    return record


def _require_guide(guide: Guide, guide_id: str) -> None:
    if guide_id not in guide.guide_by_id:
        raise LookupError(expect_one_of("guide", guide_id, guide.guide_by_id))


def _by_level(guide: Guide, kind: type[R], topic_id: str) -> list[tuple[Level | None, tuple[R, ...]]]:
    """The records of a kind that name a theme, by level; the empty levels left out."""
    records = guide.with_topic(kind, topic_id)
    levels: tuple[Level | None, ...] = (*guide.levels, None)
    groups = [
        (level, tuple(record for record in records if record.level == (level.id if level else None)))
        for level in levels
    ]
    return [group for group in groups if group[1]]


def _begins_with(sources: tuple[str, ...], prefix: str) -> bool:
    return any(source == prefix or source.startswith(f"{prefix}.") for source in sources)
