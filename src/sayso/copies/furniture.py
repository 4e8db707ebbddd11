"""What an outlet prints again and again: notices, about-the-author lines, its own standing text.

Boilerplate is never evidence that one text was copied from another. It is known by what it says, by
where it stands, and by how many texts of one outlet have it; whatever lies in such a passage is
boilerplate too, also where another outlet reprinted it along with an article.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import numpy as np

from sayso.outlets import name_outlet
from sayso.records import Alignment, Document, Edit, Passage

__all__ = ["find_furniture"]

_MAX_SHARE, _MAX_OWN_SHARE = 0.5, 0.3
"""Of a text: more of it is no furniture; more is not what an outlet has in texts of its own."""
_EDGE_CHARS, _EDGE_SHARE = 400, 0.1
"""The edge of a text: so many characters, or so much of it, if that is less."""
_MAX_NOTICE_CHARS, _MAX_OWN_CHARS = 700, 500
_MAX_NOTICES_CHARS, _CHARS_PER_NOTICE = 3000, 200
"""Several notices in a row may be so long, if signs of them stand so close together."""
_CERTAIN = 2
"""So many signs of a notice are enough anywhere."""
_RECURRING, _FREQUENT = 3, 6
"""Other texts of the outlet that have the passage too: some, and so many that it is furniture."""
_MIN_OWN_DAYS = 8
"""Articles of different weeks have little to do with each other."""
_FORM_EDITS, _FORM_SHARE = 3, 0.6
"""A form filled in anew: where it differs, most of it are names and numbers."""
_MAX_FORM_SIMILARITY, _FORM_EDITS_PER_WORD, _CHARS_PER_WORD = 0.9, 0.055, 6
"""A report that was brought up to date is more like the one before than one form like another."""
_MAX_ROUNDS = 4

_FURNITURE = re.compile(
    r"""
    \b (?: subscri (?: be | bers? | ption )s? | newsletters? | sign(?:ing)?\ up | inbox
      | unsubscribe | all\ rights\ reserved | copyright | click\ here
      | download\ (?: our | the )\ app | follow\ (?: us | him | her | them | me )
      | on\ (?: Twitter | Facebook ) | contributed\ (?: to | reporting )
      | (?: reporting | editing | edited | compiled )\ by
      | (?: staff | senior | freelance )\ (?: writer | reporter | correspondent | editor )
      | is\ (?!known\b) (?: (?: a | an | the )\ )? [^.]{0,60}
        (?: columnist | contributor | fellow | author\ of | editor | correspondent | reporter
        | writer | professor )
      | can\ be\ (?: reached | contacted | followed ) | terms\ of\ (?: use | service )
      | privacy\ policy | (?: views | opinions )\ expressed | donat (?: e | ion )s?
      | support\ (?: our | independent )\ journalism | our\ (?: readers | journalism | reporters
        | newsroom ) | read\ more | you\ can\ (?: find | follow | reach ) | tips?\ to
      | e-?mail\ (?: us | him | her | the\ author ) | become\ a\ (?: member | subscriber )
      | about\ the\ authors? | the\ author's | has\ (?: reported | written )\ (?: from | for )
      | column\ appears | if\ you\ enjoyed\ this | learn\ more | paywalls? | members\ get
      | margin\ of\ (?: sampling\ )? error | survey\ respondents
      | respondents\ were | sample\ drawn\ from | of\ (?: all\ )? respondents
      | reCAPTCHA | MUST\ WATCH | continue\ reading | story\ continues
      | related\ (?: articles? | stories )
      | may\ not\ be\ (?: re-?published | published | reproduced )
    ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What stands in about-the-author lines, subscription lines, sign-offs and notices."""


def find_furniture(
    alignments: Sequence[Alignment], documents: Mapping[str, Document]
) -> frozenset[int]:
    """The numbers of the alignments that are boilerplate."""
    outlets = {name: name_outlet(document) for name, document in documents.items()}
    counts = _count_recurring(alignments, outlets)
    sides = [_Sides(one, documents, outlets) for one in alignments]
    found = {
        number
        for number, one in enumerate(sides)
        if (one.share < _MAX_SHARE and one.is_furniture(counts.get(number, 0)))
        or one.is_whole_form()
    }
    return frozenset(found | _spread(found, alignments, sides))


class _Sides:
    """An alignment with the texts it lies in; ``share``: how much of a text it is, at most."""

    def __init__(
        self,
        alignment: Alignment,
        documents: Mapping[str, Document],
        outlets: Mapping[str, str],
    ) -> None:
        self._alignment = alignment
        self._outlets = {outlets[one.document_id] for one in (alignment.a, alignment.b)}
        self._documents = [documents[one.document_id] for one in (alignment.a, alignment.b)]
        self._sides = list(
            zip((one.text for one in self._documents), (alignment.a, alignment.b), strict=True)
        )
        self.share = max(
            (one.end - one.start) / max(1, len(text.strip())) for text, one in self._sides
        )

    def is_furniture(self, n_others: int) -> bool:
        """Whether a passage is boilerplate, ``n_others`` texts of the outlet having it too."""
        if self.share < _MAX_OWN_SHARE and (n_others >= _FREQUENT or self._is_own()):
            return True
        return self._is_form() or all(
            _is_standing(text, one, is_recurring=n_others >= _RECURRING)
            for text, one in self._sides
        )

    def _is_of_one_outlet(self) -> bool:
        return len(self._outlets) == 1 and "" not in self._outlets

    def _is_own(self) -> bool:
        """Whether an outlet has a short passage in articles of different weeks."""
        days = [one.published for one in self._documents if one.published]
        is_short = self._alignment.a.end - self._alignment.a.start <= _MAX_OWN_CHARS
        return (
            is_short
            and self._is_of_one_outlet()
            and len(days) == 2
            and abs((days[0] - days[1]).days) >= _MIN_OWN_DAYS
        )

    def is_whole_form(self) -> bool:
        """Whether the texts are one form filled in twice: a market report, a notice of an issue."""
        words = (self._alignment.a.end - self._alignment.a.start) / _CHARS_PER_WORD
        return (
            self._alignment.similarity < _MAX_FORM_SIMILARITY
            and len(self._alignment.edits) >= _FORM_EDITS_PER_WORD * words
            and self._is_form()
        )

    def _is_form(self) -> bool:
        """Whether one outlet filled in the same sentences with other names and numbers."""
        edits = self._alignment.edits
        if len(edits) < _FORM_EDITS or not self._is_of_one_outlet():
            return False
        texts = [text for text, _ in self._sides]
        filled = sum(_has_name(texts[0], edit, 0) or _has_name(texts[1], edit, 1) for edit in edits)
        return filled >= _FORM_SHARE * len(edits)


def _has_name(text: str, edit: Edit, side: int) -> bool:
    span = (edit.a, edit.b)[side]
    words = text[span.start : span.end].split()
    return any(word[0].isupper() or word[0].isdigit() for word in words)


def _is_standing(text: str, passage: Passage, *, is_recurring: bool) -> bool:
    """Whether a passage stands at the edge of a text and recurs, or reads like a notice."""
    edge = min(_EDGE_CHARS, _EDGE_SHARE * len(text))
    is_edge = passage.start <= edge or passage.end >= len(text.rstrip()) - edge
    notices = _count_notices(text[passage.start : passage.end])
    return bool(
        (is_edge and (is_recurring or notices)) or notices >= _CERTAIN or (notices and is_recurring)
    )


@lru_cache(maxsize=1024)
def _count_notices(words: str) -> int:
    """Signs of notices; a long passage is none unless they stand close together all along it."""
    if len(words) <= _MAX_NOTICE_CHARS:
        return len(_FURNITURE.findall(words))
    if len(words) > _MAX_NOTICES_CHARS or not _FURNITURE.search(words, 0, 2 * _CHARS_PER_NOTICE):
        return 0
    count = len(_FURNITURE.findall(words))
    return count if len(words) <= _CHARS_PER_NOTICE * count else 0


def _spread(
    found: Iterable[int], alignments: Sequence[Alignment], sides: Sequence[_Sides]
) -> set[int]:
    """More alignments that lie in passages which were found to be boilerplate."""
    spread = set(found)
    for _ in range(_MAX_ROUNDS):
        places: dict[str, list[Passage]] = defaultdict(list)
        for number in spread:
            for passage in (alignments[number].a, alignments[number].b):
                places[passage.document_id].append(passage)
        more = {
            number
            for number, one in enumerate(alignments)
            if number not in spread
            and sides[number].share < _MAX_OWN_SHARE
            and any(
                _lies_in(passage, place)
                for passage in (one.a, one.b)
                for place in places.get(passage.document_id, ())
            )
        }
        if not more:
            break
        spread |= more
    return spread


def _count_recurring(alignments: Sequence[Alignment], outlets: Mapping[str, str]) -> dict[int, int]:
    """By number of an alignment, how many other texts of one outlet have its passage."""
    by_document: dict[str, list[tuple[Passage, int, str]]] = defaultdict(list)
    for number, one in enumerate(alignments):
        a, b = one.a.document_id, one.b.document_id
        if outlets[a] == outlets[b]:
            by_document[a].append((one.a, number, b))
            by_document[b].append((one.b, number, a))
    counts: dict[int, int] = {}
    for passages in by_document.values():
        if len(passages) >= _RECURRING:
            for (_, number, _), others in zip(passages, _count_others(passages), strict=True):
                counts[number] = max(counts.get(number, 0), others)
    return counts


def _count_others(passages: list[tuple[Passage, int, str]]) -> list[int]:
    """For each passage of one document, how many other documents share half of it or of theirs."""
    passages.sort(key=lambda one: one[2])
    starts = np.array([one.start for one, _, _ in passages])
    ends = np.array([one.end for one, _, _ in passages])
    lengths = ends - starts
    shared = np.minimum.outer(ends, ends) - np.maximum.outer(starts, starts)
    overlaps = 2 * shared >= np.minimum.outer(lengths, lengths)
    owners = [other for _, _, other in passages]
    firsts = [at for at, other in enumerate(owners) if not at or owners[at - 1] != other]
    counts: list[int] = np.logical_or.reduceat(overlaps, firsts, axis=1).sum(axis=1).tolist()
    return counts


def _lies_in(one: Passage, other: Passage) -> bool:
    """Whether the most of one passage lies in another of the same document."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return 2 * shared >= one.end - one.start
