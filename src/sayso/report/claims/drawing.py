"""The family tree of a claim as a drawing: origins on the left, who has it from whom to the right.

All lengths are in pixels of the drawing at its own size.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.records import ParentKind
from sayso.report.claims.branches import Branch, Root
from sayso.report.claims.disputes import DisputeView
from sayso.report.profiles import name_document
from sayso.report.wording import TYPE_WORDS, count_words, fit_words, say_date

__all__ = ["Drawing", "Edge", "Node", "draw_tree"]

_WIDTH, _HEIGHT = 176, 44
_COLUMN, _ROW = 300, 68
_MARGIN = 8
_MAX_DROP = 4 * _ROW
_MAX_CHARS, _MAX_SMALL_CHARS = 22, 27
_MAX_LINES = 6
"""Of a dispute: with more reports one line stands for all."""
_HOW = {
    ParentKind.COPY: "copied",
    ParentKind.CITATION: "names it",
    ParentKind.LINK: "links to it",
    ParentKind.EMBEDDED: "pasted in",
    ParentKind.RETELLING: "told in other words",
    ParentKind.JUDGEMENT: "decided by a person",
}


@dataclass(frozen=True, slots=True)
class Node:
    """A box. ``kind``: origin, report, more or dispute; ``words``: all of it, to be read out.

    ``report_id`` of reports alone. ``is_disputed``: a report somebody disputes; ``is_carrying``:
    its document tells of a dispute too.
    """

    kind: str
    x: int
    y: int
    title: str
    line: str
    words: str
    href: str = ""
    report_id: str = ""
    is_disputed: bool = False
    is_carrying: bool = False


@dataclass(frozen=True, slots=True)
class Edge:
    """A line between two boxes. ``how`` stands above it, ``marks`` (what changed) below.

    ``kind``: tree or dispute; ``x`` and ``y``: where the words end, at the right.
    """

    kind: str
    path: str
    how: str = ""
    marks: tuple[str, ...] = ()
    x: int = 0
    y: int = 0


@dataclass(frozen=True, slots=True)
class Drawing:
    """Boxes and lines; the size of a box is the same for all."""

    width: int
    height: int
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    node_width: int = _WIDTH
    node_height: int = _HEIGHT


def draw_tree(roots: Sequence[Root], disputes: Sequence[DisputeView]) -> Drawing | None:
    """Draw a family tree and who disputes it; None where there is nothing to draw."""
    drawing = _Drawing(disputes)
    for root in roots:
        drawing.add_root(root)
    return drawing.finish(disputes)


class _Drawing:
    """Puts one root below the other, each leaf in a row of its own."""

    def __init__(self, disputes: Iterable[DisputeView]) -> None:
        self._disputed = {own for one in disputes for own in one.dispute.report_ids}
        self._nodes: list[Node] = []
        self._edges: list[Edge] = []
        self._places: dict[str, tuple[int, int]] = {}
        self._n_rows = 0
        self._n_columns = 0

    def add_root(self, root: Root) -> None:
        origin = root.origin
        if not root.branches and origin is None:
            return
        rows = [self._add_branch(one) for one in root.branches]
        y = self._between(rows) if rows else self._next_row()
        if origin is None:
            node = Node("origin", _MARGIN, y, "No origin found", "", "No origin found")
        else:
            kind = TYPE_WORDS[origin.source_type] if origin.source_type else "outlet"
            line = f"{kind} · {count_words(len(origin.report_ids), 'report')}"
            told = count_words(len(origin.report_ids), "report")
            same = f"; may be the same as {' or '.join(root.may_be)}" if root.may_be else ""
            words = f"Origin: {origin.name}, {kind}, {told}{same}"
            node = Node(
                "origin", _MARGIN, y, fit_words(origin.name, _MAX_CHARS), line, words, root.href
            )
        self._nodes.append(node)
        self._edges += (_join(node.x, y, _MARGIN + _COLUMN, row) for row in rows)

    def finish(self, disputes: Sequence[DisputeView]) -> Drawing | None:
        if not self._places:
            return None
        for at, one in enumerate(disputes):
            self._add_dispute(one, at)
        columns = self._n_columns + bool(disputes)
        rows = max(self._n_rows, len(disputes))
        order = sorted(self._nodes, key=lambda one: one.kind == "dispute")
        return Drawing(
            2 * _MARGIN + columns * _COLUMN + _WIDTH,
            2 * _MARGIN + (rows - 1) * _ROW + _HEIGHT,
            tuple(order),
            tuple(self._edges),
        )

    def _add_branch(self, first: Branch) -> int:
        """Add a branch with all below it; the height of its box. No call for each generation."""
        heights: dict[str, int] = {}
        for branch, column in _list_from_below(first):
            x = _MARGIN + column * _COLUMN
            below = [heights[one.report.id] for one in branch.branches]
            if branch.n_hidden:
                below.append(self._add_more(branch, x + _COLUMN))
            y = self._between(below) if below else self._next_row()
            heights[branch.report.id] = y
            self._places[branch.report.id] = (x, y)
            self._n_columns = max(self._n_columns, column + bool(branch.n_hidden))
            self._nodes.append(self._make(branch, x, y))
            for one, row in zip(branch.branches, below, strict=False):
                self._edges.append(_join(x, y, x + _COLUMN, row, one))
            if branch.n_hidden:
                self._edges.append(_join(x, y, x + _COLUMN, below[-1]))
        return heights[first.report.id]

    def _add_more(self, branch: Branch, x: int) -> int:
        y = self._next_row()
        words = count_words(branch.n_hidden, "more report")
        self._nodes.append(Node("more", x, y, words, "", words))
        return y

    def _make(self, branch: Branch, x: int, y: int) -> Node:
        document = branch.document
        name = name_document(document)
        day = say_date(document.published) if document.published else "undated"
        is_disputed = branch.report.id in self._disputed
        told = [
            f"{name}, {day}",
            f"on the word of {branch.voice}" if branch.voice else "",
            ": ".join(filter(None, (branch.how, branch.reason))),
            f"names {branch.ring}, which has it from here" if branch.ring else "",
            *(str(one.kind) for one in branch.drift),
            "disputed" if is_disputed else "",
            "tells of a dispute too" if branch.is_carrying else "",
        ]
        return Node(
            "report",
            x,
            y,
            fit_words(name, _MAX_CHARS),
            day,
            "; ".join(filter(None, told)),
            branch.href,
            branch.report.id,
            is_disputed,
            branch.is_carrying,
        )

    def _add_dispute(self, one: DisputeView, row: int) -> None:
        x = _MARGIN + (self._n_columns + 1) * _COLUMN
        y = _MARGIN + row * _ROW
        name = name_document(one.document)
        words = f"{one.who} {one.verb}, {name}"
        line = fit_words(f"{one.verb} · {name}", _MAX_SMALL_CHARS)
        self._nodes.append(
            Node("dispute", x, y, fit_words(one.who, _MAX_CHARS), line, words, one.href)
        )
        ends = [self._places[own] for own in one.dispute.report_ids if own in self._places]
        if len(ends) == len(self._places) or len(ends) > _MAX_LINES:
            self._edges.append(self._bracket(x, y, ends))
            return
        for end_x, end_y in ends:
            # Between two rows, where few boxes are in the way.
            below = -(-(end_y + _HEIGHT - _MARGIN) // _ROW) * _ROW
            gap, middle = _MARGIN + below - (_ROW - _HEIGHT) // 2, y + _HEIGHT // 2
            path = f"M{end_x + _WIDTH - 16} {end_y + _HEIGHT}V{gap}H{x - 24}V{middle}H{x}"
            self._edges.append(Edge("dispute", path))

    def _bracket(self, x: int, y: int, ends: Sequence[tuple[int, int]]) -> Edge:
        """One line along the heights of many reports, and from it to who disputes them."""
        rows = [end + _HEIGHT // 2 for _, end in ends]
        at, middle = x - 64, y + _HEIGHT // 2
        top, bottom = min([*rows, middle]), max([*rows, middle])
        path = f"M{at - 12} {top}H{at}V{bottom}H{at - 12}M{at} {middle}H{x}"
        return Edge("dispute", path, f"against {len(ends)}", (), x - 6, middle - 6)

    def _next_row(self) -> int:
        self._n_rows += 1
        return _MARGIN + (self._n_rows - 1) * _ROW

    @staticmethod
    def _between(rows: Sequence[int]) -> int:
        """In the middle of what hangs on it; of very much not too far below its top."""
        return min(rows) + min((max(rows) - min(rows)) // 2, _MAX_DROP)


def _list_from_below(first: Branch) -> Iterator[tuple[Branch, int]]:
    """A branch and all below it with their columns from 1, each after those below it."""
    waiting: list[tuple[Branch, int, bool]] = [(first, 1, False)]
    while waiting:
        branch, column, is_done = waiting.pop()
        if is_done:
            yield branch, column
            continue
        waiting.append((branch, column, True))
        waiting += [(one, column + 1, False) for one in reversed(branch.branches)]


def _join(x: int, y: int, to_x: int, to_y: int, branch: Branch | None = None) -> Edge:
    start, end = x + _WIDTH, to_y + _HEIGHT // 2
    bend = start + 36
    here = y + _HEIGHT // 2
    path = f"M{start} {here}C{bend} {here} {start + 12} {end} {bend} {end}H{to_x}"
    if branch is None:
        return Edge("tree", path)
    kind_of = branch.report.parent_kind
    marks = tuple(dict.fromkeys(str(one.kind) for one in branch.drift))
    return Edge("tree", path, _HOW[kind_of] if kind_of else "", marks, to_x - 8, end)
