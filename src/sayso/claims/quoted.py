"""What stands in quotation marks, sentence by sentence, and whether one is the other as it was.

A quotation may be quoted in part, cut where it marks the cut, or cut at the end of one of its
sentences. It is altered where words inside it are others, and where a sentence that stands for a
whole one has lost its end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from rapidfuzz.distance import LCSseq

from sayso.claims.sentences import find_sentences
from sayso.claims.wording import NUMBERS, fold
from sayso.quotations import find_printed
from sayso.records import Span

__all__ = ["Quoted", "find_altered", "find_quoted", "read_rest"]

_TOKEN = re.compile(
    r"\b(?:twen|thir|for|fif|six|seven|eigh|nine)ty-(?:one|two|three|four|five|six|seven|eight|nine)\b|"
    r"\.\s?\.\s?\.|…|\[[^\]]*\]|(?<=\s)[’'](?:ll|re|ve|m)\b|[^\W_]+(?:[’'][^\W_]+)*",
    re.IGNORECASE,
)
_WORDY = re.compile(r"\w")
_MARKS = "\"“”„«»‘’'`"
_GAP = "\0"
_MOST_BETWEEN = 140
"""So many characters at most stand between two halves of a quoted sentence."""
_ENDS = frozenset(".!?…")
_BEFORE_WHOLE = frozenset(".!?:,;)]—–-”’\"'…")
_MIN_WORDS, _MIN_RUN = 3, 3
_LEAST_SHARED = 0.5
_LEAST_SHARED_OF_PART = 0.7
_OPENERS = frozenset(
    """and but so well because that yes no now then look i mean you know moreover furthermore
    however therefore also indeed still again frankly honestly obviously clearly actually
    finally""".split()
)
"""What may go from the beginning of a quoted sentence."""
_CONTRACTIONS = (
    (re.compile(r"^won't$"), "will not"),
    (re.compile(r"^can't$"), "can not"),
    (re.compile(r"n't$"), " not"),
    (re.compile(r"'ll$"), " will"),
    (re.compile(r"'re$"), " are"),
    (re.compile(r"'ve$"), " have"),
    (re.compile(r"'m$"), " am"),
    (re.compile(r"^cannot$"), "can not"),
)
_SPELLINGS = (
    (re.compile(r"is(e|es|ed|ing|ation|ations)$"), r"iz\1"),
    (re.compile(r"ys(e|es|ed|ing)$"), r"yz\1"),
    (re.compile(r"(?<=[a-z]{2})our"), "or"),
    (re.compile(r"(?<=[a-z]{2}[bct])re$"), "er"),
    (re.compile(r"ll(?=ed$|ing$|er$|ers$)"), "l"),
)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A sentence in quotation marks, or what is quoted of one.

    ``spans``: its pieces in the document, without the marks; two where "he said" stands inside.
    ``words`` are folded, with a gap for each "..." and for words in brackets. ``is_whole``: it
    stands for a whole sentence. ``breaks``: after so many words a piece ends.
    """

    spans: tuple[Span, ...]
    words: tuple[str, ...]
    is_whole: bool
    breaks: frozenset[int] = frozenset()

    @property
    def span(self) -> Span:
        """From its first to its last character."""
        return Span(self.spans[0].start, self.spans[-1].end)


def find_quoted(text: str, within: Span) -> list[Quoted]:
    """The quoted sentences in a paragraph of a text, in order.

    What has fewer than three words is a name or a term, and left out.
    """
    found = _in_paragraph(text, within.start, within.end)
    return [one for one in found if sum(word != _GAP for word in one.words) >= _MIN_WORDS]


def find_altered(before: Sequence[Quoted], after: Sequence[Quoted]) -> list[tuple[Quoted, Quoted]]:
    """Pairs of quoted sentences that correspond and differ in their words, in order.

    The first of each pair is of ``before``. At least half of the words are common; case, marks,
    punctuation, numbers in figures and British or American spelling are no difference.
    """
    kept = {at for at, one in enumerate(after) if _has_source(one, before)}
    given = {at for at, one in enumerate(before) if _has_source(one, after)}
    ranked = sorted(
        (-_share(one, other), i, j)
        for i, one in enumerate(before)
        if i not in given
        for j, other in enumerate(after)
        if j not in kept and _corresponds(one, other)
    )
    pairs: list[tuple[int, int]] = []
    for _, i, j in ranked:
        if all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return [(before[i], after[j]) for i, j in sorted(pairs, key=lambda one: (one[1], one[0]))]


def read_rest(text: str, quoted: Quoted, leave_out: Sequence[Span]) -> tuple[str, ...]:
    """The folded words of a quoted sentence without those in some stretches of the text."""
    return tuple(
        word
        for span in quoted.spans
        for match in _TOKEN.finditer(text, span.start, span.end)
        if not any(one.start < match.end() and match.start() < one.end for one in leave_out)
        for word in _fold(match.group())
    )


def _in_paragraph(text: str, start: int, end: int) -> Iterator[Quoted]:
    pieces: list[tuple[Span, bool]] = []
    for quotation in find_printed(text, start, end):
        inner = _strip_marks(text, Span(quotation.start, quotation.end))
        for number, sentence in enumerate(find_sentences(text[inner.start : inner.end])):
            span = Span(inner.start + sentence.start, inner.start + sentence.end)
            is_whole = number > 0 or _stands_alone(text, start, quotation.start)
            if pieces and number == 0 and _goes_on(text, pieces[-1][0], span):
                pieces.append((span, True))
                continue
            if pieces:
                yield _make(text, pieces)
            pieces = [(span, is_whole and text[span.start : span.start + 1].isupper())]
    if pieces:
        yield _make(text, pieces)


def _strip_marks(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and (text[start] in _MARKS or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in _MARKS or text[end - 1].isspace()):
        end -= 1
    return Span(start, end)


def _stands_alone(text: str, paragraph: int, at: int) -> bool:
    """Whether a quotation begins a sentence, or stands behind a colon or a comma."""
    before = text[paragraph:at].rstrip()
    return not before or before[-1] in _BEFORE_WHOLE


def _goes_on(text: str, last: Span, span: Span) -> bool:
    """Whether a quotation goes on in the middle of a sentence after "he said"."""
    between = text[last.end : span.start]
    is_ended = text[last.end - 1] in _ENDS
    bare = between.strip().strip(_MARKS).strip()
    return (
        len(between) <= _MOST_BETWEEN
        and not is_ended
        and not any(mark in bare for mark in ".!?")
        and bool(_WORDY.search(bare))
        and text[span.start : span.start + 1].islower()
        and bare.endswith((",", ";", "—", "–", "-"))
    )


def _make(text: str, pieces: Sequence[tuple[Span, bool]]) -> Quoted:
    words: list[str] = []
    breaks: set[int] = set()
    for span, _ in pieces:
        for token in _TOKEN.findall(text[span.start : span.end]):
            words += _fold(token)
        breaks.add(len(words))
    spans = tuple(_trim(text, span) for span, _ in pieces)
    return Quoted(spans, tuple(words), pieces[0][1], frozenset(breaks))


def _trim(text: str, span: Span) -> Span:
    """Without the comma or full stop that print puts before a closing mark."""
    shorter = text[span.start : span.end].rstrip(" \t\n,.;:")
    return Span(span.start, span.start + len(shorter)) if shorter else span


def _fold(token: str) -> list[str]:
    """The words that count of what is printed: "won’t" is "will not", "colour" is "color"."""
    if token[0] in "[.…":
        return [_GAP]
    word = token.replace("’", "'").casefold()
    for pattern, full in _CONTRACTIONS:
        if pattern.search(word):
            return pattern.sub(full, word).split()
    tens, _, ones = word.partition("-")
    if ones:
        return [str(int(NUMBERS[tens]) + int(NUMBERS[ones]))]
    word = fold(word)
    if word in NUMBERS:
        return [NUMBERS[word]]
    for pattern, spelling in _SPELLINGS:
        word = pattern.sub(spelling, word)
    return [word]


def _share(one: Quoted, other: Quoted) -> float:
    return LCSseq.similarity(one.words, other.words) / max(len(one.words), len(other.words))


def _corresponds(one: Quoted, other: Quoted) -> bool:
    """Whether one seems to be made from the other: half of the words, some of them in a row."""
    shared = LCSseq.similarity(one.words, other.words)
    if shared < _MIN_WORDS:
        return False
    run = SequenceMatcher(None, one.words, other.words, autojunk=False).find_longest_match()
    shorter = min(len(one.words), len(other.words))
    if run.size < min(_MIN_RUN, shorter - 1):
        return False
    if shared >= _LEAST_SHARED * max(len(one.words), len(other.words)):
        return True
    part = one if len(one.words) == shorter else other
    return not part.is_whole and shared >= max(_MIN_WORDS + 1, _LEAST_SHARED_OF_PART * shorter)


def _has_source(one: Quoted, others: Sequence[Quoted]) -> bool:
    """Whether a quoted sentence is one of the others as it was, or a fair part of them."""
    return any(_is_faithful(one, other) for other in others) or _runs_through(one, others)


def _is_faithful(one: Quoted, other: Quoted) -> bool:
    if one.words == other.words or "".join(one.words) == "".join(other.words):
        return True
    if _GAP in one.words or _GAP in other.words:
        return _fits_gaps(one.words, other.words) or _fits_gaps(other.words, one.words)
    part, whole = (one, other) if len(one.words) < len(other.words) else (other, one)
    at = _find_run(part.words, whole.words)
    if at is None:
        return False
    if not part.is_whole:
        return True
    end = at + len(part.words)
    has_start = at in whole.breaks or set(whole.words[:at]) <= _OPENERS
    return has_start and (end == len(whole.words) or end in whole.breaks)


def _fits_gaps(cut: Sequence[str], full: Sequence[str]) -> bool:
    """Whether the words between the gaps of a quotation stand in the other, in order."""
    at = 0
    for run in _split(cut):
        found = _find_run(run, full[at:])
        if found is None:
            return False
        at += found + len(run)
    return _GAP in cut


def _split(words: Sequence[str]) -> list[tuple[str, ...]]:
    runs: list[tuple[str, ...]] = []
    current: list[str] = []
    for word in (*words, _GAP):
        if word != _GAP:
            current.append(word)
        elif current:
            runs.append(tuple(current))
            current = []
    return runs


def _runs_through(one: Quoted, others: Sequence[Quoted]) -> bool:
    """Whether it joins whole sentences of the other side that stand in a row."""
    for first in range(len(others)):
        joined: list[str] = []
        for other in others[first:]:
            joined += other.words
            if len(joined) >= len(one.words):
                break
        if tuple(joined) == one.words:
            return True
    return False


def _find_run(part: Sequence[str], whole: Sequence[str]) -> int | None:
    for at in range(len(whole) - len(part) + 1):
        if tuple(whole[at : at + len(part)]) == tuple(part):
            return at
    return None
