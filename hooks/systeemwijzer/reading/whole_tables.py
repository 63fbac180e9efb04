"""Tables of which no cell is lost: Markdown itself leaves out what a row has more than its head."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.tables import TableExtension, TableProcessor

# As Markdown's own.
PRIORITY = 75


class WholeTables(TableExtension):
    """Takes the place of Markdown's tables."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Markdown's name
        super().extendMarkdown(md)
        md.parser.blockprocessors.register(_WholeRows(md.parser, self.getConfigs()), "table", PRIORITY)


class _WholeRows(TableProcessor):
    def _build_row(self, row: str, parent: Element, align: Sequence[str | None]) -> None:
        cells = len(self._split_row(row))  # type: ignore[attr-defined]  # its stubs leave it out
        columns = [*align, *[None] * (cells - len(align))]
        super()._build_row(row, parent, columns)  # type: ignore[misc]  # as above
        if cells < len(align):
            # What lacks cells is told as well.
            for empty in list(parent[-1])[cells:]:
                parent[-1].remove(empty)
