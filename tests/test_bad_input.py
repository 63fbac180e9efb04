"""Each class of mistakes in content, pages, templates and settings: told with file, line and what would be right.

Each case breaks one thing in a copy of the real project, and says which problem must be told.
"""

import re
from pathlib import Path

import pytest

from conftest import ROOT, copy_project, run_mkdocs
from systeemwijzer.checks.all_checks import check_project
from systeemwijzer.reading.problems import ContentError

MICRO = "content/barriers/micro.yml"
ABOUT = "docs/over.md"
# The file, what is replaced in it, what by, and the beginning of a problem; without a text to replace it comes last.
CASES = {
    "zero width": (MICRO, "  title: ", "  title: \u200b", f"{MICRO}:3: a character that one can't see (U+200B"),
    "direction": (MICRO, "  title: ", "  title: \u202e", f"{MICRO}:3: a character that one can't see (U+202E"),
    "control": (MICRO, "  title: ", "  title: \x07", f"{MICRO}:3: a character that one can't see (U+0007"),
    "nul": (MICRO, "  title: ", "  title: \0", f"{MICRO}:3: a character that one can't see (U+0000"),
    "escaped": (MICRO, "  title: ", '  title: "a\\u202eb" #', f"{MICRO}:3: title: a character that one can't see"),
    "half a pair": (MICRO, "  title: ", '  title: "a\\ud800b" #', f"{MICRO}:3: "),
    "looks empty": (MICRO, "  title: ", '  title: "\u00a0" #', f"{MICRO}:3: title: "),
    "blank letters": (MICRO, "  title: ", "  title: \u3164", f"{MICRO}:3: a character that one can't see"),
    "says nothing": ("content/questions/micro.yml", "      text: ", '      text: "?" #', "text: says nothing"),
    "too deep": (MICRO, "  title: ", f"  title: {'[' * 40}", f"{MICRO}:3: not valid YAML: lists and keys lie within"),
    "too long": (MICRO, "  title: ", f"  title: {'lang ' * 200}", f"{MICRO}:3: title: "),
    "twice in a list": (MICRO, "  topics: [", "  topics: [geld, geld, ", "'geld' stands here twice; keep one"),
    "empty list": ("content/topics.yml", "  words: [", "  words: [] # [", "content/topics.yml:5: words: "),
    "term like another": (
        "content/glossary.yml",
        "  title: casusoverleg",
        "  title: Bijstand",
        "'bijstand' is also a way to write",
    ),
    "not a number": ("content/figures.yml", "value: 54.6", "value: .nan", "values.value: "),
    "negative": ("content/figures.yml", "value: 54.6", "value: -54.6", "values.value: "),
    "above all": ("content/figures.yml", "value: 54.6", "value: 154.6", "expected at most 100"),
    "level renamed": ("content/levels.yml", "- id: meso", "- id: mesos", "did you mean 'meso'?"),
    "level missing": ("content/levels.yml", "- id: macro", "- id: meso2", "no level with id macro"),
    "redirect to nowhere": (
        "content/redirects.yml",
        "[]",
        "- {from: weg/, to: ergens/}\n",
        "to: 'ergens/' is not known",
    ),
    "redirect in a circle": ("content/redirects.yml", "[]", "- {from: weg/, to: weg/}\n", "to: 'weg/' is not known"),
    "html in a record": (MICRO, "  text: >-\n", "  text: >-\n    <b>vet</b>\n", "HTML isn't allowed here: <b>"),
    "script link": (MICRO, "  text: >-\n", "  text: >-\n    [x](javascript:a)\n", "a link to 'javascript:a'"),
    "hidden script link": (MICRO, "  text: >-\n", "  text: >-\n    [x](java&#115;cript:a)\n", "a link to "),
    "attributes": (MICRO, "  text: >-\n", "  text: >-\n    *x*{onclick=a}\n", "'onclick' isn't allowed here"),
    "picture": (MICRO, "  text: >-\n", "  text: >-\n    ![x](a.png)\n", "<img> isn't allowed here"),
    "front matter open": (ABOUT, "---\n\n", "\n\n", f"{ABOUT}:1: the front matter isn't closed"),
    "front matter": (ABOUT, "title: ", "title: [", f"{ABOUT}:2: not valid YAML: the list that opens here"),
    "front matter key": (ABOUT, "title: ", "titel: ", f"{ABOUT}:2: key: 'titel' is not known; did you mean 'title'?"),
    "no h1": (ABOUT, "\n# ", "\n## ", f"{ABOUT}:5: no heading of the page itself"),
    "two h1": (ABOUT, "\n## ", "\n# ", "a second '# ' heading"),
    "id twice": (ABOUT, "", "\n## Een {#zelfde}\n\n## Twee {#zelfde}\n", "id: 'zelfde' stands at line"),
    "embed open": (ABOUT, "", "\n<!-- embed guides\n", "not an embed as it should be"),
    "html in a page": (ABOUT, "", "\n<div>x</div>\n", "HTML isn't allowed here: <div>"),
    "script in a page": (ABOUT, "", "\n[x](data:text/html,y)\n", "a link to 'data:text/html,y'"),
    "no such page": (ABOUT, "", "\n[x](vraggen.md)\n", "did you mean 'vragen.md'?"),
    "no such anchor": (ABOUT, "", "\n[x](vragen.md#nergens)\n", "a link to '#nergens' on the page 'vragen/'"),
    "absolute link": (ABOUT, "", "\n[x](/vragen/)\n", "'/vragen/' begins at the server's root"),
    "no alt": (ABOUT, "", "\n![](assets/favicon.svg)\n", "has no words; expected ![what it shows]"),
    "other host": (ABOUT, "", "\n![x](https://example.org/a.png)\n", "a picture from another host"),
    "page without nav": (
        "docs/los.md",
        "",
        "---\ntitle: L\ndescription: L.\n---\n# L\n",
        "docs/los.md:1: nothing in the nav",
    ),
    "nav to nowhere": ("mkdocs.yml", "vragen.md", "vragne.md", "did you mean 'vragen.md'?"),
    "nav to another host": ("mkdocs.yml", " vragen.md", " https://example.org/", "isn't a page of this site"),
    "link in a record": (
        MICRO,
        "  text: >-\n",
        "  text: >-\n    Tekst.\n    [x](../vragen.md)\n",
        f"{MICRO}:6: a link to: '../vragen.md' is not known",
    ),
    "anchor in a record": (
        MICRO,
        "  text: >-\n",
        "  text: >-\n    Tekst.\n    [x](vragen/#nergens)\n",
        f"{MICRO}:6: a link to '#nergens' on the page 'vragen/'",
    ),
    "wrapped anchor": (
        ABOUT,
        "\n\n## ",
        "\n\n```\n#nergens\n```\n\n[x\ny](cijfers.md#nergens)\n\n## ",
        f"{ABOUT}:15: ",
    ),
    "id of the page": (ABOUT, "\n\n## ", "\n\n## Zo {#search-field}\n\n## ", f"{ABOUT}:10: id: 'search-field' is"),
    "id of the page by its words": (ABOUT, "\n\n## ", "\n\n## Inhoud\n\n## ", f"{ABOUT}:10: id: 'inhoud' is"),
    "id of a text": (ABOUT, "\n\n## ", "\n\ntekst\n{: #menu }\n\n## ", f"{ABOUT}:11: id: 'menu' is"),
    "id of a record": (
        MICRO,
        "",
        "\n- {id: glyph-a, title: A, text: B, source: [ev.5.micro.b.1]}\n",
        "id: 'glyph-a' is an id of",
    ),
    "id that had moved": ("content/redirects.yml", "[]", "- {from: vragen/#menu, to: vragen/}\n", "id: 'menu' is"),
    "merge in a text": (
        MICRO,
        "  text: >-\n",
        "  text: >-\n    <<<<<<< HEAD\n    A\n    =======\n    B\n    >>>>>>> tak\n",
        f"{MICRO}:5: <<<<<<< is left of a merge",
    ),
    "markup in a title": (MICRO, "  title: ", "  title: '**V** ' #", f"{MICRO}:3: title: '**' would be seen"),
    "settings": ("mkdocs.yml", "nav:", "nav: [", "mkdocs.yml:"),
    "template": ("overrides/records/barrier.html", "", "{% if %}", "overrides/records/barrier.html:"),
    "page template": ("overrides/main.html", "", "{% endblok %}", "overrides/main.html:"),
    "no policy": (
        "overrides/partials/policy.html",
        'content="',
        "content='",
        "policy.html:1: no policy",
    ),
    "no frame": ("overrides/main.html", '<main id="inhoud"', "<main", "overrides/main.html:1: this is the frame of"),
    "page twice in nav": ("mkdocs.yml", "vragen.md", "citaten.md", "nav: 'citaten.md' stands here twice; keep one"),
    "embed that isn't told": (
        "overrides/embeds/rings.html",
        "{% set about = ",
        "{% set abuot = ",
        "overrides/embeds/rings.html:1: expected {% set about",
    ),
    "undefined": ("overrides/records/barrier.html", "{{ record.id }}", "{{ rekord.id }}", "'rekord' is undefined"),
    "no such template": (
        "overrides/embeds/level.html",
        "",
        '{% include "weg.html" %}',
        "there is no template 'weg.html'",
    ),
}

PAGE = "---\ntitle: L\ndescription: L.\n---\n# L\n"
BARRIER = "- id: {}\n  title: T\n  text: {}.\n  topics: [geld]\n  source: [ev.5.micro.b.1]\n"
QUOTE = """\
- id: micro-citaat-voorbeeld
  title: T
  text: Zo is het.
  speaker: {role: mother}
  source: [ev.5.micro.q.1]
"""
FIGURES, KINDS, LEVELS = "content/figures.yml", "content/kinds.yml", "content/levels.yml"
GUIDES, TOPICS, REDIRECTS = "content/guides.yml", "content/topics.yml", "content/redirects.yml"
SETTINGS, QUOTES, EXO = "mkdocs.yml", "content/quotes/micro.yml", "content/barriers/exo.yml"
# More of them, told together: what is found in one go is broken in one go.
GROUPS = {
    "as it was written": (
        (FIGURES, "value: 226000", "value: 226.000", f"{FIGURES}:30: values.value: expected a number: only digits"),
        (FIGURES, "value: 54.6", "value: 054", "its decimals don't end in 0 (found 054)"),
        (FIGURES, "value: 2.9", "value: 0x2", "don't end in 0 (found 0x2)"),
        (FIGURES, 'year: "2023"', "year: “2023”", f"{FIGURES}:26: year: curly quotes stand round this"),
        (MICRO, "  title: ", "  title: Regel # 1 ", f"{MICRO}:3: title: what stands behind a # is left out"),
        (EXO, "  title: ", "  <<: {a: b}\n  title: ", "<<: this key is not known here"),
        (
            QUOTES,
            "  title: ",
            "  title: !!str ",
            f"{QUOTES}:3: not valid YAML: a text that starts with ! goes in quotes",
        ),
        (
            "content/questions/micro.yml",
            "      text: ",
            "      nummer: 1 #",
            "questions.text: this key is missing; add the question, as one asks it. Where the guide only "
            "names a subject, that goes into 'subject'",
        ),
        (
            "content/questions/exo.yml",
            "      status: editorial\n",
            "",
            "questions.status: with 'subject' the guide has no question",
        ),
        (
            ABOUT,
            "title: ",
            "gathers: 3\nhide: menu\nperiod: 2012\nrobots: geen\ncontact: mail\ntitle: ",
            "gathers: expected a",
        ),
        (ABOUT, "", "", f"{ABOUT}:3: hide: expected a list"),
        (ABOUT, "", "", f"{ABOUT}:4: period: expected text"),
        (ABOUT, "", "", f"{ABOUT}:5: robots: expected noindex (found 'geen')"),
        (ABOUT, "", "", f"{ABOUT}:6: contact: expected true or false (found 'mail')"),
        (LEVELS, "- id: meso\n", "- id: micro\n", "id: 'micro' stands at content/levels.yml:"),
        (LEVELS, "", "", f"{LEVELS}:1: no level with id meso"),
        (SETTINGS, "offline: true", "offline: misschien\n  kleur: rood", "extra.offline: expected true or false"),
        (SETTINGS, 'contact: ""', "contact: [a]", "extra.contact: expected text"),
        (SETTINGS, "", "", "extra.kleur: this key is not known here"),
        (SETTINGS, "css/tokens.css", "../tokens.css", "extra.assets.site.css: expected a file in docs/assets/"),
        ("docs/x.MD", "", "x", "docs/x.MD:1: looks like a page"),
        ("docs/data/guide.json", "", "{}", "docs/data/guide.json:1: the build makes what has this address"),
        ("docs/sw.js", "", "x", "docs/sw.js:1: the build makes"),
        ("docs/vragen.html", "", "x", "docs/vragen.html:1: the build makes"),
        ("docs/assets/x.html", "", "x", "docs/assets/x.html:1: the build makes"),
        ("docs/assets/x.XHTML", "", "x", "docs/assets/x.XHTML:1: browsers open this as a page of its own"),
        ("docs/assets/licenties.txt", "", "x", "docs/assets/licenties.txt:1: the build makes"),
    ),
    "across fields": (
        (SETTINGS, "- js/copy-link.js", "- css/page.css", "'css/page.css' can't be a part of site.js"),
        (FIGURES, "value: 226000", "value: 226.123", "expected a whole number, without a point between thousands"),
        (FIGURES, "value: 27482", "value: 0", "values: there is nothing but zeros"),
        (FIGURES, "label: Mannen", "label: Vrouwen", "'Vrouwen' stands here twice"),
        (FIGURES, "  source: [ev.2.cijfer.3]", "  status: editorial", "source: a figure has a source id"),
    ),
    "kinds": (
        (KINDS, "- id: quote\n", "- id: citaat\n", "id: 'citaat' is the kind of the model Quote; expected 'quote'"),
        (KINDS, "- id: advice\n", "- id: barrier\n", "id: 'barrier' stands at content/kinds.yml:"),
        (KINDS, "[examples.yml]", "[figures.yml, topics.yml]", "files: 'topics.yml' is a file of something else"),
        (KINDS, "", "", "files: 'figures.yml' is a file of the kind 'example' already"),
        (KINDS, "model: Suggestion", "model: TitledRecord", "no kind has the model Suggestion"),
        (
            KINDS,
            "model: Barrier\n",
            "model: Barrier\n  sets: QuestionSet\n",
            "sets: QuestionSet holds records of Question",
        ),
        (KINDS, "weak_words: [drempel,", "weak_words: [belemmering,", "'belemmering' stands in words too"),
        (
            KINDS,
            "words: [suggesties]\n    weak_words: [aanbeveling, aanbevelingen]",
            "words: [aanbeveling, aanbevelingen]\n    weak_words: [suggesties]",
            "search.words: these always ask for this kind, and none of them is called after it",
        ),
    ),
    "names of kinds": (
        (
            KINDS,
            "[short_title, subtitle,",
            "[subtitle, short_title,",
            f"{KINDS}:12: search.fields: expected 'short_title' first",
        ),
        (KINDS, "    fields: [forms]\n", "", "search.fields: expected 'forms' first"),
    ),
    "fields of kinds": (
        (KINDS, "weight: 0.9", "weight: .nan", f"{KINDS}:11: search.weight: expected a number"),
        (KINDS, "weight: 0.8\n", "weight: -1\n", "search.weight: expected more than 0"),
        (KINDS, "[who, where, when, worked]", "[forms]", "search.fields: 'forms' is not known; expected one of who,"),
        (KINDS, "fields: [tasks]", "fields: [source]", "search.fields: 'source' is not known; expected one of tasks"),
    ),
    "names and ids": (
        (
            TOPICS,
            "- id: moederschap",
            "- id: ouderschap",
            f"{TOPICS}:26: id: nothing uses 'ouderschap', and 'moederschap'",
        ),
        (GUIDES, "number: 6", "number: 16", f"{GUIDES}:125: number: 16 is in no id of the parts of this chapter"),
        (GUIDES, "number: 7", "number: 5", "number: 5 is that of another chapter too"),
        (LEVELS, "short_title: Meso", "short_title: micro", "short_title: 'micro' is that of 'micro' too"),
        (KINDS, "many: citaten", "many: vragen", "many: 'vragen' is that of 'quote' too"),
        (
            LEVELS,
            "- micro-actor-gezin-familie",
            "- meso-actor-onderling-contact",
            "same_as: 'meso-actor-onderling-contact' isn't an actor of another ring",
        ),
        (
            "content/questions/macro.yml",
            "      follow_ups:\n        - text: ",
            "      follow_ups:\n        - text: 'Hoe vraag je door?' #",
            "text: 'Hoe vraag je door?' is that of the example in docs/redactie.md",
        ),
        (
            "content/programmes.yml",
            "      aim: ",
            "      aim: 'De groep kent de ringen.' #",
            "aim: 'De groep kent de ringen.' is that of the example in docs/redactie.md",
        ),
        (TOPICS, "title: Kinderopvang", "title: geld en schulden", "title: 'geld en schulden' is that of 'geld' too"),
        (GUIDES, "id: ev.5.exo.b\n", "id: ev.5.exo.bb\n", "id: nothing uses 'ev.5.exo.bb', and 'ev.5.exo.b'"),
        (GUIDES, "id: ev.2.bijstand", "id: ev.2.arbeidsmarkt", "id: 'ev.2.arbeidsmarkt' stands at content/guides.yml:"),
        (
            "content/questions/micro.yml",
            "- id: micro-vraag-partner",
            "- id: micro-vraag-man",
            "nothing uses 'micro-vraag-man'",
        ),
        ("published.txt", "", "", "'systeem/micro/#micro-vraag-partner': published, and gone now"),
        ("published.txt", "", "", "'themas/moederschap/': published, and gone now"),
        (MICRO, "  topics: [", "  topics: [onzin, ", "topics: 'onzin' is not known"),
        (MICRO, "  source: [", "  source: [ev.9.x, ", "source: 'ev.9.x' is not known"),
        (EXO, "", BARRIER.format("con", "Dit staat nergens"), "id: 'con' means something else to browsers"),
        (EXO, "", BARRIER.format("constructor", "Ook dit niet"), "id: 'constructor' means something else"),
        (
            EXO,
            "",
            BARRIER.format("micro-kopie", "Dit staat nergens"),
            "text: the same stands at content/barriers/exo.yml:",
        ),
        (REDIRECTS, "[]", "- {from: index/, to: vragen/}\n", "from: 'index/' means something else"),
        (KINDS, "page: begrippen/", "page: themas/werk/", "page: 'themas/werk/' is made of something else already"),
        (
            "docs/systeem/micro.md",
            "",
            PAGE,
            "docs/systeem/micro.md:1: the page 'systeem/micro/' is made of content/levels.yml:",
        ),
        ("docs/themas/geld/index.md", "", PAGE, "the page 'themas/geld/' is made of content/topics.yml:2"),
        ("docs/vragen/index.md", "", PAGE, "the page 'vragen/' is docs/vragen/index.md too"),
        ("docs/README.md", "", PAGE, "docs/README.md:1: the name 'README' is no address"),
        (
            QUOTES,
            "",
            QUOTE,
            "id: 'micro-citaat-voorbeeld' is that of the example in docs/redactie.md",
        ),
        (SETTINGS, "css/tokens.css", "css/tokns.css", "extra.assets: 'css/tokns.css' is not known; did you mean"),
        (
            SETTINGS,
            "    share.js:",
            "    shares.js:",
            "overrides/components/share_dialog.html:2: assets: 'share.js' is not known",
        ),
        ("docs/assets/js/compare.js", "", "\n(((\n", "not a script: Unexpected end of input"),
        ("docs/assets/css/page.css", "", "\n.a {\n", "what opens with { here has no end"),
        ("docs/assets/css/layout.css", "", "\n/* a\n", "what opens with /* here has no end"),
    ),
    "settings": (
        (
            SETTINGS,
            "!ENV EDIT_URI",
            "'javascript:x'",
            "mkdocs.yml:7: edit_uri: expected a path such as edit/main/docs/",
        ),
        (SETTINGS, "!ENV REPO_URL", "'javascript:x'", "mkdocs.yml:6: repo_url: expected an address with https://"),
        (SETTINGS, "hooks:\n  - hooks/main.py", "hooks: hooks/main.py", "hooks: expected hooks/main.py in this list"),
        (SETTINGS, "omitted_files: warn", "omitted_files: soms", "validation: the site is made for"),
        (REDIRECTS, "[]", "- {from: sw.js, to: vragen/}\n", "from: an address is written like"),
        (
            "overrides/main.html",
            "assets/favicon.svg",
            "assets/weg.svg",
            "'assets/weg.svg' is asked for here, and isn't",
        ),
        (
            "content/questions/macro.yml",
            "      follow_ups:\n",
            "      follow_ups:\n" + "        - {text: Hoe dan?, status: editorial}\n" * 2,
            "follow_ups: 'Hoe dan?' stands here twice",
        ),
    ),
    "what assets load and run": (
        ("docs/assets/a.svg", "", "<svg>\n<script>x()</script>\n", "a.svg:2: what runs or holds a page ('<script')"),
        ("docs/assets/b.svg", "", "<svg\nonload='x()'/>", "b.svg:2: an event handler ('onload=')"),
        ("docs/assets/c.svg", "", "<svg>\n<a href='java&#115;cript:x'/></svg>", "c.svg:2: an address that runs"),
        ("docs/assets/d.svg", "", "<svg>\n<image href='https://example.org/a.png'/></svg>", "d.svg:2: a drawing loads"),
        ("docs/assets/e.svg", "", "<svg style='fill: url(//example.org/a)'/>", "e.svg:1: a drawing loads nothing"),
        ("docs/assets/css/page.css", "", "\n@import 'https://example.org/a.css';\n", "can't be imported"),
        ("docs/assets/css/menu.css", "", "\n.a { background: url(https://example.org/a.png) }\n", "isn't of this site"),
        (
            "docs/assets/css/rings.css",
            "",
            "\n.a { background: url(images/weg.png) }\n",
            "'images/weg.png' isn't in docs",
        ),
        ("docs/assets/css/los.css", "", ".a {}\n", "docs/assets/css/los.css:1: nothing takes this"),
        ("docs/assets/js/los.js", "", "1;\n", "docs/assets/js/los.js:1: nothing takes this"),
    ),
    "files at the root": (
        (
            "content/tasks.yml",
            (ROOT / "content/tasks.yml").read_text(encoding="utf-8"),
            "[]\n",
            "content/tasks.yml:1: nothing stands here; expected at least one",
        ),
        (REDIRECTS, "[]", "- {from: assets/x/, to: vragen/}\n", "'assets/x/' is where files lie"),
        (REDIRECTS, "", "- {from: 404/, to: vragen/}\n", "'404/' is where files lie"),
        (REDIRECTS, "", "- {from: data/, to: vragen/}\n", "'data/' is where files lie"),
        (REDIRECTS, "", "- {from: templates/x/, to: vragen/}\n", "'templates/x/' is where files lie"),
    ),
    "navigation": (
        (SETTINGS, "  - Vragen: vragen.md", "  - Vragen: []\n  - 12", "nav: expected a path, or a title in words"),
        (SETTINGS, "", "  - Leeg: 3\n", "behind it (found {'Leeg': 3})"),
        (SETTINGS, "npm:lean-qr/index.js", "npm:lean-qr/weg.js", "'npm:lean-qr/weg.js' is not installed"),
        (
            SETTINGS,
            "  /assets/images/ringen.png",
            "  /assets/favicon.svg\n  /assets/site.*",
            "leaves out assets/favicon.svg",
        ),
    ),
    "gathers": (
        ("docs/alles.md", "gathers:\n", "gathers:\n  - alles.md\n", "gathers: 'alles.md' holds this page itself"),
    ),
    "places": (
        (
            "docs/cijfers.md",
            "<!-- embed figures am -->",
            "",
            "id: no embed on the page 'cijfers/' shows 'cijfer-ambitie-2012'",
        ),
        (
            EXO,
            "",
            BARRIER.format("search-field", "Dit staat nergens"),
            "'search-field' is an id of the page around",
        ),
        (ABOUT, "", "\n## Menu\n", "id: 'menu' is an id of the page around"),
    ),
}


def break_project(project: Path, file: str, old: str, new: str) -> None:
    path = project / file
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    assert old in text
    path.write_text(text.replace(old, new, 1) if old else text + new, encoding="utf-8")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("bad") / "project")


@pytest.mark.parametrize("case", CASES)
def test_it_is_told_where_and_what_would_be_right(project: Path, case: str) -> None:
    file, old, new, problem = CASES[case]
    before = (project / file).read_bytes() if (project / file).exists() else None
    break_project(project, file, old, new)
    try:
        with pytest.raises(ContentError) as caught:
            check_project(project)
    finally:
        if before is None:
            (project / file).unlink()
        else:
            (project / file).write_bytes(before)

    told = str(caught.value)
    assert problem in told
    assert all(line.split(":")[1].isdigit() for line in told.splitlines()), told


@pytest.mark.parametrize("group", GROUPS)
def test_all_of_it_is_told_together(tmp_path: Path, group: str) -> None:
    project = copy_project(tmp_path / "project")
    for file, old, new, _ in GROUPS[group]:
        (project / file).parent.mkdir(parents=True, exist_ok=True)
        break_project(project, file, old, new)

    with pytest.raises(ContentError) as caught:
        check_project(project)

    told = str(caught.value)
    assert [problem for *_, problem in GROUPS[group] if problem not in told] == [], told
    assert all((project / line.split(":")[0]).exists() for line in told.splitlines()), told


def test_a_folder_and_a_dead_link_in_the_place_of_a_file(project: Path, tmp_path: Path) -> None:
    copy = copy_project(tmp_path / "project")
    (copy / "content/topics.yml").unlink()
    (copy / "content/topics.yml").mkdir()
    (copy / "content/figures.yml").unlink()
    (copy / "content/figures.yml").symlink_to("nergens.yml")

    with pytest.raises(ContentError) as caught:
        check_project(copy)
    assert "content/topics.yml:1: a folder has this name; expected a file" in str(caught.value)
    assert "content/figures.yml:1: this file is missing" in str(caught.value)


def test_levels_stand_from_the_inside_out(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    path = project / "content/levels.yml"
    head, *levels = re.split(r"(?m)^(?=- id: )", path.read_text(encoding="utf-8"))
    levels[1], levels[2] = levels[2], levels[1]
    path.write_text(head + "".join(levels), encoding="utf-8")

    with pytest.raises(ContentError, match=r"content/levels.yml:\d+: levels stand from the inside out, in this order:"):
        check_project(project)


def test_an_address_that_is_none_ends_a_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = copy_project(tmp_path / "project")
    monkeypatch.setenv("SITE_URL", "javascript://example.org/")

    build = run_mkdocs(project, project / "site")

    assert build.returncode == 1
    assert "mkdocs.yml:5: site_url: expected an address with https://" in build.stderr


def test_a_fault_in_a_template_ends_a_build_without_a_traceback(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    break_project(project, "overrides/main.html", "<body", "{{ page.meta.nergens.ook_niet.weg() }}<body")

    build = run_mkdocs(project, project / "site")

    assert build.returncode == 1
    assert "overrides/main.html:" in build.stderr
    assert "Traceback" not in build.stderr
