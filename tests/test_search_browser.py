"""The search as people meet it, in a real browser on the built site."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from conftest import module_in_page, wait_until
from systeemwijzer.records import Guide

SHOWN = "q => document.querySelector('#search-results').dataset.query === q"

TIMES_AS_SLOW = 4
# From here on people feel it. Where the machine does more at a time all is longer: then a part of the whole counts,
# and the best of some loads. With all work in one go it is nearly the whole.
LONGEST_MS = 50
FEWEST_TURNS = 4
LOADS = 4
# Notes the longest stretch without a turn for the page: a message to oneself comes back at the next one.
NOTE_TURNS = """async () => {
  const { port1, port2 } = new MessageChannel();
  const turn = () => new Promise(resolve => { port1.onmessage = resolve; port2.postMessage(null); });
  const start = performance.now();
  let last = start, longest = 0, isLoading = true;
  siteSearch.load().then(() => { isLoading = false; });
  do {
    await turn();
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  } while (isLoading);
  return [longest, last - start];
}"""

# The search may be so large with so many records, and grow by so much with each more.
RECORDS = 323
BYTES_OF_RECORD = 150


@pytest.fixture
def fresh(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def name_site_search(page: Page) -> None:
    """Let what is asked of a page reach the module that loads the search."""
    page.evaluate(f"() => {{ globalThis.siteSearch = {module_in_page('search/site-search')}; }}")


def search(page: Page, address: str, query: str, more: str = "") -> None:
    page.goto(f"{address}zoeken/?q={quote(query)}{more}")
    wait_until(page, SHOWN, query)


def test_a_result_says_what_it_is_and_leads_to_its_record(fresh: Page, address: str) -> None:
    search(fresh, address, "omgangsregeling")
    result = fresh.locator("#search-results > li").first
    assert result.get_attribute("data-record") == "micro-uitwonende-partner"
    assert result.locator(".result__what").inner_text().split() == [
        "Belemmering",
        "Microsysteem",
        "Alleenstaande",
        "moeders",
        "(Amsterdam,",
        "2012)",
    ]
    assert result.locator("svg.glyph").count() == 1
    assert result.locator("mark").count() > 0
    result.locator("a").click()
    assert fresh.url == f"{address}systeem/micro/#micro-uitwonende-partner"


def test_facets_narrow_down_and_stand_in_the_address(fresh: Page, address: str) -> None:
    search(fresh, address, "opvang")
    everything = fresh.locator("#search-results > li:visible").count()
    choice = fresh.locator("[data-facet=kind] label", has_text="Citaat")
    count = int(choice.locator("[data-count]").inner_text())
    choice.click()
    assert fresh.locator("#search-results > li:visible").count() == count < everything
    fresh.wait_for_url("**/zoeken/?q=opvang&kind=quote")
    fresh.reload()
    wait_until(fresh, SHOWN, "opvang")
    assert fresh.locator("#search-results > li:visible").count() == count
    fresh.locator("[data-clear]").click()
    wait_until(fresh, SHOWN, "")
    fresh.wait_for_url("**/zoeken/")


def quoted(word: str) -> str:
    return f"\u2018{word}\u2019"


def show(page: Page, address: str, path: str) -> list[str]:
    """Open a page of results, and give what stands above them."""
    page.goto(f"{address}{path}")
    expect(page.locator("main [role=status] p").first).to_be_visible()
    return page.locator("main [role=status] p").all_inner_texts()


def count_choices(page: Page, facet: str) -> dict[str, int]:
    """From each choice that leaves something to how many it leaves."""
    boxes = page.locator(f"[data-facet={facet}] label")
    read = "labels => labels.map(l => [l.querySelector('input').value, +l.querySelector('[data-count]').textContent])"
    return {value: count for value, count in boxes.evaluate_all(read) if count}


def test_without_a_query_everything_can_be_browsed(fresh: Page, address: str, guide: Guide) -> None:
    (said,) = show(fresh, address, "zoeken/")
    assert str(len(guide.records)) in said
    assert fresh.locator("#search-results > li:visible").count() == 20
    assert fresh.get_by_role("checkbox", name="Citaat").is_visible()
    assert sum(count_choices(fresh, "kind").values()) == len(guide.records)
    quotes = [record.id for record in guide.records if record.kind == "quote" and record.level == "macro"]
    show(fresh, address, "zoeken/?kind=quote&level=macro")
    shown = fresh.locator("#search-results > li").evaluate_all("items => items.map(item => item.dataset.record)")
    assert shown == quotes


# Chooses each choice in turn and takes it off again, with none in the other groups, and then with one in the group that
# is named. Gives how many are listed, which choices left something else than they said, and what kinds say together.
CHOOSE_EACH = """async ([form, items, group]) => {
    const counted = choose => new Promise(resolve => {
        const observer = new MutationObserver(() => { observer.disconnect(); resolve(); });
        observer.observe(document.querySelector(form), { childList: true, subtree: true });
        choose();
    });
    const count = () => document.querySelectorAll(`${items}:not([hidden])`).length;
    const said = box => +box.closest("label").querySelector("[data-count]").textContent;
    const more = document.querySelector("[data-more]:not([hidden])");
    if (more) await counted(() => more.click());
    const boxes = [...document.querySelectorAll(`${form} [data-facet] input`)];
    const wrong = [];
    const chooseEach = async boxes => {
      for (const box of boxes) {
        const promised = said(box);
        await counted(() => box.click());
        if (count() !== promised) wrong.push([box.value, promised, count()]);
        await counted(() => box.click());
      }
    };
    await chooseEach(boxes);
    const ofGroup = boxes.filter(({ name }) => name === group);
    const before = ofGroup.map(said);
    const held = ofGroup.find(said);
    if (held) {
      await counted(() => held.click());
      // Any of a group will do: what one would leave by itself is still what it was.
      if (String(ofGroup.map(said)) !== String(before)) wrong.push([group, before, ofGroup.map(said)]);
      await chooseEach(boxes.filter(({ name }) => name !== group));
      await counted(() => held.click());
    }
    const kinds = boxes.filter(({ name }) => name === "kind").map(said).reduce((sum, each) => sum + each, 0);
    return { all: count(), kinds, wrong };
}"""


@pytest.mark.parametrize("query", ["schulden", "familie is tegen werken", "kwqzx"])
def test_a_choice_leaves_as_many_as_it_says(fresh: Page, address: str, query: str) -> None:
    search(fresh, address, query)
    chosen = fresh.evaluate(CHOOSE_EACH, ["form.finder", "#search-results > li", "topic"])
    assert chosen["wrong"] == []
    # Each record is of one kind.
    assert chosen["kinds"] == chosen["all"]


def test_a_choice_of_the_finder_leaves_as_many_as_it_says(fresh: Page, address: str) -> None:
    show(fresh, address, "vragen/?q=schulden")
    chosen = fresh.evaluate(CHOOSE_EACH, ["form.finder", "[data-find]", "topic"])
    assert chosen["wrong"] == []
    assert chosen["all"] > 0


def test_choices_that_leave_nothing_can_be_cleared(fresh: Page, address: str) -> None:
    assert show(fresh, address, "zoeken/?q=opvang&kind=term&level=macro") == ["Met deze keuzes blijft er niets over."]
    assert not fresh.locator("[data-nothing]").is_visible()
    fresh.get_by_role("button", name="Wis de keuzes").click()
    fresh.locator("#search-results > li").first.wait_for()
    fresh.wait_for_url("**/zoeken/?q=opvang")
    assert not fresh.get_by_role("button", name="Wis de keuzes").is_visible()


def test_levels_and_kinds_of_the_query_can_be_taken_off(fresh: Page, address: str) -> None:
    search(fresh, address, "belemmeringen micro")
    assert fresh.get_by_role("button", name="Soort: Belemmering weghalen").is_visible()
    assert set(fresh.locator("#search-results > li .result__level").all_inner_texts()) == {"Microsysteem"}
    level = fresh.get_by_role("button", name="Ring: Microsysteem weghalen")
    level.press("Enter")
    fresh.wait_for_url("**/zoeken/?q=belemmeringen+micro&zonder=level:micro")
    assert not level.is_visible()
    assert fresh.evaluate("document.activeElement.id") == "search-query"
    said = show(fresh, address, "zoeken/?q=belemmeringen+micro&zonder=level:micro")
    assert quoted("Microsysteem") in said[-1]
    assert not level.is_visible()
    # The word goes, and with it that it was taken off.
    fresh.fill("#search-query", "belemmeringen meso")
    fresh.wait_for_url("**/zoeken/?q=belemmeringen+meso")
    assert fresh.get_by_role("button", name="Ring: Mesosysteem weghalen").is_visible()


def test_what_the_guides_do_not_know_is_said_and_nothing_is_listed(fresh: Page, address: str) -> None:
    unknown = quoted("kwqzx")
    assert show(fresh, address, "zoeken/?q=kwqzx") == [f"{unknown}: hierover staat niets in de handreikingen."]
    assert fresh.locator("#search-results > li").count() == 0
    assert count_choices(fresh, "kind") == {}
    # Nothing to take along, and no theme that has nothing to do with it.
    assert fresh.locator(".finder__taking button:visible").count() == 0
    assert fresh.locator("[data-nothing] li:visible").count() == 0
    assert fresh.locator("[data-nothing] a:visible").count() == 2
    assert show(fresh, address, "vragen/?q=kwqzx") == [f"Geen vraag gaat over {unknown}."]
    assert [line for line in show(fresh, address, "zoeken/?q=kwqzx+opvang") if unknown in line] != []
    assert "opvang" in fresh.locator("#search-results > li mark").all_inner_texts()


# The first of some queries that the guides don't answer and of which the engine knows something else to tell.
FIRST_WITH = """async ([queries, told]) => {
    const engine = await siteSearch.load();
    for (const query of queries) {
      const answer = engine.search(query);
      if (answer.coverage === "nothing" && answer[told].length) return [query, answer[told][0]];
    }
    throw new Error(`None of them has any ${told}`);
}"""
ORDINARY_WORDS = ["zanger", "keuken", "steen", "grond", "trein", "vogel"]


def first_with(page: Page, address: str, queries: list[str], told: str) -> list[Any]:
    page.goto(f"{address}over/")
    name_site_search(page)
    found: list[Any] = page.evaluate(FIRST_WITH, [queries, told])
    return found


def test_what_the_guides_are_not_about_is_told(fresh: Page, address: str, guide: Guide) -> None:
    query, subject = first_with(fresh, address, [way for each in guide.outside for way in each.ways], "about")
    (text,) = [each.text for each in guide.outside if each.id == subject]
    nothing, *told = show(fresh, address, f"zoeken/?q={quote(query)}")
    assert quoted(query) in nothing
    assert " ".join(text.split()) in told
    assert " ".join(text.split()) in show(fresh, address, f"vragen/?q={quote(query)}")


def test_a_word_that_may_have_been_meant_is_offered(fresh: Page, address: str) -> None:
    query, offer = first_with(fresh, address, ORDINARY_WORDS, "offers")
    assert f"Bedoelde je {quoted(offer['meant'])}?" in show(fresh, address, f"zoeken/?q={query}+kwqzx")
    fresh.get_by_role("status").get_by_role("link", name=offer["meant"]).press("Enter")
    fresh.wait_for_url(f"**/zoeken/?q={quote(offer['meant'])}+kwqzx")
    fresh.go_back()
    wait_until(fresh, SHOWN, f"{query} kwqzx")


def test_the_finder_leads_to_what_the_rest_of_the_site_has(fresh: Page, address: str) -> None:
    none, elsewhere = show(fresh, address, "voorbeelden/?q=vooroordelen")
    assert none == f"Geen voorbeeld gaat over {quoted('vooroordelen')}."
    fresh.get_by_role("status").get_by_role("link").press("Enter")
    fresh.wait_for_url("**/zoeken/?q=vooroordelen")
    wait_until(fresh, SHOWN, "vooroordelen")
    count = fresh.locator(".counts").inner_text().split()[0]
    assert elsewhere == f"In alles zoeken geeft {count} resultaten."


def test_a_number_that_stands_further_on_is_named(fresh: Page, address: str) -> None:
    search(fresh, address, "54,6%")
    result = fresh.locator("[data-record=cijfer-gezinnen-met-bijstand]")
    assert result.locator(".result__why").inner_text() == f"Verderop in de tekst: {quoted('54,6')}."
    result.locator("a").first.click()
    expect(fresh.locator(".record:has(:target), .record:target").first).to_contain_text("54,6")


def test_it_says_what_it_searched_for_instead_and_why_a_result_is_there(fresh: Page, address: str) -> None:
    said = show(fresh, address, "zoeken/?q=opleding")
    assert said[-1] == f"Gezocht op {quoted('opleiding')} in plaats van {quoted('opleding')}."
    assert "Zoek op een onderwerp" in show(fresh, address, "zoeken/?q=hoe+wat")[-1]
    search(fresh, address, "babysitter")
    assert "Gevonden via babysitter → opvang." in fresh.locator(".result__why").all_inner_texts()


def test_found_words_are_marked_where_one_lands_and_only_then(fresh: Page, address: str) -> None:
    marked = """() => [...(CSS.highlights.get("found") ?? [])].map(range =>
        [range.toString(), Boolean(range.startContainer.parentElement.closest(":target"))])"""
    search(fresh, address, "opvang")
    fresh.locator("[data-record=micro-vraag-steun-opvang] a").click()
    wait_until(fresh, "CSS.highlights.has('found')")
    assert fresh.evaluate(marked) == [["opvang", True]]
    assert fresh.locator("main mark").count() == 0
    fresh.reload(wait_until="networkidle")
    assert fresh.evaluate(marked) == []
    # A browser without highlights; and a suggestion for the page that one is on already.
    fresh.evaluate("() => { delete CSS.highlights; Object.defineProperty(CSS, 'highlights', { value: undefined }); }")
    fresh.locator("#search-field").press_sequentially("omgangsregeling")
    fresh.locator("[data-address$='#micro-uitwonende-partner']").click()
    fresh.locator(".record:has(:target) mark").first.wait_for()
    assert fresh.locator("mark").count() == fresh.locator(".record:has(:target) mark").count()


def test_what_explains_a_term_is_not_marked(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}systeem/")
    ask = """() => {
        const [record, tip] = [...document.querySelectorAll("main h2[id] ~ p .term-tip__text")]
            .map(tip => [tip.closest("p"), tip])[0];
        let heading = record;
        while (!heading.matches("h2")) heading = heading.previousElementSibling;
        location.hash = "";
        siteSearch.remember(`${location.href.split("#")[0]}#${heading.id}`, `${heading.innerText} ${tip.textContent}`);
        location.hash = heading.id;
    }"""
    name_site_search(fresh)
    fresh.evaluate(ask)
    wait_until(fresh, "CSS.highlights.has('found')")
    marked = "[...CSS.highlights.get('found')].map(range => range.startContainer.parentElement.checkVisibility())"
    shown = fresh.evaluate(marked)
    assert shown
    assert all(shown)


def test_the_finder_narrows_the_questions_down(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}vragen/?audience=policy&topic=werk")
    shown = fresh.locator("[data-find]:visible")
    expect(shown.first).to_be_visible()
    assert set(shown.evaluate_all("items => items.map(item => item.dataset.audience)")) == {"policy"}
    fresh.get_by_role("button", name="Wis alles").click()
    # All sets are there again, and closed.
    expect(fresh.locator("details[data-find-group]:visible")).to_have_count(
        fresh.locator("details[data-find-group]").count()
    )
    expect(shown).to_have_count(0)
    fresh.fill("#questions-query", "rooster")
    expect(fresh.locator("#micro-vraag-werktijden")).to_be_visible()
    expect(fresh.locator("[data-finder] [role=status]")).to_have_text(re.compile(r"^\d+ vragen$"))


def test_the_finder_knows_levels_and_finds_what_is_weak_elsewhere(fresh: Page, address: str) -> None:
    for word in ("scheiding", "samenwerking", "zelfvertrouwen"):
        # Also where no question is about it, and only near it.
        said = show(fresh, address, f"vragen/?q={word}")[0]
        assert re.search(r"\d+ vra", said), said
    show(fresh, address, "vragen/?q=micro+scheiding")
    levels = fresh.locator("[data-find]:visible").evaluate_all("items => items.map(item => item.dataset.level)")
    assert set(levels) == {"micro"}
    fresh.get_by_role("button", name="Ring: Microsysteem weghalen").click()
    fresh.wait_for_url("**/vragen/?q=micro+scheiding&zonder=level:micro")


def test_the_header_suggests_by_keyboard(fresh: Page, address: str) -> None:
    fresh.goto(address)
    fresh.keyboard.press("/")
    fresh.keyboard.type("schuldh")
    fresh.locator("#search-suggestions [role=option]").first.wait_for()
    fresh.keyboard.press("ArrowDown")
    field = fresh.locator("#search-field")
    chosen = fresh.get_by_role("option", selected=True)
    expect(chosen).to_be_visible()
    # What a screen reader says while the focus stays in the field.
    assert field.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    fresh.keyboard.press("Escape")
    expect(fresh.locator("#search-suggestions")).to_be_hidden()
    assert fresh.evaluate("document.activeElement.id") == "search-field"
    fresh.keyboard.press("ArrowDown")
    expect(chosen).to_be_visible()
    fresh.keyboard.press("Escape")
    fresh.keyboard.press("Enter")
    fresh.wait_for_url("**/zoeken/?q=schuldh")


def test_the_header_begins_with_the_theme_and_ends_with_all_results(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}over/")
    status = fresh.locator("[data-search-box] [role=status]")
    options = fresh.locator("#search-suggestions [role=option]")
    for query, theme in (("kinderopvang geld", "Kinderopvang Thema"), ("rood staan", "Geld en schulden Thema")):
        fresh.fill("#search-field", query)
        expect(options.first).to_have_text(theme)
    fresh.fill("#search-field", "kinderopvang geld")
    expect(options.first).to_have_text("Kinderopvang Thema")
    suggested = options.locator("[data-slot=title]").all_inner_texts()
    status.filter(has_text=f"Suggesties: {len(suggested) - 1}.").wait_for(state="attached")
    # From the field one step up, to what is read as the last of them.
    fresh.keyboard.press("ArrowUp")
    chosen = fresh.get_by_role("option", selected=True)
    expect(chosen).to_be_visible()
    assert fresh.locator("#search-field").get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    assert chosen.inner_text().strip() == suggested[-1]
    fresh.keyboard.press("Enter")
    fresh.wait_for_url("**/zoeken/?q=kinderopvang+geld")
    said = fresh.locator("main [role=status] p").first
    expect(said).to_have_text(re.compile("resultaten"))
    assert suggested[-1] == f"Alle {said.inner_text().split()[0]} resultaten"
    titles = fresh.locator("#search-results .result__title").all_inner_texts()
    assert suggested[1:-1] == titles[: len(suggested) - 2]
    fresh.go_back()
    fresh.fill("#search-field", "kinderopvang geld")
    options.first.click()
    fresh.wait_for_url("**/themas/kinderopvang/")


def test_the_header_suggests_from_two_letters_on_and_says_how_many(fresh: Page, address: str) -> None:
    fresh.goto(address)
    status = fresh.locator("[data-search-box] [role=status]")
    fresh.locator("#search-field").press_sequentially("s")
    wait_until(fresh, "globalThis.systeemwijzerIndex")
    assert not fresh.locator("#search-suggestions").is_visible()
    fresh.keyboard.type("c")
    fresh.locator("#search-suggestions [role=option]").first.wait_for()
    status.filter(has_text="Suggesties: 6.").wait_for(state="attached")
    fresh.fill("#search-field", "kwqzx")
    status.filter(has_text="Hierover staat niets in de handreikingen.").wait_for()
    assert not fresh.locator("#search-suggestions").is_visible()
    assert fresh.locator("#search-suggestions [role=option]").count() == 0
    fresh.keyboard.press("Enter")
    fresh.wait_for_url("**/zoeken/?q=kwqzx")


def test_loading_leaves_a_slow_phone_its_turns(browser: Browser, address: str) -> None:
    loads = [load_search_slowly(browser, address) for _ in range(LOADS)]
    assert any(longest <= max(LONGEST_MS, total / FEWEST_TURNS) for longest, total in loads), loads


def load_search_slowly(browser: Browser, address: str) -> tuple[float, float]:
    """The longest stretch without a turn for the page while engine and index load, and the whole, in milliseconds."""
    page = browser.new_page()
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": TIMES_AS_SLOW})
    page.goto(f"{address}over/")
    name_site_search(page)
    longest, total = page.evaluate(NOTE_TURNS)
    page.close()
    return longest, total


def test_it_works_from_disk(fresh: Page, site: Path) -> None:
    fresh.goto(f"{(site / 'zoeken/index.html').as_uri()}?q=oppas")
    wait_until(fresh, SHOWN, "oppas")
    fresh.locator("#search-results a").first.click()
    assert fresh.url.startswith((site / "systeem").as_uri())
    fresh.locator(":target").wait_for()
    fresh.goto(f"{(site / 'voorbeelden/index.html').as_uri()}?q=vooroordelen")
    fresh.locator(".counts a").click()
    fresh.locator("#search-results > li").first.wait_for()


def test_without_scripts_everything_can_still_be_reached(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}zoeken/")
    assert page.locator("noscript a").count() >= 2
    page.goto(f"{address}vragen/")
    assert page.locator("[data-find]:visible").count() == page.locator("[data-find]").count()
    context.close()


def test_the_search_comes_when_it_is_used_and_is_small(
    browser: Browser, address: str, site: Path, guide: Guide
) -> None:
    page = browser.new_page()
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url.rsplit("/", 1)[-1]))
    page.goto(address, wait_until="networkidle")
    assert [name for name in loaded if name.startswith("search")] == []
    page.focus("#search-field")
    wait_until(page, "globalThis.systeemwijzerIndex")
    page.close()
    parts = [name for name in loaded if name.startswith("search")]
    assert len(parts) == 2
    most = 75_000 + BYTES_OF_RECORD * max(0, len(guide.records) - RECORDS)
    assert sum(len(gzip.compress((site / "assets" / part).read_bytes(), 9)) for part in parts) < most
