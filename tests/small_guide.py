"""A small guide: the five levels, two of them with more in them, and one or two records of most kinds."""

# Every page begins with it.
FRONT_MATTER = "---\ntitle: Start\ndescription: Een begin.\n---\n"
FILES = {
    "content/guides.yml": """\
- id: ev
  title: Handreiking Een
  short_title: Een
  place: Midden-Brabant
  chapters:
    - number: 5
      title: De systeemanalyse
      parts:
        - id: ev.5.wat
          title: Tekst
        - id: ev.5.b
          title: Belemmeringen
          items: 2
- id: am
  title: Handreiking Twee
  short_title: Twee
  place: Amsterdam
  year: 2012
  chapters:
    - title: Voorwoord
      parts:
        - id: am.0.voorwoord
          title: Voorwoord
""",
    "content/topics.yml": """\
- id: geld
  title: Geld
  text: Rondkomen en schulden.
  words: [schulden, inkomen]
- id: werk
  title: Werk
  text: Een baan.
  words: [baan]
""",
    "content/concepts.yml": """\
- id: rondkomen
  title: Rondkomen
  sources: [ev.5.b.1]
  ways: [kop boven water]
""",
    "content/outside.yml": """\
- id: bedragen
  title: Bedragen
  text: Bedragen staan er niet in.
  ways: [hoogte van de toeslag]
""",
    "content/levels.yml": """\
- id: individu
  title: Individu
  short_title: Individu
  subtitle: de moeder zelf
  what: {text: De moeder zelf., source: [ev.5.wat]}
  effect: {text: Het werkt door., status: editorial}
  actors:
    - {id: individu-actor-moeder, title: De moeder, label: [Moeder], source: [ev.5.wat]}
  source: [ev.5.wat]
- id: micro
  title: Microsysteem
  short_title: Micro
  subtitle: directe sociale contacten
  what: {text: Wie om haar heen staan., source: [ev.5.wat]}
  effect: {text: Het werkt door., status: editorial}
  actors:
    - {id: micro-actor-gezin, title: Het gezin, label: [Gezin], source: [ev.5.wat]}
    - {id: micro-actor-werk, title: Het werk, label: ["Collega's", en baas], source: [ev.5.wat]}
    - {id: micro-actor-school, title: De school, label: [School], source: [ev.5.wat]}
  advice:
    - {id: micro-doen, title: Denk mee, text: Denk *mee*., topics: [werk], source: [ev.5.wat]}
  source: [ev.5.wat]
- id: meso
  title: Mesosysteem
  short_title: Meso
  subtitle: wat er omheen ligt
  what: {text: Wat er omheen ligt., source: [ev.5.wat]}
  effect: {text: Het werkt door., status: editorial}
  actors:
    - {id: meso-actor, title: Wie er staat, label: [Wie], source: [ev.5.wat]}
  source: [ev.5.wat]
- id: exo
  title: Exosysteem
  short_title: Exo
  subtitle: wat er omheen ligt
  what: {text: Wat er omheen ligt., source: [ev.5.wat]}
  effect: {text: Het werkt door., status: editorial}
  actors:
    - {id: exo-actor, title: Wie er staat, label: [Wie], source: [ev.5.wat]}
  source: [ev.5.wat]
- id: macro
  title: Macrosysteem
  short_title: Macro
  subtitle: wat er omheen ligt
  what: {text: Wat er omheen ligt., source: [ev.5.wat]}
  effect: {text: Het werkt door., status: editorial}
  actors:
    - {id: macro-actor, title: Wie er staat, label: [Wie], source: [ev.5.wat]}
  source: [ev.5.wat]
""",
    "content/barriers/micro.yml": """\
- id: micro-huishouden
  title: Huishouden
  text: Het huishouden kost **veel** tijd.
  topics: [werk]
  questions: [micro-vraag-tijd]
  source: [ev.5.b.1, ev.5.b.2]
""",
    "content/quotes/achtergrond.yml": """\
- id: achtergrond-citaat
  title: Graag willen werken
  text: Ik zou dit wel graag willen. […]
  speaker: {role: mother}
  topics: [werk]
  source: [am.0.voorwoord]
""",
    "content/questions/micro.yml": """\
- id: micro-vragen-tijd
  title: Tijd
  audience: mother
  topics: [werk, geld]
  questions:
    - id: micro-vraag-tijd
      text: Hoeveel tijd heb je? En "wanneer"; liefst?
      follow_ups:
        - {text: "Wie helpt je?", source: [ev.5.wat]}
        - {text: "Lukt dat?", status: editorial}
      source: [ev.5.wat]
""",
    "content/questions/beleid.yml": """\
- id: beleid-vragen
  title: Beleid
  audience: policy
  topics: [geld]
  questions:
    - {id: beleid-vraag, text: "Is er maatwerk?", status: editorial, topics: [werk]}
""",
    "content/figures.yml": """\
- id: cijfer-vrouwen
  title: Meer vrouwen dan mannen
  population: Vrouwen en mannen
  place: Nederland
  year: "2023"
  unit: people
  values:
    - {label: Vrouwen, value: 226000}
    - {label: Mannen, value: 169000, qualifier: rond}
  topics: [geld]
  source: [am.0.voorwoord]
""",
    "content/redirects.yml": """\
- {from: systeem/micro/#micro-oud, to: systeem/micro/#micro-huishouden}
- {from: oude-pagina/, to: themas/geld/}
- {from: oude-pagina/#oud-anker, to: ""}
""",
    "docs/index.md": """\
---
title: Start
description: Een begin.
---
# Start

## Waarom {#waarom data-source="am.0.voorwoord" data-topics="geld"}

Een *stuk* [proza](elders.md).
""",
}
