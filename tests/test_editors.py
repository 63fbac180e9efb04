"""The guide for those who write, docs/redactie.md: examples that work, real messages, every field explained."""

import re
from pathlib import Path

import pytest

from conftest import ROOT, MakeProject
from projects import copy_project
from small_guide import FILES
from systeemwijzer.checks.all_checks import load_guide
from systeemwijzer.messages.catalogue import read_catalogue
from systeemwijzer.pages.environment import make_environment
from systeemwijzer.pages.field_table import explain_fields
from systeemwijzer.pages.markup import Renderer
from systeemwijzer.reading.problems import ContentError
from systeemwijzer.records import Guide

PAGE = (ROOT / "docs/redactie.md").read_text(encoding="utf-8")
EXAMPLES = dict(re.findall(r"^```yaml\n# (content/\S+)\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE))
MESSAGES = re.findall(r"^(content/\S+?):\d+: (.*)$", PAGE, re.MULTILINE)
PHRASES = re.findall(r"^- `([a-z ,]+)`:", PAGE, re.MULTILINE)
LEXICON = "content/lexicon.yml"
NOTES = (ROOT / "content/fields.yml").read_text(encoding="utf-8")


def faults_of(make_project: MakeProject, files: dict[str, str]) -> str:
    with pytest.raises(ContentError) as caught:
        load_guide(make_project(FILES | files))
    return str(caught.value)


def test_examples_can_be_pasted_where_they_say(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    for file, example in EXAMPLES.items():
        path = project / file
        text = path.read_text(encoding="utf-8")
        # The synonyms stand in the middle of their file; all else is added at the end.
        pasted = text.replace("synonyms:\n", f"synonyms:\n{example}", 1) if file == LEXICON else f"{text}\n{example}"
        path.write_text(pasted, encoding="utf-8")

    guide = load_guide(project)

    new = set(re.findall(r"- id: (\S+)", "".join(EXAMPLES.values())))
    others = {
        *(question_set.id for question_set in guide.question_sets),
        *(task.id for task in guide.tasks),
        *guide.guide_by_id,
        *(part.id for _, _, part in guide.source_places.values()),
        *(concept.id for concept in guide.concepts),
        *(subject.id for subject in guide.outside),
    }
    assert new <= {*guide.by_id, *guide.topic_by_id, *others}
    assert len(new) == 19
    assert "voorbeeldzoekwoord" in {word for synonym in guide.lexicon.synonyms for word in synonym.words}


# For each message that the page shows, a mistake that brings it about.
MISTAKES = {
    "content/barriers/micro.yml": ("topics: [werk]", "topics: [wrek]"),
    "content/figures.yml": ('year: "2023"', "year: 2023"),
    "content/quotes/micro.yml": ("", '- id: a\n  title: b\n  text: "Ik wil dat.”\n  speaker: {role: mother}\n'),
}


def test_messages_on_the_page_are_real(make_project: MakeProject) -> None:
    assert {file for file, _ in MESSAGES} == MISTAKES.keys()
    for file, message in MESSAGES:
        right, wrong = MISTAKES[file]
        faults = faults_of(make_project, {file: FILES.get(file, "").replace(right, wrong)})
        assert re.fullmatch(rf"{re.escape(file)}:\d+: {re.escape(message)}", faults)


def test_phrases_that_the_page_explains_are_used() -> None:
    said = "\n".join(read_catalogue("nl").values())

    assert len(PHRASES) == 9
    assert [phrase for phrase in PHRASES if phrase not in said] == []


def test_commands_on_the_page_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")

    named = set(re.findall(r"`make (\w+)`", PAGE))
    assert named == {"serve", "check", "links", "test", "published"}
    assert named <= set(re.findall(r"^(\w+):", makefile, re.MULTILINE))


def test_what_can_be_embedded_is_listed_with_what_goes_behind_its_name(guide: Guide) -> None:
    renderer = Renderer(guide, make_environment(ROOT / "overrides", guide))

    listed = renderer.fill_embeds("<!-- embed embeds -->", "redactie/")

    templates = {path.stem for path in (ROOT / "overrides/embeds").glob("*.html")}
    assert set(re.findall(r"<dt><code>([a-z-]+)</code>", listed)) == templates
    assert "<dt><code>figure</code> <small>het id van een cijfer</small></dt>" in listed
    assert "<dt><code>quotes</code></dt>\n<dd>Alle citaten, per niveau.</dd>" in listed
    assert "<!-- embed embeds -->" in PAGE


def test_each_field_is_explained_once(make_project: MakeProject) -> None:
    line_of = {line: number for number, line in enumerate(NOTES.splitlines(), 1)}
    notes = (
        NOTES.replace("- field: Quote.care", "- field: Quote.cares")
        .replace("    percent: procent", "    procent: procent")
        .replace("- field: Term.forms", "- field: Value.label")
    )

    care, unit, label = (line_of[f"- field: {name}"] for name in ("Quote.care", "Figure.unit", "Term.forms"))
    assert faults_of(make_project, {"content/fields.yml": notes}).splitlines() == [
        "content/fields.yml:1: 'Quote.care' is niet uitgelegd; voeg '- field: Quote.care' toe, met een tekst",
        "content/fields.yml:1: 'Term.forms' is niet uitgelegd; voeg '- field: Term.forms' toe, met een tekst",
        f"content/fields.yml:{care}: field: 'Quote.cares' is hier niet bekend; bedoel je 'Quote.care'?",
        f"content/fields.yml:{unit}: values: 'percent' is niet uitgelegd; zet het erbij",
        f"content/fields.yml:{unit}: values: 'procent' is hier niet bekend; bedoel je 'percent'?",
        f"content/fields.yml:{label}: field: 'Value.label' is twee keer uitgelegd; haal er één weg",
    ]


def test_each_value_is_explained_where_one_is(make_project: MakeProject) -> None:
    notes = NOTES.replace("    loss: verlies\n", "")

    assert faults_of(make_project, {"content/fields.yml": notes}).endswith(
        ": values: 'loss' is niet uitgelegd; zet het erbij"
    )


def test_fields_come_from_the_models(guide: Guide) -> None:
    """Those that are needed first, without what all records have, and with what is in them."""
    fields = explain_fields(guide, "Quote")

    assert [explained.field.name for explained in fields] == ["title", "text", "speaker", "status", "care"]
    assert [explained.field.is_required for explained in fields] == [True, True, True, False, False]
    (_, _, speaker, _, care) = fields
    assert [(part.field.name, part.field.choices) for part in speaker.parts] == [
        ("role", ("mother", "professional")),
        ("description", ()),
    ]
    assert (care.field.form, care.field.is_list, care.field.choices) == (
        "choice",
        True,
        ("violence", "coercion", "loss", "illness"),
    )
    assert explain_fields(guide, "TitledRecord")[0].field.name == "id"
