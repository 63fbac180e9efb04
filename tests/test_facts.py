"""The quotes and the numbers against what the guides say; tests/facts.yml was typed over from them."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from conftest import ROOT
from systeemwijzer.pages.environment import make_environment
from systeemwijzer.records import Figure, Guide, Quote, Record

FACTS: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("facts.yml").read_text(encoding="utf-8"))


def test_quotes_are_literal(guide: Guide) -> None:
    quotes = {source: quote.text for quote in guide.all_of(Quote) for source in quote.source}

    assert quotes == FACTS["quotes"]


def test_who_speaks(guide: Guide) -> None:
    professionals = [s for quote in guide.all_of(Quote) if quote.speaker.role == "professional" for s in quote.source]

    assert professionals == FACTS["professionals"]


@pytest.mark.parametrize("source", FACTS["figures"])
def test_numbers(guide: Guide, source: str) -> None:
    words = make_environment(ROOT / "overrides", guide).get_template("components/words.html").module
    shown = {
        f"{value.label}; {figure.population}; {figure.place}": words.value_words(figure.unit, value).strip()  # type: ignore[attr-defined]  # a macro
        for figure in guide.all_of(Figure)
        if figure.source[0] == source
        for value in figure.values
    }
    expected: dict[str, str] = FACTS["figures"][source]

    found = {who: [says for where, says in shown.items() if who in where] for who in expected}
    assert found == {who: [says] for who, says in expected.items()}
    assert len(shown) == len(expected)


def test_no_figure_is_left_out_or_invented(guide: Guide) -> None:
    assert {figure.source[0] for figure in guide.all_of(Figure)} == set(FACTS["figures"])


def test_years_of_figures(guide: Guide) -> None:
    assert {figure.source[0]: figure.year for figure in guide.all_of(Figure) if figure.year} == FACTS["years"]


@pytest.mark.parametrize("source", FACTS["texts"])
def test_numbers_in_texts(guide: Guide, source: str) -> None:
    text = " ".join(read_all(record) for record in guide.records if source in record.source)

    for pattern in FACTS["texts"][source]:
        assert re.search(pattern, text), f"{pattern!r} in {text}"


def read_all(record: Record) -> str:
    """All words of a record, and of a figure's notes."""
    notes = f"{record.note or ''} {record.data_source or ''}" if isinstance(record, Figure) else ""
    when = getattr(record, "when", "")
    return " ".join((*record.summarise(), notes, when, getattr(record, "worked", None) or ""))
