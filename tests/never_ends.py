"""What tests/test_cut_off.py cuts off: it starts one of each thing that tests start, and then never ends.

Pytest doesn't collect it by itself, as its name doesn't begin with test.
"""

import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Playwright

from engines import open_window
from projects import copy_project
from test_build import serve
from test_deploy import run_nginx


def test_that_never_ends(
    tmp_path: Path, playwright: Playwright, browser: Browser, whole_browser_options: dict[str, Any]
) -> None:
    project = copy_project(tmp_path / "project")
    (tmp_path / "root").mkdir()
    with ExitStack() as running:
        running.enter_context(run_nginx(tmp_path, "", tmp_path))
        for engine in ("firefox", "webkit"):
            running.enter_context(open_window(engine, playwright, whole_browser_options))
        # What starts last has most to do, and is cut off in the middle of it.
        running.enter_context(serve(project))
        time.sleep(600)
