"""The built stylesheet as a browser reads it: ours whole, and of Material's all that a page can use."""

import re
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from mkdocs.utils.yaml import yaml_load
from playwright.sync_api import Browser

from conftest import ROOT

# A rule: the conditions around it, its selectors, and its declarations.
Rule = dict[str, Any]

READ_RULES = """css => {
  const read = (rules, where) => Array.from(rules).flatMap(rule => {
    if (rule instanceof CSSGroupingRule && !rule.style) {
      return read(rule.cssRules, `${where}${rule.cssText.split("{")[0].replaceAll(": ", ":")}`);
    }
    if (!rule.selectorText) return [{ where, selectors: [], declarations: { whole: rule.cssText } }];
    const names = Array.from(rule.style);
    // White space means nothing in custom properties either, and the browser keeps it there as it was written.
    const value = name => rule.style.getPropertyValue(name).replace(/\\s+/g, " ").replace(/ ?([,()]) ?/g, "$1");
    const priority = name => rule.style.getPropertyPriority(name);
    const declarations = Object.fromEntries(names.map(name => [name, value(name) + priority(name)]));
    return [{ where, selectors: rule.selectorText.split(/, (?![^(]*[)])/), declarations }];
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return read(sheet.cssRules, "");
}"""
# Which of the selectors match an element of a page, in whatever state it is and whichever part of it they ask for.
FIND_MATCHING = """([html, selectors]) => {
  const STATES = /:not[(]:[-\\w]+[)]|::?(?!not|is|where|has|root|[a-z]+-child|[a-z]+-of-type)[-\\w]+([(][^)]*[)])?/g;
  const anywhere = selector => selector.replace(STATES, "").replace(/(?<=^|[ >+~])(?=$|[ >+~])/g, "*");
  const page = new DOMParser().parseFromString(html.replaceAll("<template", "<div"), "text/html");
  return selectors.filter(selector => page.querySelector(anywhere(selector)));
}"""
READ_PROPERTIES = """css => ({
  used: Array.from(css.matchAll(/var[(](--[-\\w]+)/g), match => match[1]),
  // But for pictures, which the policy keeps out.
  set: Array.from(css.matchAll(/[{;\\s](--[-\\w]+):(?!url)/g), match => match[1]),
})"""


@pytest.fixture(scope="module")
def built(site: Path) -> str:
    (path,) = (site / "assets").glob("site.*.css")
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def ours() -> str:
    config = yaml_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    parts = config["extra"]["assets"]["site.css"]
    return "\n".join((ROOT / "docs/assets" / part).read_text(encoding="utf-8") for part in parts)


@pytest.fixture(scope="module")
def theirs() -> str:
    folder = files("material") / "templates/assets/stylesheets"
    (path,) = (path for path in folder.iterdir() if re.fullmatch(r"main\..+\.css", path.name))
    return path.read_text(encoding="utf-8")


def read_rules(browser: Browser, css: str) -> list[Rule]:
    page = browser.new_page()
    rules: list[Rule] = page.evaluate(READ_RULES, css)
    page.close()
    return rules


def test_ours_comes_last_and_whole(browser: Browser, built: str, ours: str) -> None:
    expected = read_rules(browser, ours)

    assert read_rules(browser, built)[-len(expected) :] == expected


def test_what_is_kept_of_material_says_the_same_in_the_same_order(
    browser: Browser, built: str, ours: str, theirs: str
) -> None:
    kept = read_rules(browser, built)[: -len(read_rules(browser, ours))]
    all_rules = iter(read_rules(browser, theirs))

    assert len(kept) > 100
    for rule in kept:
        assert any(is_cut_from(rule, whole) for whole in all_rules), rule


def is_about_properties_alone(rule: Rule) -> bool:
    """Whether a rule only sets custom properties; those go when nothing uses them."""
    return all(name.startswith("--") for name in rule["declarations"])


def is_cut_from(rule: Rule, whole: Rule) -> bool:
    """Whether a rule is another one without some selectors and custom properties."""
    left_out = whole["declarations"].keys() - rule["declarations"].keys()
    return (
        rule["where"] == whole["where"]
        and set(rule["selectors"]) <= set(whole["selectors"])
        and rule["declarations"].items() <= whole["declarations"].items()
        and all(name.startswith("--") for name in left_out)
    )


def test_what_is_left_out_of_material_matches_nothing_on_any_page(
    browser: Browser, site: Path, built: str, theirs: str
) -> None:
    """Where this fails: something writes a name that assets/words.py doesn't know of."""
    kept = {(rule["where"], selector) for rule in read_rules(browser, built) for selector in rule["selectors"]}
    everything = {
        (rule["where"], selector)
        for rule in read_rules(browser, theirs)
        for selector in rule["selectors"]
        if not is_about_properties_alone(rule)
    }
    left_out = sorted({selector for _, selector in everything - kept})
    page = browser.new_page()
    matching = {
        path.relative_to(site).as_posix(): page.evaluate(FIND_MATCHING, [path.read_text(encoding="utf-8"), left_out])
        for path in site.rglob("*.html")
    }
    page.close()

    assert len(left_out) > 1000
    assert {path: selectors for path, selectors in matching.items() if selectors} == {}


def test_every_custom_property_that_is_used_is_still_set(browser: Browser, built: str, ours: str, theirs: str) -> None:
    page = browser.new_page()
    now, before = (page.evaluate(READ_PROPERTIES, css) for css in (built, theirs + ours))
    page.close()

    assert set(now["used"]) & set(before["set"]) <= set(now["set"])


def test_a_glyph_is_as_high_as_its_words(browser: Browser, address: str) -> None:
    """Material gives every drawing in text the height that is its own."""
    page = browser.new_page()
    page.goto(f"{address}vragen/")
    measure = "glyphs => glyphs.map(g => g.getBoundingClientRect().height / parseFloat(getComputedStyle(g).fontSize))"
    heights = page.locator("main svg.glyph").evaluate_all(measure)
    page.close()

    assert heights == pytest.approx([1.25] * len(heights), abs=0.01)
    assert len(heights) >= 5
