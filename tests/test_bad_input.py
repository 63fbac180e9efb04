"""Each class of mistakes in content, pages, templates and settings: told with file, line and what would be right.

Each case breaks one thing in a copy of the real project, and says which problem must be told.
"""

import re
from pathlib import Path

import pytest

from conftest import copy_project, run_mkdocs
from systeemwijzer.pages.check_project import check_project
from systeemwijzer.reading.problems import ContentError

MICRO = "content/barriers/micro.yml"
ABOUT = "docs/over.md"
# The file, what is replaced in it, what by, and the beginning of a problem; without a text to replace it comes last.
CASES = {
    "zero width": (MICRO, "  title: ", "  title: \u200b", f"{MICRO}:3: a character that one can't see (U+200B"),
    "direction": (MICRO, "  title: ", "  title: \u202e", f"{MICRO}:3: a character that one can't see (U+202E"),
    "control": (MICRO, "  title: ", "  title: \x07", f"{MICRO}:3: a character that one can't see (U+0007"),
    "nul": (MICRO, "  title: ", "  title: \0", f"{MICRO}:3: a character that one can't see (U+0000"),
    "escaped": (MICRO, "  title: ", '  title: "a\\u202eb" #', f"{MICRO}:3: title: a character that one can't see"),
    "half a pair": (MICRO, "  title: ", '  title: "a\\ud800b" #', f"{MICRO}:3: "),
    "looks empty": (MICRO, "  title: ", '  title: "\u00a0" #', f"{MICRO}:3: title: "),
    "blank letters": (MICRO, "  title: ", "  title: \u3164", f"{MICRO}:3: a character that one can't see"),
    "says nothing": ("content/questions/micro.yml", "      text: ", '      text: "?" #', "text: says nothing"),
    "too deep": (MICRO, "  title: ", f"  title: {'[' * 40}", f"{MICRO}:3: not valid YAML: lists and keys lie within"),
    "too long": (MICRO, "  title: ", f"  title: {'lang ' * 200}", f"{MICRO}:3: title: "),
    "twice in a list": (MICRO, "  topics: [", "  topics: [geld, geld, ", "'geld' stands here twice; keep one"),
    "empty list": ("content/topics.yml", "  words: [", "  words: [] # [", "content/topics.yml:5: words: "),
    "term like another": (
        "content/glossary.yml",
        "  title: casusoverleg",
        "  title: Bijstand",
        "'bijstand' is also a way to write",
    ),
    "not a number": ("content/figures.yml", "value: 54.6", "value: .nan", "values.value: "),
    "negative": ("content/figures.yml", "value: 54.6", "value: -54.6", "values.value: "),
    "above all": ("content/figures.yml", "value: 54.6", "value: 154.6", "expected at most 100"),
    "level renamed": ("content/levels.yml", "- id: meso", "- id: mesos", "did you mean 'meso'?"),
    "level missing": ("content/levels.yml", "- id: macro", "- id: meso2", "no level with id macro"),
    "redirect to nowhere": (
        "content/redirects.yml",
        "[]",
        "- {from: weg/, to: ergens/}\n",
        "to: 'ergens/' is not known",
    ),
    "redirect in a circle": ("content/redirects.yml", "[]", "- {from: weg/, to: weg/}\n", "to: 'weg/' is not known"),
    "html in a record": (MICRO, "  text: >-\n", "  text: >-\n    <b>vet</b>\n", "HTML isn't allowed here: <b>"),
    "script link": (MICRO, "  text: >-\n", "  text: >-\n    [x](javascript:a)\n", "a link to 'javascript:a'"),
    "hidden script link": (MICRO, "  text: >-\n", "  text: >-\n    [x](java&#115;cript:a)\n", "a link to "),
    "attributes": (MICRO, "  text: >-\n", "  text: >-\n    *x*{onclick=a}\n", "'onclick' isn't allowed here"),
    "picture": (MICRO, "  text: >-\n", "  text: >-\n    ![x](a.png)\n", "<img> isn't allowed here"),
    "front matter open": (ABOUT, "---\n\n", "\n\n", f"{ABOUT}:1: the front matter isn't closed"),
    "front matter": (ABOUT, "title: ", "title: [", f"{ABOUT}:2: not valid YAML: the list that opens here"),
    "front matter key": (ABOUT, "title: ", "titel: ", f"{ABOUT}:2: key: 'titel' is not known; did you mean 'title'?"),
    "no h1": (ABOUT, "\n# ", "\n## ", f"{ABOUT}:5: no heading of the page itself"),
    "two h1": (ABOUT, "\n## ", "\n# ", "a second '# ' heading"),
    "id twice": (ABOUT, "", "\n## Een {#zelfde}\n\n## Twee {#zelfde}\n", "id: 'zelfde' stands at line"),
    "embed open": (ABOUT, "", "\n<!-- embed guides\n", "not an embed as it should be"),
    "html in a page": (ABOUT, "", "\n<div>x</div>\n", "HTML isn't allowed here: <div>"),
    "script in a page": (ABOUT, "", "\n[x](data:text/html,y)\n", "a link to 'data:text/html,y'"),
    "no such page": (ABOUT, "", "\n[x](vraggen.md)\n", "did you mean 'vragen.md'?"),
    "no such anchor": (ABOUT, "", "\n[x](vragen.md#nergens)\n", "a link to '#nergens' on the page 'vragen/'"),
    "absolute link": (ABOUT, "", "\n[x](/vragen/)\n", "'/vragen/' begins at the server's root"),
    "no alt": (ABOUT, "", "\n![](assets/favicon.svg)\n", "has no words; expected ![what it shows]"),
    "other host": (ABOUT, "", "\n![x](https://example.org/a.png)\n", "a picture from another host"),
    "page without nav": (
        "docs/los.md",
        "",
        "---\ntitle: L\ndescription: L.\n---\n# L\n",
        "docs/los.md:1: nothing in the nav",
    ),
    "nav to nowhere": ("mkdocs.yml", "vragen.md", "vragne.md", "did you mean 'vragen.md'?"),
    "settings": ("mkdocs.yml", "nav:", "nav: [", "mkdocs.yml:"),
    "template": ("overrides/records/barrier.html", "", "{% if %}", "overrides/records/barrier.html:"),
    "page template": ("overrides/main.html", "", "{% endblok %}", "overrides/main.html:"),
    "undefined": ("overrides/records/barrier.html", "{{ record.id }}", "{{ rekord.id }}", "'rekord' is undefined"),
    "no such template": (
        "overrides/embeds/level.html",
        "",
        '{% include "weg.html" %}',
        "there is no template 'weg.html'",
    ),
}


def break_project(project: Path, file: str, old: str, new: str) -> None:
    path = project / file
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    assert old in text
    path.write_text(text.replace(old, new, 1) if old else text + new, encoding="utf-8")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("bad") / "project")


@pytest.mark.parametrize("case", CASES)
def test_it_is_told_where_and_what_would_be_right(project: Path, case: str) -> None:
    file, old, new, problem = CASES[case]
    before = (project / file).read_bytes() if (project / file).exists() else None
    break_project(project, file, old, new)
    try:
        with pytest.raises(ContentError) as caught:
            check_project(project)
    finally:
        if before is None:
            (project / file).unlink()
        else:
            (project / file).write_bytes(before)

    told = str(caught.value)
    assert problem in told
    assert all(line.split(":")[1].isdigit() for line in told.splitlines()), told


def test_a_folder_and_a_dead_link_in_the_place_of_a_file(project: Path, tmp_path: Path) -> None:
    copy = copy_project(tmp_path / "project")
    (copy / "content/topics.yml").unlink()
    (copy / "content/topics.yml").mkdir()
    (copy / "content/figures.yml").unlink()
    (copy / "content/figures.yml").symlink_to("nergens.yml")

    with pytest.raises(ContentError) as caught:
        check_project(copy)
    assert "content/topics.yml:1: a folder has this name; expected a file" in str(caught.value)
    assert "content/figures.yml:1: this file is missing" in str(caught.value)


def test_levels_stand_from_the_inside_out(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    path = project / "content/levels.yml"
    head, *levels = re.split(r"(?m)^(?=- id: )", path.read_text(encoding="utf-8"))
    levels[1], levels[2] = levels[2], levels[1]
    path.write_text(head + "".join(levels), encoding="utf-8")

    with pytest.raises(ContentError, match=r"content/levels.yml:\d+: levels stand from the inside out, in this order:"):
        check_project(project)


def test_an_address_that_is_none_ends_a_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = copy_project(tmp_path / "project")
    monkeypatch.setenv("SITE_URL", "javascript://example.org/")

    build = run_mkdocs(project, project / "site")

    assert build.returncode == 1
    assert "mkdocs.yml:5: site_url: expected an address with https://" in build.stderr


def test_a_fault_in_a_template_ends_a_build_without_a_traceback(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    break_project(project, "overrides/main.html", "<body", "{{ page.meta.nergens.ook_niet.weg() }}<body")

    build = run_mkdocs(project, project / "site")

    assert build.returncode == 1
    assert "overrides/main.html:" in build.stderr
    assert "Traceback" not in build.stderr
