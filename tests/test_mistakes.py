"""Mistakes of people who write YAML and Markdown and don't program: each is told where it is, with what to type.

A line that says something else than what is wrong costs who writes an evening.
"""

import pytest

from systeemwijzer.checks.pages import check_page
from systeemwijzer.reading.files import ContentFile
from systeemwijzer.reading.marks import find_span
from systeemwijzer.reading.page_source import split_page
from systeemwijzer.reading.parse import parse_items
from systeemwijzer.reading.problems import ContentError, Problem
from systeemwijzer.reading.yaml_lines import parse_yaml
from systeemwijzer.records import QuestionSet

# What is right.
RECORDS = """\
# yaml-language-server: $schema=../../schemas/questions.json
- id: micro-vragen-thuis
  title: Thuis en de buurt
  text: >-
    Hoe gaat het thuis? Vraag door.
  audience: mother
  topics: [geld, werk]
  questions:
    - id: micro-vraag-een
      text: Wie helpt je thuis?
      source: [ev.6.micro.netwerk.1]
      follow_ups:
        - text: Hoe vaak?
          status: editorial
    - id: micro-vraag-twee
      text: "Wat wil je: werk of rust?"
      source: [ev.6.micro.netwerk.2]
- id: micro-vragen-werk
  title: Werk
  audience: self
  topics: [werk]
  questions:
    - id: micro-vraag-drie
      text: Wat doe je graag?
      status: editorial
"""
PAGE = """\
---
title: Over ons
description: Wie wij zijn.
---

# Over ons

Een alinea met **vet** en [een link](vragen.md).

- een punt
- nog een punt

## Meer

<!-- embed guides -->

| Jaar | Aantal |
|---|---|
| 2012 | 12 |
"""
# What is changed into what, the line where it is told, and how that begins.
Mistake = tuple[str, str, int, str]
IN_RECORDS: dict[str, Mistake] = {
    "three spaces": ("  title: Thuis", "   title: Thuis", 3, "spaties voor deze regel: 3; maak er 2 van, zoals"),
    "one space": ("  title: Thuis", " title: Thuis", 3, "spaties voor deze regel: 1; maak er 2 van, zoals"),
    "no indentation": ("  title: Thuis", "title: Thuis", 3, "spaties voor deze regel: 0; maak er 2 van, zoals"),
    "four spaces": ("  title: Thuis", "    title: Thuis", 3, "spaties voor deze regel: 4; maak er 2 van, zoals"),
    "later key three spaces": (
        "  audience: mother",
        "   audience: mother",
        6,
        "spaties voor deze regel: 3; maak er 2 van, zoals",
    ),
    "later key one space": ("  topics: [geld", " topics: [geld", 7, "spaties voor deze regel: 1; maak er 2 van, zoals"),
    "question one less": (
        "    - id: micro-vraag-twee",
        "   - id: micro-vraag-twee",
        15,
        "spaties voor deze regel: 3; maak er 4 van, zoals",
    ),
    "question one more": (
        "    - id: micro-vraag-twee",
        "     - id: micro-vraag-twee",
        15,
        "spaties voor deze regel: 5; maak er 4 van, zoals",
    ),
    "question's text 1 less": (
        '      text: "Wat',
        '     text: "Wat',
        16,
        "spaties voor deze regel: 5; maak er 6 van, zoals",
    ),
    "question's text 1 more": (
        '      text: "Wat',
        '       text: "Wat',
        16,
        "spaties voor deze regel: 7; maak er 6 van, zoals",
    ),
    "record one space in": (
        "- id: micro-vragen-werk",
        " - id: micro-vragen-werk",
        18,
        "spaties voor deze regel: 1; maak er 0 van, zoals",
    ),
    "tab indentation": ("  title: Thuis", "\ttitle: Thuis", 3, "hier staat een tab; gebruik spaties"),
    "tab after dash": (
        "- id: micro-vragen-werk",
        "-\tid: micro-vragen-werk",
        18,
        "hier staat een tab; gebruik spaties",
    ),
    "tab at question": (
        "    - id: micro-vraag-twee",
        "\t- id: micro-vraag-twee",
        15,
        "hier staat een tab; gebruik spaties",
    ),
    "tab after list item": (
        "        - text: Hoe vaak?",
        "        -\ttext: Hoe vaak?",
        13,
        "hier staat een tab; gebruik spaties",
    ),
    "[] above": (
        "- id: micro-vragen-thuis",
        "[]\n- id: micro-vragen-thuis",
        2,
        "haal '[]' weg: wat erin hoort, staat eronder",
    ),
    "[] at key with items": (
        "      follow_ups:\n",
        "      follow_ups: []\n",
        12,
        "haal '[]' weg: wat erin hoort, staat eronder",
    ),
    "{} above": (
        "- id: micro-vragen-thuis",
        "{}\n- id: micro-vragen-thuis",
        2,
        "haal '{}' weg: wat erin hoort, staat eronder",
    ),
    "-id": ("- id: micro-vragen-werk", "-id: micro-vragen-werk", 18, "zet een spatie achter het streepje"),
    "- text without space": (
        "        - text: Hoe vaak?",
        "        -text: Hoe vaak?",
        13,
        "zet een spatie achter het streepje",
    ),
    "no dash": (
        "- id: micro-vragen-werk",
        "id: micro-vragen-werk",
        18,
        "hier begint een nieuw onderdeel; zet er '- ' voor",
    ),
    "no dash indented": (
        "- id: micro-vragen-werk",
        "  id: micro-vragen-werk",
        18,
        "'id' staat er twee keer; haal er één weg; begint",
    ),
    "dash within": ("  title: Thuis", "- title: Thuis", 2, "audience: dit veld ontbreekt; zet het erbij"),
    "no colon": ("title: Thuis", "title Thuis", 3, "achter een veld komen een dubbele punt en een spatie;"),
    "no space after colon": ("title: Thuis", "title:Thuis", 3, "zet een spatie achter de dubbele punt"),
    "id:x no space": ("- id: micro-vragen-werk", "- id:micro-vragen-werk", 18, "zet een spatie achter de dubbele punt"),
    "fullwidth colon": ("title: Thuis", "title\uff1aThuis", 3, "achter een veld komen een dubbele punt en een spatie,"),
    "semicolon": ("title: Thuis", "title; Thuis", 3, "achter een veld komen een dubbele punt en een spatie,"),
    "equals": ("title: Thuis", "title = Thuis", 3, "achter een veld komen een dubbele punt en een spatie,"),
    "capital key": ("  title: Thuis", "  Title: Thuis", 3, "'Title' is hier niet bekend; bedoel je 'title'?"),
    "dutch key": ("  text: >-", "  tekst: >-", 4, "'tekst' is hier niet bekend; bedoel je 'text'?"),
    "smart quotes": (
        '"Wat wil je: werk of rust?"',
        "“Wat wil je: werk of rust?”",
        16,
        "zet een tekst met een dubbele punt erin tussen",
    ),
    "smart quotes 2": (
        "Thuis en de buurt",
        "“Thuis en de buurt”",
        3,
        "title: om deze tekst staan kromme aanhalingstekens,",
    ),
    "unclosed quote": ('of rust?"', "of rust?", 16, "hier begint een aanhalingsteken dat nergens sluit;"),
    "unopened quote": ('"Wat wil je: werk', "Wat wil je: werk", 16, "zet een tekst met een dubbele punt erin tussen"),
    "unquoted colon": ("Thuis en de buurt", "Thuis: en de buurt", 3, "zet een tekst met een dubbele punt erin tussen"),
    "unquoted hash": ("Thuis en de buurt", "Thuis #1", 3, "title: wat achter een # staat, valt weg; zet de"),
    "apostrophe in single": (
        "Thuis en de buurt",
        "'Foto's thuis'",
        3,
        "de tekst houdt hier op, maar de regel gaat door;",
    ),
    "quote then more": (
        "Thuis en de buurt",
        '"Thuis" en de buurt',
        3,
        "de tekst houdt hier op, maar de regel gaat door;",
    ),
    "starts with [": ("Thuis en de buurt", "[…] en de buurt", 3, "de tekst houdt hier op, maar de regel gaat door;"),
    "starts with *": ("Thuis en de buurt", "*Thuis* en de buurt", 3, "een tekst kan niet met dit teken beginnen; zet"),
    "starts with -": ("Thuis en de buurt", "- thuis", 3, "een lijst begint op de regel onder het veld; een"),
    "starts with &": ("Thuis en de buurt", "& thuis", 3, "een tekst kan niet met dit teken beginnen; zet"),
    "starts with @": ("Thuis en de buurt", "@thuis", 3, "een tekst kan niet met dit teken beginnen; zet"),
    "starts with %": ("Thuis en de buurt", "%thuis", 3, "een tekst kan niet met dit teken beginnen; zet"),
    "starts with >": ("Thuis en de buurt", "> thuis", 3, "achter > of | begint de tekst op de volgende regel,"),
    "text on fold line": (
        "text: >-\n    Hoe",
        "text: >- Hoe",
        4,
        "achter > of | begint de tekst op de volgende regel,",
    ),
    "fold text not indented": (
        "    Hoe gaat",
        "  Hoe gaat",
        5,
        "achter een veld komen een dubbele punt en een spatie;",
    ),
    "fold text one too few 2nd line": (
        "Vraag door.",
        "Vraag door.\n   En dan.",
        6,
        "deze regel hoort bij de tekst erboven; zet er 4",
    ),
    "text continues unindented": (
        "Thuis en de buurt",
        "Thuis en\nde buurt",
        4,
        "achter een veld komen een dubbele punt en een spatie;",
    ),
    "text continues at key level": (
        "Thuis en de buurt",
        "Thuis en\n  de buurt",
        4,
        "achter een veld komen een dubbele punt en een spatie;",
    ),
    "no closing bracket": ("[geld, werk]", "[geld, werk", 7, "deze lijst heeft geen einde; zet ] achter het laatste"),
    "no opening bracket": ("[geld, werk]", "geld, werk]", 7, "topics: hier hoort een lijst; zet er rechte haken"),
    "no brackets": ("[geld, werk]", "geld, werk", 7, "topics: hier hoort een lijst; zet er rechte haken"),
    "no commas": ("[geld, werk]", "[geld werk]", 7, "topics: zet er komma's tussen: [geld, werk] (er"),
    "semicolons in list": ("[geld, werk]", "[geld; werk]", 7, "topics: zet er komma's tussen: [geld, werk] (er"),
    "two commas": ("[geld, werk]", "[geld,, werk]", 7, "er staat niets tussen twee komma's of haken; haal"),
    "parens": ("[geld, werk]", "(geld, werk)", 7, "topics: hier hoort een lijst; zet er rechte haken"),
    "list below without dash": (
        "topics: [geld, werk]",
        "topics:\n    geld\n    werk",
        7,
        "topics: hier hoort een lijst; zet er rechte haken",
    ),
    "numbered list": (
        "topics: [geld, werk]",
        "topics:\n    1. geld\n    2. werk",
        7,
        "topics: hier hoort een lijst; zet er rechte haken",
    ),
    "bullets": (
        "topics: [geld, werk]",
        "topics:\n    • geld\n    • werk",
        7,
        "topics: hier hoort een lijst; zet er rechte haken",
    ),
    "star list": (
        "topics: [geld, werk]",
        "topics:\n    * geld\n    * werk",
        8,
        "elk ding in een lijst begint met '- '",
    ),
    "key twice": ("  title: Thuis", "  title: Thuis\n  title: Thuis", 4, "'title' staat er twee keer; haal er één weg"),
    "id accent": ("micro-vragen-thuis", "micro-vragen-één", 2, "id: een id heeft alleen kleine letters zonder accent,"),
    "id capital": (
        "micro-vragen-thuis",
        "Micro-vragen-thuis",
        2,
        "id: een id heeft alleen kleine letters zonder accent,",
    ),
    "id space": (
        "micro-vragen-thuis",
        "micro vragen thuis",
        2,
        "id: een id heeft alleen kleine letters zonder accent,",
    ),
    "id underscore": (
        "micro-vragen-thuis",
        "micro_vragen_thuis",
        2,
        "id: een id heeft alleen kleine letters zonder accent,",
    ),
    "ja": ("audience: mother", "audience: ja", 6, "audience: kies één van deze: mother, self, chain,"),
    "yes as title": ("Thuis en de buurt", "Yes", 3, "title: hier hoort tekst; zet hem tussen rechte"),
    "year as title": ("Thuis en de buurt", "2023", 3, "title: hier hoort tekst; zet hem tussen rechte"),
    "date as title": ("Thuis en de buurt", "2023-01-02", 3, "title: hier hoort tekst; zet hem tussen rechte"),
    "time": ("Thuis en de buurt", "12:30", 3, "title: hier hoort tekst; zet hem tussen rechte"),
    "empty title": (" Thuis en de buurt", "", 3, "title: hier staat niets; vul het in, of laat het"),
    "no key": ("  audience: mother\n", "", 2, "audience: dit veld ontbreekt; zet het erbij"),
    "empty questions": (
        "  questions:\n    - id: micro-vraag-drie\n      text: Wat doe je graag?\n      status: editorial\n",
        "  questions:\n",
        22,
        "questions: hier staat niets; vul het in, of laat",
    ),
    "wrong choice": ("audience: mother", "audience: moeder", 6, "audience: kies één van deze: mother, self, chain,"),
    "--- in the middle": (
        "- id: micro-vragen-werk",
        "---\n- id: micro-vragen-werk",
        18,
        "een regel met --- begint een ander bestand; haal",
    ),
    "merge": (
        "  audience: mother",
        "<<<<<<< HEAD\n  audience: mother",
        6,
        "deze regel hoort bij de tekst erboven; zet er 4",
    ),
    "nbsp indentation": (
        "  title: Thuis",
        "\u00a0\u00a0title: Thuis",
        3,
        "dit zijn geen gewone spaties; haal ze weg en typ",
    ),
    "nbsp partly": ("  title: Thuis", " \u00a0title: Thuis", 3, "dit zijn geen gewone spaties; haal ze weg en typ"),
    "html": ("Hoe gaat het thuis?", "Hoe <b>gaat</b> het thuis?", 5, "text: HTML mag hier niet: <b>; schrijf **vet**,"),
    "br": ("Hoe gaat het thuis?", "Hoe gaat<br>het thuis?", 5, "text: HTML mag hier niet: <br>; schrijf **vet**,"),
    "bold open": (
        "Hoe gaat het thuis?",
        "Hoe **gaat het thuis?",
        5,
        "text: '**' staat los; zet ** voor én achter vette",
    ),
    "bold spaced": (
        "Hoe gaat het thuis?",
        "Hoe ** gaat ** het thuis?",
        5,
        "text: '**' staat los; zet ** voor én achter vette",
    ),
    "link broken": (
        "Hoe gaat het thuis?",
        "Hoe [gaat] (https://a.nl) het?",
        5,
        "text: '[gaat] (' wordt geen link; schrijf [woorden](adres),",
    ),
    "link open": (
        "Hoe gaat het thuis?",
        "Hoe [gaat](https://a.nl het?",
        5,
        "text: '[gaat](' wordt geen link; schrijf [woorden](adres),",
    ),
    "bold in title": (
        "Thuis en de buurt",
        "**Thuis** en de buurt",
        3,
        "een tekst kan niet met dit teken beginnen; zet",
    ),
    "source with spaces": (
        "[ev.6.micro.netwerk.1]",
        "[ev 6 micro netwerk 1]",
        11,
        "questions.source: schrijf een bron als ev.6.micro.netwerk.1,",
    ),
    "source no brackets": (
        "[ev.6.micro.netwerk.1]",
        "ev.6.micro.netwerk.1",
        11,
        "questions.source: hier hoort een lijst; zet er",
    ),
    "comma for point id": (
        "[ev.6.micro.netwerk.1]",
        "[ev,6]",
        11,
        "questions.source: schrijf een bron als ev.6.micro.netwerk.1,",
    ),
    "question as text": (
        '    - id: micro-vraag-twee\n      text: "Wat wil je: werk of rust?"\n      source: [ev.6.micro.netwerk.2]',
        "    - Wat wil je?",
        15,
        "questions: hier horen velden, elk met een dubbele",
    ),
    "questions no indentation": (
        "  questions:\n    - id: micro-vraag-drie",
        "questions:\n    - id: micro-vraag-drie",
        22,
        "spaties voor deze regel: 0; maak er 2 van, zoals",
    ),
}
ON_PAGES: dict[str, Mistake] = {
    "front open": ("---\n\n# Over", "\n# Over", 1, "het blok bovenaan is niet gesloten; zet onder de"),
    "no front": (
        "---\ntitle: Over ons\ndescription: Wie wij zijn.\n---\n\n",
        "",
        1,
        "bovenaan ontbreken de titel en de omschrijving;",
    ),
    "no title": ("title: Over ons\n", "", 1, "title: dit veld ontbreekt; zet het erbij"),
    "key typo": ("title: Over", "titel: Over", 2, "veld: 'titel' is hier niet bekend; bedoel je 'title'?"),
    "colon in title": ("title: Over ons", "title: Over: ons", 2, "zet een tekst met een dubbele punt erin tussen"),
    "h1 twice": ("## Meer", "# Meer", 13, "een tweede kop met '# '; schrijf '## ' of dieper"),
    "no heading": ("# Over ons\n", "", 5, "deze pagina heeft geen titel in de tekst; zet bovenaan"),
    "heading dup id": ("## Meer", "## Een {#a}\n\n## Twee {#a}", 15, "id: 'a' staat ook op regel 13 van deze pagina;"),
    "bold open": ("**vet**", "**vet", 8, "'**' staat los; zet ** voor én achter vette tekst,"),
    "html": ("Een alinea", "<center>Een</center> alinea", 8, "HTML mag hier niet: <center>; schrijf Markdown,"),
    "br": ("Een alinea", "Een<br>alinea", 8, "HTML mag hier niet: <br>; schrijf Markdown, zoals"),
    "link space": (
        "[een link](vragen.md)",
        "[een link] (vragen.md)",
        8,
        "'[een link] (' wordt geen link; schrijf [woorden](adres),",
    ),
    "link open": (
        "[een link](vragen.md)",
        "[een link](vragen.md",
        8,
        "'[een link](' wordt geen link; schrijf [woorden](adres),",
    ),
    "link url root": ("(vragen.md)", "(/vragen/)", 8, "'/vragen/' begint met een schuine streep; schrijf"),
    "http": ("(vragen.md)", "(http://a.nl)", 8, "een link naar 'http://a.nl'; schrijf https://…,"),
    "embed typo": (
        "<!-- embed guides -->",
        "<!- embed guides ->",
        15,
        "HTML mag hier niet: <!- embed guides ->; schrijf",
    ),
    "embed open": ("<!-- embed guides -->", "<!-- embed guides", 15, "deze regel klopt niet; schrijf <!-- embed NAAM"),
    "embed unspaced": (
        "<!-- embed guides -->",
        "<!--embed guides-->",
        15,
        "deze regel klopt niet; schrijf <!-- embed NAAM",
    ),
    "embed capital": (
        "<!-- embed guides -->",
        "<!-- Embed guides -->",
        15,
        "deze regel klopt niet; schrijf <!-- embed NAAM",
    ),
    "bullets": ("- een punt", "• een punt", 11, "'-' begint een opsomming midden in een alinea;"),
    "list no blank": ("(vragen.md).\n\n-", "(vragen.md).\n-", 9, "'-' begint een opsomming midden in een alinea;"),
    "nested 2": ("- nog een punt", "  - nog een punt", 11, "dit punt valt niet onder het punt erboven; zet"),
    "indented": ("Een alinea", "    Een alinea", 8, "een alinea die inspringt wordt code; haal de spaties"),
    "table cells": ("| 2012 | 12 |", "| 2012 |", 19, "de rij van '2012' heeft 1 vakken, en de kop van"),
    "table no line": ("|---|---|\n", "", 17, "'|' begint geen tabel; zet onder de kop een regel"),
    "img noalt": ("Een alinea", "![](assets/a.png) Een alinea", 8, "bij het plaatje 'assets/a.png' staat niet wat je"),
    "img http": (
        "Een alinea",
        "![a](https://a.nl/a.png) Een",
        8,
        "een plaatje van een andere website: 'https://a.nl/a.png';",
    ),
    "note open": ("## Meer", "/// note | Let op\nTekst", 13, "dit blok is niet gesloten; zet onder de tekst een"),
    "footnote": ("Een alinea", "Een alinea[^1]", 8, "'[^1]' is een voetnoot, en die bestaan hier niet;"),
}


def read_records(text: str) -> list[Problem]:
    try:
        parse_items(parse_yaml(text, "content/questions/micro.yml"), ContentFile("questions/micro.yml", QuestionSet))
    except ContentError as error:
        return list(error.problems)
    return []


def read_page(text: str) -> list[Problem]:
    try:
        return sorted(check_page(split_page(text, "docs/over-ons.md")))
    except ContentError as error:
        return list(error.problems)


def change(text: str, mistake: Mistake) -> str:
    assert mistake[0] in text
    return text.replace(mistake[0], mistake[1], 1)


def test_nothing_is_said_of_what_is_right() -> None:
    assert read_records(RECORDS) == []
    assert read_page(PAGE) == []


@pytest.mark.parametrize("mistake", IN_RECORDS.values(), ids=IN_RECORDS)
def test_a_mistake_in_a_record_says_where_and_what_to_type(mistake: Mistake) -> None:
    assert_told(change(RECORDS, mistake), read_records(change(RECORDS, mistake)), mistake)


@pytest.mark.parametrize("mistake", ON_PAGES.values(), ids=ON_PAGES)
def test_a_mistake_on_a_page_says_where_and_what_to_type(mistake: Mistake) -> None:
    assert_told(change(PAGE, mistake), read_page(change(PAGE, mistake)), mistake)


def assert_told(text: str, problems: list[Problem], mistake: Mistake) -> None:
    *_, line, says = mistake
    told = [(problem.line, problem.said) for problem in problems]

    assert any(number == line and said.startswith(says) for number, said in told), told
    # No more than follows from it, and each with a place in its line.
    assert len(problems) <= 8, told
    lines = text.split("\n")
    written = [problem for problem in problems if problem.line > 1 and lines[problem.line - 1].strip()]
    assert [problem for problem in written if not find_span(problem, lines[problem.line - 1])] == []
