"""What the search promises for whole classes of queries, asked of the engine in a real browser."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

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


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    page = browser.new_page()
    page.goto(f"{address}zoeken/")
    yield page
    page.close()


def ask(page: Page, queries: list[str]) -> list[list[str]]:
    """For each query the ids of all records that answer, best first."""
    script = "qs => siteSearch.load().then(e => qs.map(q => e.search(q).hits.map(hit => hit.record.id)))"
    answers: list[list[str]] = page.evaluate(script, queries)
    return answers


@pytest.mark.parametrize("question", ["{}", "wat is {}", "{} betekenis"])
def test_a_term_that_is_named_comes_first(page: Page, guide: Guide, question: str) -> None:
    terms = guide.all_of(Term)
    answers = ask(page, [question.format(term.title) for term in terms])

    others = [(term.title, found[:1]) for term, found in zip(terms, answers, strict=True) if found[:1] != [term.id]]
    assert len(others) <= (1 - NEARLY_ALL) * len(terms), others


def test_a_kind_at_a_level_is_found_first(page: Page, guide: Guide) -> None:
    wanted = {
        query: (kind, level)
        for kind, kind_words in KINDS.items()
        for level, level_words in LEVELS.items()
        for one in kind_words
        for other in level_words
        for query in (f"{one} {other}", f"{other} {one}")
    }
    answers = ask(page, list(wanted))

    wrong = []
    for (query, place), found in zip(wanted.items(), answers, strict=True):
        first = guide.by_id[found[0]] if found else None
        if first is None or (first.kind, first.level) != place:
            wrong.append((query, found[:1]))
    assert len(wrong) <= (1 - NEARLY_ALL) * len(wanted), wrong


def test_every_word_of_a_question_or_a_theme_finds_a_question(page: Page, guide: Guide) -> None:
    texts = [question.text for question in guide.all_of(Question)]
    texts += [text for topic in guide.topics for text in (topic.title, *topic.words)]
    words = sorted({word for text in texts for word in re.findall(r"[\w'-]+", text.lower())})
    questions = {question.id for question in guide.all_of(Question)}
    # A finder reads the words for kinds that its page doesn't have as plain words.
    script = """words => siteSearch.load().then(engine => words.map(word => {
        const without = engine.search(word).facets.filter(f => f.name === "kind").map(f => `${f.name}:${f.value}`);
        return engine.search(word, { without }).hits.map(hit => hit.record.id);
    }))"""
    answers = page.evaluate(script, words)

    assert [word for word, found in zip(words, answers, strict=True) if not questions & set(found)] == []


@pytest.mark.parametrize("written", ["226000", "226.000", "54,6", "54.6%", "39%", "39 procent", "27482", "27.482"])
def test_numbers_are_found_however_they_are_written(page: Page, guide: Guide, written: str) -> None:
    (found,) = ask(page, [written])

    digits = re.sub(r"\.(?=\d{3})|%| procent", "", written)
    number = float(digits.replace(",", "."))
    assert number in {value.value for value in getattr(guide.by_id[found[0]], "values", ())}


def test_what_nobody_knows_is_named_and_nothing_is_bent_to_it(page: Page) -> None:
    script = "q => siteSearch.load().then(e => { const r = e.search(q); return [r.hits.length, r.unknown]; })"

    assert page.evaluate(script, "kwqzx") == [0, ["kwqzx"]]
    count, unknown = page.evaluate(script, "opvang kwqzx")
    assert count > 0
    assert unknown == ["kwqzx"]
