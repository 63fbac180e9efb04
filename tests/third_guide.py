"""A third guide, of 2025 in Utrecht, with a record of each kind that comes from a guide, and a page of its own.

All of it is content: no file outside content/ and docs/ knows of it.
"""

from pathlib import Path

GUIDE_ID = "utrecht-2025"
# By the file to whose end it goes.
RECORDS = {
    "content/guides.yml": """\
- id: utrecht-2025
  title: Handreiking Samen Onderweg
  short_title: Samen Onderweg
  authors: [Noor de Vries]
  place: Utrecht
  year: 2025
  note: Deze handreiking is verzonnen om de site mee te testen.
  chapters:
    - title: Vooraf
      parts:
        - id: utrecht-2025.0.vooraf
          title: Aanleiding
    - number: 1
      title: Onderweg in de wijk
      parts:
        - id: utrecht-2025.1.wijk
          title: Met kinderen
          items: 8
""",
    "content/barriers/micro.yml": """\
- id: micro-geen-bakfiets
  title: Geen bakfiets
  text: Niemand in de straat heeft een bakfiets om kinderen mee te brengen.
  text_status: adapted
  questions: [micro-vraag-bakfiets]
  topics: [werk, kinderen]
  source: [utrecht-2025.1.wijk.1]
""",
    "content/quotes/meso.yml": """\
- id: meso-citaat-fietsenmaker
  title: Wachten op de fietsenmaker
  text: De fietsenmaker heeft drie weken wachttijd. Zo lang breng ik ze lopend.
  speaker: {role: mother}
  topics: [werk]
  source: [utrecht-2025.1.wijk.2]
""",
    "content/questions/micro.yml": """\
- id: micro-vragen-onderweg
  title: Onderweg met kinderen
  audience: mother
  topics: [werk]
  questions:
    - id: micro-vraag-bakfiets
      text: Wie in de straat heeft een bakfiets?
      source: [utrecht-2025.1.wijk.3]
""",
    "content/start_sets.yml": """\
- id: start-fietsen
  title: Samen op weg
  why: Begin dichtbij, en kijk daarna wie er helpt.
  questions: [micro-vraag-bakfiets, micro-vraag-partner, micro-vraag-steun, micro-vraag-uren, individu-vraag-leuk]
  topics: [kinderen]
""",
    "content/examples.yml": """\
- id: voorbeeld-fietsbus
  title: De fietsbus
  text: Vrijwilligers brachten kinderen samen met een fietsbus naar school.
  who: Een buurthuis en een school
  where: Utrecht
  when: 2025 (jaar van de handreiking)
  worked: Moeders kwamen op tijd op hun werk.
  levels: [micro, meso]
  topics: [kinderen, werk]
  source: [utrecht-2025.1.wijk.4]
""",
    "content/figures.yml": """\
- id: cijfer-bakfietsen
  title: Een op de acht heeft een bakfiets
  population: Moeders in de wijk
  place: Utrecht
  year: "2025"
  unit: percent
  values:
    - {label: Met bakfiets, value: 12.5}
    - {label: Zonder bakfiets, value: 87.5}
  topics: [kinderen]
  source: [utrecht-2025.1.wijk.5]
""",
    "content/glossary.yml": """\
- id: begrip-fietsbus
  title: fietsbus
  text: Een fiets met veel zitplaatsen, voor een groep kinderen.
  forms: [fietsbussen]
  topics: [kinderen]
  source: [utrecht-2025.1.wijk.6]
""",
    "content/organisations.yml": """\
- id: organisatie-fietsbusclub
  title: De Fietsbusclub
  text: Brengt kinderen naar school.
  tasks: [Kinderen brengen]
  topics: [kinderen]
  source: [utrecht-2025.1.wijk.7]
""",
    "content/suggestions.yml": """\
- id: suggestie-fietsbus
  title: Deel een fietsbus
  text: Laat scholen in een wijk samen een fietsbus kopen.
  group: organise
  levels: [meso]
  topics: [kinderen]
  source: [utrecht-2025.1.wijk.8]
""",
}
# What is on the system map stands there with a number, behind the others of its ring; `make published` writes it.
NUMBERED = ("content/map_numbers.yml", "meso:\n", "  - barrier: micro-geen-bakfiets\nmeso:\n")
# Pages of the guide itself, which nobody had before.
PAGES = {
    "docs/samen-onderweg/index.md": """\
---
title: Samen onderweg
description: Wat een handreiking over onderweg zijn vertelt.
guide: utrecht-2025
---

# Samen onderweg

Deze pagina's gaan over onderweg zijn met kinderen.

## Waarom deze handreiking {#ut-waarom data-source="utrecht-2025.0.vooraf" data-topics="kinderen"}

In de wijk wilden moeders samen op weg.

## De fietsbus {#ut-fietsbus data-source="utrecht-2025.1.wijk.4" data-topics="kinderen"}

<!-- embed example voorbeeld-fietsbus -->
""",
    "docs/samen-onderweg/fietsen.md": """\
---
title: Fietsen in de wijk
description: Hoe moeders in de wijk samen fietsen.
guide: utrecht-2025
---

# Fietsen in de wijk

## Samen fietsen {#ut-samen-fietsen data-source="utrecht-2025.1.wijk.7" data-topics="kinderen"}

Wie samen fietst, komt samen aan.
""",
}


def add_third_guide(project: Path) -> None:
    """Put all of it into a copy of the project."""
    for name, text in RECORDS.items():
        with (project / name).open("a", encoding="utf-8") as file:
            file.write(text)
    for name, text in PAGES.items():
        (project / name).parent.mkdir(exist_ok=True)
        (project / name).write_text(text, encoding="utf-8")
    name, before, after = NUMBERED
    numbers = (project / name).read_text(encoding="utf-8")
    (project / name).write_text(numbers.replace(before, after, 1), encoding="utf-8")
