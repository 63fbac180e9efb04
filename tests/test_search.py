"""The search index and the lexicon, without a browser."""

import json
import re
from itertools import accumulate
from typing import Any

import pytest

from conftest import ROOT, MakeProject
from small_guide import FILES
from systeemwijzer.checks.all_checks import load_guide
from systeemwijzer.exports.search_index import ASSIGNMENT, LONGEST_TEXT, SEPARATOR, build_search_index, describe_index
from systeemwijzer.reading.problems import ContentError
from systeemwijzer.records import Guide
from systeemwijzer.records.plain_text import from_markdown


def read_index(guide: Guide) -> dict[str, Any]:
    script = build_search_index(guide, ROOT)
    assert script.startswith(ASSIGNMENT)
    index: dict[str, Any] = json.loads(script.removeprefix(ASSIGNMENT).rstrip().removesuffix(";"))
    return index


def read_words(table: dict[str, str]) -> dict[str, set[int]]:
    """The places of each word of a table."""
    places = [accumulate(int(step, 36) for step in steps.split(",")) for steps in table["places"].split()]
    return dict(zip(table["words"].split(), map(set, places), strict=True))


def test_every_record_is_in_the_index(guide: Guide) -> None:
    columns = read_index(guide)["columns"]
    assert columns["id"] == [record.id for record in guide.records]
    assert {len(values) for values in columns.values()} == {len(guide.records)}


def test_a_record_in_the_index_says_what_is_searched_and_shown(guide: Guide) -> None:
    index = read_index(guide)
    place = index["columns"]["id"].index("micro-vraag-werktijden")
    record = {name: values[place] for name, values in index["columns"].items()}
    assert record["page"] == "systeem/micro/"
    assert record["levels"] == "micro"
    assert record["guides"] == "ev"
    assert place in read_words(index["keywords"])["rooster"]
    assert "werktijden" in record["title"]


def test_a_long_text_is_cut_at_a_word_and_keeps_its_other_words(guide: Guide) -> None:
    index = read_index(guide)
    place = index["columns"]["id"].index("am-kenniswerkplaats")
    text = index["columns"]["text"][place]
    assert len(text) <= LONGEST_TEXT
    assert text.endswith(".")
    assert "activering" not in text
    assert place in read_words(index["further"])["activering"]


def test_each_word_of_a_record_is_given_as_it_is_written(guide: Guide) -> None:
    given = describe_index(guide)
    lost = []
    for record, text, further in zip(guide.records, given.core.columns.text, given.further, strict=True):
        whole = "" if guide.kind_by_id[record.kind].search.only_title else from_markdown(record.summarise()[1])
        held = list_words(f"{text} {further.replace(SEPARATOR, ' ')}") | set(guide.lexicon.stop_words)
        lost += [(record.id, word) for word in list_words(whole) if word not in held]
    assert lost == []


def test_what_holds_a_comma_or_the_separator_stays_one_piece(make_project: MakeProject) -> None:
    synonyms = 'synonyms:\n  - {finds: [opvang], words: ["oppas, ook \'s avonds", "oppas|gastouder", crèche]}\n'
    index = read_index(load_guide(make_project(FILES | {"content/lexicon.yml": synonyms})))

    ((_, phrases, _, _),) = index["lexicon"]["synonyms"]
    assert phrases.split(SEPARATOR) == ["oppas, ook 's avonds", "oppas gastouder", "crèche"]


def list_words(text: str) -> set[str]:
    """What stands between spaces, without the signs around it: "OKC's", 2013-2014, zo'n."""
    return {re.sub(r"^[\W_]+|[\W_]+$", "", part) for part in text.lower().split()} | {""}


@pytest.mark.parametrize(
    ("lexicon", "line", "message"),
    [
        ("stop_words: [de, het, de]\n", 1, "'de' staat hier voor de tweede keer"),
        ("parts:\n  - twee woorden\n", 2, "parts: hier hoort één woord"),
        ("synonyms:\n  - words: [oppas]\n    finds: []\n", 3, "noem hier een woord uit de handreiking"),
        (
            "synonyms:\n  - {finds: [opvang], words: [oppas], topics: [geldd]}\n",
            2,
            "topics: 'geldd' is hier niet bekend",
        ),
        ("keywords:\n  - {record: nergens, words: [oppas]}\n", 2, "record: 'nergens' is hier niet bekend"),
        ("forms:\n  kind: [kinderen]\n  ander: [kinderen]\n", 3, "'kinderen' staat hier voor de tweede keer"),
        ("woorden: []\n", 1, "dit veld is hier niet bekend"),
    ],
)
def test_a_wrong_lexicon_is_refused_with_its_line(
    make_project: MakeProject, lexicon: str, line: int, message: str
) -> None:
    project = make_project(FILES | {"content/lexicon.yml": lexicon})
    with pytest.raises(ContentError) as error:
        load_guide(project)
    assert [(problem.file, problem.line) for problem in error.value.problems] == [("content/lexicon.yml", line)]
    assert message in error.value.problems[0].said
