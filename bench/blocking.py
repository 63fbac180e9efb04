"""The longest task of a page while it loads, on a processor that is slower: for as long it answers no key or touch.

It is reckoned as Lighthouse does: what a task takes here, times how much slower the other is. What it takes is its own
time on the processor, so that whatever else this machine does hardly counts.
"""

import json
import statistics
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, ViewportSize

from serving import serve_folder

TIMES_AS_SLOW = 4
PHONE = ViewportSize(width=412, height=823)
PATH = "zoeken/?q=oppas"
LOADS = 7
CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline"]
# Until the results are there and drawn. Asked in the browser's own protocol: Playwright's way would be a task itself.
UNTIL_DRAWN = """new Promise((resolve) => {
  const look = () =>
    document.querySelector("#search-results")?.dataset.query
      ? requestAnimationFrame(() => setTimeout(resolve))
      : setTimeout(look, 50);
  look();
})"""


def measure_blocking(browser: Browser, site: Path) -> None:
    """Print the longest task from the page's first byte to its results, in several loads."""
    with serve_folder(site) as address:
        longest = sorted(max(_trace_tasks(browser, address)) * TIMES_AS_SLOW for _ in range(LOADS))
    print(f"\n{f'longest task, ms, {TIMES_AS_SLOW} times as slow':42}{'loads':>8}{'median':>8}{'least':>8}{'most':>8}")
    print(f"{f'/{PATH}':42}{LOADS:8}{statistics.median(longest):8.1f}{longest[0]:8.1f}{longest[-1]:8.1f}")


def _trace_tasks(browser: Browser, address: str) -> list[float]:
    """The milliseconds of each task of the page's main thread, in a new tab without anything in its cache."""
    page = browser.new_page(viewport=PHONE, is_mobile=True)
    protocol = page.context.new_cdp_session(page)
    browser.start_tracing(page=page, categories=CATEGORIES)
    page.goto(f"{address}{PATH}", wait_until="commit")
    protocol.send("Runtime.evaluate", {"expression": UNTIL_DRAWN, "awaitPromise": True})
    events = json.loads(browser.stop_tracing())["traceEvents"]
    page.close()
    return list(_task_times(events, address))


def _task_times(events: list[dict[str, Any]], address: str) -> Iterator[float]:
    """Of all that a trace holds, the tasks of the thread in which the page's scripts ran."""
    scripts = (event for event in events if event["name"] == "EvaluateScript" and address in str(event["args"]))
    threads = {_thread(script) for script in scripts}
    tasks = (event for event in events if event["name"] == "RunTask" and _thread(event) in threads)
    return (task["tdur"] / 1000 for task in tasks if "tdur" in task)


def _thread(event: dict[str, Any]) -> tuple[int, int]:
    return event["pid"], event["tid"]
