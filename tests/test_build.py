"""The commands that users have: what stops a build, and what a configured one adds."""

import json
import os
import re
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from conftest import ROOT, find_free_place
from html_page import HtmlPage, read_page
from projects import REPO_URL, SITE_URL, copy_project, make_command, run_mkdocs


def edit(project: Path, file: str, old: str, new: str) -> None:
    text = (project / file).read_text(encoding="utf-8")
    assert old in text
    (project / file).write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def broken_project(tmp_path: Path) -> Path:
    """The project with two faults in its content, and a site that was built before."""
    project = copy_project(tmp_path / "project")
    edit(project, "content/topics.yml", "  title:", "  titel:")
    edit(project, "content/barriers/meso.yml", "- id:", "- id: ''\n  oud:")
    (project / "site").mkdir()
    (project / "site/index.html").write_text("the last good one", encoding="utf-8")
    return project


def test_broken_content_stops_the_build(broken_project: Path) -> None:
    build = run_mkdocs(broken_project, broken_project / "site")

    assert build.returncode != 0
    assert "content/topics.yml:3: 'titel' is hier niet bekend; bedoel je 'title'?" in build.stderr
    assert "content/topics.yml:2: title: dit veld ontbreekt; zet het erbij" in build.stderr
    assert "content/barriers/meso.yml:2: id: een id heeft alleen kleine letters" in build.stderr
    assert "Traceback" not in build.stderr
    assert files_in(broken_project / "site") == ["index.html"]


def test_a_build_that_fails_halfway_leaves_the_last_site(broken_project: Path) -> None:
    """With `make site` even a fault that only shows while pages are written costs nothing."""
    edit(broken_project, "content/topics.yml", "  titel:", "  title:")
    edit(broken_project, "content/barriers/meso.yml", "- id: ''\n  oud:", "- id:")
    edit(broken_project, "docs/over.md", "\n# ", "\n[dood](bestaat-niet.md)\n\n# ")

    build = run_make("site", broken_project)

    assert build.returncode != 0
    assert "bestaat-niet.md" in build.stderr
    assert files_in(broken_project / "site") == ["index.html"]


@pytest.mark.parametrize("seconds", [0.3, 0.9, 1.5, 2.1])
def test_a_build_that_is_killed_leaves_a_whole_site(tmp_path: Path, seconds: float) -> None:
    project = copy_project(tmp_path / "project")
    (project / "site").mkdir()
    (project / "site/index.html").write_text("the last good one", encoding="utf-8")

    with subprocess.Popen(make_command("site"), cwd=project, start_new_session=True) as build:
        try:
            build.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            os.killpg(build.pid, signal.SIGKILL)

    # The last one, or, on a quick machine, all of the new one: its map of the pages is written last.
    files = files_in(project / "site")
    assert files == ["index.html"] or {"404.html", "data/guide.json", "zoeken/index.html"} <= set(files)


def run_make(target: str, project: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a target of the Makefile, with these variables in its environment."""
    environment = os.environ | variables
    command = make_command(target)
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


def files_in(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_published_says_what_is_wrong_with_the_content(broken_project: Path) -> None:
    (broken_project / "published.txt").write_text("", encoding="utf-8")

    command = run_make("published", broken_project)

    assert command.returncode != 0
    assert "content/topics.yml:3: 'titel' is hier niet bekend; bedoel je 'title'?" in command.stderr
    assert "Traceback" not in command.stderr
    assert (broken_project / "published.txt").read_text(encoding="utf-8") == ""


def test_schema_and_published_write_their_files(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    (project / "published.txt").write_text("", encoding="utf-8")
    (project / "schemas/gone.json").write_text("{}", encoding="utf-8")

    assert run_make("schema", project).returncode == 0
    assert run_make("published", project).returncode == 0
    assert files_in(project / "schemas") == files_in(ROOT / "schemas")
    assert "systeem/micro/" in (project / "published.txt").read_text(encoding="utf-8").splitlines()


def test_pages_name_their_public_address(published_site: Path) -> None:
    links = read_page(published_site, "over/index.html").find("link", rel="canonical")

    assert [link["href"] for link in links] == [f"{SITE_URL}over/"]


def test_edit_links_lead_to_the_lines_of_the_record(published_site: Path) -> None:
    page = read_page(published_site, "systeem/micro/index.html")

    base = f"{REPO_URL}/blob/main/"
    led = [link.removeprefix(base).partition("#") for link in page.links if link.startswith(base)]
    assert all(re.fullmatch(r"L\d+-L\d+", lines) for _, _, lines in led)
    assert {file for file, _, _ in led} >= {
        "content/levels.yml",
        "content/barriers/micro.yml",
        "content/quotes/micro.yml",
        "content/questions/micro.yml",
    }
    prose = "achtergrond/economische-veerkracht"
    links = read_page(published_site, f"{prose}/index.html").links
    assert any(link.startswith(f"{base}docs/{prose}.md?plain=1#L") for link in links)


def test_a_moved_anchor_leads_on(published_site: Path) -> None:
    page = read_page(published_site, "systeem/micro/index.html")

    assert link_after(page, "oud") == "../../citaten/"


def test_a_moved_page_leads_on(published_site: Path) -> None:
    page = read_page(published_site, "oud/pad/index.html")

    assert link_after(page, "oud") == "../../systeem/micro/"
    assert len(page.find("h1")) == 1


def link_after(page: HtmlPage, anchor: str) -> str:
    """The link in the element with this id."""
    place = next(n for n, (_, attributes) in enumerate(page.elements) if attributes.get("id") == anchor)
    return next(attributes["href"] for tag, attributes in page.elements[place:] if tag == "a")


def pages_of(site: Path) -> dict[str, HtmlPage]:
    """Every page by its address, but for the 404 page."""
    paths = sorted(path.relative_to(site).as_posix() for path in site.rglob("index.html"))
    return {path.removesuffix("index.html"): read_page(site, path) for path in paths}


def test_crawlers_find_every_page_that_has_something_to_find(published_site: Path) -> None:
    sitemap = (published_site / "sitemap.xml").read_text(encoding="utf-8")

    pages = pages_of(published_site)
    hidden = {address for address, page in pages.items() if page.find("meta", name="robots", content="noindex")}
    # The document of all pages says again what stands on each of them.
    assert hidden == {"alles/", "oud/pad/", "oude-vragen/"}
    assert set(re.findall("<loc>(.+)</loc>", sitemap)) == {f"{SITE_URL}{address}" for address in set(pages) - hidden}
    assert f"Sitemap: {SITE_URL}sitemap.xml" in (published_site / "robots.txt").read_text(encoding="utf-8")


def test_shared_links_show_what_they_lead_to(published_site: Path) -> None:
    for address, page in pages_of(published_site).items():
        shown = {meta["property"]: meta["content"] for _, meta in page.elements if "property" in meta}
        level = re.fullmatch("systeem/(.+)/", address)
        picture = f"assets/images/share/{level[1] if level else 'systeem'}.png"
        assert page.find("link", rel="canonical", href=f"{SITE_URL}{address}"), address
        assert shown["og:url"] == f"{SITE_URL}{address}"
        assert shown["og:title"] and shown["og:description"]
        assert shown["og:image"] == f"{SITE_URL}{picture}"
        assert (published_site / picture).is_file()


def test_machines_read_what_pages_hold(published_site: Path) -> None:
    data = {address: read_data(published_site / address / "index.html") for address in pages_of(published_site)}

    kinds = {address: found["@type"] for address, found in data.items() if found}
    assert kinds == {
        "": "LearningResource",
        "begrippen/": "DefinedTermSet",
        "cijfers/": "Dataset",
        "vragen/": "Dataset",
    }
    downloads = [download["contentUrl"] for page in ("cijfers/", "vragen/") for download in data[page]["distribution"]]
    assert len(downloads) == len(set(downloads)) > 1
    assert [url for url in downloads if not (published_site / url.removeprefix(SITE_URL)).is_file()] == []


def read_data(file: Path) -> dict[str, Any]:
    found = re.search('<script type="application/ld\\+json">(.+?)</script>', file.read_text(encoding="utf-8"))
    data: dict[str, Any] = json.loads(found[1]) if found else {}
    return data


def test_without_an_address_nothing_needs_one(site: Path) -> None:
    assert not (site / "sitemap.xml").exists()
    assert not (site / "robots.txt").exists()
    assert not (site / "assets/images/share").exists()
    assert "og:" not in (site / "index.html").read_text(encoding="utf-8")


@contextmanager
def serve(project: Path) -> Iterator[str]:
    """Run `make serve` at a free port, and stop it and what it started."""
    place = find_free_place()
    with (project / "serve.log").open("w", encoding="utf-8") as log:
        command = make_command("serve", f"ADDRESS={place}")
        process = subprocess.Popen(command, cwd=project, stdout=log, stderr=log, start_new_session=True)
        try:
            yield f"http://{place}/"
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait()


def wait_for(address: str, words: str, seconds: int = 30) -> bool:
    """Ask for a page until it holds these words; False where it never does."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            with urlopen(address, timeout=seconds) as answer:  # noqa: S310  # our own server
                if words in answer.read().decode("utf-8"):
                    return True
        except HTTPError as error:
            if words in error.read().decode("utf-8"):
                return True
        except OSError:
            pass  # it doesn't listen yet
        time.sleep(0.2)
    return False


def test_serve_rebuilds_when_content_a_template_a_page_or_a_style_changes(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    with serve(project) as address:
        assert wait_for(f"{address}themas/", "Thema"), (project / "serve.log").read_text(encoding="utf-8")
        edit(project, "frontend/styles/page/page.css", ".skip-link {", ".nieuw-in-stijl {")
        edit(project, "content/topics.yml", "title: ", "title: Nieuw-in-YAML ")
        edit(project, "overrides/embeds/topics.html", "<ul", "<p>Nieuw-in-sjabloon</p><ul")
        edit(project, "docs/over.md", "\n# ", "\n# Nieuw-op-pagina ")

        assert wait_for(f"{address}themas/", "Nieuw-in-YAML")
        assert wait_for(f"{address}themas/", "Nieuw-in-sjabloon")
        assert wait_for(f"{address}over/", "Nieuw-op-pagina")
        with urlopen(address) as answer:  # noqa: S310  # our own server
            home = answer.read().decode("utf-8")
        # MkDocs' own script reloads the page, and the policy would refuse it.
        assert "livereload(" in home
        assert "Content-Security-Policy" not in home
        (stylesheet,) = re.findall(r"assets/site\.\w+\.css", home)
        assert wait_for(f"{address}{stylesheet}", ".nieuw-in-stijl")
