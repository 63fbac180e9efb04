"""tools/compress_site.py: the same small files each time, beside what is worth it, and no newer than what they hold."""

import gzip
from pathlib import Path

from compress_site import main

LONG = "tekst " * 500


def test_each_text_gets_a_small_version_and_nothing_else_does(tmp_path: Path) -> None:
    for name, text in (("index.html", LONG), ("a/b.js", LONG), ("short.css", "a{}"), ("picture.png", LONG)):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    main(tmp_path)
    packed = {path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in tmp_path.rglob("*.gz")}
    main(tmp_path)

    assert set(packed) == {"index.html.gz", "a/b.js.gz"}
    assert {path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in tmp_path.rglob("*.gz")} == packed
    for name, content in packed.items():
        whole = tmp_path / name.removesuffix(".gz")
        assert gzip.decompress(content) == whole.read_bytes()
        assert (tmp_path / name).stat().st_mtime_ns == whole.stat().st_mtime_ns
