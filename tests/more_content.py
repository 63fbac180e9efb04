"""One correct record of each kind, to add to the real content: what tests of the code say must hold for them too."""

from pathlib import Path

# By the file to whose end it goes.
RECORDS = {
    "content/topics.yml": """\
- id: vervoer
  title: Vervoer en reizen
  text: Hoe iemand ergens komt, met de fiets, de bus of te voet.
  words: [bushalte, fietspad]
""",
    "content/barriers/micro.yml": """\
- id: micro-geen-fiets
  title: Geen fiets
  text: Niemand in huis heeft een fiets.
  text_status: adapted
  questions: [micro-vraag-fiets]
  topics: [vervoer, werk]
  source: [ev.5.micro.b.1]
""",
    "content/quotes/meso.yml": """\
- id: meso-citaat-bushalte
  title: Ver van de bushalte
  text: De bushalte is 3,5 kilometer lopen. Met twee kinderen doe ik dat niet.
  speaker: {role: mother}
  topics: [vervoer]
  source: [ev.5.meso.q.1]
""",
    "content/questions/micro.yml": """\
- id: micro-vragen-vervoer
  title: Ergens komen
  audience: mother
  topics: [vervoer]
  questions:
    - id: micro-vraag-fiets
      text: Wie leent je een fiets?
      source: [ev.6.micro.netwerk.1]
""",
    "content/start_sets.yml": """\
- id: start-onderweg
  title: Onderweg zijn
  why: Begin dichtbij, en kijk daarna wie er helpt.
  questions: [micro-vraag-fiets, micro-vraag-partner, micro-vraag-steun, micro-vraag-uren, individu-vraag-leuk]
  topics: [vervoer]
""",
    "content/examples.yml": """\
- id: voorbeeld-fietsles
  title: Fietsles in de wijk
  text: Vrijwilligers gaven moeders fietsles.
  who: Een buurthuis en een fietsenmaker
  where: Amsterdam
  when: 2012 (jaar van de handreiking)
  worked: Moeders leerden van elkaar.
  levels: [micro, meso]
  topics: [vervoer]
  source: [am.4.vb.1]
""",
    "content/figures.yml": """\
- id: cijfer-fietsen
  title: De helft heeft een fiets
  population: Moeders in de proef
  place: Nederland
  year: "2020"
  unit: percent
  values:
    - {label: Met fiets, value: 49.5, qualifier: ruim}
    - {label: Zonder fiets, value: 50}
  topics: [vervoer]
  source: [ev.2.cijfer.1]
""",
    "content/glossary.yml": """\
- id: begrip-leenfiets
  title: leenfiets
  text: Een fiets die je een tijd mag gebruiken.
  forms: [leenfietsen]
  topics: [vervoer]
  status: editorial
""",
    "content/organisations.yml": """\
- id: organisatie-fietsbank
  title: Fietsbank
  text: Geeft fietsen aan wie er geen kan kopen.
  tasks: [Fietsen maken]
  source: [am.2.wie.5]
""",
    "content/suggestions.yml": """\
- id: suggestie-fietsen
  title: Regel fietsen
  text: Vraag bedrijven om fietsen die over zijn.
  group: organise
  levels: [meso]
  topics: [vervoer]
  source: [am.5.s.1]
""",
    "content/ways_of_looking.yml": """\
- id: advies-reistijd
  title: Kijk naar de reistijd
  text: Vraag hoe lang iemand onderweg is.
  topics: [vervoer]
  status: editorial
""",
    "content/programmes.yml": """\
- id: programma-kwartier
  title: "Een kwartier: de ringen"
  text: Voor wie weinig tijd heeft.
  minutes: 15
  steps:
    - {minutes: 5, title: Begin, aim: Iedereen doet mee., group: Wie ben je?, say: Welkom allemaal.}
    - {minutes: 10, title: Ringen, aim: Ieder kent een ring., group: Welke kende je?, say: Kijk goed., page: systeem/}
  topics: [begeleiding]
  status: editorial
""",
    "content/routes.yml": """\
- id: leesroute-onderweg
  title: Voor wie onderweg is
  text: Je hebt even, en wilt zien wat vervoer uitmaakt.
  steps:
    - {page: themas/vervoer/, title: Vervoer, text: wat er speelt.}
    - {page: vragen/, title: Vragen, text: wat je kunt vragen.}
  topics: [vervoer]
""",
    "content/changes.yml": """\
- id: fietsen-erbij
  title: Vervoer is een thema
  text: Er kwam een thema bij, met wat er in de weg kan staan.
  day: "2026-11-30"
  sort: new
  records: [micro-geen-fiets]
  pages: [themas/vervoer/]
""",
    "content/cases.yml": """\
- id: casus-lekke-band
  title: Een lekke band
  steps:
    - {level: individu, title: Wat je weet, text: Een moeder komt vandaag te laat.}
    - {level: exo, title: Je kijkt naar de bus, text: De bus rijdt hier maar twee keer per dag.}
  barriers:
    - {barrier: micro-geen-fiets, why: Er is geen fiets in huis.}
  actors:
    - {actor: exo-actor-gemeente, role: pressure, why: Er rijden weinig bussen.}
  contacts:
    - {between: [micro-actor-gezin-familie, micro-actor-werk], goes: hard, why: Haar baas weet het niet.}
  questions: [micro-vraag-fiets]
  topics: [vervoer]
""",
    "content/tasks.yml": """\
- id: opdracht-onderweg
  title: Onderweg
  text: Teken de weg van huis naar werk.
  minutes: 10
""",
    "docs/over.md": """\

## Reizen in de bijstand {#reizen-in-de-bijstand data-source="ev.1.doel" data-topics="vervoer"}

Wie geen auto heeft, is langer onderweg.
""",
}


# What is on the system map stands there with a number, behind the others of its ring.
NUMBERED = ("content/map_numbers.yml", "meso:\n", "  - barrier: micro-geen-fiets\nmeso:\n")


def add_records(project: Path) -> None:
    """Put them all into a copy of the project."""
    numbers, before, after = NUMBERED
    text = (project / numbers).read_text(encoding="utf-8")
    (project / numbers).write_text(text.replace(before, after, 1), encoding="utf-8")
    for name, text in RECORDS.items():
        with (project / name).open("a", encoding="utf-8") as file:
            file.write(text)
