"""YAML with its line numbers and without its traps."""

import pytest
import yaml

from systeemwijzer.reading.expected import describe_syntax
from systeemwijzer.reading.problems import ContentError
from systeemwijzer.reading.yaml_lines import parse_yaml
from systeemwijzer.reading.yaml_slips import Unquoted


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
        "a.yml:3: 'id' staat er twee keer; haal er één weg; begint hier een nieuw onderdeel, zet er dan '- ' voor",
        "a.yml:6: 'k' staat er twee keer; haal er één weg",
    ]


# What editors do wrong, the line where it is mended, and how the advice begins.
MISTAKES = {
    "tab": ("- id: a\n\ttitle: x\n", 2, "hier staat een tab; gebruik spaties"),
    "colon in a text": ("- id: a\n  text: de vraag: wie\n", 2, "zet een tekst met een dubbele punt erin tussen"),
    "too far in": ("- id: a\n   title: x\n", 2, "spaties voor deze regel: 3; maak er 2 van, zoals"),
    "not far enough in": ("- id: a\n title: x\n", 2, "spaties voor deze regel: 1; maak er 2 van, zoals"),
    "no dash": ("- id: a\nid: b\n", 2, "hier begint een nieuw onderdeel; zet er '- ' voor"),
    "space that keeps words together": (
        "- id: a\n\u00a0 title: x\n",
        2,
        "dit zijn geen gewone spaties; haal ze weg en",
    ),
    "no space behind a dash": ("-id: a\n  title: x\n", 1, "zet een spatie achter het streepje"),
    "no space behind a colon": ("- id: a\n  title:x\n  text: x\n", 2, "zet een spatie achter de dubbele punt"),
    "text under its key": ("- id: a\n  text: >-\n  Een.\n  b: c\n", 3, "achter een veld komen een dubbele punt en een"),
    "text behind a fold": ("- id: a\n  text: >- Een.\n", 2, "achter > of | begint de tekst op de volgende"),
    "word in quotes": ("- id: a\n  text: 'Wie' zegt dat?\n", 2, "de tekst houdt hier op, maar de regel gaat door;"),
    "apostrophe": ("- id: a\n  text: 'Collega's zijn er.'\n", 2, "de tekst houdt hier op, maar de regel gaat door;"),
    "open quote": ("- id: a\n  title: 'open\n  text: x\n", 2, "hier begint een aanhalingsteken dat nergens sluit;"),
    "curly quote": ('- id: a\n  title: "open”\n  text: x\n', 2, "hier begint een aanhalingsteken dat nergens sluit;"),
    "open list": ("- topics: [geld\n  source: [a]\n", 1, "deze lijst heeft geen einde; zet ] achter het"),
    "open brace": ("- speaker: {role: mother\n  text: x\n", 1, "wat hier begint met { heeft geen einde; zet }"),
    "two commas": ("- topics: [a,,b]\n", 1, "er staat niets tussen twee komma's of haken;"),
    "shortened quote": (
        "- text: […] Ik wil dat.\n",
        1,
        "de tekst houdt hier op, maar de regel gaat door;",
    ),
    "text from [": ("- text: [Over thuis:] Ik wil dat.\n", 1, "zet tussen rechte haken een tekst met een dubbele"),
    "text from @": ("- text: @home\n", 1, "een tekst kan niet met dit teken beginnen; zet"),
    "text from *": ("- text: *Dit* is belangrijk\n", 1, "een tekst kan niet met dit teken beginnen; zet"),
    "text from ?": ("- text: ? zegt ze\n", 1, "een tekst kan niet met dit teken beginnen; zet"),
    "text from !": ("- text: !Let op\n", 1, "een tekst die begint met ! hoort tussen rechte"),
    "text from &": ("- text: &Zo kan het\n", 1, "een tekst die begint met & hoort tussen rechte"),
    "text from -": ("- text: - zegt ze\n", 1, "een lijst begint op de regel onder het veld;"),
    "backslash": ('- text: "a \\q"\n', 1, "een \\ betekent tussen dubbele aanhalingstekens"),
    "second document": ("- id: a\n---\n- id: b\n", 2, "een regel met --- begint een ander bestand; haal"),
    "tag of YAML": ("- id: a\n- !!set {a}\n", 2, "een tekst die begint met ! hoort tussen rechte"),
    "tag of a date": ("- id: a\n- !!timestamp 2024-02-01\n", 2, "een tekst die begint met ! hoort tussen rechte"),
    "tag of a text": ("- id: a\n- !!str 2024\n", 2, "een tekst die begint met ! hoort tussen rechte"),
    "tag of bytes": ("- !!binary aGE=\n", 1, "een tekst die begint met ! hoort tussen rechte"),
    "bare tag": ("- ! 2024\n", 1, "een tekst die begint met ! hoort tussen rechte"),
    "tag with a handle": ("- !a!b c\n", 1, "een tekst die begint met ! hoort tussen rechte"),
    "text from %": ("%geld\n- a\n", 1, "een tekst die begint met % hoort tussen rechte"),
    "list as a key": ("- {[a]: b}\n", 1, "een tekst die begint met { of [ hoort tussen"),
    "alias": ("- [1]\n- *a\n", 2, "een tekst die begint met * hoort tussen rechte"),
}


@pytest.mark.parametrize(("text", "line", "advice"), MISTAKES.values(), ids=MISTAKES)
def test_mistake_says_where_and_what_to_do(text: str, line: int, advice: str) -> None:
    (fault,) = faults_of(text)

    assert fault.startswith(f"a.yml:{line}: {advice}")


def test_advice_is_the_same_without_libyaml() -> None:
    """PyYAML's own parser says the same things in other words; it goes on behind a text in square brackets."""
    for name in (
        MISTAKES.keys()
        - {"text from [", "text from &", "text from !", "alias"}
        - {name for name in MISTAKES if "tag" in name or name in ("text from %", "list as a key")}
    ):
        said = {describe_syntax(_fail(MISTAKES[name][0], loader)) for loader in (yaml.SafeLoader, yaml.CSafeLoader)}
        assert len(said) == 1, (name, said)


def _fail(text: str, loader: type) -> str:
    with pytest.raises(yaml.MarkedYAMLError) as caught:
        yaml.compose(text, Loader=loader)
    return caught.value.problem or ""


def test_unquoted_words_that_yaml_takes_for_something_else() -> None:
    """They stay what was written, so that the models can refuse them by that (see test_load)."""
    odd = "036 0x1F 0b1 1_000 1:30 226.000 22.50 .5 5. +5 1.0e+3 .nan -.inf 2024-02-01".split()  # noqa: SIM905  # shorter
    odd += ["2024-02-31", "9" * 400]

    assert parse_yaml(f"[no, {', '.join(odd)}]", "a.yml").data == [False, *map(Unquoted, odd)]
    assert parse_yaml("[0, 36, -3, 22.5, 0.25]", "a.yml").data == [0, 36, -3, 22.5, 0.25]


def test_a_key_that_would_mix_mappings_is_a_key_like_any_other() -> None:
    assert parse_yaml("{<<: {a: b}, =: c}", "a.yml").data == {"<<": {"a": "b"}, "=": "c"}


# What YAML would take in silence: the text, the line, and what is said of it; None where it is right.
SLIPS = {
    "comment": ("- title: Regel # 1 van 2\n", 1, "title: wat achter een # staat, valt weg; zet"),
    "comment in a list": ("- topics: [geld, werk # en meer\n  ]\n", 1, "topics: wat achter een # staat, valt weg; zet"),
    "comment on its own": ("# Dit\n- title: Regel\n  # of dat\n  text: C# en C#\n", 0, None),
    "comment behind quotes": (
        "- title: 'Een # 1' # dus\n  weight: 3 # kg\n  text: >- # hier\n    A # b\n",
        0,
        None,
    ),
    "curly": ("- year: “2023”\n", 1, "year: om deze tekst staan kromme aanhalingstekens,"),
    "curly in a list": ("- words: [a, „rood staan”]\n", 1, "words: om deze tekst staan kromme aanhalingstekens,"),
    "curly and straight": ('- title: “Regel"\n', 1, "title: om deze tekst staan kromme aanhalingstekens,"),
    "single curly": ("- title: \u2018Regel een\u2019\n", 1, "title: om deze tekst staan kromme aanhalingstekens,"),
    "half curly": ("- title: „Regel een\n", 1, "title: om deze tekst staan kromme aanhalingstekens,"),
    "closed curly": ("- title: Regel een”\n", 1, "title: om deze tekst staan kromme aanhalingstekens,"),
    "angles": ("- title: «Regel een»\n", 1, "title: om deze tekst staan kromme aanhalingstekens,"),
    "backticks": (
        "- title: Regel\n- title: \u00b4Regel\u00b4\n",
        2,
        "title: om deze tekst staan kromme aanhalingstekens,",
    ),
    "curly within": ("- title: “Wie” en “wat”\n  b: Over “wie”\n  c: \u2019s Avonds\n  d: programma\u2019s\n", 0, None),
    "curly on purpose": ("- title: '“Ik wil dat”'\n  text: >-\n    “Ik wil dat.”\n", 0, None),
    "spaces at an end": ("- text: |\n    Een.  \n    Twee.\n", 2, "text: door spaties aan het eind breekt de regel"),
    "list in a fold": ("- text: >-\n    Doe dit:\n    - een\n", 3, "text: hier begint een opsomming midden in een"),
    "list of folds": ("- text: >-\n    - een\n    - twee\n", 3, "text: hier begint een opsomming midden in een"),
    "list below a line": (
        "- text: |\n    Doe dit:\n    * een\n    * twee\n",
        3,
        "text: hier begint een opsomming midden in een",
    ),
    "lists as they should be": ("- text: |\n    Doe dit:\n\n    - een\n      en zo\n    - twee\n", 0, None),
}


@pytest.mark.parametrize(("text", "line", "told"), SLIPS.values(), ids=SLIPS)
def test_what_was_not_meant_is_told(text: str, line: int, told: str | None) -> None:
    slips = [str(slip) for slip in parse_yaml(text, "a.yml").slips]

    if told is None:
        assert slips == []
    else:
        assert slips
        assert all(slip.startswith(f"a.yml:{line + number}: {told}") for number, slip in enumerate(slips)), slips


def test_empty_file_has_no_data() -> None:
    assert parse_yaml("# nothing\n", "a.yml").data is None


def test_a_blank_line_parts_paragraphs_in_a_folded_text() -> None:
    text = "text: >-\n  One\n  line.\n\n  Another.\n\n  - a\n    - b\n"
    assert parse_yaml(text, "a.yml").data == {"text": "One line.\n\nAnother.\n\n- a\n  - b"}
    assert parse_yaml("text: |-\n  One\n  line.\n", "a.yml").data == {"text": "One\nline."}
