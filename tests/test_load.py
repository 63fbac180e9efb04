"""What an editor can do wrong: all of it is told at once, with file, line and what would be right."""

from pathlib import Path

import pytest

from conftest import MakeProject
from small_guide import FILES, FRONT_MATTER
from systeemwijzer.pages.check_embeds import find_dead_embeds
from systeemwijzer.reading.load import load_guide
from systeemwijzer.reading.problems import ContentError, refuse_problems
from systeemwijzer.records import Guide


def faults_of(project: Path) -> list[str]:
    with pytest.raises(ContentError) as caught:
        refuse_problems(find_dead_embeds(project, load_guide(project)))
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
    assert str(question.origin) == "file='content/questions/micro.yml' line=6"
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
        "content/barriers/micro.yml:2: title: expected text; put it in quotes (found False)",
        "content/barriers/micro.yml:3: text: expected text; put it in quotes (found 750)",
        "content/barriers/micro.yml:4: topics: expected a list (found 'geld')",
        "content/barriers/micro.yml:6: level: follows from the file's name and place; leave it out",
        "content/barriers/micro.yml:12: title: this key is missing; add it",
        "content/barriers/mikro.yml:1: file: 'barriers/mikro.yml' is not known; did you mean 'barriers/micro.yml'?",
        "content/examples.yml:1: expected a list: records that each start with '- id:'",
        "content/quotes/micro.yml:2: 'id' stands twice; keep one",
        "content/topics.yml:3: not valid YAML: did not find expected node content",
        "docs/index.md:7: heading 'Kop', id: String should match pattern '^[a-z0-9]+(-[a-z0-9]+)*$'",
    ]


def test_unknown_key_bad_id_and_missing_source(make_project: MakeProject) -> None:
    barriers = FAULTY_BARRIERS.replace("  level: micro\n", "").replace(
        "  text: Zonder titel", "  title: T\n  text: Zonder"
    )

    assert faults_of(make_project(FILES | {"content/barriers/micro.yml": barriers}))[3:] == [
        "content/barriers/micro.yml:6: id: not written as it should be: an id has small letters, digits and hyphens; "
        "a source id is like ev.6.micro.netwerk.1; an address like systeem/micro/#id; a line of text is one line "
        "(found 'Micro Twee')",
        "content/barriers/micro.yml:7: titel: this key is not known here; check its spelling, or leave it out "
        "(found 'Twee')",
        "content/barriers/micro.yml:11: source: a source id from guides.yml is needed, or 'status: editorial'",
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
        "content/barriers/micro.yml:1: questions: 'micro-vraag-tijdd' is not known; did you mean 'micro-vraag-tijd'?",
        "content/barriers/micro.yml:1: source: 'ev.5.b.3' is not known; did you mean 'ev.5.b.2'?",
        "content/barriers/micro.yml:1: topics: 'wrek' is not known; did you mean 'werk'?",
        "content/questions/micro.yml:6: source: 'ev.5.wt' is not known; did you mean 'ev.5.wat'?",
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
