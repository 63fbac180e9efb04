"""The layer of a region: laid over the site, always told apart, and refused where it doesn't fit."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from playwright.sync_api import Browser, expect

from build_sites import publish
from conftest import ROOT, MakeOnce
from projects import HERE, build_well, copy_project
from serving import serve_folder
from systeemwijzer.checks.all_checks import CONTENT, REFERENCES, WHOLE, check_all, find_problems, load_guide
from systeemwijzer.checks.contrast import measure_contrast
from systeemwijzer.checks.due import find_due
from systeemwijzer.checks.references import check_references
from systeemwijzer.exports.layers import make_layer, make_own_schemas
from systeemwijzer.pages.environment import make_environment
from systeemwijzer.reading.layer import list_layers
from systeemwijzer.reading.problems import ContentError
from systeemwijzer.reading.project import Project
from systeemwijzer.reading.yaml_lines import parse_yaml
from systeemwijzer.records import Guide

EXAMPLE = ROOT / "examples/local"
PREFIX = "regio-waterrijk"
NAME = "Kompas Waterrijk"
Lay = Callable[..., Path]


@pytest.fixture
def lay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lay:
    """Lay a copy of the example over the project, with texts changed in its files."""

    def change(*changes: tuple[str, str, str]) -> Path:
        layer = tmp_path / "waterrijk"
        shutil.copytree(EXAMPLE, layer, ignore=shutil.ignore_patterns("schemas"))
        for name, old, new in changes:
            path = layer / name
            text = path.read_text(encoding="utf-8") if path.exists() else ""
            assert old in text
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text.replace(old, new, 1) if old else f"{text}{new}", encoding="utf-8")
        monkeypatch.setenv("LOCAL", str(layer))
        return layer

    return change


def faults_of(layer: Path) -> list[str]:
    """What is wrong with the project below this layer, each with its place in the layer."""
    problems = find_problems(Project(ROOT), CONTENT, (*REFERENCES, *WHOLE))
    return [str(problem).replace(f"{layer}/", "") for problem in problems]


@pytest.fixture(scope="session")
def layered_guide(make_once: MakeOnce) -> Guide:
    """The guide with the example laid over it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LOCAL", str(EXAMPLE))
        return load_guide(ROOT)


@pytest.fixture(scope="session")
def layered_site(make_once: MakeOnce) -> Path:
    """The site with the example laid over it, built once."""
    return make_once("layered", lambda folder: build_well(ROOT, folder / "site", LOCAL=str(EXAMPLE))) / "site"


def test_the_example_has_one_of_each_kind_that_a_region_may_have(layered_guide: Guide) -> None:
    own = {record.kind for record in layered_guide.records if record.layer}

    assert {kind.id for kind in layered_guide.kinds} - own == {"level"}
    assert [task.id for task in layered_guide.tasks if task.layer] == [f"{PREFIX}-opdracht-kaart"]


ORGANISATIONS, SETTINGS = "content/organisations.yml", "local.yml"


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        (
            ORGANISATIONS,
            f"id: {PREFIX}-oppas",
            "id: oppas",
            f"{ORGANISATIONS}:17: id: 'oppasgroep' is van jullie regio",
        ),
        (ORGANISATIONS, "  topics: [geld", "  source: [ev.1.doel]\n  topics: [geld", f"{ORGANISATIONS}:16: source: "),
        (ORGANISATIONS, "[geld, regels]", "[geldt, regels]", f"{ORGANISATIONS}:16: topics: 'geldt'"),
        (ORGANISATIONS, "https://form", "http://form", f"{ORGANISATIONS}:13: reach.website: "),
        (ORGANISATIONS, "2026-10-12", "12-10-2026", f"{ORGANISATIONS}:26: checked: "),
        ("content/start_sets.yml", "vraag-steun", "vraag-weg", "start_sets.yml:5: questions: 'micro-vraag-weg'"),
        ("content/tasks.yml", "number: 51", "number: 5", "content/tasks.yml:3: number: schrijf 51 tot en met 99"),
        ("content/redirects.yml", "", "- {from: oud/, to: vragen/}\n", "content/redirects.yml:1: from: 'oud/'"),
        ("content/theme.yml", "", "[]\n", "content/theme.yml:1: bestand: 'content/theme.yml' is hier niet bekend"),
        ("docs/eigen.md", "", "---\ntitle: A\ndescription: B\n---\n\n# A\n", "docs/eigen.md:1: pagina's van een regio"),
        (SETTINGS, "logo.svg", "logo.png", "local.yml:8: logo: 'logo.png' is hier niet bekend; bedoel je 'logo.svg'?"),
        (SETTINGS, "#8a1c5c", "#e06aa8", "local.yml:10: colours.accent.light: #e06aa8 heeft op #"),
        (SETTINGS, "samen.md", "apart.md", "local.yml:28: pages: 'bij-ons/zo-werken-we-apart.md' is hier niet bekend"),
        ("published.txt", "", "bij-ons/weg/\n", "published.txt:22: 'bij-ons/weg/': stond al op de site"),
    ],
)
def test_what_does_not_fit_is_told_with_its_place(lay: Lay, file: str, old: str, new: str, fault: str) -> None:
    layer = lay((file, old, new))

    assert any(fault in told for told in faults_of(layer)), "\n".join(faults_of(layer))


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("contact: kompas@waterrijk.example\n", "", "local.yml:1: contact: dit veld ontbreekt"),
        ("prefix: regio-", "prefix: ", "local.yml:3: prefix: schrijf prefix als regio-waterrijk"),
        (
            "status: partial",
            "status: goed",
            "local.yml:22: accessibility.status: kies één van deze: full, partial, none",
        ),
        ('"#ffb0d9"', '"roze"', 'local.yml:10: colours.accent.dark: schrijf een kleur als "#1b4f8f"'),
    ],
)
def test_what_a_region_says_of_itself_is_checked(lay: Lay, old: str, new: str, fault: str) -> None:
    lay(("local.yml", old, new))

    with pytest.raises(ContentError, match=re.escape(fault)):
        _ = Project(ROOT).layer


@pytest.mark.parametrize(
    ("ring", "most", "fault"),
    [
        ("micro", 1, "label: in de tekening van de ringen lopen de namen bij 'Microsysteem' over elkaar"),
        ("meso", 2, "id: op de systeemkaart staan de tekens bij 'Mesosysteem' over elkaar"),
    ],
)
def test_more_actors_than_a_ring_has_room_for_are_refused(lay: Lay, ring: str, most: int, fault: str) -> None:
    actor = "- {{id: {prefix}-speler-{number}, title: Taalmaatje {number}, label: [Taalmaatje]}}\n"
    actors = [actor.format(prefix=PREFIX, number=number) for number in range(most + 1)]
    layer = lay((f"content/actors/{ring}.yml", "", "".join(actors[:most])))
    assert not any("over elkaar" in told for told in faults_of(layer))

    (layer / f"content/actors/{ring}.yml").write_text("".join(actors), encoding="utf-8")
    assert any(f"content/actors/{ring}.yml:{most + 1}: {fault}" in told for told in faults_of(layer)), faults_of(layer)


def test_a_folder_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOCAL", "nergens")

    with pytest.raises(ContentError, match="nergens:1: LOCAL noemt deze map, en die is er niet; make layer"):
        _ = Project(ROOT).layer


def test_a_folder_in_the_home_folder_is_found_where_a_shell_did_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("LOCAL", "~/regio")

    assert Project(ROOT).layer_name == f"{tmp_path}/regio"


def test_the_site_itself_takes_no_id_that_a_region_could_have(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    path = project / "content/organisations.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"- id: \S+", "- id: regio-hulp", text, count=1), encoding="utf-8")

    with pytest.raises(ContentError, match=r"organisations\.yml:\d+: id: 'regio-hulp' begint als die van een regio"):
        check_all(Project(project))


def test_what_nobody_looked_at_for_a_year_is_listed(lay: Lay) -> None:
    layer = lay()
    due = [str(each).replace(f"{layer}/", "") for each in find_due(Project(ROOT), date(2027, 11, 1))]

    # One line for all that has the day of local.yml, and one for what has a day of its own.
    assert [each for each in due if each.startswith("local.yml:7: ")] != []
    assert [each for each in due if each.startswith("content/organisations.yml:26: 'Oppasgroep De Brug'")] != []
    assert not [each for each in due if "Formulierenhulp" in each]


def test_contrast_is_what_wcag_says() -> None:
    assert measure_contrast("#000000", "#ffffff") == pytest.approx(21)
    assert measure_contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


def test_every_page_says_whose_site_it_is(layered_site: Path, site: Path) -> None:
    pages = sorted(layered_site.rglob("*.html"))
    texts = {path.relative_to(layered_site).as_posix(): path.read_text(encoding="utf-8") for path in pages}

    assert len(pages) == len(list(site.rglob("*.html"))) + 2
    assert [path for path, text in texts.items() if f"<span>{NAME}</span></a>" not in text] == []
    # There stands what the site is made with, and on the page of all pages too.
    assert [path for path, text in texts.items() if "Systeemwijzer" in text] == ["alles/index.html", "over/index.html"]
    manifest = json.loads((layered_site / "assets/manifest.webmanifest").read_text(encoding="utf-8"))
    assert manifest["name"] == NAME
    assert "https://kompas.waterrijk.example/over/" in (layered_site / "sitemap.xml").read_text(encoding="utf-8")


def test_without_a_layer_there_is_nothing_of_it(site: Path) -> None:
    # The guide for writers says how a region gets its own.
    for path in (path for path in site.rglob("*.html") if path.parent.name != "redactie"):
        text = path.read_text(encoding="utf-8")
        assert "bij-ons" not in text and "Bij ons" not in text, path
    assert not (site / "bij-ons").exists()
    export = json.loads((site / "data/guide.json").read_text(encoding="utf-8"))
    assert "layer" not in export
    assert not any("layer" in record for record in export["records"])


def test_what_is_a_regions_own_is_told_apart_in_the_export(layered_site: Path) -> None:
    export = json.loads((layered_site / "data/guide.json").read_text(encoding="utf-8"))
    own = [record for record in export["records"] if "layer" in record]

    assert export["layer"]["publisher"] == "Arbeidsmarktregio Waterrijk"
    assert {record["id"].startswith(f"{PREFIX}-") for record in own} == {True}
    assert {(record["layer"], tuple(record["source"]), "checked" in record) for record in own} == {(PREFIX, (), True)}
    table = (layered_site / "data/vragen.csv").read_text(encoding="utf-8-sig")
    row = next(line for line in table.splitlines() if f"#{PREFIX}-vraag-overkant" in line)
    assert "Arbeidsmarktregio Waterrijk;bij ons, nagegaan op 2026-11-01;" in row


def test_a_core_that_changed_tells_where_the_layer_no_longer_fits(lay: Lay, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    for path in (project / "content").rglob("*.yml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("micro-vraag-steun", "micro-vraag-hulp"), encoding="utf-8")
    moved = '- {from: "systeem/micro/#micro-vraag-steun", to: "systeem/micro/#micro-vraag-hulp"}\n'
    (project / "content/redirects.yml").write_text(moved, encoding="utf-8")
    layer = lay()

    (fault,) = find_problems(Project(project), CONTENT, (check_references,))

    # Where it went, the site says itself.
    told = "content/start_sets.yml:5: questions: 'micro-vraag-steun' heet nu 'micro-vraag-hulp'; schrijf dat"
    assert str(fault).replace(f"{layer}/", "") == told


def test_one_command_makes_an_empty_layer_that_only_lacks_what_nobody_else_knows(
    tmp_path: Path, guide: Guide, monkeypatch: pytest.MonkeyPatch
) -> None:
    layer = tmp_path / "Land van Water"
    make_layer(layer, guide, make_environment(ROOT / "overrides", guide), date(2026, 11, 29))
    monkeypatch.setenv("LOCAL", str(layer))

    with pytest.raises(ContentError) as told:
        _ = Project(ROOT).layer
    lacking = [problem.message.partition(":")[0] for problem in told.value.problems]
    assert lacking == [
        *("publisher", "contact", "privacy.responsible", "privacy.contact", "privacy.server"),
        *("accessibility.status", "accessibility.made_on", "accessibility.research", "accessibility.contact"),
    ]

    fill_in(layer / "local.yml")
    says = Project(ROOT).layer
    assert says is not None
    assert (says.says.prefix, says.says.region) == ("regio-land-van-water", "Land Van Water")
    # Nothing stands in it yet, and that is right too.
    assert check_all(Project(ROOT)) > 0


@pytest.mark.parametrize("stands", ["content/exo.yml", "mkdocs.yml"])
def test_an_empty_layer_is_written_over_nothing(tmp_path: Path, guide: Guide, stands: str) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "README.md").write_text("as an empty repository has", encoding="utf-8")
    (tmp_path / stands).write_text("mine", encoding="utf-8")

    with pytest.raises(ContentError, match="en dit is geen regio: er is geen local"):
        make_layer(tmp_path, guide, make_environment(ROOT / "overrides", guide), date(2026, 11, 29))
    assert (tmp_path / stands).read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "local.yml").exists()


def test_an_empty_repository_can_become_a_layer(tmp_path: Path, guide: Guide) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "README.md").write_text("mine", encoding="utf-8")

    make_layer(tmp_path, guide, make_environment(ROOT / "overrides", guide), date(2026, 11, 29))
    assert (tmp_path / "local.yml").exists()


def test_a_prefix_has_the_letters_of_a_name_without_their_accents(tmp_path: Path, guide: Guide) -> None:
    layer = tmp_path / "Súdwest-Fryslân"
    make_layer(layer, guide, make_environment(ROOT / "overrides", guide), date(2026, 11, 29))

    assert "prefix: regio-sudwest-fryslan\n" in (layer / "local.yml").read_text(encoding="utf-8")


def fill_in(settings: Path) -> None:
    """Give each key that has nothing behind it something that fits."""
    days_and_choices = {"made_on": "2026-11-29", "status": "partial"}
    lines = [
        f"{line} {days_and_choices.get(line.strip(' :'), 'Iets')}"
        if re.fullmatch(r" *(?!privacy|accessib)[a-z_]+:", line)
        else line
        for line in settings.read_text(encoding="utf-8").splitlines()
    ]
    settings.write_text("\n".join(lines), encoding="utf-8")


def test_what_a_layer_holds_fits_the_schemas_that_come_with_it(layered_guide: Guide) -> None:
    schemas = {name.removeprefix("schemas/"): json.loads(text) for name, text in make_own_schemas(layered_guide)}
    for path in EXAMPLE.rglob("*.yml"):
        text = path.read_text(encoding="utf-8")
        named = re.match(r"# yaml-language-server: \$schema=(\S+)", text)
        assert named, path
        assert (path.parent / named[1]).resolve().parent == EXAMPLE / "schemas"
        schema = json.loads(json.dumps(schemas[Path(named[1]).name]).replace('"ids.json#', '"#'))
        schema["$defs"] = schema.get("$defs", {}) | schemas["ids.json"]["$defs"]
        data = json.loads(json.dumps(parse_yaml(text, path.name).data, default=str))
        assert [error.message for error in Draft202012Validator(schema).iter_errors(data)] == [], path


def test_of_many_sites_one_that_fails_keeps_its_last_and_the_others_are_built(tmp_path: Path) -> None:
    layers, sites = tmp_path / "layers", tmp_path / "sites"
    for name in ("bezet", "fout", "goed", "kopie", "kopie van"):
        shutil.copytree(EXAMPLE, layers / name, ignore=shutil.ignore_patterns("schemas"))
    for name, old, new in (
        ("bezet", "https://kompas.", "https://bezet."),
        ("fout", "region: Waterrijk\n", "regoin: Waterrijk\n"),
        ("goed", "https://kompas.", "https://goed."),
    ):
        text = (layers / name / "local.yml").read_text(encoding="utf-8")
        (layers / name / "local.yml").write_text(text.replace(old, new), encoding="utf-8")
    (layers / "zonder").mkdir()
    for name in ("fout", "kopie", "weg"):
        (sites / name).mkdir(parents=True)
        (sites / name / "index.html").write_text("the last good one", encoding="utf-8")
    (sites / "bezet").write_text("a file where a folder is to stand", encoding="utf-8")

    command = [sys.executable, str(ROOT / "tools/build_sites.py"), str(layers), str(sites)]
    # An address for all would be wrong for each.
    environment = os.environ | HERE | {"PYTHONPATH": str(ROOT / "hooks"), "SITE_URL": "https://example.org/"}
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)

    assert run.returncode == 1, run.stderr
    told = run.stderr.replace(f"{tmp_path}/", "")
    assert "layers/fout/local.yml:4: regoin: dit veld is hier niet bekend" in told
    assert "\n    4 | regoin: Waterrijk\n" in told
    assert "sites/bezet: a file has this name; move it away" in told
    # Two at one address: which is the copy, nobody here knows.
    for one, other in (("kopie", "kopie van"), ("kopie van", "kopie")):
        assert f"layers/{one}/local.yml:13: site_url: layers/{other}/local.yml heeft dit adres ook" in told
    assert "layers/zonder: no local.yml here" in told
    assert "sites/weg: no layer has this name" in told
    for name in ("fout", "kopie", "weg"):
        assert (sites / name / "index.html").read_text(encoding="utf-8") == "the last good one"
    home = (sites / "goed/index.html").read_text(encoding="utf-8")
    assert NAME in home
    assert '<link rel="canonical" href="https://goed.waterrijk.example/">' in home


def test_a_process_that_was_ended_is_told_as_such(tmp_path: Path) -> None:
    job: Future[str] = Future()
    job.set_exception(BrokenProcessPool())
    assert "ended a process" in publish(job, tmp_path / "new", tmp_path / "site")


@pytest.mark.parametrize(
    ("folder", "told"),
    [("weg", "deze map is er niet"), ("regio", "dit is zelf een regio"), ("regio/docs", "hier staat geen laag")],
)
def test_where_no_layers_stand_that_is_told(tmp_path: Path, folder: str, told: str) -> None:
    (tmp_path / "regio/docs").mkdir(parents=True)
    (tmp_path / "regio/local.yml").touch()

    with pytest.raises(ContentError, match=told):
        list_layers(tmp_path / folder)


@pytest.fixture(scope="session")
def layered_address(layered_site: Path) -> Iterator[str]:
    with serve_folder(layered_site) as address:
        yield address


def test_what_is_a_regions_own_says_so_wherever_it_stands(
    browser: Browser, layered_address: str, layered_guide: Guide
) -> None:
    page = browser.new_page()
    for record in layered_guide.records:
        # A section says it below its text, and a question in its set.
        if record.layer and record.kind not in ("section", "question"):
            page.goto(f"{layered_address}/{record.address}")
            name = record.address.partition("#")[2]
            whole = page.locator(f".record:has(#{name}), .record#{name}, section[aria-labelledby={name}]").first
            expect(whole.get_by_text("Bij ons", exact=True).first).to_be_visible()
    page.close()


def test_a_page_says_that_nobody_looked_for_a_year(browser: Browser, layered_address: str) -> None:
    page = browser.new_page()
    notice = page.locator(f"#{PREFIX}-oppasgroep").get_by_text("langer dan een jaar geleden")
    for day, is_seen in (("2027-10-12", False), ("2027-10-14", True)):
        page.clock.set_fixed_time(f"{day}T12:00:00")
        page.goto(f"{layered_address}/bij-ons/")
        expect(page.locator(f"#{PREFIX}-oppasgroep").get_by_text("12 oktober 2026")).to_be_visible()
        expect(notice).to_be_visible(visible=is_seen)
    page.close()


def test_a_region_has_its_own_colour_logo_and_words_in_the_search(browser: Browser, layered_address: str) -> None:
    page = browser.new_page(color_scheme="light")
    page.goto(f"{layered_address}/zoeken/?q=papierwinkel")
    first = page.locator("#search-results > li").first

    expect(first).to_have_attribute("data-record", f"{PREFIX}-formulierenhulp")
    expect(first.get_by_text("Bij ons", exact=True)).to_be_visible()
    assert first.locator("a").first.evaluate("link => getComputedStyle(link).color") == "rgb(138, 28, 92)"
    logo = page.locator(".brand img")
    expect(logo).to_be_visible()
    assert logo.evaluate("image => image.naturalWidth") > 0
    page.get_by_label("Bij ons in Waterrijk").check()
    expect(page.locator("#search-results > li")).to_have_count(1)
    page.close()


def test_who_can_help_in_the_region_stands_below_the_questions_that_somebody_chose(
    browser: Browser, layered_address: str
) -> None:
    page = browser.new_page()
    page.goto(f"{layered_address}/gesprek/#vragen=micro-vraag-steun-opvang,individu-vraag-leuk")
    helpers = page.get_by_role("region", name="Wie bij ons kan helpen")
    expect(helpers.get_by_role("listitem")).to_have_count(1)
    expect(helpers.get_by_role("listitem")).to_contain_text("Oppasgroep De Brug")
    call = helpers.get_by_role("link", name=re.compile(r"0800.555.02.00"))
    expect(call).to_have_attribute("href", "tel:08005550200")
    # What lies before the mother or is cut into cards has questions only.
    for view, is_seen in (("Voor de moeder", False), ("Kaartjes", False), ("Blad om op te schrijven", True)):
        page.get_by_label(view).check()
        expect(helpers).to_be_visible(visible=is_seen)
    page.get_by_label("Lijst").check()
    page.get_by_role("button", name=re.compile("^Weg Welke hulp")).click()
    expect(helpers).to_be_hidden()
    page.close()
