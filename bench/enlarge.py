"""The project with its content many times: every record of content/ again under new ids.

Copies keep their level, themes and sources, and refer to each other as their originals do; the search gets a record's
keywords for its copies too. No two texts are the same, as in a real guide: what was made of one can't serve another.
What is no record stays as it is: the guides, the themes, the tasks, the five levels, and docs/.
"""

import shutil
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import yaml

NOT_NEEDED = shutil.ignore_patterns(
    ".git", ".venv*", ".build", ".*_cache", "__pycache__", "site", "dist", "tests", "bench", "node_modules"
)
PACKAGES = "frontend/node_modules"
# Files without records, and one whose titles are quotes, which only a writer can set as YAML wants them.
FIXED = {
    "cases.yml",
    "concepts.yml",
    "facts.yml",
    "fields.yml",
    "guides.yml",
    "kinds.yml",
    "map_numbers.yml",
    "outside.yml",
    "redirects.yml",
    "tasks.yml",
    "topics.yml",
}
# Of each level only these lists are repeated.
LEVELS, WITHIN_LEVEL = "levels.yml", {"actors", "advice"}
LEXICON, KEYWORDS = "lexicon.yml", "keywords"
# The keys whose values are records' ids.
NAMES = {"id", "record", "questions", "quotes", "same_as"}
# No two terms may be written in the same way.
TEXTS = {"title", "text", "forms"}


def copy_project(root: Path, target: Path, times: int) -> Path:
    """Copy what the site is built from, with each record `times` times."""
    shutil.copytree(root, target, ignore=NOT_NEEDED)
    (target / PACKAGES).symlink_to((root / PACKAGES).resolve())
    if times > 1:
        enlarge(target / "content", times)
    return target


def enlarge(content: Path, times: int) -> None:
    """Write the YAML files anew, with each record `times` times."""
    lexicon_file = content / LEXICON
    ids: set[str] = set()
    for path in content.rglob("*.yml"):
        if path.name not in FIXED and path != lexicon_file:
            document = repeat_records(path.name, _read(path), times)
            ids.update(find_ids(document))
            _write(path, document)
    lexicon = _read(lexicon_file)
    copied = [copy for copy in repeat(lexicon[KEYWORDS], times)[len(lexicon[KEYWORDS]) :] if copy["record"] in ids]
    _write(lexicon_file, lexicon | {KEYWORDS: lexicon[KEYWORDS] + copied})


def repeat_records(name: str, document: list[dict[str, Any]], times: int) -> list[dict[str, Any]]:
    """A file's records many times; of the file of levels what stands at each of them."""
    if name != LEVELS:
        return repeat(document, times)
    return [_repeat_within(level, WITHIN_LEVEL, times) for level in document]


def _repeat_within(item: dict[str, Any], names: Collection[str], times: int) -> dict[str, Any]:
    return {key: repeat(value, times) if key in names else value for key, value in item.items()}


def repeat(records: list[dict[str, Any]], times: int) -> list[dict[str, Any]]:
    """The records, then their copies under new ids."""
    return records + [copy_record(record, number) for number in range(1, times) for record in records]


def copy_record(value: Any, number: int, key: str = "") -> Any:
    """A record, or a value by its key within one, with a number behind each id, title and text."""
    if isinstance(value, dict):
        return {name: copy_record(part, number, name) for name, part in value.items()}
    if isinstance(value, list):
        return [copy_record(part, number, key) for part in value]
    if key in TEXTS:
        return f"{value} {number}"
    return f"{value}-kopie-{number}" if key in NAMES else value


def find_ids(value: Any) -> Iterator[str]:
    """The id of every record in a document."""
    if isinstance(value, dict):
        if "id" in value:
            yield value["id"]
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from find_ids(part)


def _read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)


def _write(path: Path, document: Any) -> None:
    text = yaml.dump(document, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    path.write_text(text, encoding="utf-8")
