"""Whether the content says what the guides say literally, as content/facts.yml has it.

What isn't there is free: a new quote or figure needs no line, and gets one so that nobody changes it by mistake.
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from jinja2 import Environment

from ..messages import tell
from ..pages.draft import Draft
from ..reading.problems import Problem
from ..records import Facts, Figure, Guide, KeyPath, Quote, Record

PROFESSIONAL = "professional"


def check_facts(draft: Draft) -> Iterator[Problem]:
    """Find quotes, speakers, numbers and years that are otherwise than in the guides, or left out."""
    guide, environment = draft.guide, draft.environment
    facts = guide.facts
    for source in _list_sources(facts):
        if source not in guide.source_places:
            yield _miss(
                facts,
                ("quotes", source),
                tell("'{source}' is not known; expected a source id from guides.yml", source=source),
            )
    for source, words in facts.quotes.items():
        yield from _check_quote(guide, source, words)
    yield from _check_figures(guide, environment)
    for source, year in facts.years.items():
        yield from _check_year(guide, source, year)
    for source, patterns in facts.texts.items():
        text = " ".join(read_all(record) for record in guide.records if source in record.source)
        for number, pattern in enumerate(patterns):
            if not re.search(pattern, text):
                message = tell(
                    "texts: no record with the source '{source}' says '{pattern}'; the guide does",
                    source=source,
                    pattern=pattern,
                )
                yield _miss(facts, ("texts", source, number), message)


def _list_sources(facts: Facts) -> list[str]:
    return sorted({*facts.quotes, *facts.figures, *facts.years, *facts.texts, *facts.professionals})


def _check_quote(guide: Guide, source: str, words: str) -> Iterator[Problem]:
    facts = guide.facts
    quotes = [quote for quote in guide.all_of(Quote) if source in quote.source]
    if not quotes:
        yield _miss(
            facts,
            ("quotes", source),
            tell("quotes: no quote has the source '{source}'; the guide has one there", source=source),
        )
        return
    nearest = max(quotes, key=lambda quote: SequenceMatcher(None, quote.text, words).ratio())
    if nearest.text != words:
        where = _where(facts, "quotes", source)
        yield _tell(
            nearest,
            ("text",),
            tell(
                "text: {difference}, as the guide has it ({where})",
                difference=_say_difference(nearest.text, words),
                where=where,
            ),
        )
    is_professional = source in facts.professionals
    if (nearest.speaker.role == PROFESSIONAL) != is_professional:
        expected = PROFESSIONAL if is_professional else "mother"
        message = tell(
            "speaker.role: expected {expected}, as the guide has it ({where})",
            expected=expected,
            where=_where(facts, "professionals"),
        )
        yield _tell(nearest, ("speaker", "role"), message)


def _say_difference(found: str, expected: str) -> str:
    """The first words that differ."""
    ours, theirs = found.split(), expected.split()
    changes = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    start, end, begin, stop = next(change[1:] for change in changes if change[0] != "equal")
    if start == end:
        return tell("'{theirs}' is missing", theirs=" ".join(theirs[begin:stop]))
    if begin == stop:
        return tell("'{ours}' is too much", ours=" ".join(ours[start:end]))
    return tell(
        "expected '{theirs}' (found '{ours}')", theirs=" ".join(theirs[begin:stop]), ours=" ".join(ours[start:end])
    )


def _check_figures(guide: Guide, environment: Environment) -> Iterator[Problem]:
    value_words = environment.get_template("components/words.html").module.value_words  # type: ignore[attr-defined]  # a macro
    shown: dict[str, list[tuple[str, str, Figure, int]]] = {}
    for figure in guide.all_of(Figure):
        for number, value in enumerate(figure.values):
            whose = f"{value.label}; {figure.population}; {figure.place}"
            says = str(value_words(figure.unit, value)).strip()
            for source in figure.source:
                shown.setdefault(source, []).append((whose, says, figure, number))
    for source, numbers in guide.facts.figures.items():
        for who, expected in numbers.items():
            found = [place for place in shown.get(source, ()) if who in place[0]]
            path = ("figures", source, who)
            if not found:
                message = tell(
                    "figures: no figure with the source '{source}' has a number of '{who}'; the guide says {expected}",
                    source=source,
                    who=who,
                    expected=expected,
                )
                yield _miss(guide.facts, path, message)
            elif expected not in [says for _, says, _, _ in found]:
                _, says, figure, number = found[0]
                where = _where(guide.facts, *path)
                message = tell(
                    "values: expected '{expected}' of '{who}', as the guide has it ({where}) (found '{says}')",
                    expected=expected,
                    who=who,
                    where=where,
                    says=says,
                )
                yield _tell(figure, ("values", number, "value"), message)


def _check_year(guide: Guide, source: str, year: str) -> Iterator[Problem]:
    figures = [figure for figure in guide.all_of(Figure) if source in figure.source]
    if figures and year not in [figure.year for figure in figures]:
        where = _where(guide.facts, "years", source)
        message = tell(
            "year: expected '{year}', as the guide has it ({where}) (found '{found}')",
            year=year,
            where=where,
            found=figures[0].year or "",
        )
        yield _tell(figures[0], ("year",), message)


def _where(facts: Facts, *path: str | int) -> str:
    return f"{facts.origin.file}:{facts.origin.line_of(*path)}"


def _tell(record: Record, path: KeyPath, message: str) -> Problem:
    return Problem(record.origin.file, record.origin.line_of(*path), message)


def _miss(facts: Facts, path: KeyPath, message: str) -> Problem:
    return Problem(facts.origin.file, facts.origin.line_of(*path), message)


def read_all(record: Record) -> str:
    """All words of a record, and of a figure's notes."""
    notes = f"{record.note or ''} {record.data_source or ''}" if isinstance(record, Figure) else ""
    when = getattr(record, "when", "")
    return " ".join((*record.summarise(), notes, when, getattr(record, "worked", None) or ""))
