"""The JSON Schemas: fresh, named by the files, and of one mind with the loader."""

import json
import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from conftest import ROOT
from systeemwijzer.checks.all_checks import load_kinds
from systeemwijzer.exports.index_models import GivenIndex, SearchIndex
from systeemwijzer.exports.schemas import INDEX_TYPES, make_schemas
from systeemwijzer.exports.script_types import describe_types
from systeemwijzer.reading.files import list_files

KINDS = load_kinds(ROOT)
FILES = [(file.schema, f"content/{file.path}") for file in list_files(KINDS)]


def test_schemas_are_fresh() -> None:
    written = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "schemas").iterdir()}

    assert written == make_schemas(KINDS), "run `make schema`"


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


def validate(schema: Path, data: object) -> None:
    validator = Draft202012Validator(json.loads(schema.read_text(encoding="utf-8")))
    assert [f"{error.json_path}: {error.message}" for error in validator.iter_errors(data)] == []
