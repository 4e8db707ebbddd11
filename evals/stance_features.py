"""What tells how a headline stands to an article's body: figures from both models and from words.

The body's sentences nearest to the headline are compared with it by the pair judge; besides, words
that refute and words that leave open are counted in both (after Riedel et al. 2017 and the baseline
of the Fake News Challenge, which count such words too).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.claims.sentences import find_sentences

__all__ = ["FEATURES", "Text", "cut_body", "find_features"]

Floats = NDArray[np.float32]
Encode = Callable[[Sequence[str]], Floats]
Compare = Callable[[Sequence[tuple[str, str]]], Floats]

MAX_SENTENCES = 24
"""So many sentences of a body are looked at."""
NEAREST = 3
FAR = 0.3
"""A headline less near than this to the nearest sentence is not compared: it is another matter."""
FIRST = 3
FEATURES = (
    "nearest",
    "nearest few",
    "first few",
    "words shared",
    "words shared at first",
    "same, most",
    "same, nearest",
    "contradict, most",
    "contradict, nearest",
    "contradict, mean",
    "other, mean",
    "headline refutes",
    "near sentences refute",
    "body refutes",
    "one of both refutes",
    "one of both refutes, near",
    "both refute",
    "headline leaves open",
    "near sentences leave open",
    "body leaves open",
    "headline asks",
    "one refutes and contradicts",
)
_REFUTES = re.compile(
    r"\b(?:fake|faked|fraud|hoax(?:es|er)?|false(?:ly)?|den(?:y|ies|ied|ying)|denials?|not true|"
    r"untrue|despite|nope|doubts?|doubted|bogus|debunk\w*|pranks?|retract\w*|refut\w*|disput\w*|"
    r"no evidence|never happened|made up|made-up|fabricat\w*|satir\w*|dismiss\w*|reject\w*|"
    r"wrong|mistaken|incorrect|inaccurate|myth|urban legend|didn['’]t|did not|isn['’]t|is not|"
    r"wasn['’]t|was not|aren['’]t|are not|won['’]t|debate|unlikely|s[ck]eptic\w*|lie[sd]?)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:reported(?:ly)?|reports?|claim(?:s|ed|ing)?|alleged(?:ly)?|allegations?|"
    r"according to|sources?|unconfirmed|unverified|apparent(?:ly)?|supposed(?:ly)?|"
    r"purported(?:ly)?|rumou?r(?:s|ed)?|"
    r"may|might|could|possibly|believed|says?|said|suggests?|speculat\w*|investigat\w*|"
    r"yet to|if true|whether)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z]{3,}|\d+")
_COMMON = frozenset(
    "the and for with that this from was were are has have had his her its their not but you your "
    "who what how why will would can could been after before into over about says said say new man "
    "woman they them than out all one two more just now".split()
)


_NOTHING = np.array([[0.0, 0.0, 1.0]], np.float32)


class Text(NamedTuple):
    """A headline or a body, cut up: its first sentences and their vectors."""

    sentences: tuple[str, ...]
    vectors: Floats
    whole: str


def cut_body(body: str) -> tuple[str, ...]:
    """The first sentences of a body that have words."""
    found = (body[span.start : span.end] for span in find_sentences(body))
    kept = [" ".join(one.split()) for one in found if len(one.split()) >= 4]
    return tuple(kept[:MAX_SENTENCES]) or (body.strip()[:300],)


def find_features(headline: Text, body: Text, compare: Compare) -> NDArray[np.float64]:
    """One row of `FEATURES`."""
    cosines = body.vectors @ headline.vectors[0]
    order = np.argsort(-cosines, kind="stable")[:NEAREST]
    near = [body.sentences[at] for at in order]
    head = headline.whole
    is_far = cosines[order[0]] < FAR
    judged = _NOTHING if is_far else compare([(head, one) for one in near])
    same, contradict, other = judged.T
    refutes = float(bool(_REFUTES.search(head)))
    near_refute = _share(_REFUTES, near)
    body_refutes = _rate(_REFUTES, body.sentences)
    only_one = abs(refutes - float(body_refutes > 0))
    only_one_near = abs(refutes - float(near_refute > 0))
    return np.array(
        [
            cosines[order[0]],
            cosines[order].mean(),
            cosines[:FIRST].mean(),
            _overlap(head, " ".join(body.sentences)),
            _overlap(head, " ".join(body.sentences[:FIRST])),
            same.max(),
            same[0],
            contradict.max(),
            contradict[0],
            contradict.mean(),
            other.mean(),
            refutes,
            near_refute,
            body_refutes,
            only_one,
            only_one_near,
            refutes * float(body_refutes > 0),
            float(bool(_OPEN.search(head))),
            _share(_OPEN, near),
            _rate(_OPEN, body.sentences),
            float("?" in head),
            only_one_near * contradict.max(),
        ],
        np.float64,
    )


def _share(words: re.Pattern[str], sentences: Sequence[str]) -> float:
    return sum(bool(words.search(one)) for one in sentences) / len(sentences)


def _rate(words: re.Pattern[str], sentences: Sequence[str]) -> float:
    """How many of the words a sentence has, on a scale that many do not blow up."""
    return float(np.sqrt(sum(len(words.findall(one)) for one in sentences) / len(sentences)))


def _overlap(head: str, text: str) -> float:
    own, others = _words(head), _words(text)
    return len(own & others) / max(1, len(own))


def _words(text: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(text)} - _COMMON
