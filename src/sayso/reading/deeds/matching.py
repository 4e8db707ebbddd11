"""Which deeds a verb's clause tells: its frames held against its subject, objects and obliques."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from sayso.reading.deeds.arguments import Clause, read_clause
from sayso.reading.deeds.lexicon import LIST_WORDS, LISTS, VERBS, Frame
from sayso.reading.deeds.parties import is_no_party, is_party, is_time, is_what
from sayso.reading.deeds.phrases import conjuncts
from sayso.reading.deeds.syntax import Syntax, bases_of
from sayso.records import DeedKind

__all__ = [
    "Match",
    "frames_of",
    "is_behind_hyphen",
    "is_blacklist",
    "is_refused",
    "is_verb",
    "list_owners",
    "match_verb",
]

_VERBAL = frozenset("root ccomp xcomp advcl acl acl:relcl csubj csubj:pass parataxis".split())
_NOUNLIKE = ("det", "nmod:poss", "case", "amod", "nummod")
_VERBLIKE = ("nsubj", "nsubj:pass", "aux", "aux:pass", "obj", "mark", "compound:prt", "obl:agent")
_ADJECTIVES = frozenset(
    """banned outlawed proscribed jailed imprisoned detained arrested blacklisted murdered
    assassinated slain kidnapped abducted""".split()
)
_DEFINITE = frozenset("the this that these those".split())
_PREFIXES = frozenset("re co de".split())
_COUNTS = frozenset(
    """tens dozens hundreds thousands lots plenty shipment shipments tons truckloads cache supply
    supplies delivery deliveries amount amounts number""".split()
)
_AWAY = frozenset("out off away".split())
_KEEPING_PARTICLES = frozenset("up down".split())
_KEEPING_KINDS = frozenset({DeedKind.ATTACK, DeedKind.DETAIN, DeedKind.FUND, DeedKind.MEET})
_REFUSING = frozenset("refuse decline".split())


class Match(NamedTuple):
    """A deed by the heads of who did it and to whom, one pair; ``words`` say it, by place."""

    kind: DeedKind
    agent: int | None
    patient: int | None
    words: tuple[int, ...]


@lru_cache(maxsize=8192)
def frames_of(word: str) -> tuple[Frame, ...]:
    """The frames of the verbs that a word in lower case may be a form of."""
    return tuple(frame for base in bases_of(word) for frame in VERBS.get(base, ()))


def is_verb(syntax: Syntax, at: int) -> bool:
    """Tell whether a word that could be a verb or a noun is used as a verb."""
    relation = syntax.relations[at]
    is_determined = bool(syntax.children(at, "det", "nmod:poss"))
    if syntax.children(at, "case") and not syntax.lower[at].endswith("ing"):
        return False
    if is_determined and (syntax.children(at, "cop") or not syntax.children(at, "nsubj", "aux")):
        return False
    if syntax.lower[at] in ("led", "funded", "backed") and syntax.relations[at] == "amod":
        return not is_behind_hyphen(syntax, at)
    has_signs = bool(syntax.children(at, *_VERBLIKE))
    if relation in _VERBAL or (relation == "conj" and not syntax.children(at, *_NOUNLIKE)):
        is_form = syntax.lower[at].endswith(("ed", "ing")) or not syntax.children(at, "case")
        return has_signs or (is_form and not _is_bare_noun(syntax, at))
    if relation in ("dep", "obl", "obj", "nmod", "appos", "nsubj"):
        is_gerund = syntax.lower[at].endswith("ing") and bool(syntax.children(at, "obj", "mark"))
        return is_gerund or bool(syntax.children(at, "nsubj", "nsubj:pass", "aux:pass"))
    return relation == "amod" and syntax.lower[at].endswith(("ed", "ing"))


def is_behind_hyphen(syntax: Syntax, at: int) -> bool:
    """Tell whether the word is the second part of a compound: "Kremlin-backed"."""
    return at > 0 and syntax.lower[at - 1] in "-‐‑–" and syntax.touches(at - 1, at)


def _is_second_part(syntax: Syntax, at: int) -> bool:
    """Whether a hyphen makes another verb of it: "strong-arm"."""
    return is_behind_hyphen(syntax, at) and syntax.lower[at - 2] not in _PREFIXES


def _is_bare_noun(syntax: Syntax, at: int) -> bool:
    """Whether a word is a headline's or fragment's noun: "Support from readers"."""
    word = syntax.lower[at]
    is_past = word.endswith(("ed", "ing")) or word != syntax.bases(at)[-1]
    return not is_past and not syntax.children(at, *_VERBLIKE, "obl", "xcomp")


def match_verb(syntax: Syntax, at: int) -> list[Match]:
    """The deeds that a verb tells, one for each agent and patient."""
    frames = frames_of(syntax.lower[at])
    if syntax.lower[at] == "found":
        frames = frames if _is_founding(syntax, at) else ()
    if not frames or not is_verb(syntax, at) or _is_second_part(syntax, at):
        return []
    if syntax.relations[at] == "amod":
        return _match_adjective(syntax, at, frames)
    clause = read_clause(syntax, at)
    for frame in frames:
        found = _match_frame(syntax, clause, frame)
        if found is not None:
            return found
    return []


def _is_founding(syntax: Syntax, at: int) -> bool:
    """ "Found" is a form of "find" but behind "to", "helped" and "will"."""
    before = {syntax.lower[one] for one in syntax.children(at, "mark", "aux")}
    return bool(before & {"to", "will", "would"}) and not before & {"have", "has", "had"}


def _match_adjective(syntax: Syntax, at: int, frames: Sequence[Frame]) -> list[Match]:
    """ "The outlawed group": done to the noun behind it; "a banned group" is any of them."""
    head = syntax.head(at)
    if head is None or head < at or syntax.lower[at] not in _ADJECTIVES:
        return []
    kind = next(frame.kind for frame in frames if not frame.list_by)
    is_known = syntax.is_capital(head) or any(
        syntax.relations[one] == "nmod:poss" or syntax.lower[one] in _DEFINITE
        for one in syntax.children(head, "det", "nmod:poss")
    )
    return [Match(kind, None, head, (at,))] if is_known and is_party(syntax, head) else []


def _match_frame(syntax: Syntax, clause: Clause, frame: Frame) -> list[Match] | None:
    """The deeds by one frame; ``None`` where the frame does not fit."""
    words = [clause.verb]
    if not _has_particle(syntax, clause, frame):
        return None
    if frame.objects and not (found := _listed_object(syntax, clause, frame)):
        return None
    if frame.objects:
        words += found
    if frame.list_by:
        place = _place(syntax, clause, frame)
        if place is None:
            return None
        words.append(place)
    agents, patients = (
        [one for one in side if not is_time(syntax, one)]
        for side in _sides(syntax, clause, frame, words)
    )
    if frame.kind is DeedKind.MEET and not patients:
        agents, patients = _met(agents)
    if frame.kind is DeedKind.KEEP_LISTED and not patients:
        agents, patients = list_owners(syntax, words[-1]), agents
    if agents and all(is_no_party(syntax, one) for one in agents):
        return None
    if not _fits(syntax, frame, clause, agents, patients):
        return None
    kind = _turned(syntax, clause, frame)
    return list(_pairs(kind, agents, patients, words))


def _has_particle(syntax: Syntax, clause: Clause, frame: Frame) -> bool:
    """Whether the verb has the particle of its frame, or none that makes another verb of it."""
    if frame.particle:
        return syntax.verb_of(clause.verb, frame.particle)
    particles = {syntax.lower[one] for one in syntax.children(clause.verb, "compound:prt")}
    particles |= _AWAY.intersection(syntax.lower[clause.verb + 1 : clause.verb + 2])
    if not particles or frame.objects or frame.list_by:
        return True
    return frame.kind in _KEEPING_KINDS and particles <= _KEEPING_PARTICLES


def _sides(
    syntax: Syntax, clause: Clause, frame: Frame, words: Sequence[int]
) -> tuple[list[int], list[int]]:
    if frame.is_swapped:
        return clause.after(*frame.patient_by), list(clause.doers)
    agents = list(clause.doers)
    if frame.needs == "none":
        return agents, []
    if not frame.patient_by:
        patients = clause.sufferers or _named_within(syntax, clause, frame)
        if not patients and not clause.is_passive and frame.list_by:
            patients = clause.indirect
    elif clause.is_passive and frame.kind is DeedKind.BELONG:
        return clause.subjects, clause.after(*frame.patient_by)
    else:
        patients = [one for word in frame.patient_by for one in clause.after(word)]
        patients = patients or _from_object(syntax, clause, frame, words)
        patients = patients or clause.indirect
    return agents, [one for one in patients if one not in words]


def _named_within(syntax: Syntax, clause: Clause, frame: Frame) -> list[int]:
    """Who is called something, where the tree makes a clause of it: "declared it a sect"."""
    if "" not in frame.list_by or frame.kind is not DeedKind.LIST:
        return []
    inner = syntax.children(clause.verb, "ccomp", "xcomp")
    return [one for child in inner for one in syntax.children(child, "nsubj")]


def _from_object(syntax: Syntax, clause: Clause, frame: Frame, words: Sequence[int]) -> list[int]:
    """What hangs on the object, not on the verb: "sold weapons to Baghdad"."""
    found = []
    for noun in words[1:] or clause.objects:
        for child in syntax.children(noun, "nmod", "obl"):
            if syntax.preposition(child) in frame.patient_by:
                found += conjuncts(syntax, child)
    return found


def _listed_object(syntax: Syntax, clause: Clause, frame: Frame) -> list[int]:
    """The object that the frame asks for: the weapons that are sold, the talks that are held."""
    among = clause.sufferers if not frame.is_swapped else clause.objects
    found = [one for one in among if _is_or_counts(syntax, one, frame.objects)]
    if not found and not frame.is_swapped and not clause.is_passive:
        found = [
            one
            for child in syntax.children(clause.verb, "obl", "nmod", "xcomp", "iobj")
            for one in (child,)
            if syntax.lower[one] in frame.objects and not syntax.preposition(one)
        ]
    return found[:1]


def _is_or_counts(syntax: Syntax, at: int, listed: Collection[str]) -> bool:
    """Whether a word, or what it counts, is listed: "tens of thousands of dollars"."""
    if syntax.lower[at] in listed:
        return True
    counted = [one for one in syntax.subtree(at) if syntax.relations[one] == "nmod" and one > at]
    is_count = syntax.lower[at] in _COUNTS or bool(syntax.children(at, "nummod"))
    return is_count and any(syntax.lower[one] in listed for one in counted)


def _place(syntax: Syntax, clause: Clause, frame: Frame) -> int | None:
    """The list a party is put on, or the word it is called by: "as a terrorist group"."""
    near = [at for word, at in clause.obliques if word in frame.list_by]
    if "" in frame.list_by:
        near += syntax.children(clause.verb, "xcomp", "obl", "ccomp", "advcl")
        near += syntax.children(clause.verb, "obj")[1:]
    for one in near:
        if _is_called(syntax, one, frame):
            return one
    # The phrase may hang on the object: "takes the group off the list".
    for patient in [*clause.sufferers, *clause.indirect]:
        for child in syntax.children(patient, "nmod", "obl", "acl"):
            if syntax.preposition(child) in frame.list_by and _is_called(syntax, child, frame):
                return child
    return None


def _is_called(syntax: Syntax, at: int, frame: Frame) -> bool:
    words = [at, *syntax.children(at, "amod", "compound", "nmod")]
    if frame.kind in (DeedKind.LIST,) and "as" in frame.list_by:
        telling = frame.names - {"group", "entity", "organisation", "organization", "foreign"}
        return any(syntax.is_one_of(one, telling) for one in words)
    return syntax.lower[at] in frame.names and (
        frame.names is not LISTS or is_blacklist(syntax, at)
    )


def is_blacklist(syntax: Syntax, at: int) -> bool:
    """Tell whether a list may be one that parties are put on for what they do.

    Such a list says so, or says nothing at all: "the terror list", "its list".
    """
    if syntax.lower[at] not in LISTS:
        return False
    if syntax.lower[at] not in ("list", "lists", "register", "roster"):
        return True
    beside = [
        one
        for one in syntax.subtree(at)
        if one != at and syntax.relations[one] in ("amod", "compound", "nmod")
    ]
    if any(syntax.lower[one] in LIST_WORDS for one in beside):
        return True
    return not any(one > at or not syntax.is_capital(one) for one in beside)


def list_owners(syntax: Syntax, at: int) -> list[int]:
    """Whose list it is: "on the State Department's list"."""
    owners = syntax.children(at, "nmod:poss") or [
        one for one in syntax.children(at, "compound", "amod") if syntax.is_capital(one)
    ]
    return owners[:1]


def _met(agents: Sequence[int]) -> tuple[list[int], list[int]]:
    """ "Ivanov and Petrov met": each met the other, told once."""
    return list(agents[:1]), list(agents[1:])


def _fits(
    syntax: Syntax,
    frame: Frame,
    clause: Clause,
    agents: Sequence[int],
    patients: Sequence[int],
) -> bool:
    """Whether the two sides are what the frame needs them to be."""
    if frame.kind is DeedKind.MEET and clause.is_passive:
        return False
    if frame.is_swapped and not agents:
        return False
    if clause.is_passive and not clause.agents and _is_otherwise(syntax, clause, frame):
        return False
    if frame.kind is DeedKind.BELONG and not any(is_party(syntax, one) for one in agents):
        return False
    if not patients and frame.patient_by and frame.kind is not DeedKind.ATTACK:
        return False
    if frame.needs in ("", "none"):
        return True
    if not patients:
        # Who meets or attacks nobody in particular still does; "they lead" tells nothing.
        return frame.kind in (DeedKind.MEET, DeedKind.ATTACK) and not clause.objects
    if frame.needs == "charged":
        return not clause.after("to", "for") and is_what("person", syntax, patients[0])
    if frame.needs == "named" and (not agents or syntax.children(clause.verb, "xcomp", "ccomp")):
        return False
    return any(is_what(frame.needs, syntax, one) for one in patients)


def _is_otherwise(syntax: Syntax, clause: Clause, frame: Frame) -> bool:
    """Whether nobody did it: "killed in a crash", "founded on good will"."""
    if frame.kind is DeedKind.FOUND:
        return bool(clause.after("on", "upon"))
    causes = clause.after("in", "by", "from", "during") if frame.kind is DeedKind.ATTACK else []
    return any(is_no_party(syntax, one) for one in causes)


def _turned(syntax: Syntax, clause: Clause, frame: Frame) -> DeedKind:
    """Who refuses to take somebody off a list keeps them on it."""
    if frame.kind is not DeedKind.DELIST:
        return frame.kind
    return DeedKind.KEEP_LISTED if is_refused(syntax, clause.verb) else frame.kind


def is_refused(syntax: Syntax, at: int) -> bool:
    """Tell whether somebody refuses to do what the verb says."""
    above = syntax.head(at)
    if above is None or syntax.relations[at] not in ("xcomp", "ccomp"):
        return False
    return syntax.is_one_of(above, _REFUSING)


def _pairs(
    kind: DeedKind, agents: Sequence[int], patients: Sequence[int], words: Sequence[int]
) -> Iterator[Match]:
    for agent in agents or (None,):
        for patient in patients or (None,):
            if agent != patient:
                yield Match(kind, agent, patient, tuple(words))
