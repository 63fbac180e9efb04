"""What others take away: the JSON and the table of questions."""

import csv
import json
import re
from collections.abc import Iterator

from jsonschema import Draft202012Validator

from conftest import ROOT, Golden
from systeemwijzer.exports.export_schema import describe_export
from systeemwijzer.exports.guide_json import export_json
from systeemwijzer.exports.tables import BOM, export_questions, export_tables
from systeemwijzer.pages.environment import make_environment
from systeemwijzer.records import Guide, Question
from systeemwijzer.records.kinds import MODELS


def test_json_golden(small_guide: Guide, golden: Golden) -> None:
    golden("guide.json", export_json(small_guide))


def test_csv_golden(small_guide: Guide, golden: Golden) -> None:
    golden("vragen.csv", export_questions(make_environment(ROOT / "overrides", small_guide)))


def test_csv_reads_back(guide: Guide) -> None:
    text = export_questions(make_environment(ROOT / "overrides", guide))

    assert text.startswith(BOM)
    header, *rows = csv.reader(text.removeprefix(BOM).splitlines(keepends=True), delimiter=";")
    assert header[:4] == ["ring", "onderwerp", "voor wie", "vraag"]
    assert [row[3] for row in rows] == [question.text for question in guide.all_of(Question)]
    assert {len(row) for row in rows} == {len(header)}


def list_names(guide: Guide) -> Iterator[str]:
    """What only the code calls things: ids, and the words among which a field chooses."""
    for things in (guide.records, guide.topics, guide.question_sets, guide.guides):
        yield from (thing.id for thing in things)
    for model in MODELS.values():
        schema = json.dumps(model.model_json_schema())
        for names in re.findall(r'"enum": (\[[^]]*\])', schema):
            yield from json.loads(names)
        yield from re.findall(r'"const": "(\w+)"', schema)


def test_tables_have_words_for_readers_and_whole_addresses(guide: Guide) -> None:
    names = set(list_names(guide))
    assert names >= {"mother", "adapted", "percent", "one_in", "micro"}

    tables = export_tables(guide, make_environment(ROOT / "overrides", guide), "https://example.org/gids/")
    addresses = {f"https://example.org/gids/{record.address}" for record in guide.records}
    for path, text in tables.items():
        header, *rows = csv.reader(text.removeprefix(BOM).splitlines(keepends=True), delimiter=";")
        for row in rows:
            cells = dict(zip(header, row, strict=True))
            assert cells.pop("adres") in addresses
            assert names.isdisjoint(part for cell in cells.values() for part in re.split(r"[,;\n] ?", cell)), path


def test_a_follow_up_of_ours_says_so_below_a_question_of_the_guide(guide: Guide) -> None:
    ours = [
        follow_up.text
        for question in guide.all_of(Question)
        for follow_up in question.follow_ups
        if (question.status, follow_up.status) == ("adapted", "editorial")
    ]

    table = export_questions(make_environment(ROOT / "overrides", guide))
    assert ours
    assert [text for text in ours if f"{text} (redactioneel)" not in table] == []
    assert table.count(" (redactioneel)") == len(ours)


def test_json_fits_its_published_schema(guide: Guide) -> None:
    validator = Draft202012Validator(json.loads(describe_export(guide.kinds)))
    document = json.loads(export_json(guide))

    assert [f"{error.json_path}: {error.message}" for error in validator.iter_errors(document)] == []
    for fault in ({"kind": "iets"}, {"level": "mikro"}, {"nieuw": 1}, {"url": None}):
        assert not validator.is_valid(document | {"records": [document["records"][0] | fault]})


def test_what_is_of_a_year_says_so_in_its_own_record(guide: Guide) -> None:
    dated = {each.id: {"id": each.id, "place": each.place, "year": each.year} for each in guide.guides if each.year}
    assert dated["am"] == {"id": "am", "place": "Amsterdam", "year": 2012}

    for record in json.loads(export_json(guide))["records"]:
        guides = dict.fromkeys(source.partition(".")[0] for source in record["source"])
        assert record.get("dated", []) == [dated[each] for each in guides if each in dated], record["id"]


def test_json_holds_every_record_once(guide: Guide) -> None:
    records = json.loads(export_json(guide))["records"]

    assert [record["id"] for record in records] == [record.id for record in guide.records]
    assert len({record["url"] for record in records}) == len(records)
