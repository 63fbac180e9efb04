"""The queries of the bench, and the typing errors that are put into them."""

import random
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml

SEED = 2012
LETTERS = "abcdefghijklmnopqrstuvwxyz"
# Nobody expects a search to mend an error in a word that is all error.
SHORTEST = 4


@dataclass(frozen=True)
class Query:
    """What somebody types, the source ids any one of which answers it, and of which class of queries it is."""

    text: str
    want: frozenset[str]
    kind: str = "of no class"


def read_queries(file: Path) -> list[Query]:
    """The queries of a YAML file, each with the source ids that answer it."""
    entries = yaml.safe_load(file.read_text(encoding="utf-8"))
    return [Query(each["q"], frozenset(each.get("want", ())), each.get("class", Query.kind)) for each in entries]


def mistype_all(queries: Iterable[Query]) -> list[Query]:
    """The same queries, each with a typing error; the same errors each time."""
    chance = random.Random(SEED)  # noqa: S311  # repeatable, not secret
    return [mistype(query, chance) for query in queries]


def mistype(query: Query, chance: random.Random) -> Query:
    """Put one typing error into the longest word: a letter left out, put in or changed, or two that change places."""
    words = query.text.split(" ")
    longest = max(range(len(words)), key=lambda place: len(words[place]))
    # A number with an error is another number.
    if len(words[longest]) < SHORTEST or not words[longest].isalpha():
        return query
    words[longest] = _mistype_word(words[longest], chance)
    return Query(" ".join(words), query.want, query.kind)


def _mistype_word(word: str, chance: random.Random) -> str:
    place = chance.randrange(len(word) - 1)
    letter = chance.choice(LETTERS)
    before, here, after = word[:place], word[place], word[place + 1 :]
    return chance.choice(
        (
            before + after,
            before + letter + here + after,
            before + letter + after,
            before + after[0] + here + after[1:],
        )
    )
