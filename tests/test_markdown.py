"""What can be smuggled through Markdown: refused with its file and line, or shown to do no harm.

What passes the checks is read anew with another parser, the browser's own: each tag, attribute and scheme is allowed.
"""

import re
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser
from pydantic import TypeAdapter, ValidationError

from small_guide import FRONT_MATTER
from systeemwijzer.checks.pages import check_page
from systeemwijzer.reading.page_markup import read_markup, read_markup_once
from systeemwijzer.reading.page_source import split_page
from systeemwijzer.reading.sections import parse_sections
from systeemwijzer.records.base import Line
from systeemwijzer.records.plain_text import to_html
from systeemwijzer.records.safe_markdown import check_markdown, to_html_at

FILE = "docs/a.md"
# Each page begins with it; what follows stands from line 7 on.
HEAD = f"{FRONT_MATTER}# Start\n\n"
FIRST = HEAD.count("\n") + 1

# What is written, the line of it that is told (from 1), and a piece of what is told.
REFUSED_ON_PAGES = {
    "words on two lines": ("[klik\nhier](javascript:x)", 2, "een link naar 'javascript:x';"),
    "address on the next line": ("[klik](\njavascript:x)", 2, "een link naar 'javascript:x';"),
    "address on two lines": ("[klik](java\nscript:x)", 1, "een link naar 'java script:x';"),
    "brackets in the words": ("[a [b] c](javascript:x)", 1, "een link naar 'javascript:x';"),
    "brackets in the address": ("[a](<javascript:x(1)>)", 1, "een link naar 'javascript:x(1)';"),
    "picture in a link": ("[![a](b.png)](javascript:x)", 1, "een link naar 'javascript:x';"),
    "emphasis round it": ("***[a](javascript:x)***", 1, "een link naar 'javascript:x';"),
    "code that isn't closed": ("```\n\n[a](javascript:x)", 3, "een link naar 'javascript:x';"),
    "code that is closed otherwise": ("````\n```\n\n[a](javascript:x)", 4, "een link naar 'javascript:x';"),
    "code that isn't closed itself": ("tekst\n\n~~~\ntekst", 3, "deze code is niet gesloten;"),
    "escaped backticks": (r"\`[a](javascript:x)\`", 1, "een link naar 'javascript:x';"),
    "backticks in two paragraphs": ("a ` b\n\n[a](javascript:x) `", 3, "een link naar 'javascript:x';"),
    "letters by number": ("[a](java&#115;cript:x)", 1, "een link naar 'javascript:x';"),
    "all letters by number": (
        "tekst\n\n[a](&#106;&#97;&#118;&#97;&#115;&#99;ript&#58;x)",
        3,
        "een link naar 'javascript:x';",
    ),
    "a tab in it": ("[a](java&Tab;script:x)", 1, "een link naar 'java script:x';"),
    "small and large": ("[a](JaVaScRiPt:x)", 1, "een link naar 'JaVaScRiPt:x';"),
    "by name": ("[a][b]\n\ntekst\n\n[b]: javascript:x", 5, "een link naar 'javascript:x';"),
    "by name on two lines": ("[a][b]\n\n[b]:\n   javascript:x", 4, "een link naar 'javascript:x';"),
    "by its own name": ("[b]\n\n[b]: <vbscript:x> 'titel'", 3, "een link naar 'vbscript:x';"),
    "by name in a list": ("1. [a][q]\n2. b\n\n    [q]: data:text/html,x", 4, "een link naar 'data:text/html,x';"),
    "like a footnote": ("tekst[^1]\n\n[^1]: javascript:x", 3, "een link naar 'javascript:x';"),
    "between pointed brackets": ("<javascript://x>", 1, "een link naar 'javascript://x';"),
    "no https": ("<http://example.org>", 1, "een link naar 'http://example.org';"),
    "another host": ("[a](//example.org)", 1, "een link naar '//example.org';"),
    "another host for browsers": (r"[a](/\\example.org)", 1, "een link naar '/\\example.org';"),
    "no host at all": ("[a](https://[x)", 1, "een link naar 'https://[x';"),
    "from the root by name": ("[a][b]\n\n[b]: /vragen/", 3, "begint met een schuine streep;"),
    "picture from another host by name": (
        "![a][b]\n\n[b]: https://x.nl/a.png",
        3,
        "een plaatje van een andere website:",
    ),
    "picture on two lines": ("![a\nb](https://x.nl/a.png)", 2, "een plaatje van een andere website:"),
    "picture of data": ("![a](data:image/png;base64,x)", 1, "een link naar 'data:image/png;base64,x';"),
    "picture without words": ("![\n](a.png)", 2, "bij het plaatje 'a.png' staat niet"),
    "picture without words by name": ("![ ][b]\n\n[b]: a.png", 3, "bij het plaatje 'a.png' staat niet"),
    "picture with more": ("![a](b.png){: onerror=x }", 1, "'onerror' mag hier niet; haal"),
    "quote and attribute": ('tekst\n{: data-a="b"onclick=x}', 2, "'onclick' mag hier niet; haal"),
    "attribute without a value": ("*a*{ONCLICK}", 1, "'onclick' mag hier niet; haal"),
    "attribute of a heading": ("## Kop {#a onclick=x}", 1, "'onclick' mag hier niet; haal"),
    "attribute of an item": ("- a\n- b\n    {: onclick=x }", 3, "'onclick' mag hier niet; haal"),
    "attribute of a cell": ("| a |\n|---|\n| b {: onclick=x } |", 3, "'onclick' mag hier niet; haal"),
    "attribute of code": ("```{ .py onclick=x }\na\n```", 1, "'onclick' mag hier niet; haal"),
    "style": ("tekst\n{: style='x' }", 2, "'style' mag hier niet; haal"),
    "address by attribute": ("[a](b.md){: href='javascript:x' }", 1, "een link naar 'javascript:x';"),
    "hook of a script": ("tekst\n{: data-script='x' }", 2, "'data-script' mag hier niet;"),
    "attribute of a note": ("/// note | T\n    attrs: {onclick: x}\n\ntekst\n///", 2, "'onclick' mag hier niet; haal"),
    "attribute of a fold": (
        "/// details | T\n    open: true\n    attrs: {style: x}\n\na\n///",
        3,
        "'style' mag hier niet; haal",
    ),
    "html in a note's title": ("/// note | <img src=x onerror=y>\na\n///", 1, "HTML mag hier niet: <img src=x"),
    "link in a fold's title": ("/// details | [x](javascript:y)\na\n///", 1, "een link naar 'javascript:y';"),
    "no such note": ("/// noot | T\n\na\n///", 1, "dit blok klopt niet; schrijf"),
    "html in a cell": ("| a |\n|---|\n| <img src=x onerror=y> |", 3, "HTML mag hier niet: <img src=x"),
    "html in a heading": ("## <b>Kop</b>", 1, "HTML mag hier niet: <b>; schrijf"),
    "html in a quote": ("> - <svg/onload=x>", 1, "HTML mag hier niet: <svg/onload=x>; schrijf"),
    "html on two lines": ("a\n<img src=x\nonerror=y>", 2, "HTML mag hier niet: <img src=x onerror=y>; schrijf"),
    "html round Markdown": ("<div>\n\n[a](javascript:b)\n\n</div>", 3, "een link naar 'javascript:b';"),
    "end of what is around it": ("</main>", 1, "HTML mag hier niet: </main>; schrijf"),
    "code of another language": ("<?php x ?>", 1, "HTML mag hier niet: <?php x ?>; schrijf"),
    "a tag without an end": (
        "tekst\n\n3<4 en <img src=x onerror=y",
        3,
        "HTML mag hier niet: <img src=x onerror=y; schrijf",
    ),
    "not as a tag should be": ("<img src=x onerror=y=1>", 1, "HTML mag hier niet: <img src=x onerror=y=1>; schrijf"),
    "a declaration": ("<!DOCTYPE html>", 1, "HTML mag hier niet: <!DOCTYPE html>; schrijf"),
    "comment": ("<!-- niet nu -->", 1, "deze regel klopt niet; schrijf"),
    "embed on two lines": ("<!-- embed\nguides -->", 1, "deze regel klopt niet; schrijf"),
    "embed in text": ("tekst <!-- embed guides --> tekst", 1, "deze regel klopt niet; schrijf"),
    "comment without an end": ("tekst\n\n<!-- embed guides\n\ntekst", 3, "deze regel klopt niet; schrijf"),
    "aligned": ("| a |\n|--:|\n| b |", 2, "kolommen uitlijnen kan hier niet;"),
    "heading by the line below": ("tekst\n\nKop\n---", 3, "'Kop' wordt een kop door de regel eronder; zet"),
    "heading in a quote": ('> ## Kop {#a data-source="x"}', 1, "de kop 'Kop' staat in een lijst, een"),
    "heading in a list": ("- a\n\n    ## Kop", 3, "de kop 'Kop' staat in een lijst, een"),
    "heading in a note": ("/// note | T\n\n## Kop\n///", 3, "de kop 'Kop' staat in een lijst, een"),
    "heading as a title": ("/// note | ## Kop\na\n///", 1, "de kop 'Kop' staat in een lijst, een"),
    "heading without words": (
        "tekst\n\n## {#a}\n\n##",
        5,
        "een kop zonder woorden; schrijf er woorden achter, of haal hem weg",
    ),
    "heading without a space": ("tekst\n#niet zo", 2, "een tweede kop met '# '; schrijf"),
    "a link that isn't closed": ("tekst\n\n[a](vragen.md", 3, "'[a](' wordt geen link; schrijf"),
    "a link with a space": ("[a] (vragen.md)", 1, "'[a] (' wordt geen link; schrijf"),
    "a link by no name": ("tekst\n\n- [a][b]", 3, "'[a][b]' is een link zonder adres;"),
    "a footnote": ("tekst[^1]", 1, "'[^1]' is een voetnoot, en"),
    "bold that isn't closed": ("tekst\n\n**vet", 3, "'**' staat los; zet ** voor"),
    "struck through": ("~~weg~~", 1, "'~~weg~~' bestaat hier niet;"),
    "attributes that aren't closed": ("tekst\n\n## Kop {#kop data-source='x'", 3, "'{#kop' komt zo op de pagina;"),
    "attributes in two pairs of braces": ("## Kop {#kop} {data-source='x'}", 1, "'{#kop' komt zo op de pagina;"),
    "filled in elsewhere": ("{{ page.title }}", 1, "'{{' wordt hier niet ingevuld;"),
    "a note of another language": ('!!! note "T"\n    a', 1, "'!!!' begint hier geen blok;"),
    "a table without its line": ("| a | b |\n| c | d |", 1, "'|' begint geen tabel; zet"),
    "a row with more cells": ("| a | b |\n|---|---|\n| c | d |\n| e | f | g |", 4, "de rij van 'e' heeft 3 vakken,"),
    "a row with fewer cells": ("| a | b |\n|---|---|\n| c |", 3, "de rij van 'c' heeft 1 vakken,"),
    "a list of bullets": ("• een\n• twee", 1, "'•' begint geen opsomming;"),
    "a list within a paragraph": ("Tekst:\n- een\n- twee", 2, "begint een opsomming midden in een"),
    "a letter by number that turns words": ("a\n\nb &#8238;c", 3, "'&#8238;': hier staat een onzichtbaar teken"),
    "code by accident": ("tekst\n\n    ingesprongen", 3, "een alinea die inspringt wordt code; haal"),
    "a link without words": ("tekst\n\n[](vragen.md)", 3, "de link naar 'vragen.md' heeft geen woorden;"),
    "a link to nothing": ("tekst\n\n[x]()", 3, "de link 'x' leidt nergens heen;"),
    "contents": ("tekst\n\n[TOC]", 3, "'[TOC]' doet hier niets: elke"),
    "a note without an end": ("tekst\n\n/// note | T\n\ntekst", 3, "dit blok is niet gesloten; zet onder"),
    "an item that isn't deep enough": (
        "- a\n  - b",
        2,
        "dit punt valt niet onder het punt erboven; zet er 4 spaties voor",
    ),
    "no host": ("[a](https://)", 1, "een link naar 'https://';"),
    "nobody's mail": ("[a](mailto:jan)", 1, "een link naar 'mailto:jan';"),
    "the same link twice": ("[a](javascript:x)\n\na\n\n[b](javascript:x)", 5, "een link naar 'javascript:x';"),
    "the same id": ("## Een {#a}\n\n## Twee {#a}", 3, f"id: 'a' staat ook op regel {FIRST} van deze"),
}
# What is written, and what becomes of it.
HARMLESS = {
    "nested code": ("````\n```\n## Kop {#x data-source='y'}\n<b>\n```\n````", "## Kop {#x data-source='y'}\n&lt;b&gt;"),
    "other code": ("~~~\n[a](javascript:b)\n~~~", "<code>[a](javascript:b)"),
    "a list in a list": ("- a\n    - b\n\n        c", "<li>a<ul>"),
    "items in code": ("```\n- a\n  - b\n```", "- a\n  - b"),
    "code in a line": ("`` `<b>` [a](javascript:b) ``", "<code>`&lt;b&gt;` [a](javascript:b)</code>"),
    "code on two lines": ("`a\n[a](javascript:b)`", "<code>a\n[a](javascript:b)</code>"),
    "not a tag": ("a < b, 3<4", "a &lt; b, 3&lt;4"),
    "escaped": (r"\[a](javascript:b) \# \`", "<p>[a](javascript:b) # `</p>"),
    "title": ('[a](b.md "<img src=x onerror=y>")', 'title="&lt;img src=x onerror=y&gt;"'),
    "title with a quote": ("[a](b.md 'x\" onclick=\"y')", 'title="x&quot; onclick=&quot;y"'),
    "escaped signs": (r"\*\*a \{#b} \[^1]", "<p>**a {#b} [^1]</p>"),
    "left out in a quote": ("[…] (lacht) […]", "<p>[…] (lacht) […]</p>"),
    "signs in code": ("`**a {#b} {{ c }}`", "<code>**a {#b} {{ c }}</code>"),
    "a line that begins with a year": ("in\n2012. Daarna - nu", "<p>in\n2012. Daarna - nu</p>"),
    "mail": ("<a@example.org>", "<a href="),
    "lead": ("tekst\n{: .lead #b lang=en }", '<p class="lead" id="b" lang="en">'),
    "fold": ("/// details | T\n    open: true\n\na\n///", "<details open>"),
    "embed in a list": ("- a\n\n    <!-- embed guides -->", "<!-- embed guides -->\n</li>"),
    "embed below text": ("a\n<!-- embed guides -->\nb", "<p>a</p>\n<!-- embed guides -->\n<p>b</p>"),
    "embed in code": ("```\n<!-- embed niets -->\n```", "&lt;!-- embed niets --&gt;"),
}
REFUSED_IN_RECORDS = (
    "[klik\nhier](javascript:x)",
    "[a [b] c](javascript:x)",
    "[a](java\nscript:x)",
    "[a][b]\n\n[b]: javascript:x",
    "[b]\n\n[b]: <data:x>",
    "\\`[a](javascript:x)\\`",
    "``[a](javascript:x)`",
    "[a](java&#115;cript:x)",
    "[a](/\\\\example.org)",
    "<javascript://x>",
    "*a*{ONCLICK}",
    'tekst\n{: data-a="b"onclick=x}',
    "- a\n- b\n    {: onclick=x }",
    "[a](https://b.nl){: target=x }",
    "![a][b]\n\n[b]: a.png",
    "a <img src=x\nonerror=y>",
    "<!-- weg -->",
    "a <!-- b",
    "a <b",
    "# Kop",
    "Kop\n---",
    "> citaat",
    "`code`",
    "    code",
    "***\n\ntekst",
)
LEFT_IN_RECORDS = ("**vet", "[a] (vragen/)", "[a][b]", "[^1]", "| a | b |\n|---|---|\n| c | d |", "a\n- b", "{{ a }}")


def tell(text: str) -> list[str]:
    return [str(problem) for problem in check_page(split_page(HEAD + text, FILE))]


@pytest.mark.parametrize("case", REFUSED_ON_PAGES)
def test_it_is_refused_with_its_line(case: str) -> None:
    text, line, told = REFUSED_ON_PAGES[case]

    found = [problem for problem in tell(text) if told in problem]

    assert f"{FILE}:{FIRST + line - 1}" in {problem.rsplit(": ", problem.count(": "))[0] for problem in found}, tell(
        text
    )
    assert all("\n" not in problem for problem in found)


@pytest.mark.parametrize("case", HARMLESS)
def test_it_does_no_harm(case: str) -> None:
    text, html = HARMLESS[case]

    assert tell(text) == []
    assert html in read_markup(text).write(lambda address: address)


@pytest.mark.parametrize("text", REFUSED_IN_RECORDS)
def test_it_is_refused_in_records(text: str) -> None:
    with pytest.raises(ValueError, match=r"allowed here|a link to"):
        check_markdown(text)


@pytest.mark.parametrize("text", LEFT_IN_RECORDS)
def test_what_markdown_leaves_is_refused_in_records(text: str) -> None:
    with pytest.raises(ValueError, match=r"isn't a link|has no address|known here|begins|by itself|filled in"):
        check_markdown(text)


@pytest.mark.parametrize("text", ["**Vet** woord", "*Schuin*", "[a](b/)"])
def test_a_line_is_words_alone(text: str) -> None:
    line = TypeAdapter(Line)
    for words in ("3 * 4 < 13 & meer", "Moeder*kind", "Zorg [thuis] (deel)"):
        assert line.validate_python(words) == words

    with pytest.raises(ValidationError, match="would be seen"):
        line.validate_python(text)


def test_a_page_with_many_faults_tells_all_of_them_each_at_its_line() -> None:
    texts = [text for text, _, _ in REFUSED_ON_PAGES.values() if text.count("\n") == 0 and "`" not in text]
    lines = [FIRST + 2 * place for place in range(len(texts))]

    problems = list(check_page(split_page(HEAD + "\n\n".join(texts), FILE)))

    assert {problem.line for problem in problems} == set(lines)


def test_a_record_is_what_markdown_makes_a_heading() -> None:
    code = '````\n```\n## Een {#een data-source="ev.1"}\n```\n````\n'
    page = f'{HEAD}{code}\n## *Twee* {{#twee data-source="ev.1"}}\nTekst `<b>`.\n'

    (section,) = parse_sections(split_page(page, FILE))

    assert (section.id, section.title, section.text, section.origin.line) == ("twee", "Twee", "Tekst <b>.", FIRST + 6)


def test_links_in_records_lead_to_where_they_are_shown_from() -> None:
    html = to_html_at("[a](vragen/#b) [c](https://d.nl)", lambda address: f"../{address}")

    assert html == '<p><a href="../vragen/#b">a</a> <a href="https://d.nl">c</a></p>'


# Pieces that mean something to Markdown, or to a browser, beside any text.
PIECES = st.one_of(
    st.text(max_size=6),
    st.sampled_from(
        [
            "\n",
            "\n\n",
            "    ",
            "- ",
            "1. ",
            "> ",
            "# ",
            "## ",
            "===\n",
            "|---|\n",
            "| ",
            "```\n",
            "~~~",
            "`",
            "\\",
            "\t",
        ]
    ),
    st.sampled_from(["[a](", ")", "[", "]", "![", "](", "[a]: ", "[b][a]", "<", ">", '"', "'", "(", "{: ", "{", "}"]),
    st.sampled_from(["javascript:x", "data:x", "//x", "https://x", "b.md", "&#106;", "&Tab;", "&lt;", "on", "click=x"]),
    st.sampled_from(
        ["<img src=x onerror=y>", "<b>", "</p>", "<!--", "-->", "<!-- embed rings -->", "<a@b.nl>", "*", "_"]
    ),
    st.sampled_from(
        ["/// note | ", "/// details", "\n///\n", "\n    attrs: {onclick: x}\n", " #id", " .class", "[TOC]"]
    ),
)
TEXTS = st.lists(PIECES, min_size=1, max_size=14).map("".join)
RECORD_TAGS = {"a", "br", "em", "li", "ol", "p", "strong", "ul"}
PAGE_TAGS = RECORD_TAGS | {"h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"}
PAGE_TAGS |= {"blockquote", "code", "details", "div", "hr", "img", "pre", "summary"}
ATTRIBUTES = {"alt", "class", "href", "id", "lang", "open", "src", "start", "title"}
ATTRIBUTES |= {"data-source", "data-status", "data-topics"}
SCHEMES = {"", "https", "mailto"}
# As a browser reads it: each tag with its attributes, addresses whole.
READ = """texts => texts.map(text => {
  const page = new DOMParser().parseFromString(`<base href="https://site/a/"><body>${text}`, 'text/html');
  return [...page.body.querySelectorAll('*')].map(element => [
    element.localName, element.getAttributeNames(), element.href ?? element.src ?? 'https:',
  ]);
})"""


class Tags(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def require_allowed(html: str, tags: set[str]) -> None:
    for name, attributes in Tags(html).found:
        assert name in tags
        assert attributes.keys() <= ATTRIBUTES
        for address in (attributes.get("href"), attributes.get("src")):
            assert urlsplit(re.sub(r"[\x00-\x20]", "", address or "")).scheme in SCHEMES


def test_what_passes_is_made_of_what_is_allowed(browser: Browser) -> None:
    passed: list[tuple[str, str]] = []

    @given(TEXTS)
    def pass_page(text: str) -> None:
        if not list(check_page(split_page(HEAD + text, FILE))):
            html = read_markup_once(text).write(lambda address: address)
            require_allowed(html, PAGE_TAGS)
            passed.append(("page", html))

    @given(TEXTS)
    def pass_record(text: str) -> None:
        try:
            html = to_html(check_markdown(text))
        except ValueError:
            return
        require_allowed(html, RECORD_TAGS)
        passed.append(("record", html))

    pass_page()
    pass_record()

    page = browser.new_page()
    found = page.evaluate(READ, [html for _, html in passed])
    page.close()
    assert len(passed) > 20
    for (kind, html), elements in zip(passed, found, strict=True):
        for name, attributes, address in elements:
            assert name in (PAGE_TAGS if kind == "page" else RECORD_TAGS), html
            assert set(attributes) <= ATTRIBUTES, html
            assert address.startswith(("https://site/", "https:", "mailto:")), html
