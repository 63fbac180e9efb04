"""Where the project's files are kept, as mkdocs.yml says it, and how that host leads to some lines of a file."""

import re
from dataclasses import dataclass
from posixpath import normpath
from typing import Literal, Self
from urllib.parse import quote, urljoin, urlsplit

from ..records import Origin

Host = Literal["github", "gitlab", "gitea"]
# How the page that edits docs/ is called: GitHub's own way, GitLab's, and that of Gitea and Forgejo.
EDITS = re.compile(
    r"(?P<address>https?://[^/]+/.+?)/(?P<way>-/edit|_edit|edit)/(?P<branch>[^/]+)/(?P<folder>(?:[^/]+/)*)docs/"
)
HOST_OF_WAY: dict[str, Host] = {"-/edit": "gitlab", "_edit": "gitea", "edit": "github"}


@dataclass(frozen=True)
class Repository:
    """A repository that a browser reaches: `folder` is the project's in it, '' or with a slash at its end.

    `edits` is the address that edits docs/. Of a host that nobody knows there is no more than that.
    """

    edits: str
    host: Host | None = None
    address: str = ""
    branch: str = ""
    folder: str = ""

    @classmethod
    def find(cls, repo_url: str | None, edit_uri: str | None) -> Self | None:
        """The repository of these settings; None where they name none."""
        if not (repo_url and edit_uri):
            return None
        edits = urljoin(f"{repo_url}/", edit_uri)
        found = EDITS.fullmatch(edits)
        if not found:
            return cls(edits)
        host: Host = "gitlab" if "gitlab" in urlsplit(edits).netloc else HOST_OF_WAY[found["way"]]
        return cls(edits, host, found["address"], found["branch"], found["folder"])

    @property
    def name(self) -> str:
        """What the host calls it, such as `team/guide`."""
        return urlsplit(self.address).path.strip("/")

    def lead_to(self, origin: Origin) -> str:
        """Where somebody mends what stands there: with its lines marked, where the host can.

        GitHub and Gitea show the lines in the file, with a pencil to edit it; to their editors lines mean nothing.
        GitLab's editor marks them.
        """
        path = quote(normpath(f"{self.folder}{origin.file}"))
        # Else it is shown as it will look, without lines.
        is_shown = path.endswith(".md")
        lines = f"#L{origin.line}-L{origin.last}"
        if self.host == "github":
            return f"{self.address}/blob/{self.branch}/{path}{'?plain=1' if is_shown else ''}{lines}"
        if self.host == "gitea":
            return f"{self.address}/src/branch/{self.branch}/{path}{'?display=source' if is_shown else ''}{lines}"
        if self.host == "gitlab":
            return f"{self.address}/-/edit/{self.branch}/{path}#L{origin.line}-{origin.last}"
        return urljoin(self.edits, f"../{origin.file}")
