"""Each class of mistakes in content, pages, templates and settings: told with file, line and what would be right.

Each group breaks some things in a copy of the real project, and says which problem must be told of each.
"""

import re
from pathlib import Path

import pytest

from conftest import ROOT
from projects import copy_project, run_mkdocs
from systeemwijzer.checks.all_checks import check_project
from systeemwijzer.reading.problems import ContentError

MICRO = "content/barriers/micro.yml"
ABOUT = "docs/over.md"
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
ROUTES = "content/routes.yml"
SETTINGS, QUOTES, EXO = "mkdocs.yml", "content/quotes/micro.yml", "content/barriers/exo.yml"
BARRIERS, QUOTED, BACKGROUND = "content/barriers", "content/quotes", "docs/achtergrond"
# The file, what is replaced in it, what by, and a piece of a problem; without a text to replace it comes last. What is
# found in one go is broken in one go, each thing in a file of its own where one fault hides another.
SCRIPTS, STYLES = "frontend/scripts", "frontend/styles"
GROUPS = {
    "as files and texts": (
        (MICRO, "  title: ", "  title: \u200b", f"{MICRO}:3: a character that one can't see (U+200B"),
        (EXO, "  title: ", "  title: \u202e", f"{EXO}:3: a character that one can't see (U+202E"),
        (
            f"{BARRIERS}/individu.yml",
            "  title: ",
            "  title: \x07",
            "individu.yml:3: a character that one can't see (U+0007",
        ),
        (f"{BARRIERS}/macro.yml", "  title: ", "  title: \0", "macro.yml:3: a character that one can't see (U+0000"),
        (
            f"{BARRIERS}/meso.yml",
            "  title: ",
            '  title: "a\\u202eb" #',
            "meso.yml:3: title: a character that one can't see",
        ),
        (
            f"{QUOTED}/achtergrond.yml",
            "  title: ",
            '  title: "a\\ud800b" #',
            "achtergrond.yml:3: not valid YAML: found inv",
        ),
        (f"{QUOTED}/exo.yml", "  title: ", '  title: "\u00a0" #', "exo.yml:3: title: nothing stands here"),
        (
            f"{QUOTED}/individu.yml",
            "  title: ",
            "  title: \u3164",
            "individu.yml:3: a character that one can't see (U+3164",
        ),
        (
            f"{QUOTED}/macro.yml",
            "  title: ",
            f"  title: {'[' * 40}",
            "macro.yml:3: not valid YAML: lists and keys lie within",
        ),
        (f"{QUOTED}/meso.yml", "  title: ", f"  title: {'lang ' * 200}", "meso.yml:3: title: this is too long"),
        (QUOTES, "  title: ", "  title: '**V** ' #", f"{QUOTES}:3: title: '**' would be seen"),
        ("content/questions/micro.yml", "      text: ", '      text: "?" #', "text: says nothing"),
        (TOPICS, "  words: [", "  words: [] # [", f"{TOPICS}:5: words: the list is empty"),
        (FIGURES, "value: 54.6", "value: .nan", "values.value: expected a number"),
        (LEVELS, "- id: meso", "- id: mesos", "did you mean 'meso'?"),
        (
            f"{BACKGROUND}/arbeidsmarkt-en-bijstand.md",
            "---\n\n",
            "\n\n",
            "bijstand.md:1: the front matter isn't closed",
        ),
        (
            f"{BACKGROUND}/economische-veerkracht.md",
            "title: ",
            "title: [",
            "veerkracht.md:2: not valid YAML: the list that",
        ),
        (
            f"{BACKGROUND}/huidige-ondersteuning.md",
            "title: ",
            "titel: ",
            "2: key: 'titel' is not known; did you mean 'title'?",
        ),
        (f"{BACKGROUND}/index.md", "\n# ", "\n## ", "index.md:6: no heading of the page itself"),
        (f"{BACKGROUND}/totstandkoming.md", "\n## ", "\n# ", "totstandkoming.md:11: a second '# ' heading"),
        (ABOUT, "", "\n<!-- embed guides\n", "not an embed as it should be"),
        (ABOUT, "", "\n<div>x</div>\n", "HTML isn't allowed here: <div>"),
        (ABOUT, "", "\n[x](data:text/html,y)\n", "a link to 'data:text/html,y'"),
        (ABOUT, "", "\n[x](/vragen/)\n", "'/vragen/' begins at the server's root"),
        (ABOUT, "", "\n![](assets/favicon.svg)\n", "has no words; expected ![what it shows]"),
        (ABOUT, "", "\n![x](https://example.org/a.png)\n", "a picture from another host"),
        (ABOUT, "", "\n## Een {#zelfde}\n\n## Twee {#zelfde}\n", "id: 'zelfde' stands at line"),
        (SETTINGS, "nav:", "nav: [", "mkdocs.yml:"),
        ("overrides/main.html", '<main id="inhoud"', "<main", "overrides/main.html:1: this is the frame of"),
        ("overrides/partials/policy.html", 'content="', "content='", "policy.html:1: no policy"),
    ),
    "in a record": (
        (MICRO, "  text: >-\n", "  text: >-\n    <b>vet</b>\n", f"{MICRO}:4: text: HTML isn't allowed here: <b>"),
        (
            ROUTES,
            "page: vragen/",
            "page: systeem/#wat",
            f"{ROUTES}:42: steps.page: 'systeem/' stands in this route twice",
        ),
        (EXO, "  text: >-\n", "  text: >-\n    [x](javascript:a)\n", f"{EXO}:4: text: a link to 'javascript:a'"),
        (
            f"{BARRIERS}/individu.yml",
            "  text: >-\n",
            "  text: >-\n    [x](java&#115;cript:a)\n",
            "individu.yml:4: text: a link to 'javascript:a'",
        ),
        (f"{BARRIERS}/macro.yml", "  text: >-\n", "  text: >-\n    *x*{onclick=a}\n", "'onclick' isn't allowed here"),
        (f"{BARRIERS}/meso.yml", "  text: >-\n", "  text: >-\n    ![x](a.png)\n", "<img> isn't allowed here"),
        (f"{QUOTED}/achtergrond.yml", "  topics: [", "  topics: [geld, geld, ", "'geld' stands here twice; keep one"),
        (
            QUOTES,
            "  text: >-\n",
            "  text: >-\n    <<<<<<< HEAD\n    A\n    =======\n    B\n    >>>>>>> tak\n",
            f"{QUOTES}:5: <<<<<<< is left of a merge",
        ),
        (FIGURES, "value: 54.6", "value: -54.6", "values.value: expected 0 or more"),
        (LEVELS, "- id: macro", "- id: meso2", "no level with id macro"),
    ),
    "names in other files": (
        ("content/glossary.yml", "  title: casusoverleg", "  title: Bijstand", "'bijstand' is also a way to write"),
        (REDIRECTS, "[]", "- {from: weg/, to: ergens/}\n", "to: 'ergens/' is not known"),
        (REDIRECTS, "", "- {from: rond/, to: rond/}\n", "to: 'rond/' is not known"),
    ),
    "pages and links": (
        (ABOUT, "", "\n[x](vraggen.md)\n", "'vraggen.md' is not known; did you mean 'vragen.md'?"),
        ("docs/los.md", "", "---\ntitle: L\ndescription: L.\n---\n# L\n", "docs/los.md:1: nothing in the nav"),
        (SETTINGS, "vragen.md", "vragne.md", "'vragne.md' is not known; did you mean 'vragen.md'?"),
        (SETTINGS, " citaten.md", " https://example.org/", "isn't a page of this site"),
        (SETTINGS, " voorbeelden.md", " cijfers.md", "nav: 'cijfers.md' stands here twice; keep one"),
        (
            MICRO,
            "  text: >-\n",
            "  text: >-\n    Tekst.\n    [x](../vragen.md)\n",
            f"{MICRO}:6: a link to: '../vragen.md' is not known",
        ),
    ),
    "anchors": (
        (ABOUT, "", "\n[x](vragen.md#nergens)\n", "a link to '#nergens' on the page 'vragen/'"),
        (
            MICRO,
            "  text: >-\n",
            "  text: >-\n    Tekst.\n    [x](vragen/#nergens)\n",
            f"{MICRO}:6: a link to '#nergens' on the page 'vragen/'",
        ),
        (
            ABOUT,
            "\n\n## ",
            "\n\n```\n#nergens\n```\n\n[x\ny](cijfers.md#nergens)\n\n## ",
            f"{ABOUT}:15: ",
        ),
    ),
    "ids of the page around": (
        (f"{BACKGROUND}/index.md", "\n\n## ", "\n\n## Zo {#search-field}\n\n## ", "index.md:11: id: 'search-field' is"),
        (f"{BACKGROUND}/totstandkoming.md", "\n\n## ", "\n\n## Inhoud\n\n## ", "totstandkoming.md:11: id: 'inhoud' is"),
        (ABOUT, "\n\n## ", "\n\ntekst\n{: #menu }\n\n## ", f"{ABOUT}:11: id: 'menu' is"),
        (MICRO, "", "\n- {id: glyph-a, title: A, text: B, source: [ev.5.micro.b.1]}\n", "id: 'glyph-a' is an id of"),
        (REDIRECTS, "[]", "- {from: vragen/#search-suggestions, to: vragen/}\n", "id: 'search-suggestions' is"),
    ),
    "templates": (
        ("overrides/records/barrier.html", "", "{% if %}", "overrides/records/barrier.html:28: not a template"),
        ("overrides/main.html", "", "{% endblok %}", "not a template: Encountered unknown tag 'endblok'"),
    ),
    "embeds": (
        (
            "overrides/embeds/rings.html",
            "{% set about = ",
            "{% set abuot = ",
            "overrides/embeds/rings.html:1: expected {% set about",
        ),
    ),
    "a name in a template": (
        ("overrides/records/barrier.html", "{{ record.id }}", "{{ rekord.id }}", "'rekord' is undefined"),
    ),
    "a template that is missing": (
        ("overrides/embeds/level.html", "", '{% include "weg.html" %}', "there is no template 'weg.html'"),
    ),
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
            "gathers: 3\nhide: menu\nguide: 2012\nrobots: geen\ncontact: mail\ntitle: ",
            "gathers: expected a",
        ),
        (ABOUT, "", "", f"{ABOUT}:3: hide: expected a list"),
        (ABOUT, "", "", f"{ABOUT}:4: guide: expected text"),
        (ABOUT, "", "", f"{ABOUT}:5: robots: expected noindex (found 'geen')"),
        (ABOUT, "", "", f"{ABOUT}:6: contact: expected true or false (found 'mail')"),
        (LEVELS, "- id: meso\n", "- id: micro\n", "id: 'micro' stands at content/levels.yml:"),
        (LEVELS, "", "", f"{LEVELS}:1: no level with id meso"),
        (SETTINGS, "offline: true", "offline: misschien\n  kleur: rood", "extra.offline: expected true or false"),
        (SETTINGS, 'contact: ""', "contact: [a]", "extra.contact: expected text"),
        (SETTINGS, "", "", "extra.kleur: this key is not known here"),
        ("docs/x.MD", "", "x", "docs/x.MD:1: looks like a page"),
        ("docs/data/guide.json", "", "{}", "docs/data/guide.json:1: the build makes what has this address"),
        ("docs/sw.js", "", "x", "docs/sw.js:1: the build makes"),
        ("docs/vragen.html", "", "x", "docs/vragen.html:1: the build makes"),
        ("docs/assets/x.html", "", "x", "docs/assets/x.html:1: the build makes"),
        ("docs/assets/x.XHTML", "", "x", "docs/assets/x.XHTML:1: browsers open this as a page of its own"),
        ("docs/assets/licenties.txt", "", "x", "docs/assets/licenties.txt:1: the build makes"),
    ),
    "across fields": (
        (FIGURES, "value: 226000", "value: 226.123", "expected a whole number, without a point between thousands"),
        (FIGURES, "value: 27482", "value: 0", "values: there is nothing but zeros"),
        (FIGURES, "label: Mannen", "label: Vrouwen", "'Vrouwen' stands here twice"),
        (FIGURES, "  source: [ev.2.cijfer.3]", "  status: editorial", "source: a figure has a source id"),
        (FIGURES, "value: 54.6", "value: 154.6", "expected at most 100"),
    ),
    "pages of guides": (
        (ABOUT, "title: ", "guide: amm\ntitle: ", f"{ABOUT}:2: guide: 'amm' is not known; did you mean 'am'?"),
        (GUIDES, "changes: toen-en-nu/", "changes: toen/", "changes: 'toen/' is not known"),
        (KINDS, "page_of_guide: {", "page_of_guide: {ame: wat/, ", "page_of_guide: 'ame' is not known"),
        (KINDS, "", "", "page_of_guide: 'wat/' is not known"),
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
        ("content/tasks.yml", "number: 2", "number: 1", "number: 1 stands at content/tasks.yml:5 too"),
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
        (ROUTES, "page: achtergrond/", "page: achtergond/", f"{ROUTES}:9: page: 'achtergond/' is not known; did you"),
        (ROUTES, "page: alleenstaande-moeders/\n", "page: moeders/\n", f"{ROUTES}:46: page: 'moeders/' is not known"),
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
        (
            EXO,
            "",
            BARRIER.format("exo-zelfde-kop", "Dit is anders"),
            "title: the same stands at content/barriers/exo.yml:",
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
        (f"{SCRIPTS}/overview/compare.entry.js", "", "\n(((\n", "compare.entry.js:"),
        (f"{STYLES}/page/layout.css", "", "\n/* a\n", 'Expected "*/" to terminate multi-line comment'),
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
        (
            f"{STYLES}/page/menu.css",
            "",
            "\n.a { background: url(https://example.org/a.png) }\n",
            "loads nothing; 'https:",
        ),
        (
            f"{STYLES}/system/rings.css",
            "",
            "\n.a { background: url(images/weg.png) }\n",
            "loads nothing; 'images/weg.png'",
        ),
        (
            f"{STYLES}/training/training.entry.css",
            "@import",
            "@import 'https://example.org/a.css';\n@import",
            "a.css' has no",
        ),
        (f"{SCRIPTS}/page/layers.js", "", "\nimport 'https://example.org/a.js';\n", "a.js' isn't of this site"),
        ("docs/assets/css/los.css", "", ".a {}\n", "docs/assets/css/los.css:1: nothing takes this"),
        ("docs/assets/js/los.js", "", "1;\n", "docs/assets/js/los.js:1: nothing takes this"),
    ),
    "what nobody asks for or makes": (
        (f"{SCRIPTS}/overview/los.js", "", "export {};\n", f"{SCRIPTS}/overview/los.js:1: nothing imports this"),
        (f"{STYLES}/page/los.css", "", ".a {}\n", f"{STYLES}/page/los.css:1: nothing imports this"),
    ),
    "a script that is called otherwise": (
        (
            "overrides/components/share_dialog.html",
            'assets["share.js"]',
            'assets["shares.js"]',
            "overrides/components/share_dialog.html:2: assets: 'shares.js' is not known",
        ),
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
        (
            SETTINGS,
            "  /assets/images/ringen.png",
            "  /assets/favicon.svg\n  /assets/site.*",
            "leaves out assets/favicon.svg",
        ),
    ),
    "gathers": (
        ("docs/alles.md", "gathers:\n", "gathers:\n  - alles.md\n", "gathers: 'alles.md' holds this page itself"),
        (
            ROUTES,
            "page: citaten/",
            "page: gesprek/",
            "page: 'gesprek/' says that it is a tool; expected a page to read",
        ),
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
    assert all(line.split(":")[1].isdigit() for line in told.splitlines()), told


def test_a_folder_and_a_dead_link_in_the_place_of_a_file(tmp_path: Path) -> None:
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
