"""Find the deeds of a text: who is said to have done what to whom, as each sentence has it.

Rules over the syntax: a word that may tell a deed is looked up, its clause or phrase says who, to
whom, when, and whether it is so. Nothing is added that the sentence does not say: "they" stays
"they", and where nobody is said to have done it the deed has no agent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from sayso.reading.deeds.certainty import Certainty, judge
from sayso.reading.deeds.dating import find_at
from sayso.reading.deeds.lexicon import COMPOUNDS
from sayso.reading.deeds.matching import (
    Match,
    frames_of,
    is_behind_hyphen,
    is_refused,
    match_verb,
)
from sayso.reading.deeds.nominal import (
    is_listed,
    match_compound,
    match_event,
    match_listed,
    match_member,
)
from sayso.reading.deeds.phrases import phrase_range, phrase_span
from sayso.reading.deeds.syntax import Syntax
from sayso.reading.times import Time
from sayso.records import Deed, DeedKind, Span

__all__ = ["find_deeds"]

_AROUND = ("aux", "aux:pass", "cop", "compound:prt")


def find_deeds(
    syntax: Syntax, times: Sequence[Time] = (), published: date | None = None
) -> list[Deed]:
    """Find what is said to have been done in a text, in the order of the words that say it.

    ``syntax`` is that of the whole text (`sayso.reading.deeds.repair.read_syntax`), ``times`` as
    `sayso.reading.times.find_times` gives them. A deed with neither agent nor patient is dropped.
    """
    telling = [at for at, word in enumerate(syntax.lower) if _may_tell(word)]
    verbs = {at: matches for at in telling if (matches := _by_verb(syntax, at))}
    used = {word for matches in verbs.values() for one in matches for word in one.words}
    found = [
        _deed(syntax, at, match, times, published)
        for at in telling
        for match in verbs.get(at) or (() if at in used else _by_noun(syntax, at))
        if match.agent is not None or match.patient is not None
    ]
    return sorted(dict.fromkeys(found), key=_place)


@lru_cache(maxsize=8192)
def _may_tell(word: str) -> bool:
    """Whether a word is listed at all; most are not, and their clauses need no look."""
    return word in COMPOUNDS or bool(frames_of(word)) or is_listed(word)


def _by_verb(syntax: Syntax, at: int) -> list[Match]:
    return match_compound(syntax, at) or match_verb(syntax, at)


def _by_noun(syntax: Syntax, at: int) -> Iterator[Match]:
    """What a noun tells; the talks that are "held" are told by the verb."""
    yield from match_event(syntax, at)
    yield from match_member(syntax, at)
    yield from match_listed(syntax, at)


def _deed(
    syntax: Syntax, at: int, match: Match, times: Sequence[Time], published: date | None
) -> Deed:
    certainty = judge(syntax, at)
    verb = _verb_spans(syntax, match, certainty)
    return Deed(
        kind=match.kind,
        verb=verb,
        agent=_party(syntax, match.agent, match.words),
        patient=_party(syntax, match.patient, match.words),
        negated=certainty.is_negated and not _is_refusal(syntax, match),
        hedged=certainty.is_hedged and not _is_refusal(syntax, match),
        at=find_at(syntax, at, times, published),
    )


def _is_refusal(syntax: Syntax, match: Match) -> bool:
    """Whether a refusal is the deed itself: "refuses to remove" keeps."""
    return match.kind is DeedKind.KEEP_LISTED and is_refused(syntax, match.words[0])


def _party(syntax: Syntax, at: int | None, telling: Sequence[int]) -> Span | None:
    """The phrase of one side, without the words that tell the deed: "MKO leader" before a name."""
    if at is None:
        return None
    verb = telling[0]
    is_adjective = syntax.relations[verb] == "amod" and not is_behind_hyphen(syntax, verb)
    if is_adjective or verb == at:
        return phrase_span(syntax, at)
    if is_behind_hyphen(syntax, verb) and at < verb:
        return syntax.span(at, max(at, verb - 2))
    first, last = phrase_range(syntax, at, besides=(verb,))
    return syntax.span(max(first, verb + 1) if verb < at else first, last)


def _verb_spans(syntax: Syntax, match: Match, certainty: Certainty) -> tuple[Span, ...]:
    """The words that say the deed, with what helps and what negates it."""
    at = match.words[0]
    words = {*match.words, *certainty.told_by}
    words.update(child for child in syntax.children(at, *_AROUND) if child != at)
    whole = sorted(one for word in words for one in range(word, syntax.token_end(word)))
    spans: list[Span] = []
    before = -2
    for one in dict.fromkeys(whole):
        if one == before + 1:
            spans[-1] = Span(spans[-1].start, syntax.ends[one])
        else:
            spans.append(syntax.span(one, one))
        before = one
    return tuple(spans)


def _place(deed: Deed) -> tuple[Span, ...]:
    nowhere = Span(-1, -1)
    return (deed.verb[0], deed.agent or nowhere, deed.patient or nowhere)
