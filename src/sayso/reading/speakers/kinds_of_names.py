"""What kind of thing a name names, where names were found in the text with their types."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from sayso.reading.speakers.mentions import Scan
from sayso.reading.speakers.people import Register
from sayso.records import Name

__all__ = ["type_names"]

_NAME_KINDS = {"person": "person", "organisation": "group", "place": "place", "people": "group"}


def type_names(register: Register, scanned: Scan, names: Sequence[Name]) -> None:
    """Give each party the kind that most of its names were found to have."""
    mentions = [one for one in scanned.mentions if one.kind == "name"]
    ends = [one.end for one in mentions]
    votes: dict[int, Counter[str]] = {}
    parties = {}
    for name in names:
        at = bisect_left(ends, name.span.start + 1)
        while at < len(mentions) and mentions[at].start < name.span.end:
            if party := register.find(mentions[at].words):
                parties[id(party)] = party
                votes.setdefault(id(party), Counter())[name.type] += 1
            at += 1
    for key, party in parties.items():
        kind = _NAME_KINDS.get(votes[key].most_common(1)[0][0], "")
        if kind == "person" or not party.gender:
            party.kind = kind
            party.is_thing = party.is_thing or kind == ""
            if kind != "person":
                party.gender = ""
