"""The cards of `make deck`, read back: their words, each within its own card, and where their QR codes lead."""

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from pypdfium2 import PdfDocument

from conftest import DOWNLOADS_DAY, ROOT, MakeOnce
from html_page import read_page
from make_deck import read_date
from projects import SITE_URL, make_command
from systeemwijzer.exports.cards import CARD_HEIGHT, CARD_WIDTH, COLUMNS, LEFT, ROWS, TOP, stack_cards
from systeemwijzer.records import Guide, Question

FILES = "vragenkaarten-"
DATE = DOWNLOADS_DAY.isoformat()
POINTS = 72 / 25.4
# Points on a sheet are this many pixels in its picture.
SCALE = 3
Read = dict[str, list[tuple[str, list[str]]]]


@pytest.fixture(scope="module")
def deck(make_once: MakeOnce, downloads_site: Path) -> Read:
    """Of each stack the cards that aren't blank, in the order of cutting: the words, and what the codes say."""
    folder = make_once("deck", lambda folder: write_cards(downloads_site, folder / "cards.json"))
    read: Read = json.loads((folder / "cards.json").read_text(encoding="utf-8"))
    return read


def write_cards(site: Path, target: Path) -> None:
    made = {path.stem.removeprefix(FILES): path for path in site.glob(f"downloads/{FILES}*.pdf")}
    read = {name: [card for page in PdfDocument(pdf) for card in read_cards(page)] for name, pdf in made.items()}
    target.write_text(json.dumps(read), encoding="utf-8")


def read_cards(page: Any) -> Iterator[tuple[str, list[str]]]:
    text, picture = page.get_textpage(), page.render(scale=SCALE).to_pil()
    assert [round(length / POINTS) for length in page.get_size()] == [210, 297]
    for row in range(ROWS):
        for column in range(COLUMNS):
            left, top = (LEFT + column * CARD_WIDTH) * POINTS, (TOP + row * CARD_HEIGHT) * POINTS
            right, bottom = left + CARD_WIDTH * POINTS, top + CARD_HEIGHT * POINTS
            # A PDF counts from below.
            words = text.get_text_bounded(left, page.get_height() - bottom, right, page.get_height() - top)
            crop = picture.crop([int(SCALE * side) for side in (left, top, right, bottom)])
            if words.strip():
                yield squeeze(words), [code.text for code in zxingcpp.read_barcodes(crop)]


def squeeze(text: str) -> str:
    """The letters and digits of a text: lines on paper part words, and hyphens come between."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def test_each_question_is_on_one_card_whole(deck: Read, guide: Guide) -> None:
    for name, cards in stack_cards(guide, SITE_URL).items():
        for card, (words, _) in zip(cards, deck[name], strict=True):
            question = card.question
            parts = (question.text, *(each.text for each in question.follow_ups), question.id, DATE)
            assert [part for part in parts if squeeze(part) not in words] == []
    assert sum(map(len, deck.values())) == len(guide.all_of(Question))


def test_each_code_leads_to_its_question_on_the_site(deck: Read, guide: Guide, site: Path) -> None:
    for name, cards in stack_cards(guide, SITE_URL).items():
        assert [codes for _, codes in deck[name]] == [[card.address] for card in cards]
    for address in {code for cards in deck.values() for _, codes in cards for code in codes}:
        page, _, anchor = address.removeprefix(SITE_URL).partition("#")
        assert anchor in read_page(site, f"{page}index.html").ids


@pytest.mark.parametrize("site_url", ["", "gemeente.example.org"])
def test_without_an_address_one_line_says_how(site_url: str, tmp_path: Path) -> None:
    settings = ["--old-file=.venv/test.stamp", "--old-file=.venv/browser.stamp"]
    command = [*make_command("deck", *settings), f"--directory={ROOT}"]
    environment = os.environ | {"SITE_URL": site_url}
    run = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)

    assert run.returncode != 0
    told = [line for line in run.stderr.splitlines() if not line.startswith("make")]
    assert len(told) == 1
    assert "SITE_URL=https://example.org/ make deck" in told[0]


def test_the_same_cards_can_be_made_another_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert read_date() == "2023-11-14"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert read_date() > DATE[:4]
