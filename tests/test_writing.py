"""The editor in the browser: what it is told of the content, where it is and where not, and what it makes of a file."""

import json
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from jsonschema import Draft7Validator
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from conftest import ROOT, Golden, MakeOnce
from projects import build_well, copy_project
from serving import serve_folder
from systeemwijzer.assets import LICENCES
from systeemwijzer.checks.all_checks import load_guide
from systeemwijzer.exports.editor import FOLDER, PACKAGES
from systeemwijzer.exports.editor_config import (
    Config,
    Edited,
    describe_backend,
    describe_editor,
    list_reached,
    split_note,
)
from systeemwijzer.exports.service_worker import WORKER_FILE
from systeemwijzer.reading.repository import Repository
from systeemwijzer.records import Guide

WORDS = dict.fromkeys(("item", "pattern", "topics", "tasks", "redirects"), "…")
SVELTIA = ROOT / "frontend/node_modules/@sveltia/cms"
GITHUB = Repository.find("https://github.com/team/gids", "edit/main/docs/")
PUBLISHER = {"REPO_URL": "https://github.com/team/gids", "EDIT_URI": "edit/main/docs/"}
OUTLINED = [f"content/{name}.yml" for name in ("barriers/individu", "questions/individu", "levels", "figures", "cases")]
# A file of three records is quicker in a form than one of seventeen.
FILES = ("content/barriers/exo.yml", "content/questions/exo.yml")
TEXT = "Een alinea […].\n\nEn \u2019s avonds: nog een, met een # en een streepje: dat is al."
CHANGES = """\
-  title: Geen maatwerkaanpak bij gemeenten
+  title: "Maatwerk: op [een] foto's"
-    De aanpak van een gemeente past niet bij wat moeders nodig hebben, bijvoorbeeld omdat iedereen hetzelfde traject
-    krijgt. De handreiking zegt erbij dat het ook voor andere groepen geldt. De hulp aan een moeder zelf staat in
-    het microsysteem.
+    Een alinea […].
+
+    En \u2019s avonds: nog een, met een # en een streepje: dat is al.
-  topics: [begeleiding, regels]
+  topics: [begeleiding, regels, leren]
-        - text: Aan welke nieuwe regels of subsidies heeft zij iets?
+        - text: Wat heeft zij eraan?
""".splitlines()


@pytest.fixture(scope="session")
def preview(make_once: MakeOnce) -> Path:
    """The site as those who write see it."""
    made = make_once("preview", lambda folder: build_well(ROOT, folder / "site", PREVIEW="1", SITE_URL="", **PUBLISHER))
    return made / "site"


@pytest.fixture(scope="session")
def config(preview: Path) -> Config:
    """What the editor of that preview is told."""
    told: Config = json.loads((preview / FOLDER / "config.json").read_text(encoding="utf-8"))
    return told


def test_forms_are_made_of_the_models(small_guide: Guide, golden: Golden) -> None:
    edited = Edited.of_project(small_guide, None)

    golden("editor.txt", "\n".join(outline(describe_editor(edited, WORDS))) + "\n")


def outline(config: Config) -> Iterator[str]:
    """A line for each form and each field of some files: a new kind of record has a form by itself."""
    forms = [*(collection["files"][0] for collection in config["collections"]), *config["singletons"]]
    for form in forms:
        if form["file"] in OUTLINED:
            yield f"{form['name']}: {form['file']}"
            yield from outline_fields(form["fields"], "  ")


def outline_fields(fields: list[Config], before: str) -> Iterator[str]:
    for field in fields:
        what = {name: said for name, said in field.items() if name not in ("name", "fields", "field", "label", "hint")}
        what |= {"options": [option["value"] for option in field["options"]]} if "options" in field else {}
        yield f"{before}{field['name']} | {field.get('label', '')} | {json.dumps(what, ensure_ascii=False)}"
        yield from outline_fields([*field.get("fields", ()), *filter(None, [field.get("field")])], f"{before}  ")


def test_the_editor_takes_what_it_is_told(config: Config) -> None:
    """Its own schema says so, with some of the choices where they belong."""
    told = json.loads(json.dumps({name: said for name, said in config.items() if name != "choices"}))
    for field in list_fields(told):
        if "choices" in field:
            field["options"] = config["choices"][field.pop("choices")][:2]
    schema = json.loads((SVELTIA / "schema/sveltia-cms.json").read_text(encoding="utf-8"))

    assert [f"{error.json_path}: {error.message[:200]}" for error in Draft7Validator(schema).iter_errors(told)] == []


def list_fields(config: Any) -> Iterator[Config]:
    if isinstance(config, dict):
        if "widget" in config:
            yield config
        for part in config.values():
            yield from list_fields(part)
    elif isinstance(config, list):
        for part in config:
            yield from list_fields(part)


def test_what_holds_ids_offers_those_that_there_are(config: Config, guide: Guide) -> None:
    forms = {form["file"]: form for collection in config["collections"] for form in collection["files"]}
    fields = {field["name"]: field for field in forms["content/barriers/micro.yml"]["fields"][0]["fields"]}

    assert (fields["topics"]["widget"], fields["topics"]["multiple"]) == ("select", True)
    assert [choice["value"] for choice in config["choices"][fields["topics"]["choices"]]] == list(guide.topic_by_id)
    assert {"value": "geld", "label": "Geld en schulden (geld)"} in config["choices"]["topic"]
    assert fields["title"]["label"] == "Kop van het onderdeel (title)"
    assert fields["title"]["hint"] == "Zo staat het ook in lijsten en zoekresultaten."


@pytest.mark.parametrize(
    ("note", "label", "hint"),
    [
        ("De vragen.", "De vragen", ""),
        ("Kop. Zo staat het er.", "Kop", "Zo staat het er."),
        ("Jaar, of een ander jaar.", "Jaar", "Jaar, of een ander jaar."),
    ],
)
def test_notes_become_labels_and_hints(note: str, label: str, hint: str) -> None:
    assert split_note(note) == (label, hint)


def test_the_repository_is_where_the_editor_looks() -> None:
    gitlab = Repository.find("https://gitlab.example.org/groep/gids", "-/edit/main/docs/")
    gitea = Repository.find("https://codeberg.org/team/gids", "_edit/hoofd/docs/")

    assert describe_backend(GITHUB) == {
        "name": "github",
        "repo": "team/gids",
        "branch": "main",
        "auth_methods": ["token"],
    }
    assert (list_reached(GITHUB)[0], list_reached(None)) == ("https://api.github.com", ())
    assert describe_backend(gitlab)["api_root"] == "https://gitlab.example.org/api/v4"
    assert list_reached(gitlab) == ("https://gitlab.example.org",)
    assert (describe_backend(gitea)["branch"], describe_backend(gitea)["api_root"]) == (
        "hoofd",
        "https://codeberg.org/api/v1",
    )


def test_the_public_site_has_nothing_of_it(site: Path) -> None:
    assert not (site / FOLDER).exists()
    texts = [path.read_text(encoding="utf-8") for path in site.rglob("*") if path.suffix in (".html", ".js", ".txt")]
    assert [text for text in texts if "sveltia" in text.lower() or f'"{FOLDER}/' in text] == []


def test_a_preview_differs_from_the_site_in_its_editor_alone(site: Path, preview: Path) -> None:
    """But for what keeps a site in the browser, as one wants to see a preview anew, and edit links."""
    page = (preview / FOLDER / "index.html").read_text(encoding="utf-8")
    policy = page[page.index("default-src") : page.index('"', page.index("default-src"))]
    public = {path.relative_to(site) for path in site.rglob("*") if path.is_file() and "site." not in path.name}
    shown = {path.relative_to(preview) for path in preview.rglob("*") if path.is_file() and FOLDER not in path.parts}

    assert '<meta name="robots" content="noindex">' in page
    assert "script-src 'self';" in policy
    assert "https://api.github.com" in policy
    assert public - shown == set()
    assert FOLDER not in (preview / WORKER_FILE).read_text(encoding="utf-8")
    notices = (preview / LICENCES).read_text(encoding="utf-8")
    assert [name for name in PACKAGES if f"\n{name}\n=" not in notices] == []
    assert "data-offline" not in (preview / "index.html").read_text(encoding="utf-8")


# The editor opens a folder of one's own machine; here that is the browser's own, with the files of the project.
GIVE_FOLDER = "window.showDirectoryPicker = () => navigator.storage.getDirectory()"
WRITE_FILES = """async (files) => {
  const root = await navigator.storage.getDirectory();
  await root.getDirectoryHandle('.git', { create: true });
  for (const [path, text] of Object.entries(files)) {
    const names = path.split('/');
    let folder = root;
    for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true });
    const writable = await (await folder.getFileHandle(names.at(-1), { create: true })).createWritable();
    await writable.write(text);
    await writable.close();
  }
}"""
# The editor draws only what is in sight or near it; on a screen this high that is the whole form.
SCREEN: ViewportSize = {"width": 1280, "height": 4000}
READ_FILE = """async (path) => {
  const names = path.split('/');
  let folder = await navigator.storage.getDirectory();
  for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name);
  return await (await (await folder.getFileHandle(names.at(-1))).getFile()).text();
}"""


@pytest.fixture
def editor(preview: Path, browser: Browser) -> Iterator[Page]:
    """The editor on the project's own content, of which it gets a copy."""
    content = {name: (ROOT / name).read_text(encoding="utf-8") for name in FILES}
    with serve_folder(preview) as address, browser.new_context(locale="nl-NL", viewport=SCREEN) as context:
        page = context.new_page()
        page.add_init_script(GIVE_FOLDER)
        # Only on this host does the editor open folders.
        start = f"http://localhost:{urlsplit(address).port}/"
        page.goto(f"{start}robots.txt")
        page.evaluate(WRITE_FILES, content)
        page.goto(f"{start}{FOLDER}/")
        page.get_by_role("button", name="Werken met een lokale repository").click()
        expect(find_collection(page, "Belemmeringen")).to_be_visible()
        yield page


def test_somebody_changes_titles_texts_questions_and_lists(editor: Page, tmp_path: Path) -> None:
    """And nothing else in the files: the loader reads what was meant."""
    open_form(editor, "Belemmeringen", "Exosysteem")
    unfold(editor, "Geen maatwerkaanpak bij gemeenten")
    editor.get_by_role("textbox", name="Kop van het onderdeel (title)").fill("Maatwerk: op [een] foto's")
    editor.get_by_role("textbox", name="De tekst (text)").fill(TEXT)
    choose(editor, "Thema\u2019s uit topics.yml (topics)", "Leren en opleiding (leren)")
    save(editor)
    open_form(editor, "Vragen", "Exosysteem")
    unfold(editor, "Beleid en sturing")
    unfold(editor, "Welk beleid raakt deze moeder, van jouw gemeente of van het Rijk?")
    unfold(editor, "Aan welke nieuwe regels of subsidies heeft zij iets?")
    follow_ups = editor.get_by_role("group", name="Vragen om door te vragen (follow_ups)")
    follow_ups.get_by_role("textbox", name="De vraag (text)").fill("Wat heeft zij eraan?")
    save(editor)
    project = copy_project(tmp_path / "project")
    written = {name: editor.evaluate(READ_FILE, name) for name in FILES}
    for name, text in written.items():
        (project / name).write_text(text, encoding="utf-8")

    assert compare(written) == CHANGES
    guide = load_guide(project)
    assert guide.by_id["exo-maatwerk"].summarise() == ("Maatwerk: op [een] foto's", TEXT)
    assert guide.by_id["exo-maatwerk"].topics == ("begeleiding", "regels", "leren")


def compare(written: dict[str, str]) -> list[str]:
    """The lines that went and came, as a reviewer sees them."""
    return [
        line
        for name, text in written.items()
        for line in unified_diff((ROOT / name).read_text(encoding="utf-8").splitlines(), text.splitlines(), n=0)
        if not line.startswith(("---", "+++", "@@"))
    ]


def find_collection(page: Page, name: str) -> Locator:
    """What leads to it: its name stands in what is said aloud as well."""
    return page.get_by_role("tree", name="Lijst met collecties").get_by_role("treeitem", name=name)


def open_form(page: Page, collection: str, name: str) -> None:
    find_collection(page, collection).click()
    page.get_by_role("main", name=collection).get_by_role("row", name=name, exact=True).click()
    expect(page.get_by_role("toolbar", name="Primair")).to_contain_text(f"{collection} \u203a {name}")


def unfold(page: Page, words: str) -> None:
    """Of a list, what stands there with these words: the innermost group that has them."""
    item = page.get_by_role("group").filter(has=page.get_by_text(words, exact=True)).last
    item.get_by_role("button", name="Uitvouwen", exact=True).click()


def choose(page: Page, field: str, words: str) -> None:
    page.get_by_role("combobox", name=field).click()
    page.get_by_role("listbox").get_by_role("option", name=words, exact=True).click()


def save(page: Page) -> None:
    """Who has saved is back at the files; what was said of an earlier file can still stand there."""
    page.get_by_role("toolbar", name="Primair").get_by_role("button", name="Opslaan").click()
    expect(page.get_by_role("grid", name="Bestanden")).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="Item opgeslagen.")).to_be_visible()
