"""Projects to change and to build: copies of the real one, and the site of a publisher."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT_PARTS = (
    "content",
    "docs",
    "frontend",
    "hooks",
    "overrides",
    "schemas",
    "tools",
    "mkdocs.yml",
    "Makefile",
    "published.txt",
)
PACKAGES = "frontend/node_modules"
# What mkdocs.yml takes from the environment, as .github/workflows/publish.yml sets it.
BELOW = "/gids"
SITE_URL = f"https://example.org{BELOW}/"
REPO_URL = "https://example.org/guide"
PUBLISHER = {"SITE_URL": SITE_URL, "REPO_URL": REPO_URL, "EDIT_URI": "edit/main/docs/"}
REDIRECTS = """\
- {from: oude-vragen/, to: vragen/}
- {from: "oude-vragen/#elders", to: "systeem/meso/#meso-vraag-druk"}
- {from: "oud/pad/#oud", to: systeem/micro/}
- {from: "systeem/micro/#oud", to: citaten/}
"""
# Where Python looks for modules here, it reaches nobody, and starts nothing that could.
OFFLINE = ROOT / "tests/offline"
# POSIX' own way to write a time zone needs no list of them.
HERE = {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}


def copy_project(target: Path) -> Path:
    """Copy what the site is built from, to change something in it."""
    for name in PROJECT_PARTS:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, target / name, ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
        else:
            shutil.copy(source, target / name)
    (target / PACKAGES).symlink_to((ROOT / PACKAGES).resolve())
    return target


def run_mkdocs(project: Path, site: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Build a project with the command that users have, with these variables in its environment."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"} | variables
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


def make_command(target: str, *settings: str) -> list[str]:
    """`make` with the Python that runs the tests, and what npm has installed: nothing is installed anew."""
    installed = (f"--old-file={name}" for name in (".venv/site.stamp", f"{PACKAGES}/.package-lock.json"))
    return ["make", *installed, f"BIN={Path(sys.executable).parent}", *settings, target]


def build_well(project: Path, site: Path, **variables: str) -> None:
    """Build a project that has no fault: the test that needs its site fails otherwise."""
    build = run_mkdocs(project, site, **variables)
    if build.returncode != 0:
        pytest.fail(f"the site can't be built:\n{build.stderr}", pytrace=False)


def make_downloads(folder: Path, epoch: str) -> Path:
    """Build the site of a publisher who wants the page of downloads to have all, as of a day."""
    project = copy_project(folder)
    environment = os.environ | PUBLISHER | {"DOWNLOADS": "1", "SOURCE_DATE_EPOCH": epoch}
    command = make_command("site", *(f"--old-file=.venv/{name}.stamp" for name in ("test", "browser")))
    build = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    assert build.returncode == 0, build.stderr
    return project / "site"


def publish(folder: Path, umask: int = 0o022, variables: dict[str, str] = HERE) -> Path:
    """Build the site of a publisher with `make site`, offline, with these variables in the environment."""
    project = copy_project(folder)
    (project / "content/redirects.yml").write_text(REDIRECTS, encoding="utf-8")
    environment = os.environ | PUBLISHER | variables
    command = make_command("site", f"TOOL=PYTHONPATH=hooks:{OFFLINE} {sys.executable}")
    build = subprocess.run(
        command, cwd=project, env=environment, umask=umask, capture_output=True, text=True, check=False
    )
    assert build.returncode == 0, build.stderr
    # Said by the tool, and by MkDocs.
    assert build.stderr.count("offline\n") == 2, build.stderr
    return project / "site"
