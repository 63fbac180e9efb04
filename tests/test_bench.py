"""What the bench measures with: more content than there is, and as well made."""

from pathlib import Path

from conftest import ROOT
from enlarge import copy_project
from systeemwijzer.checks.all_checks import load_guide
from systeemwijzer.records import Barrier, Guide, Quote


def test_content_can_be_repeated(tmp_path: Path, guide: Guide) -> None:
    """The checks refuse what stands twice, so that copies must differ wherever records must."""
    twice = load_guide(copy_project(ROOT, tmp_path / "twice", 2))

    for model in (Barrier, Quote):
        assert len(twice.all_of(model)) == 2 * len(guide.all_of(model))
    assert len(twice.topics) == len(guide.topics)
