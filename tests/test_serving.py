"""`make serve` while something is wrong: the browser says what, at any address, until it is mended."""

from pathlib import Path

from playwright.sync_api import Browser, expect

from projects import copy_project
from test_build import serve, wait_for

TOPICS, LEAD = "content/topics.yml", "overrides/embeds/topics.html"
LONG = "  titel: Een lange titel " + "die maar doorgaat " * 10


def edit(project: Path, file: str, old: str, new: str) -> None:
    path = project / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_what_is_wrong_stands_in_the_browser_until_it_is_mended(browser: Browser, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    edit(project, TOPICS, "  title: ", LONG)
    with serve(project) as address, browser.new_context(viewport={"width": 390, "height": 700}) as context:
        log = project / "serve.log"
        assert wait_for(f"{address}themas/", "titel"), log.read_text(encoding="utf-8")
        page = context.new_page()
        loads: list[str] = []
        page.on("request", lambda request: loads.append(request.url))
        page.goto(f"{address}themas/")
        problems = page.locator(".problems > li")

        # At the start; the terminal says it too.
        expect(page.get_by_role("heading", level=1)).to_have_text("Nog 2 dingen te verbeteren")
        expect(problems.last).to_contain_text(f"{TOPICS}, regel 3")
        expect(problems.last).to_contain_text("'titel' is hier niet bekend; bedoel je 'title'?")
        expect(problems.last.locator("mark")).to_have_text("titel")
        assert f"{TOPICS}:3: 'titel' is hier niet bekend" in log.read_text(encoding="utf-8")
        assert {url for url in loads if "/livereload/" not in url} == {f"{address}themas/"}
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

        edit(project, TOPICS, LONG, "  title: ")
        expect(page.get_by_role("heading", level=1)).to_have_text("Thema's")

        # After a change of a template, which shows only while pages are made; it is told in English.
        edit(project, LEAD, "<ul", "{{ topics.nergens.ook_niet }}<ul")
        expect(problems).to_contain_text(f"{LEAD}, regel ")
        expect(problems.locator("[lang=en]")).to_contain_text("has no attribute")

        edit(project, LEAD, "{{ topics.nergens.ook_niet }}<ul", "<ul")
        expect(page.get_by_role("heading", level=1)).to_have_text("Thema's")

        # What MkDocs itself reads.
        edit(project, "mkdocs.yml", "nav:", "nav: [")
        expect(problems).to_contain_text("mkdocs.yml, regel ")
