"""Which part of an article is taken, and where in another article it is put."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from evals.planting.pieces import WORD, Piece, cut, quoted_share
from evals.planting.traces import Copied
from sayso.records import Span

__all__ = ["choose_part", "put_part"]

LEAST_WORDS, MOST_WORDS = 40, 200
MOST_SHARE = 0.45
"""Of the article's words, so that a part is a part."""
MOST_QUOTED = 0.7
"""Of its characters inside quotation marks: more would be a quotation, not a copy."""
AT_SENTENCE = 0.5
"""How often each end is where a sentence begins or ends."""
AS_PARAGRAPH = 0.6
_TRIES = 60


def choose_part(text: str, random: Random) -> Span:
    """A run of 40 to 200 words of the text; each end at a sentence's or in its midst."""
    words = [one.span() for one in WORD.finditer(text)]
    most = min(MOST_WORDS, max(LEAST_WORDS, int(MOST_SHARE * len(words))))
    sentences = [piece.origin for piece in cut(text) if piece.origin]
    span = Span(*words[0])
    for _ in range(_TRIES):
        count = random.randint(LEAST_WORDS, most)
        first = random.randrange(max(1, len(words) - count + 1))
        start, end = words[first][0], words[min(len(words), first + count) - 1][1]
        if random.random() < AT_SENTENCE:
            start = max((one.start for one in sentences if one.start <= start), default=start)
        if random.random() < AT_SENTENCE:
            end = min((one.end for one in sentences if one.end >= end), default=end)
        span = Span(start, end)
        length = sum(start <= one[0] and one[1] <= end for one in words)
        if LEAST_WORDS <= length <= most and quoted_share(text, start, end) <= MOST_QUOTED:
            return span
    return span


def put_part(
    host: Sequence[Piece], part: Copied, original: str, span: Span, random: Random
) -> list[Piece]:
    """The host with the part between two sentences or paragraphs of it.

    The word before and the word after are not those of the original, so that the part ends where
    it is said to end.
    """
    left, right = _neighbours(original, span)
    places = random.sample(range(1, len(host)), len(host) - 1) if len(host) > 1 else [len(host)]
    if random.random() < AS_PARAGRAPH:
        places.sort(key=lambda at: not host[at - 1].ends_paragraph)
    at = next(
        (
            at
            for at in places
            if _last(host[at - 1].text) != left
            and (at == len(host) or _first(host[at].text) != right)
        ),
        places[0],
    )
    before, after = list(host[:at]), list(host[at:])
    gap = before[-1].gap or "\n\n"
    before[-1] = replace(before[-1], gap=gap)
    body = [*part.body[:-1], replace(part.body[-1], gap=gap)]
    near, far = list(part.after), []
    if random.random() < 0.5:
        # The credit stands at the very end of the article.
        near, far = [], near
    if near:
        body[-1] = replace(body[-1], gap=" ")
    if far and after:
        after[-1] = replace(after[-1], gap="\n\n")
    return [*before, *part.before, *body, *near, *after, *far]


def _neighbours(text: str, span: Span) -> tuple[str, str]:
    return _last(text[: span.start][-80:]), _first(text[span.end : span.end + 80])


def _last(text: str) -> str:
    words = WORD.findall(text)
    return words[-1].lower() if words else ""


def _first(text: str) -> str:
    found = WORD.search(text)
    return found[0].lower() if found else ""
