"""What the shipped reader finds, and what holds for any text whatever."""

from __future__ import annotations

import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from sayso.errors import ModelError
from sayso.pipeline import load_reader
from sayso.reading import Reader
from sayso.reading.describe import describe
from sayso.reading.finding.chains import FloatArray
from sayso.reading.finding.find import find_attributions
from sayso.reading.finding.network import MODEL_FOLDER, OnnxNetwork
from sayso.reading.finding.options import Options
from sayso.reading.finding.states import States
from sayso.reading.nesting import Found, find_parents
from sayso.records import Attribution, Document, Kind, SourceType, Span, Stance
from sayso.words import IntArray

_PARTS = (
    "said",
    "according to",
    "reportedly",
    "“",
    "”",
    '"',
    "’",
    "\n",
    "\n\n",
    " ",
    ".",
    ",",
    "she",
    "Mira Holt",
    "officials",
    "\x00",
    "\u202e",
    "\U0001f600",
    "e\u0301",
    "汉字",
    "\ud800",
)
UGLY = st.one_of(
    st.text(max_size=200), st.lists(st.sampled_from(_PARTS), max_size=60).map(" ".join)
)


def _read(text: str, byline: str = "") -> tuple[Document, list[Attribution]]:
    document = Document.from_text(text, byline=byline)
    return document, list(load_reader().read(document).attributions)


def _words(document: Document, spans: tuple[Span, ...]) -> str:
    return " ".join(document.text[span.start : span.end] for span in spans)


@settings(max_examples=150, deadline=None)
@given(UGLY)
def test_every_span_lies_in_its_text_and_is_not_empty(text: str) -> None:
    """For any text: spans inside it, in order, with something in them; ids unique."""
    document, found = _read(text)
    for one in found:
        assert one.cue
        assert one.source or one.content
        for spans in (one.source, one.cue, one.content):
            assert list(spans) == sorted(spans)
            for span in spans:
                assert 0 <= span.start < span.end <= len(document.text)
                assert document.text[span.start : span.end].strip()
    ids = {one.id for one in found}
    assert len(ids) == len(found)
    assert {one.parent_id for one in found} - {None} <= ids


@settings(max_examples=25, deadline=None)
@given(UGLY)
def test_two_readings_are_the_same(text: str) -> None:
    """The same text reads the same."""
    assert _read(text) == _read(text)


def test_company_does_not_matter(reader: Reader, harbour: Path) -> None:
    """A text reads the same alone, beside others, and in many threads."""
    texts = [path.read_text("utf-8") for path in sorted(harbour.glob("*.txt"))]
    documents = [Document.from_text(text) for text in texts]
    alone = [reader.read(document) for document in documents]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(reader.read, documents[::-1]))[::-1]
    assert alone == together


def test_a_plain_sentence() -> None:
    """Source, cue and content are found and linked."""
    document, (one,) = _read("The harbour was closed on Monday, Captain Ida Brook said.")
    assert _words(document, one.source) == "Captain Ida Brook"
    assert _words(document, one.cue) == "said"
    assert _words(document, one.content).startswith("The harbour was closed on Monday")
    assert (one.kind, one.stance) == (Kind.INDIRECT, Stance.ASSERT)
    assert one.source_type is SourceType.NAMED
    assert 0.5 < one.probability <= 1


def test_content_on_both_sides_of_the_cue() -> None:
    """A quotation that the cue interrupts is one attribution with two pieces."""
    text = "“If the berth stays shut,” the mayor said, “we will lose the season.”"
    document, (one,) = _read(text)
    assert [document.text[s.start : s.end].strip("“”, .") for s in one.content] == [
        "If the berth stays shut",
        "we will lose the season",
    ]
    assert one.kind is Kind.DIRECT


def test_two_attributions_in_one_sentence() -> None:
    """Each cue has its own source and content."""
    text = "Mira Holt said the ship was empty, but the inspector insisted that it was full."
    document, found = _read(text)
    assert [_words(document, one.source) for one in found] == ["Mira Holt", "the inspector"]
    assert "empty" in _words(document, found[0].content)
    assert "full" in _words(document, found[1].content)


def test_an_attribution_inside_anothers_content() -> None:
    """Nested: the inner one's parent is the outer, and the chain has both."""
    text = "According to the security officials, the clerk had told them that the tank was full."
    document, found = _read(text)
    outer, inner = found
    assert inner.parent_id == outer.id
    assert inner.chain == ("the security officials", "the clerk")
    assert "tank was full" in _words(document, inner.content)


def test_reportedly_has_nobody_behind_it() -> None:
    """A hearsay adverb is an attribution without a source."""
    document, found = _read("The tanker has reportedly leaked forty tonnes of solvent.")
    one = next(one for one in found if "reportedly" in _words(document, one.cue))
    assert one.source == ()
    assert one.source_type is SourceType.UNSTATED
    assert one.hedged
    assert one.chain == ("nobody named",)


def test_a_quotation_of_several_sentences_is_taken_whole() -> None:
    """The marks say where the words end, not the sentence next to the cue."""
    text = "“It was dark. Nobody saw the hose. We shut the valve at six,” Tom Reed said."
    document, (one,) = _read(text)
    assert _words(document, one.content).startswith("“It was dark.")


def test_i_is_the_author_or_the_one_quoted() -> None:
    """ "I" is the byline, or in another's content that other."""
    text = "I know it. Ida Brook said I had seen it."
    outer = Found((Span(11, 20),), (Span(21, 25),), (Span(26, 39),), 1.0)
    inner = Found((Span(26, 27),), (Span(28, 36),), (Span(37, 39),), 1.0)
    author = Found((Span(0, 1),), (Span(2, 6),), (Span(7, 9),), 1.0)
    document = Document.from_text(text, byline="Una Marsh")
    found = describe(document, [author, outer, inner])
    assert [one.source_name for one in found] == ["Una Marsh", "Ida Brook", "Ida Brook"]
    assert describe(Document.from_text(text), [author])[0].source_name == "the author"
    turn = Found((Span(15, 16),), (Span(17, 21),), (Span(22, 24),), 1.0)
    transcript = Document.from_text("Yes?\nI. BROOK: I know it.", byline="Una Marsh")
    assert describe(transcript, [turn])[0].source_name == "I. BROOK"


@pytest.mark.parametrize("text", ["", " \n ", ".", "“", "\x00\x01"])
def test_nothing_gives_nothing(text: str) -> None:
    """A text without words has no attributions."""
    assert _read(text)[1] == []


TOKENIZER = OnnxNetwork().tokenizer


class Overlapping:
    """A network that finds a cue in each "said", the first two outermost and the others inside.

    Every word around a cue is its content, so that the contents of the cues overlap.
    """

    cue_crf = OnnxNetwork().cue_crf
    inner_cue_crf = OnnxNetwork().inner_cue_crf
    link_crf = OnnxNetwork().link_crf
    arc_distances = OnnxNetwork().arc_distances

    def encode(self, ids: IntArray, shapes: IntArray, heads: IntArray) -> States:
        assert len(ids) == len(shapes)
        said = (ids == TOKENIZER.token_to_id("said"))[heads]
        outer = said & (np.cumsum(said) <= 2)
        nothing = np.zeros((len(heads), 2), np.float32)
        no_names = np.zeros((len(heads), 11), np.float32)
        no_names[:, 0] = 50.0
        return States(
            _tag_scores(outer),
            _tag_scores(said),
            nothing,
            nothing,
            no_names,
            nothing,
            nothing,
            nothing,
        )

    def link(
        self,
        around: FloatArray,
        cue: FloatArray,
        in_cue: NDArray[np.bool_],
        mask: NDArray[np.bool_],
    ) -> FloatArray:
        assert len(around) == len(cue) == len(in_cue) == len(mask)
        scores = np.zeros((*around.shape[:2], 5), np.float32)
        scores[..., 3:] = 9.0
        return scores


def _tag_scores(begins: NDArray[np.bool_]) -> FloatArray:
    scores = np.zeros((len(begins), 3), np.float32)
    scores[begins, 1], scores[~begins, 0] = 50.0, 50.0
    return scores


def test_overlapping_contents_give_each_cue_once() -> None:
    """However contents overlap, no cue in them is found twice."""
    text = "One said two said three said four said five said six and said seven."
    found = find_attributions(text, TOKENIZER, Overlapping(), Options())
    assert len({one.cue for one in found}) == len(found) == text.count("said")


def test_without_nesting_only_the_outermost_are_found() -> None:
    """Cues inside contents are left out when they are not asked for."""
    text = "One said two said three said four said five said six and said seven."
    found = find_attributions(text, TOKENIZER, Overlapping(), Options(is_nested=False))
    assert len(found) == 2


def test_a_parent_is_the_smallest_content_around() -> None:
    """Of two contents around a cue, the inner one is the parent."""

    def found(cue: tuple[int, int], content: tuple[int, int]) -> Found:
        return Found((), (Span(*cue),), (Span(*content),), 1.0)

    three = [found((0, 2), (3, 90)), found((10, 12), (13, 80)), found((20, 22), (23, 70))]
    assert find_parents(three) == [None, 0, 1]


def test_damaged_weights_are_refused(tmp_path: Path) -> None:
    """A wrong checksum and a missing file each give one clear line."""
    folder = tmp_path / "reader"
    shutil.copytree(MODEL_FOLDER, folder)
    (folder / "linker.onnx").write_bytes(b"nothing of the kind")
    with pytest.raises(ModelError, match=r"linker\.onnx is damaged"):
        OnnxNetwork(folder)
    (folder / "linker.onnx").unlink()
    with pytest.raises(ModelError, match="incomplete"):
        OnnxNetwork(folder)


def test_the_weights_are_small_enough_to_ship() -> None:
    """Thirty megabytes at most, and every file has a checksum."""
    files = [path for path in MODEL_FOLDER.iterdir() if path.name != "checksums.json"]
    assert sum(path.stat().st_size for path in files) < 30e6
    sums = json.loads((MODEL_FOLDER / "checksums.json").read_text("utf-8"))
    assert {path.name for path in files} == set(sums)
