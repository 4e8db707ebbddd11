"""All figures in one table: ``python -m evals --corpora FOLDER``."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from evals import (
    attributions,
    calibration,
    cues,
    deeds,
    disputed_pairs,
    drifted_pairs,
    entities,
    harbour,
    names,
    nesting,
    pages,
    quotations,
    speakers,
    times,
    trees,
)
from evals.table import Row, print_rows, to_markdown
from sayso import trace
from sayso.reading import Reader
from sayso.reading.finding.network import OnnxNetwork
from sayso.records import Document

_ASKED = {
    "exact_source": 83.0,
    "exact_cue": 76.0,
    "exact_content": 73.0,
    "triple_iou50": 74.0,
    "triple_exact": 52.0,
}


def measure_attributions(corpora: Path) -> Iterator[Row]:
    documents = attributions.load_part(corpora, "dev")
    network = OnnxNetwork()
    figures = attributions.measure(documents, network.tokenizer, network, network.options)
    events = sum(len(versions[0]) for _, _, versions in documents)
    for name, words in attributions.NAMES.items():
        yield Row(
            "attributions",
            f"{words}, F1",
            "PolNeAR dev",
            f"{len(documents)} articles, {events}",
            100 * figures[name][2],
            _ASKED.get(name),
        )


def measure_calibration(corpora: Path) -> Iterator[Row]:
    network = OnnxNetwork()
    documents = calibration.load_measured(corpora)
    options = replace(network.options, is_nested=False)
    judged = calibration.judge(documents, network.tokenizer, network, options)
    error, _ = calibration.expected_error(judged)
    yield Row(
        "probabilities",
        "expected calibration error",
        "PolNeAR dev, every second article",
        str(len(judged[0])),
        100 * error,
    )


def measure_nesting(corpora: Path) -> Iterator[Row]:
    passages = nesting.load_passages()
    texts = nesting.load_texts(corpora, (one.key for one in passages))
    reader = Reader()
    counts = nesting.measure(passages, texts, lambda text: reader.read(Document.from_text(text)))
    data, count = "labelled by hand", f"{counts.passages} passages, {counts.gold}"
    yield Row("nesting", "recall", data, count, 100 * counts.recall, 75.0)
    yield Row("nesting", "precision", data, count, 100 * counts.precision, 75.0)
    parent = counts.right_parent / max(1, counts.right)
    yield Row("nesting", "right parent, of those found", data, str(counts.right), 100 * parent)
    deep = counts.deep_right / max(1, counts.deep)
    yield Row("nesting", "recall at depth 3 and more", data, str(counts.deep), 100 * deep)
    right, _, whole = nesting.measure_relations(
        nesting.load_relations(corpora / "gum" / "dev"),
        lambda text: reader.read(Document.from_text(text)),
    )
    yield Row(
        "nesting", "recall", "GUM dev, rhetorical relations", str(whole), 100 * right / whole, 75.0
    )


def measure_quotations(_: Path) -> Iterator[Row]:
    find = quotations.load_finder()
    tallies = quotations.measure_set(quotations.load_set("test"), find).values()
    found, expected, false = (
        sum(getattr(one, name) for one in tallies) for name in ("found", "expected", "false")
    )
    data = "invented, kept aside"
    yield Row("quotations", "recall", data, str(expected), 100 * found / expected)
    yield Row(
        "quotations", "precision", data, str(found + false), 100 * found / max(1, found + false)
    )


def measure_speakers(corpora: Path) -> Iterator[Row]:
    for data, counts in speakers.count_parts(corpora).items():
        for words, kinds, target in (
            ("pronoun sources", speakers.PRONOUNS, 88.0),
            ("all sources but names", speakers.ALL_BUT_NAMES, 85.0),
        ):
            verdicts = sum((counts.get(kind, Counter()) for kind in kinds), Counter())
            whole = verdicts.total()
            share = 100 * verdicts["right"] / max(1, whole)
            yield Row("who speaks", f"{words} that go right", data, str(whole), share, target)


def measure_names(corpora: Path) -> Iterator[Row]:
    texts = names.load_held_back(corpora)
    figures = names.measure(texts, OnnxNetwork())
    asked = {"all": 88.0, "person": 90.0}
    for kind, (_, _, f1, count) in figures.items():
        data = "Worldwide newswire, held-back tenth"
        yield Row("names", f"{kind}, F1", data, str(count), 100 * f1, asked.get(kind))


def measure_cues(corpora: Path) -> Iterator[Row]:
    gold = cues.load_gold("test")
    corpus = attributions.load_part(corpora, "dev")
    scores = cues.measure(gold, {name: (text, events[0]) for name, text, events in corpus})
    for what, tally in scores.tallies.items():
        data = "labelled by hand, PolNeAR dev"
        yield Row("cues", f"{what}, accuracy", data, str(tally.total), 100 * tally.accuracy, 92.0)


def measure_times(corpora: Path) -> Iterator[Row]:
    stories = times.load_part(corpora, is_held_back=True)
    figures = times.measure(stories)
    count = f"{len(stories)} files, {sum(len(story.times) for story in stories)}"
    for metric in ("relaxed", "value"):
        yield Row(
            "times",
            f"{times.NAMES[metric]}, F1",
            "TimeBank and AQUAINT, held back",
            count,
            100 * figures[metric][2],
            80.0 if metric == "value" else None,
        )


def measure_trees(corpora: Path) -> Iterator[Row]:
    network = OnnxNetwork()
    for data, texts in trees.load_dev(corpora, network).items():
        head, both, whole = trees.measure(texts, network)
        yield Row("syntax", "right head (UAS)", data, f"{whole} words", 100 * head)
        yield Row("syntax", "right head and relation (LAS)", data, f"{whole} words", 100 * both)


def measure_deeds(_: Path) -> Iterator[Row]:
    reader = Reader()
    counts = deeds.measure(
        deeds.load_sentences("test"), lambda text: reader.read(Document.from_text(text))
    )
    data = "invented, labelled by hand, kept aside"
    yield Row("deeds", "precision", data, str(counts.predicted), 100 * counts.precision)
    yield Row("deeds", "recall", data, str(counts.gold), 100 * counts.recall)


def measure_drifted_pairs(_: Path) -> Iterator[Row]:
    counts = drifted_pairs.measure_kept_aside()
    data = "invented pairs, kept aside"
    yield Row("drift", "precision", data, str(counts.predicted), 100 * counts.precision, 85.0)
    yield Row("drift", "recall", data, str(counts.gold), 100 * counts.recall, 85.0)


def measure_disputed_pairs(_: Path) -> Iterator[Row]:
    yield from disputed_pairs.rows()


def measure_entities(corpora: Path) -> Iterator[Row]:
    yield from entities.rows(corpora, Reader().read)


def measure_pages(corpora: Path) -> Iterator[Row]:
    folder = corpora / "html" / "article-extraction-benchmark"
    count, _, _, f1 = pages.measure_pages(folder)
    yield Row("pages", "words of the article, F1", "news pages", str(count), 100 * f1)


def measure_harbour(_: Path) -> Iterator[Row]:
    for what, (right, whole) in harbour.measure(trace([harbour.FOLDER / "articles"])).items():
        yield Row("harbour case", what, "invented, in the open", str(whole), 100 * right / whole)


MEASURES: tuple[Callable[[Path], Iterator[Row]], ...] = (
    measure_attributions,
    measure_calibration,
    measure_nesting,
    measure_quotations,
    measure_speakers,
    measure_names,
    measure_cues,
    measure_times,
    measure_pages,
    measure_trees,
    measure_deeds,
    measure_disputed_pairs,
    measure_drifted_pairs,
    measure_entities,
    measure_harbour,
)


def main() -> None:
    """Measure everything and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder that holds polnear/ …")
    parser.add_argument("--markdown", action="store_true", help="as the README has it")
    given = parser.parse_args()
    rows = [row for measure in MEASURES for row in measure(given.corpora)]
    if given.markdown:
        print(to_markdown(rows))
    else:
        print_rows(rows)


if __name__ == "__main__":
    main()
