"""What an editor can do wrong: all of it is told at once, with file, line and what would be right."""

import json
import re
from pathlib import Path

import pytest

from conftest import ROOT, MakeProject
from small_guide import FILES, FRONT_MATTER
from systeemwijzer.checks.all_checks import CONTENT, KINDS, REFERENCES, find_problems
from systeemwijzer.checks.embeds import check_embeds
from systeemwijzer.exports.content_schema import describe_layer
from systeemwijzer.pages.draft import Draft
from systeemwijzer.reading.expected import PATTERNS
from systeemwijzer.reading.problems import ContentError, refuse_problems
from systeemwijzer.reading.project import Project
from systeemwijzer.records import Guide


def faults_of(project: Path) -> list[str]:
    read = Project(project)
    with pytest.raises(ContentError) as caught:
        refuse_problems(find_problems(read, KINDS, CONTENT, REFERENCES) or check_embeds(Draft(read)))
    return str(caught.value).splitlines()


def test_small_guide_loads(small_guide: Guide) -> None:
    question = small_guide.by_id["micro-vraag-tijd"]

    assert [record.id for record in small_guide.records] == [
        "individu",
        "individu-actor-moeder",
        "micro",
        "micro-actor-gezin",
        "micro-actor-werk",
        "micro-actor-school",
        "micro-huishouden",
        "micro-vraag-tijd",
        "micro-doen",
        "meso",
        "meso-actor",
        "exo",
        "exo-actor",
        "macro",
        "macro-actor",
        "achtergrond-citaat",
        "beleid-vraag",
        "cijfer-vrouwen",
        "waarom",
    ]
    assert (question.level, question.topics) == ("micro", ("werk", "geld"))
    assert str(question.origin) == "file='content/questions/micro.yml' line=6 last=11"
    assert small_guide.by_id["beleid-vraag"].topics == ("werk",)


FAULTY_BARRIERS = """\
- id: micro-een
  title: no
  text: 12:30
  topics: geld
  source: [ev.5.b.1]
- id: Micro Twee
  titel: Twee
  title: Twee
  text: Tekst.
  level: micro
  source: [ev.5.b.1]
- id: micro-drie
  text: Zonder titel, en zonder bron.
  source: []
"""


def test_faults_in_the_fields_are_told_together(make_project: MakeProject) -> None:
    faulty = {
        "content/barriers/micro.yml": FAULTY_BARRIERS,
        "content/barriers/mikro.yml": "[]\n",
        "content/quotes/micro.yml": "- id: a\n  id: b\n",
        "content/examples.yml": "id: geen-lijst\n",
        "content/topics.yml": "- id: geld\n  title: [\n",
        "docs/index.md": FRONT_MATTER + '# Start\n\n## Kop {data-source="ev.5.wat"}\n',
    }

    assert faults_of(make_project(FILES | faulty)) == [
        "content/barriers/micro.yml:2: title: expected text; put it in quotes "
        "(found False: YAML reads a bare yes, no, on or off so)",
        "content/barriers/micro.yml:3: text: expected text; put it in quotes (found 12:30)",
        "content/barriers/micro.yml:4: topics: expected a list; put square brackets round it and commas in it: "
        "[one, two] (found 'geld')",
        "content/barriers/micro.yml:10: level: follows from the file's name and place; leave it out",
        "content/barriers/micro.yml:12: title: this key is missing; add it",
        "content/barriers/mikro.yml:1: file: 'barriers/mikro.yml' is not known; did you mean 'barriers/micro.yml'?",
        "content/examples.yml:1: expected a list: records that each start with '- id:'",
        "content/quotes/micro.yml:2: 'id' stands twice; keep one; where something new begins, put '- ' before it",
        "content/topics.yml:3: not valid YAML: something is missing between the brackets or commas",
        "docs/index.md:7: heading 'Kop', id: an id has only small letters without accents, digits, "
        "and hyphens between them (found '')",
    ]


def test_fields_filled_in_wrongly_say_how_they_are_filled_in(make_project: MakeProject) -> None:
    """Mistakes that aren't in the barriers above, one of each sort that a field can have."""
    faulty = {
        "content/figures.yml": FILES["content/figures.yml"]
        .replace('"2023"', "2023")
        .replace("unit: people", "unit: procent")
        .replace("value: 226000", "value: 226.000 vrouwen")
        .replace("value: 169000", "value: 16,5"),
        "content/quotes/achtergrond.yml": FILES["content/quotes/achtergrond.yml"]
        .replace("Ik zou dit wel graag willen. […]", "")
        .replace("{role: mother}", "mother")
        .replace("[am.0.voorwoord]", "[am.0.voorwoord am.0.voorwoord]"),
        "content/questions/beleid.yml": "- {id: a, title: 'x: y', audience: policy, topics: [a: b], questions: []}\n",
        "content/topics.yml": "- {id: é, title: ' ', text: a, words:a}\n",
        "content/lexicon.yml": "parts: [twee woorden]\n",
        "content/redirects.yml": "- {from: /weg/, to: themas/geld}\n",
    }

    assert faults_of(make_project(FILES | faulty)) == [
        "content/figures.yml:5: year: expected text; put it in quotes (found 2023)",
        "content/figures.yml:6: unit: expected percent, people, families, parents, studies, times or one_in "
        "(found 'procent')",
        "content/figures.yml:8: values.value: expected a number: only digits, and a point for decimals "
        "(found '226.000 vrouwen')",
        "content/figures.yml:9: values: this can't be a key; a decimal comma is a point here (22.5), "
        "a text with a comma goes in quotes (found 5)",
        "content/lexicon.yml:1: parts: expected a single word, without spaces; with more than one, "
        "put commas between them (found 'twee woorden')",
        "content/questions/beleid.yml:1: questions: the list is empty; it needs at least one entry",
        "content/questions/beleid.yml:1: topics: expected text; put it in quotes, "
        "for a colon in it makes YAML read it as something else",
        "content/quotes/achtergrond.yml:3: text: nothing stands here; write it, or leave the key out "
        "(what stands behind a # doesn't count)",
        "content/quotes/achtergrond.yml:4: speaker: expected keys here, each with a colon, a space "
        "and what it says, as in 'text: …' (found 'mother')",
        "content/quotes/achtergrond.yml:6: source: a source id is written like ev.6.micro.netwerk.1, "
        "without capitals or spaces; with more than one, put commas between them "
        "(found 'am.0.voorwoord am.0.voorwoord')",
        "content/redirects.yml:1: from: an address is written like systeem/micro/#id: no / in front, "
        "a / behind each part (found '/weg/')",
        "content/redirects.yml:1: to: an address is written like systeem/micro/#id: no / in front, "
        "a / behind each part (found 'themas/geld')",
        "content/topics.yml:1: id: an id has only small letters without accents, digits, "
        "and hyphens between them (found 'é')",
        "content/topics.yml:1: title: nothing stands here; write the text, or leave the key out (found ' ')",
        "content/topics.yml:1: words: this key is missing; add it",
        "content/topics.yml:1: words:a: this key is not known here; behind the colon of a key comes a space",
    ]


def test_every_pattern_is_explained() -> None:
    schemas = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "schemas").glob("*.json"))
    schemas += describe_layer({})

    assert {json.loads(found) for found in re.findall(r'"pattern": (".*")', schemas)} == set(PATTERNS)


def test_unknown_key_bad_id_and_missing_source(make_project: MakeProject) -> None:
    barriers = FAULTY_BARRIERS.replace("  level: micro\n", "").replace(
        "  text: Zonder titel", "  title: T\n  text: Zonder"
    )

    assert faults_of(make_project(FILES | {"content/barriers/micro.yml": barriers}))[3:] == [
        "content/barriers/micro.yml:6: id: an id has only small letters without accents, digits, "
        "and hyphens between them (found 'Micro Twee')",
        "content/barriers/micro.yml:7: titel: this key is not known here; check its spelling, or leave it out "
        "(found 'Twee')",
        "content/barriers/micro.yml:14: source: a source id from guides.yml is needed, or 'status: editorial'",
    ]


def test_missing_and_unreadable_files(make_project: MakeProject) -> None:
    project = make_project(FILES)
    (project / "content/glossary.yml").unlink()
    (project / "content/examples.yml").write_bytes(b"- id: caf\xe9\n")

    assert faults_of(project) == [
        "content/examples.yml:1: not UTF-8 text; save the file as UTF-8",
        "content/glossary.yml:1: this file is missing; an empty one may hold []",
    ]


def test_names_that_lead_nowhere_are_told_together(make_project: MakeProject) -> None:
    faulty = {
        "content/barriers/micro.yml": FILES["content/barriers/micro.yml"]
        .replace("topics: [werk]", "topics: [wrek]")
        .replace("micro-vraag-tijd", "micro-vraag-tijdd")
        .replace("ev.5.b.2", "ev.5.b.3"),
        "content/quotes/achtergrond.yml": FILES["content/quotes/achtergrond.yml"].replace(
            "achtergrond-citaat", "micro-huishouden"
        ),
        "content/questions/micro.yml": FILES["content/questions/micro.yml"].replace(
            "source: [ev.5.wat]}", "source: [ev.5.wt]}"
        ),
        "content/redirects.yml": "- {from: 'weg/#a', to: themas/gled/}\n- {from: 'weg/#a', to: themas/geld/}\n"
        "- {from: themas/geld/, to: themas/werk/}\n",
        "docs/index.md": FRONT_MATTER + '# Start\n\n## Kop {#kop data-source="xx.1" data-topics="geld"}\n',
    }

    assert faults_of(make_project(FILES | faulty)) == [
        "content/barriers/micro.yml:4: topics: 'wrek' is not known; did you mean 'werk'?",
        "content/barriers/micro.yml:5: questions: 'micro-vraag-tijdd' is not known; did you mean 'micro-vraag-tijd'?",
        "content/barriers/micro.yml:6: source: 'ev.5.b.3' is not known; did you mean 'ev.5.b.2'?",
        "content/questions/micro.yml:9: source: 'ev.5.wt' is not known; did you mean 'ev.5.wat'?",
        "content/quotes/achtergrond.yml:1: id: 'micro-huishouden' stands at content/barriers/micro.yml:1 too; "
        "ids are unique",
        "content/redirects.yml:1: to: 'themas/gled/' is not known; did you mean 'themas/geld/'?",
        "content/redirects.yml:2: from: 'weg/#a' stands in this file twice; a redirect is for an address that is gone",
        "content/redirects.yml:3: from: 'themas/geld/' still exists; a redirect is for an address that is gone",
        "docs/index.md:7: source: 'xx.1' is not known; expected one of am.0.voorwoord, ev.5.b.1, ev.5.b.2, ev.5.wat",
    ]


def test_embeds_that_name_nothing(make_project: MakeProject) -> None:
    page = f"{FRONT_MATTER}# Start\n\n<!-- embed rnigs -->\n\n<!-- embed level mico -->\n\n<!-- embed topics geld -->\n"

    assert faults_of(make_project(FILES | {"docs/sub/page.md": page})) == [
        "docs/sub/page.md:7: embed: 'rnigs' is not known; did you mean 'rings'?",
        "docs/sub/page.md:9: level: 'mico' is not known; did you mean 'micro'?",
        "docs/sub/page.md:11: embed topics: expected 0 argument(s), found 1",
    ]
