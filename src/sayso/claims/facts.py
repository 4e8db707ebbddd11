"""What a statement says, as far as words tell: what of, how many, whether it is so, how surely."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sayso.claims.clauses import is_clause
from sayso.claims.numbers import Quantity, find_quantities, has_number
from sayso.claims.stems import find_stems
from sayso.records import Span
from sayso.words import lower

__all__ = [
    "NOT_HIS_TO",
    "Facts",
    "find_hedges",
    "find_negations",
    "read_facts",
    "read_stems",
    "split_clauses",
    "write_figures",
]

_NEGATION = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|nowhere|neither|nor|cannot|without|hardly|"
    r"no[ -]one|(?:fail(?:s|ed|ure)?|refus(?:es|ed|al)|declin(?:es|ed)|unable)\s+to|false(?:ly)?|"
    r"untrue|baseless|fabricated|un(?:founded|harmed|hurt|injured))\b|\b\w+n[’']t\b"
)
NOT_HIS_TO = (
    r"not\s+(?:mine|yours|his|hers|its|ours|theirs|(?:(?:the|his|her|its|their)\s+)?(?:[\w-]+\s+)?[\w-]+(?:[’']s|s[’']))"
    r"\s+to\s+\w+"
)
"""Part of a pattern for what finds fault with what was done all the same: "not theirs to sell"."""
_NO_NEGATION = re.compile(
    r"\b(?:not\s+(?:only|just|merely|least)|no\s+(?:doubt|longer\s+just|less\s+than|fewer\s+than|"
    r"more\s+than|later\s+than|matter|wonder)|nothing\s+(?:but|less\s+than)|no\.\s*\d+|"
    r"without\s+(?:an?\s+|any\s+|further\s+|so\s+much\s+as\s+an?\s+)?(?:word|delay|doubt|incident|hesitation|"
    r"ado|exception|question|interruption|answer|ceremony|notice|fear|regard)|"
    r"(?:not|n[’']t|no)\s+(?:immediately\s+|yet\s+|immediate\s+|further\s+)?(?:respon[ds]\w*|comment\w*|answer\w*|repl(?:y|ied)|return(?:ed)?\s+(?:calls?|"
    r"requests?|emails?|messages?))|"
    r"on\s+(?:the\s+)?condition\s+that\s+(?:no|neither)\b|without\s+(?:being|giving)\s+(?:named|identified|an?\s+name|"
    r"(?:his|her|their)\s+names?)|(?:not\s+(?:to\s+)?(?:be|want\s+to\s+be|wish\s+to\s+be)|declined\s+to\s+be)\s+"
    r"(?:named|identified|quoted)|(?:not|never)\s+(?:authori[sz]ed|allowed|permitted|cleared)\s+to\s+(?:speak|talk|comment|"
    r"discuss|give)|not\s+(?:have|give|reveal|disclose)\s+(?:his|her|their)\s+(?:full\s+)?(?:names?|identity)|"
    r"if\s[^.;:!?]{1,60}?\s(?:had|were)\s[^.;:!?]{1,80}?\bwould(?:\s+(?:not|never)|n[’']t)|"
    r"(?:that|which|whom?)\s+(?:i|we|you|one)\s+would(?:\s+(?:not|never)|n[’']t)|"
    r"need(?:s|ed)?(?:\s+not|n[’']t|\s+no)|never\s+(?:before|(?:\w+\s+)?such)|not\s+(?:surprising|known\s+for)|"
    rf"{NOT_HIS_TO}|no\s+(?:notice|heed|stranger|secret|surprise|"
    r"end|question|mean)|(?:verdicts?\s+of\s+|found\s+|plead(?:ed|s|ing)?\s+)not\s+guilty|(?:should|ought|need)\s+(?:not|never)\s+(?:to\s+)?have)\b"
)
_GOES_WITHOUT = re.compile(
    r"(?:^|\b(?:go|goes|going|went|gone|left|leaves?|leaving|be|is|are|was|were|been|being|do|does|did|done|"
    r"live[sd]?|living|stays?|stayed|remain(?:s|ed)?|all|still|entirely|completely|again))\s+$"
)
"""What stands before "without" where that says of somebody what he has not."""
_HEDGE = re.compile(
    r"\b(?:reportedly|allegedly|apparently|supposedly|purportedly|seemingly|possibly|probably|"
    r"presumably|perhaps|maybe|potentially|likely|suspected|alleged|rumou?red|unconfirmed|"
    r"provisional(?:ly)?|may|might|could|"
    r"conceivably|ostensibly|arguably|plausibly|tentatively|putatively|putative|reputedly|apparent|"
    r"(?:by|to|from)\s+(?:all|every)\s+(?:outward\s+)?(?:appearances?|accounts?|indications?|signs?)|"
    r"by\s+(?:some|most|many)\s+accounts|"
    r"on\s+the\s+face\s+of\s+it|by\s+the\s+looks?\s+of\s+(?:it|things)|as\s+far\s+as\s+(?:is|can\s+be)\s+(?:known|told)|"
    r"if\s+(?:confirmed|verified|reports\s+are\s+(?:true|right|correct))|"
    r"(?:thought|believed|understood|said|reported|alleged|feared|suspected|presumed|rumou?red)\s+to\s+(?:be|have)|"
    r"(?:is|are|was|were|has\s+been|have\s+been|be)\s+(?:\w+ly\s+)?(?:thought|believed|said|understood|"
    r"reported|alleged|rumou?red|expected|feared|suspected|presumed|assumed|supposed|reputed|held|"
    r"reckoned)\s+to|(?:is|are|was|were)\s+suspected\s+of|"
    r"(?:it|there)\s+(?:is|was|are|were)\s+(?:\w+\s+)?(?:feared|thought|believed|suspected|rumou?red|"
    r"signs?|indications?|hints?|suspicions?|fears?|suggestions?|speculation)(?=\s+that)|"
    r"(?:appear|seem)(?:s|ed)?\s+to|it\s+(?:would\s+)?(?:appears?|seems?)|(?:look|sound)(?:s|ed)\s+(?:as\s+"
    r"(?:if|though)|like)|in\s+all\s+(?:likelihood|probability)|chances\s+are|"
    r"it\s+(?:is|was)\s+(?:possible|likely|conceivable)|some\s+reports)\b"
    r"(?!\s+\d)"
)
_PARTS = re.compile(
    r"\s*(?:[;–—]|\s-\s|,\s+(?:and|but|or|so|yet|because|which|who|whose|where|while|although|"
    r"though|as|if|when|since|after|before)\b|\b(?:because|although|though|while|whereas)\b|"
    r"\band\s+(?:he|she|it|they|we|i|nobody|none|did|does|do|had|has|was|were)\b)\s*",
    re.IGNORECASE,
)
"""Where a sentence goes on to something else."""
_OF_THEM = re.compile(r"\b(?:them|it|him|her)\b")
_MONTH_OF_MAY = re.compile(r"\bMay\b(?=\s+\d|[.,;]|$)|(?:\b(?:in|of|since|until|on|\d)\s+)\bMay\b")


@dataclass(frozen=True, slots=True)
class Facts:
    """``stems`` of the words that carry meaning; ``quantities``; whether it ``is_negated``.

    ``clauses``: the stems of each part of the sentence, and whether that part is negated.
    ``hedges``: half-open offsets into the text of what makes it less than certain.
    """

    stems: tuple[str, ...]
    quantities: tuple[Quantity, ...]
    is_negated: bool
    hedges: tuple[Span, ...]
    clauses: tuple[tuple[frozenset[str], bool], ...] = ()

    def is_negated_about(self, stems: frozenset[str]) -> bool:
        """Whether the part that speaks most of something is negated; the first of equal ones."""
        most = max((len(own & stems) for own, _ in self.clauses), default=0)
        told = (negated for own, negated in self.clauses if len(own & stems) == most)
        return next(told, self.is_negated)


@lru_cache(maxsize=1 << 12)
def read_facts(text: str) -> Facts:
    """The facts of a statement's words; "forty" and "40" have one stem."""
    quantities = find_quantities(text)
    return Facts(
        read_stems(text, quantities),
        quantities,
        len(find_negations(text)) % 2 == 1,
        find_hedges(text),
        tuple(_read_clauses(text)),
    )


def read_stems(text: str, quantities: Sequence[Quantity] | None = None) -> tuple[str, ...]:
    """The stems that `read_facts` gives, without looking for the rest."""
    if quantities is None:
        quantities = find_quantities(text)
    return find_stems(write_figures(text, quantities))


def split_clauses(text: str) -> list[str]:
    """The parts of a sentence, cut where it goes on to something else."""
    return _PARTS.split(text)


def _join_named(parts: list[str]) -> list[str]:
    """Parts of a sentence with what is only named together with what is told of it: "Nine wells in
    Velsund, and nobody has looked into one of them"."""
    if len(parts) > 1 and _OF_THEM.search(parts[1]) and not is_clause(parts[0]):
        return [f"{parts[0]}, {parts[1]}", *parts[2:]]
    return parts


def _read_clauses(text: str) -> Iterator[tuple[frozenset[str], bool]]:
    may_count = has_number(text)
    for part in _join_named(split_clauses(text)):
        stems = frozenset(
            find_stems(write_figures(part, find_quantities(part)) if may_count else part)
        )
        if stems:
            yield stems, len(find_negations(part)) % 2 == 1


def write_figures(text: str, quantities: Sequence[Quantity]) -> str:
    """A text with its quantities in figures."""
    if not quantities:
        return text
    parts, at = [], 0
    for one in quantities:
        parts += [text[at : one.span.start], f"{one.value:g}"]
        at = one.span.end
    return "".join([*parts, text[at:]])


def find_negations(text: str) -> tuple[Span, ...]:
    """Where a text negates; "not only" and its like do not, nor does "expelled without a hearing",
    which happened all the same."""
    text = lower(text)
    found = [*_NEGATION.finditer(text)]
    apart = [match.span() for match in _NO_NEGATION.finditer(text)] if found else []
    return tuple(
        Span(*match.span())
        for match in found
        if not any(start <= match.start() < end for start, end in apart)
        and (match[0] != "without" or _GOES_WITHOUT.search(text, 0, match.start()))
    )


def find_hedges(text: str) -> tuple[Span, ...]:
    """Where a text says that something may be so; the month of May is no hedge."""
    months = [match.span() for match in _MONTH_OF_MAY.finditer(text)]
    return tuple(
        Span(*match.span())
        for match in _HEDGE.finditer(lower(text))
        if not any(start <= match.start() < end for start, end in months)
    )
