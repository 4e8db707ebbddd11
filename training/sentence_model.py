"""MiniLM-L6 over sentences: one alone for a vector, two together for how they stand to each other.

The encoder is the base as it is (Wang et al. 2020, arXiv:2002.10957; sentence-transformers'
all-MiniLM-L6-v2), with its two kinds of input; the layers are those of the reader.
"""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from training.model import Layer, Shape

__all__ = ["PairModel", "SentenceModel"]

N_RELATIONS = 3
"""SAME, CONTRADICT, OTHER."""
N_DIRECTED = 3
"""The first entails the second, contradicts it, neither."""
EARLY_LAYERS = 4
"""A second head learns on the states of this layer, to see what fewer layers would give."""


class SentenceModel(nn.Module):
    """The states of the last layer and, where asked for, of an earlier one."""

    def __init__(self, layers: int = 6, dropout: float = 0.1) -> None:
        super().__init__()
        shape = Shape(layers=layers)
        self.pieces = nn.Embedding(shape.vocabulary, shape.hidden)
        self.positions = nn.Embedding(shape.positions, shape.hidden)
        self.kinds = nn.Embedding(2, shape.hidden)
        self.norm = nn.LayerNorm(shape.hidden, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(
            Layer(shape.hidden, shape.heads, shape.inner, dropout) for _ in range(layers)
        )

    def forward(self, ids: Tensor, kinds: Tensor, mask: Tensor | None) -> list[Tensor]:
        """ids, kinds: [batch, pieces]; mask: 1 for a piece, None for no padding."""
        bias = None if mask is None else (1.0 - mask[:, None, None, :].to(torch.float32)) * -1e4
        states = self.pieces(ids) + self.positions.weight[: ids.shape[1]] + self.kinds(kinds)
        states = self.dropout(self.norm(states))
        after = []
        for layer in self.layers:
            states = layer(states, bias)
            after.append(states)
        return after

    def load_base(self, path: Path) -> None:
        """Load the base weights in the layout of Hugging Face's BertModel."""
        base = load_file(path)
        own = {
            "pieces.weight": base["embeddings.word_embeddings.weight"],
            "positions.weight": base["embeddings.position_embeddings.weight"],
            "kinds.weight": base["embeddings.token_type_embeddings.weight"],
            "norm.weight": base["embeddings.LayerNorm.weight"],
            "norm.bias": base["embeddings.LayerNorm.bias"],
        }
        for number in range(len(self.layers)):
            theirs = f"encoder.layer.{number}."
            for end in ("weight", "bias"):
                own[f"layers.{number}.qkv.{end}"] = torch.cat(
                    [base[f"{theirs}attention.self.{x}.{end}"] for x in ("query", "key", "value")]
                )
                for mine, name in _NAMES.items():
                    own[f"layers.{number}.{mine}.{end}"] = base[f"{theirs}{name}.{end}"]
        self.load_state_dict(own)


_NAMES = {
    "out": "attention.output.dense",
    "norm_attention": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "norm_feed": "output.LayerNorm",
}


class Head(nn.Module):
    """Scores of relations and of directed entailment from the states of one layer."""

    def __init__(self, hidden: int = 384) -> None:
        super().__init__()
        self.mix = nn.Linear(2 * hidden, hidden)
        self.dropout = nn.Dropout(0.1)
        self.scores = nn.Linear(hidden, N_RELATIONS + N_DIRECTED)

    def forward(self, states: Tensor, mask: Tensor | None) -> Tensor:
        """[batch, 6]: three relations, then three directed ones."""
        if mask is None:
            mean = states.mean(1)
        else:
            weights = mask[:, :, None].to(states.dtype)
            mean = (states * weights).sum(1) / weights.sum(1)
        mixed = torch.tanh(self.mix(torch.cat((states[:, 0], mean), 1)))
        scores: Tensor = self.scores(self.dropout(mixed))
        return scores


class PairModel(nn.Module):
    """Two sentences read together; scores from the last layer and from an earlier one."""

    def __init__(self, layers: int = 6) -> None:
        super().__init__()
        self.encoder = SentenceModel(layers)
        self.early = Head()
        self.last = Head()

    def forward(self, ids: Tensor, kinds: Tensor, mask: Tensor | None) -> tuple[Tensor, Tensor]:
        after = self.encoder(ids, kinds, mask)
        return self.early(after[EARLY_LAYERS - 1], mask), self.last(after[-1], mask)
