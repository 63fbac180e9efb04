"""Walks through pages with the Tab key, and says where one can't see what has focus.

Playwright presses a key and waits until the browser has drawn the page anew, which takes most of a walk's time. Here
the keys go to the browser as fast as it takes them. They are the same real keys, and the page itself notes each stop
when the key comes up: by then the browser has moved focus and scrolled to it.
"""

import asyncio
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from playwright.async_api import CDPSession, Page, async_playwright

# What every page shares is walked on each of them: more stops than this on one page mean that there is no end.
MOST_STOPS = 1400
# How many keys are on their way at once.
BATCH = 25
TAB = {"key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9}

# Of each stop: its name, whether one can see that it has focus, and how it lies in the window. A ring shows focus
# on its shape, and its box is not its shape, so what covers it can't be asked at a point.
NOTE_STOPS = """() => {
  function describe(element) {
    if (!element || element === document.body) return null;
    const style = getComputedStyle(element);
    const shape = element.querySelector(".ring__shape, .map-ring__shape");
    const shown = shape
      ? parseFloat(getComputedStyle(shape).strokeWidth) >= 8
      : style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    // The first line of a link that wraps: the middle of its whole box may lie beside its words.
    const box = shape ? element.getBoundingClientRect() : element.getClientRects()[0];
    const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
    const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
    const inside = left < right && top < bottom;
    const hit = inside && document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const seen = inside && (Boolean(shape) || element.contains(hit) || Boolean(hit?.contains(element)));
    element.dataset.visited = Number(element.dataset.visited ?? 0) + 1;
    const name = (element.getAttribute("aria-label") || element.textContent || element.id).trim().slice(0, 40);
    return { name: `${element.tagName} ${name}`, shown, seen, visited: Number(element.dataset.visited) };
  }
  globalThis.stops = [];
  addEventListener("keyup", () => stops.push(describe(document.activeElement)), true);
}"""

Stop = dict[str, Any]


def walk_pages(browser_options: dict[str, Any], address: str, paths: Sequence[str], viewport: Any) -> list[str]:
    """Where focus can't be seen on these pages of the site at `address`, in a window of this size."""
    walk = _walk_pages(browser_options, address, paths, viewport)
    # Keys on their way at once take Playwright's async API, and that a thread without the sync API of other tests.
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(asyncio.run, walk).result()


async def _walk_pages(browser_options: dict[str, Any], address: str, paths: Sequence[str], viewport: Any) -> list[str]:
    faults = []
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(**browser_options)
        page = await browser.new_page(base_url=address, viewport=viewport)
        keys = await page.context.new_cdp_session(page)
        for path in paths:
            await page.goto(path)
            faults += [f"{page.url}: {fault}" for fault in find_faults(await _walk(page, keys))]
        await browser.close()
    return faults


async def _walk(page: Page, keys: CDPSession) -> list[Stop | None]:
    """Press Tab from the top of the page on. The last stop ends the walk: None outside the page, or a stop again."""
    await page.evaluate(NOTE_STOPS)
    stops: list[Stop | None] = []
    while len(stops) < MOST_STOPS:
        await _press_tab(keys, BATCH)
        stops += await page.evaluate("stops.splice(0)")
        for place, stop in enumerate(stops, start=1):
            if stop is None or stop["visited"] > 1:
                return stops[:place]
    return stops


async def _press_tab(keys: CDPSession, times: int) -> None:
    events = [{"type": event} | TAB for _ in range(times) for event in ("keyDown", "keyUp")]
    await asyncio.gather(*(keys.send("Input.dispatchKeyEvent", event) for event in events))


def find_faults(stops: Sequence[Stop | None]) -> list[str]:
    """What is wrong with a walk; its end must lie outside the page, or be its first stop again."""
    way, end = list(filter(None, stops[:-1])), stops[-1]
    faults = [f"no focus to see on {stop['name']}" for stop in way if not stop["shown"]]
    faults += [f"off screen or covered: {stop['name']}" for stop in way if not stop["seen"]]
    if not way:
        faults.append("nothing that the Tab key reaches")
    elif end and end["name"] != way[0]["name"]:
        faults.append(f"the Tab key leads no further than {end['name']}")
    return faults
