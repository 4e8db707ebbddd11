"""Whether an outlet heard something itself, whatever its words have in common with another's."""

from __future__ import annotations

import re

from sayso.claims.statements import Statement
from sayso.claims.told import Told
from sayso.datelines import find_dateline_end
from sayso.outlets import find_outlet_names
from sayso.records import SourceType, Voice, VoiceRole

__all__ = ["heard_it_itself", "is_one", "quotes_in_its_own_way"]

_NAMELESS = (SourceType.ANONYMOUS, SourceType.COLLECTIVE)
_TO_US = re.compile(
    r"\b(?:(?:told|tells|to|with|by)\s+(?:us|our\s+\w+|this\s+(?:newspaper|paper|site|website|reporter|"
    r"magazine|station|programme|program|correspondent)))\b"
)


def heard_it_itself(child: Told, parent: Told) -> bool:
    """Whether the child's source told it to the child's outlet, or has no name and is called
    something else than the parent's, who has none either."""
    last, there = child.report.chain[-1], parent.report.chain
    if last.role is not VoiceRole.SOURCE:
        return False
    if _is_told_to_itself(child):
        return True
    both = (last.source_type, there[-1].source_type)
    is_nameless = all(one in _NAMELESS for one in both)
    return is_nameless and all(not is_one(last, voice) for voice in there)


def _is_told_to_itself(told: Told) -> bool:
    """Whether a sentence that tells a claim says that it was told to the outlet that prints it."""
    names = [re.escape(one) for one in find_outlet_names(told.document.outlet)]
    own = re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)") if names else _TO_US
    frames = [_read_frame(one, told.document.text) for one in told.statements]
    return any(own.search(one) or _TO_US.search(one) for one in frames)


def quotes_in_its_own_way(child: Told, parent: Told) -> bool:
    """Whether two reports have it from the same named source, in other words around it: both may
    have heard it."""
    last, there = child.report.chain[-1], parent.report.chain[-1]
    named = (SourceType.NAMED, SourceType.NAMED)
    if (last.source_type, there.source_type) != named or not is_one(last, there):
        return False
    around = [_read_frame(one.statements[0], one.document.text).split() for one in (child, parent)]
    return around[0] != around[1]


def _read_frame(statement: Statement, text: str) -> str:
    """The words of a statement's sentence around it, behind a dateline."""
    sentence = statement.sentence
    start = sentence.start + find_dateline_end(text[sentence.start : sentence.end])
    edges = [start, *(at for span in statement.spans for at in (span.start, span.end))]
    edges.append(sentence.end)
    return " … ".join(text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True))


def is_one(one: Voice, other: Voice) -> bool:
    """Whether two voices are one and the same, by entity or by name."""
    if one.entity_id and one.entity_id == other.entity_id:
        return True
    return one.name.casefold() == other.name.casefold()
