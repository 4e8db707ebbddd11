"""Names that became other names between two statements, by a slip or on purpose.

A name is changed where another stands in its place, or where the other side has it in another
spelling. Shorter and longer forms of one name, titles, accents, initials and demonyms are no
change; nor are other names that one entity goes by.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from sayso.claims.changes import Change
from sayso.claims.comparing import tell_one_value
from sayso.claims.pairs import Pair
from sayso.claims.places import locate
from sayso.claims.statements import Statement
from sayso.claims.stems import find_stems
from sayso.claims.wording import NUMBERS, Word, find_replacements, read_words
from sayso.records import DriftKind, MentionRole, NameType, SourceType, Span
from sayso.titles import TITLES

__all__ = ["find_name_changes", "find_source_name_changes"]

_CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december""".split()
)
_INSIDE = frozenset("of de la le du der den van von bin ibn al el da di dos and for the".split())
_ENDINGS = frozenset(
    ("", "n", "an", "ian", "ish", "ese", "i", "ic", "s", "es", "er", "ers", "ns", "ans", "ians")
)
_LEAST_SPELT_ALIKE, _MIN_LETTERS = 0.6, 4
_LEAST_ALIKE, _LEAST_ALIKE_OF_ONE = 0.4, 0.2
"""How like two are in which a name stands for another; and where both tell one number."""
_MOST_SHORTENED = 2


@dataclass(frozen=True, slots=True)
class _Run:
    """Capitalised words in a row, by their numbers; ``folded`` without titles."""

    words: range
    folded: tuple[str, ...]
    span: Span
    is_sure: bool


def find_name_changes(pair: Pair) -> Iterator[Change]:
    """Names in the words of a pair that are other ones on the other side, in order."""
    before, after = read_words(pair.before.words), read_words(pair.after.words)
    lost, new = _find_lost(before, after), _find_lost(after, before)
    taken: set[Span] = set()
    for one in lost:
        for other in new:
            if other.span not in taken and _is_respelt(one.folded, other.folded):
                taken.add(other.span)
                yield _make(pair, one, other)
                break
        else:
            left = [each for each in new if each.is_sure and each.span not in taken]
            is_only = sum(each.is_sure for each in lost) == 1
            yield from _find_replaced(pair, one, left, is_only=is_only)


def find_source_name_changes(pair: Pair, before_text: str, after_text: str) -> Iterator[Change]:
    """That whoever says it is spelt in another way; only where both are named in print."""
    one, other = pair.before.attribution, pair.after.attribution
    if one is None or other is None:
        return
    if one.source_type is not SourceType.NAMED or other.source_type is not SourceType.NAMED:
        return
    for left in one.source:
        for right in other.source:
            before = read_words(before_text[left.start : left.end])
            after = read_words(after_text[right.start : right.end])
            for lost in _find_lost(before, after):
                for new in _find_lost(after, before):
                    if _is_respelt(*_drop_roles(lost.folded, new.folded)):
                        yield Change(
                            DriftKind.NAME_CHANGED,
                            pair,
                            Span(left.start + lost.span.start, left.start + lost.span.end),
                            Span(right.start + new.span.start, right.start + new.span.end),
                        )
                        return


def _drop_roles(
    one: tuple[str, ...], other: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Two names without what is written large before one of them alone: "Farmer Earl Holt"."""
    length = min(len(one), len(other))
    return (one[-length:], other[-length:]) if length > 1 else (one, other)


def _make(pair: Pair, one: _Run, other: _Run) -> Change:
    return Change(
        DriftKind.NAME_CHANGED, pair, locate(pair.before, one.span), locate(pair.after, other.span)
    )


def _find_replaced(
    pair: Pair, one: _Run, others: Sequence[_Run], *, is_only: bool
) -> Iterator[Change]:
    """Another name in a name's place, where the readings too have other names.

    Its place: where it stands when the words are laid side by side; or behind the same small word;
    or it is the only name that is new where only one is gone.
    """
    others = [other for other in others if not _are_forms(one.folded, other.folded)]
    gone, come = _named(pair.before) - _named(pair.after), _named(pair.after) - _named(pair.before)
    is_unread = not pair.before.names and not pair.after.names
    least = _LEAST_ALIKE_OF_ONE if tell_one_value(pair.before, pair.after) else _LEAST_ALIKE
    if not one.is_sure or pair.likeness < least or not (gone or come or is_unread):
        return
    before, after = read_words(pair.before.words), read_words(pair.after.words)
    for step in find_replacements(before, after):
        if not step.is_framed or not set(one.words) & set(step.before):
            continue
        for other in others:
            if set(other.words) & set(step.after):
                yield _make(pair, one, other)
                return
    if not gone or not come:
        return
    behind = [other for other in others if _leads(before, one) == _leads(after, other) != ""]
    for found in (behind, others if is_only and _are_alike(pair) else ()):
        if len(found) == 1:
            yield _make(pair, one, found[0])
            return


def _leads(words: Sequence[Word], run: _Run) -> str:
    """The small word right before a name: "in", "at", "of"."""
    first = run.words.start
    word = words[first - 1].printed if first else ""
    return word.casefold() if word and not find_stems(word) else ""


def _find_lost(words: Sequence[Word], others: Sequence[Word]) -> list[_Run]:
    """Names of which not every word stands on the other side, in full or for short."""
    there = {one.folded for one in others}
    runs = [run.folded for run in _find_runs(others)]
    short = {_initials(run) for run in runs if len(run) > 1}
    single = [run[0] for run in runs if len(run) == 1]

    def is_there(run: _Run) -> bool:
        if len(run.folded) == 1:
            (word,) = run.folded
            return word in there | short or any(_is_shortened(word, one) for one in single)
        return there.issuperset(run.folded) or _initials(run.folded) in there

    return [run for run in _find_runs(words) if not is_there(run)]


def _find_runs(words: Sequence[Word]) -> list[_Run]:
    runs: list[_Run] = []
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and _touches(words, at, end):
            is_number = end > at and words[end].folded.isdigit()
            if not _is_capital(words[end]) and not is_number:
                break
            end += 1
        if end > at:
            run = _make_run(words, at, end)
            if run:
                runs.append(run)
        at = max(end, at + 1)
    return runs


def _is_capital(word: Word) -> bool:
    return word.printed[:1].isupper() and word.folded not in _CALENDAR


def _touches(words: Sequence[Word], first: int, at: int) -> bool:
    """Whether only a blank stands between a word and the one before it, or the stop of "St."."""
    if at == first:
        return True
    gap = words[at].span.start - words[at - 1].span.end
    return gap == 1 or (gap == 2 and len(words[at - 1].printed) <= _MOST_SHORTENED)


def _make_run(words: Sequence[Word], first: int, end: int) -> _Run | None:
    """A run of capitalised words as a name; what only begins a sentence is none."""
    while first < end and (
        _is_title(words, first, end) or (first == 0 and not find_stems(words[first].printed))
    ):
        first += 1
    folded = tuple(word.folded for word in words[first:end])
    letters = sum(len(word) for word in folded)
    if not folded or letters < 2 or all(len(word) == 1 or word in NUMBERS for word in folded):
        return None
    is_alone_at_front = first == 0 and end == 1
    span = Span(words[first].span.start, words[end - 1].span.end)
    return _Run(range(first, end), folded, span, not is_alone_at_front)


def _is_title(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether a word is a title: "prime" is one before "minister" alone."""
    folded = words[at].folded.rstrip(".")
    is_prime = folded != "prime" or (at + 1 < end and words[at + 1].folded == "minister")
    return folded in TITLES and is_prime


def _is_respelt(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names are one in two spellings, and not forms of each other."""
    if one == other or len(one) != len(other):
        return False
    for a, b in zip(one, other, strict=True):
        if a == b:
            continue
        if min(len(a), len(b)) < _MIN_LETTERS - (len(one) > 1) or _is_inflected(a, b):
            return False
        if Levenshtein.normalized_similarity(a, b) < _LEAST_SPELT_ALIKE:
            return False
        if len(one) == 1 and not _shares_end(a, b):
            return False
    return True


def _are_forms(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names are one with endings: "Orlevia" and "Orlevian"."""
    return len(one) == len(other) and all(
        a == b or _is_inflected(a, b) for a, b in zip(one, other, strict=True)
    )


def _shares_end(one: str, other: str) -> bool:
    """Whether single names begin or end alike; "Iran" and "Iraq" are two countries all the same."""
    is_long = min(len(one), len(other)) > _MIN_LETTERS
    return is_long and (one[:2] == other[:2] or one[-2:] == other[-2:])


def _is_inflected(one: str, other: str) -> bool:
    """Whether two words are forms of one: "Iran" and "Iranian", "Velsund" and "Velsunders"."""
    shared = 0
    while shared < min(len(one), len(other)) and one[shared] == other[shared]:
        shared += 1
    return shared >= _MIN_LETTERS and {one[shared:], other[shared:]} <= _ENDINGS


def _is_shortened(one: str, other: str) -> bool:
    """Whether one word is how the other is cut short: "Fla." for Florida, "Calif." too."""
    short, full = sorted((one, other), key=len)
    if len(short) == len(full):
        return False
    if len(short) >= _MIN_LETTERS:
        return full.startswith(short) and not _is_inflected(short, full)
    letters = iter(full)
    return short[:1] == full[:1] and all(letter in letters for letter in short)


def _initials(folded: Sequence[str]) -> str:
    """How a name is written for short."""
    return "".join(word[0] for word in folded if word not in _INSIDE)


def _are_alike(pair: Pair) -> bool:
    """Whether each side names somebody of one kind whom the other does not name."""
    return any(
        _named(pair.before, kind) - _named(pair.after, kind)
        and _named(pair.after, kind) - _named(pair.before, kind)
        for kind in NameType
    )


def _named(statement: Statement, kind: NameType | None = None) -> frozenset[str]:
    return frozenset(
        name.key
        for name in statement.names
        if name.role is MentionRole.NAME and kind in (None, name.type)
    )
