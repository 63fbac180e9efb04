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
        "content/barriers/micro.yml:2: title: hier hoort tekst; zet hem tussen rechte "
        "aanhalingstekens (een los yes, no, on of off wordt als False gelezen)",
        "content/barriers/micro.yml:3: text: hier hoort tekst; zet hem tussen rechte aanhalingstekens (er staat 12:30)",
        "content/barriers/micro.yml:4: topics: hier hoort een lijst; zet er rechte haken om "
        "en komma's tussen: [een, twee] (er staat 'geld')",
        "content/barriers/micro.yml:10: level: dit volgt al uit de naam van het bestand; laat het weg",
        "content/barriers/micro.yml:12: title: dit veld ontbreekt; zet het erbij",
        "content/barriers/mikro.yml:1: bestand: 'barriers/mikro.yml' is hier niet bekend; "
        "bedoel je 'barriers/micro.yml'?",
        "content/examples.yml:1: hier hoort een lijst: onderdelen die elk beginnen met '- id:'",
        "content/quotes/micro.yml:2: 'id' staat er twee keer; haal er één weg; begint hier "
        "een nieuw onderdeel, zet er dan '- ' voor",
        "content/topics.yml:3: er staat niets tussen twee komma's of haken; haal de komma "
        "weg, of schrijf wat ertussen hoort",
        "docs/index.md:7: kop 'Kop', id: een id heeft alleen kleine letters zonder accent, "
        "cijfers, en streepjes ertussen (er staat '')",
    ]


@pytest.mark.parametrize("text", ["# nothing\n", "- a\n", "words\n"])
def test_a_file_of_fields_that_holds_none_is_told(make_project: MakeProject, text: str) -> None:
    told = faults_of(make_project(FILES | {"content/lexicon.yml": text}))

    assert [line.partition(": ")[0] for line in told] == ["content/lexicon.yml:1"]


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
        "content/figures.yml:5: year: hier hoort tekst; zet hem tussen rechte aanhalingstekens (er staat 2023)",
        "content/figures.yml:6: unit: kies één van deze: percent, people, families, parents, studies, times, "
        "one_in (er staat 'procent')",
        "content/figures.yml:8: values.value: hier hoort een getal: alleen cijfers, en een "
        "punt voor decimalen, zoals 22.5 (er staat '226.000 vrouwen')",
        "content/figures.yml:9: values: dit kan geen veld zijn; schrijf een punt in plaats "
        "van een komma (22.5), en zet tekst met een komma tussen rechte aanhalingstekens (er "
        "staat 5)",
        "content/lexicon.yml:1: parts: hier hoort één woord, zonder spaties; bij meer woorden "
        "staan er komma's tussen (er staat 'twee woorden')",
        "content/questions/beleid.yml:1: questions: de lijst is leeg; zet er minstens één ding in",
        "content/questions/beleid.yml:1: topics: hier hoort tekst; zet hem tussen rechte "
        "aanhalingstekens, want door de dubbele punt wordt hij anders gelezen",
        "content/quotes/achtergrond.yml:3: text: hier staat niets; vul het in, of laat het "
        "veld weg (wat achter een # staat, telt niet)",
        "content/quotes/achtergrond.yml:4: speaker: hier horen velden, elk met een dubbele "
        "punt, een spatie en de inhoud, zoals 'text: …' (er staat 'mother')",
        "content/quotes/achtergrond.yml:6: source: schrijf een bron als ev.6.micro.netwerk.1, "
        "zonder hoofdletters of spaties; bij meer bronnen staan er komma's tussen (er staat "
        "'am.0.voorwoord am.0.voorwoord')",
        "content/redirects.yml:1: from: schrijf een adres als systeem/micro/#id: geen / "
        "vooraan, en een / achter elk deel (er staat '/weg/')",
        "content/redirects.yml:1: to: schrijf een adres als systeem/micro/#id: geen / "
        "vooraan, en een / achter elk deel (er staat 'themas/geld')",
        "content/topics.yml:1: id: een id heeft alleen kleine letters zonder accent, cijfers, "
        "en streepjes ertussen (er staat 'é')",
        "content/topics.yml:1: title: hier staat niets; schrijf de tekst, of laat het veld weg (er staat ' ')",
        "content/topics.yml:1: words: dit veld ontbreekt; zet het erbij",
        "content/topics.yml:1: words:a: dit veld is hier niet bekend; zet een spatie achter de dubbele punt",
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
        "content/barriers/micro.yml:6: id: een id heeft alleen kleine letters zonder accent, "
        "cijfers, en streepjes ertussen (er staat 'Micro Twee')",
        "content/barriers/micro.yml:7: 'titel' is hier niet bekend; bedoel je 'title'?",
        "content/barriers/micro.yml:14: source: geef de bron, met een id uit guides.yml; is "
        "de tekst van jezelf, schrijf dan 'status: editorial'",
    ]


def test_missing_and_unreadable_files(make_project: MakeProject) -> None:
    project = make_project(FILES)
    (project / "content/glossary.yml").unlink()
    (project / "content/examples.yml").write_bytes(b"- id: caf\xe9\n")

    assert faults_of(project) == [
        "content/examples.yml:1: dit bestand is anders opgeslagen dan de site kan lezen; sla het op als UTF-8",
        "content/glossary.yml:1: dit bestand ontbreekt; in een leeg bestand mag [] staan",
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
        "content/barriers/micro.yml:4: topics: 'wrek' is hier niet bekend; bedoel je 'werk'?",
        "content/barriers/micro.yml:5: questions: 'micro-vraag-tijdd' is hier niet bekend; "
        "bedoel je 'micro-vraag-tijd'?",
        "content/barriers/micro.yml:6: source: 'ev.5.b.3' is hier niet bekend; bedoel je 'ev.5.b.2'?",
        "content/questions/micro.yml:9: source: 'ev.5.wt' is hier niet bekend; bedoel je 'ev.5.wat'?",
        "content/quotes/achtergrond.yml:1: id: 'micro-huishouden' staat ook op "
        "content/barriers/micro.yml:1; geef dit onderdeel een ander id",
        "content/redirects.yml:1: to: 'themas/gled/' is hier niet bekend; bedoel je 'themas/geld/'?",
        "content/redirects.yml:2: from: 'weg/#a' staat twee keer in dit bestand; hier hoort een adres dat weg is",
        "content/redirects.yml:3: from: 'themas/geld/' bestaat nog; hier hoort een adres dat weg is",
        "docs/index.md:7: source: 'xx.1' is hier niet bekend; kies één van deze: "
        "am.0.voorwoord, ev.5.b.1, ev.5.b.2, ev.5.wat",
    ]


def test_embeds_that_name_nothing(make_project: MakeProject) -> None:
    page = f"{FRONT_MATTER}# Start\n\n<!-- embed rnigs -->\n\n<!-- embed level mico -->\n\n<!-- embed topics geld -->\n"

    assert faults_of(make_project(FILES | {"docs/sub/page.md": page})) == [
        "docs/sub/page.md:7: embed: 'rnigs' is hier niet bekend; bedoel je 'rings'?",
        "docs/sub/page.md:9: level: 'mico' is hier niet bekend; bedoel je 'micro'?",
        "docs/sub/page.md:11: embed topics: hierachter horen 0 woorden, en er staan er 1",
    ]
