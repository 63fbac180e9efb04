"""Prints a page with WebKit itself, as its driver can't: `/usr/bin/python3 print_in_webkit.py ADDRESS FILE.pdf`.

Debian's own Python runs it, for that has what speaks to WebKit; tests/install_engines.sh sees to it.
"""

import sys
from pathlib import Path

import gi  # type: ignore[import-not-found]  # Debian's own Python has it

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # type: ignore[import-not-found]  # noqa: E402  # once the versions are chosen

SIZE = (1280, 900)
# For what scripts do once a page has loaded.
SETTLE_MS = 300


def make_operation(view: WebKit2.WebView, target: Path) -> WebKit2.PrintOperation:
    settings = Gtk.PrintSettings()
    settings.set_printer("Print to File")
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, target.absolute().as_uri())
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
    setup = Gtk.PageSetup()
    setup.set_paper_size(Gtk.PaperSize.new("iso_a4"))
    operation = WebKit2.PrintOperation.new(view)
    operation.set_print_settings(settings)
    operation.set_page_setup(setup)
    return operation


def print_page(address: str, target: Path) -> None:
    view = WebKit2.WebView()
    window = Gtk.OffscreenWindow()
    window.add(view)
    window.set_default_size(*SIZE)
    window.show_all()
    operation = make_operation(view, target)
    operation.connect("finished", lambda *_: Gtk.main_quit())
    operation.connect("failed", lambda _, error: sys.exit(error.message))

    def on_load(_: WebKit2.WebView, event: WebKit2.LoadEvent) -> None:
        if event == WebKit2.LoadEvent.FINISHED:
            GLib.timeout_add(SETTLE_MS, operation.print_)

    view.connect("load-changed", on_load)
    view.load_uri(address)
    Gtk.main()


if __name__ == "__main__":
    print_page(sys.argv[1], Path(sys.argv[2]))
