"""The turns of a transcript: whose words each paragraph is, where names stand at the line heads."""

from __future__ import annotations

import re
from bisect import bisect_right

from sayso.reading.sources.types import CAPITALS

__all__ = ["Turns"]

_TURN = re.compile(rf"(?m)^([{CAPITALS}][\w.’'-]{{0,30}}(?: [\w.’'-]{{1,30}}){{0,4}}):\s")
_NOT_SPEAKERS = frozenset(
    """image photo picture source note update file correction by video related read see published
    updated posted tags tag copyright question answer share caption""".split()
)


class Turns:
    """The line heads of one text; a text with fewer than three is no transcript."""

    def __init__(self, text: str) -> None:
        heads = [m for m in _TURN.finditer(text) if m[1].split()[0].lower() not in _NOT_SPEAKERS]
        self._text = text
        self._starts = [match.start() for match in heads]
        self._names = [match[1] for match in heads]
        self.is_transcript = len(heads) >= 3 and len(set(self._names)) < len(heads)

    def speaker(self, at: int) -> str:
        """Who speaks at an offset: the head of its line, in a transcript the latest; or ""."""
        index = bisect_right(self._starts, at) - 1
        if index < 0:
            return ""
        is_own_line = self._text.find("\n", self._starts[index], at) < 0
        return self._names[index] if is_own_line or self.is_transcript else ""

    def listener(self, at: int) -> str:
        """Who answers the turn at an offset; "" where nobody does or it is no question."""
        index = bisect_right(self._starts, at) - 1
        if not self.is_transcript or not 0 <= index < len(self._names) - 1:
            return ""
        turn = self._text[self._starts[index] : self._starts[index + 1]].rstrip()
        answer = self._names[index + 1]
        return answer if turn.endswith("?") and answer != self._names[index] else ""
