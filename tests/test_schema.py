"""The JSON Schemas: fresh, named by the files, and of one mind with the loader."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from conftest import ROOT, MakeProject
from small_guide import FILES as SMALL
from systeemwijzer.checks.all_checks import load_guide, load_kinds
from systeemwijzer.checks.names import find_uses
from systeemwijzer.exports.content_schema import IDS
from systeemwijzer.exports.index_models import GivenIndex, SearchIndex
from systeemwijzer.exports.schemas import INDEX_TYPES, make_schemas
from systeemwijzer.exports.script_types import describe_types
from systeemwijzer.reading.files import list_files, list_models
from systeemwijzer.reading.published import read_published_ids
from systeemwijzer.records import Guide
from systeemwijzer.records.choices import list_choices
from systeemwijzer.records.fields import find_fields

KINDS = load_kinds(ROOT)
# Other schemas point to it.
REGISTRY: Registry[Any] = Registry().with_resource(
    IDS, Resource.from_contents(json.loads((ROOT / "schemas" / IDS).read_text(encoding="utf-8")))
)
FILES = [(file.schema, f"content/{file.path}") for file in list_files(KINDS)]


def test_schemas_are_fresh(guide: Guide) -> None:
    """But for the ids: a new one costs nobody a command."""
    written = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "schemas").iterdir()}

    assert written.pop(IDS)
    assert written == make_schemas(guide.kinds, guide.note_by_field), "run `make schema`"


def test_types_of_scripts_are_fresh() -> None:
    types = describe_types(SearchIndex, GivenIndex)
    assert (ROOT / INDEX_TYPES).read_text(encoding="utf-8") == types, "run `make schema`"


@pytest.mark.parametrize(("name", "file"), FILES, ids=[file for _, file in FILES])
def test_file_names_its_schema_and_fits_it(name: str, file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")

    match = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
    assert match, "the first line names no schema"
    schema = (ROOT / file).parent.joinpath(match[1]).resolve()
    assert schema == ROOT / "schemas" / f"{name}.json"
    validate(schema, yaml.safe_load(text))


def test_schema_refuses_what_the_loader_refuses() -> None:
    schema = ROOT / "schemas" / "topics.json"
    topic = {"id": "geld", "title": "Geld", "text": "Tekst.", "words": ["geld"]}

    validate(schema, [topic])
    for fault in ({"id": "Geld!"}, {"words": "geld"}, {"level": "micro"}, {"titel": "x"}, {"title": False}):
        with pytest.raises(AssertionError):
            validate(schema, [topic | fault])


def test_fields_say_what_they_mean_and_what_there_is_to_choose() -> None:
    barrier = read_schema("barriers.json")["$defs"]["Barrier"]["properties"]

    assert barrier["topics"]["description"] == "Thema\u2019s uit topics.yml, met hun id."
    assert barrier["text_status"]["enumDescriptions"] == ["de handreiking legt het zelf uit", "wij leggen het uit"]
    (known, new) = barrier["questions"]["items"]["anyOf"]
    assert known == {"$ref": "ids.json#/$defs/question"}
    assert re.match(new["pattern"], "micro-vraag-die-nog-niemand-schreef")


def test_fields_without_a_note_or_with_words_for_programmers_are_none() -> None:
    fields = [
        (name, model, field)
        for name, _ in FILES
        for model, definition in list_definitions(read_schema(f"{name}.json"))
        for field, described in definition.get("properties", {}).items()
        if not described.get("description") or "description" in definition
    ]
    assert fields == []


def list_definitions(schema: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    return [*schema.get("$defs", {}).items(), (schema["title"], schema)]


def test_what_is_published_can_be_chosen(guide: Guide) -> None:
    """`make published` writes both: published.txt, and the ids."""
    offered = read_schema(IDS)["$defs"]
    published = read_published_ids(ROOT)

    for named, choices in list_choices(guide).items():
        assert {choice for choice in choices if choice in published} <= set(offered[named]["enum"]), named


def test_choices_have_names(make_project: MakeProject) -> None:
    choices = list_choices(load_guide(make_project(SMALL)))

    assert choices["topic"] == {"geld": "Geld", "werk": "Werk"}
    assert choices["neighbour"] == {
        "micro-actor-gezin": "Het gezin",
        "micro-actor-werk": "Het werk",
        "micro-actor-school": "De school",
    }
    assert choices["source"]["ev.5.b.2"] == "Een, hoofdstuk 5, Belemmeringen"
    assert choices["page"]["systeem/micro/"] == "Microsysteem"
    assert choices["kind"]["barrier"] == "belemmeringen"


def test_every_name_that_is_checked_can_be_chosen(guide: Guide) -> None:
    """What checks/names.py follows, and what the models mark, are the same fields."""
    choices = list_choices(guide)
    marked = {
        field.name: field.names
        for fields in find_fields(list_models(guide.kinds)).values()
        for field in fields
        if field.names
    }

    for use in find_uses(guide):
        assert use.key in marked
        assert use.name in choices[marked[use.key]]
    # Of these checks/facts.py and checks/guide_pages.py ask.
    assert marked.keys() == {use.key for use in find_uses(guide)} | {"professionals", "changes"}


def read_schema(name: str) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads((ROOT / "schemas" / name).read_text(encoding="utf-8"))
    return schema


def validate(schema: Path, data: object) -> None:
    validator = Draft202012Validator(json.loads(schema.read_text(encoding="utf-8")), registry=REGISTRY)
    assert [f"{error.json_path}: {error.message}" for error in validator.iter_errors(data)] == []
