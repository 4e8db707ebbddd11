"""Deeds told by nouns: "Iran's support for Hamas", "X's leader, Y", "Tehran-backed rebels"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.deeds.arguments import read_clause
from sayso.reading.deeds.lexicon import (
    COMPOUNDS,
    EVENT_NOUNS,
    LISTS,
    MEMBER_NOUNS,
    EventNoun,
    MemberNoun,
)
from sayso.reading.deeds.matching import Match, is_blacklist, is_verb, list_owners
from sayso.reading.deeds.parties import is_body, is_party
from sayso.reading.deeds.phrases import conjuncts, resolve_relative
from sayso.reading.deeds.syntax import Syntax
from sayso.reading.sources.words import singular
from sayso.records import DeedKind

__all__ = [
    "compound_start",
    "is_listed",
    "match_compound",
    "match_event",
    "match_listed",
    "match_member",
]

_HYPHENS = frozenset("-‐‑–")
_FORMER = frozenset("former ex onetime late then".split())
_NAMING = frozenset(
    """name elect appoint choose become serve act remain call describe identify install crown
    make""".split()
)
_HEADED_BY_NAME = ("compound", "nmod", "flat", "amod", "appos")
_OF_PARTIES = frozenset({DeedKind.BACK, DeedKind.BAN, DeedKind.ATTACK, DeedKind.TRAIN})
_LIGHT = frozenset("give offer lend provide express pledge voice throw withdraw impose".split())


def match_compound(syntax: Syntax, at: int) -> list[Match]:
    """The deed of "Kremlin-backed separatists"."""
    kind = COMPOUNDS.get(syntax.lower[at])
    if kind is None or at < 2 or syntax.shown[at - 1] not in _HYPHENS:
        return []
    if not (syntax.touches(at - 1, at) and syntax.touches(at - 2, at - 1)):
        return []
    agent = compound_start(syntax, at - 2)
    if not syntax.is_capital(agent) and not is_party(syntax, agent):
        return []
    patient = _compound_noun(syntax, at)
    if patient is None or not is_party(syntax, patient):
        return []
    return [Match(kind, agent, patient, (at,))]


def compound_start(syntax: Syntax, at: int) -> int:
    """The first word printed together with this one: "U" of "U.S.-backed"."""
    while at > 0 and syntax.touches(at - 1, at) and syntax.shown[at - 1] not in '("“‘[':
        at -= 1
    return at


def _compound_noun(syntax: Syntax, at: int) -> int | None:
    """The noun that a hyphenated participle stands before."""
    for up in syntax.climb(at):
        if up > at:
            return up
    following = at + 1
    return following if following < len(syntax) and syntax.lower[following].isalpha() else None


def match_event(syntax: Syntax, at: int) -> list[Match]:
    """The deed of "the arrest of X by Y"."""
    event = EVENT_NOUNS.get(syntax.lower[at])
    if event is None or is_verb(syntax, at) or syntax.relations[at] == "compound":
        return []
    agents, patients = _event_sides(syntax, at, event)
    if event.kind is DeedKind.MEET:
        agents, patients = _meeting_sides(syntax, at, agents, patients)
    if not patients and not (event.kind is DeedKind.BACK and _is_from(syntax, at)):
        return []
    if patients and event.kind in _OF_PARTIES:
        patients = [one for one in patients if is_party(syntax, one)]
        if not patients:
            return []
    found = [one for one in agents if is_party(syntax, one)]
    if not (found or patients):
        return []
    return [
        Match(event.kind, agent, patient, (at,))
        for agent in found or (None,)
        for patient in patients or (None,)
        if agent != patient
    ]


def _event_sides(syntax: Syntax, at: int, event: EventNoun) -> tuple[list[int], list[int]]:
    agents: list[int] = []
    patients: list[int] = []
    for child in syntax.children(at, "nmod", "obl", "obl:agent"):
        word = syntax.preposition(child)
        if word in event.agent_by:
            agents += conjuncts(syntax, child)
        elif word in event.patient_by:
            patients += conjuncts(syntax, child)
    if not patients:
        patients = _beside(syntax, at, event.patient_by)
    owners = [one for child in syntax.children(at, "nmod:poss") for one in [child]]
    owners = [resolve_relative(syntax, one) for one in owners]
    if event.is_owned and not patients:
        return agents, [one for one in owners if is_party(syntax, one)]
    if not agents:
        before = [
            one
            for one in syntax.children(at, "compound", "amod", "nmod")
            if one < at and syntax.is_capital(one) and syntax.lower[one + 1 : one + 2] != ["-"]
        ]
        agents = owners or before[:1] or _givers(syntax, at)
    return agents, [one for one in patients if is_party(syntax, one) or not event.is_owned]


def _is_from(syntax: Syntax, at: int) -> bool:
    """Whether it is said whence it comes: "her support" may be what she gives or gets."""
    return any(syntax.preposition(one) == "from" for one in syntax.children(at, "nmod", "obl"))


def _beside(syntax: Syntax, at: int, prepositions: Sequence[str]) -> list[int]:
    """A phrase right behind the noun that the tree hangs on the verb."""
    above = syntax.head(at)
    if above is None:
        return []
    for child in syntax.children(above, "obl", "nmod"):
        cases = [one for one in syntax.children(child, "case") if one == at + 1]
        if cases and syntax.lower[cases[0]] in prepositions:
            return conjuncts(syntax, child)
    return []


def _givers(syntax: Syntax, at: int) -> list[int]:
    """Who "gave support": the subject of a light verb."""
    above = syntax.head(at)
    if above is None or syntax.relations[at] != "obj" or not syntax.is_one_of(above, _LIGHT):
        return []
    return read_clause(syntax, above).doers


def _meeting_sides(
    syntax: Syntax, at: int, agents: Sequence[int], patients: Sequence[int]
) -> tuple[list[int], list[int]]:
    """ "Talks between X and Y"; who holds talks is told by the verb."""
    for child in syntax.children(at, "nmod", "obl"):
        if syntax.preposition(child) == "between":
            both = conjuncts(syntax, child)
            return both[:1], both[1:]
    above = syntax.head(at)
    is_object = above is not None and syntax.relations[at] == "obj" and is_verb(syntax, above)
    if is_object or not agents:
        return [], []
    return list(agents), list(patients)


def match_listed(syntax: Syntax, at: int) -> list[Match]:
    """Where one stands: "they are on a US list"."""
    if not is_blacklist(syntax, at) or syntax.preposition(at) != "on":
        return []
    if not syntax.children(at, "cop"):
        return []
    owners = list_owners(syntax, at)
    return [
        Match(DeedKind.LIST, owner, one, (at,))
        for owner in owners or (None,)
        for one in read_clause(syntax, at).subjects
        if is_party(syntax, one)
    ]


def is_listed(word: str) -> bool:
    """Tell whether a word in lower case is one of those that a noun's deeds are told by."""
    return word in EVENT_NOUNS or word in LISTS or _member_noun(word) is not None


def _member_noun(word: str) -> MemberNoun | None:
    return MEMBER_NOUNS.get(word) or MEMBER_NOUNS.get(singular(word))


def match_member(syntax: Syntax, at: int) -> list[Match]:
    """The tie of "Y, the leader of X", "X leader Y" and "Y is the leader of X"."""
    noun = _member_noun(syntax.lower[at])
    if noun is None or is_verb(syntax, at):
        return []
    bodies = _bodies(syntax, at, noun)
    people = [one for one in _people(syntax, at) if one not in bodies] if bodies else []
    people = [one for one in people if is_party(syntax, one)]
    return [Match(noun.kind, one, body, (at,)) for one in people for body in bodies if one != body]


def _bodies(syntax: Syntax, at: int, noun: MemberNoun) -> list[int]:
    for child in syntax.children(at, "nmod", "obl"):
        if syntax.preposition(child) in noun.by and child > at:
            found = conjuncts(syntax, child)
            return [one for one in found if is_body(syntax, one)]
    for child in syntax.children(at, "nmod:poss"):
        return [resolve_relative(syntax, child)]
    before = [one for one in syntax.children(at, "compound", "nmod", "amod") if one < at]
    bodies = [one for one in before if _is_tied(syntax, one)]
    if not bodies and at > 0 and _is_tied(syntax, at - 1) and syntax.touches_by_space(at - 1, at):
        is_beside = syntax.head(at - 1) == syntax.head(at)
        bodies = [at - 1] if is_beside and syntax.relations[at - 1] in _HEADED_BY_NAME else []
    return [] if noun.is_strict and not any(map(syntax.is_capital, bodies)) else bodies[-1:]


def _is_tied(syntax: Syntax, at: int) -> bool:
    """Whether a word before "leader" names what is led: "MKO leader", "rebel leader"."""
    word = syntax.lower[at]
    if word in _FORMER or syntax.relations[at] == "amod":
        return False
    is_plain = word in ("rebel", "opposition", "union", "gang", "militia", "party", "guerrilla")
    return is_plain or (syntax.is_capital(at) and not word.endswith(("ian", "ese", "ish")))


def _people(syntax: Syntax, at: int, *, is_joined: bool = False) -> list[int]:
    """Who holds the tie: the apposition, the name behind, or the subject of "is"."""
    if syntax.children(at, "cop"):
        subjects = read_clause(syntax, at).subjects
        return [one for one in subjects if is_party(syntax, one)]
    relation, head = syntax.relations[at], syntax.head(at)
    for child in syntax.children(at, "appos", "flat"):
        if syntax.is_capital(child):
            return [child]
    for child in syntax.children(at, "compound", "nmod"):
        if child > at and syntax.is_capital(child) and not syntax.preposition(child):
            return [child]
    if head is None:
        return []
    if relation == "appos":
        return [head]
    is_before = head > at and syntax.is_capital(head) and not syntax.preposition_between(at, head)
    if relation in _HEADED_BY_NAME and is_before:
        return [head]
    if relation == "conj":
        is_first = head < at and not is_joined
        return _people(syntax, head, is_joined=True) if is_first else []
    return _called(syntax, at, head)


def _called(syntax: Syntax, at: int, head: int) -> list[int]:
    """ "Was named leader of the party", "served as head of the league"."""
    if not syntax.is_one_of(head, _NAMING) or not is_verb(syntax, head):
        return []
    relation = syntax.relations[at]
    if relation == "obj" or (relation == "obl" and syntax.preposition(at) != "as"):
        return []
    clause = read_clause(syntax, head)
    named = clause.sufferers if clause.is_passive else clause.objects
    named = [one for one in named if one != at]
    return named or [one for one in clause.subjects if one != at]
