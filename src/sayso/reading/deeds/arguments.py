"""Who does what to whom around a verb, whatever its voice: subject, objects, agent, obliques.

What a clause does not say itself is taken from the one it hangs on: the subject that verbs
share, the doer of "wants to arm them", the noun that "funded by Tehran" stands behind.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.reading.deeds.phrases import bearer, conjuncts, is_pronoun, noun_behind, resolve_relative
from sayso.reading.deeds.syntax import Syntax

__all__ = ["Clause", "is_participle", "is_passive", "read_clause"]

_BE = frozenset("be is are was were been being am get gets got gotten getting".split())
_IRREGULAR_PARTICIPLES = frozenset(
    """led shot struck stricken held put set taken kept met given sent sold paid fed known said
    thrown built cut seen hit shut bought brought beaten overthrown forbidden hidden drawn driven
    laid found told stood withdrawn lent struck blown overrun""".split()
)
_SUBJECTS = ("nsubj", "nsubj:pass")
_OBLIQUES = ("obl", "obl:agent", "nmod", "advcl", "iobj")
_OBJECT_CONTROL = frozenset(
    """accuse suspect charge convict ask tell order force urge persuade convince train pay help
    allow encourage press enable push want expect call direct hire send lead cause instruct invite
    permit compel authorise authorize acquit guilty""".split()
)
_MAX_DEPTH = 6


@dataclass(slots=True)
class Clause:
    """A verb with the heads of the phrases around it.

    ``subject``, ``objects`` and ``agents`` are as printed, ``is_passive`` tells what they mean.
    ``obliques`` pairs a preposition with the head of its phrase.
    """

    verb: int
    is_passive: bool
    subjects: list[int] = field(default_factory=list)
    objects: list[int] = field(default_factory=list)
    indirect: list[int] = field(default_factory=list)
    agents: list[int] = field(default_factory=list)
    obliques: list[tuple[str, int]] = field(default_factory=list)

    @property
    def doers(self) -> list[int]:
        """Who does it."""
        return self.agents if self.is_passive else self.subjects

    @property
    def sufferers(self) -> list[int]:
        """To whom it is done."""
        return (self.subjects or self.objects) if self.is_passive else self.objects

    def after(self, *prepositions: str) -> list[int]:
        """The heads of the phrases that one of these prepositions joins to the verb."""
        return [at for word, at in self.obliques if word in prepositions]


def is_participle(syntax: Syntax, at: int) -> bool:
    """Tell whether the word may be a past participle."""
    word = syntax.lower[at]
    return word.endswith("ed") or word in _IRREGULAR_PARTICIPLES


def is_passive(syntax: Syntax, at: int) -> bool:
    """Tell whether a verb is said of the one it is done to."""
    return _is_passive(syntax, at, 0)


def _is_passive(syntax: Syntax, at: int, depth: int) -> bool:
    if not is_participle(syntax, at) or depth > _MAX_DEPTH:
        return False
    helpers = syntax.children(at, "aux", "aux:pass", "cop")
    if helpers:
        return any(syntax.lower[one] in _BE for one in helpers)
    if syntax.children(at, "nsubj:pass", "obl:agent"):
        return True
    relation = syntax.relations[at]
    if relation in ("acl", "amod"):
        return True
    if relation in ("advcl", "dep", "parataxis", "xcomp") and not syntax.children(at, "nsubj"):
        return not syntax.children(at, "obj")
    above = syntax.head(at)
    is_later = above is not None and above < at
    if relation == "conj" and is_later and not syntax.children(at, *_SUBJECTS):
        is_joined = _is_passive(syntax, syntax.heads[at], depth + 1)
        return is_joined and not syntax.children(at, "obj")
    return False


def read_clause(syntax: Syntax, at: int) -> Clause:
    """The verb's arguments, shared, controlled and relative ones included."""
    clause = Clause(at, is_passive(syntax, at))
    clause.subjects = _subjects(syntax, at, 0)
    for child in syntax.children(at, "obj"):
        clause.objects += _expand(syntax, child)
    for child in syntax.children(at, "iobj"):
        clause.indirect += _expand(syntax, child)
    _add_obliques(syntax, clause)
    _share_complements(syntax, clause)
    _fill_gap(syntax, clause)
    _take_neighbours(syntax, clause)
    clause.subjects = [one for one in clause.subjects if one != at]
    return clause


def _expand(syntax: Syntax, at: int) -> list[int]:
    return conjuncts(syntax, resolve_relative(syntax, at))


def _add_obliques(syntax: Syntax, clause: Clause) -> None:
    for child in syntax.children(clause.verb, *_OBLIQUES):
        word = syntax.preposition(child)
        if not word or (syntax.relations[child] == "iobj"):
            continue
        heads = _expand(syntax, child)
        if word == "by" and clause.is_passive and child > clause.verb:
            clause.agents += [one for one in heads if not syntax.lower[one].endswith("ing")]
        else:
            clause.obliques += [(word, one) for one in heads]
            every = syntax.prepositions(child) - {word}
            clause.obliques += [(other, one) for other in sorted(every) for one in heads]
    if clause.is_passive and not clause.agents:
        clause.agents = _agents_within(syntax, clause)


def _agents_within(syntax: Syntax, clause: Clause) -> list[int]:
    """Who does it, where the tree hangs "by Brussels" on what stands before."""
    for word, at in clause.obliques:
        for child in syntax.children(at, "nmod", "obl"):
            if word != "by" and child > at > clause.verb and syntax.preposition(child) == "by":
                return _expand(syntax, child)
    return []


def _share_complements(syntax: Syntax, clause: Clause) -> None:
    """Conjoined verbs share what stands behind the last: "armed and trained by Iran"."""
    at = clause.verb
    partners = [one for one in syntax.children(at, "conj") if one > at]
    above = syntax.head(at)
    if syntax.relations[at] == "conj" and above is not None:
        partners += [one for one in syntax.children(above, "conj") if one > at]
    for one in partners[:_MAX_DEPTH]:
        if syntax.children(one, *_SUBJECTS) or is_passive(syntax, one) != clause.is_passive:
            continue
        if clause.is_passive and not clause.agents and not _tail(syntax, at):
            later = Clause(one, is_passive=True)
            _add_obliques(syntax, later)
            clause.agents = later.agents
        elif not clause.is_passive and not clause.objects and not _tail(syntax, at):
            clause.objects = [
                head for child in syntax.children(one, "obj") for head in _expand(syntax, child)
            ]


def _tail(syntax: Syntax, at: int) -> list[int]:
    """What follows the verb as its own: then it shares nothing with the next one."""
    own = syntax.children(at, "obj", "obl", "obl:agent", "xcomp", "ccomp")
    return [child for child in own if child > at]


def _subjects(syntax: Syntax, at: int, depth: int) -> list[int]:
    if depth > _MAX_DEPTH:
        return []
    own = syntax.children(at, *_SUBJECTS)
    if own and _is_aim_of(syntax, at):
        return _owners(syntax, own[-1])
    if own:
        return [head for child in own[-1:] for head in _expand(syntax, child)]
    above = syntax.head(at)
    if above is None:
        return []
    relation = syntax.relations[at]
    if relation == "conj":
        return _subjects(syntax, above, depth + 1)
    if relation in ("acl:relcl", "acl") and above < at:
        return _subjects_of_noun(syntax, at, above, relation, depth)
    if relation == "amod":
        return [above] if is_participle(syntax, at) else []
    if relation in ("xcomp", "advcl", "ccomp", "obl", "dep", "obj"):
        return _controller(syntax, at, above, relation, depth)
    return []


def _is_aim_of(syntax: Syntax, at: int) -> bool:
    """Whether the subject is what is aimed at: "their task is to train them"."""
    marks = {syntax.lower[one] for one in syntax.children(at, "mark")}
    return "to" in marks and bool(syntax.children(at, "cop"))


def _owners(syntax: Syntax, at: int) -> list[int]:
    """Whose a noun is: "the role of the sect", "their task"."""
    for child in syntax.children(at, "nmod:poss", "nmod"):
        if syntax.relations[child] == "nmod:poss" or syntax.preposition(child) == "of":
            return conjuncts(syntax, child)
    return []


def _subjects_of_noun(syntax: Syntax, at: int, above: int, relation: str, depth: int) -> list[int]:
    """The subject of a verb that hangs on a noun: the noun, or who has the plan to do it."""
    marks = [syntax.lower[child] for child in syntax.children(at, "mark")]
    if not marks:
        has_own = relation == "acl:relcl" and not is_participle(syntax, at)
        is_gap = has_own and not syntax.children(at, "aux", "aux:pass")
        return [] if is_gap else [bearer(syntax, above)]
    owners = [one for one in syntax.children(above, "nmod:poss") if syntax.lower[one] != "whose"]
    if owners:
        return conjuncts(syntax, owners[0])
    verb = syntax.head(above)
    if verb is not None and syntax.relations[above] in ("obj", "obl"):
        return _subjects(syntax, verb, depth + 1)
    return []


def _controller(syntax: Syntax, at: int, above: int, relation: str, depth: int) -> list[int]:
    """Who does what another verb speaks of: "asked him to fund", "accused of funding"."""
    marks = {syntax.lower[child] for child in syntax.children(at, "mark", "case")}
    if relation == "ccomp" and not marks & {"to", "of", "for"} and not _is_gerund(syntax, at):
        return []
    if relation in ("obl", "obj", "dep") and not (marks or _is_gerund(syntax, at)):
        return []
    objects = [head for child in syntax.children(above, "obj") for head in _expand(syntax, child)]
    is_governing_object = syntax.is_one_of(above, _OBJECT_CONTROL) or (
        "for" in marks or (relation == "xcomp" and bool(objects))
    )
    if objects and is_governing_object and at not in objects:
        return objects
    if not is_pronoun(syntax, above) and syntax.relations[above] in ("nmod", "obl") and not objects:
        return []
    return _subjects(syntax, above, depth + 1)


def _is_gerund(syntax: Syntax, at: int) -> bool:
    return syntax.lower[at].endswith("ing")


def _fill_gap(syntax: Syntax, clause: Clause) -> None:
    """The noun before a relative clause is what the clause lacks: "the group France funded"."""
    at = clause.verb
    above = syntax.head(at)
    if syntax.relations[at] != "acl:relcl" or above is None or above > at:
        return
    named = {*clause.subjects, *clause.objects, *clause.agents, *clause.indirect}
    if above in named or any(one == above for _, one in clause.obliques):
        return
    if clause.is_passive or not clause.subjects:
        clause.subjects = clause.subjects or [bearer(syntax, above)]
    elif not clause.objects:
        clause.objects = [bearer(syntax, above)]


def _take_neighbours(syntax: Syntax, clause: Clause) -> None:
    """What stands right behind the verb is its object, behind "by" its agent, where it has none."""
    at = clause.verb
    if clause.is_passive and not clause.agents and syntax.lower[at + 1 : at + 2] == ["by"]:
        found = _behind_by(syntax, at + 1)
        clause.agents = conjuncts(syntax, found) if found is not None else []
    elif not clause.is_passive and not clause.objects and syntax.relations[at] != "acl:relcl":
        found = noun_behind(syntax, at)
        taken = {*clause.subjects, *clause.indirect, *(one for _, one in clause.obliques)}
        if found is not None and found not in taken:
            clause.objects = conjuncts(syntax, found)


def _behind_by(syntax: Syntax, at: int) -> int | None:
    """The noun that "by" stands before."""
    head = syntax.head(at)
    if head is not None and head > at and not syntax.lower[head].endswith("ing"):
        return head
    return noun_behind(syntax, at)
