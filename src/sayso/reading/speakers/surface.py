"""What print shows of who speaks and who is spoken of, looked for once for all that ask."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from sayso.kinds import QuotationIndex
from sayso.reading.speakers.mentions import Scan, scan
from sayso.records import Name

__all__ = ["Surface"]


class Surface:
    """One text, the names known in it, its quotations, and its mentions if they are asked for.

    ``names`` tell people from bodies and places.
    """

    def __init__(
        self, text: str, names: Sequence[Name] = (), quotations: QuotationIndex | None = None
    ) -> None:
        self.text, self.names = text, names
        self.quotations = QuotationIndex(text) if quotations is None else quotations

    @cached_property
    def scan(self) -> Scan:
        """The mentions; nobody may change them."""
        return scan(self.text, self.quotations, {name.span.start for name in self.names})
