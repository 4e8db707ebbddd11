"""Add to what print tells what a model sees: nouns that no list has, and what kind a name is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence

import numpy as np

from sayso.pronouns import PRONOUNS, RELATIVES
from sayso.reading.kinds import QuotationIndex
from sayso.reading.speakers.mentions import (
    DETERMINERS,
    MAX_MODIFIERS,
    Scan,
    is_break,
    make_mention,
)
from sayso.reading.speakers.nouns import Noun
from sayso.reading.speakers.people import Register
from sayso.reading.speakers.referring import Referring
from sayso.records import Name

__all__ = ["add_heads", "type_names"]

_KINDS = ("", "person", "group", "place", "document", "thing")
"""What the columns of `Referring.heads` stand for, in the words of `nouns.Noun`."""
_NAME_KINDS = {"person": "person", "organisation": "group", "place": "place", "people": "group"}
_MIN_PROBABILITY = 0.5


def add_heads(scanned: Scan, referring: Referring, quotations: QuotationIndex) -> None:
    """Add the nominals whose head words the model found and the word lists did not."""
    tokens = scanned.tokens
    covered = {at for one in scanned.mentions for at in range(one.first, one.last + 1)}
    kinds = referring.heads.argmax(1)
    is_sure = referring.heads.max(1) >= np.log(_MIN_PROBABILITY)
    added = []
    for word in np.flatnonzero((kinds > 0) & is_sure).tolist():
        at = bisect_right(tokens.starts, int(referring.starts[word])) - 1
        if at < 0 or at in covered or tokens.is_upper[at] or is_break(tokens, at):
            continue
        low = tokens.lows[at]
        if low in PRONOUNS or low in RELATIVES:
            continue
        first = at
        while first > 0 and at - first < MAX_MODIFIERS and first - 1 not in covered:
            before = tokens.lows[first - 1]
            if is_break(tokens, first - 1):
                first -= before in DETERMINERS
                break
            first -= 1
        mention = make_mention(tokens, "nominal", first, at + 1, quotations)
        is_plural = low.endswith("s") and not low.endswith(("ss", "us", "is"))
        mention.noun = Noun(_KINDS[int(kinds[word])], "", is_plural)
        added.append(mention)
        covered.update(range(first, at + 1))
    if added:
        scanned.mentions.extend(added)
        scanned.mentions.sort(key=lambda one: one.start)


def type_names(register: Register, scanned: Scan, names: Sequence[Name]) -> None:
    """Give each party the kind that most of its names have in the model's eyes."""
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
