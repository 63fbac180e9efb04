"""YAML with its line numbers and without its traps."""

import datetime

import pytest

from systeemwijzer.reading.problems import ContentError
from systeemwijzer.reading.yaml_lines import parse_yaml


def faults_of(text: str) -> list[str]:
    with pytest.raises(ContentError) as caught:
        parse_yaml(text, "a.yml")
    return str(caught.value).splitlines()


def test_lines_of_paths() -> None:
    parsed = parse_yaml(
        "# schema\n- id: a\n  text: >-\n    one\n    two\n  topics:\n    - x\n    - y\n- id: b\n", "a.yml"
    )

    assert parsed.data == [{"id": "a", "text": "one two", "topics": ["x", "y"]}, {"id": "b"}]
    assert parsed.line_of((0,)) == 2
    assert parsed.line_of((0, "text")) == 3
    assert parsed.line_of((0, "topics", 1)) == 8
    assert parsed.line_of((1, "id")) == 9


def test_line_of_what_is_missing_is_the_line_around_it() -> None:
    parsed = parse_yaml("- id: a\n- id: b\n", "a.yml")

    assert parsed.line_of((1, "title")) == 2
    assert parsed.line_of(("nowhere",)) == 1


def test_every_double_key_is_named() -> None:
    text = "- id: a\n  title: x\n  id: b\n- deep:\n    k: 1\n    k: 2\n"

    assert faults_of(text) == ["a.yml:3: 'id' stands twice; keep one", "a.yml:6: 'k' stands twice; keep one"]


def test_syntax_error_has_its_line() -> None:
    (fault,) = faults_of("- id: a\n  title: 'open\n")

    assert fault.startswith("a.yml:3: not valid YAML: found unexpected end of stream")


def test_text_that_starts_like_syntax_has_its_line() -> None:
    (fault,) = faults_of("- id: a\n  text: de vraag: wie\n")

    assert fault == "a.yml:2: not valid YAML: mapping values are not allowed in this context"


def test_alias_is_refused() -> None:
    assert faults_of("- &a [1]\n- *a\n") == ["a.yml:2: not valid YAML: an alias (*name) isn't used; write it out"]


def test_impossible_date_is_a_fault_and_no_crash() -> None:
    (fault,) = faults_of("- 2024-02-31\n")

    assert fault.startswith("a.yml:1: not valid YAML:")


def test_unquoted_words_that_yaml_takes_for_something_else() -> None:
    """They stay what YAML makes of them, so that the models can refuse them (see test_load)."""
    assert parse_yaml("[no, 12:30, 2024-02-01]", "a.yml").data == [False, 750, datetime.date(2024, 2, 1)]


def test_empty_file_has_no_data() -> None:
    assert parse_yaml("# nothing\n", "a.yml").data is None
