"""Prints, as JSON, what the tests of scripts are given of the real guide: index, export, and queries of the bench."""

import json
import random
import sys
from dataclasses import asdict
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent.parent
sys.path += [str(ROOT / "hooks"), str(ROOT / "bench")]

from queries import Query, mistype, read_queries  # noqa: E402  # the folders have to be known first
from systeemwijzer.checks.all_checks import load_guide  # noqa: E402
from systeemwijzer.exports.common_words import list_common_words  # noqa: E402
from systeemwijzer.exports.guide_json import export_json  # noqa: E402
from systeemwijzer.exports.search_index import ASSIGNMENT, build_search_index  # noqa: E402

SEED = 2012
# Words that stand at least once in a hundred thousand.
COMMON = 5_000


def main() -> None:
    guide = load_guide(ROOT)
    queries = {file.name: read_queries(file) for file in sorted((ROOT / "bench").glob("queries*.yml"))}
    given = {
        "index": json.loads(build_search_index(guide, ROOT).removeprefix(ASSIGNMENT).rstrip().removesuffix(";")),
        "guide": json.loads(export_json(guide)),
        "common": list(list_common_words())[:COMMON],
        "concepts": [{"sources": each.sources, "ways": each.ways} for each in guide.concepts],
        "nothing": [entry["q"] for entry in yaml.safe_load((ROOT / "bench/nothing.yml").read_text(encoding="utf-8"))],
        "phrases": [phrase for synonym in guide.lexicon.synonyms for phrase in (*synonym.words, *synonym.finds)],
        "queries": queries,
        "mistyped": {name: mistype_all(asked) for name, asked in queries.items()},
    }
    json.dump(given, sys.stdout, default=lambda value: sorted(value) if isinstance(value, frozenset) else asdict(value))


def mistype_all(queries: list[Query]) -> list[Query]:
    """The same queries with the same errors each time."""
    chance = random.Random(SEED)  # noqa: S311  # repeatable, not secret
    return [mistype(query, chance) for query in queries]


if __name__ == "__main__":
    main()
