"""Draw one family of texts in the terminal: each copy under what it was made from."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from rich.console import Group
from rich.text import Text
from rich.tree import Tree as Drawing

from sayso.cli.console import OUTPUT, one_line, print_indented, shell_word
from sayso.cli.documents import name_choice
from sayso.records import Case, Document
from sayso.report.copies import Arrow, Copying, Tree, Twins, pick_nearest
from sayso.report.copies.words import (
    count_kinds,
    name_numbered,
    say_change,
    say_changes,
    say_direction,
    say_firsts,
    say_reason,
    say_siblings,
    say_taken,
)
from sayso.report.wording import count_words, say_share

__all__ = ["Shared", "TreePrinter"]

_MAX_DOCUMENTS = 40
_MAX_CHANGES = 3
_MAX_SIBLINGS = 8
_EVERYTHING = 1_000_000
_MAX_LINE_CHARS = 600


@dataclass(frozen=True, slots=True)
class Shared:
    """What documents of a case share, where it is kept, and the numbers of all its documents."""

    case: Case
    place: Path
    numbers: dict[str, int]


class TreePrinter:
    """Prints families of one case, cut to what can be taken in, or whole."""

    def __init__(self, shared: Shared, *, is_all: bool) -> None:
        self._numbers = shared.numbers
        self._documents = {one.id: one for one in shared.case.documents}
        self._place = shell_word(str(shared.place))
        self._is_all = is_all

    def print(self, tree: Tree, marked_id: str = "") -> None:
        """Print a family: a line that says what it is, the tree, and siblings outside of it."""
        head = f"Family {tree.number:,}: {count_words(tree.size, 'document')}"
        OUTPUT.print(Text(head, style="bold"), soft_wrap=True)
        _print(f"Had it first: {say_firsts(tree, self._numbers)}")
        if tree.kinds:
            _print(f"Copies: {count_kinds(tree.kinds)}")
        shown, hidden = pick_nearest(tree, _EVERYTHING if self._is_all else _MAX_DOCUMENTS)
        for root in tree.roots:
            if root.id in shown:
                OUTPUT.print()
                self._draw(root, tree, shown, hidden, marked_id)
        left = tree.size - len(shown)
        if left:
            more = f"sayso copies {self._place} --family {tree.number} --all"
            OUTPUT.print(f"\nand {count_words(left, 'document')} more: {more}", soft_wrap=True)
        self._print_siblings(tree)
        if first := next(tree.list_copies(), None):
            a, b = (self._numbers[one.id] for one in (first.parent, first.child))
            OUTPUT.print(f"\nWord by word: sayso diff {self._place} {a} {b}", soft_wrap=True)

    def _draw(
        self,
        root: Document,
        tree: Tree,
        shown: frozenset[str],
        hidden: Mapping[str, int],
        marked_id: str,
    ) -> None:
        drawing = Drawing(self._name(root, marked_id), guide_style="dim")
        waiting = [(root.id, drawing)]
        while waiting:
            own_id, branch = waiting.pop()
            for one in tree.copies.get(own_id, ()):
                if one.child.id in shown:
                    lines = Group(self._name(one.child, marked_id), *self._describe(one))
                    waiting.append((one.child.id, branch.add(lines)))
            if count := hidden.get(own_id, 0):
                branch.add(Text(f"and {count:,} more that come from it", style="dim"))
        # Where it goes to a file, no line is broken.
        width = None if OUTPUT.is_terminal else sys.maxsize
        OUTPUT.print(drawing, width=width, crop=False)

    def _name(self, document: Document, marked_id: str) -> Text:
        is_marked = document.id == marked_id
        return Text(
            f"{name_choice(self._numbers[document.id], document)}{'  <' * is_marked}",
            style="bold reverse" if is_marked else "bold",
        )

    def _describe(self, one: Copying) -> Iterator[Text]:
        """What kind of copy, how much was taken, from whom and why, and what was changed."""
        kinds = ", ".join(map(str, one.kinds)) or "copy"
        yield Text(one_line(f"{kinds}: {say_taken(one)}", _MAX_LINE_CHARS))
        style = "" if one.arrow is Arrow.COPIED else "italic"
        yield Text(one_line(say_direction(one), _MAX_LINE_CHARS), style=style)
        if reason := say_reason(one):
            yield Text(one_line(reason, _MAX_LINE_CHARS), style="dim")
        yield Text(say_changes(one))
        changes = one.changes if self._is_all else one.changes[:_MAX_CHANGES]
        for change in changes:
            words = say_change(change, one.parent.text, one.child.text)
            yield Text(f"  {one_line(words)}", style="dim")
        if len(one.changes) > len(changes):
            yield Text(f"  and {len(one.changes) - len(changes):,} more", style="dim")

    def _print_siblings(self, tree: Tree) -> None:
        if not tree.siblings:
            return
        OUTPUT.print(
            f"\nSame words, because both have them from a third ({len(tree.siblings):,})",
            style="bold",
        )
        shown = tree.siblings if self._is_all else tree.siblings[:_MAX_SIBLINGS]
        for one in shown:
            _print(self._say_siblings(one))
        if len(shown) < len(tree.siblings):
            _print(f"and {len(tree.siblings) - len(shown):,} more (--all)")

    def _say_siblings(self, one: Twins) -> str:
        old, new = (
            name_numbered(self._documents[side.document_id], self._numbers[side.document_id])
            for side in (one.old, one.new)
        )
        alike = say_share(round(100 * one.alignment.similarity), 100)
        return f"{old} and {new}: {alike} alike; {say_siblings(one)}"


def _print(line: str) -> None:
    print_indented(Text(one_line(line, _MAX_LINE_CHARS)), 2)
