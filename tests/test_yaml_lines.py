"""YAML with its line numbers and without its traps."""

import datetime

import pytest
import yaml

from systeemwijzer.reading.expected import describe_syntax
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

    assert faults_of(text) == [
        "a.yml:3: 'id' stands twice; keep one; where something new begins, put '- ' before it",
        "a.yml:6: 'k' stands twice; keep one",
    ]


# What editors do wrong, the line where it is mended, and how the advice begins.
MISTAKES = {
    "tab": ("- id: a\n\ttitle: x\n", 2, "a tab stands here; indent with spaces"),
    "colon in a text": ("- id: a\n  text: de vraag: wie\n", 2, "a text with a colon and a space in it goes in quotes"),
    "too far in": ("- id: a\n   title: x\n", 2, "a text with a colon and a space in it goes in quotes, or"),
    "not far enough in": ("- id: a\n title: x\n", 2, "the line must start as far in as the keys above it"),
    "no dash": ("- id: a\nid: b\n", 2, "the line must start as far in as the keys above it"),
    "space that keeps words together": ("- id: a\n\u00a0 title: x\n", 2, "the line must start as far in as the keys"),
    "no space behind a dash": ("-id: a\n  title: x\n", 2, "a text with a colon and a space in it goes in quotes"),
    "no space behind a colon": ("- id: a\n  title:x\n  text: x\n", 2, "behind a key come a colon and a space"),
    "text under its key": ("- id: a\n  text: >-\n  Een.\n  b: c\n", 3, "behind a key come a colon and a space"),
    "text behind a fold": ("- id: a\n  text: >- Een.\n", 2, "behind > or | the text starts on the next line"),
    "word in quotes": ("- id: a\n  text: 'Wie' zegt dat?\n", 2, "the text stops before the line does"),
    "apostrophe": ("- id: a\n  text: 'Collega's zijn er.'\n", 2, "the text stops before the line does"),
    "open quote": ("- id: a\n  title: 'open\n  text: x\n", 2, "a quote opens here and doesn't close"),
    "curly quote": ('- id: a\n  title: "open”\n  text: x\n', 2, "a quote opens here and doesn't close"),
    "open list": ("- topics: [geld\n  source: [a]\n", 1, "the list that opens here has no end"),
    "open brace": ("- speaker: {role: mother\n  text: x\n", 1, "what opens with { here has no end"),
    "two commas": ("- topics: [a,,b]\n", 1, "something is missing between the brackets or commas"),
    "shortened quote": (
        "- text: […] Ik wil dat.\n",
        1,
        "the text stops before the line does: with a quote or a bracket",
    ),
    "text from [": ("- text: [Over thuis:] Ik wil dat.\n", 1, "between square brackets a text with a colon goes in"),
    "text from @": ("- text: @home\n", 1, "a text can't start with such a sign; put it in quotes"),
    "text from *": ("- text: *Dit* is belangrijk\n", 1, "a text can't start with such a sign; put it in quotes"),
    "text from ?": ("- text: ? zegt ze\n", 1, "a text can't start with such a sign; put it in quotes"),
    "text from !": ("- text: !Let op\n", 1, "a text that starts with ! goes in quotes"),
    "text from &": ("- text: &Zo kan het\n", 1, "a text that starts with & goes in quotes"),
    "text from -": ("- text: - zegt ze\n", 1, "a list starts on the line below its key"),
    "backslash": ('- text: "a \\q"\n', 1, "a \\ means something else between double quotes"),
    "second document": ("- id: a\n---\n- id: b\n", 2, "a line of --- starts another file"),
    "impossible date": ("- id: a\n- 2024-02-31\n", 2, "this is read as a date or a number, and isn't one"),
    "alias": ("- [1]\n- *a\n", 2, "an alias (*name) isn't used; write it out"),
}


@pytest.mark.parametrize(("text", "line", "advice"), MISTAKES.values(), ids=MISTAKES)
def test_mistake_says_where_and_what_to_do(text: str, line: int, advice: str) -> None:
    (fault,) = faults_of(text)

    assert fault.startswith(f"a.yml:{line}: not valid YAML: {advice}")


def test_advice_is_the_same_without_libyaml() -> None:
    """PyYAML's own parser says the same things in other words; it goes on behind a text in square brackets."""
    for name in MISTAKES.keys() - {"text from [", "text from &", "text from !", "impossible date", "alias"}:
        text, _, advice = MISTAKES[name]
        with pytest.raises(yaml.MarkedYAMLError) as caught:
            yaml.compose(text, Loader=yaml.SafeLoader)
        assert describe_syntax(caught.value.problem or "").startswith(advice), (name, caught.value.problem)


def test_unquoted_words_that_yaml_takes_for_something_else() -> None:
    """They stay what YAML makes of them, so that the models can refuse them (see test_load)."""
    assert parse_yaml("[no, 12:30, 2024-02-01]", "a.yml").data == [False, 750, datetime.date(2024, 2, 1)]


def test_empty_file_has_no_data() -> None:
    assert parse_yaml("# nothing\n", "a.yml").data is None


def test_a_blank_line_parts_paragraphs_in_a_folded_text() -> None:
    text = "text: >-\n  One\n  line.\n\n  Another.\n\n  - a\n    - b\n"
    assert parse_yaml(text, "a.yml").data == {"text": "One line.\n\nAnother.\n\n- a\n  - b"}
    assert parse_yaml("text: |-\n  One\n  line.\n", "a.yml").data == {"text": "One\nline."}
