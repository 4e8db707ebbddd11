"""Tell transcripts from tables: find the turns of people who talk, each with its label.

A label that comes back, beside others that do, with words behind it as people say them to each
other, is a speaker. "Note:", a recipe, a list of facts and a table of results are none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from sayso.reading.printed.labels import Label, find_labels
from sayso.reading.printed.layout import Layout, count_words
from sayso.reading.sources.types import is_personal_name
from sayso.records import Span

__all__ = ["Turn", "find_turns"]

_MIN_TURNS = 4
_MANY_TURNS = 3
_MIN_TALKING = 0.4
_MIN_LOUD_TALKING = 0.2
_MIN_HEARD = 0.15
_MIN_LOUD_HEARD = 0.1
_MIN_CHANGES = 0.5
_MIN_COMING_BACK = 0.5
_MIN_LOUD_COMING_BACK = 0.3
_MIN_CAPITALS = 0.8
_MAX_SILENT_PARAGRAPHS = 10
_MIN_TELLING_CHARS = 4
_MAX_HEADING_WORDS = 8
_MAX_QUOTED_HITS = 8
_TALK = re.compile(
    r"\?|\b(?:I|[Yy]ou|[Yy]our|[Ww]e|[Oo]ur|[Mm]y|me|us|[Yy]es|[Ww]ell|[Tt]hank|[Pp]lease)\b"
)
_NO_SPEAKERS = frozenset(
    """note notes update updates updated correction corrections warning caution tip tips time date
    place venue when where who what why how admission tickets price cost serves preparation cooking
    ingredients method source sources photo photos image caption video watch listen read more
    related contact email phone website address twitter pros cons pro con verdict rating bottom line
    step steps day week monday tuesday wednesday thursday friday saturday sunday january february
    march april june july august september october november december issue issues background
    context summary takeaway fact facts claim truth reality myth status result results score goals
    referee attendance population area founded category tags topics filed published posted byline
    credit credits editor's editors' disclaimer disclosure spoiler example breaking just live latest
    highlights advertisement plan plans position total democrat republican
    senate house""".split()
)
_AROUND = " \t\xa0*_"


class Turn(NamedTuple):
    """What one speaker says before the next one speaks, paragraph by paragraph."""

    label: Label
    content: tuple[Span, ...]


def find_turns(layout: Layout) -> list[Turn]:
    """Find the turns of the transcripts in a text; none when it holds no transcript."""
    labels = find_labels(layout.text)
    if len(labels) < _MIN_TURNS:
        return []
    ends = [label.start for label in labels[1:]] + [len(layout.text)]
    pieces = [_find_pieces(layout, label, end) for label, end in zip(labels, ends, strict=True)]
    spoken = _find_spoken(layout, labels, pieces)
    return [
        Turn(labels[at], _cut_narrative(layout, pieces[at], labels[at], is_last=at == spoken[-1]))
        for at in spoken
    ]


def _find_pieces(layout: Layout, label: Label, end: int) -> list[Span]:
    """The paragraphs from a label to the next one, without the label."""
    text = layout.text
    spans = []
    for index in range(layout.paragraph_at(label.start), len(layout.paragraphs)):
        paragraph = layout.paragraphs[index]
        if paragraph.start >= end:
            break
        start, stop = max(paragraph.start, label.end), min(paragraph.end, end)
        while start < stop and (text[start].isspace() or text[start] in _AROUND):
            start += 1
        while stop > start and text[stop - 1].isspace():
            stop -= 1
        if start < stop:
            spans.append(Span(start, stop))
    return spans


def _find_spoken(
    layout: Layout, labels: Sequence[Label], pieces: Sequence[Sequence[Span]]
) -> list[int]:
    """The indices of the labels that are speakers."""
    spoken: list[int] = []
    for style in sorted({label.style for label in labels}):
        candidates = [
            at
            for at, label in enumerate(labels)
            if label.style == style and pieces[at] and not _is_no_speaker(layout, label)
        ]
        counts = Counter(labels[at].key for at in candidates)
        talks = {at: _talks(layout, pieces[at][0]) for at in candidates}
        talking = Counter(labels[at].key for at in candidates if talks[at])
        n_capitals = sum(_name(layout, labels[at]).split()[0].isupper() for at in candidates)
        is_loud = n_capitals >= _MIN_CAPITALS * len(candidates)
        candidates = [
            at
            for at in candidates
            if _is_heard(talking[labels[at].key], counts[labels[at].key], is_loud=is_loud)
            and _is_trusted(layout, labels[at], counts, is_loud=is_loud)
        ]
        if _is_talk([(labels[at].key, talks[at]) for at in candidates], is_loud=is_loud):
            spoken += candidates
    return sorted(spoken)


def _is_talk(turns: Sequence[tuple[str, bool]], *, is_loud: bool) -> bool:
    """Tell whether labels' keys, each with whether its words are talk, are a conversation.

    Labels in capitals need less to be believed.
    """
    keys = [key for key, _ in turns]
    counts = Counter(keys)
    if len(keys) < _MIN_TURNS or len(counts) < 2:
        return False
    changes = sum(a != b for a, b in pairwise(keys)) / (len(keys) - 1)
    talking = sum(talks for _, talks in turns) / len(keys)
    coming_back = sum(n for n in counts.values() if n > 1) / len(keys)
    return (
        changes >= _MIN_CHANGES
        and talking >= (_MIN_LOUD_TALKING if is_loud else _MIN_TALKING)
        and coming_back >= (_MIN_LOUD_COMING_BACK if is_loud else _MIN_COMING_BACK)
    )


def _is_heard(n_talking: int, n_turns: int, *, is_loud: bool) -> bool:
    """Tell whether one of many turns is talk: behind a heading in a list, hardly any is."""
    least = _MIN_LOUD_HEARD if is_loud else _MIN_HEARD
    return n_turns < _MANY_TURNS or n_talking >= max(1.0, least * n_turns)


def _name(layout: Layout, label: Label) -> str:
    return layout.text[label.name.start : label.name.end]


def _is_trusted(layout: Layout, label: Label, counts: Counter[str], *, is_loud: bool) -> bool:
    """A name in small letters that never comes back is a speaker only when it is a full one.

    So is any name in small letters where nearly all are in capitals: "Brook:" heads something else.
    """
    name = _name(layout, label)
    is_odd = not name.split()[0].isupper() if is_loud else counts[label.key] == 1
    return label.style != "name" or not is_odd or name.isupper() or is_personal_name(name)


def _is_no_speaker(layout: Layout, label: Label) -> bool:
    words = _name(layout, label).casefold().split()
    return not _NO_SPEAKERS.isdisjoint((words[0], label.key))


def _talks(layout: Layout, span: Span) -> bool:
    """Tell whether a paragraph speaks to somebody, in its own voice and not in a quotation."""
    for hits, match in enumerate(_TALK.finditer(layout.text, span.start, span.end)):
        around = layout.around(match.start())
        if around is None or (around.start <= span.start + 1 and around.end >= span.end - 1):
            return True
        if hits >= _MAX_QUOTED_HITS:
            break
    return False


def _cut_narrative(
    layout: Layout, spans: Sequence[Span], label: Label, *, is_last: bool
) -> tuple[Span, ...]:
    """Leave out what stands between turns and is nobody's: headings, stage directions, narrative.

    Further paragraphs are the speaker's as long as they talk; between two turns a few that do not
    are, too. One that names the speaker tells about them.
    """
    is_near = len(spans) - 1 <= _MAX_SILENT_PARAGRAPHS and not is_last
    name = _name(layout, label).split()[-1]
    is_telling = len(name) >= _MIN_TELLING_CHARS
    content = [spans[0]]
    for span in spans[1:]:
        body = layout.text[span.start : span.end]
        if _is_direction(body) or _is_heading(layout, span):
            continue
        if is_telling and (name in body or name.title() in body):
            break
        if not (is_near or _talks(layout, span)):
            break
        content.append(span)
    return tuple(content)


def _is_direction(body: str) -> bool:
    return (body[0], body[-1]) in (("(", ")"), ("[", "]"))


def _is_heading(layout: Layout, span: Span) -> bool:
    last = layout.text[span.end - 1]
    is_short = count_words(layout.text, span.start, span.end) <= _MAX_HEADING_WORDS
    return last.isalnum() and is_short
