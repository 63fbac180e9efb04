"""The house itself: data goes one way through its rooms, and a kind of record is declared in one place."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from conftest import ROOT
from html_page import read_page
from projects import copy_project, run_mkdocs
from systeemwijzer.checks import all_checks

KIND = """
- id: tip
  model: TitledRecord
  files: [tips.yml]
  page: tips/
  one: tip
  many: tips
  search:
    weight: 1.1
"""
TIPS = """\
- id: tip-koffie
  title: Begin met koffie
  text: Neem de tijd, en vraag eerst hoe het *gaat*.
  status: editorial
  topics: [begeleiding]
"""
TEMPLATE = """\
<article class="record" id="{{ record.id }}">
  <h{{ heading }}>{{ record.title }}</h{{ heading }}>
  {{ record.text|markdown }}
</article>
"""


def test_arrows_run_one_way() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    environment = os.environ | {"PYTHONPATH": "hooks"}
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)

    assert run.returncode == 0, run.stdout


def test_every_check_stands_in_the_list() -> None:
    room = (ROOT / "hooks/systeemwijzer/checks").glob("*.py")
    text = "".join(path.read_text(encoding="utf-8") for path in room if path.name != "all_checks.py")
    written = set(re.findall(r"^def (check_\w+)\(\w+: (?:Project|Draft|Build)\)", text, re.MULTILINE))
    groups = (group for group in vars(all_checks).values() if isinstance(group, tuple))

    assert len(written) > 20
    assert written <= {check.__name__ for group in groups for check in group if callable(check)}


def test_a_new_kind_takes_a_declaration_a_file_and_a_template(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    with (project / "content/kinds.yml").open("a", encoding="utf-8") as kinds:
        kinds.write(KIND)
    (project / "content/tips.yml").write_text(TIPS, encoding="utf-8")
    (project / "overrides/records/tip.html").write_text(TEMPLATE, encoding="utf-8")

    site = tmp_path / "site"
    build = run_mkdocs(project, site)

    assert build.returncode == 0, build.stderr
    page = read_page(site, "tips/index.html")
    assert page.title.startswith("Tips")
    assert "tip-koffie" in page.ids
    assert "tips/" in " ".join(read_page(site, "begrippen/index.html").links)
    (record,) = [r for r in read_records(site) if r["kind"] == "tip"]
    assert record["url"] == "tips/#tip-koffie"
    (index,) = (site / "assets").glob("search-index.*.js")
    assert '"tip-koffie"' in index.read_text(encoding="utf-8")
    assert {"name": "kind", "type": "checkbox", "value": "tip"} in read_page(site, "zoeken/index.html").find("input")


def read_records(site: Path) -> list[dict[str, str]]:
    records: list[dict[str, str]] = json.loads((site / "data/guide.json").read_text(encoding="utf-8"))["records"]
    return records
