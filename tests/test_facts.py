"""The quotes and the numbers against what the guides say: content/facts.yml was typed over from them."""

from collections.abc import Collection
from pathlib import Path

import pytest

from projects import copy_project
from systeemwijzer.checks.all_checks import check_project
from systeemwijzer.reading.problems import ContentError
from systeemwijzer.records import Guide

QUOTES = "content/quotes"
FIGURES = "content/figures.yml"
Change = tuple[str, str, str, str]
# What a writer changes by mistake: the file, what by what, and where and how it is told.
CHANGES = {
    "a word": (
        f"{QUOTES}/micro.yml",
        "in huis doe",
        "thuis doe",
        "micro.yml:4: text: hier hoort 'in huis' (er staat 'thuis')",
    ),
    "a word less": (f"{QUOTES}/macro.yml", "niks anders doen", "niks doen", "macro.yml:4: text: 'anders' ontbreekt"),
    "who speaks": (
        f"{QUOTES}/exo.yml",
        "{role: mother}",
        "{role: professional}",
        "exo.yml:11: speaker.role: hier hoort mother,",
    ),
    "a digit": (FIGURES, "value: 54.6", "value: 54.7", "values: hier hoort '54,6%' van 'Alleenstaande moeders;',"),
    "a word before it": (FIGURES, "qualifier: ruim", "qualifier: bijna", "hier hoort 'ruim 30%' van"),
    "a year": (FIGURES, 'year: "2023"', 'year: "2022"', "year: hier hoort '2023', zoals"),
    "a source": (
        f"{QUOTES}/meso.yml",
        "[ev.5.meso.q.1]",
        "[ev.5.exo.q.1]",
        "quotes: geen citaat heeft de bron 'ev.5.meso.q.1'",
    ),
    "a text": (
        "docs/achtergrond/totstandkoming.md",
        "twee jaar",
        "drie jaar",
        "texts: geen onderdeel met de bron",
    ),
    "a fact of nowhere": ("content/facts.yml", "  ev.2.quote:", "  ev.9.quote:", "'ev.9.quote' is hier niet bekend"),
}


def check_changed(project: Path, changes: Collection[Change]) -> str:
    """What is told of a project with these changes."""
    for name, old, new, _ in changes:
        before = (project / name).read_text(encoding="utf-8")
        assert old in before
        (project / name).write_text(before.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        check_project(project)
    return str(caught.value)


def test_what_the_guides_say_otherwise_is_told(tmp_path: Path) -> None:
    told = check_changed(copy_project(tmp_path / "project"), CHANGES.values())

    assert [change for change, (*_, words) in CHANGES.items() if words not in told] == [], told


def test_a_pattern_that_is_none_is_told(tmp_path: Path) -> None:
    pattern = ("content/facts.yml", "['70 procent']", "['70 (procent']", "")

    assert "is geen geldig zoekpatroon:" in check_changed(copy_project(tmp_path / "project"), [pattern])


def test_facts_are_of_every_quote_and_figure_of_the_guides(guide: Guide) -> None:
    """Those that the guides have: nobody takes a line away to have a change pass."""
    assert len(guide.facts.quotes) >= 14
    assert sum(map(len, guide.facts.figures.values())) >= 30
