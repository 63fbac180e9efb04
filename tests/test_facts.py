"""The quotes and the numbers against what the guides say: content/facts.yml was typed over from them."""

from pathlib import Path

import pytest

from conftest import copy_project
from systeemwijzer.checks.all_checks import check_project
from systeemwijzer.reading.problems import ContentError
from systeemwijzer.records import Guide

QUOTES = "content/quotes/micro.yml"
FIGURES = "content/figures.yml"
# What a writer changes by mistake: the file, what by what, and where and how it is told.
CHANGES = {
    "a word": (QUOTES, "alles in huis doe", "alles thuis doe", f"{QUOTES}:4: text: expected 'in huis' (found 'thuis')"),
    "a word less": (QUOTES, "dat ik alles in", "dat ik in", f"{QUOTES}:4: text: 'alles' is missing"),
    "who speaks": (QUOTES, "{role: mother}", "{role: professional}", "speaker.role: expected mother"),
    "a digit": (FIGURES, "value: 54.6", "value: 54.7", "values: expected '54,6%' of 'Alleenstaande moeders;'"),
    "a word before it": (FIGURES, "qualifier: ruim", "qualifier: bijna", "expected 'ruim 30%'"),
    "a year": (FIGURES, 'year: "2023"', 'year: "2022"', "year: expected '2023'"),
    "a source": (QUOTES, "[ev.5.micro.q.1]", "[ev.5.meso.q.1]", "quotes: no quote has the source 'ev.5.micro.q.1'"),
    "a text": ("docs/achtergrond/totstandkoming.md", "twee jaar", "drie jaar", "texts: no record with the source"),
    "a fact of nowhere": ("content/facts.yml", "  ev.2.quote:", "  ev.9.quote:", "'ev.9.quote' is not known"),
    "a pattern": ("content/facts.yml", "['70 procent']", "['70 (procent']", "is no regular expression"),
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("facts") / "project")


@pytest.mark.parametrize("case", CHANGES)
def test_what_the_guides_say_otherwise_is_told(project: Path, case: str) -> None:
    name, old, new, told = CHANGES[case]
    path = project / name
    before = path.read_text(encoding="utf-8")
    assert old in before
    path.write_text(before.replace(old, new, 1), encoding="utf-8")
    try:
        with pytest.raises(ContentError) as caught:
            check_project(project)
    finally:
        path.write_text(before, encoding="utf-8")
    assert told in str(caught.value)


def test_facts_are_of_every_quote_and_figure_of_the_guides(guide: Guide) -> None:
    """Those that the guides have: nobody takes a line away to have a change pass."""
    assert len(guide.facts.quotes) >= 14
    assert sum(map(len, guide.facts.figures.values())) >= 30
