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
        (MICRO, "  title: ", "  title: \u200b", f"{MICRO}:3: hier staat een onzichtbaar teken (U+200B,"),
        (EXO, "  title: ", "  title: \u202e", f"{EXO}:3: hier staat een onzichtbaar teken (U+202E,"),
        (
            f"{BARRIERS}/individu.yml",
            "  title: ",
            "  title: \x07",
            "individu.yml:3: hier staat een onzichtbaar teken (U+0007,",
        ),
        (f"{BARRIERS}/macro.yml", "  title: ", "  title: \0", "macro.yml:3: hier staat een onzichtbaar teken (U+0000,"),
        (
            f"{BARRIERS}/meso.yml",
            "  title: ",
            '  title: "a\\u202eb" #',
            "meso.yml:3: title: hier staat een onzichtbaar teken",
        ),
        (
            f"{QUOTED}/achtergrond.yml",
            "  title: ",
            '  title: "a\\ud800b" #',
            "achtergrond.yml:3: een getal achter een",
        ),
        (f"{QUOTED}/exo.yml", "  title: ", '  title: "\u00a0" #', "exo.yml:3: title: hier staat niets; schrijf"),
        (
            f"{QUOTED}/individu.yml",
            "  title: ",
            "  title: \u3164",
            "individu.yml:3: hier staat een onzichtbaar teken (U+3164,",
        ),
        (
            f"{QUOTED}/macro.yml",
            "  title: ",
            f"  title: {'[' * 40}",
            "macro.yml:3: hier liggen",
        ),
        (f"{QUOTED}/meso.yml", "  title: ", f"  title: {'lang ' * 200}", "meso.yml:3: title: dit is te lang; schrijf"),
        (QUOTES, "  title: ", "  title: '**V** ' #", f"{QUOTES}:3: title: '**' komt zo op de"),
        ("content/questions/micro.yml", "      text: ", '      text: "?" #', "text: hier staan geen woorden;"),
        (TOPICS, "  words: [", "  words: [] # [", f"{TOPICS}:5: words: de lijst is leeg; zet"),
        (FIGURES, "value: 54.6", "value: .nan", "values.value: hier hoort een getal:"),
        (LEVELS, "- id: meso", "- id: mesos", "hier niet bekend; bedoel je 'meso'?"),
        (
            f"{BACKGROUND}/arbeidsmarkt-en-bijstand.md",
            "---\n\n",
            "\n\n",
            "bijstand.md:1: het blok bovenaan is niet gesloten;",
        ),
        (
            f"{BACKGROUND}/economische-veerkracht.md",
            "title: ",
            "title: [",
            "veerkracht.md:2: deze lijst heeft geen einde",
        ),
        (
            f"{BACKGROUND}/huidige-ondersteuning.md",
            "title: ",
            "titel: ",
            "2: veld: 'titel' is hier niet bekend; bedoel je 'title'?",
        ),
        (f"{BACKGROUND}/index.md", "\n# ", "\n## ", "index.md:6: deze pagina heeft geen titel in"),
        (f"{BACKGROUND}/totstandkoming.md", "\n## ", "\n# ", "totstandkoming.md:11: een tweede kop met '# '; schrijf"),
        (ABOUT, "", "\n<!-- embed guides\n", "deze regel klopt niet; schrijf"),
        (ABOUT, "", "\n<div>x</div>\n", "HTML mag hier niet: <div>; schrijf"),
        (ABOUT, "", "\n[x](data:text/html,y)\n", "een link naar 'data:text/html,y';"),
        (ABOUT, "", "\n[x](/vragen/)\n", "'/vragen/' begint met een schuine streep;"),
        (ABOUT, "", "\n![](assets/favicon.svg)\n", "bij het plaatje 'assets/favicon.svg' staat niet wat je"),
        (ABOUT, "", "\n![x](https://example.org/a.png)\n", "een plaatje van een andere website:"),
        (ABOUT, "", "\n## Een {#zelfde}\n\n## Twee {#zelfde}\n", "id: 'zelfde' staat ook op regel"),
        (SETTINGS, "nav:", "nav: [", "mkdocs.yml:"),
        ("overrides/main.html", '<main id="inhoud"', "<main", "overrides/main.html:1: this is the frame of"),
        ("overrides/partials/policy.html", 'content="', "content='", "policy.html:1: no policy"),
    ),
    "in a record": (
        (MICRO, "  text: >-\n", "  text: >-\n    <b>vet</b>\n", f"{MICRO}:5: text: HTML mag hier niet: <b>; schrijf"),
        (
            ROUTES,
            "page: vragen/",
            "page: systeem/#wat",
            f"{ROUTES}:42: steps.page: 'systeem/' staat twee keer in deze route;",
        ),
        (EXO, "  text: >-\n", "  text: >-\n    [x](javascript:a)\n", f"{EXO}:5: text: een link naar 'javascript:a';"),
        (
            f"{BARRIERS}/individu.yml",
            "  text: >-\n",
            "  text: >-\n    [x](java&#115;cript:a)\n",
            "individu.yml:4: text: een link naar 'javascript:a';",
        ),
        (f"{BARRIERS}/macro.yml", "  text: >-\n", "  text: >-\n    *x*{onclick=a}\n", "'onclick' mag hier niet; haal"),
        (f"{BARRIERS}/meso.yml", "  text: >-\n", "  text: >-\n    ![x](a.png)\n", "<img> mag hier niet; hier"),
        (
            f"{QUOTED}/achtergrond.yml",
            "  topics: [",
            "  topics: [geld, geld, ",
            "'geld' staat hier twee keer; haal er één weg",
        ),
        (
            QUOTES,
            "  text: >-\n",
            "  text: >-\n    <<<<<<< HEAD\n    A\n    =======\n    B\n    >>>>>>> tak\n",
            f"{QUOTES}:5: <<<<<<< is blijven staan bij",
        ),
        (FIGURES, "value: 54.6", "value: -54.6", "values.value: schrijf 0 of meer (er"),
        (LEVELS, "- id: macro", "- id: meso2", "er is geen niveau met id macro;"),
    ),
    "names in other files": (
        ("content/glossary.yml", "  title: casusoverleg", "  title: Bijstand", "'bijstand' is ook een schrijfwijze"),
        (REDIRECTS, "[]", "- {from: weg/, to: ergens/}\n", "to: 'ergens/' is hier niet"),
        (REDIRECTS, "", "- {from: rond/, to: rond/}\n", "to: 'rond/' is hier niet bekend;"),
    ),
    "pages and links": (
        (ABOUT, "", "\n[x](vraggen.md)\n", "een link naar: 'vraggen.md' is hier niet bekend; bedoel je 'vragen.md'?"),
        (
            "docs/los.md",
            "",
            "---\ntitle: L\ndescription: L.\n---\n# L\n",
            "docs/los.md:1: het menu leidt nergens hierheen;",
        ),
        (SETTINGS, "vragen.md", "vragne.md", "'vragne.md' is not known; did you mean 'vragen.md'?"),
        (SETTINGS, " citaten.md", " https://example.org/", "isn't a page of this site"),
        (SETTINGS, " voorbeelden.md", " cijfers.md", "nav: 'cijfers.md' stands here twice; keep one"),
        (
            MICRO,
            "  text: >-\n",
            "  text: >-\n    Tekst.\n    [x](../vragen.md)\n",
            f"{MICRO}:6: een link naar: '../vragen.md' is hier niet",
        ),
    ),
    "anchors": (
        (ABOUT, "", "\n[x](vragen.md#nergens)\n", "een link naar '#nergens' op de pagina 'vragen/',"),
        (
            MICRO,
            "  text: >-\n",
            "  text: >-\n    Tekst.\n    [x](vragen/#nergens)\n",
            f"{MICRO}:6: een link naar '#nergens' op de pagina 'vragen/',",
        ),
        (
            ABOUT,
            "\n\n## ",
            "\n\n```\n#nergens\n```\n\n[x\ny](cijfers.md#nergens)\n\n## ",
            f"{ABOUT}:15: ",
        ),
    ),
    "ids of the page around": (
        (
            f"{BACKGROUND}/index.md",
            "\n\n## ",
            "\n\n## Zo {#search-field}\n\n## ",
            "index.md:11: id: 'search-field' gebruikt",
        ),
        (
            f"{BACKGROUND}/totstandkoming.md",
            "\n\n## ",
            "\n\n## Inhoud\n\n## ",
            "totstandkoming.md:11: id: 'inhoud' gebruikt de site",
        ),
        (ABOUT, "\n\n## ", "\n\ntekst\n{: #menu }\n\n## ", f"{ABOUT}:11: id: 'menu' gebruikt de site"),
        (MICRO, "", "\n- {id: glyph-a, title: A, text: B, source: [ev.5.micro.b.1]}\n", "id: 'glyph-a' gebruikt de"),
        (REDIRECTS, "[]", "- {from: vragen/#search-suggestions, to: vragen/}\n", "id: 'search-suggestions' gebruikt"),
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
        (
            FIGURES,
            "value: 226000",
            "value: 226.000",
            f"{FIGURES}:30: values.value: hier hoort een getal: alleen cijfers,",
        ),
        (
            FIGURES,
            "value: 54.6",
            "value: 054",
            "hier hoort een getal: alleen cijfers, en een punt voor decimalen, zoals 22.5; zonder "
            "nullen ervoor of erachter (er staat 054)",
        ),
        (
            FIGURES,
            "value: 2.9",
            "value: 0x2",
            "hier hoort een getal: alleen cijfers, en een punt voor decimalen, zoals 22.5; zonder "
            "nullen ervoor of erachter (er staat 0x2)",
        ),
        (FIGURES, 'year: "2023"', "year: “2023”", f"{FIGURES}:26: year: om deze tekst staan kromme aanhalingstekens"),
        (MICRO, "  title: ", "  title: Regel # 1 ", f"{MICRO}:3: title: wat achter een # staat, valt weg"),
        (EXO, "  title: ", "  <<: {a: b}\n  title: ", "<<: dit veld is hier niet bekend;"),
        (
            QUOTES,
            "  title: ",
            "  title: !!str ",
            f"{QUOTES}:3: een tekst die begint met ! hoort tussen rechte aanhalingstekens",
        ),
        (
            "content/questions/micro.yml",
            "      text: ",
            "      nummer: 1 #",
            "questions.text: dit veld ontbreekt; schrijf de vraag zoals je hem stelt. Noemt de "
            "handreiking alleen een onderwerp, zet dat dan bij 'subject';",
        ),
        (
            "content/questions/exo.yml",
            "      status: editorial\n",
            "",
            "questions.status: met 'subject' heeft de handreiking geen vraag:",
        ),
        (
            ABOUT,
            "title: ",
            "gathers: 3\nhide: menu\nguide: 2012\nrobots: geen\ncontact: mail\ntitle: ",
            "gathers: hier hoort een lijst;",
        ),
        (ABOUT, "", "", f"{ABOUT}:3: hide: hier hoort een lijst;"),
        (ABOUT, "", "", f"{ABOUT}:4: guide: hier hoort tekst;"),
        (ABOUT, "", "", f"{ABOUT}:5: robots: kies één van deze: noindex (er staat 'geen')"),
        (ABOUT, "", "", f"{ABOUT}:6: contact: schrijf true (ja) of false (nee) (er staat 'mail')"),
        (LEVELS, "- id: meso\n", "- id: micro\n", "id: 'micro' staat ook op content/levels.yml:"),
        (LEVELS, "", "", f"{LEVELS}:1: er is geen niveau met id meso;"),
        (SETTINGS, "offline: true", "offline: misschien\n  kleur: rood", "extra.offline: expected true or false"),
        (SETTINGS, 'contact: ""', "contact: [a]", "extra.contact: expected text"),
        (SETTINGS, "", "", "extra.kleur: this key is not known here"),
        ("docs/x.MD", "", "x", "docs/x.MD:1: dit lijkt een pagina, maar"),
        ("docs/data/guide.json", "", "{}", "docs/data/guide.json:1: dit adres maakt de site zelf al; geef"),
        ("docs/sw.js", "", "x", "docs/sw.js:1: dit adres maakt de site zelf"),
        ("docs/vragen.html", "", "x", "docs/vragen.html:1: dit adres maakt de site zelf"),
        ("docs/assets/x.html", "", "x", "docs/assets/x.html:1: dit adres maakt de site zelf"),
        ("docs/assets/x.XHTML", "", "x", "docs/assets/x.XHTML:1: een browser opent dit als losse pagina,"),
        ("docs/assets/licenties.txt", "", "x", "docs/assets/licenties.txt:1: dit adres maakt de site zelf"),
    ),
    "across fields": (
        (FIGURES, "value: 226000", "value: 226.123", "schrijf een heel getal, zonder punt tussen duizendtallen"),
        (FIGURES, "value: 27482", "value: 0", "values: hier staan alleen nullen; er"),
        (FIGURES, "label: Mannen", "label: Vrouwen", "'Vrouwen' staat hier twee keer;"),
        (FIGURES, "  source: [ev.2.cijfer.3]", "  status: editorial", "source: een cijfer heeft altijd een"),
        (FIGURES, "value: 54.6", "value: 154.6", "procent van 'Alleenstaande moeders'; schrijf hooguit 100"),
    ),
    "pages of guides": (
        (ABOUT, "title: ", "guide: amm\ntitle: ", f"{ABOUT}:2: guide: 'amm' is hier niet bekend; bedoel je 'am'?"),
        (KINDS, "page_of_guide: {", "page_of_guide: {ame: wat/, ", "page_of_guide: 'ame' is hier niet bekend"),
        (KINDS, "", "", "page_of_guide: 'wat/' is hier niet bekend"),
    ),
    "kinds": (
        (KINDS, "- id: quote\n", "- id: citaat\n", "id: 'citaat' is de soort van het model Quote; hier hoort 'quote'"),
        (KINDS, "- id: advice\n", "- id: barrier\n", "id: 'barrier' staat ook op content/kinds.yml:"),
        (
            KINDS,
            "[examples.yml]",
            "[figures.yml, topics.yml]",
            "files: 'topics.yml' is al een bestand van iets anders;",
        ),
        (KINDS, "", "", "files: 'figures.yml' is al een bestand van de soort 'example';"),
        (KINDS, "model: Suggestion", "model: TitledRecord", "geen soort heeft het model Suggestion;"),
        (
            KINDS,
            "model: Barrier\n",
            "model: Barrier\n  sets: QuestionSet\n",
            "sets: QuestionSet bevat onderdelen van Question;",
        ),
        (KINDS, "weak_words: [drempel,", "weak_words: [belemmering,", "'belemmering' staat ook bij words;"),
        (
            KINDS,
            "words: [suggesties]\n    weak_words: [aanbeveling, aanbevelingen]",
            "words: [aanbeveling, aanbevelingen]\n    weak_words: [suggesties]",
            "search.words: deze woorden vragen altijd naar deze soort, maar geen ervan heet zo;",
        ),
    ),
    "names of kinds": (
        (
            KINDS,
            "[short_title, subtitle,",
            "[subtitle, short_title,",
            f"{KINDS}:12: search.fields: zet 'short_title' vooraan, want",
        ),
        (KINDS, "    fields: [forms]\n", "", "search.fields: zet 'forms' vooraan, want"),
    ),
    "fields of kinds": (
        (KINDS, "weight: 0.9", "weight: .nan", f"{KINDS}:11: search.weight: hier hoort een getal:"),
        (KINDS, "weight: 0.8\n", "weight: -1\n", "search.weight: schrijf een getal boven"),
        (
            KINDS,
            "[who, where, when, worked]",
            "[forms]",
            "search.fields: 'forms' is hier niet bekend; kies één van deze:",
        ),
        (
            KINDS,
            "fields: [tasks]",
            "fields: [source]",
            "search.fields: 'source' is hier niet bekend; kies één van deze: tasks",
        ),
    ),
    "names and ids": (
        (
            TOPICS,
            "- id: moederschap",
            "- id: ouderschap",
            f"{TOPICS}:26: id: niets gebruikt 'ouderschap', en 'moederschap'",
        ),
        (GUIDES, "changes: toen-en-nu/", "changes: toen/", "changes: 'toen/' is hier niet bekend"),
        (
            GUIDES,
            "number: 6",
            "number: 16",
            f"{GUIDES}:125: number: 16 staat in geen id van de delen van dit hoofdstuk;",
        ),
        (
            GUIDES,
            "number: 7",
            "number: 5",
            "number: 5 is ook het nummer van een ander hoofdstuk; kies een ander nummer",
        ),
        ("content/tasks.yml", "number: 2", "number: 1", "number: 1 staat ook op content/tasks.yml:"),
        (LEVELS, "short_title: Meso", "short_title: micro", "short_title: 'micro' is ook die van 'micro';"),
        (KINDS, "many: citaten", "many: vragen", "many: 'vragen' is ook die van 'quote';"),
        (
            LEVELS,
            "- micro-actor-gezin-familie",
            "- meso-actor-onderling-contact",
            "same_as: 'meso-actor-onderling-contact' is geen speler die zelf in een",
        ),
        (
            "content/questions/macro.yml",
            "      follow_ups:\n        - text: ",
            "      follow_ups:\n        - text: 'Hoe vraag je door?' #",
            "text: 'Hoe vraag je door?' komt uit het voorbeeld in docs/redactie.md;",
        ),
        (
            "content/programmes.yml",
            "      aim: ",
            "      aim: 'De groep kent de ringen.' #",
            "aim: 'De groep kent de ringen.' komt uit het voorbeeld in docs/redactie.md;",
        ),
        (TOPICS, "title: Kinderopvang", "title: geld en schulden", "title: 'geld en schulden' is ook die van 'geld';"),
        (GUIDES, "id: ev.5.exo.b\n", "id: ev.5.exo.bb\n", "id: niets gebruikt 'ev.5.exo.bb', en 'ev.5.exo.b'"),
        (
            GUIDES,
            "id: ev.2.bijstand",
            "id: ev.2.arbeidsmarkt",
            "id: 'ev.2.arbeidsmarkt' staat ook op content/guides.yml:",
        ),
        (
            "content/questions/micro.yml",
            "- id: micro-vraag-partner",
            "- id: micro-vraag-man",
            "niets gebruikt 'micro-vraag-man',",
        ),
        ("published.txt", "", "", "'systeem/micro/#micro-vraag-partner': stond al op de site en is"),
        ("published.txt", "", "", "'themas/moederschap/': stond al op de site en is"),
        (
            ROUTES,
            "page: achtergrond/",
            "page: achtergond/",
            f"{ROUTES}:9: page: 'achtergond/' is hier niet bekend; bedoel",
        ),
        (ROUTES, "page: alleenstaande-moeders/\n", "page: moeders/\n", f"{ROUTES}:46: page: 'moeders/' is hier niet"),
        (MICRO, "  topics: [", "  topics: [onzin, ", "topics: 'onzin' is hier niet"),
        (MICRO, "  source: [", "  source: [ev.9.x, ", "source: 'ev.9.x' is hier niet"),
        (EXO, "", BARRIER.format("con", "Dit staat nergens"), "id: 'con' betekent iets anders voor browsers,"),
        (EXO, "", BARRIER.format("constructor", "Ook dit niet"), "id: 'constructor' betekent iets anders"),
        (
            EXO,
            "",
            BARRIER.format("micro-kopie", "Dit staat nergens"),
            "text: hetzelfde staat op content/barriers/exo.yml:",
        ),
        (
            EXO,
            "",
            BARRIER.format("exo-zelfde-kop", "Dit is anders"),
            "title: dezelfde titel staat op content/barriers/exo.yml:",
        ),
        (REDIRECTS, "[]", "- {from: index/, to: vragen/}\n", "from: 'index/' betekent iets anders"),
        (KINDS, "page: begrippen/", "page: themas/werk/", "page: 'themas/werk/' is al de pagina van iets anders; kies"),
        (
            "docs/systeem/micro.md",
            "",
            PAGE,
            "docs/systeem/micro.md:1: de pagina 'systeem/micro/' wordt gemaakt van content/levels.yml:",
        ),
        ("docs/themas/geld/index.md", "", PAGE, "de pagina 'themas/geld/' wordt gemaakt van content/topics.yml:"),
        ("docs/vragen/index.md", "", PAGE, "de pagina 'vragen/' is ook docs/vragen/index.md;"),
        ("docs/README.md", "", PAGE, "docs/README.md:1: de naam 'README' kan geen adres"),
        (
            QUOTES,
            "",
            QUOTE,
            "id: 'micro-citaat-voorbeeld' komt uit het voorbeeld in docs/redactie.md;",
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
        (REDIRECTS, "[]", "- {from: sw.js, to: vragen/}\n", "from: schrijf een adres als systeem/micro/#id:"),
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
            "follow_ups: 'Hoe dan?' staat hier twee keer;",
        ),
    ),
    "what assets load and run": (
        (
            "docs/assets/a.svg",
            "",
            "<svg>\n<script>x()</script>\n",
            "a.svg:2: iets wat draait of een pagina bevat ('<script')",
        ),
        ("docs/assets/b.svg", "", "<svg\nonload='x()'/>", "b.svg:2: iets wat op een klik reageert"),
        ("docs/assets/c.svg", "", "<svg>\n<a href='java&#115;cript:x'/></svg>", "c.svg:2: een adres dat iets uitvoert"),
        (
            "docs/assets/d.svg",
            "",
            "<svg>\n<image href='https://example.org/a.png'/></svg>",
            "d.svg:2: een tekening laadt niets van",
        ),
        ("docs/assets/e.svg", "", "<svg style='fill: url(//example.org/a)'/>", "e.svg:1: een tekening laadt niets van"),
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
        ("docs/assets/css/los.css", "", ".a {}\n", "docs/assets/css/los.css:1: niets gebruikt dit; stylesheets"),
        ("docs/assets/js/los.js", "", "1;\n", "docs/assets/js/los.js:1: niets gebruikt dit; stylesheets"),
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
            "content/tasks.yml:1: hier staat niets; schrijf er minstens één,",
        ),
        (REDIRECTS, "[]", "- {from: assets/x/, to: vragen/}\n", "op 'assets/x/' staan bestanden;"),
        (REDIRECTS, "", "- {from: 404/, to: vragen/}\n", "op '404/' staan bestanden;"),
        (REDIRECTS, "", "- {from: data/, to: vragen/}\n", "op 'data/' staan bestanden;"),
        (REDIRECTS, "", "- {from: templates/x/, to: vragen/}\n", "op 'templates/x/' staan bestanden;"),
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
        ("docs/alles.md", "gathers:\n", "gathers:\n  - alles.md\n", "gathers: 'alles.md' bevat deze pagina zelf;"),
        (
            ROUTES,
            "page: citaten/",
            "page: gesprek/",
            "page: 'gesprek/' is een hulpmiddel; kies een pagina om te lezen",
        ),
    ),
    "places": (
        (
            "docs/cijfers.md",
            "<!-- embed figures am -->",
            "",
            "id: geen embed op de pagina 'cijfers/' toont 'cijfer-ambitie-2012';",
        ),
        (
            EXO,
            "",
            BARRIER.format("search-field", "Dit staat nergens"),
            "'search-field' gebruikt de site zelf al; kies",
        ),
        (ABOUT, "", "\n## Menu\n", "id: 'menu' gebruikt de site zelf al; kies"),
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
    assert "content/topics.yml:1: een map heeft deze naam; hier hoort een bestand" in str(caught.value)
    assert "content/figures.yml:1: dit bestand ontbreekt; in" in str(caught.value)


def test_levels_stand_from_the_inside_out(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    path = project / "content/levels.yml"
    head, *levels = re.split(r"(?m)^(?=- id: )", path.read_text(encoding="utf-8"))
    levels[1], levels[2] = levels[2], levels[1]
    path.write_text(head + "".join(levels), encoding="utf-8")

    with pytest.raises(
        ContentError, match=r"content/levels.yml:\d+: niveaus staan van binnen naar buiten, in deze volgorde:"
    ):
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
