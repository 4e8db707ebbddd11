"""The family tree of a text: which copy was made from which, the cheapest that explains all.

A family are documents that share a passage, directly or one by another. Of all trees over it that
take is the one whose arcs cost least (a minimum spanning arborescence, Chu and Liu 1965, Edmonds
1967): an arc is cheap when its direction is probable and when the two texts agree in much.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sayso.records import (
    Alignment,
    AlignmentKind,
    Descent,
    Direction,
    Family,
    Passage,
    hash_parts,
    sort_families,
)

__all__ = ["find_families", "mark_siblings"]

_ROOT = ""
_ROOT_COST = 12.0
"""What another root costs: more than any arc that is not against all evidence."""
_DISTANCE_COST, _UNIT_CHARS = 0.3, 20
_MIN_PROBABILITY = 1e-4
_ODDS_COST = 0.05
"""Of two parents that are both likely, one that is named as the source is to be preferred."""
_STANDING_COST = 0.002
"""Where nothing else decides, the parent is the one that others were likely copied from."""
_PARENTS = 6
"""So many of the cheapest parents are weighed for each document."""
Pair = tuple[str, str]


def find_families(alignments: Sequence[Alignment], lengths: Mapping[str, int]) -> list[Family]:
    """The families of all copies among the alignments: of most documents, of most words first.

    ``lengths``: the characters of each document by its id.
    """
    copies = [one for one in alignments if one.kind.is_copy]
    return sort_families((_grow(group, lengths) for group in _group(copies)), copies)


def mark_siblings(
    alignments: Iterable[Alignment], families: Iterable[Family], names: Mapping[str, str]
) -> list[Alignment]:
    """The alignments, those between two copies of a third marked as siblings.

    ``names``: what each document is called, by its id.
    """
    lines: dict[str, list[Mapping[str, Descent]]] = defaultdict(list)
    for family in families:
        parents = {one.document_id: one for one in family.descents}
        for document in family.document_ids:
            lines[document].append(parents)
    return [_mark(one, lines, names) if one.kind.is_copy else one for one in alignments]


def _mark(
    one: Alignment, lines: Mapping[str, Sequence[Mapping[str, Descent]]], names: Mapping[str, str]
) -> Alignment:
    """The alignment as one of siblings, where neither text comes from the other in any family."""
    a, b = one.a.document_id, one.b.document_id
    third, probability = "", 0.0
    for parents in lines[a]:
        if parents not in lines[b]:
            continue
        of_a, of_b = _climb(a, parents), _climb(b, parents)
        met = next((up for up in of_a if up in of_b), "")
        if met in (a, b):
            return one
        if met and of_a[met] * of_b[met] > probability:
            third, probability = met, of_a[met] * of_b[met]
    if not third:
        return one
    return replace(
        one,
        kind=AlignmentKind.SIBLING,
        direction=Direction.UNKNOWN,
        probability=probability,
        reason=f"both have it from {_name_third(names.get(third, ''), names.get(a), names.get(b))}",
    )


def _name_third(name: str, *others: str | None) -> str:
    if name in others and name:
        return f"another text of {name}"
    return name or "a third"


def _climb(document: str, parents: Mapping[str, Descent]) -> dict[str, float]:
    """The document and all it descends from, nearest first, each with how probable the way is."""
    found, probability = {document: 1.0}, 1.0
    while descent := parents.get(document):
        document, probability = descent.parent_id, probability * descent.probability
        found[document] = probability
    return found


def _group(copies: Sequence[Alignment]) -> list[list[Alignment]]:
    """Alignments of one pair, or of passages of one document that overlap, belong together."""
    import networkx as nx  # only those pay for loading it who look for copies

    joined: nx.Graph[int] = nx.Graph()
    joined.add_nodes_from(range(len(copies)))
    pairs: dict[Pair, int] = {}
    places: dict[str, list[tuple[Passage, int]]] = defaultdict(list)
    for number, one in enumerate(copies):
        joined.add_edge(number, pairs.setdefault((one.a.document_id, one.b.document_id), number))
        for passage in (one.a, one.b):
            places[passage.document_id].append((passage, number))
    for passages in places.values():
        joined.add_edges_from(_touching(passages))
    groups = (sorted(numbers) for numbers in nx.connected_components(joined))
    return [[copies[number] for number in numbers] for numbers in sorted(groups)]


def _touching(passages: list[tuple[Passage, int]]) -> Iterator[tuple[int, int]]:
    """Numbers of passages of one document that share half of the shorter one."""
    passages.sort(key=lambda one: (one[0].start, one[0].end, one[1]))
    open_: list[tuple[Passage, int]] = []
    for passage, number in passages:
        open_ = [one for one in open_ if one[0].end > passage.start]
        for other, before in open_:
            shared = min(other.end, passage.end) - passage.start
            if 2 * shared >= min(other.end - other.start, passage.end - passage.start):
                yield before, number
                break
        open_.append((passage, number))


def _grow(group: Sequence[Alignment], lengths: Mapping[str, int]) -> Family:
    by_pair: dict[Pair, list[Alignment]] = defaultdict(list)
    for one in group:
        by_pair[one.a.document_id, one.b.document_id].append(one)
    if len(by_pair) == 1:
        return _pair_off(group, by_pair)
    arcs: dict[str, list[tuple[float, str]]] = defaultdict(list)
    standing = _weigh_standing(by_pair)
    for (a, b), alignments in by_pair.items():
        probability = _probability(alignments[0])
        for parent, child, sure in ((a, b, probability), (b, a, 1 - probability)):
            cost = _distance(child, alignments, lengths) + _doubt(sure)
            arcs[child].append((cost + _STANDING_COST * (1 - standing[parent]), parent))
    documents = sorted(arcs)
    parents = _choose_parents({one: sorted(arcs[one])[:_PARENTS] for one in documents})
    roots = tuple(one for one in documents if parents[one] == _ROOT)
    children: dict[str, list[str]] = defaultdict(list)
    for document in documents:
        children[parents[document]].append(document)
    descents = tuple(
        _descend(child, parents[child], by_pair)
        for root in roots
        for child in _walk(root, children)
    )
    return Family(hash_parts(*documents, *(one.id for one in group)), roots, descents)


def _weigh_standing(by_pair: Mapping[Pair, Sequence[Alignment]]) -> dict[str, float]:
    """How probable it is of each document that another was copied from it, in the mean, 0 to 1."""
    shares: dict[str, list[float]] = defaultdict(list)
    for (a, b), alignments in by_pair.items():
        probability = _probability(alignments[0])
        shares[a].append(probability)
        shares[b].append(1 - probability)
    return {document: sum(each) / len(each) for document, each in shares.items()}


def _choose_parents(arcs: Mapping[str, Sequence[tuple[float, str]]]) -> dict[str, str]:
    """The parent of each document in the cheapest tree, `_ROOT` for its roots.

    ``arcs``: the possible parents of each document with what they cost, the cheapest first.
    """
    parents = {
        document: costs[0][1] if costs[0][0] < _ROOT_COST else _ROOT
        for document, costs in arcs.items()
    }
    if not _has_circle(parents):
        return parents
    import networkx as nx

    tree: nx.DiGraph[str] = nx.DiGraph()
    for document, costs in arcs.items():
        tree.add_edge(_ROOT, document, weight=_ROOT_COST)
        for cost, parent in costs:
            tree.add_edge(parent, document, weight=cost)
    best = nx.minimum_spanning_arborescence(tree)
    return {child: parent for parent, child in best.edges}


def _has_circle(parents: Mapping[str, str]) -> bool:
    """Whether some documents descend from themselves."""
    done = {_ROOT}
    for document in parents:
        at, line = document, set()
        while at not in done:
            done.add(at)
            line.add(at)
            at = parents[at]
        if at in line:
            return True
    return False


def _walk(root: str, children: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """All that descends from a document, each parent before its children."""
    waiting = [*reversed(children.get(root, ()))]
    while waiting:
        document = waiting.pop()
        yield document
        waiting += reversed(children.get(document, ()))


def _pair_off(group: Sequence[Alignment], by_pair: Mapping[Pair, Sequence[Alignment]]) -> Family:
    """The family of two documents: the likelier original is the root."""
    ((a, b),) = by_pair
    root, child = (a, b) if _probability(group[0]) >= 0.5 else (b, a)
    name = hash_parts(a, b, *(one.id for one in group))
    return Family(name, (root,), (_descend(child, root, by_pair),))


def _doubt(probability: float) -> float:
    """What an arc costs: little when it is probable, and the less the surer it is."""
    probability = min(max(probability, _MIN_PROBABILITY), 1 - _MIN_PROBABILITY)
    odds = math.log(probability / (1 - probability))
    return _ODDS_COST * max(0.0, -math.log(_MIN_PROBABILITY) - odds) - math.log(probability)


def _distance(child: str, alignments: Sequence[Alignment], lengths: Mapping[str, int]) -> float:
    """How much of a text another does not explain: the logarithm of the characters.

    A copy of a copy has all that the first copier changed, so that its parent explains more of it
    than its grandparent; and two copies of one text differ by what both copiers changed.
    """
    explained = sum(
        one.similarity * (passage.end - passage.start)
        for one in alignments
        for passage in (one.a, one.b)
        if passage.document_id == child
    )
    return _DISTANCE_COST * math.log2(1 + max(0.0, lengths[child] - explained) / _UNIT_CHARS)


def _probability(alignment: Alignment) -> float:
    """How probable it is that b was copied from a."""
    if alignment.direction is Direction.B_TO_A:
        return 1 - alignment.probability
    return alignment.probability


def _descend(child: str, parent: str, by_pair: Mapping[Pair, Sequence[Alignment]]) -> Descent:
    a, b = sorted((child, parent))
    alignments = by_pair[a, b]
    probability = _probability(alignments[0])
    return Descent(
        child,
        parent,
        tuple(one.id for one in alignments),
        probability if parent == a else 1 - probability,
    )
