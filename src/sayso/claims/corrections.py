"""Where an outlet puts right, or takes back, what it printed itself.

Known by the words that papers use for it, in their own voice: "Correction:", "an earlier version of
this article said", "should have read", "was the result of an editing error", "retracts its report".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sayso.claims.numbers import disagree, find_quantities
from sayso.claims.places import cover, overlap
from sayso.claims.statements import Statement
from sayso.claims.told import Told
from sayso.outlets import find_outlet_names, name_outlet
from sayso.quotations import find_printed
from sayso.records import (
    Dispute,
    DisputeKind,
    Document,
    Place,
    Span,
    Voice,
    VoiceRole,
)
from sayso.words import find_paragraphs

__all__ = ["find_correcting_spans", "find_corrections", "find_numbers_put_right", "is_correcting"]

_PIECE = (
    r"(?:article|report|story|version|piece|headline|caption|post|item|column|graphic|table|"
    r"editorial|dispatch|account|coverage|alert|edition|news)"
)
_WHICH = (
    r"(?:(?:an?|the|this|our|same|earlier|previous|original|first|recent|online|print)\s+){1,4}"
)
_OURS = r"(?:(?:this|our|an?\s+(?:earlier|previous)|the\s+(?:original|first))\s+)"
_WE = (
    r"(?:we|the\s+editors?|the\s+(?:news)?paper|this\s+(?:newspaper|paper|site|magazine|agency)|%s)"
)
_LABEL = re.compile(
    r"\s*\W{0,3}(?:corrections?(?:\s+and\s+clarifications?)?|clarifications?|corrected|"
    r"retractions?|retracted|errat(?:um|a)|apolog(?:y|ies)|kill(?:\s+notice)?|withdrawal|setting\s+the\s+record\s+straight|"
    r"editor[’']?s?[’']?\s+note|for\s+the\s+record|"
    r"note\s+to\s+readers)\s*(?:[:–—]|\s-\s|\([^)\n]{1,40}\):?|\n|$)",
    re.IGNORECASE,
)
_EDITORS_NOTE = re.compile(r"\s*\W{0,3}(?:editor[’']?s?[’']?\s+note|note\s+to\s+readers)", re.I)
_WRONGLY = r"(?:wrongly|mistakenly|incorrectly|erroneously|in\s+error)"
_EARLIER_VERSION = (
    r"\b(?:earlier|previous|original|first)\s+version\s+of\s+(?:this|the|our|that)\s+\w+"
)
_SHOULD_HAVE = (
    rf"\b(?:{_WHICH}{_PIECE}\b[^.;]{{0,120}}?|it\s+|the\s+(?:figure|number|name|date)\s+)"
    r"should\s+have\s+(?:said|read|stated|been|given|named|shown)\b"
)
_WAS_WRONG = (
    rf"\b{_OURS}{_PIECE}\b[^.;]{{0,120}}?\b(?:(?:has|have)\s+been\s+(?:corrected|amended|retracted|"
    r"withdrawn)|misstated|mis-stated|misspelled|misspelt|misidentified|misquoted|"
    rf"{_WRONGLY}\s+\w+|(?:was|is|were)\s+(?:wrong|incorrect|inaccurate|mistaken))\b"
)
_BY_AN_ERROR = (
    r"\b(?:result\s+of|due\s+to|caused\s+by|owing\s+to|because\s+of)\s+an?\s+(?:\w+\s+)?(?:editing|"
    r"typing|typographical|production|transcription|copying|reporting|printing|conversion)\s+"
    r"(?:error|mistake|slip)\b"
)
_HAD_IT_WRONG = (
    rf"\b{_WHICH}{_PIECE}\b[^.;]{{0,80}}?\b(?:had\s+it\s+wrong|got\s+(?:it|this|that|\w+\s+\w+)\s+wrong|was\s+in\s+error|"
    r"erred|misnamed|mistook|misattributed|mixed\s+up|confused|misreported|overstated|understated|misstated|mis-stated|"
    r"misidentified|misquoted|misspelled|misspelt)\b|"
    r"\b(?:disregard|ignore)\s+(?:our|the|an?|this)\s+(?:\w+\s+){0,2}(?:item|report|story|article|dispatch|alert|copy)\b|"
    r"\b(?:does|do)\s+not\s+stand\b|\bno\s+(?:truth|basis|foundation)\s+(?:whatsoever\s+)?(?:in|to|for)\s+(?:that|this|our|the)\s+"
    r"(?:story|report|article|item)\b|\b(?:that|this|which)\s+(?:was\s+(?:wrong|incorrect|an\s+error|our\s+(?:mistake|error))|should\s+"
    r"(?:have\s+(?:said|read|been)|read))\b|\b(?:right|correct|actual|true)\s+(?:figure|number|name|date|spelling|sum|amount|total)s?"
    r"\s+(?:is|was|are|were|should)\b|\b(?:error|mistake)\s+is\s+regretted\b|\bsay\s+sorry\s+to\b"
)
"""Said of what was printed, in a paragraph that speaks of what the outlet printed."""
_OF_OUR_PIECE = (
    rf"\b(?:our|this|an?\s+(?:earlier|previous)|the\s+(?:original|first|earlier))\s+(?:\w+\s+){{0,2}}{_PIECE}s?\b|"
    rf"\b(?:an?|the)\s+(?:\w+\s+){{0,2}}{_PIECE}s?\s+(?:and\s+\w+\s+)?(?:published\s+|printed\s+|carried\s+)?(?:on|of|from|in)\s+"
    r"(?:the\s+)?(?:\w+day\b|(?:our|the)\s+\w+|\d|(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December)\b)|\b%s\s+(?:\w+\s+){0,3}(?:said|reported|wrote|stated|published|printed|carried|ran|told\s+readers|named|gave)\b|"
    r"\b(?:it\s+was|were)\s+(?:\w+\s+){0,2}(?:stated|reported|said|printed)\s+in\s+(?:our|this)\b"
)
"""That a paragraph speaks of what the outlet printed."""
_BY_US = (
    r"\s+(?:\w+\s+)?(?:retracts?|withdraws?|corrects?|regrets?|apologi[sz]es?|takes?\s+back|"
    r"(?:is|are|would\s+be)\s+(?:happy|pleased|glad)\s+to\s+(?:make\s+(?:it\s+)?clear|clarify|correct|set\s+the\s+record|point\s+out)|"
    r"(?:was|were)\s+(?:misled|wrong|mistaken|misinformed)|(?:got|had)\s+(?:it|this|that|\w+\s+\w+)\s+wrong|"
    r"sa(?:y|ys)\s+sorry|stand(?:s)?\s+corrected|no\s+longer\s+stands?\s+by|"
    r"(?:has|have)\s+(?:retracted|withdrawn|corrected|removed|taken\s+(?:down|back)|deleted|pulled|"
    r"apologi[sz]ed)|(?:cannot|can\s+no\s+longer|could\s+not|does\s+not|do\s+not|no\s+longer)\s+"
    r"(?:stand\s+by|substantiate|support|vouch\s+for|verify)|(?:now\s+)?accepts?\s+that|"
    rf"{_WRONGLY}\s+(?:said|reported|wrote|stated|gave|named|printed)|"
    rf"(?:reported|said|wrote|printed|stated|gave|named)\s+(?:\w+\s+){{0,4}}{_WRONGLY})\b"
)
_TAKEN_BACK = re.compile(
    rf"\b(?:retract\w*|withdraw\w*|tak(?:es?|en|ing)\s+back|pulled|deleted|disown\w*)\s+"
    rf"(?:\w+\s+){{0,2}}(?:{_PIECE}|claim|allegation|it)\b|\b{_PIECE}\b[^.;]{{0,80}}?\b(?:retracted|"
    r"withdrawn|taken\s+(?:down|back)|removed|deleted|pulled)\b|"
    r"\b(?:cannot|can\s+no\s+longer|could\s+not|no\s+longer)\s+(?:stand\s+by|substantiate|support|"
    r"vouch\s+for)\b|\b(?:has|had|have)\s+(?:proved|turned\s+out)\s+to\s+be\s+(?:untrue|false|"
    r"unfounded|baseless|invented)\b|\bdid\s+not\s+meet\s+(?:our|its|the)\s+\w*\s*standards?\b|"
    r"\bshould\s+not\s+have\s+been\s+(?:published|printed|run)\b|\bno\s+longer\s+stands?\s+by\b|"
    r"\b(?:entirely|wholly|completely)\s+(?:untrue|false)\b|\bunreservedly\b|\bwithout\s+reserv(?:e|ation)\b|"
    r"^\W*(?:retract(?:ion|ed)\b|kill\b|withdrawn\b)|\b(?:we|is|are|was|were|been|be|hereby)\s+(?:\w+ly\s+)?(?:retract(?:ed)?|"
    r"withdr[ae]wn?|disown(?:ed)?|take\s+(?:it\s+|this\s+|that\s+)?back|pulled)\b|\bdoes\s+not\s+stand\b(?!\s+\w+ing\b)|"
    r"\bno\s+(?:truth|basis|foundation|substance)\s+(?:whatsoever\s+)?(?:in|to|for)\s+(?:that|this|it|the|our|what)\b|"
    r"\bdisregard\s+(?:\w+\s+){0,3}(?:item|report|story|article|dispatch|piece|copy|advisory|alert|post)\b|"
    r"\bshould\s+never\s+have\s+(?:run|appeared|been\s+(?:published|printed|run|sent|made)|gone\s+out)\b|"
    r"\bsent\s+(?:out\s+)?in\s+error\b|\b(?:could|can|were|was|are)\s*(?:not|n[’']t|unable\s+to)\s+(?:be\s+)?(?:verif(?:y|ied)|"
    r"substantiated?|confirm(?:ed)?|stand(?:\s+up)?)\b|\bstory\s+was\s+(?:false|untrue|a\s+hoax|invented|fabricated)\b",
    re.IGNORECASE,
)
_COLUMN = re.compile(
    r"\W*(?:corrections?|clarifications?|retractions?|errat(?:um|a)|apolog(?:y|ies)|for\s+the\s+record)"
    r"(?:\s+(?:and|&)\s+(?:corrections?|clarifications?))?\s*(?:$|[:,;–—(-]|for\s|\d)|"
    r"\W*an?\s+note\s+(?:from\s+the\s+editor|to\s+(?:our\s+)?readers)\b",
    re.IGNORECASE,
)
_SIGNS = (
    "correct", "clarif", "retract", "errat", "apolog", "version of", "should have", "the record",
    "note", "error", "mistake", "slip", "wrong", "erroneous", "accura", "misstat", "mis-stat",
    "misspel", "misidenti", "misquot", "withdr", "regret", "amended", "removed", "taken down",
    "takes back", "taken back", "deleted", "pulled", "stand by", "substantiate", "vouch", "accept",
    "standards", "disregard", "ignore", "stand", "truth", "the right", "the actual", "true figure",
    "sorry", "misled", "kill", "happy to", "misnamed", "mistook", "misattrib", "overstat",
    "understat",
)  # fmt: skip
_MIN_TITLE_WORDS = 3


@dataclass(frozen=True, slots=True)
class _Words:
    """Patterns of one outlet: words that correct whatever stands beside them, those that do in a
    paragraph which speaks of what it printed, and what tells that it does."""

    plain: re.Pattern[str]
    of_own: re.Pattern[str]
    own: re.Pattern[str]


def find_correcting_spans(text: str, outlet: str = "") -> list[Span]:
    """The paragraphs, in order, in which an outlet corrects itself; without white space around.

    With ``outlet``, also those that name it for the one who does ("the Courier has withdrawn its
    report"). Words inside quotation marks are somebody else's. A label such as "Correction" on a
    line of its own takes the next paragraph with it.
    """
    if not _may_correct(text):
        return []
    pattern = _compile(outlet)
    spans: list[Span] = []
    is_headed = False
    for start, end in find_paragraphs(text):
        if not is_headed and not _may_correct(text[start:end]):
            continue
        labelled = _LABEL.match(text, start, end)
        is_note = labelled and not _EDITORS_NOTE.match(text, start, end)
        is_alone = labelled is not None and labelled.end() >= end
        if is_headed or is_note or is_alone or _is_said(pattern, text, start, end):
            spans.append(Span(start, end))
        is_headed = is_alone
    return spans


def _may_correct(text: str) -> bool:
    """Whether a text has any of the words without which there is no correction; quick."""
    lowered = text.casefold()
    return any(word in lowered for word in _SIGNS)


def is_correcting(document: Document) -> bool:
    """Whether a document is, or holds, a correction of what its outlet printed."""
    return bool(_COLUMN.match(document.title)) or bool(
        find_correcting_spans(document.text, document.outlet)
    )


def find_numbers_put_right(document: Document) -> list[frozenset[float]]:
    """The numbers of each correction in a document: the wrong one and the right one among them."""
    return [
        frozenset(each.value for each in find_quantities(document.text[one.start : one.end]))
        for one in find_correcting_spans(document.text, document.outlet)
    ]


def find_corrections(
    told: Sequence[Told], candidates: Iterable[Statement], documents: Mapping[str, Document]
) -> list[Dispute]:
    """Where outlets put right or take back the reports of one claim, the earliest first.

    ``candidates``: statements that match the claim; those outside of correcting words are left out.
    One dispute for each correcting document, at the first sentence there that tells the claim;
    a retraction where the words take it back. Disputed are the reports of the same outlet up to
    that day, those of the article that the correction names by its title where it names one.
    """
    by_document: dict[str, list[Statement]] = {}
    for one in candidates:
        document = documents.get(one.document_id)
        if document is not None and _corrects(one, document):
            by_document.setdefault(one.document_id, []).append(one)
    found = []
    for document_id, statements in by_document.items():
        dispute = _make(told, sorted(statements, key=cover), documents[document_id])
        if dispute is not None:
            found.append(dispute)
    return sorted(found, key=lambda one: _when(one, documents))


@lru_cache(maxsize=1024)
def _compile(outlet: str) -> _Words:
    names = "|".join(re.escape(name) for name in find_outlet_names(outlet))
    we = _WE % (rf"(?:the\s+)?(?:{names})" if names else "our\\s+paper")
    always = (_EARLIER_VERSION, _SHOULD_HAVE, _WAS_WRONG, _BY_AN_ERROR)
    own = re.compile(_OF_OUR_PIECE.replace("%s", we), re.IGNORECASE)
    plain = "|".join((*always, rf"(?<!\w){we}{_BY_US}"))
    return _Words(re.compile(plain, re.IGNORECASE), re.compile(_HAD_IT_WRONG, re.IGNORECASE), own)


def _is_said(words: _Words, text: str, start: int, end: int) -> bool:
    """Whether a paragraph has such words, outside of quotation marks."""
    found = [Span(*match.span()) for match in words.plain.finditer(text, start, end)]
    if words.own.search(text, start, end):
        found += [Span(*match.span()) for match in words.of_own.finditer(text, start, end)]
    if not found:
        return False
    quoted = [Span(one.start, one.end) for one in find_printed(text, start, end) if one.is_closed]
    return any(
        not any(each.start <= one.start and one.end <= each.end for each in quoted) for one in found
    )


def _corrects(statement: Statement, document: Document) -> bool:
    if _COLUMN.match(document.title):
        return True
    return any(
        overlap(one, statement.sentence)
        for one in find_correcting_spans(document.text, document.outlet)
    )


def _make(
    told: Sequence[Told], statements: Sequence[Statement], document: Document
) -> Dispute | None:
    first = statements[0]
    reports = _find_corrected(told, statements, document)
    if not reports:
        return None
    words = " ".join(
        document.text[one.start : one.end] for one in _find_around(document, statements)
    )
    is_taken_back = bool(_TAKEN_BACK.search(words))
    own = tuple(one.report.id for one in reports if one.document.id == document.id)
    return Dispute(
        DisputeKind.RETRACTION if is_taken_back else DisputeKind.CORRECTION,
        Place(document.id, first.sentence, None),
        (Voice(document.outlet or document.title, VoiceRole.OUTLET, document.id),),
        tuple(one.report.id for one in reports),
        own,
        first.attribution.said_at if first.attribution else None,
    )


def _find_around(document: Document, statements: Sequence[Statement]) -> list[Span]:
    """The paragraphs that the statements stand in."""
    return [
        Span(start, end)
        for start, end in find_paragraphs(document.text)
        if any(overlap(Span(start, end), one.sentence) for one in statements)
    ]


def _find_corrected(
    told: Sequence[Told], statements: Sequence[Statement], document: Document
) -> list[Told]:
    """The outlet's own reports up to that day, but not what the correction itself says again."""
    outlet = name_outlet(document)
    earlier = [
        one
        for one in told
        if name_outlet(one.document) == outlet
        and (outlet or one.document.id == document.id)
        and _is_before(one.document, document)
        and not _is_restated(one, statements, document)
    ]
    named = [one for one in earlier if _names_title(document.text, one.document.title)]
    return named or earlier


def _is_before(document: Document, correcting: Document) -> bool:
    if document.published is None or correcting.published is None:
        return True
    return document.published <= correcting.published


def _is_restated(told: Told, statements: Sequence[Statement], document: Document) -> bool:
    """Whether a report of the correcting document stands in the correction, or has it right."""
    if told.document.id != document.id:
        return False
    return all(
        _corrects(one, document)
        or any(disagree(one.facts.quantities, each.facts.quantities) for each in statements)
        for one in told.statements
    )


def _names_title(text: str, title: str) -> bool:
    words = " ".join(title.split()).casefold()
    if len(words.split()) < _MIN_TITLE_WORDS:
        return False
    return words in " ".join(text.split()).casefold()


def _when(dispute: Dispute, documents: Mapping[str, Document]) -> tuple[bool, str, str, Span]:
    day = documents[dispute.place.document_id].published
    return (
        day is None,
        day.isoformat() if day else "",
        dispute.place.document_id,
        dispute.place.span,
    )
