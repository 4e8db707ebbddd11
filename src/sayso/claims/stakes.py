"""Whether somebody has something to gain from what is claimed, as far as texts say so."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sayso.claims.places import overlap
from sayso.claims.told import Told
from sayso.records import (
    ClaimWarning,
    DeedKind,
    Entity,
    NameType,
    Origin,
    Origins,
    Place,
    Span,
    Tie,
    WarningKind,
)

__all__ = ["find_stakes", "has_stake_words"]

_STAKE = re.compile(
    r"\b(?:oppositions?|opponents?|opposes?|opposing|rivals?|competitors?|compet(?:es|ed|ing)|"
    r"critics?|foes?|enem(?:y|ies)|arch-?enem\w+|advers\w+|dissidents?|defectors?|exiles?|exiled|"
    r"plaintiffs?|litigants?|su(?:es|ed|ing)\b|"
    r"(?:taking|took|takes)\s+\w+(?:\s+\w+)?\s+to\s+court|lawsuits?\s+against|"
    r"campaign(?:s|ed|ing)?\s+(?:\w+\s+){0,3}(?:against|to\s+(?:have|close|ban|stop|end)|"
    r"for\s+the\s+(?:closure|ban|removal|end))|"
    r"(?:demand|call|push|fight|lobb)\w*\s+(?:\w+\s+){0,6}(?:be\s+(?:closed|banned|shut|stopped|"
    r"dissolved|wound\s+up|removed|sacked|broken\s+up)|against|for\s+the\s+(?:closure|removal))|"
    r"wants?\s+(?:\w+\s+){1,6}(?:be\s+)?(?:closed|banned|shut|stopped|dissolved|wound\s+up|removed|"
    r"sacked|broken\s+up|gone|out)|"
    r"(?:dismissed|sacked|fired|laid\s+off|made\s+redundant|expelled|evicted|suspended|jailed|"
    r"imprisoned|ousted|deposed|banned)\s+by|former\s+(?:employee|worker)\s+dismissed|"
    r"lost\s+(?:\w+\s+){0,3}(?:contracts?|tenders?|bids?|orders?|jobs?|seats?|elections?|lawsuits?)|"
    r"(?:tried|failed|wanted|hopes?|hoped|bid(?:ding)?)\s+(?:\w+\s+){0,2}to\s+buy|"
    r"(?:invested|put\s+up\s+(?:\w+\s+){0,2}money|a\s+stake|shares?)\s+(?:in|for)|"
    r"short[- ]sellers?|feud\w*|quarrel\w*|grudge|estranged|"
    r"ex-(?:wife|husband|partner|boss|employee)|"
    r"creditors?|challengers?|running\s+against|stands?\s+to\s+(?:gain|lose|profit|benefit)|"
    r"would\s+(?:gain|profit|benefit)|hostile\s+to|(?:in|locked\s+in)\s+(?:a\s+|an\s+)?(?:\w+\s+){0,2}"
    r"(?:dispute|lawsuit|battle|row|fight)\s+with|"
    r"whose\s+(?:\w+\s+){1,4}(?:was|were|had\s+been)\s+(?:rejected|revoked|refused|cancelled|"
    r"turned\s+down|terminated|seized)|(?:passed\s+over|turned\s+down|rejected)\s+(?:for|by)|"
    r"at\s+(?:odds|war|loggerheads|daggers\s+drawn)\s+with|in\s+(?:court|litigation|arbitration)\s+(?:with|"
    r"against)|(?:litigat|battl|agitat|lobb|crusad|rebel|rall)\w*\s+(?:\w+\s+){0,3}against|"
    r"fight(?:s|ing)?\s+(?!for\b|fires?\b)\w+|(?:bid|bidding|stood|ran|run(?:ning)?|voted)\s+against|"
    r"(?:sworn|vow(?:s|ed)?|pledge[sd]?|threaten(?:s|ed)?|determined|wants?|seeks?|sought|tr(?:ies|ied|ying)|"
    r"mov(?:e[sd]?|ing)|drive|motion|bill|push(?:es|ing)?)\s+to\s+(?:see\s+)?(?:\w+\s+){0,3}?(?:break|close|"
    r"abolish|disband|dissolve|shut|scrap|ban|oust|topple|unseat|destroy|dismantle|bring\s+down|strip|"
    r"prosecute|jail|nationali[sz]e|take\s+over)(?:d|ed)?\b|"
    r"wants?\s+(?:[\w’'-]+\s+){1,6}(?:be\s+)?(?:prosecuted|jailed|tried|abolished|disbanded|punished|charged|"
    r"impeached|nationali[sz]ed|investigated|stripped)|"
    r"(?:came|finished|placed|runner-up|second)\s+(?:second\s+)?(?:to|behind)|outbid|undercut|"
    r"(?:was|were|been)\s+(?:beaten|defeated|outbid|overlooked)\s+by|beat\s+to\s+the|"
    r"(?:calls?|called|brands?|branded|denounce[sd]?|accuse[sd]?)\s+(?:[\w’'-]+\s+){1,4}?(?:bandits|crooks|thieves|"
    r"criminals|murderers|liars|traitors|terrorists|of\s+\w+|an?\s+(?:fraud|menace|disgrace|gang|mafia))|"
    r"shadow\s+(?:\w+\s+)?(?:minister|secretary)|suits?\s+(?:\w+\s+){0,3}(?:pending\s+)?against|"
    r"(?:claims?|case|complaint|petition|protests?|campaign|action|lawsuits?|charges|proceedings)"
    r"\s+(?:pending\s+)?against)",
    re.IGNORECASE,
)
"""Words for those who stand against somebody, or have lost or could gain by it."""
_AGAINST = {
    DeedKind.ACCUSE: ("accuse", "be accused by"),
    DeedKind.ATTACK: ("attack", "be attacked by"),
    DeedKind.DETAIN: ("hold", "be held by"),
    DeedKind.BAN: ("ban", "be banned by"),
}
_PARTIES = (NameType.PERSON, NameType.ORGANISATION, NameType.PEOPLE)


@dataclass(frozen=True, slots=True)
class _Stake:
    """What shows it: words behind "who", and where they stand."""

    words: str
    places: tuple[Place, ...]


@lru_cache(maxsize=1 << 14)
def has_stake_words(description: str) -> bool:
    """Whether a description is of somebody who stands against others, or could gain or lose."""
    return bool(_STAKE.search(description))


def find_stakes(
    told: Sequence[Told], origins: Origins, entities: Mapping[str, Entity]
) -> Iterator[ClaimWarning]:
    """Origins of one claim that have a stake in it, each with the words that show it.

    How a report itself describes its source; what an origin does to those whom the claim is about,
    or has done to it, by other words than those of the claim; how the pile describes it.
    """
    subjects = _find_subjects(told, entities)
    for root in origins.roots:
        of_root = [one for one in told if one.report.id in root.report_ids]
        stake = _read_source(of_root) or _read_entity(root, told, subjects, entities)
        if stake is None:
            continue
        share = "all" if len(of_root) == len(told) else f"{len(of_root)} of the {len(told)}"
        rest = "the only report rests" if len(told) == 1 else f"{share} reports rest"
        if len(of_root) == 1 < len(told):
            rest = rest.removesuffix("reports rest") + "reports rests"
        yield ClaimWarning(
            WarningKind.ORIGIN_HAS_STAKE,
            f"“{root.name}”, on whose word {rest}, {stake.words}.",
            tuple(one.report.id for one in of_root),
            stake.places,
        )


def _find_subjects(told: Sequence[Told], entities: Mapping[str, Entity]) -> frozenset[str]:
    """Whom the claim is about."""
    return frozenset(
        name.key
        for one in told
        for statement in one.statements
        for name in statement.names
        if name.key in entities and name.type in _PARTIES
    )


def _read_source(told: Sequence[Told]) -> _Stake | None:
    """How reports describe their own source."""
    for one in told:
        for statement in one.statements:
            for span in (span for each in reversed(statement.line) for span in each.source):
                printed = one.document.text[span.start : span.end].strip(" ,")
                if has_stake_words(printed):
                    place = Place(one.document.id, span, None)
                    return _Stake(f"is described as “{printed}”", (place,))
    return None


def _read_entity(
    root: Origin,
    told: Sequence[Told],
    subjects: Collection[str],
    entities: Mapping[str, Entity],
) -> _Stake | None:
    """What the pile says of an origin that is somebody known."""
    entity = entities.get(root.entity_id or "")
    if entity is None or not set(subjects) - {entity.id}:
        return None
    own = {(one.document.id, statement.sentence) for one in told for statement in one.statements}
    for tie in entity.ties:
        if tie.kind in _AGAINST and not tie.negated and tie.other_id in subjects:
            elsewhere = tuple(place for place in tie.places if not _is_within(place, own))
            if elsewhere and tie.other_id != entity.id:
                return _Stake(_say_tie(tie, entities), elsewhere)
    for description in entity.descriptions:
        if has_stake_words(description.words) and description.places:
            return _Stake(f"is described as “{description.words}”", description.places)
    return None


def _say_tie(tie: Tie, entities: Mapping[str, Entity]) -> str:
    active, passive = _AGAINST[tie.kind]
    other = entities[tie.other_id].name if tie.other_id in entities else "it"
    return f"is elsewhere said to {active if tie.is_agent else passive} {other}"


def _is_within(place: Place, sentences: Collection[tuple[str, Span]]) -> bool:
    return any(
        place.document_id == document_id and overlap(place.span, sentence)
        for document_id, sentence in sentences
    )
