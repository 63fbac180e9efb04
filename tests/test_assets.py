"""The stylesheet and the scripts: made from short sources, only what is used, named after what is in them."""

import hashlib
from pathlib import Path

import pytest
from mkdocs.utils.yaml import yaml_load

from conftest import ROOT
from html_page import read_page
from systeemwijzer.assets import LICENCES, PACKAGES, Sources, build_assets, check_packages
from systeemwijzer.assets.npm_packages import PREFIX
from systeemwijzer.assets.used_rules import drop_pictures, keep_used_properties, keep_used_rules

WORDS = {"a", "box", "dir", "href", "li", "ltr", "open"}
BUNDLES = {"site.css": ["css/one.css", "css/two.css"], "site.js": ["js/one.js"]}
# What belongs to the contract of scripts, and isn't a source.
# Workers stand at the site's root, with a list of all files in front.
NO_SOURCES = {"js/contract.yml", "js/service-worker.js", "js/service-worker-off.js"}


@pytest.mark.parametrize(
    ("css", "kept"),
    [
        ("a{b:c}.gone{b:c}", "a{b:c}"),
        ("a,.gone a,a .box{b:c}", "a,a .box{b:c}"),
        ("#gone,.box#gone,gone .box{b:c}", ""),
        ("a:hover,.box:before,.box::marker,*,:root{b:c}", "a:hover,.box:before,.box::marker,*,:root{b:c}"),
        (".box:not(.gone),.box:is(.gone,a:not(.gone)),.box:not(.x,.y){b:c}",) * 2,
        ("[dir=ltr] a,[dir=rtl] a,[gone],[open]{b:c}", "[dir=ltr] a,[open]{b:c}"),
        ('a[href$="#gone"],a[href="gone"]{b:c}', 'a[href$="#gone"]{b:c}'),
        ("@media print{.gone{b:c}}@media(min-width:1em){a{b:c}.gone{b:c}}", "@media(min-width:1em){a{b:c}}"),
        ('a:after{content:"}.box{"}.gone{b:"{"}.box{b:c}', 'a:after{content:"}.box{"}.box{b:c}'),
        ('@charset "UTF-8";a{b:c}/*! it\'s { */.box{b:c}', "a{b:c}.box{b:c}"),
        (
            "a{animation:1s in,out 2s}@keyframes in{to{b:c}}@keyframes out{to{b:c}}@keyframes gone{to{b:c}}",
            "a{animation:1s in,out 2s}@keyframes in{to{b:c}}@keyframes out{to{b:c}}",
        ),
        ("@page{margin:1cm}", "@page{margin:1cm}"),
    ],
)
def test_only_rules_that_can_match_are_kept(css: str, kept: str) -> None:
    assert keep_used_rules(css, WORDS) == kept


def test_only_custom_properties_that_are_used_are_kept() -> None:
    css = (
        ":root{--one:1;--two:var(--three);--three:3;--icon:url(\"data:;<a b='c:d;'/>\")}a{b:var(--one)}a--b:c{d:e;f:g}"
    )

    assert keep_used_properties(css, "") == ":root{--one:1;}a{b:var(--one)}a--b:c{d:e;f:g}"
    assert keep_used_properties(css, "li{b:var(--two,var(--icon))}") == css


def test_pictures_in_custom_properties_are_left_out() -> None:
    css = ":root{--icon:url(\"data:;<a b='c:d;'/>\");--one:1;--last:url(x)}a{b:var(--icon)}"

    assert drop_pictures(css) == ":root{--one:1;}a{b:var(--icon)}"


@pytest.fixture
def sources(tmp_path: Path) -> Sources:
    texts = {
        "theme.css": "a{color:red}.gone{color:red}",
        "overrides/main.html": "<a>",
        "docs/assets/css/one.css": "a { top: 0 }",
        "docs/assets/css/two.css": "/* said */\na { top: 1px }",
        "docs/assets/js/one.js": "// said\nlet one = 1;",
    }
    for name, text in texts.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return Sources(
        docs=tmp_path / "docs", templates=tmp_path / "overrides", packages=tmp_path, theme=tmp_path / "theme.css"
    )


def test_sources_are_joined_in_order_behind_the_theme(sources: Sources) -> None:
    assets = build_assets(sources, BUNDLES, {"index.js": "whole"})

    assert assets["site.css"].content == "a{color:red}a{top:0}a{top:1px}"
    assert assets["site.js"].content == "let one=1;"
    assert assets["index.js"].content == "whole"


@pytest.mark.parametrize(
    ("file", "text", "changed"),
    [
        ("docs/assets/css/two.css", "a { top: 2px }", {"site.css"}),
        ("docs/assets/js/one.js", "let one = 2;", {"site.js"}),
        ("theme.css", "a{color:blue}", {"site.css"}),
        ("overrides/main.html", '<a class="gone">', {"site.css"}),
        ("docs/assets/css/two.css", "/* said otherwise */\na { top: 1px }", set()),
        ("theme.css", "a{color:red}.gone{color:blue}", set()),
        ("overrides/main.html", "<a><b>", set()),
    ],
)
def test_a_name_changes_with_the_content_and_only_then(
    sources: Sources, file: str, text: str, changed: set[str]
) -> None:
    before = build_assets(sources, BUNDLES, {"index.js": "whole"})
    (sources.docs.parent / file).write_text(text, encoding="utf-8")
    after = build_assets(sources, BUNDLES, {"index.js": "whole"})

    assert {name for name, asset in after.items() if asset.path != before[name].path} == changed


def test_every_source_is_part_of_what_browsers_get() -> None:
    config = yaml_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    listed = {part for parts in config["extra"]["assets"].values() for part in parts}
    folder = ROOT / "docs" / "assets"
    sources = {path.relative_to(folder).as_posix() for name in ("css", "js") for path in (folder / name).iterdir()}

    assert {part for part in listed if not part.startswith(PREFIX)} == sources - NO_SOURCES


def test_every_stylesheet_and_script_is_named_after_its_content(site: Path) -> None:
    assets = [path for path in site.rglob("*.*") if path.suffix in {".css", ".js"} and path.name != "sw.js"]

    assert {path.name.split(".")[0] for path in assets} >= {"scheme", "search", "search-index", "site"}
    for path in assets:
        assert path.suffixes[0] == f".{hashlib.sha256(path.read_bytes()).hexdigest()[:8]}", path


def test_a_package_of_npm_becomes_a_classic_script_with_its_licence(sources: Sources) -> None:
    package = sources.packages / "two-words"
    package.mkdir()
    (package / "index.js").write_text('"use strict";exports.one=1;', encoding="utf-8")
    (package / "LICENSE").write_text("Copyright somebody\n", encoding="utf-8")

    content = build_assets(sources, {"x.js": ["npm:two-words/index.js", "js/one.js"]}, {})["x.js"].content

    assert "Copyright somebody" in content
    assert content.endswith('const twoWords=(exports=>{"use strict";exports.one=1;;return exports})({});\nlet one=1;')


def test_a_package_that_is_not_installed_is_a_problem_that_says_what_to_do(tmp_path: Path) -> None:
    (problem,) = check_packages(tmp_path, {"x.js": ["js/one.js", "npm:gone/index.js"]})

    assert str(problem) == (
        "mkdocs.yml:1: extra.assets: 'npm:gone/index.js' is not installed in node_modules/; make site does so"
    )


def test_the_licences_of_others_go_along(site: Path) -> None:
    text = (site / LICENCES).read_text(encoding="utf-8")
    packages = {path.parent.name for path in (ROOT / PACKAGES).glob("*/package.json")}

    assert "Martin Donath" in text
    assert "Pictogrammers" in text
    assert text.count("Permission is hereby granted, free of charge") >= 2
    assert [name for name in packages if f"\n{name}\n=" not in text] == []
    assert LICENCES in " ".join(read_page(site, "over/index.html").links)
