"""All that finds copies: what holds for any pile, and what was known stays known."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.copies import find_copies, trace_copies
from sayso.copies.find import judge_pairs
from sayso.records import AlignmentKind, Direction, Document
from tests.copies.stories import FERRY, MILL, ORCHARD, make, make_prose

_UGLY = (
    "",
    " \n\t ",
    "One.",
    "😀" * 40,
    "a\x00b\x00" * 60,
    "lone \ud800 surrogate " * 9,
    "x" * 100_000,
    "word " * 3000,
    "\u200b\u200d\ufeff" * 20,
    "ÅÄÖ — »…« " * 20,
)
_SENTENCES = tuple(
    f"{one.strip()}." for text in (FERRY, MILL, ORCHARD) for one in text.split(".") if one.strip()
)
_TEXTS = st.lists(st.sampled_from(_SENTENCES), max_size=14).map(" ".join)
_PILES = st.lists(st.tuples(_TEXTS, st.sampled_from(("Bay Mail", "The Pier", ""))), max_size=5)


def _pile(seed: int = 1) -> list[Document]:
    texts = (
        (FERRY, "Bay Mail", "2021-03-01"),
        (f"{FERRY}\n\nSource: Bay Mail", "The Pier", "2021-03-02"),
        (f"{MILL}\n\n{FERRY[:600]}", "Elm Post", "2021-03-05"),
        (ORCHARD, "Elm Post", "2021-03-05"),
        *((make_prose(at), f"Outlet {at}", "") for at in range(4)),
    )
    documents = [make(*one) for one in texts]
    Random(seed).shuffle(documents)
    return documents


def test_the_order_of_documents_changes_nothing() -> None:
    """Nor does a document that is given twice."""
    found = trace_copies(_pile())
    assert found.alignments
    assert found.families
    for seed in (2, 3):
        assert trace_copies(_pile(seed)) == found
    assert trace_copies([*_pile(), *_pile()]) == found
    assert find_copies(_pile()) == list(found.alignments)


@given(_PILES)
@settings(max_examples=40, deadline=None)
def test_what_holds_for_any_pile(pile: list[tuple[str, str]]) -> None:
    """Offsets in range, ids in order, the same again, words that agree at both ends."""
    documents = [make(*one) for one in pile]
    texts = {one.id: one.text for one in documents}
    found = find_copies(documents)
    assert find_copies(documents[::-1]) == found
    assert len({one.id for one in found}) == len(found)
    for one in found:
        assert one.a.document_id < one.b.document_id
        for passage, edits in (
            (one.a, [edit.a for edit in one.edits]),
            (one.b, [edit.b for edit in one.edits]),
        ):
            assert 0 <= passage.start < passage.end <= len(texts[passage.document_id])
            places = [passage.start, *(at for edit in edits for at in (edit.start, edit.end))]
            assert places == sorted(places)
            assert places[-1] <= passage.end
        assert 0 <= one.similarity <= 1
        assert 0 <= one.probability <= 1
        if not one.kind.is_copy:
            assert one.direction is Direction.UNKNOWN


@pytest.mark.parametrize("ugly", _UGLY)
def test_ugly_texts_hurt_nobody(ugly: str) -> None:
    """Beside one another and beside texts that are none; what was to be found is found."""
    documents = [*_pile(), make(ugly, "A"), make(f"{ugly} ", "B"), make(f"{ugly}{MILL}", "C")]
    found = find_copies(documents)
    texts = {one.id: one.text for one in documents}
    for one in found:
        for side in (one.a, one.b):
            assert 0 <= side.start < side.end <= len(texts[side.document_id])
    pairs = {frozenset((one.a.document_id, one.b.document_id)) for one in found}
    assert {
        frozenset((one.a.document_id, one.b.document_id)) for one in find_copies(_pile())
    } <= pairs


def test_nothing_and_one() -> None:
    """A pile of none or of one has no copies."""
    assert find_copies([]) == []
    assert trace_copies([make(FERRY)]).families == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            (
                "昨天上午港口的两台水泵突然停止工作，约六十名乘客在雨中等候了将近两个小时，"
                "直到有人找来一辆公共汽车。港务局长对议会说，任何时候都没有人处于危险之中。"
            ),
            "山谷里的苹果花被四月底的霜冻毁掉了三分之二，种植者说这是大桥建成以来最糟糕的春天。",
        ),
        (
            (
                "月曜日、二つのポンプが故障したため渡し船は北の桟橋で止められ、およそ六十人の乗客が"
                "雨の中でバスを待った。港長は、危険は一度もなかったと議会に語った。"
            ),
            "四月末の霜で谷のりんごの花の三分の二が失われ、農家は橋ができて以来最悪の春だと話す。",
        ),
        (
            (
                "เรือข้ามฟากถูกหยุดที่ท่าเรือเหนือเมื่อวันจันทร์หลังจากเครื่องสูบน้ำสองเครื่องเสียและผู้โดยสาร"
                "ราวหกสิบคนต้องรอท่ามกลางสายฝนจนกระทั่งมีรถบัสมารับนายท่าเรือบอกสภาว่าไม่มีใครตกอยู่ในอันตราย"
            ),
            "น้ำค้างแข็งปลายเดือนเมษายนทำลายดอกแอปเปิลในหุบเขาไปสองในสามชาวสวนกล่าวว่าเป็นฤดูใบไม้ผลิที่แย่ที่สุด",
        ),
        (
            (
                "Паром остановили у северного причала в понедельник, когда отказали два насоса, "
                "шестьдесят пассажиров ждали под дождём, пока не нашёлся автобус."
            ),
            (
                "Заморозки в конце апреля погубили две трети яблоневого цвета в долине, и садоводы "
                "говорят о худшей весне с тех пор, как построили мост."
            ),
        ),
    ],
)
def test_texts_of_any_script(one: str, other: str) -> None:
    """Each within its language: a repost is found, another text is not."""
    repost = make(f"{one}\n\n(Bay Mail)", "The Pier")
    (found,) = find_copies([make(one, "Bay Mail"), repost, make(other, "Elm Post")])
    assert found.kind is AlignmentKind.WHOLE
    assert {found.a.end - found.a.start, found.b.end - found.b.start} <= set(
        range(len(one) - 2, len(one) + 1)
    )


def test_adding_compares_the_new_only() -> None:
    """What was known comes back; what the new documents share with the old is found."""
    documents = _pile()
    old, new = documents[:5], documents[5:]
    known = trace_copies(old).alignments
    compared = frozenset(one.id for one in old)
    added = trace_copies(documents, known, compared)
    assert added == trace_copies(documents)
    assert trace_copies(old, known, compared).alignments == known
    assert trace_copies(old, (), compared).alignments == ()
    assert new


def test_known_alignments_of_documents_that_are_gone_are_left_out() -> None:
    """A case may have lost some."""
    documents = _pile()
    known = trace_copies(documents).alignments
    left = documents[:3]
    ids = {one.id for one in left}
    kept = trace_copies(left, known, frozenset(ids)).alignments
    assert all({one.a.document_id, one.b.document_id} <= ids for one in kept)


def test_pairs_are_judged_in_order() -> None:
    """For those who fit the weights: each two documents with a copy, once."""
    pairs = [(two.a.id, two.b.id) for two in judge_pairs(_pile())]
    assert pairs == sorted(set(pairs))
    assert len(pairs) >= 2
