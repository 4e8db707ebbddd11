"""What somebody says by answering: "asked whether the dam had leaked, the engineer said yes"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sayso.records import Attribution, Span
from sayso.words import join_spans, lower

__all__ = ["find_answered"]

_LONGEST = 24
"""Characters of an answer."""
_ASKED_WHETHER = re.compile(
    r"\b(?:asked|questioned|pressed|quizzed)\b[^?!;“”\"]{0,80}?\s(?:if|whether)\s+"
    r"(?:it\s+(?:is|was)\s+(?:true|so|the\s+case|a\s+fact)\s+that\s+)?"
)
_YES = re.compile(r"\W*(?:a\s+)?(?:\w+\s+)?(?:yes|that\s+(?:it|this)\s+(?:is|was))\W*")
_NO = re.compile(
    r"\W*(?:a\s+)?(?:\w+\s+)?(?:no|that\s+(?:it|this)\s+(?:(?:is|was)\s+not|(?:is|was)n[’']t))\W*"
)


def find_answered(
    text: str, sentences: Iterable[Span], attributions: Iterable[Attribution]
) -> Iterator[tuple[Span, Span, Attribution, bool]]:
    """What somebody was asked and answered with yes or no: the words, the sentence, the answer, and
    whether it was no."""
    small = lower(text)
    answers = []
    for one in attributions:
        words = join_spans(small, one.content)
        if one.cue and one.source and len(words) < _LONGEST:
            is_no = bool(_NO.fullmatch(words))
            if is_no or _YES.fullmatch(words):
                answers.append((one, is_no))
    if not answers:
        return
    every = [*sentences]
    for one, is_no in answers:
        end = min(span.start for span in (*one.source, *one.cue))
        sentence = next((each for each in every if each.start <= end < each.end), None)
        asked = _ASKED_WHETHER.search(small, sentence.start, end) if sentence else None
        if sentence and asked:
            yield Span(asked.end(), end), sentence, one, is_no
