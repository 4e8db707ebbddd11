"""Read GUM documents: text rebuilt from CoNLL-U, words with their syntax, and coreference.

The text is rebuilt by one rule: tokens are parted by a space unless ``SpaceAfter=No``; each
``# newpar`` begins a paragraph, parted by a blank line; where a paragraph begins another speaker's
turn, the speaker's name stands before it as in a printed transcript ("Mira Holt: I know it.").
Offsets are half-open code points of that text.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

__all__ = ["Mention", "Parsed", "Token", "find_subtree", "load_gum", "read_conllu", "split_label"]

_CAMEL = re.compile(r"(?<=[a-z.])(?<!Mc)(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_PART = re.compile(r"\((?P<open>[^()]+)(?P<single>\))?|(?P<close>[^()]+)\)")


@dataclass(slots=True)
class Token:
    """A syntactic word; ``head`` is the index in the document of the word above, or -1."""

    start: int
    end: int
    form: str
    lemma: str
    upos: str
    relation: str
    head: int
    sentence: int
    discourse: str


@dataclass(frozen=True, slots=True)
class Mention:
    """One expression that refers: tokens ``first`` to ``last`` inclusive, and who it refers to."""

    entity: str
    type: str
    first: int
    last: int
    head: int
    kernel: tuple[int, ...]
    """The tokens that must be matched: a name without its title's phrase, a noun."""


@dataclass(slots=True)
class Parsed:
    """One document with all that is annotated of it here."""

    name: str
    genre: str
    text: str = ""
    tokens: list[Token] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    speakers: list[str] = field(default_factory=list)
    """The speaker of each sentence, "" where there is none."""

    def words(self, first: int, last: int) -> str:
        """The text of the tokens ``first`` to ``last`` inclusive."""
        return self.text[self.tokens[first].start : self.tokens[last].end]


def load_gum(corpora: Path, part: str, genres: Sequence[str]) -> list[Parsed]:
    """Load the ``part`` (dev or train) of GUM in some genres; ends with a line when absent."""
    folder = corpora / "gum" / part
    if not folder.is_dir():
        sys.exit(
            f"no GUM in {folder}: give the folder that holds gum/ with --corpora; "
            "the corpus is published at https://gucorpling.org/gum/"
        )
    paths = sorted(folder.glob("*.conllu"))
    return [read_conllu(path) for path in paths if path.stem.split("_")[1] in genres]


def read_conllu(path: Path) -> Parsed:
    """Read one document."""
    parsed = Parsed(path.stem, path.stem.split("_")[1])
    building = _Building(parsed)
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        if block.strip():
            building.add_sentence(block.splitlines())
    return parsed


class _Building:
    """A document on its way from sentences to text, tokens and mentions."""

    def __init__(self, parsed: Parsed) -> None:
        self.parsed = parsed
        self.has_space = False
        self.open: dict[str, list[tuple[str, int]]] = {}

    def add_sentence(self, lines: list[str]) -> None:
        parsed = self.parsed
        comments = [line for line in lines if line.startswith("#")]
        speaker = next((c[12:] for c in comments if c.startswith("# speaker = ")), "")
        if any(comment.startswith("# newpar") for comment in comments) and parsed.text:
            parsed.text += "\n\n"
            self.has_space = False
        before = parsed.speakers[-1] if parsed.speakers else ""
        if speaker and speaker != before and not self.has_space:
            parsed.text += f"{split_label(speaker)}: "
        parsed.speakers.append(speaker)
        base, until, rows = len(parsed.tokens), 0, []
        for line in lines:
            cells = line.split("\t")
            if line.startswith("#") or "." in cells[0]:
                continue
            if "-" in cells[0]:
                self._append(cells[1], cells[9])
                until = int(cells[0].split("-")[1])
                at = len(parsed.text) - len(cells[1])
                continue
            if int(cells[0]) > until:
                at = self._append(cells[1], cells[9])
            rows.append(cells[9])
            end = min(at + len(cells[1]), len(parsed.text))
            parsed.tokens.append(self._token(cells, base, (min(at, end - 1), end)))
            at = end
        for offset, misc in enumerate(rows):
            self._add_mentions(misc, base + offset)

    def _append(self, form: str, misc: str) -> int:
        if self.has_space:
            self.parsed.text += " "
        at = len(self.parsed.text)
        self.parsed.text += form
        self.has_space = "SpaceAfter=No" not in misc
        return at

    def _token(self, cells: list[str], base: int, place: tuple[int, int]) -> Token:
        head = int(cells[6])
        return Token(
            start=place[0],
            end=place[1],
            form=cells[1],
            lemma=cells[2],
            upos=cells[3],
            relation=cells[7],
            head=base + head - 1 if head else -1,
            sentence=len(self.parsed.speakers) - 1,
            discourse=_field(cells[9], "Discourse"),
        )

    def _add_mentions(self, misc: str, at: int) -> None:
        for match in _PART.finditer(_field(misc, "Entity")):
            if match["close"]:
                stack = self.open.get(re.sub(r"\[.*", "", match["close"]))
                if stack:
                    self._close(*stack.pop(), at)
                continue
            entity = re.sub(r"\[.*", "", match["open"].split("-")[0])
            if match["single"]:
                self._close(match["open"], at, at)
            else:
                self.open.setdefault(entity, []).append((match["open"], at))

    def _close(self, opening: str, first: int, last: int) -> None:
        cells = opening.split("-")
        entity, kind = re.sub(r"\[.*", "", cells[0]), cells[1] if len(cells) > 1 else ""
        kernel = _read_kernel(cells, first, last)
        tokens = self.parsed.tokens
        inside = range(first, last + 1)
        head = next((t for t in inside if tokens[t].head not in inside), last)
        self.parsed.mentions.append(Mention(entity, kind, first, last, head, kernel))


def split_label(speaker: str) -> str:
    """A speaker's label as a name: "MiraHolt" is Mira Holt."""
    return _CAMEL.sub(" ", speaker)


def _read_kernel(cells: list[str], first: int, last: int) -> tuple[int, ...]:
    """The minimal span: the sixth field, numbers counted from 1 within the mention."""
    numbers = cells[5] if len(cells) > 5 else ""
    if not re.fullmatch(r"\d+(?:,\d+)*", numbers):
        return tuple(range(first, last + 1))
    return tuple(t for n in numbers.split(",") if (t := first + int(n) - 1) <= last)


def _field(misc: str, name: str) -> str:
    return next((p[len(name) + 1 :] for p in misc.split("|") if p.startswith(name + "=")), "")


def find_subtree(parsed: Parsed, root: int) -> Iterator[int]:
    """The tokens at and below ``root``, in text order."""
    tokens = parsed.tokens
    sentence = tokens[root].sentence
    first = last = root
    while first and tokens[first - 1].sentence == sentence:
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].sentence == sentence:
        last += 1
    for at in range(first, last + 1):
        up = at
        while up not in (-1, root):
            up = tokens[up].head
        if up == root:
            yield at
