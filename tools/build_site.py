"""Build the site strictly, beside the last one, and put it in its place once all of it is there.

usage: python tools/build_site.py SITE [COMMAND]      (in the project's root; COMMAND is what stands in for mkdocs)
"""

import subprocess
import sys
from pathlib import Path

from systeemwijzer.checks.settings import check_settings
from systeemwijzer.publishing.failures import telling_failures
from systeemwijzer.publishing.one_at_a_time import hold_folder, say_waiting
from systeemwijzer.publishing.replace_site import find_site, replace_site
from systeemwijzer.reading.problems import refuse_problems
from systeemwijzer.reading.project import Project

NEW = ".build/site"
OPTIONS = ("build", "--strict", "--config-file", "mkdocs.yml", "--site-dir", NEW)


def build_site(root: Path, site: Path, command: list[str]) -> int:
    """Build the project below `root` into `site`, and give the exit status; `site` stays as it was unless all is well.

    Raises ContentError and OSError.
    """
    hold_folder(root, say_waiting)
    # What MkDocs itself would end on, before it looks at our hooks.
    refuse_problems(check_settings(Project(root)))
    find_site(site)
    new = root / NEW
    new.parent.mkdir(exist_ok=True)
    # No --quiet: it makes --strict blind to warnings.
    status = subprocess.run([*command, *OPTIONS], cwd=root, check=False).returncode  # noqa: S603  # our own command
    if status == 0:
        replace_site(new, site)
        print(f"{site}: {sum(path.is_file() for path in site.rglob('*'))} files")
    return status


def main(site: Path, command: list[str]) -> int:
    """Build into a folder with a command that builds as `mkdocs build` does, and give its exit status."""
    with telling_failures():
        return build_site(Path.cwd(), site, command)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:] or [sys.executable, "-m", "mkdocs"]))
