"""Prints, as JSON, what the tests of scripts are given of the real guide: index, export, and queries of the bench."""

import json
import sys
from dataclasses import asdict
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path += [str(ROOT / "hooks"), str(ROOT / "bench")]

from queries import mistype_all, read_queries  # noqa: E402  # the folders have to be known first
from systeemwijzer.checks.all_checks import load_guide  # noqa: E402
from systeemwijzer.exports.common_words import list_common_words  # noqa: E402
from systeemwijzer.exports.guide_json import export_json  # noqa: E402
from systeemwijzer.exports.search_index import ASSIGNMENT, build_search_index  # noqa: E402

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
        "nothing": [query.text for query in read_queries(ROOT / "bench/nothing.yml")],
        "phrases": [phrase for synonym in guide.lexicon.synonyms for phrase in (*synonym.words, *synonym.finds)],
        "queries": queries,
        "mistyped": {name: mistype_all(asked) for name, asked in queries.items()},
    }
    json.dump(given, sys.stdout, default=lambda value: sorted(value) if isinstance(value, frozenset) else asdict(value))


if __name__ == "__main__":
    main()
