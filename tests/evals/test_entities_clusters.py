"""B³ and the gold mentions of ECB+ and GUM, on invented rows counted by hand."""

from __future__ import annotations

import json
from collections.abc import Hashable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from evals.ecb import EcbText, MentionKind, classify, find_head, find_name, load_ecb
from evals.ecb import measure as measure_ecb
from evals.gum import read_conllu
from evals.name_clusters import (
    GoldNames,
    Place,
    b_cubed,
    cluster,
    find_gold,
    measure,
    type_overlapping,
)
from sayso.records import (
    Attribution,
    Document,
    Entities,
    Kind,
    Mention,
    Name,
    NameType,
    Reading,
    Span,
)


def _places(clusters: str) -> dict[Place, Hashable]:
    """The cluster of each place, one letter for each."""
    return {("d", Span(at, at + 1)): letter for at, letter in enumerate(clusters)}


@pytest.mark.parametrize(
    ("gold", "given", "precision", "recall"),
    [
        ("aabb", "xxyy", 1, 1),
        ("aabb", "xyzw", 1, 1 / 2),
        ("aabb", "xxxx", 1 / 2, 1),
        # Bagga and Baldwin's example: the big ones put together, then a small one with a big.
        ("aaaaabbccccc", "xxxxxyyyyyyy", (5 + 2 * 2 / 7 + 5 * 5 / 7) / 12, 1),
        ("aaaaabbccccc", "xxxxxyyxxxxx", (5 / 2 + 2 + 5 / 2) / 12, 1),
        # Of aab in x: 2/3, 2/3, 1/3; of b in y: 1. Recall of a: 1, 1, of b: 1/2, 1/2.
        ("aabb", "xxxy", (2 / 3 + 2 / 3 + 1 / 3 + 1) / 4, 3 / 4),
    ],
)
def test_b_cubed(gold: str, given: str, precision: float, recall: float) -> None:
    """Precision and recall of each mention, averaged."""
    scores = b_cubed(_places(gold), _places(given))
    assert scores.precision == pytest.approx(precision)
    assert scores.recall == pytest.approx(recall)
    assert scores.f1 == pytest.approx(2 * precision * recall / (precision + recall))
    assert scores.size == len(gold)


def test_b_cubed_of_nothing() -> None:
    """No mentions, no score; mentions that are not gold count nowhere."""
    assert b_cubed({}, _places("x")) == (0, 0, 0, 0)
    assert b_cubed(_places("ab"), _places("xyxyxy")) == (1, 1, 1, 2)


def test_open_mentions_stand_alone() -> None:
    """Two open mentions with one candidate are two clusters."""
    mentions = [
        Mention("d", Span(at, at + 1), NameType.PERSON, entity, candidates=("x",))
        for at, entity in enumerate(("x", "x", None, None))
    ]
    clusters = cluster(Entities(mentions=tuple(mentions)))
    assert len(set(clusters.values())) == 3


def test_type_overlapping() -> None:
    """The name that has most of the span gives its type."""
    names = [Name(Span(0, 4), NameType.PLACE), Name(Span(4, 9), NameType.PERSON)]
    assert type_overlapping(Span(2, 9), names) is NameType.PERSON
    assert type_overlapping(Span(9, 12), names) is None


@pytest.mark.parametrize(
    ("words", "head", "name", "kind"),
    [
        ("in the Gulf of Oran", "Gulf", "Gulf of Oran", "name"),
        ("defensive tackle Ada Roe , 31", "Roe", "Ada Roe", "name"),
        ("the Oran 76ers", "76ers", "Oran 76ers", "name"),
        ("Academy of Arts and Sciences", "Academy", "Academy of Arts and Sciences", "name"),
        ("outside the Sam 's Club in Ayr", "Club", "Sam 's Club", "name"),
        ("an Oran Navy warship", "warship", "Oran Navy warship", "nominal"),
        ("a mountain in Oran", "mountain", "mountain", "nominal"),
        ("host", "host", "host", "nominal"),
        ("themselves", "themselves", "themselves", "pronoun"),
        ('"We', '"We', '"We', "pronoun"),
        ("I'm", "I'm", "I'm", "pronoun"),
    ],
)
def test_mentions_inside_a_sentence(words: str, head: str, name: str, kind: str) -> None:
    """The head decides, and a name is the capitalised words around it."""
    tokens = ["yesterday", *words.split(), "went", "there"]
    at = range(1, len(tokens) - 2)
    found = find_head(tokens, at)
    first, last = find_name(tokens, at, found)
    assert tokens[found] == head
    assert " ".join(tokens[first : last + 1]) == name
    assert classify(tokens, at, found, frozenset()) == kind


@pytest.mark.parametrize(
    ("tokens", "at", "kind"),
    [
        ("Police went there", 0, "nominal"),
        ("Roe went there", 0, "name"),
        ("Roe Meets Police Quickly", 2, "nominal"),
        ("they met Police quickly", 2, "name"),
    ],
)
def test_capitals_that_do_not_tell(tokens: str, at: int, kind: str) -> None:
    """At the start and in headlines a word that is elsewhere in lower case is no name."""
    words = tokens.split()
    assert classify(words, range(at, at + 1), at, frozenset(["police"])) == kind


_TOKENS = """9_1x\t0\t0\tAda\tHUM1
9_1x\t0\t1\tRoe\tHUM1
9_1x\t0\t2\t's\t-
9_1x\t0\t3\tdrivers\tHUM2
9_1x\t0\t4\tleft\t-
9_1x\t0\t5\tOran\tLOC1
9_1x\t0\t6\t.\t-

9_2x\t0\t0\tDriver\tHUM2
9_2x\t0\t1\tsaid\t-
9_2x\t0\t2\tRoe\tHUM1
9_2x\t0\t3\tdrove\t-
9_2x\t0\t4\tin\tLOC1
9_2x\t0\t5\tOran\tLOC1
9_2x\t0\t6\tdriver\t-
9_2x\t0\t7\tsay\t-
9_2x\t1\t0\tShe\tHUM1
9_2x\t1\t1\tleft\t-
9_2x\t1\t2\tFriday\tTIM1
"""
_MENTIONS = [
    ("9_1x", 0, [0, 1], "HUM", "HUM1"),
    ("9_1x", 0, [3], "HUM", "HUM2"),
    ("9_1x", 0, [5], "LOC", "LOC1"),
    ("9_2x", 0, [0], "HUM", "HUM2"),
    ("9_2x", 0, [2], "HUM", "HUM1"),
    ("9_2x", 0, [4, 5], "LOC", "LOC1"),
    ("9_2x", 1, [0], "HUM", "HUM1"),
    ("9_2x", 1, [2], "TIM", "TIM1"),
]


@pytest.fixture
def ecb_texts(tmp_path: Path) -> list[EcbText]:
    """Two invented documents of one topic, in the format of ECB+."""
    folder = tmp_path / "coref" / "ecbplus"
    folder.mkdir(parents=True)
    (folder / "ECB_Dev_corpus.txt").write_text(_TOKENS, encoding="utf-8")
    keys = ("doc_id", "sent_id", "tokens_number", "mention_type", "coref_chain")
    rows = [dict(zip(keys, row, strict=True)) for row in _MENTIONS]
    path = folder / "ECB_Dev_Entity_gold_mentions.json"
    path.write_text(json.dumps(rows), encoding="utf-8")
    return load_ecb(tmp_path)


def test_ecb_texts(ecb_texts: list[EcbText]) -> None:
    """Texts are joined as print has them; mentions lose what is no name, times are left out."""
    first, second = ecb_texts
    assert first.document.text == "Ada Roe's drivers left Oran."
    assert second.document.text == "Driver said Roe drove in Oran driver say\n\nShe left Friday"
    assert (second.document.id, second.topic) == ("9_2x", "9")
    found = [
        (text.document.text[one.name.start : one.name.end], one.kind, one.lemma)
        for text in ecb_texts
        for one in text.mentions
    ]
    assert found == [
        ("Ada Roe", MentionKind.NAME, "roe"),
        ("drivers", MentionKind.NOMINAL, "driver"),
        ("Oran", MentionKind.NAME, "oran"),
        ("Driver", MentionKind.NOMINAL, "driver"),
        ("Roe", MentionKind.NAME, "roe"),
        ("Oran", MentionKind.NAME, "oran"),
        ("She", MentionKind.PRONOUN, "she"),
    ]


def _read_driver(document: Document) -> Reading:
    """The driver of the second text speaks; no names."""
    if document.id != "9_2x":
        return Reading(document)
    said = Attribution("a1", "9_2x", (Span(0, 6),), (Span(7, 11),), (Span(12, 30),), Kind.INDIRECT)
    return Reading(document, (said,))


def _find_by_type(readings: Sequence[Reading]) -> Entities:
    """All persons are one, all others stand open; the driver is that person."""
    mentions = tuple(
        Mention(
            reading.document.id,
            name.span,
            name.type,
            None if name.type is NameType.PLACE else name.type.value,
        )
        for reading in readings
        for name in reading.names
    )
    return Entities(mentions=mentions, speakers={"a1": "organisation"})


def test_ecb_is_measured_on_names_and_on_all(ecb_texts: list[EcbText]) -> None:
    """Names as the stage has them; a nominal goes with its speaker, else by topic and head.

    Of the names, Ada Roe is a person and Roe, a word alone, an organisation; both Orans are open:
    all alone, half of each pair. Then the driver who speaks goes with Roe, wrongly.
    """
    scores = measure_ecb(ecb_texts, _read_driver, _find_by_type)
    assert scores.names == pytest.approx((1, 1 / 2, 2 / 3, 4))
    assert scores.participants[:2] == pytest.approx(((1 + 1 + 1 + 1 + 1 / 2 + 1 / 2) / 6, 1 / 2))
    assert scores.participants.size == 6
    assert scores.names_by_head == (1, 1, 1, 4)
    assert scores.participants_by_head == (1, 1, 1, 6)
    assert (scores.pronouns, scores.resolved) == (1, 1)


_GUM = """# newdoc id = GUM_news_invented
# newpar
# sent_id = 1
1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\tEntity=(1-organization-new-cf1-x-2-sgl
2\tFront\tFront\tPROPN\tNNP\t_\t6\tnsubj\t_\tEntity=1)
3\tof\tof\tADP\tIN\t_\t4\tcase\t_\t_
4\tMira\tMira\tPROPN\tNNP\t_\t2\tnmod\t_\tEntity=(2-person-new-cf1-x-1,2-coref|SpaceAfter=No
5\t's\t's\tPART\tPOS\t_\t4\tcase\t_\tEntity=2)
6\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
7\tFriday\tFriday\tPROPN\tNNP\t_\t6\tobl\t_\tEntity=(3-time-new-cf1-x-1-coref)
8\tMira\tMira\tPROPN\tNNP\t_\t6\tparataxis\t_\tEntity=(2-person-giv-cf1-x-1-coref)|SpaceAfter=No
9\t.\t.\tPUNCT\t.\t_\t6\tpunct\t_\t_

# sent_id = 2
1\tOran\tOran\tPROPN\tNNP\t_\t3\tnmod\t_\tEntity=(4-person-new-cf1-x-1,3,4,6-coref(5-place-new-cf1-x-1-sgl|SpaceAfter=No
2\t's\t's\tPART\tPOS\t_\t1\tcase\t_\tEntity=5)
3\tBo\tBo\tPROPN\tNNP\t_\t7\tnsubj\t_\t_
4\tRoe\tRoe\tPROPN\tNNP\t_\t3\tflat\t_\t_
5\tof\tof\tADP\tIN\t_\t6\tcase\t_\t_
6\tABC\tABC\tPROPN\tNNP\t_\t3\tnmod\t_\tEntity=(6-organization-new-cf1-x-1-sgl)4)
7\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\t_
8\tAda\tAda\tPROPN\tNNP\t_\t7\tobj\t_\tEntity=(7-person-new-cf1-x-1,3-coref(8-person-new-cf1-x-1-coref)
9\tand\tand\tCCONJ\tCC\t_\t10\tcc\t_\t_
10\tCy\tCy\tPROPN\tNNP\t_\t8\tconj\t_\tEntity=(9-person-new-cf1-x-1-coref)7)
"""


def test_gold_names_of_gum(tmp_path: Path) -> None:
    """Proper nouns that are persons, bodies or places, without what is round them."""
    path = tmp_path / "GUM_news_invented.conllu"
    path.write_text(_GUM, encoding="utf-8")
    gold = find_gold(read_conllu(path))
    text = gold.document.text
    assert text == "The Front of Mira's left Friday Mira. Oran's Bo Roe of ABC met Ada and Cy"
    found = [(text[span.start : span.end], *one) for span, one in gold.names.items()]
    assert found == [
        ("Front", NameType.ORGANISATION, "1"),
        ("Mira", NameType.PERSON, "2"),
        ("Mira", NameType.PERSON, "2"),
        ("Oran", NameType.PLACE, "5"),
        ("Bo Roe", NameType.PERSON, "4"),
        ("ABC", NameType.ORGANISATION, "6"),
        ("Ada", NameType.PERSON, "8"),
        ("Cy", NameType.PERSON, "9"),
    ]


def test_gold_names_are_measured_by_document() -> None:
    """The stage gets the gold names, a people where the reader says so; documents stay apart."""
    texts = [
        GoldNames(
            replace(Document.from_text("Cymry Roe"), id=name),
            {
                Span(0, 5): (NameType.PERSON, "1"),
                Span(6, 9): (NameType.PERSON, "2"),
            },
        )
        for name in ("a", "b")
    ]
    seen: list[Name] = []

    def read(document: Document) -> Reading:
        return Reading(document, names=(Name(Span(0, 5), NameType.PEOPLE),))

    def find(readings: Sequence[Reading]) -> Entities:
        (reading,) = readings
        seen.extend(reading.names)
        mentions = (
            Mention(reading.document.id, name.span, name.type, "x") for name in reading.names
        )
        return Entities(mentions=tuple(mentions))

    # Each document's two entities in one cluster.
    assert measure(texts, read, find)[:2] == (1 / 2, 1)
    assert [name.type for name in seen] == [NameType.PEOPLE, NameType.PERSON] * 2
