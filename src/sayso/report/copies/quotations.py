"""The words of somebody that several texts quote, each in an article of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.records import Alignment, AlignmentKind, Attribution, Case, Passage
from sayso.report.places import number_documents
from sayso.report.profiles import Records
from sayso.report.wording import NOBODY

__all__ = ["Quotation", "count_boilerplate", "list_quotations"]


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that several documents quote: the place in each, in the order of the case.

    ``words``: the exact words of the first place. ``speaker``: whose they are there, empty where
    nobody is named.
    """

    words: str
    speaker: str
    places: tuple[Passage, ...]
    alignments: tuple[Alignment, ...]


def list_quotations(case: Case) -> tuple[Quotation, ...]:
    """Common quotations, that in most documents first, then by place."""
    records, numbers = Records(case), number_documents(case)
    found = [one for one in case.alignments if one.kind is AlignmentKind.QUOTATION]
    wanted = {side.document_id for one in found for side in (one.a, one.b)}
    said: dict[str, list[Attribution]] = defaultdict(list)
    for one in case.attributions:
        if one.document_id in wanted:
            said[one.document_id].append(one)
    quotations = [_make(group, records, numbers, said) for group in _group(found)]
    return tuple(
        sorted(
            quotations,
            key=lambda one: (
                -len(one.places),
                numbers[one.places[0].document_id],
                one.places[0].start,
            ),
        )
    )


def count_boilerplate(case: Case) -> tuple[int, int]:
    """How many pairs of passages are boilerplate, and how many documents have some."""
    found = [one for one in case.alignments if one.kind is AlignmentKind.BOILERPLATE]
    return len(found), len({side.document_id for one in found for side in (one.a, one.b)})


def _group(alignments: Sequence[Alignment]) -> Iterator[list[Alignment]]:
    """Alignments whose passages overlap in a document, directly or one by another."""
    owners = list(range(len(alignments)))

    def find(at: int) -> int:
        while owners[at] != at:
            owners[at] = owners[owners[at]]
            at = owners[at]
        return at

    places: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for at, one in enumerate(alignments):
        for side in (one.a, one.b):
            places[side.document_id].append((side.start, side.end, at))
    for own in places.values():
        own.sort()
        end, last = 0, -1
        for start, stop, at in own:
            if last >= 0 and start < end:
                owners[find(at)] = find(last)
            end, last = max(end, stop), at
    groups: dict[int, list[Alignment]] = defaultdict(list)
    for at, one in enumerate(alignments):
        groups[find(at)].append(one)
    yield from groups.values()


def _make(
    group: Sequence[Alignment],
    records: Records,
    numbers: Mapping[str, int],
    said: Mapping[str, Sequence[Attribution]],
) -> Quotation:
    """One quotation; of several places in a document the longest."""
    longest: dict[str, Passage] = {}
    for side in (side for one in group for side in (one.a, one.b)):
        before = longest.setdefault(side.document_id, side)
        if side.end - side.start > before.end - before.start:
            longest[side.document_id] = side
    places = tuple(sorted(longest.values(), key=lambda one: numbers[one.document_id]))
    text = records.documents[places[0].document_id].text
    words = " ".join(text[places[0].start : places[0].end].split())
    return Quotation(words, _find_speaker(places, said, records), places, tuple(group))


def _find_speaker(
    places: Iterable[Passage], said: Mapping[str, Sequence[Attribution]], records: Records
) -> str:
    """Who says most of the words, in the first place where that is known."""
    for place in places:
        held = [(_overlap(one, place), one) for one in said.get(place.document_id, ())]
        most, one = max(held, key=lambda item: item[0], default=(0, None))
        if one is None or 2 * most < place.end - place.start or one.is_source_open:
            continue
        if (name := records.name_speaker(one)) != NOBODY:
            return name
    return ""


def _overlap(one: Attribution, place: Passage) -> int:
    return sum(max(0, min(s.end, place.end) - max(s.start, place.start)) for s in one.content)
