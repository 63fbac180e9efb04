"""Addresses as they come back from mail, chat and word processors: read as what they were, or called unreadable.

Most forms are read in one page, by the module that reads them all; a few are visited, to see what a page makes of them.
"""

import json
import re
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

IDS = ["micro-vraag-partner", "micro-vraag-uren", "exo-vraag-opvang"]
ONE, TWO, _ = IDS
BOTH = [ONE, TWO]
# What programs do to a link with two ids and a comma between them, and what people write around it.
STUCK = [
    *"),.;:!?>]}\"'\u2019\u201d\u00bb\u201c*_\u2026|\u200b",
    ").",
    "**",
    "&gt;",
    "%22",
    "%E2%80%9D",
    "%94",
    "%2",
    "%",
    "=\n",
]
MANGLED = [
    f"#vragen={ONE},{TWO}",
    f"#vragen=%20{ONE}%20%2C%20{TWO}",
    f"#vragen={ONE},+{TWO}",
    f"#vragen={ONE},%0A{TWO}",
    f"#vragen={ONE},%0D%0A{TWO}",
    f"#vragen={ONE},%C2%A0{TWO}",
    f"#vragen={ONE}%20{TWO}",
    f"#vragen={ONE};{TWO}",
    f"#vragen={ONE}%EF%BC%8C{TWO}",
    f"#vragen%3D{ONE}%2C{TWO}",
    f"#vragen={ONE}%252C{TWO}",
    f"#vragen%253D{ONE}%25252C{TWO}",
    f"#vragen=3D{ONE},{TWO}".replace("=3D", "=3D=3D"),
    f"##vragen={ONE},{TWO}",
    f"#%23vragen={ONE},{TWO}",
    f"#%2523vragen={ONE},{TWO}",
    f"#?vragen={ONE},{TWO}",
    f"#VRAGEN={ONE.upper()},{TWO.title()}",
    f"#vragen={ONE.replace('-', '%C2%AD')},{TWO.replace('-', '%E2%80%91')}",
    f"#vragen={ONE.replace('-', '%E2%80%93')},{TWO.replace('-', '&shy;-')}",
    f"#vragen={ONE.replace('partner', 'part%C2%ADner')},{TWO.replace('uren', 'u%E2%80%8Bren')}",
    f"#vragen={ONE.replace('-', '-%0A')},{TWO.replace('-', '%20-%20')}",
    f"#vragen={quote(ONE.translate({ord(letter): ord(letter) + 0xFEE0 for letter in 'microvaagptne'}))},{TWO}",
    f"#vragen={ONE},{TWO}&utm_source=mail&utm_medium=x",
    f"#vragen={ONE},{TWO}&amp;fbclid=IwAR0,x",
    f"#vragen={ONE},{TWO}?wdLOR=c1,2",
    f"#utm_source=mail&vragen={ONE},{TWO}",
    f"#vragen={ONE},{TWO}:~:text=Wie%20helpt",
    f"#vragen={ONE},{TWO}](https://example.org/gesprek/#vragen={ONE},{TWO})",
    f"#vragen={ONE},{TWO}%5D%28https://example.org/gesprek/%23vragen={ONE})",
    f"#*vragen={ONE},{TWO}*",
    f"#vragen=<{ONE},{TWO}>",
    f"#vragen=„{ONE},{TWO}”",
    f'#vragen="{ONE}","{TWO}"',
    f"#vragen={ONE}<wbr>,{TWO}<br></a>",
    f"#vragen={ONE},{TWO}#vragen={ONE},{TWO}",
    f"#vragen={ONE}&vragen={TWO}",
    *(f"#vragen={ONE},{TWO}{end}" for end in STUCK),
]
# What stands with other names: the hash or the query, what is read of it, and what that is.
READ: list[tuple[str, str, Any]] = [
    ("presenteren", "#presenteren=micro&amp;dia=7", ["micro"]),
    ("dia", "#presenteren=micro&amp;dia=7", ["7"]),
    ("dia", "#presenteren=micro%26dia%3D7", ["7"]),
    ("dia", "#presenteren=micro;dia=7", ["7"]),
    ("dia", "#presenteren=micro&amp;amp;dia=7", ["7"]),
    ("dia", "#presenteren=micro&#38;dia=7", ["7"]),
    ("bij", "#opdracht=x%26amp%3Bbij=micro-vragen", ["micro-vragen"]),
    ("level", "?level=macro&amp;topic=geld", ["macro"]),
    ("topic", "?level=macro%26topic%3Dgeld", ["geld"]),
    ("level", "?level%3Dmacro", ["macro"]),
    ("level", "?level=macro#utm", ["macro"]),
    ("level", "??level=macro&utm_source=x", ["macro"]),
    ("naast", "?naast=geld&amp;naast=werk", ["geld", "werk"]),
    ("groep", "#groep=a.b&amp;groep=c.d", ["a.b", "c.d"]),
    ("groep", "#groep=a.b&groep=c.d](https://example.org/#groep=a.b&groep=c.d)", ["a.b", "c.d"]),
    ("groep", "#groep=a.b&groep=c.d%3Chttps://example.org/#groep=a.b&groep=c.d>", ["a.b", "c.d<"]),
    ("level", "?q=https%3A%2F%2Fexample.org&level=macro", ["macro"]),
]
NUMBERS = {
    "1234": 1234,
    "1234)": 1234,
    "1234).": 1234,
    '"1234"': 1234,
    "1234 en dan": 1234,
    "*1234*": 1234,
    "abc": None,
    "": None,
    "0": None,
    "-5": None,
    "1.5": None,
    "1,5": None,
    "12a": None,
    "9" * 400: None,
}
TYPED = {
    "?q=hulp+bij%20opvang": "hulp bij opvang",
    "?level=micro&q=%22Opvang%22.": '"Opvang".',
    "?q=R%26D+%28zo%29": "R&D (zo)",
    "?q=c%2B%2B": "c++",
    "?q=50%25": "50%",
    "?q=100%25ab": "100%ab",
    "?q=%E0%A4%A": "\ufffd%A",
    "?q=waarom%3F": "waarom?",
    "?q=a%3Db": "a=b",
    "?q=%3Cb%3Ehoi": "<b>hoi",
    "": "",
    # Mangled.
    "?q=R%26amp%3BD": "R&D",
    "?level=micro&amp;q=Opvang": "Opvang",
    "?q=hulp%2520bij": "hulp bij",
    "?q=hulp%252520bij": "hulp bij",
    "?q%3Dhulp%2Bbij%26level%3Dmicro": "hulp bij",
    "?q=hulp%26level%3Dmicro": "hulp",
    "?q=hulp?utm_source=mail": "hulp",
    "?q=hulp%3Ffbclid%3DIwAR0": "hulp",
}
ANCHORS = {
    "#a-b.": "a-b.",
    "##a-b": "a-b",
    "#%23a%2Db": "a-b",
    "#a-b?utm_source=x": "a-b",
    "#a-b&fbclid=x": "a-b",
    "#a-b](https://example.org/#a-b)": "a-b",
    "#:~:text=x": "",
    "#utm_source=x": "",
    "#_=_": "",
    "#ronde=1": "",
    "": "",
}
PATHS = {
    "/gesprek/%23vragen=a,b": ["/gesprek/", "", "#vragen=a,b"],
    "/gids/gesprek/%2523vragen=a": ["/gids/gesprek/", "", "#vragen=a"],
    "/vragen/%3Flevel=micro": ["/vragen/", "?level=micro", ""],
    "/vragen/%3Flevel=micro%23x": ["/vragen/", "?level=micro", "#x"],
    "/vragen/).": ["/vragen/", "", ""],
    "/vragen/%E2%80%9D": ["/vragen/", "", ""],
    "/vra%C2%ADgen%3E": ["/vragen", "", ""],
    "/nergens/": ["/nergens/", "", ""],
    "/": ["/", "", ""],
}
HOSTILE = [
    "%E0%A4%A",
    "%",
    "%00",
    "%ud800",
    "__proto__",
    "constructor",
    "<img src=x onerror=hacked=1>",
    "\"'><script>hacked=1</script>",
    "javascript:hacked=1",
    "[data-talk]",
    "\\",
    "${hacked=1}",
    "&#x110000;",
    "&#0;",
    "\u202emoc.live",
    "9" * 400,
]
STARTS = [
    "#vragen=",
    "?q=",
    "",
    "#",
    "#vragen%3D",
    "##ronde=",
    "?q%3D",
    "?level=a&amp;q=",
    "/%23",
    "#groep=micro.",
    "?naast=",
]
# What a quadratic pattern would stumble over, again and again.
REPEATED = [
    "a",
    "a,",
    "a ",
    "a-",
    "%25",
    "%2525",
    "&",
    "&a=",
    "#",
    ";a",
    "; ",
    "<a",
    "(",
    "=",
    "-",
    "https://",
    "%EF%B7%BA",
]
LONG_LETTERS = 100_000
# Of quadratic work this many letters would take much longer, and all else much shorter, also on a busy machine.
SLOWEST_MS = 3000
# Each reader, by the page that it stands on and what it reads.
READERS = [
    ("gesprek/", "#vragen="),
    ("training/groepen/", "#groep="),
    ("training/niveau/", "#ronde="),
    ("systeem/micro/", "#presenteren="),
    ("systeem/micro/", "#opdracht=eigen-aannames&bij="),
    ("systeem/micro/", "#"),
    ("vragen/", "?level="),
    ("zoeken/", "?q="),
    ("voorbeelden/", "?level="),
    ("overzicht/", "?naast="),
]


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    with browser.new_context(base_url=address, reduced_motion="reduce") as context:
        page = context.new_page()
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        yield page
        assert faults == []


def read(page: Page, script: str, values: object) -> Any:
    """What the module makes of each of these."""
    return page.evaluate(f"([values, ids]) => values.map(value => {script})", [values, IDS])


def test_every_mangled_form_is_read_as_what_it_was(search_page: Page) -> None:
    script = "addressReader.readIds(addressReader.readFields(value).get('vragen') ?? [], ids)"
    found = dict(zip(MANGLED, read(search_page, script, MANGLED), strict=True))
    assert {form: ids for form, ids in found.items() if ids != {"known": BOTH, "unknown": [], "hasMore": False}} == {}

    fields = read(search_page, "Object.fromEntries(addressReader.readFields(value))", [raw for _, raw, _ in READ])
    assert [values[name] for (name, *_), values in zip(READ, fields, strict=True)] == [right for *_, right in READ]
    for script, table in (
        ("addressReader.readNumber(value)", NUMBERS),
        ("addressReader.readTyped(value, 'q', ['level', 'topic'])", TYPED),
        ("addressReader.readAnchor(value)", ANCHORS),
        ("Object.values(addressReader.readPath(value))", PATHS),
    ):
        assert dict(zip(table, read(search_page, script, list(table)), strict=True)) == table


def test_what_is_unknown_is_named_only_where_it_looks_like_an_id(search_page: Page) -> None:
    values = [f"{ONE},weg-is-weg.", "<b>bel 06</b>", f"{ONE} Bel-Nu", "a," * 20, "x" * 61, "Bel 06 12345678", "é", ""]
    unknown = read(search_page, "addressReader.readIds([value], ids)", values)

    assert [(one["unknown"], one["hasMore"]) for one in unknown] == [
        (["weg-is-weg"], False),
        ([], True),
        (["bel-nu"], False),
        (["a"], False),
        ([], True),
        ([], True),
        ([], True),
        ([], False),
    ]


def test_nothing_in_an_address_stops_the_reader_or_slows_it_down(search_page: Page) -> None:
    script = """(() => {
        const start = performance.now();
        addressReader.readIds(addressReader.readFields(value).get("vragen") ?? [value], ids);
        addressReader.readAnchor(value);
        addressReader.readNumber(value);
        addressReader.readTyped(value, "q", ["level"]);
        addressReader.readPath(value);
        addressReader.withoutTracking(value);
        return performance.now() - start;
    })()"""
    ways: list[Callable[[str], str]] = [str, quote, lambda text: quote(quote(text)), escape]
    values = [start + way(value) for start in STARTS for way in ways for value in HOSTILE]
    values += [start + (part * LONG_LETTERS)[:LONG_LETTERS] for start in STARTS[:3] for part in REPEATED]
    took = read(search_page, script, values)
    assert {value[:20]: ms for value, ms in zip(values, took, strict=True) if ms > SLOWEST_MS} == {}


def visit(page: Page, path: str) -> None:
    """Open a page anew: with another hash alone, a browser would stay on it."""
    page.goto("about:blank")
    page.goto(path)


def news_of(page: Page) -> Any:
    return page.locator("[data-address-news]")


def test_a_mangled_anchor_opens_its_record_without_a_step_in_the_history(page: Page) -> None:
    record = page.locator(f"#{ONE}")
    for end in (f"{ONE}.", f"%23{ONE.upper()}%E2%80%9D", f"{ONE}&utm_source=mail"):
        visit(page, f"systeem/micro/#{end}")
        expect(page).to_have_url(re.compile(f"/systeem/micro/#{ONE}$"))
        expect(record).to_be_in_viewport()
        assert page.evaluate("document.querySelector(':target').id") == ONE
        expect(news_of(page)).to_be_hidden()
    steps = page.evaluate("history.length")
    page.evaluate("scrollTo(0, 0)")
    page.evaluate("hash => { location.hash = hash; }", f"{TWO})")
    expect(page).to_have_url(re.compile(f"#{TWO}$"))
    expect(page.locator(f"#{TWO}")).to_be_in_viewport()
    assert page.evaluate("history.length") == steps + 1


def test_what_a_link_leads_to_in_vain_is_said_with_a_way_on(page: Page) -> None:
    for end, named in (
        ("#micro-dit-is-weg.", "micro-dit-is-weg"),
        ("#presenteren=onbekend", "onbekend"),
        ("#vragen=micro-vraag-partner", ""),
        ("#bel%2006%20nu", ""),
    ):
        visit(page, f"systeem/micro/{end}")
        expect(news_of(page)).to_be_in_viewport()
        expect(news_of(page)).to_contain_text("staat niet op deze pagina" + (f": {named}." if named else "."))
        expect(page.locator("[data-site-status]")).to_contain_text("staat niet op deze pagina")
        expect(page.get_by_role("dialog")).to_be_hidden()
    assert "06" not in news_of(page).inner_text()
    page.evaluate("hash => { location.hash = hash; }", ONE)
    expect(news_of(page)).to_be_hidden()
    visit(page, "systeem/micro/#weg")
    news_of(page).get_by_role("link", name="Zoek in alles").click()
    expect(page.get_by_role("searchbox", name="Waar zoek je naar?")).to_be_visible()
    for quiet in ("#", "#top", "#utm_source=mail", "#:~:text=moeder"):
        visit(page, f"systeem/micro/{quiet}")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(news_of(page)).to_be_hidden()


def test_a_link_of_questions_never_shows_ones_own_list_for_its(page: Page) -> None:
    visit(page, f"gesprek/?utm_source=mail#vragen={ONE},%20{TWO.upper()}).")
    questions = page.locator("[data-list] > *")
    expect(questions).to_have_count(2)
    expect(page).to_have_url(re.compile(f"/gesprek/#vragen={ONE},{TWO}$"))
    for end in ("weg-is-weg.", ""):
        page.evaluate("hash => { location.hash = hash; }", f"vragen={end}")
        expect(page.locator("[data-news]")).to_contain_text("geen enkele vraag")
        expect(questions).to_have_count(0)
        expect(page.locator("[data-news]")).to_contain_text("Je had eerder een andere keuze: 2 vragen.")
    page.get_by_role("button", name="Zet terug wat ik had").click()
    expect(questions).to_have_count(2)


def test_rounds_groups_slides_and_tasks_are_read_however_they_come(page: Page) -> None:
    title = page.locator("[data-exercise] [data-slot=title]")
    visit(page, "training/niveau/#ronde=1234")
    first = title.inner_text()
    visit(page, "training/niveau/#Ronde%3D1234).")
    expect(title).to_have_text(first)
    expect(page).to_have_url(re.compile("#ronde=1234$"))
    page.evaluate("location.hash = 'ronde=abc'")
    expect(news_of(page)).to_contain_text("niet lezen welke ronde")
    expect(title).to_have_text(first)
    visit(page, "training/niveau/#ronde=12a4")
    expect(news_of(page)).to_be_in_viewport()
    expect(title).not_to_be_empty()

    visit(page, "training/groepen/#groep=Micro.wat%C2%ADspeelt-er-hier.&amp;groep=exo.%20eigen-aannames)")
    expect(page.locator("[data-cards] > li")).to_have_count(2)
    expect(page.get_by_text("bestaat niet meer")).to_be_hidden()
    expect(page).to_have_url(re.compile("#groep=micro.wat-speelt-er-hier&groep=exo.eigen-aannames$"))
    visit(page, "training/groepen/#groep=weg.wat-speelt-er-hier&groep=micro.eigen-aannames")
    expect(page.get_by_text("Iets uit deze link bestaat niet meer: weg.")).to_be_visible()

    visit(page, "systeem/micro/#presenteren=MICRO&amp;dia=7.")
    expect(page.get_by_role("dialog", name="Presenteren")).to_contain_text("7 / ")
    expect(page).to_have_url(re.compile("#presenteren=micro&dia=7$"))

    visit(page, "systeem/micro/#opdracht=eigen-aannames&amp;bij=micro-vragen-netwerk).")
    given = page.get_by_role("complementary", name="Jullie opdracht")
    expect(given.get_by_role("heading")).to_have_text("Eigen aannames")
    expect(given.get_by_role("link")).to_have_attribute("href", "#micro-vragen-netwerk")
    expect(page).to_have_url(re.compile("#opdracht=eigen-aannames&bij=micro-vragen-netwerk$"))
    expect(news_of(page)).to_be_hidden()


@pytest.mark.parametrize(
    ("given", "clean", "chosen"),
    [
        ("vragen/?level=MICRO.&amp;topic=netwerk", "?level=micro&topic=netwerk", ["micro", "netwerk"]),
        ("vragen/?q=opvang%26level%3Dmicro&utm_source=x", "?q=opvang&level=micro", ["micro"]),
        ("zoeken/?q=%22Opvang%22&kind=quote%29", "?q=%22Opvang%22&kind=quote", ["quote"]),
        ("voorbeelden/?level=mes%C2%ADo%E2%80%9D", "?level=meso", ["meso"]),
        ("zoeken/?q=belemmeringen+micro&zonder=level:Micro.", "?q=belemmeringen+micro&zonder=level:micro", []),
    ],
)
def test_facets_are_read_however_they_come(page: Page, given: str, clean: str, chosen: list[str]) -> None:
    visit(page, given)
    expect(page).to_have_url(re.compile(re.escape(clean) + "$"))
    checked = page.locator("main [data-facet] input:checked")
    assert checked.evaluate_all("boxes => boxes.map(box => box.value)") == chosen
    expect(news_of(page)).to_be_hidden()


def test_facets_and_places_that_are_unknown_are_named(page: Page) -> None:
    for path, named in (("vragen/?level=xyz&topic=geld", "xyz"), ("overzicht/?naast=Geld.&amp;naast=onzin", "onzin")):
        visit(page, path)
        expect(news_of(page)).to_have_text(re.compile(f"Niet gevonden uit deze link, en weggelaten: {named}\\."))
        expect(news_of(page)).to_be_in_viewport()
    expect(page.get_by_label("Links")).to_have_value("geld")
    visit(page, "overzicht/?naast=Micro.&amp;naast=meso)")
    expect(page.get_by_role("table", name="Microsysteem en Mesosysteem")).to_be_visible()
    expect(page).to_have_url(re.compile(r"\?naast=micro&naast=meso$"))


@pytest.mark.parametrize(("path", "start"), READERS)
def test_hostile_values_leave_each_page_usable(page: Page, path: str, start: str) -> None:
    """All in one visit where the page hears of another hash, and else some of them."""
    page.add_init_script("Object.defineProperty(globalThis, 'hacked', { set() { throw new Error('it ran'); } })")
    visit(page, f"{path}{start}{quote(HOSTILE[6])}")
    if start.startswith("#"):
        # A task and a slide stay until another is asked for.
        page.evaluate(
            """async ([start, values]) => {
                for (const value of values) {
                    location.hash = start + value;
                    await new Promise(resolve => setTimeout(resolve, 20));
                }
            }""",
            [start, [*HOSTILE, "x" * LONG_LETTERS]],
        )
    else:
        for value in HOSTILE[:5]:
            page.goto(f"{path}{start}{value}&{start[1:]}{value}")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.locator("[onerror], main img[src=x]").count() == 0
    assert "hacked" not in json.dumps(news_of(page).all_inner_texts())
    page.get_by_role("link", name="Mijn gesprek").click()
    expect(page.get_by_role("heading", name="Mijn gesprek", level=1)).to_be_visible()


def test_an_address_whose_path_was_mangled_leads_on_from_the_page_that_is_not_there(page: Page, site: Path) -> None:
    """Servers answer with that page; the one of these tests doesn't."""
    paths = ("**/gesprek/%23*", "**/vragen/%3F*", "**/vragen/)*", "**/nergens/*", "**//example.org/*")
    for path in paths:
        page.route(path, lambda route: route.fulfill(status=404, path=site / "404.html"))
    visit(page, f"gesprek/%23vragen={ONE},{TWO}.")
    expect(page.locator("[data-list] > *")).to_have_count(2)
    expect(page).to_have_url(re.compile(f"/gesprek/#vragen={ONE},{TWO}$"))
    visit(page, "vragen/%3Flevel=micro%26topic=netwerk")
    expect(page).to_have_url(re.compile(r"/vragen/\?level=micro&topic=netwerk$"))
    visit(page, f"vragen/)#{ONE}")
    expect(page.locator(f"#{ONE}")).to_be_in_viewport()
    for lost in ("nergens/)", "/example.org/)"):
        host = page.evaluate("location.host")
        page.goto(f"http://{host}/{lost}")
        expect(page.get_by_role("heading", level=1)).to_have_text("Deze pagina is er niet")
        assert page.evaluate("location.host") == host


def test_links_are_mended_from_disk_too_and_lose_what_counts_visits(page: Page, site: Path) -> None:
    visit(page, f"{(site / 'systeem/micro/index.html').as_uri()}#{ONE.upper()}).")
    expect(page.locator(f"#{ONE}")).to_be_in_viewport()
    assert page.evaluate("document.querySelector(':target').id") == ONE
    visit(page, f"systeem/micro/?fbclid=IwAR0&utm_source=mail&x=1#{ONE}")
    expect(page).to_have_url(re.compile(rf"/systeem/micro/\?x=1#{ONE}$"))
    expect(page.locator(f"#{ONE}")).to_be_in_viewport()
