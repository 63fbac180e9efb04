"""While MkDocs serves: what is wrong stands in the browser too, at every address, until it is mended."""

from collections.abc import Callable
from logging import getLogger
from pathlib import Path
from typing import Any

import mkdocs.commands.serve
from mkdocs.utils import clean_directory

from systeemwijzer.pages.problems_page import find_problems, make_problems_page

log = getLogger("mkdocs.hooks.systeemwijzer")


class Serving:
    """What the server of MkDocs does when a build fails: it goes on, and answers with what is wrong."""

    def __init__(self) -> None:
        self.page: bytes | None = None

    def begin(self, root: Callable[[], Path]) -> None:
        """Let the first build fail without an end to the server: it starts only behind that."""
        command: Any = mkdocs.commands.serve
        build: Callable[..., None] = command.build

        def build_or_tell(config: Any, **options: Any) -> None:
            self.page = None
            try:
                build(config, **options)
            except (Exception, SystemExit) as error:
                self._tell(error, root(), Path(config.site_dir))

        # There is no other place to step in.
        command.build = build_or_tell

    def take_over(self, server: Any, root: Path) -> None:
        """Let a LiveReloadServer answer with what is wrong, for as long as something is."""
        build, show = server.builder, server.error_handler

        def build_or_tell() -> None:
            # What is wrong in mkdocs.yml, MkDocs says before it builds.
            try:
                build()
            except (Exception, SystemExit) as error:
                self._tell(error, root, Path(server.root))

        def show_or_tell(code: int) -> bytes | None:
            if self.page is None:
                standard: bytes | None = show(code)
                return standard
            # Its script loads the page anew after the next build.
            page: bytes = server._inject_js_into_html(self.page, server._visible_epoch)
            return page

        server.builder = build_or_tell
        server.error_handler = show_or_tell

    def _tell(self, error: BaseException, root: Path, site: Path) -> None:
        if not isinstance(error, SystemExit):
            log.error(f"The build failed: {error}", exc_info=error)
        self.page = make_problems_page(root, find_problems(error, root), str(error)).encode()
        # What was built before is no answer any more.
        clean_directory(str(site))
        log.info("The browser shows this too; once it is mended, the site comes back by itself")
