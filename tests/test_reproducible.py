"""The same sources give the same site, whoever builds it where; and to build it, nobody is asked for anything."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from projects import OFFLINE, publish

# Another day for half of each day; text is ASCII unless somebody says otherwise; sets have another order.
ELSEWHERE = {
    "TZ": "AAA-12",
    "LC_ALL": "C",
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONUTF8": "0",
    "PYTHONHASHSEED": "2",
    "HOME": "/nonexistent",
}


def read_site(site: Path) -> dict[str, bytes]:
    """Every file by its path."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_two_builds_are_the_same_and_ask_nobody(published_site: Path, tmp_path: Path) -> None:
    one = read_site(published_site)
    other = read_site(publish(tmp_path / "een map" / "project", 0o077, ELSEWHERE))

    assert len(one) > 60
    assert one.keys() == other.keys()
    assert [path for path, content in one.items() if content != other[path]] == []
    # The time in a gzip file; 0 stands for none.
    assert one["sitemap.xml.gz"][4:8] == bytes(4)


@pytest.mark.parametrize(
    "code",
    [
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')",
        "import socket; socket.getaddrinfo('example.org', 443)",
        "import subprocess; subprocess.run(['true'])",
    ],
)
def test_offline_is_offline(code: str) -> None:
    """That the test above can fail."""
    run = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"PYTHONPATH": str(OFFLINE)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.returncode == 1
    assert "offline: " in run.stderr
