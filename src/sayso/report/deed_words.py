"""What somebody is said to have done, in words a reader sees."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.records import DeedKind, Standing, Tie

__all__ = ["say_standing", "say_tie"]


@dataclass(frozen=True, slots=True)
class _Words:
    """``did`` and ``did_not`` of who does it, ``was`` and ``was_not`` of whom it is done to."""

    did: str
    did_not: str
    was: str
    was_not: str


def _regular(past: str, base: str, link: str = "by") -> _Words:
    return _Words(past, f"did not {base}", f"was {past} {link}", f"was not {past} {link}")


_WORDS = {
    DeedKind.BACK: _regular("backed", "back"),
    DeedKind.FUND: _regular("funded", "fund"),
    DeedKind.ARM: _regular("armed", "arm"),
    DeedKind.TRAIN: _regular("trained", "train"),
    DeedKind.LEAD: _regular("led", "lead"),
    DeedKind.BELONG: _Words(
        "belonged to", "did not belong to", "counted among its own", "did not count among its own"
    ),
    DeedKind.MEET: _Words("met", "did not meet", "met", "did not meet"),
    DeedKind.ACCUSE: _regular("accused", "accuse"),
    DeedKind.ATTACK: _regular("attacked", "attack"),
    DeedKind.DETAIN: _regular("detained", "detain"),
    DeedKind.LIST: _Words(
        "put on a list", "did not put on a list", "was put on a list by", "was not put on a list by"
    ),
    DeedKind.KEEP_LISTED: _Words(
        "kept on a list",
        "did not keep on a list",
        "was kept on a list by",
        "was not kept on a list by",
    ),
    DeedKind.DELIST: _Words(
        "took off a list",
        "did not take off a list",
        "was taken off a list by",
        "was not taken off a list by",
    ),
    DeedKind.FOUND: _regular("founded", "found"),
    DeedKind.BAN: _regular("banned", "ban"),
    DeedKind.DISARM: _regular("disarmed", "disarm"),
    DeedKind.RENOUNCE: _regular("renounced", "renounce"),
}
# Done by oneself where nobody else is said to have done it.
_OWN = frozenset((DeedKind.DISARM, DeedKind.RENOUNCE))


def say_tie(tie: Tie) -> str:
    """``backed``, ``was backed by``, ``did not back``: the words between the two parties."""
    words = _WORDS[tie.kind]
    if tie.is_agent:
        return words.did_not if tie.negated else words.did
    return words.was_not if tie.negated else words.was


def say_standing(one: Standing) -> str:
    """``was put on a list by the State Department``, ``was not banned``, ``renounced``."""
    words = _WORDS[one.kind]
    if one.keeper:
        return f"{words.was_not if one.negated else words.was} {' '.join(one.keeper.split())}"
    if one.kind in _OWN:
        return words.did_not if one.negated else words.did
    return (words.was_not if one.negated else words.was).removesuffix(" by")
