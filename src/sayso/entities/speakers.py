"""The entity behind the source of each attribution."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from sayso.entities.forms import fold
from sayso.records import Attribution, Mention, MentionRole, SourceType

__all__ = ["find_speakers", "name_key", "names_of"]


def find_speakers(
    attributions: Sequence[Attribution], mentions: Sequence[Mention], text: str
) -> dict[str, str]:
    """Entity ids by the ids of one document's attributions; those of nobody known are left out.

    ``mentions`` in text order.
    """
    starts = [one.span.start for one in mentions]
    keys = _keys(mentions, text)
    by_name = _first_of(mentions, keys)
    speakers: dict[str, str] = {}
    for attribution in attributions:
        if attribution.is_source_open or not attribution.source_name:
            continue
        name = name_key(attribution.source_name)
        own = _in_source(attribution, name, mentions, starts, keys) or by_name.get(name)
        if own:
            speakers[attribution.id] = own
    return speakers


def _in_source(
    attribution: Attribution,
    name: str,
    mentions: Sequence[Mention],
    starts: Sequence[int],
    keys: Sequence[str],
) -> str | None:
    """The entity of the mention in the source that its name is taken from."""
    may_be_part = attribution.source_type is SourceType.NAMED
    for span in attribution.source:
        at = bisect_left(starts, span.start)
        while at < len(mentions) and mentions[at].span.start < span.end:
            one, own = mentions[at], keys[at]
            if one.entity_id and (own == name or (may_be_part and _is_part(own, name))):
                return one.entity_id
            at += 1
    return None


def names_of(mentions: Sequence[Mention], text: str) -> dict[str, str]:
    """The entities of one document's names, each by its key."""
    return _first_of(mentions, _keys(mentions, text))


def _keys(mentions: Sequence[Mention], text: str) -> list[str]:
    return [name_key(text[one.span.start : one.span.end]) for one in mentions]


def _first_of(mentions: Sequence[Mention], keys: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for one, key in zip(mentions, keys, strict=True):
        if one.entity_id and one.role is not MentionRole.DEMONYM:
            found.setdefault(key, one.entity_id)
    return found


def _is_part(own: str, name: str) -> bool:
    return name.endswith(f" {own}") or own.endswith(f" {name}")


def name_key(name: str) -> str:
    """A name without case, article and possessive, to be looked up in its own document."""
    flat = " ".join(fold(name).split())
    for ending in ("’s", "'s", "’", "'"):
        flat = flat.removesuffix(ending)
    return flat.removeprefix("the ")
