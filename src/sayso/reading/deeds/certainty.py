"""Whether a deed is denied by its own clause, and whether it is only said to be possible.

A denial in somebody's mouth ("denied funding them") leaves the deed hedged, not negated: the stance
of the attribution says the rest.
"""

from __future__ import annotations

from typing import NamedTuple

from sayso.reading.deeds.syntax import Syntax
from sayso.reading.stances.hedges import HEARSAY

__all__ = ["Certainty", "judge"]

_NEGATIONS = frozenset("not never neither nor no cannot none nobody hardly".split())
_NEGATIVE_SUBJECTS = frozenset("no neither none nobody nor".split())
_NEGATING = frozenset(
    """fail refuse decline stop cease halt avoid quit end suspend refrain neglect omit unable
    unwilling reluctant forget oppose reject cut""".split()
)
_MODALS = frozenset("may might could would should must will can shall ll wo".split())
_HEDGING_ADVERBS = HEARSAY | frozenset(
    """apparently possibly probably likely perhaps maybe presumably potentially seemingly soon
    arguably""".split()
)
_HEDGING_ADJECTIVES = frozenset(
    "alleged suspected reported supposed rumoured rumored planned possible likely".split()
)
_HEDGING = frozenset(
    """plan try attempt threaten want seek intend hope vow pledge promise consider vote urge ask
    order call accuse charge suspect believe think allege expect need say deny report presume
    assume appear seem claim aim propose demand offer agree prepare ready likely willing eager
    guilty conspire plot wish mean persuade convince warn fear blame rumour
    rumor tell instruct encourage press push force acquit""".split()
)
_HEDGING_NOUNS = frozenset(
    """plan attempt threat bid call effort proposal offer desire willingness intention conspiracy
    plot pledge promise accusation allegation charge suspicion claim demand request vow vote
    rumour rumor""".split()
)
_UNCLEAR = frozenset(
    "allege suspect fear claim deny accuse accusation allegation suspicion claim rumour".split()
)
_PLANNING = frozenset(
    """plan propose threaten demand urge seek consider discuss expect oppose reject prevent avert
    foil fear request""".split()
)
_AS_NOUN = frozenset("nsubj nsubj:pass obj".split())
_CONDITIONS = frozenset("if whether unless lest".split())
_DOWNWARD = ("xcomp", "advcl", "obl", "ccomp", "obj", "acl", "csubj", "dep", "nsubj:pass", "nsubj")
_MAX_STEPS = 5


class Certainty(NamedTuple):
    """``told_by`` are the words of the deed's own clause that negate it, by place."""

    is_negated: bool
    is_hedged: bool
    told_by: tuple[int, ...] = ()


def judge(syntax: Syntax, at: int) -> Certainty:
    """What the clause of a verb, or the phrase of a noun, says about whether it is so."""
    negations = _negations(syntax, at)
    is_negated = bool(negations) or _is_negated_from_above(syntax, at, 0)
    is_hedged = _is_hedged(syntax, at) or _is_question(syntax, at)
    return Certainty(is_negated, is_hedged, tuple(negations))


_NEGATABLE = frozenset("advmod aux aux:pass cop det cc part mark".split())


def _negations(syntax: Syntax, at: int) -> list[int]:
    found = []
    for child in syntax.children(at):
        relation, word = syntax.relations[child], syntax.lower[child]
        if relation in _NEGATABLE:
            is_over = word == "longer" and syntax.lower[child - 1] == "no"
            is_said = word in _NEGATIONS or word == "without" or is_over
            if is_said or syntax.is_negative_contraction(child):
                found.append(child)
        elif relation in ("nsubj", "nsubj:pass"):
            words = [child, *syntax.children(child, "det", "cc", "advmod", "cc:preconj")]
            if any(syntax.lower[one] in _NEGATIVE_SUBJECTS for one in words):
                found.append(child)
    return found


def _is_negated_from_above(syntax: Syntax, at: int, depth: int) -> bool:
    """ "Failed to fund", "stopped arming", "did not arm or train"."""
    above = syntax.head(at)
    if above is None:
        return False
    relation = syntax.relations[at]
    if relation in ("xcomp", "obj", "ccomp", "advcl", "acl") and syntax.is_one_of(above, _NEGATING):
        marks = {syntax.lower[one] for one in syntax.children(at, "mark")}
        is_tied = bool(marks & {"to", "from"})
        if relation == "ccomp":
            return is_tied or syntax.lower[at].endswith("ing")
        return relation != "advcl" or is_tied
    is_shared = not syntax.children(at, "nsubj", "nsubj:pass", "aux", "aux:pass")
    if relation == "conj" and above < at and is_shared:
        joined = {syntax.lower[one] for one in syntax.children(at, "cc")}
        if joined & {"but"} or depth > _MAX_STEPS:
            return False
        return bool(_negations(syntax, above)) or _is_negated_from_above(syntax, above, depth + 1)
    if relation == "xcomp":
        return bool(_negations(syntax, above))
    return False


def _is_hedged(syntax: Syntax, at: int) -> bool:
    here, came_by = at, ""
    for step, up in enumerate(syntax.climb(at)):
        if step > _MAX_STEPS:
            break
        if step and not _passes_down(syntax, here, up):
            break
        here = up
        if _is_hedged_here(syntax, up, is_own=step == 0 or came_by == "conj"):
            return True
        came_by = syntax.relations[up]
        if came_by not in (*_DOWNWARD, "conj"):
            break
        if came_by == "conj" and syntax.children(up, "nsubj", "nsubj:pass", "aux"):
            break
    return False


def _passes_down(syntax: Syntax, at: int, above: int) -> bool:
    """Whether what governs a clause makes it uncertain: "plans to fund", "accused of funding"."""
    relation = syntax.relations[at]
    if relation == "conj":
        return True
    marks = {syntax.lower[one] for one in syntax.children(at, "mark", "case")}
    if relation == "ccomp":
        return _is_unclear(syntax, above)
    if relation == "nsubj" and not syntax.lower[above].endswith("ed"):
        return False
    if relation in _AS_NOUN and not marks:
        return syntax.is_one_of(above, _PLANNING)
    if relation in ("advcl", "obl", "obj", "dep"):
        if not marks & {"of", "to", "with", "for"} and not syntax.lower[at].endswith("ing"):
            return False
        is_purpose = marks & {"to", "for"} and relation != "obj"
        return syntax.is_one_of(above, _HEDGING) or bool(is_purpose and _is_purpose(syntax, at))
    return relation in ("xcomp", "acl", "csubj")


def _is_purpose(syntax: Syntax, at: int) -> bool:
    return "to" in {syntax.lower[one] for one in syntax.children(at, "mark")}


def _is_unclear(syntax: Syntax, above: int) -> bool:
    return syntax.is_one_of(above, _UNCLEAR)


def _is_hedged_here(syntax: Syntax, at: int, *, is_own: bool) -> bool:
    if not is_own and (syntax.is_one_of(at, _HEDGING) or syntax.is_one_of(at, _HEDGING_NOUNS)):
        return True
    for child in syntax.children(at):
        word, relation = syntax.lower[child], syntax.relations[child]
        if relation == "aux" and word in _MODALS:
            return True
        if relation == "advmod" and word in _HEDGING_ADVERBS:
            return True
        if relation == "mark" and is_own and (word in _CONDITIONS or _is_aim(syntax, at, word)):
            return True
        if relation == "amod" and word in _HEDGING_ADJECTIVES:
            return True
    return False


def _is_aim(syntax: Syntax, at: int, mark: str) -> bool:
    """Whether an infinitive says only what something is for: "paid him to train them"."""
    return mark == "to" and (syntax.relations[at] == "advcl" or bool(syntax.children(at, "cop")))


def _is_question(syntax: Syntax, at: int) -> bool:
    """Whether the clause is asked: its sentence ends in a question mark."""
    top = at
    for up in syntax.climb(at):
        top = up
        if syntax.relations[up] in ("acl:relcl", "appos", "amod"):
            return False
    last = syntax.children(top, "punct")[-1:]
    return bool(last) and last[0] > at and syntax.lower[last[0]] == "?"
