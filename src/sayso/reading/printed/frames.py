"""Set phrases that say on whose word something is told, which the network overlooks.

"By the account of two drivers, ...", "..., as the mayor put it", "the Post, citing a clerk, said
that ...", "..., the Post was told by a clerk": whose word it is stands there in so many words. Only
frames of a whole sentence count, around a source that is plainly one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from sayso.datelines import find_dateline_end
from sayso.pronouns import is_pronoun
from sayso.reading.nesting import Found
from sayso.reading.printed.handing import find_handed
from sayso.reading.printed.layout import Layout, find_sentences
from sayso.reading.printed.pointing import find_pointing
from sayso.reading.printed.sayings import find_sayings
from sayso.reading.printed.sources import (
    PERSON,
    find_source_after,
    find_source_before,
    is_source_with_more,
    is_speaker,
)
from sayso.reading.printed.telling import FINITE, Saying, move, trim
from sayso.records import Span

__all__ = ["find_frames"]

_PROBABILITY = 0.9
_ACCOUNT = (
    r"(?:accounts?|words?|telling|version|testimony|reckoning|estimation|opinion|description|"
    r"recollections?|retelling|say-so|authority|evidence|calculations?|reports?|admission)"
)
_TELL = (
    r"(?:puts?|told|tells|describe[sd]?|recount(?:s|ed)|explain(?:s|ed)|saw|sees|remember(?:s|ed)|"
    r"recall(?:s|ed)|relate[sd]|stated|claim(?:s|ed)|noted|reported|revealed|disclosed|phrase[sd]|"
    r"worded|express(?:es|ed)|formulate[sd]|discover(?:s|ed)|(?:has|had)\s+it)"
)
_SAID = (
    r"(?:report(?:s|ed)|said|says|wr(?:ites|ote)|claim(?:s|ed)|disclosed|revealed|stated|added|"
    r"announced)"
)
_CITING = (
    r"(?:citing|quoting|crediting|naming|referring\s+to|pointing\s+to|relying\s+on|drawing\s+on|"
    r"based\s+on|(?:with|in|by)\s+reference\s+to|on\s+the\s+(?:authority|strength|basis|word|evidence)\s+"
    r"of|(?:attributing|ascribing|sourcing)\s+(?:it|this|that)\s+to)"
)
_WHEN = r"(?:\s+(?:on\s+\w+|yesterday|today|earlier|late\s+\w+|this\s+week))?"
_WHOM = (
    r"(?:\s+(?:it|things|matters|events|the\s+story))?"
    r"(?:\s+(?:to|for|with|in|on)\s+[^,]+|\s+(?:the\s+)?[A-Z][^,]*)?"
)

_LEADS = re.compile(
    rf"(?P<cue>(?:By|In|On|From|Going\s+by|Judging\s+by)\s+(?:the\s+|an?\s+)?{_ACCOUNT}\s+of|"
    r"(?:As\s+)?[Pp]er|Going\s+by|If\s+we\s+are\s+to\s+believe|According\s+to|As\s+(?:first\s+|"
    r"earlier\s+)?(?:revealed|reported|disclosed|told|described|claimed|related|noted)\s+(?:by|in|to))\s+"
)
"""Before a source that a comma ends, and what is told."""
_WAYS = re.compile(
    rf"(?P<lead>The\s+way|To\s+hear|As|If)\s+(?P<source>\S.*?),?\s+"
    rf"(?P<cue>{_TELL}|tell\s+it|describe\s+it|explain\s+it|(?:is|are)\s+to\s+be\s+believed){_WHOM}"
    rf"{_WHEN},\s+(?=\S)"
)
_TAILS = re.compile(
    rf",\s+(?P<cue>(?:[^,“”]{{2,60}}?\s{_SAID}|{_SAID}\s[^,“”]{{2,60}}?){_WHEN},?\s+{_CITING}|"
    rf"(?:by|in|on|from|going\s+by)\s+(?:the\s+|an?\s+)?{_ACCOUNT}\s+of|(?:as\s+)?per|"
    rf"going\s+by|reads?(?:\s+an?\s+(?:\w+\s+)?\w+{_WHEN}(?:\s+(?:issued|released|signed|published|"
    rf"sent|put\s+out))?{_WHEN}\s+by)?|writes|[^,“”]{{2,60}}?\s(?:was|were|has\s+been|had\s+been|is)\s+"
    rf"(?:told|informed|assured){_WHEN}\s+by)\s+"
)
"""Behind what is told, before a source that ends the sentence."""
_AS_SOURCE = re.compile(r",?\s+as\s+(?:its|the|their|a|his|her)\s+(?:\w+\s+)?source$")
_TAIL_WAYS = re.compile(
    rf",\s+(?:as|if)\s+(?P<source>\S.*?),?\s+(?P<cue>{_TELL}|makes?\s+clear|(?:is|are|has\s+it|have\s+it)\s+"
    rf"(?:right|correct|to\s+be\s+(?:believed|trusted))){_WHOM}{_WHEN}$"
)
_HAD_IT = re.compile(r",\s+(?P<source>[^,“”]{3,70}?)\s+(?P<cue>(?:has|had|have)\s+it)$")
_MIDDLE = re.compile(
    rf",\s+(?P<cue>(?:by|in|on|from)\s+(?:the\s+|an?\s+)?{_ACCOUNT}\s+of|(?:as\s+)?per|"
    r"according\s+to)\s+"
)
_HAS_IT = re.compile(
    r"(?P<source>\S.*?),?\s+(?P<cue>(?:would\s+have|has|had|have)\s+it)" + _WHEN + r"\s+(?=that\s)"
)
_CITED = re.compile(rf"(?P<outlet>[^,“”]{{2,70}}?),\s+(?P<cue>{_CITING})\s+(?=\S)")
_CITED_THAT = re.compile(rf"(?:{_SAID}{_WHEN}\s+)?(?=that\s)")
_CITED_FIRST = re.compile(
    r"(?P<cue>Citing|Quoting|Crediting|Referring\s+to|(?:Drawing|Relying)\s+on|Pointing\s+to)\s+(?=\S)"
)
_OUTLET_SAID = re.compile(rf"[^,“”]{{2,70}}?\s{_SAID}{_WHEN}\s+(?=that\s|[a-z“]|[A-Z])")
_AS_SAYING = re.compile(
    r"\b(?:cite[sd]?|quote[sd]?|quoting|citing)\s+(?P<source>[^“”;:]{3,160}?),?\s+"
    r"(?P<saying>as\s+(?:saying|claiming|stating|telling\s+it|having\s+said|alleging))\b"
)
_TO_HAVE_SAID = re.compile(
    r"\s(?P<cue>(?:is|was|are|were)\s+(?:reported|quoted|said|alleged|claimed|understood|believed|thought)\s+(?:by\s+[^,]+?\s+)?"
    r"to\s+have\s+(?:said|told|remarked|claimed|stated|added|commented|complained|warned)\b[^,]*)$"
)
_NAMED_FOR = re.compile(
    r"[^“”]{2,90}?\s(?P<cue>names|named|cite[sd]?|credit(?:s|ed)|mention(?:s|ed)|quotes\s+from|quotes|quoted\s+from|quoted|gives|gave|attribute[sd]\s+to|ascribe[sd]\s+to)\s+"
    r"(?P<source>[^“”;:]{3,160}?),?\s+(?:as\s+(?:the|its|their|his|her|an?)\s+(?:only\s+|main\s+)?source\s+(?:for|of)\s+"
    r"[^“”,]{0,50}?|the\s+(?:statement|claim|assertion|account|words|report|remark|view|information)\s+|to\s+the\s+effect\s+)"
    r"(?=that\s)"
)
_IT = re.compile(r"(?:it|things|this)\s+(?:to|for|in|on|at|with)\b")
_LEAD = re.compile(r"(?P<said>[^.!?“”]*(?:\.(?=\S)[^.!?“”]*)*)[.:]\s+")
_MOST_CUE_WORDS = 12
_ENDS_WHOLE = re.compile(r"[.!?]\W*$")
_GOES_ON = re.compile(r"\b(?:that|and|but|as|because|which|who)$", re.IGNORECASE)
_LEAST_WORDS = 4
_LEAST_LABELS = 2


def find_frames(found: Sequence[Found], layout: Layout) -> list[Found]:
    """Add the attributions of such frames, in the place of what was found at their words."""
    framed: list[Found] = []
    for start, end in find_sentences(layout):
        one = next(_read(layout.text, start, end), None)
        if one is not None and _is_new(one, found, layout):
            framed.append(one)
            continue
        for one in _move_all(find_sayings(layout.text[start:end]), layout.text, start, end):
            if _is_overlooked(one, found, layout):
                framed.append(one)
                break
    framed += find_pointing([*found, *framed], layout)
    framed = _leave_out_labels(framed, layout.text)
    framed += _find_spoken([*found, *framed], layout)
    kept = [one for one in found if not any(_is_replaced(one, by) for by in framed)]
    return [*kept, *framed]


def _leave_out_labels(framed: Sequence[Found], text: str) -> list[Found]:
    """Frames without "Mayor: ..." where several such labels stand: that is a list."""
    labels = [one for one in framed if text[one.cue[0].start : one.cue[0].end] == ":"]
    return [one for one in framed if len(labels) < _LEAST_LABELS or one not in labels]


def _read(text: str, start: int, end: int) -> Iterator[Found]:
    """What the frames say of a sentence, the surest first."""
    sentence = text[start:end]
    for reading in (find_handed, _read_cited, _read_leads, _read_tails, _read_middle):
        yield from _move_all(reading(sentence), text, start, end)


def _move_all(frames: Iterable[Saying], text: str, start: int, end: int) -> Iterator[Found]:
    """Frames of a sentence of a text, where it says enough."""
    sentence = text[start:end]
    for source, cue, content in frames:
        told = tuple(trim(sentence, one, opening="") for one in content)
        n_words = sum(len(sentence[one.start : one.end].split()) for one in told)
        if n_words >= _LEAST_WORDS and source.end > source.start:
            yield Found(
                (move(source, start),),
                (move(cue, start),),
                tuple(move(one, start) for one in told),
                _PROBABILITY,
            )


def _find_spoken(found: Sequence[Found], layout: Layout) -> Iterator[Found]:
    """Quotations of whole sentences right behind a short sentence about somebody, alone in their
    paragraph: "Ida Moor did not mince words. “It leaks.”" """
    text = layout.text
    spoken = [span for one in found for span in (*one.content, *one.cue)]
    for paragraph in layout.paragraphs:
        if len(paragraph.quotations) != 1:
            continue
        (quoted,) = paragraph.quotations
        lead = _LEAD.fullmatch(text[paragraph.start : quoted.start])
        if lead is None or not quoted.is_closed or not _ENDS_WHOLE.search(text[: quoted.end][-3:]):
            continue
        start = paragraph.start + find_dateline_end(text[paragraph.start : quoted.start])
        stop = paragraph.start + lead.end("said")
        one = _read_spoken(text, start, stop, Span(quoted.start, quoted.end))
        is_new = not any(_touches(span, start, quoted.start) for span in spoken) and not any(
            _covers(each, Found((), (), (Span(quoted.start, quoted.end),), 0.0)) for each in found
        )
        if one is not None and is_new:
            yield one


def _read_spoken(text: str, start: int, stop: int, quoted: Span) -> Found | None:
    """Whoever a sentence begins with, and what it says of them."""
    after = find_source_after(text, start, stop)
    if after is None:
        named = PERSON.match(text, start, stop)
        after = (Span(*named.span()), named.end()) if named else _find_subject(text, start, stop)
    if not after or len(text[quoted.start : quoted.end].split()) < _LEAST_WORDS:
        return None
    cue = trim(text, Span(after[1], stop), opening="")
    words = text[cue.start : cue.end]
    is_short = 0 < len(words.split()) <= _MOST_CUE_WORDS
    if not is_short or not words[:1].islower() or "," in words:
        return None
    return Found((after[0],), (cue,), (quoted,), _PROBABILITY)


def _find_subject(text: str, start: int, stop: int) -> tuple[Span, int] | None:
    """Somebody without a name before the verb of a short sentence, and where that begins."""
    for verb in FINITE.finditer(text, start, stop):
        words = text[start : verb.start()].rstrip()
        if is_speaker(words) and not is_pronoun(words):
            return Span(start, start + len(words)), verb.start()
    return None


def _read_leads(sentence: str) -> Iterator[Saying]:
    lead = _LEADS.match(sentence)
    if lead:
        after = find_source_after(sentence, lead.end(), len(sentence))
        if after and _is_worth(lead["cue"], sentence, after[0]):
            yield after[0], Span(*lead.span("cue")), (Span(after[1], len(sentence)),)
    way = _WAYS.match(sentence)
    if way and is_source_with_more(way["source"]):
        yield Span(*way.span("source")), Span(*way.span("cue")), (Span(way.end(), len(sentence)),)
    has = _HAS_IT.match(sentence)
    if has and is_source_with_more(has["source"]):
        yield Span(*has.span("source")), Span(*has.span("cue")), (Span(has.end(), len(sentence)),)


def _read_tails(sentence: str) -> Iterator[Saying]:
    for tail in _TAILS.finditer(sentence):
        as_source = _AS_SOURCE.search(sentence, tail.end())
        source = Span(tail.end(), as_source.start() if as_source else len(sentence))
        if is_source_with_more(sentence[source.start : source.end]):
            yield (
                source,
                trim(sentence, Span(*tail.span("cue")), opening=""),
                (Span(0, tail.start()),),
            )
    said = _TO_HAVE_SAID.search(sentence)
    by = said and find_source_before(sentence, sentence.rfind("”") + 1, said.start())
    if said and by and by.start:
        yield by, Span(*said.span("cue")), (Span(0, by.start),)
    for pattern in (_TAIL_WAYS, _HAD_IT):
        way = pattern.search(sentence)
        if way and is_source_with_more(way["source"]):
            yield Span(*way.span("source")), Span(*way.span("cue")), (Span(0, way.start()),)


def _read_middle(sentence: str) -> Iterator[Saying]:
    middle = _MIDDLE.search(sentence)
    if middle and not _GOES_ON.search(sentence, 0, middle.start()):
        after = find_source_after(sentence, middle.end(), len(sentence))
        if after and _is_worth(middle["cue"], sentence, after[0]):
            parts = (Span(0, middle.start()), Span(after[1], len(sentence)))
            yield after[0], Span(*middle.span("cue")), parts


def _read_cited(sentence: str) -> Iterator[Saying]:
    """Whom an outlet cites: the outlet's own attribution stays beside it."""
    whole = len(sentence)
    cited, first = _CITED.match(sentence), _CITED_FIRST.match(sentence)
    for match in filter(None, (cited, first)):
        after = find_source_after(sentence, match.end(), whole)
        said = after and (_CITED_THAT if match is cited else _OUTLET_SAID).match(sentence, after[1])
        if after and said:
            yield after[0], Span(*match.span("cue")), (Span(said.end(), whole),)
    named = _NAMED_FOR.match(sentence)
    if named and is_source_with_more(named["source"]):
        yield Span(*named.span("source")), Span(*named.span("cue")), (Span(named.end(), whole),)
    saying = _AS_SAYING.search(sentence)
    if saying and is_source_with_more(saying["source"]):
        behind = sentence[saying.end() :].strip(" ,.:")
        if behind:
            content = Span(saying.end(), whole)
        else:
            comma = max(sentence.rfind(mark, 0, saying.start()) for mark in (",", "”"))
            content = Span(0, comma + 1)
        if content.end > content.start:
            yield Span(*saying.span("source")), Span(*saying.span("saying")), (content,)


def _is_worth(cue: str, sentence: str, source: Span) -> bool:
    """Whether the network may have missed it: it knows "according to", and not how far a name that
    is told about goes."""
    return cue[:9].casefold() != "according" or "," in sentence[source.start : source.end]


def _is_new(one: Found, found: Sequence[Found], layout: Layout) -> bool:
    """Whether nobody was found there yet, and it is no part of what somebody says."""
    if layout.around(one.cue[0].start) is not None:
        return False
    for other in found:
        source = one.source[0]
        is_split = any(_touches(each, source.start, source.end) for each in other.content)
        if is_split and (_covers(one, other) or not other.source):
            return True
        is_inside = any(_holds(each, one.cue[0]) for each in other.content)
        if is_inside and not _covers(one, other) and not _is_rest_of(other, one):
            return False
        if _same(one.source[0], other.source) and _covers(one, other) and _covers(other, one):
            return False
    return True


def _is_rest_of(other: Found, one: Found) -> bool:
    """Whether the content of another begins with a frame: "the Post published a log in which it is
    noted that ...", "according to the Post, which spoke to a clerk, ..."."""
    begins = {one.source[0].start, one.cue[0].start}
    return any(
        each.start in begins and all(_holds(each, span) for span in (*one.source, *one.content))
        for each in other.content
    )


def _is_overlooked(one: Found, found: Sequence[Found], layout: Layout) -> bool:
    """Whether nothing that was found at a frame's words makes sense of all of the sentence."""
    if layout.around(one.cue[0].start) is not None:
        return False
    frame = (*one.source, *one.cue)
    start, end = min(span.start for span in frame), max(span.end for span in frame)
    source = one.source[0]
    for other in found:
        if not any(_touches(span, start, end) for span in (*other.source, *other.cue)):
            continue
        if _is_part_of(other, source) or _says_less(other, one) or _is_half(other, one):
            continue
        swallows = any(_touches(span, source.start, source.end) for span in other.content)
        told = " ".join(layout.text[a.start : a.end] for a in other.content)
        n_words = 0 if _is_object(told) else len(told.split(" "))
        if other.source and n_words >= _LEAST_WORDS and not swallows:
            return False
    return True


def _is_object(told: str) -> bool:
    """Whether no more is told than "it for the Post", of "as Ida Moor phrased it for the Post"."""
    return bool(_IT.match(told)) and not FINITE.search(told)


def _is_part_of(other: Found, source: Span) -> bool:
    """Whether of somebody no more was found than what stands behind the name: "a clerk"."""
    whose = other.source[0] if len(other.source) == 1 else None
    return whose is not None and source.start < whose.start < whose.end <= source.end + 1


def _says_less(other: Found, one: Found) -> bool:
    """Whether no more was found than a part of the words of telling: "to understand" of "gave the
    Post to understand"."""
    cue = one.cue[0]
    length = cue.end - cue.start
    if not (_covers(one, other) and _covers(other, one)):
        return False
    return all(_holds(cue, each) and each.end - each.start < length for each in other.cue) and any(
        _touches(each, one.source[0].start, one.source[0].end) or _holds(cue, each)
        for each in other.source
    )


def _is_half(other: Found, one: Found) -> bool:
    """Whether only what stands behind the cue was found of a clause that goes around it; or words
    of the cue were taken for what is told: of "let Ida Moor know that", "Ida Moor know that"."""
    if not any(_touches(each, one.source[0].start, one.source[0].end) for each in other.source):
        return False
    is_within = all(any(_holds(mine, each) for mine in one.content) for each in other.content)
    is_less = len(other.content) < len(one.content)
    if is_less and is_within and other.cue == one.cue:
        return True
    cue = one.cue[0]
    return all(_holds(cue, each) for each in other.cue) and any(
        cue.start <= each.start < cue.end < each.end for each in other.content
    )


def _is_replaced(one: Found, by: Found) -> bool:
    """Whether what was found is the frame itself, or has parts of it for its own."""
    frame = (*by.source, *by.cue)
    start, end = min(span.start for span in frame), max(span.end for span in frame)
    if any(_touches(span, start, end) for span in one.cue):
        return True
    return bool(one.content) and all(_holds(Span(start, end), span) for span in one.content)


def _covers(one: Found, other: Found) -> bool:
    """Whether the content of one is nearly all of the other's."""
    length = sum(span.end - span.start for span in other.content)
    shared = sum(
        max(0, min(a.end, b.end) - max(a.start, b.start))
        for a in one.content
        for b in other.content
    )
    return shared * 10 >= length * 6


def _same(source: Span, others: Sequence[Span]) -> bool:
    return any(source.start < other.end and other.start < source.end for other in others)


def _holds(span: Span, other: Span) -> bool:
    return span.start <= other.start and other.end <= span.end


def _touches(span: Span, start: int, end: int) -> bool:
    return span.start < end and start < span.end
