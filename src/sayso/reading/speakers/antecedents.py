"""Who a pronoun means, by what went before: candidates, what speaks for each, and a ranking.

A log-linear ranker (Denis and Baldridge 2008) over the parties mentioned so far and "nobody": each
has a score, a weighted sum of what is known of its latest mention; the softmax of the scores gives
probabilities. The weights are in ``antecedent_weights.json``, made by ``training/speakers.py``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import islice
from math import exp, log
from operator import mul

from sayso.reading.speakers.mentions import Mention
from sayso.reading.speakers.people import Party

__all__ = [
    "FEATURES",
    "Active",
    "Choice",
    "Choose",
    "Discourse",
    "Weights",
    "choose",
    "load_weights",
]

FEATURES = (
    "nobody", "same sentence", "one back", "two back", "three back", "far back", "same paragraph",
    "words between", "subject", "subject, same sentence", "subject, one back", "object", "owner",
    "first in sentence", "quoted, not the pronoun", "pronoun quoted, not it", "both quoted",
    "was a pronoun", "is a nominal", "how often", "named before", "gender known", "a person",
    "unknown kind", "latest", "second latest", "only one", "latest source", "a source before",
    "owner pronoun, same sentence", "object pronoun, same sentence", "source, subject one back",
    "speaking", "new paragraph, was first", "plural", "a group", "a place", "a document",
    "first of all", "one word of unknown kind", "never a subject", "source, latest source",
    "source, person", "source, group", "source, unknown kind", "source, thing",
    "nobody, none of known gender", "nobody, quoted", "nobody, source",
)  # fmt: skip
_REACH_SENTENCES = 10
_MAX_CANDIDATES = 8
_NEAR_PARAGRAPHS = 1
_KINDS = ("group", "place", "document")
_CLASSES = {"he": 0, "she": 0, "they": 1, "it": 2}

Row = list[float]


@dataclass(slots=True)
class Active:
    """A party with its latest mention and its history so far."""

    party: Party
    mention: Mention
    is_pronoun: bool = False
    count: int = 1
    order: int = 0
    source_at: int = -1
    was_subject: bool = False
    is_outside: bool = False
    """True once it was mentioned outside quotations."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The candidate chosen, or None for nobody, with its probability."""

    chosen: Active | None
    probability: float


Choose = Callable[[Mention, str, Sequence[Active], Sequence[Row]], Choice]
"""From a pronoun, its nominative, the candidates and their features (nobody's last) to a choice."""
Weights = tuple[float, ...]
"""How one class of pronouns is followed, in the order of ``FEATURES``."""


@cache
def load_weights() -> tuple[Weights, ...]:
    """The weights for he and she, for they and for it."""
    text = files("sayso.reading.speakers").joinpath("antecedent_weights.json").read_text("utf-8")
    stored = json.loads(text)
    return tuple(tuple(float(stored[k].get(f, 0)) for f in FEATURES) for k in ("he", "they", "it"))


def choose(
    mention: Mention, nominative: str, candidates: Sequence[Active], rows: Sequence[Row]
) -> Choice:
    """The likeliest candidate by the stored weights."""
    del mention
    weights = load_weights()[_CLASSES[nominative]]
    scores = [sum(map(mul, weights, row)) for row in rows]
    top = max(scores)
    total = sum(exp(score - top) for score in scores)
    best = scores.index(top)
    return Choice(candidates[best] if best < len(candidates) else None, 1.0 / total)


class Discourse:
    """The parties mentioned so far, in the order of their latest mention."""

    def __init__(self, choose: Choose = choose) -> None:
        self._choose = choose
        self._active: dict[int, Active] = {}
        self._order = 0
        self._n_sources = 0

    def touch(self, party: Party, mention: Mention, *, is_pronoun: bool = False) -> None:
        """Note that ``party`` is mentioned here."""
        active = self._active.pop(id(party), None)
        if active is None:
            active = Active(party, mention, order=self._order)
            self._order += 1
        else:
            active.mention, active.count = mention, active.count + 1
        active.is_pronoun = is_pronoun
        active.is_outside = active.is_outside or not mention.is_quoted
        active.was_subject = active.was_subject or mention.place == "subject"
        self._active[id(party)] = active

    def mark_source(self, party: Party) -> None:
        """Note that the latest mention of ``party`` is a source."""
        if active := self._active.get(id(party)):
            self._n_sources += 1
            active.source_at = self._n_sources

    def latest(self, count: int) -> list[Active]:
        """The ``count`` parties mentioned last, the latest first."""
        return list(islice(reversed(self._active.values()), count))

    def resolve(self, mention: Mention, nominative: str, *, is_source: bool) -> Choice:
        """Choose whom a pronoun of the third person means; the parties are left as they are."""
        candidates: list[Active] = []
        for active in reversed(self._active.values()):
            if mention.sentence - active.mention.sentence > _REACH_SENTENCES:
                break
            if is_source and not (active.is_outside or mention.is_quoted):
                continue  # who is only quoted about does not speak
            if _fits(active, nominative):
                candidates.append(active)
                if len(candidates) == _MAX_CANDIDATES:
                    break
        if not candidates:
            return Choice(None, 1.0)
        rows = [
            self._row(mention, active, rank, len(candidates), is_source)
            for rank, active in enumerate(candidates)
        ]
        rows.append(_row_of_nobody(mention, nominative, candidates, is_source))
        return self._choose(mention, nominative, candidates, rows)

    def speaking_before(self, mention: Mention, nominative: str) -> Party | None:
        """The last source in this paragraph or the one before that a pronoun can mean."""
        best: Active | None = None
        for active in self.latest(_MAX_CANDIDATES):
            party = active.party
            can_speak = party.kind in ("person", "group") or not party.is_nominal
            is_later = active.source_at > (best.source_at if best else -1)
            is_near = mention.paragraph - active.mention.paragraph <= _NEAR_PARAGRAPHS
            if is_later and is_near and can_speak and _fits(active, nominative):
                best = active
        return best.party if best else None

    def _row(
        self,
        mention: Mention,
        active: Active,
        rank: int,
        total: int,
        is_source: bool,
    ) -> Row:
        """What speaks for and against a candidate, in the order of ``FEATURES``."""
        is_latest = active.source_at == self._n_sources
        ranks = (rank == 0, rank == 1, total == 1, is_latest, active.source_at >= 0)
        row = [0.0, *_read_place(mention, active.mention), *_read_party(active)]
        row += map(float, (*ranks, *_read_pair(mention, active.mention, is_source)))
        row += _read_kind(active)
        row += _read_source(active, is_source, is_latest)
        row += (0.0, 0.0, 0.0)
        return row


def _read_place(mention: Mention, last: Mention) -> Iterator[float]:
    """Where the latest mention stands from a pronoun."""
    back = mention.sentence - last.sentence
    is_subject = last.place == "subject"
    yield from map(float, (back == 0, back == 1, back == 2, back == 3, back > 3))
    yield float(last.paragraph == mention.paragraph)
    yield log(1 + max(0, mention.first - last.last))
    yield from map(float, (is_subject, is_subject and back == 0, is_subject and back == 1))
    yield from map(float, (last.place == "object", last.place == "owner", last.is_first))
    yield float(last.is_quoted and not mention.is_quoted)
    yield float(mention.is_quoted and not last.is_quoted)
    yield float(mention.is_quoted and last.is_quoted)


def _read_party(active: Active) -> tuple[float, ...]:
    party = active.party
    return (
        float(active.is_pronoun),
        float(party.is_nominal),
        log(active.count),
        log(1 + party.count),
        float(party.gender != ""),
        float(party.kind == "person"),
        float(party.kind == ""),
    )


def _read_pair(mention: Mention, last: Mention, is_source: bool) -> tuple[bool, ...]:
    back = mention.sentence - last.sentence
    return (
        mention.place == "owner" and back == 0,
        mention.place == "object" and back == 0,
        is_source and last.place == "subject" and back == 1,
        last.is_speaking,
        last.paragraph != mention.paragraph and last.is_first,
    )


def _read_kind(active: Active) -> Iterator[float]:
    party = active.party
    yield from map(float, (party.is_plural, *(party.kind == kind for kind in _KINDS)))
    yield float(active.order == 0)
    yield float(party.kind == "" and len(party.words) == 1)
    yield float(not active.was_subject)


def _read_source(active: Active, is_source: bool, is_latest: bool) -> tuple[float, ...]:
    if not is_source:
        return (0.0,) * 5
    kind = active.party.kind
    traits = (is_latest, kind == "person", kind == "group", kind == "", active.party.is_thing)
    return tuple(map(float, traits))


def _row_of_nobody(
    mention: Mention, nominative: str, candidates: Sequence[Active], is_source: bool
) -> Row:
    row = [0.0] * len(FEATURES)
    row[0] = 1.0
    wanted = {"he": "m", "she": "f"}.get(nominative, "")
    row[-3] = float(bool(wanted) and not any(c.party.gender == wanted for c in candidates))
    row[-2] = float(mention.is_quoted)
    row[-1] = float(is_source)
    return row


def _fits(active: Active, nominative: str) -> bool:
    """Tell whether number, gender and kind let a pronoun mean this party."""
    party = active.party
    if party.is_open:
        return False
    if nominative in ("he", "she"):
        wanted = "m" if nominative == "he" else "f"
        is_person = party.kind == "person" or (party.kind == "" and not party.is_thing)
        return is_person and not party.is_plural and party.gender in ("", wanted)
    if nominative == "they":
        return party.is_plural or party.kind in ("group", "place", "")
    return party.kind in ("group", "place", "document", "") and not party.gender
