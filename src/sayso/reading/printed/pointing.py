"""Sentences that only say whose word the sentence before them is.

"The tank leaked forty tonnes. That is how Ida Moor told it on Monday.", "“It leaked.” Those are
the words of a clerk.", "“It leaked.” So says Ida Moor."
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sayso.reading.nesting import Found
from sayso.reading.printed.layout import Layout, find_sentences
from sayso.reading.printed.sources import is_speaker_with_more
from sayso.reading.printed.telling import NOUN, OWN, find_source_end, find_told, is_telling, move
from sayso.records import Span

__all__ = ["find_pointing"]

_PROBABILITY = 0.9
_MIN_WORDS = 4
_MOST_CHARS = 200
_THAT = re.compile(
    r"(?P<first>That|This|Those|These|Such|So|Thus)(?:,?\s+(?:at\s+(?:any\s+rate|least)|anyway|in\s+short),?)?\s+"
    r"(?:(?:is|was|are|were|goes|runs|ran|went)\s+)?"
)
_WORDS_OF = re.compile(
    rf"(?:the\s+|an?\s+)?(?:{OWN}\s+)*(?P<cue>(?:{NOUN}|gist|upshot)(?:\s+given)?\s+(?:of|from|by))\s+"
)
_SURE = re.compile(
    r"(?P<source>[^;:“”]{3,120}?),?\s+(?P<cue>(?:is|was|are|were|remains?|remained)\s+(?:\w+\s+)?(?:sure|certain|convinced|"
    r"positive|adamant)|swears?|swore|vouch(?:es|ed)?|can\s+vouch|insist(?:s|ed)?|testif(?:y|ies|ied)|"
    r"confirm(?:s|ed)?|says?|said|maintain(?:s|ed)?)(?:\s+(?:of|to|for|on|about))?\s+(?:it|this|that|so|as\s+much)"
)
_HOW = re.compile(r"(?:how|what|the\s+way|as)\s+")
_IT = re.compile(r"\s+(?:it|things|matters)\b")
_OWNED = re.compile(
    rf"(?P<source>[^,;:“”]{{3,90}}?)[’']s?\s+(?P<cue>(?:{OWN}\s+)*(?:words?|account|version|testimony|"
    r"verdict|answer|reply|response|description|summary|recollection|story|explanation))"
)
_SAYS = re.compile(r"(?P<cue>(?P<word>[a-z]+))\s+(?=\S)")


def find_pointing(found: Sequence[Found], layout: Layout) -> Iterator[Found]:
    """Attributions of sentences behind which another only says whose word they are."""
    text = layout.text
    for (start, end), (behind, stop) in pairwise(find_sentences(layout)):
        if layout.paragraph_at(start) != layout.paragraph_at(behind):
            continue
        lead = _THAT.match(text, behind, stop)
        told = Span(start, end)
        if lead:
            read = _read_whose(text[lead.end() : stop], is_so=lead["first"] in ("So", "Thus"))
        else:
            read = _read_sure(text[behind:stop])
        if read is None or len(text[start:end].split()) < _MIN_WORDS:
            continue
        source, cue = (move(one, lead.end() if lead else behind) for one in read)
        if layout.around(cue.start) is None and not any(_has(one, told) for one in found):
            yield Found((source,), (cue,), (told,), _PROBABILITY)


def _read_whose(rest: str, *, is_so: bool) -> tuple[Span, Span] | None:
    """Whose word it is, and in which words that is said; None where anything else is."""
    of = _WORDS_OF.match(rest)
    if of:
        end = find_source_end(rest, of.end(), len(rest))
        return (Span(of.end(), end), Span(*of.span("cue"))) if end else None
    owned = _OWNED.fullmatch(rest)
    if owned and is_speaker_with_more(owned["source"]):
        return Span(*owned.span("source")), Span(*owned.span("cue"))
    says = _SAYS.match(rest) if is_so else None
    if says and is_telling(says["word"]) and is_speaker_with_more(rest[says.end() :]):
        return Span(says.end(), len(rest)), Span(*says.span("cue"))
    how = _HOW.match(rest)
    if how:
        who = _IT.sub("", rest[how.end() :], count=1)
        for source, cue, end in find_told(who):
            if not source.start and end == len(who):
                return move(source, how.end()), move(cue, how.end())
    return None


def _read_sure(words: str) -> tuple[Span, Span] | None:
    """Whoever is sure of what stands before, or says so, and nothing else."""
    sure = _SURE.fullmatch(words) if len(words) <= _MOST_CHARS else None
    if sure and is_speaker_with_more(sure["source"]):
        return Span(*sure.span("source")), Span(*sure.span("cue"))
    return None


def _has(one: Found, told: Span) -> bool:
    """Whether somebody was found who says most of it."""
    shared = sum(
        max(0, min(each.end, told.end) - max(each.start, told.start)) for each in one.content
    )
    return bool(one.source) and shared * 10 >= (told.end - told.start) * 6
