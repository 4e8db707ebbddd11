"""Find what names are called: "Scott Ritter, a former U.N. weapons inspector", "branded a sect".

Words before a name in its own phrase, appositions on either side, "is a", and what somebody calls
it. What it is "known as" is a further name and no depiction; what it is said not to be is none
either.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from sayso.reading.deeds.arguments import read_clause
from sayso.reading.deeds.certainty import judge
from sayso.reading.deeds.parties import is_party
from sayso.reading.deeds.phrases import phrase_range, resolve_relative
from sayso.reading.deeds.syntax import Syntax
from sayso.records import Depiction, Name, NameType, Span

__all__ = ["find_depictions"]

_CALLING = frozenset(
    """describe call label brand dub denounce condemn characterise characterize portray identify
    depict deride vilify dismiss hail praise regard consider declare designate classify class cast
    paint view term""".split()
)
_CALLED_PLAINLY = frozenset(
    "call label brand dub declare designate consider term deem proclaim".split()
)
_TITLES = frozenset(
    """mr mrs ms miss mx dr prof professor sir lord lady dame rev reverend fr sen rep gov gen col lt
    capt sgt maj hon st san mme m madame monsieur""".split()
)
_NO_WORDS = frozenset(
    """the a an this that these those his her its their our my your some any all both every each no
    then former late ex only just even also and or but of to in on s only other another one such
    many most several few more said says like including""".split()
)
_LEADING = frozenset(
    """president leader chief commander minister chairman director secretary general senator
    governor mayor speaker king queen prince ambassador judge""".split()
)
_SPOKEN_OF = frozenset({NameType.PERSON, NameType.ORGANISATION})
_BESIDE = ("appos", "flat", "compound", "nmod", "amod")
_DETERMINED = ("det", "nmod:poss", "compound", "nmod", "amod", "nummod")
_HYPHENS = frozenset("-‐‑/")
_IN_PHRASE = frozenset(
    "det amod compound nmod nmod:poss nummod part punct case flat cc conj appos fixed".split()
)
_ABSTRACT = ("tion", "sion", "ment", "ness", "ity", "ance", "ence")
_NOT_CALLED = frozenset("fact idea claim day week month year place time way part thing".split())
_JOINING = frozenset("s by of for with to and or in from as".split())
_CLAUSAL = ("nsubj", "nsubj:pass", "obj", "aux", "aux:pass", "mark", "ccomp", "xcomp")
_EDGE = frozenset("\"“”'‘’,;:().–— -")


def find_depictions(syntax: Syntax, names: Sequence[Name]) -> list[Depiction]:
    """Find the words that each of ``names`` is given, in the order of these words.

    The words never hold the name itself, and say more than a title such as "Mr.".
    """
    found: dict[Depiction, None] = {}
    for name in names:
        first = bisect_left(syntax.starts, name.span.start)
        last = bisect_left(syntax.starts, name.span.end) - 1
        if first > last:
            continue
        head = _head_of(syntax, first, last)
        for start, end in _called(syntax, name, head, first, last):
            span = _trimmed(syntax, start, end)
            if span is not None and (span.end <= name.span.start or span.start >= name.span.end):
                found[Depiction(name.span, span)] = None
    return sorted(found, key=lambda one: (one.words, one.name))


def _head_of(syntax: Syntax, first: int, last: int) -> int:
    """The word of a name that all its others hang on."""
    for at in range(first, last + 1):
        up = syntax.head(at)
        if up is None or not first <= up <= last:
            return at
    return first


def _called(
    syntax: Syntax, name: Name, head: int, first: int, last: int
) -> Iterator[tuple[int, int]]:
    """Ranges of words that may be what a name is called."""
    if name.type in _SPOKEN_OF:
        yield from _before(syntax, head, first)
    yield from _beside(syntax, head, first, last)
    yield from _copular(syntax, head)
    yield from _labelled(syntax, head)


def _before(syntax: Syntax, head: int, first: int) -> Iterator[tuple[int, int]]:
    """Words before a name that is itself the head: "former inspector Scott Ritter"."""
    start, _ = phrase_range(syntax, head)
    before = range(start, first)
    if not before or syntax.shown[first - 1] in _HYPHENS:
        return
    tells = any(syntax.shown[one].islower() or syntax.lower[one] in _LEADING for one in before)
    if tells and all(syntax.relations[one] in _IN_PHRASE for one in before):
        yield start, first - 1


def _beside(syntax: Syntax, head: int, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Appositions on either side, with a comma or without."""
    for child in syntax.children(head, "appos"):
        if child > last and _is_description(syntax, child):
            yield phrase_range(syntax, child)
    up = syntax.head(head)
    if up is not None and syntax.children(up, "cop", "advmod") and not syntax.children(up, "det"):
        return
    if up is None or syntax.relations[head] not in _BESIDE or not _is_description(syntax, up):
        return
    if syntax.children(head, "case") and syntax.preposition(head):
        return
    if up < first and (syntax.relations[head] == "appos" or _is_next(syntax, up, first)):
        start, end = phrase_range(syntax, up, besides=(head,))
        yield start, min(end, first - 1)
    elif up > last and syntax.relations[head] == "appos":
        yield phrase_range(syntax, up, besides=(head,))


def _is_next(syntax: Syntax, left: int, right: int) -> bool:
    """Whether nothing but signs stands between two words."""
    return not any(word.isalnum() for word in syntax.lower[left + 1 : right])


def _copular(syntax: Syntax, head: int) -> Iterator[tuple[int, int]]:
    """ "X is a terrorist group", "X, who was a monk"."""
    for at in _predicates(syntax, head):
        is_noun = syntax.children(at, *_DETERMINED) or syntax.relations[at] in ("acl:relcl",)
        if syntax.children(at, "case") or not is_noun or not _is_description(syntax, at):
            continue
        if syntax.children(at, "det", "nmod:poss", "compound") and not judge(syntax, at).is_negated:
            yield phrase_range(syntax, at)


def _predicates(syntax: Syntax, head: int) -> Iterator[int]:
    """What has the name, or a relative pronoun for it, as the subject of "is"."""
    up = syntax.head(head)
    if up is not None and syntax.relations[head] == "nsubj" and syntax.children(up, "cop"):
        yield up
        yield from (one for one in syntax.children(up, "conj") if not syntax.children(one, "nsubj"))
    for child in syntax.children(head, "acl:relcl"):
        subjects = syntax.children(child, "nsubj")
        is_said = bool(subjects) and bool(syntax.children(child, "cop"))
        if is_said and resolve_relative(syntax, subjects[0]) == head:
            yield child


def _labelled(syntax: Syntax, head: int) -> Iterator[tuple[int, int]]:
    """ "They branded X a sect", "X is described as a sect", "X, labelled a sect by them"."""
    up = syntax.head(head)
    verbs = [child for child in syntax.children(head, "acl", "acl:relcl") if child > head]
    if up is not None:
        verbs.append(up)
        verbs += syntax.children(up, "conj")
    for verb in verbs:
        if not syntax.is_one_of(verb, _CALLING):
            continue
        clause = read_clause(syntax, verb)
        if head not in (*clause.sufferers, *clause.indirect) or judge(syntax, verb).is_negated:
            continue
        for child in _labels(syntax, verb):
            if child != head and child > verb:
                yield phrase_range(syntax, child)


def _labels(syntax: Syntax, verb: int) -> Iterator[int]:
    """What is said behind "as", or plainly behind a verb such as "call"."""
    for child in syntax.children(verb, "obl", "advcl", "nmod", "xcomp", "obj", "ccomp"):
        is_as = "as" in syntax.prepositions(child)
        is_plain = syntax.relations[child] in ("xcomp", "obj", "ccomp")
        if is_as or (
            is_plain
            and syntax.is_one_of(verb, _CALLED_PLAINLY)
            and not syntax.prepositions(child)
            and not syntax.is_capital(child)
        ):
            yield child


def _is_description(syntax: Syntax, at: int) -> bool:
    """Whether a head is a word for things and people, not a name or a number."""
    word = syntax.shown[at]
    low = word.lower()
    if syntax.children(at, *_CLAUSAL) and not syntax.children(at, "cop"):
        return False
    if not word.isalpha() or low in _NO_WORDS or low in _NOT_CALLED:
        return False
    if low.endswith(_ABSTRACT) and not is_party(syntax, at):
        return False
    return word[:1].islower() or syntax.lower[at] in _LEADING


def _trimmed(syntax: Syntax, start: int, end: int) -> Span | None:
    """Without signs at the edges; ``None`` where only a determiner or a title is left."""
    while start <= end and syntax.lower[start] in _EDGE | _JOINING:
        start += 1
    while end >= start and (syntax.lower[end] in _EDGE and syntax.relations[end] != "part"):
        end -= 1
    words = [word for word in syntax.lower[start : end + 1] if word.isalnum()]
    telling = [word for word in words if word not in _NO_WORDS and word not in _TITLES]
    if not any(word.isalpha() for word in telling):
        return None
    return syntax.span(start, end)
