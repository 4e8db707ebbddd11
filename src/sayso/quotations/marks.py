"""Quotations of one paragraph by all the marks that print has, mistakes among them.

The network reads words by the simpler `find_quotations`; this one is for what comes after it. It
also knows ``these'' and ''these'' marks, »these«, a curly mark closed by a straight one, a second
opening mark where a closing one was meant, and a quotation whose closing or opening mark was lost.
"""

from __future__ import annotations

import re

from sayso.quotations.shapes import Quotation

__all__ = ["find_printed"]

_MARK = re.compile("``|''|[\"“”„«»‘’']")
_SINGLE = frozenset("‘’'")
_CLOSERS = {
    "“": ("”", '"', "“", "''"),
    "„": ("“", "”", '"'),
    "«": ("»",),
    "»": ("«",),
    "``": ("''", '"', "”"),
    "''": ("''",),
    '"': ('"', "”", "“"),
    "”": ("”",),
    "‘": ("’", "'"),
    "'": ("'", "’"),
}
_ONLY_OPEN = frozenset(("„", "``"))
_PUNCTUATION = frozenset(".,!?…")
_MAX_LOST_CHARS = 600
_MIN_LOST_CHARS = 12


def find_printed(text: str, start: int = 0, end: int | None = None) -> list[Quotation]:
    """Find the outermost quotations in one paragraph, ``text[start:end]``, in order.

    A quotation that is not closed runs to the next one or to ``end``; one that was never opened
    begins with the paragraph, when nothing but it stands there. Single marks need both partners.
    """
    return _Scan(text, start, len(text) if end is None else end).quotations


class _Scan:
    """One walk over the marks of a paragraph."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text, self._start, self._end = text, start, end
        self._marks = [match.span() for match in _MARK.finditer(text, start, end)]
        self._last_single = max(
            (at for at, mark in enumerate(self._marks) if self._can_close_single(mark)), default=-1
        )
        self.quotations: list[Quotation] = []
        opener: tuple[int, int] | None = None
        for index, mark in enumerate(self._marks):
            if opener is None:
                opener = self._open(index)
            elif self._closes(index, opener):
                self._add(opener[0], mark[1], is_single=text[opener[0] : opener[1]] in _SINGLE)
                opener = None
            elif self._opens_anew(mark, opener):
                self._add(opener[0], mark[0], is_closed=False)
                opener = mark
        if opener is not None and text[opener[0] : opener[1]] not in _SINGLE:
            self._add(opener[0], end, is_closed=False)

    def _add(
        self, start: int, end: int, *, is_closed: bool = True, is_single: bool = False
    ) -> None:
        self.quotations.append(Quotation(start, end, is_closed, is_single))

    def _sides(self, mark: tuple[int, int]) -> tuple[str, str]:
        """The characters before and after a mark; a blank where the paragraph ends."""
        start, end = mark
        before = self._text[start - 1] if start > self._start else " "
        return before, self._text[end] if end < self._end else " "

    def _open(self, index: int) -> tuple[int, int] | None:
        """The mark as an opener, if it is one; one that closes what was never opened is noted."""
        mark = self._marks[index]
        if self._opens(index):
            return mark
        before, after = self._sides(mark)
        is_lost = (
            not self.quotations
            and index == 0
            and self._text[mark[0] : mark[1]] in ('"', "”", "''")
            and before in _PUNCTUATION
            and not after.isalnum()
            and _MIN_LOST_CHARS <= mark[0] - self._start <= _MAX_LOST_CHARS
        )
        if is_lost:
            self._add(self._start, mark[1])
        return None

    def _opens(self, index: int) -> bool:
        start, end = self._marks[index]
        kind = self._text[start:end]
        before, after = self._sides((start, end))
        if kind in _ONLY_OPEN:
            return True
        if kind in "“«":
            # A closing mark turned the wrong way round has words before it and none behind it.
            return before.isspace() or not after.isspace()
        if kind == "‘":
            return not before.isalnum() and index < self._last_single
        if after.isspace():
            return kind == '"' and before.isspace()
        if kind == '"':
            return not before.isalnum() or after.isupper()
        if kind == "'":
            is_mark = not before.isalnum() and before not in "’'" and after.isalnum()
            return is_mark and index < self._last_single
        if kind in ("''", "»", "”"):
            return not before.isalnum() and before not in _PUNCTUATION and after.isalnum()
        return False

    def _closes(self, index: int, opener: tuple[int, int]) -> bool:
        mark = self._marks[index]
        kind = self._text[mark[0] : mark[1]]
        opening = self._text[opener[0] : opener[1]]
        if kind not in _CLOSERS[opening]:
            return False
        if opening in _SINGLE:
            return self._can_close_single(mark) and not self._is_possessive(index)
        before, after = self._sides(mark)
        if kind == "“" and opening != "„":
            return not before.isspace() and not after.isalnum()
        if kind == '"':
            # With a blank before and a word behind, it opens; texts cut into words have two blanks.
            return not (before.isspace() and not after.isspace())
        return True

    def _opens_anew(self, mark: tuple[int, int], opener: tuple[int, int]) -> bool:
        """Tell whether a mark of the opener's kind shows that its partner was lost."""
        kind = self._text[mark[0] : mark[1]]
        before, after = self._sides(mark)
        is_same = kind == self._text[opener[0] : opener[1]] and kind in ('"', "“", "``")
        return is_same and before.isspace() and not after.isspace()

    def _can_close_single(self, mark: tuple[int, int]) -> bool:
        before, after = self._sides(mark)
        is_mark = self._text[mark[0] : mark[1]] in ("'", "’")
        return is_mark and not before.isspace() and not after.isalnum()

    def _is_possessive(self, index: int) -> bool:
        """Tell a plural's apostrophe ("the boys’ school") from the end of a quotation.

        It is one when the next single mark closes behind punctuation: that one is the end.
        """
        start, end = self._marks[index]
        if self._text[start - 1].lower() != "s" or index + 1 >= len(self._marks):
            return False
        behind = self._text[end : end + 2]
        if not (behind[:1] == " " and behind[1:].islower()):
            return False
        following = self._marks[index + 1]
        before, _ = self._sides(following)
        return before in _PUNCTUATION and self._can_close_single(following)
