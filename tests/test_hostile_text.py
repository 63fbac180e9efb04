"""Hostile text in every free-text field that the schemas know: refused, or shown as the text that it is.

The fields are found by the schemas, so that a new one is tried by itself.
"""

import csv
import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
import yaml
from playwright.sync_api import Browser, Page

from conftest import ROOT, MakeOnce
from projects import build_well, copy_project
from serving import serve_folder
from systeemwijzer.checks.all_checks import load_kinds
from systeemwijzer.exports.content_schema import IDS
from systeemwijzer.exports.schemas import make_schemas
from systeemwijzer.reading.files import ContentFile, list_files
from systeemwijzer.reading.parse import parse_items
from systeemwijzer.reading.problems import ContentError
from systeemwijzer.reading.yaml_lines import YamlFile
from systeemwijzer.records.base import LONGEST_LINE, LONGEST_TEXT
from systeemwijzer.records.safe_markdown import check_markdown

# All that a browser, an attribute, a script, a table or a template might take for its own; {} tells one from another.
HOSTILE = "=1+1</script><script>hacked={}</script><img src=x onerror=hacked={}>\"'`{{7*7}}&lt;<svg/onload=hacked={}>"
FIND_RUNNING = """[...document.querySelectorAll(
    "script:not([src]):not([type='application/ld+json']), [onerror], [onload], [onclick], body img[src=x]"
)].map((element) => element.outerHTML)"""
HOSTILE_WORD = "<img/src=x/onerror=hacked=1>"
NUMBERS = count(1)
# The same for Markdown that may not hold HTML: all of it would run, and each has to be refused by itself.
REFUSED = (
    "<script>hacked=1</script>",
    "<img src=x onerror=hacked=1>",
    "[a](javascript:hacked=1)",
    "[a](JaVa&Tab;ScRiPt:hacked=1)",
    "[a](data:text/html,<script>hacked=1</script>)",
    "[a](vbscript:hacked=1)",
    "[a](//example.org/x)",
    "*a*{onclick=hacked=1}",
    "![a](x){onerror=hacked=1}",
    "<svg/onload=hacked=1>",
    "<a href='https://x' onclick=hacked=1>a</a>",
)
# Names in the project itself, and addresses, which are no text for visitors.
NAMES = ("model", "sets", "fields", "page", "pages")

Place = tuple[Any, Any]


class Texts:
    """The free texts of a YAML file: where a schema lets one stand that may be `longest` letters long."""

    def __init__(self, schema: dict[str, Any], longest: int) -> None:
        self.whole = schema
        self.longest = longest

    def find(self, data: Any, schema: dict[str, Any]) -> Iterator[Place]:
        """Each text in the data, as the list or mapping that holds it and the key in it."""
        for part in self.expand(schema):
            if isinstance(data, dict):
                for key, value in data.items():
                    own = part.get("properties", {}).get(key) or part.get("additionalProperties")
                    if isinstance(own, dict) and key not in NAMES:
                        yield from self.find_value(data, key, value, own)
            elif isinstance(data, list) and "items" in part:
                for number, value in enumerate(data):
                    yield from self.find_value(data, number, value, part["items"])

    def find_value(self, holder: Any, key: Any, value: Any, schema: dict[str, Any]) -> Iterator[Place]:
        if not isinstance(value, str):
            yield from self.find(value, schema)
        elif any(part.get("maxLength") == self.longest for part in self.expand(schema)):
            yield holder, key

    def expand(self, schema: dict[str, Any]) -> list[dict[str, Any]]:
        """A schema's alternatives, with what they refer to."""
        if schema.get("$ref", "").startswith(IDS):
            return []
        if "$ref" in schema:
            return self.expand(self.whole["$defs"][schema["$ref"].rsplit("/", 1)[-1]])
        return [part for other in schema.get("anyOf", []) for part in self.expand(other)] or [schema]


def read_texts(project: Path, longest: int) -> Iterator[tuple[ContentFile, Any, list[Place]]]:
    """Each content file of a project with its data and the free texts in it."""
    kinds = load_kinds(project)
    schemas = make_schemas(kinds, {})
    for file in list_files(kinds):
        data = yaml.safe_load((project / "content" / file.path).read_text(encoding="utf-8"))
        schema = json.loads(schemas[f"{file.schema}.json"])
        yield file, data, list(Texts(schema, longest).find(data, schema))


def write(path: Path, data: Any) -> None:
    path.write_text(yaml.safe_dump(data, allow_unicode=True, width=10_000), encoding="utf-8")


def test_markdown_that_would_run_is_refused_in_every_field() -> None:
    fields: dict[tuple[str, Any], tuple[ContentFile, Any, Any]] = {}
    for file, data, places in read_texts(ROOT, LONGEST_TEXT):
        for holder, key in places:
            fields.setdefault((file.schema, key), (file, data, holder))
    assert len(fields) > 10

    let_through = []
    for number, ((schema, key), (file, data, holder)) in enumerate(fields.items()):
        old, holder[key] = holder[key], REFUSED[number % len(REFUSED)]
        try:
            parse_items(YamlFile(file.path, data, {}), file)
            let_through.append(f"{schema} {key}: {holder[key]}")
        except ContentError as error:
            assert f"{key}: " in str(error)
        holder[key] = old
    assert let_through == []


@pytest.mark.parametrize("text", REFUSED)
def test_each_way_to_run_something_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"allowed here|a link to"):
        check_markdown(text)


def make_hostile(project: Path) -> None:
    """Put hostile text into every line of text, and a hostile word into every list of words."""
    for file, data, places in read_texts(project, LONGEST_LINE):
        for holder, key in places:
            holder[key] = HOSTILE.replace("{}", str(next(NUMBERS)))
        if file.path == "kinds.yml":
            call_by_their_names(data)
        write(project / "content" / file.path, data)
    lexicon = project / "content/lexicon.yml"
    data = yaml.safe_load(lexicon.read_text(encoding="utf-8"))
    for name in ("stop_words", "parts", "whole"):
        data[name].append(HOSTILE_WORD)
    data["forms"][HOSTILE_WORD] = [f"{HOSTILE_WORD}s"]
    data["synonyms"][0]["finds"].append(HOSTILE_WORD)
    write(lexicon, data)


def call_by_their_names(kinds: list[dict[str, Any]]) -> None:
    """Let each kind that has words of its own be called by one of them, as a kind has to be."""
    for kind in kinds:
        if kind.get("search", {}).get("words"):
            kind["one"] = kind["search"]["words"][0] = f"{HOSTILE_WORD}{next(NUMBERS)}"


def build_hostile(folder: Path) -> None:
    project = copy_project(folder / "project")
    make_hostile(project)
    build_well(project, folder / "site")


@pytest.fixture(scope="module")
def hostile_site(make_once: MakeOnce) -> Path:
    return make_once("hostile", build_hostile) / "site"


@pytest.fixture(scope="module")
def hostile_address(hostile_site: Path) -> Iterator[str]:
    with serve_folder(hostile_site) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    # Without the pages' policy, which would keep from running what should not even be there.
    page = browser.new_page(bypass_csp=True)
    # What has run stays known on the next page.
    page.add_init_script("Object.defineProperty(globalThis, 'hacked', { set() { throw new Error('it ran'); } })")
    page.on("pageerror", lambda error: ran.append(str(error)) if "it ran" in str(error) else None)
    ran: list[str] = []
    page.set_default_timeout(10_000)
    yield page
    page.close()
    assert ran == []


def test_text_is_text_on_every_page(page: Page, hostile_site: Path, hostile_address: str) -> None:
    for path in sorted(hostile_site.rglob("*.html")):
        page.goto(f"{hostile_address}{path.relative_to(hostile_site).as_posix().removesuffix('index.html')}")
        assert page.evaluate(FIND_RUNNING) == [], path
    page.goto(f"{hostile_address}systeem/micro/")
    assert "</script><script>hacked=" in page.locator("h1").inner_text()
    assert "</script><script>hacked=" in page.title()
    assert "{{7*7}}" in page.title()


def test_text_is_text_in_the_search_and_the_finder(page: Page, hostile_address: str) -> None:
    page.goto(f"{hostile_address}zoeken/?q=hacked")
    page.locator("#search-results > li").first.wait_for()
    assert "<script>" in page.locator("#search-results > li").first.inner_text()
    page.locator("#search-field").press_sequentially("hack")
    page.get_by_role("option").first.wait_for()
    page.goto(f"{hostile_address}vragen/?q=hacked")
    page.wait_for_function("document.querySelector('main [role=status]').textContent")
    assert page.locator("[onerror], [onload], body img[src=x]").count() == 0


def test_text_is_text_in_what_is_given_away(hostile_site: Path) -> None:
    guide = json.loads((hostile_site / "data/guide.json").read_text(encoding="utf-8"))
    assert any(record["title"].startswith("=1+1</script>") for record in guide["records"])
    rows = list(
        csv.reader((hostile_site / "data/vragen.csv").read_text(encoding="utf-8-sig").splitlines(), delimiter=";")
    )
    assert any(cell.startswith("'=1+1") for row in rows for cell in row)
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "@"))]


@pytest.mark.parametrize("path", ["", "zoeken/", "vragen/", "systeem/micro/"])
def test_hostile_addresses_do_nothing(page: Page, address: str, path: str) -> None:
    text = quote(HOSTILE.replace("{}", "1"))
    page.goto(f"{address}{path}?q={text}&kind={text}&level={text}&zonder=level:{text}&{text}={text}#{text}")
    page.wait_for_load_state("networkidle")
    assert page.locator("[onerror], [onload], body img[src=x]").count() == 0
    page.goto(f"{address}{path}#javascript:hacked=1")
    page.wait_for_load_state("networkidle")
