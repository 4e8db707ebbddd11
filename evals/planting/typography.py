"""What changes when a text is set anew: marks, dashes, spaces, hyphens; the words stay."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from evals.planting.pieces import WORD, Piece

__all__ = ["Style", "draw_style", "set_anew"]

_COMPOUND = re.compile(r"(?<=[a-z]{3})-(?=[a-z]{3})")
_LONG_WORD = 9


@dataclass(frozen=True, slots=True)
class Style:
    """How a copy is set; "" leaves a thing as it is."""

    marks: str = ""
    dash: str = ""
    spaces: str = ""
    gap: str = ""
    hyphens: str = ""


def draw_style(random: Random) -> Style:
    """Draw each property alone; about half of them change nothing."""
    return Style(
        marks=random.choice(("", "", "straight", "curly")),
        dash=random.choice(("", "", " – ", " - ", "--", "—")),
        spaces=random.choice(("", "", "", "no-break", "double")),
        gap=random.choice(("", "", "", "\n", "\n \n", " ")),
        hyphens=random.choice(("", "", "", "", "none", "soft", "line end")),
    )


def set_anew(pieces: Sequence[Piece], style: Style, random: Random) -> list[Piece]:
    """The pieces in another style; what they are copies of is kept."""
    done = []
    for piece in pieces:
        gap = piece.gap
        if piece.ends_paragraph and style.gap:
            gap = style.gap
        elif gap == " " and style.spaces == "double":
            gap = "  "
        done.append(replace(piece, text=_set_text(piece.text, style, random), gap=gap))
    return done


def _set_text(text: str, style: Style, random: Random) -> str:
    if style.marks == "straight":
        text = re.sub("[“”]", '"', re.sub("[‘’]", "'", text))
    elif style.marks == "curly":
        text = re.sub(r"""(^|[\s(\[—–-])"(?=\S)""", r"\1“", text).replace('"', "”")
        text = re.sub(r"(?<=\w)'", "’", text)
    if style.dash:
        text = re.sub(r"\s*(?:[—–]|(?<=\s)-(?=\s)|--)\s*", style.dash, text)
    if style.spaces == "no-break":
        text = re.sub(
            r" (?=\d)|(?<=\bMr\.) ", lambda one: "\u00a0" if random.random() < 0.5 else one[0], text
        )
    if "://" in text:
        return text
    if style.hyphens == "none":
        return _COMPOUND.sub("", text)
    if style.hyphens:
        joint = "\u00ad" if style.hyphens == "soft" else "-\n"
        return WORD.sub(lambda one: _hyphenate(one[0], joint, random), text)
    return text


def _hyphenate(word: str, joint: str, random: Random) -> str:
    if len(word) < _LONG_WORD or not word.isalpha() or random.random() < 0.8:
        return word
    half = len(word) // 2
    return word[:half] + joint + word[half:]
