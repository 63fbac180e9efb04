"""The built site is whole: nothing is missing from it, and it comes in the place of the last one in one step."""

import os
import subprocess
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from conftest import ROOT, MakeProject
from projects import copy_project, make_command
from small_guide import FILES
from systeemwijzer.checks.all_checks import check_project, load_guide
from systeemwijzer.checks.file_types import check_file_types
from systeemwijzer.checks.page_origins import find_shared_addresses
from systeemwijzer.checks.settings import check_settings
from systeemwijzer.checks.site import Expected, check_site
from systeemwijzer.pages.compiled import keep_compiled
from systeemwijzer.pages.page_origins import PageOrigin, list_page_origins
from systeemwijzer.pages.policy import find_policy
from systeemwijzer.publishing import replace_site as replacing
from systeemwijzer.publishing.replace_site import find_site, replace_site
from systeemwijzer.reading.problems import ContentError
from systeemwijzer.reading.project import Project
from systeemwijzer.reading.text_files import read_text
from systeemwijzer.records import Guide

POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
PAGE = f'{POLICY}<link href="a.css"><main id="inhoud"><p>Hallo</p></main>'
OVER = PageOrigin("over.md", "docs/over.md", 1)
WHOLE = {"over/index.html": PAGE.replace("a.css", "../a.css").encode(), "404.html": PAGE.encode(), "a.css": b""}


def find_in_site(files: dict[str, bytes]) -> list[str]:
    expected = Expected([OVER], {"over/": "<p>Hallo</p>"}, ["a.css"], POLICY)
    return [str(problem) for problem in check_site(files, expected)]


def test_a_whole_site_has_no_problem() -> None:
    assert find_in_site(WHOLE) == []
    assert find_policy((ROOT / "overrides/partials/policy.html").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("path", "content", "problem"),
    [
        ("over/index.html", None, "docs/over.md:1: its page 'over/index.html' isn't in the built site"),
        ("404.html", None, "overrides/404.html:1: its page '404.html' isn't in the built site"),
        ("a.css", None, "'a.css' isn't in the built site; a setting or a template leaves it out"),
        ("a.css", None, "the page 'over/index.html' loads 'a.css', which isn't in the built site"),
        ("vreemd.html", PAGE, "'vreemd.html' is in the built site, and is none of its pages"),
        ("over/index.html", '<main id="inhoud"><p>Hallo</p>', "doesn't begin with the policy of"),
        ("over/index.html", f'<script src="../a.css"></script>{PAGE}', "doesn't begin with the policy of"),
        ("over/index.html", f"{POLICY}<p>Hallo</p>", "isn't in the frame of this template"),
        ("over/index.html", PAGE.replace("Hallo", ""), "doesn't show what was made for it"),
    ],
)
def test_what_a_site_lacks_is_told(path: str, content: str | None, problem: str) -> None:
    files = {**WHOLE, path: content.encode()} if content is not None else {k: v for k, v in WHOLE.items() if k != path}

    assert any(problem in told for told in find_in_site(files)), find_in_site(files)


def test_every_page_has_one_source(guide: Guide, make_project: MakeProject) -> None:
    assert list(find_shared_addresses(list_page_origins(guide))) == []

    redirects = "- {from: oud/, to: themas/geld/}\n- {from: index/, to: themas/geld/}\n"
    project = make_project({**FILES, "content/redirects.yml": redirects, "docs/Themas/geld.md": "# Geld\n"})
    sources = (*list_page_origins(guide), PageOrigin("Vragen.md", "docs/Vragen.md", 1))
    (told,) = find_shared_addresses(sources)
    assert str(told).startswith("docs/Vragen.md:1: de pagina 'Vragen/' komt ook van docs/vragen.md:1")
    with pytest.raises(ContentError):
        load_guide(project)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("use_directory_urls: true", "use_directory_urls: false", "use_directory_urls: the site is made for 'True'"),
        ("docs_dir: docs", "docs_dir: content", "docs_dir: the site is made for 'docs'"),
        ("name: material", "name: mkdocs", "theme.name: the site is made for 'material'"),
        ("  custom_dir: overrides\n", "", "theme.custom_dir: the site is made for 'overrides'; found 'None'"),
        ("  - hooks/main.py", "  - hooks/ander.py", "hooks: expected hooks/main.py in this list"),
        ("site_name:", "INHERIT: ander.yml\nsite_name:", "INHERIT: nothing is taken from another file"),
        ("site_name:", "markdown_extensions: [footnotes]\nsite_name:", "markdown_extensions: pages know what"),
        ("site_url: !ENV SITE_URL", 'site_url: "https://["', "site_url: expected an address with https://"),
        ("site_url: !ENV SITE_URL", "site_url: https://x:99999/", "site_url: expected an address with https://"),
        ("strict: true", "strict: false", "strict: the site is made for 'True'; found 'False'"),
        ("plugins: []", "plugins: [search]", "plugins: the site is made for '[]'; found '['search']'"),
        ("site_dir: site", "site_dir: docs", "site_dir: the site is made for 'site'; found 'docs'"),
        ("strict: true", "strict: true\nextra_css: [a.css]", "extra_css: not known here; leave it out"),
        ("site_name: Systeemwijzer", "site_name: [a]", "site_name: expected text"),
        ("repo_url: !ENV REPO_URL", "repo_url: ftp://x/", "repo_url: expected an address with https://"),
    ],
)
def test_settings_of_which_no_site_comes_are_told(tmp_path: Path, old: str, new: str, problem: str) -> None:
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "mkdocs.yml").write_text(text.replace(old, new, 1), encoding="utf-8")

    (told,) = check_settings(Project(tmp_path))

    assert problem in str(told)
    key = problem.partition(":")[0].rpartition(".")[2]
    lines = text.replace(old, new, 1).splitlines()
    assert key in lines[told.line - 1] or not any(line.strip().startswith(f"{key}:") for line in lines)


@pytest.mark.parametrize("epoch", ["abc", "-1", "1e3", "99999999999999"])
def test_a_day_that_is_none_is_told(monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    assert list(check_settings(Project(ROOT))) == []
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)

    (told,) = check_settings(Project(ROOT))
    assert f"found '{epoch}'" in told.message


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("publishing") / "project")


# What is found in one go is missing in one go.
MISSING = {
    "what a build asks for itself": {
        "main.html": "overrides/main.html:1: this template is missing",
        "404.html": "overrides/404.html:1: this template is missing",
        "embeds/rings.html": "overrides/embeds/rings.html:1: this template is missing",
        "pages/level.md.jinja": "overrides/pages/level.md.jinja:1: this template is missing",
        "pages/moved.md.jinja": "overrides/pages/moved.md.jinja:1: this template is missing",
        "exports/questions.csv.jinja": "overrides/exports/questions.csv.jinja:1: this template is missing",
        "components/term_tip.html": "overrides/components/term_tip.html:1: this template is missing",
    },
    "what the frame of a page asks for": {"partials/header.html": "overrides/main.html:"},
    "what a page asks for": {"records/barrier.html": "there is no template 'records/barrier.html'"},
}


@pytest.mark.parametrize("names", MISSING)
def test_templates_that_are_missing_are_told(tmp_path: Path, names: str) -> None:
    project = copy_project(tmp_path / "project")
    for name in MISSING[names]:
        (project / "overrides" / name).unlink()
    with pytest.raises(ContentError) as caught:
        check_project(project)

    told = str(caught.value)
    assert [problem for problem in MISSING[names].values() if problem not in told] == [], told


@pytest.mark.parametrize(("setting", "pattern"), [("exclude_docs", "*.md"), ("draft_docs", "over.md")])
def test_pages_that_a_setting_leaves_out_are_told(project: Path, setting: str, pattern: str) -> None:
    path = project / "mkdocs.yml"
    text = path.read_text(encoding="utf-8")
    head = text if setting in text else f"{setting}: |\n{text}"
    path.write_text(head.replace(f"{setting}: |\n", f"{setting}: |\n  {pattern}\n", 1), encoding="utf-8")
    try:
        with pytest.raises(ContentError, match=rf"mkdocs.yml:\d+: {setting}: leaves out "):
            check_project(project)
    finally:
        path.write_text(text, encoding="utf-8")


def test_what_no_build_can_read_is_told_and_never_waited_for(tmp_path: Path) -> None:
    for name in ("content", "docs", "overrides", "schemas"):
        (tmp_path / name).mkdir()
    os.mkfifo(tmp_path / "docs/pijp.md")
    (tmp_path / "docs/kring.png").symlink_to("kring.png")
    (tmp_path / "docs/weg.png").symlink_to("nergens.png")
    (tmp_path / "docs/map").symlink_to("../content")
    (tmp_path / "schemas").rmdir()

    told = sorted(str(problem) for problem in check_file_types(Project(tmp_path)))

    assert told == [
        "docs/kring.png:1: een snelkoppeling naar 'kring.png', maar dat is er niet; haal haar "
        "weg, of laat haar naar een bestand leiden",
        "docs/map:1: een snelkoppeling naar de map '../content'; zet de bestanden zelf hier",
        "docs/pijp.md:1: dit is geen bestand en geen map; haal het weg",
        "docs/weg.png:1: een snelkoppeling naar 'nergens.png', maar dat is er niet; haal haar "
        "weg, of laat haar naar een bestand leiden",
        "schemas:1: this folder is missing; expected one",
    ]
    with pytest.raises(ContentError, match=r"docs/pijp.md:1: dit is geen bestand en geen map"):
        read_text(tmp_path, "docs/pijp.md")


def write_site(folder: Path, text: str, *more: str) -> Path:
    for name in ("index.html", *more):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def read_site(folder: Path) -> dict[str, str]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in paths}


@pytest.mark.parametrize("can_exchange", [True, False])
def test_the_new_site_goes_where_a_link_leads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, can_exchange: bool
) -> None:
    if not can_exchange:
        monkeypatch.setattr(replacing, "_exchange", lambda one, other: False)
    new = write_site(tmp_path / "new", "new", "a/index.html", "b")
    root = write_site(tmp_path / "www/root", "old", "gone/index.html", "b/index.html", "a.css")
    root.chmod(0o750)
    link = tmp_path / "site"
    link.symlink_to(root)

    replace_site(new, link)

    assert link.is_symlink()
    assert read_site(root) == {"index.html": "new", "a/index.html": "new", "b": "new"}
    assert root.stat().st_mode & 0o777 == 0o750
    assert [path.name for path in (tmp_path / "www").iterdir()] == ["root"]
    assert not (root / "gone").exists() and not new.exists()


def test_a_site_that_can_t_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("mine", encoding="utf-8")
    (tmp_path / "link").symlink_to("nergens")

    with pytest.raises(OSError, match="a file has this name"):
        find_site(tmp_path / "site")
    with pytest.raises(OSError, match="a link that leads to no folder"):
        find_site(tmp_path / "link")


def test_damaged_compiled_templates_are_made_anew(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("{{ 1 + 1 }}", encoding="utf-8")

    def render() -> str:
        environment = Environment(loader=FileSystemLoader(tmp_path))  # noqa: S701  # nothing is shown
        keep_compiled(environment, tmp_path / ".build/templates", "test")
        return environment.get_template("a.html").render()

    render()
    (kept,) = (tmp_path / ".build/templates").rglob("*.cache")
    whole = kept.read_bytes()
    half = len(whole) // 2
    for damaged in (b"", b"x", whole[:-20], whole[:half] + b"\x80\x04." + whole[half + 3 :], bytes(len(whole))):
        kept.write_bytes(damaged)
        assert render() == "2"
        assert kept.read_bytes() == whole
    kept.unlink()
    kept.mkdir()
    assert render() == "2"


def test_without_a_place_for_compiled_templates_there_are_none(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("{{ 1 + 1 }}", encoding="utf-8")
    (tmp_path / ".build").write_text("", encoding="utf-8")
    environment = Environment(loader=FileSystemLoader(tmp_path))  # noqa: S701  # nothing is shown
    keep_compiled(environment, tmp_path / ".build/templates", "test")

    assert environment.get_template("a.html").render() == "2"


def test_builds_at_once_all_leave_a_whole_site(tmp_path: Path) -> None:
    """Three commands that write in one folder: each waits for the one before it."""
    project = copy_project(tmp_path / "project")
    commands = [make_command("site"), make_command("site"), make_command("offline")]
    builds = [
        subprocess.Popen(command, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        for command in commands
    ]
    told = [build.communicate()[0] for build in builds]

    assert [build.returncode for build in builds] == [0, 0, 0], told
    # One of them goes first; packing may have to wait once more.
    assert sum("this one waits for it" in words for words in told) >= len(builds) - 1, told
    assert {"404.html", "data/guide.json", "zoeken/index.html", "sw.js"} <= set(read_site_names(project / "site"))
    assert "dist/systeemwijzer-offline.zip" in told[2]


def read_site_names(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in folder.rglob("*")]


def test_a_full_disk_ends_a_build_with_a_message(tmp_path: Path) -> None:
    """No file may be larger than 100 blocks: to a build that is what a full disk is."""
    project = copy_project(tmp_path / "project")
    write_site(project / "site", "the last good one")
    limit = f"ulimit -f 100; trap '' XFSZ; exec {' '.join(make_command('site'))}"

    build = subprocess.run(["bash", "-c", limit], cwd=project, capture_output=True, text=True, check=False)

    assert build.returncode != 0
    assert "the file would be larger than may be here" in build.stdout + build.stderr
    assert "Traceback" not in build.stdout + build.stderr
    assert read_site(project / "site") == {"index.html": "the last good one"}
