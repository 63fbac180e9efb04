"""What the search promises for whole classes of queries, asked of the engine in a real browser."""

import re
from collections.abc import Iterable

import pytest
from playwright.sync_api import Page

from conftest import find_records
from systeemwijzer.records import Guide, Question, Term

LEVELS = {
    "individu": ("individu", "individueel niveau", "ring 1"),
    "micro": ("micro", "microsysteem", "ring 2"),
    "meso": ("meso", "mesoniveau", "ring 3"),
    "exo": ("exo", "exosysteem", "ring 4"),
    "macro": ("macro", "maatschappelijk niveau", "buitenste ring"),
}
KINDS = {
    "barrier": ("belemmering", "belemmeringen", "knelpunten"),
    "quote": ("citaat", "citaten", "quotes"),
    "question": ("vraag", "vragen", "gespreksvragen"),
}
# 95 of 100, as a share.
NEARLY_ALL = 0.95


@pytest.mark.parametrize("question", ["{}", "wat is {}", "{} betekenis"])
def test_a_term_that_is_named_comes_first(search_page: Page, guide: Guide, question: str) -> None:
    terms = guide.all_of(Term)
    answers = find_records(search_page, [question.format(term.title) for term in terms])

    others = [(term.title, found[:1]) for term, found in zip(terms, answers, strict=True) if found[:1] != [term.id]]
    assert len(others) <= (1 - NEARLY_ALL) * len(terms), others


def test_a_kind_at_a_level_is_found_first(search_page: Page, guide: Guide) -> None:
    wanted = {
        query: (kind, level)
        for kind, kind_words in KINDS.items()
        for level, level_words in LEVELS.items()
        for one in kind_words
        for other in level_words
        for query in (f"{one} {other}", f"{other} {one}")
    }
    answers = find_records(search_page, list(wanted))

    wrong = []
    for (query, place), found in zip(wanted.items(), answers, strict=True):
        first = guide.by_id[found[0]] if found else None
        if first is None or (first.kind, first.level) != place:
            wrong.append((query, found[:1]))
    assert len(wrong) <= (1 - NEARLY_ALL) * len(wanted), wrong


def test_every_word_of_a_question_finds_a_question_and_of_a_theme_what_has_it(search_page: Page, guide: Guide) -> None:
    questions = guide.all_of(Question)
    ids = frozenset(question.id for question in questions)
    found_by = dict.fromkeys(words_of(question.text for question in questions), ids)
    # Of some themes there are no questions; of a new one there is nothing at all yet.
    used = [topic for topic in guide.topics if any(topic.id in record.topics for record in guide.records)]
    for word in words_of(text for topic in used for text in (topic.title, *topic.words)):
        found_by.setdefault(word, frozenset(guide.by_id))
    # A finder reads the words for kinds that its page doesn't have as plain words.
    script = """words => siteSearch.load().then(engine => words.map(word => {
        const without = engine.search(word).facets.filter(f => f.name === "kind").map(f => `${f.name}:${f.value}`);
        return engine.search(word, { without }).hits.map(hit => hit.record.id);
    }))"""
    answers = search_page.evaluate(script, list(found_by))

    answered = zip(found_by.items(), answers, strict=True)
    assert [word for (word, right), found in answered if not right.intersection(found)] == []


def words_of(texts: Iterable[str]) -> list[str]:
    return sorted({word for text in texts for word in re.findall(r"[\w'-]+", text.lower())})


@pytest.mark.parametrize("written", ["226000", "226.000", "54,6", "54.6%", "39%", "39 procent", "27482", "27.482"])
def test_numbers_are_found_however_they_are_written(search_page: Page, guide: Guide, written: str) -> None:
    (found,) = find_records(search_page, [written])

    digits = re.sub(r"\.(?=\d{3})|%| procent", "", written)
    number = float(digits.replace(",", "."))
    assert number in {value.value for value in getattr(guide.by_id[found[0]], "values", ())}


def test_what_nobody_knows_is_named_and_nothing_is_bent_to_it(search_page: Page) -> None:
    script = "q => siteSearch.load().then(e => { const r = e.search(q); return [r.hits.length, r.unknown]; })"

    assert search_page.evaluate(script, "kwqzx") == [0, ["kwqzx"]]
    count, unknown = search_page.evaluate(script, "opvang kwqzx")
    assert count > 0
    assert unknown == ["kwqzx"]
