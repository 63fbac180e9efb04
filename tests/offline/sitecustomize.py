"""Python begins with this where PYTHONPATH names its folder: it then reaches nobody, and starts nothing that could."""

import sys

REFUSED = ("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system")


def refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event.startswith(REFUSED):
        raise PermissionError(f"offline: {event} {arguments}")


sys.addaudithook(refuse)
