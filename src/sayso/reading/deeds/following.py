"""Whom "they" and "the group" mean, where a text goes on about a body.

After centering (Grosz, Joshi and Weinstein 1995): who was the subject is spoken of further. "The
MKO is a movement. They helped him. The group was disarmed" is all of the MKO; who helped or
disarmed them in the same clause is not them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from sayso.pronouns import RELATIVES
from sayso.reading.deeds.syntax import Syntax
from sayso.records import Name, NameType, Span

__all__ = ["follow_bodies"]

_PLURAL = frozenset("they them their".split())
_SINGULAR = frozenset("it its".split())
_BODIES = frozenset(
    "group organisation organization party movement company agency militia army union".split()
)
_SUBJECTS = ("nsubj", "nsubj:pass")
_BODY_TYPES = (NameType.ORGANISATION, NameType.PEOPLE)
_REACH_WORDS = 90
_MAX_BACK = 12


def follow_bodies(
    syntax: Syntax, names: Iterable[Name], phrases: Iterable[Span]
) -> dict[Span, Span]:
    """The body's name that a phrase means, for those of ``phrases`` that mean one."""
    following = _Following(syntax, names)
    found = {}
    for phrase in phrases:
        name = following.follow(following.word_at(phrase))
        if name is not None:
            found[phrase] = name
    return found


class _Following:
    def __init__(self, syntax: Syntax, names: Iterable[Name]) -> None:
        self._syntax = syntax
        self._names = {
            word: one.span
            for one in names
            if one.type in _BODY_TYPES
            for word in self._words_in(one.span)
        }
        self._subjects = [
            at for at, relation in enumerate(syntax.relations) if relation in _SUBJECTS
        ]
        self._known: dict[int, Span | None] = {}

    def word_at(self, phrase: Span) -> int:
        """The last word of a phrase, which is its head where it is a pronoun or "the group"."""
        return bisect_left(self._syntax.starts, phrase.end) - 1

    def follow(self, at: int) -> Span | None:
        """The name that the word stands for; None where it stands for no body that is known."""
        if at not in self._known:
            self._known[at] = None  # Circles end here.
            self._known[at] = self._search(at) if self._may_follow(at) else None
        return self._known[at]

    def _words_in(self, span: Span) -> Sequence[int]:
        starts = self._syntax.starts
        return range(bisect_left(starts, span.start), bisect_left(starts, span.end))

    def _may_follow(self, at: int) -> bool:
        syntax = self._syntax
        if at < 0:
            return False
        word = syntax.lower[at]
        is_described = at > 0 and word in _BODIES and syntax.lower[at - 1] in ("the", "this")
        return word in _PLURAL or word in _SINGULAR or is_described

    def _search(self, at: int) -> Span | None:
        syntax = self._syntax
        clause = syntax.head(at)
        last = bisect_right(self._subjects, at) - 1
        for subject in reversed(self._subjects[max(0, last - _MAX_BACK) : last + 1]):
            is_far = at - subject > _REACH_WORDS
            if is_far or syntax.paragraphs[at] - syntax.paragraphs[subject] > 1:
                return None
            if subject == at or syntax.head(subject) == clause:
                continue
            if syntax.lower[subject] in RELATIVES:
                continue
            if subject in self._names:
                return self._names[subject]
            if self._may_follow(subject):
                return self.follow(subject)
            if self._is_rival(at, subject):
                return None
        return None

    def _is_rival(self, at: int, subject: int) -> bool:
        """Tell whether the pronoun may just as well mean a subject that is no body's name."""
        word, rival = self._syntax.lower[at], self._syntax.shown[subject]
        if word in _PLURAL:
            return rival.islower() and rival.endswith("s")
        return word in _SINGULAR
