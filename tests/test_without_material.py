"""The same site comes without Material, of which only some icons are used: README's After MkDocs, tried."""

import re
import shutil
from importlib.resources import files
from pathlib import Path

from projects import copy_project, run_mkdocs

ICON = re.compile(r"\.icons/(material/[\w-]+\.svg)")


def bring_icons(project: Path) -> None:
    """Put the icons that templates use, and their licence, where ours stand."""
    templates = "\n".join(path.read_text(encoding="utf-8") for path in (project / "overrides").rglob("*.html"))
    icons = Path(str(files("material") / "templates/.icons"))
    for name in {"material/LICENSE", *ICON.findall(templates)}:
        target = project / "overrides/.icons" / name
        target.parent.mkdir(exist_ok=True)
        shutil.copy(icons / name, target)


def test_every_file_is_the_same_without_material(tmp_path: Path, site: Path) -> None:
    project = copy_project(tmp_path / "project")
    bring_icons(project)
    settings = project / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("name: material", "name: null"), encoding="utf-8")

    build = run_mkdocs(project, tmp_path / "site")

    assert build.returncode == 0, build.stderr
    built, expected = read_all(tmp_path / "site"), read_all(site)
    assert built.keys() == expected.keys()
    assert [name for name, content in built.items() if content != expected[name]] == []


def read_all(folder: Path) -> dict[str, bytes]:
    # What packs the sitemap writes the time into it.
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file() and p.suffix != ".gz"
    }
