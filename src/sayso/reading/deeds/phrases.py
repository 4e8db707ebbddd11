"""Who a word stands for: whole noun phrases, their conjuncts, and what a relative pronoun means."""

from __future__ import annotations

from collections.abc import Collection

from sayso.pronouns import RELATIVES
from sayso.reading.deeds.syntax import Syntax
from sayso.records import Span

__all__ = [
    "NOMINAL",
    "bearer",
    "conjuncts",
    "is_nominal",
    "is_pronoun",
    "noun_behind",
    "phrase_range",
    "phrase_span",
    "resolve_relative",
]

NOMINAL = frozenset(
    """nsubj nsubj:pass obj iobj obl obl:agent nmod nmod:poss appos vocative dislocated compound
    flat""".split()
)
"""Relations of nouns to what they depend on."""

_LEFT_OUT = frozenset(
    """case cc conj punct acl:relcl parataxis mark cop aux aux:pass nsubj csubj advcl discourse
    expl vocative ccomp""".split()
)
_CLAUSES = frozenset("acl:relcl parataxis".split())
_PRONOUNS = frozenset(
    """i me we us you he him she her it they them himself herself itself themselves who whom which
    that this these those someone somebody anyone anybody everyone nobody one""".split()
)
_MODIFYING = frozenset("det amod compound nmod:poss nummod advmod".split())
_BEGINNINGS = frozenset(
    "the a an his her its their our my your this these those him them me us some".split()
)
_CLAUSAL = ("nsubj", "nsubj:pass", "aux", "aux:pass", "mark")
_MAX_CONJUNCTS = 12
_QUESTIONS = frozenset("why how when where whether".split())
_PERSONAL = frozenset("i you he she it we they him her them me us".split())
_CLITICS = frozenset(("s", "'", "’"))
_COMMAS = frozenset(",;:()—–[]")
_BEFORE = frozenset("only even also especially including particularly not mostly".split())


def is_nominal(syntax: Syntax, at: int) -> bool:
    """Tell whether the word depends on another as a noun does."""
    return syntax.relations[at] in NOMINAL


def is_pronoun(syntax: Syntax, at: int) -> bool:
    """Tell whether the word stands for somebody named elsewhere."""
    return syntax.lower[at] in _PRONOUNS


def phrase_range(syntax: Syntax, at: int, besides: Collection[int] = ()) -> tuple[int, int]:
    """First and last word of the noun phrase around its head.

    The determiner is part of it, and what hangs on the head with a preposition. What stands before
    that joins it to another word is not, nor are relative clauses, appositions behind a comma, and
    other conjuncts. ``besides``: further words to leave out with all that hangs on them.
    """
    if syntax.lower[at] in _PERSONAL and syntax.shown[at] not in ("US", "IT", "HE", "ME"):
        return at, at
    without = [child for child in syntax.children(at) if _is_left_out(syntax, at, child)]
    without += besides
    without += [one for one in syntax.subtree(at, without) if syntax.relations[one] in _CLAUSES]
    words = syntax.subtree(at, without)
    here = words.index(at)
    first = last = at
    for one in reversed(words[:here]):
        if not _bridges(syntax, one, first):
            break
        first = one
    for one in words[here + 1 :]:
        if not _bridges(syntax, last, one):
            break
        last = one
    if syntax.relations[at] == "compound" and syntax.is_capital(at):
        first, last = _whole_name(syntax, at, first, last)
    end = max(syntax.token_end(last) - 1, last)
    while end > at and (_is_clitic(syntax, end) or syntax.lower[end] in _COMMAS):
        end -= 1
    while first < at and syntax.lower[first] in _BEFORE | _COMMAS:
        first += 1
    return first, end


def _whole_name(syntax: Syntax, at: int, first: int, last: int) -> tuple[int, int]:
    """All of a name whose words hang side by side on the noun behind it: "Al Qaeda leader"."""
    head = syntax.head(at)

    def is_more(one: int) -> bool:
        is_beside = syntax.relations[one] == "compound" and syntax.head(one) == head
        return is_beside and syntax.is_capital(one)

    while first > 0 and is_more(first - 1):
        first -= 1
    while head is not None and last + 1 < head and is_more(last + 1):
        last += 1
    return first, last


def phrase_span(syntax: Syntax, at: int) -> Span:
    """The noun phrase around its head, as characters."""
    return syntax.span(*phrase_range(syntax, at))


def conjuncts(syntax: Syntax, at: int) -> list[int]:
    """The head of a phrase and those joined to it with "and" or "or"."""
    found, at_hand = [at], 0
    while at_hand < len(found) < _MAX_CONJUNCTS:
        for child in syntax.children(found[at_hand], "conj"):
            is_clause = bool(syntax.children(child, *_CLAUSAL))
            is_later = child > found[at_hand]
            if is_later and not is_clause and syntax.lower[child] not in _QUESTIONS:
                found.append(child)
        at_hand += 1
    return sorted(found[:_MAX_CONJUNCTS])


def noun_behind(syntax: Syntax, at: int) -> int | None:
    """The head of the phrase right behind a word, whatever the tree hangs it on.

    Only what begins like one is taken: a name, a determiner or a pronoun.
    """
    first = at + 1
    if first >= len(syntax) or syntax.paragraphs[first] != syntax.paragraphs[at]:
        return None
    begins = syntax.is_capital(first) or syntax.lower[first] in _BEGINNINGS
    if not begins or not syntax.lower[first][:1].isalpha():
        return None
    found = first
    for up in syntax.climb(first):
        is_near = found <= up and not any(w in _COMMAS for w in syntax.lower[found : up + 1])
        if up != first and (syntax.relations[found] not in _MODIFYING or not is_near):
            break
        found = up
    head = syntax.head(found)
    is_subject = syntax.relations[found].startswith("nsubj") and head is not None and head > found
    if is_subject or syntax.relations[found] in _MODIFYING or syntax.preposition(found):
        return None
    return None if syntax.relations[found] in ("case", "mark", "aux", "cop", "advmod") else found


def resolve_relative(syntax: Syntax, at: int) -> int:
    """The noun that a relative pronoun stands for; any other word stands for itself."""
    if syntax.lower[at] not in RELATIVES or not _is_relative(syntax, at):
        return at
    for up in syntax.climb(at):
        head = syntax.head(up)
        if syntax.relations[up] in ("acl:relcl", "acl") and head is not None and head < at:
            return bearer(syntax, head)
    return _noun_before(syntax, at)


def bearer(syntax: Syntax, at: int) -> int:
    """Who a noun is said of: what "a group" does in "X is a group, which", X does."""
    subjects = syntax.children(at, "nsubj")
    return subjects[0] if subjects and syntax.children(at, "cop") else at


def _is_relative(syntax: Syntax, at: int) -> bool:
    if syntax.lower[at] == "that" and syntax.relations[at] in ("det", "mark"):
        return False
    return at > 0 and syntax.lower[at - 1] not in ".!?"


def _noun_before(syntax: Syntax, at: int) -> int:
    """Where the tree does not tell: the phrase that ends right before the pronoun."""
    before = at - 1
    while before > 0 and (syntax.relations[before] in ("punct", "case") or before == at):
        before -= 1
    if before < 0 or syntax.paragraphs[before] != syntax.paragraphs[at]:
        return at
    found = before
    for up in syntax.climb(before):
        if up >= at or not (up == before or is_nominal(syntax, found)):
            break
        if syntax.relations[found] in ("nsubj", "obj", "obl", "nsubj:pass"):
            break
        found = up
    return found


def _is_left_out(syntax: Syntax, at: int, child: int) -> bool:
    relation = syntax.relations[child]
    if relation == "punct":
        return not _is_inner_sign(syntax, child)
    if relation == "case":
        return child < at
    if relation == "appos":
        return child > at and _has_comma_between(syntax, at, child)
    if relation in ("acl", "obl", "advmod", "nmod") and child > at:
        return _has_comma_between(syntax, at, child)
    return relation in _LEFT_OUT


def _is_inner_sign(syntax: Syntax, at: int) -> bool:
    return syntax.lower[at] in "-‐‑'’./&"


def _has_comma_between(syntax: Syntax, at: int, child: int) -> bool:
    first = min(syntax.subtree(child))
    return any(syntax.lower[one] in _COMMAS for one in range(at + 1, max(first, at + 1) + 1))


def _bridges(syntax: Syntax, left: int, right: int) -> bool:
    """Whether only hyphens, quotation marks and the like stand between two words of a phrase."""
    between = syntax.lower[left + 1 : right]
    return not any(word.isalnum() or word in _COMMAS for word in between)


def _is_clitic(syntax: Syntax, at: int) -> bool:
    """Whether a word is the end of "Iran's": an apostrophe, or the s behind it."""
    if syntax.lower[at] in ("'", "’"):
        return True
    return syntax.lower[at] == "s" and syntax.lower[at - 1] in ("'", "’")
