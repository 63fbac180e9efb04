"""The lasting numbers of what can stand on the system map: a link or a code that somebody kept means what it meant."""

import re

import pytest

from conftest import ROOT, MakeProject
from small_guide import FILES
from systeemwijzer.checks.all_checks import load_guide
from systeemwijzer.checks.map_numbers import check_numbered
from systeemwijzer.exports.map_numbers import MAP_NUMBERS_FILE, add_map_numbers
from systeemwijzer.pages.draft import Draft
from systeemwijzer.reading.problems import ContentError
from systeemwijzer.reading.project import Project
from systeemwijzer.records import Guide

GOLDEN = ROOT / "tests/golden/map_numbers.txt"
# What is gone from the content, and after it what is there.
GONE_FIRST = "micro: [{barrier: micro-verdwenen}, {barrier: micro-huishouden}]\n"
PAIR = "micro-actor-gezin, micro-actor-werk"
TURNED = "micro-actor-werk, micro-actor-gezin"


def test_the_lists_begin_as_they_always_did(guide: Guide) -> None:
    """What was published once; new lines may be added to the golden file, and none may change."""
    published = GOLDEN.read_text(encoding="utf-8").splitlines()

    now = [f"{thing.token} {thing.kind} {' '.join(thing.ids)}" for thing in guide.map_list]
    assert published
    assert [line for line in published if line not in now] == []


def test_what_is_new_gets_the_numbers_at_the_end(make_project: MakeProject) -> None:
    project = make_project(FILES | {MAP_NUMBERS_FILE: f"# Kept.\n{GONE_FIRST}"})

    added = add_map_numbers(project, load_guide(project))

    guide = load_guide(project)
    assert {thing.token: thing.ids for thing in guide.map_list if thing.level == "micro"} == {
        "mi1": ("micro-verdwenen",),
        "mi2": ("micro-huishouden",),
        "mi3": ("micro-actor-gezin",),
        "mi4": ("micro-actor-werk",),
        "mi5": ("micro-actor-school",),
    }
    contacts = [thing for thing in guide.map_things if thing.kind == "contact"]
    assert [(thing.token, thing.ids) for thing in contacts] == [
        ("me2", ("micro-actor-gezin", "micro-actor-werk")),
        ("me3", ("micro-actor-gezin", "micro-actor-school")),
        ("me4", ("micro-actor-werk", "micro-actor-school")),
    ]
    assert "mi1" not in {thing.token for thing in guide.map_things}
    assert added == 10
    text = (project / MAP_NUMBERS_FILE).read_text(encoding="utf-8")
    assert text.startswith(
        "# Kept.\nindividu:\n  - actor: individu-actor-moeder\nmicro:\n  - barrier: micro-verdwenen\n"
    )
    assert add_map_numbers(project, guide) == 0
    assert list(check_numbered(Draft(Project(project)))) == []


def test_what_has_no_number_is_told_before_publishing(make_project: MakeProject) -> None:
    project = make_project(FILES | {MAP_NUMBERS_FILE: GONE_FIRST})

    told = [problem.said for problem in check_numbered(Draft(Project(project)))]

    assert "micro: 'micro-actor-gezin' (actor) heeft nog geen nummer; typ make published" in told
    assert len(told) == 10


@pytest.mark.parametrize(
    ("lists", "fault"),
    [
        ("micro: [{barrier: micro-huishouden}, {barrier: micro-huishouden}]", "micro-huishouden staat ook op regel 1;"),
        (f"meso: [{{contact: [{PAIR}]}}, {{contact: [{TURNED}]}}]", ".* staat ook op regel 1"),
        ("micro: [{barrier: micro-actor-gezin}]", "barrier: 'micro-actor-gezin' is iets anders; hier"),
        (f"micro: [{{contact: [{PAIR}]}}]", "contact: contacten horen bij meso; in 'micro'"),
        ("micro: [{}]", ".*hier hoort één van deze, met een id: barrier, actor, contact"),
        (f"exo: [{', '.join(f'{{actor: gone-{number}}}' for number in range(15))}]", "exo: dit kost 30 bits, en"),
    ],
)
def test_a_list_that_says_two_things_at_once_is_refused(make_project: MakeProject, lists: str, fault: str) -> None:
    with pytest.raises(ContentError) as caught:
        load_guide(make_project(FILES | {MAP_NUMBERS_FILE: lists}))

    assert re.search(rf"{re.escape(MAP_NUMBERS_FILE)}:1: {fault}", str(caught.value))
