"""What has to be looked at again: what is of a day, and the links that lead out, asked on this machine alone."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from time import monotonic, sleep

import pytest
from pytest import MonkeyPatch

import check_links
from check_links import Came
from conftest import ROOT, MakeProject, find_free_place
from own_host import Answer, Host, serve_as
from small_guide import FILES
from systeemwijzer.checks.all_checks import load_guide
from systeemwijzer.checks.due import count_due, describe_due, find_due, find_next
from systeemwijzer.pages.environment import make_environment
from systeemwijzer.pages.markup import Renderer
from systeemwijzer.reading.link_answers import LinkAnswer, read_answers, write_answers
from systeemwijzer.reading.links_out import LINKS_FILE, LinkOut, find_links_out
from systeemwijzer.reading.problems import ContentError
from systeemwijzer.reading.project import Project
from systeemwijzer.records import Guide

TODAY = date(2026, 11, 29)
LAWS = """\
---
title: Toen en nu
description: Wat er veranderde.
as_of: 2026-06-01
laws: true
---

# Toen en nu

## Bijstand {#bijstand data-status="editorial"}

Nu.

## In stappen {#stappen data-status="editorial" data-until="2026-10-01"}

Straks.

## Jeugdhulp {#jeugdhulp data-status="editorial" data-checked="2026-09-01"}

Later bekeken.
"""
STATEMENT = """\
---
title: Toegankelijkheid
description: Hoe toegankelijk de site is.
as_of: 2025-11-29
---

# Toegankelijkheid

<!-- embed as-of -->

## Wat je browser bewaart {data-checked="2025-12-24"}

Niets.
"""
TERM = """\
- id: begrip-wet
  title: wet
  text: "Wat nu geldt, staat op [de site van het Rijk](https://www.voorbeeld.nl/wet_(2026)#artikel-1)."
  status: editorial
  checked: 2025-01-01
"""
LINKED = """\
---
title: Links
description: Links naar buiten.
---

# Links

Kijk bij [het Rijk](https://www.voorbeeld.nl/) of [de gemeente](https://gemeente.voorbeeld.nl/bijstand), en
[hier](vragen.md). In code leidt `https://nergens.voorbeeld.nl` nergens heen.
"""
PAGES = {"docs/toen-en-nu.md": LAWS, "docs/toegankelijkheid.md": STATEMENT}
LINKS = {
    "docs/links.md": LINKED,
    "content/glossary.yml": TERM,
    "overrides/partials/footer.html": '<p>\n<a href="https://www.voorbeeld.nl/">Rijk</a> {{ "https://" ~ host }}</p>\n',
}
LAW = "https://www.voorbeeld.nl/wet_(2026)"
ROOT_PAGE = "https://www.voorbeeld.nl/"
TOWN = "https://gemeente.voorbeeld.nl/bijstand"


@pytest.fixture
def project(make_project: MakeProject) -> Project:
    """A project that says things of today."""
    return Project(make_project(FILES | PAGES))


def list_due(project: Project, today: date = TODAY) -> list[str]:
    return [str(problem) for problem in find_due(project, today)]


def test_what_is_of_a_day_is_due_when_its_time_is_over(project: Project) -> None:
    see = "kijk of het nog klopt, en zet de dag van vandaag bij"

    assert list_due(project, date(2026, 9, 30)) == []
    assert list_due(project, date(2026, 10, 1)) == [
        f"docs/toen-en-nu.md:14: 'In stappen' is van 2026-06-01, en volgens data-until is het sindsdien veranderd; "
        f"{see} data-checked"
    ]
    assert [line.partition("' is van")[0] for line in list_due(project, date(2026, 11, 29))] == [
        "docs/toegankelijkheid.md:4: 'Toegankelijkheid",
        "docs/toen-en-nu.md:14: 'In stappen",
    ]
    # What was looked at apart is due apart; half a year for laws, a year for all else.
    assert list_due(project, date(2026, 12, 24)) == [
        f"docs/toegankelijkheid.md:4: 'Toegankelijkheid' is van 2025-11-29, en in een jaar kan veranderd zijn wat "
        f"er staat; {see} as_of",
        f"docs/toegankelijkheid.md:11: 'Wat je browser bewaart' is van 2025-12-24, en in een jaar kan veranderd "
        f"zijn wat er staat; {see} data-checked",
        f"docs/toen-en-nu.md:10: 'Bijstand' is van 2026-06-01, en wetten veranderen op 1 januari en 1 juli; "
        f"{see} data-checked",
        f"docs/toen-en-nu.md:14: 'In stappen' is van 2026-06-01, en volgens data-until is het sindsdien veranderd; "
        f"{see} data-checked",
    ]


def test_a_day_that_is_yet_to_come_is_told(project: Project) -> None:
    assert list_due(project, date(2026, 8, 1)) == [
        "docs/toen-en-nu.md:18: 'Jeugdhulp': 2026-09-01 moet nog komen; schrijf de dag waarop iemand ernaar keek"
    ]


def test_where_nothing_is_due_the_next_is_named(make_project: MakeProject, project: Project) -> None:
    assert describe_due(project, date(2026, 9, 15)) == (
        "Niets om na te lopen; op 2026-10-01 komt docs/toen-en-nu.md:14: 'In stappen'\n"
    )
    assert count_due(project, date(2026, 9, 15)) == ""
    assert count_due(project, TODAY) == "2 om na te lopen; make check zegt wat\n"
    assert find_next(project, date(2030, 1, 1)) is None


def test_a_record_that_speaks_of_today_is_due_by_its_own_day(make_project: MakeProject) -> None:
    project = Project(
        make_project(
            FILES | {"content/glossary.yml": TERM.replace("https://www.voorbeeld.nl/wet_(2026)#artikel-1", "vragen/")}
        )
    )

    assert list_due(project, date(2025, 12, 31)) == []
    assert list_due(project, date(2026, 1, 1)) == [
        "content/glossary.yml:5: 'wet' is van 2025-01-01, en in een jaar kan veranderd zijn wat er staat; "
        "kijk of het nog klopt, en zet de dag van vandaag bij checked"
    ]


def test_days_that_are_none_are_refused(make_project: MakeProject) -> None:
    pages = {
        "docs/a.md": LAWS.replace("as_of: 2026-06-01", "as_of: november 2026").replace("2026-10-01", "1 oktober"),
        "content/glossary.yml": TERM.replace("2025-01-01", "20250101"),
    }

    with pytest.raises(ContentError) as caught:
        load_guide(make_project(FILES | pages))

    like = "schrijf een dag als 2026-11-28: het jaar, de maand en de dag"
    assert str(caught.value).splitlines() == [
        f"content/glossary.yml:5: checked: {like} (er staat 20250101)",
        f"docs/a.md:4: as_of: {like} (er staat 'november 2026')",
        f"docs/a.md:14: data-until: {like} (er staat '1 oktober')",
    ]


def test_a_page_says_of_which_month_it_is_by_the_day_that_is_checked(guide: Guide) -> None:
    renderer = Renderer(guide, make_environment(ROOT / "overrides", guide))

    assert guide.page_days["toen-en-nu.md"] == date(2026, 11, 28)
    assert renderer.fill_embeds("<!-- embed as-of -->", "toen-en-nu/").strip() == (
        "<p>Deze pagina is van de redactie en is van november 2026.</p>"
    )


def test_links_out_are_found_with_their_places(make_project: MakeProject) -> None:
    found = find_links_out(Project(make_project(FILES | LINKS)))

    assert [(link.address, link.file, link.line) for link in found] == [
        (TOWN, "docs/links.md", 8),
        (ROOT_PAGE, "docs/links.md", 8),
        (ROOT_PAGE, "overrides/partials/footer.html", 2),
        (LAW, "content/glossary.yml", 3),
    ]


def test_links_are_listed_by_what_came_back(make_project: MakeProject) -> None:
    project = Project(make_project(FILES | LINKS | {"content/glossary.yml": TERM.replace("2025-01-01", "2026-11-01")}))
    asked = date(2026, 11, 1)

    assert list_due(project) == [
        *(
            f"{place}: de link naar {address} is nog nooit geprobeerd; typ make links"
            for address, place in (
                (LAW, "content/glossary.yml:3"),
                (TOWN, "docs/links.md:8"),
                (ROOT_PAGE, "docs/links.md:8"),
            )
        ),
        # Who writes templates is told in English.
        f"overrides/partials/footer.html:2: the link to {ROOT_PAGE} was never asked whether it leads anywhere; "
        "ask it: make links",
    ]

    answers = (
        LinkAnswer(link=LAW, asked=asked, status=404),
        LinkAnswer(link=TOWN, asked=asked, status=200, moved_to="https://nieuw.voorbeeld.nl/"),
        LinkAnswer(link=ROOT_PAGE, asked=asked, status=200),
    )
    write_answers(project, answers)
    assert read_answers(project).keys() == {LAW, TOWN, ROOT_PAGE}
    failed = [
        f"content/glossary.yml:3: de link naar {LAW} antwoordde 404 op 2026-11-01; open de link en schrijf waar de "
        "pagina nu staat, of haal hem weg",
        f"docs/links.md:8: de link naar {TOWN} is volgens de website verhuisd (gevraagd op 2026-11-01); "
        "schrijf https://nieuw.voorbeeld.nl/",
    ]
    assert list_due(project) == failed
    assert list_due(project, date(2027, 5, 3)) == [
        *failed,
        f"docs/links.md:8: het antwoord van de link naar {ROOT_PAGE} is van 2026-11-01, en pagina's van anderen "
        "verhuizen; vraag het opnieuw: make links",
        f"overrides/partials/footer.html:2: what came of the link to {ROOT_PAGE} is of 2026-11-01, and pages of others "
        "move; ask it anew: make links",
    ]


def test_a_file_of_answers_that_is_wrong_is_told_and_stops_no_site(make_project: MakeProject) -> None:
    wrong = f"- link: ftp://a.nl\n  asked: gisteren\n  status: 99\n- link: {LAW}\n  asked: 2026-11-01\n"
    project = Project(make_project(FILES | {"links.yml": wrong}))

    with pytest.raises(ContentError) as caught:
        find_due(project, TODAY)

    lines = str(caught.value).splitlines()
    assert [line.partition(": ")[0] for line in lines] == ["links.yml:1", "links.yml:2", "links.yml:3", "links.yml:4"]
    assert "een adres begint met https://" in lines[0]
    assert "asked: schrijf een dag als 2026-11-28" in lines[1]
    assert "status: schrijf 100 of meer (er staat 99)" in lines[2]
    assert "status: hier hoort een status of een fault; make links schrijft dit bestand opnieuw" in lines[3]
    assert count_due(project, TODAY).startswith("links.yml:1: link: ")


def test_what_a_region_says_of_itself_is_looked_at_too(monkeypatch: MonkeyPatch) -> None:
    """Once for all that names no day of its own; where its links go, is asked and kept in its own folder."""
    monkeypatch.setenv("LOCAL", "examples/local")
    project = Project(ROOT)
    assert project.layer

    due = [str(problem) for problem in find_due(project, date(2040, 1, 1)) if "examples/local" in problem.file]

    says = [line.partition(": ")[2] for line in due if line.startswith("examples/local/local.yml")]
    assert any(line.startswith(f"'{project.site_name}' is van {project.layer.says.checked}") for line in says)
    assert any(line.startswith(f"'{project.site_name}, accessibility' is van ") for line in says)
    assert any("https://waterrijk.example/privacy is nog nooit geprobeerd" in line for line in says)
    assert not any("kompas.waterrijk.example/ is" in line for line in says)
    own = {record.origin.file for record in project.guide.records if record.layer}
    assert len({line.partition(":")[0] for line in due} & own) < len(own)
    assert project.own(LINKS_FILE) == "examples/local/links.yml"


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """A host that answers as hosts do: well, with nothing, elsewhere, late, and not by HEAD."""

    def answer(path: str, given: Answer) -> Answer:
        if path == "late":
            sleep(1)
        moved = {"moved": 301, "passing": 302, "twice": 301, "around": 301}
        to = {"moved": "/well", "passing": "/well", "twice": "/passing", "around": "/around"}
        if path in moved:
            return Answer(moved[path], b"", {"Location": to[path]})
        return Answer(200, b"Hier") if path in ("well", "late", "only-get") else given

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("no_proxy", "*")
        with serve_as(tmp_path_factory.mktemp("host"), answer) as host:
            host.only_get = ("only-get",)
            yield host


def test_each_link_is_asked_and_what_came_is_told(host: Host) -> None:
    names = ("well", "gone", "moved", "passing", "twice", "around", "late", "only-get")

    came = {name: check_links.ask(f"{host.address}{name}", timeout=0.3 if name == "late" else 10) for name in names}

    assert came == {
        "well": Came(200),
        "gone": Came(404),
        "moved": Came(200, moved_to=f"{host.address}well"),
        # For now it is elsewhere: the address that one has stays right.
        "passing": Came(200),
        "twice": Came(200),
        "around": Came(301),
        "late": Came(fault="no answer in time"),
        "only-get": Came(200),
    }
    # What answers well by HEAD isn't fetched.
    assert host.asked[:3] == ["HEAD well", "HEAD gone", "gone"]
    assert host.asked[-2:] == ["HEAD only-get", "only-get"]


def test_one_host_is_asked_one_thing_at_a_time(host: Host) -> None:
    host.forget()
    began = monotonic()

    came = check_links.ask_all([f"{host.address}well", f"{host.address}only-get", f"{host.address}well"], pause=0.2)

    assert monotonic() - began >= 0.2
    assert came == {f"{host.address}only-get": Came(200), f"{host.address}well": Came(200)}
    assert host.asked == ["HEAD only-get", "only-get", "HEAD well"]


def test_what_nobody_answers_is_no_news(make_project: MakeProject) -> None:
    """The whole command, with links to ports of this machine that nobody listens at."""
    page = LINKED.replace("https://www.voorbeeld.nl/", f"https://{find_free_place()}/")
    page = page.replace("https://gemeente.voorbeeld.nl", f"https://{find_free_place()}")
    project = make_project(FILES | {"docs/links.md": page, "links.yml": "[]\n"})
    command = [sys.executable, str(ROOT / "tools/check_links.py")]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "hooks"), "no_proxy": "*"}

    run = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)

    assert run.returncode == 1
    assert run.stderr == "none of 2 links got an answer: is there a network? links.yml stays as it was\n"
    assert (project / "links.yml").read_text(encoding="utf-8") == "[]\n"


def test_what_came_is_written_for_the_check(host: Host, make_project: MakeProject, monkeypatch: MonkeyPatch) -> None:
    project = make_project(FILES)
    links = [LinkOut(f"{host.address}{name}", "docs/links.md", 8) for name in ("well", "gone")]
    monkeypatch.setattr(check_links, "find_links_out", lambda project: links)

    check_links.main(project, TODAY)

    text = (project / "links.yml").read_text(encoding="utf-8")
    assert text == (
        "# What came back when each link that leads out was last asked. `make links` writes it; nobody else does.\n"
        f"- link: {host.address}gone\n  asked: 2026-11-29\n  status: 404\n"
        f"- link: {host.address}well\n  asked: 2026-11-29\n  status: 200\n"
    )


def test_the_check_says_it_below_what_is_wrong() -> None:
    """Nothing is wrong with the real project, whatever day it is: the list ends nothing with another status."""
    command = [sys.executable, "-m", "systeemwijzer", "check", "--today", "2040-01-01"]
    environment = os.environ | {"PYTHONPATH": "hooks"}
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)

    assert (run.returncode, run.stderr) == (0, "")
    first, count, *listed = run.stdout.splitlines()
    assert first.endswith(" pagina's, en alles klopt")
    assert count == f"{len(listed)} om na te lopen:"
    assert {"docs/toen-en-nu.md", "docs/toegankelijkheid.md", "docs/over.md"} <= {
        line.strip().split(":")[0] for line in listed
    }
