"""Complete what the network found by what print shows: marks, labels, credits and turns.

The network reads words; it sees no further than its window, and has learnt from running text. Here
is what the printed page says by itself about who speaks and where their words begin and end.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.nesting import Found
from sayso.reading.printed.conversations import find_turns
from sayso.reading.printed.credits import credit_quotations
from sayso.reading.printed.filling import fill_contents
from sayso.reading.printed.frames import find_frames
from sayso.reading.printed.inventions import drop_datelines, drop_inventions
from sayso.reading.printed.joining import join_quotations
from sayso.reading.printed.layout import Layout
from sayso.reading.printed.parting import part_sources
from sayso.reading.printed.stretching import stretch_contents
from sayso.reading.printed.transcripts import settle_turns
from sayso.records import Span

__all__ = ["complete"]


def complete(text: str, found: Sequence[Found]) -> list[Found]:
    """Complete the attributions found in ``text``, and return them in the order of their cues.

    Contents that are missing are filled in, others stretched over their quotations and joined with
    what goes on elsewhere; turns of a transcript and quotations with a credit become attributions.
    The time it takes grows with the length of the text and the number of attributions, whatever
    they hold.
    """
    layout = Layout(text)
    if not layout.paragraphs:
        return list(found)
    turns = find_turns(layout)
    talks = [Span(turn.label.start, turn.content[-1].end) for turn in turns]
    found = drop_inventions(found, layout)
    if not turns:
        found = drop_datelines(found, layout)
    found = fill_contents(found, layout)
    found = find_frames(found, layout)
    found = part_sources(found, layout)
    found = stretch_contents(found, layout)
    found = settle_turns(found, turns)
    found = credit_quotations(found, layout)
    found = join_quotations(found, layout, talks)
    return sorted(found, key=lambda one: (one.cue, one.content, one.source))
