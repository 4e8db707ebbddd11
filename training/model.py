"""The reader: one encoder pass, heads on it, and a linker that reads the words around a cue.

The encoder is MiniLM-L6 (Wang et al. 2020, arXiv:2002.10957) with two additions: an embedding of
each word's printed shape (case, place in a quotation) and a mark between paragraphs. Two taggers
find the cues, the outermost and those inside contents, each a linear-chain CRF over words (Lafferty
et al. 2001). The linker is run once per cue: it sees the words around that cue, each with its
distance from it, and tags them as source and content with a third CRF, so that a span has a
beginning and an end, and no holes. Two more heads tag names and say how words depend on each other.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from sayso.words import N_SHAPES
from training.labels import NAME_TYPES, RELATIONS

ARC_REACH = 24
"""A head farther away than this many words is as far as one at that distance."""
N_CUE_TAGS = 3
"""O, B, I."""
N_NAME_TAGS = 1 + 2 * len(NAME_TYPES)
"""O, then B and I of each type."""
N_LINK_TAGS = 5
"""O, B-source, I-source, B-content, I-content."""
_NEVER = -1e9
"""The score of what cannot be."""
REACH_WORDS = 96
"""The linker sees this many words on each side of a cue's first word."""


@dataclass(frozen=True)
class Shape:
    """Sizes of the network; those of the encoder are fixed by the base weights."""

    vocabulary: int = 30522
    hidden: int = 384
    layers: int = 6
    heads: int = 12
    inner: int = 1536
    positions: int = 512
    head: int = 192
    linker_hidden: int = 128
    linker_layers: int = 1
    linker_heads: int = 4
    linker_inner: int = 256
    arc: int = 96


class Layer(nn.Module):
    """A transformer layer with the norm behind each part, as in BERT."""

    def __init__(self, hidden: int, heads: int, inner: int, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(hidden, 3 * hidden)
        self.out = nn.Linear(hidden, hidden)
        self.norm_attention = nn.LayerNorm(hidden, eps=1e-12)
        self.up = nn.Linear(hidden, inner)
        self.down = nn.Linear(inner, hidden)
        self.norm_feed = nn.LayerNorm(hidden, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, bias: Tensor | None) -> Tensor:
        """states: [batch, length, hidden]; bias: added to scores, [batch, 1, 1, length]."""
        batch, length, hidden = states.shape
        qkv = self.qkv(states).view(batch, length, 3, self.heads, hidden // self.heads)
        query, key, value = qkv.permute(2, 0, 3, 1, 4).unbind(0)
        mixed = nn.functional.scaled_dot_product_attention(
            query, key, value, attn_mask=None if bias is None else bias.to(query.dtype)
        )
        mixed = mixed.transpose(1, 2).reshape(batch, length, hidden)
        states = self.norm_attention(states + self.dropout(self.out(mixed)))
        fed = self.down(nn.functional.gelu(self.up(states)))
        return self.norm_feed(states + self.dropout(fed))


class Encoder(nn.Module):
    """MiniLM-L6 with word shapes; the output are the last layer's states."""

    def __init__(self, shape: Shape, dropout: float = 0.1) -> None:
        super().__init__()
        self.pieces = nn.Embedding(shape.vocabulary, shape.hidden)
        self.positions = nn.Embedding(shape.positions, shape.hidden)
        self.kind = nn.Parameter(torch.zeros(shape.hidden))
        self.shapes = nn.Embedding(N_SHAPES + 1, shape.hidden)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(shape.hidden, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(
            Layer(shape.hidden, shape.heads, shape.inner, dropout) for _ in range(shape.layers)
        )

    def embed(self, ids: Tensor, shapes: Tensor) -> Tensor:
        positions = self.positions.weight[: ids.shape[1]]
        states = self.pieces(ids) + positions + self.shapes(shapes) + self.kind
        return self.dropout(self.norm(states))

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor | None) -> Tensor:
        """ids, shapes: [batch, pieces]; mask: 1 for a piece, 0 for padding, None for no padding."""
        bias = None if mask is None else (1.0 - mask[:, None, None, :].to(torch.float32)) * -1e4
        states = self.embed(ids, shapes)
        for layer in self.layers:
            states = layer(states, bias)
        return states

    def load_base(self, path: Path) -> None:
        """Load the base weights in the layout of Hugging Face's BertModel."""
        base = load_file(path)
        own = {
            "pieces.weight": base["embeddings.word_embeddings.weight"],
            "positions.weight": base["embeddings.position_embeddings.weight"],
            "kind": base["embeddings.token_type_embeddings.weight"][0],
            "norm.weight": base["embeddings.LayerNorm.weight"],
            "norm.bias": base["embeddings.LayerNorm.bias"],
        }
        names = {
            "out": "attention.output.dense",
            "norm_attention": "attention.output.LayerNorm",
            "up": "intermediate.dense",
            "down": "output.dense",
            "norm_feed": "output.LayerNorm",
        }
        for number in range(len(self.layers)):
            theirs = f"encoder.layer.{number}."
            for end in ("weight", "bias"):
                own[f"layers.{number}.qkv.{end}"] = torch.cat(
                    [base[f"{theirs}attention.self.{x}.{end}"] for x in ("query", "key", "value")]
                )
                for mine, name in names.items():
                    own[f"layers.{number}.{mine}.{end}"] = base[f"{theirs}{name}.{end}"]
        missing, unexpected = self.load_state_dict(own, strict=False)
        if unexpected or set(missing) != {"shapes.weight"}:
            raise ValueError(f"base weights do not fit: missing {missing}, unknown {unexpected}")


class Crf(nn.Module):
    """A linear-chain CRF; forbidden transitions carry a large constant penalty."""

    def __init__(self, allowed: Tensor, allowed_start: Tensor) -> None:
        super().__init__()
        self.transitions = nn.Parameter(torch.zeros(allowed.shape))
        self.register_buffer("penalty", (~allowed) * -1e4, persistent=False)
        self.register_buffer("start", (~allowed_start) * -1e4, persistent=False)

    def scores(self) -> Tensor:
        """The transition scores as used, [from, to]."""
        return self.transitions + self.penalty

    def loss(
        self, emissions: Tensor, tags: Tensor, mask: Tensor, *, has_unknown: bool = True
    ) -> Tensor:
        """Negative log-likelihood of each sequence; mask is 1s followed by 0s.

        Where a tag is -100, any tag will do: its paths are summed over (``has_unknown`` says
        whether there may be such tags, so that it need not be looked up).
        """
        emissions = emissions.float()
        if has_unknown:
            is_known = (tags != -100) & mask
            is_other = torch.arange(emissions.shape[-1], device=tags.device) != tags[..., None]
            barred = torch.where(is_other & is_known[..., None], -1e4, 0.0)
            gold = self._total(emissions + barred, mask, self.scores())
        else:
            gold = self._path(emissions, tags, mask)
        return self._total(emissions, mask, self.scores()) - gold

    def expect(self, emissions: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """How likely each tag is, [batch, length, tags], and how often each move is expected in
        all sequences together: what `cross_entropy` needs of a teacher."""
        with torch.enable_grad():
            given = emissions.detach().float().requires_grad_()
            moves = self.scores().detach().requires_grad_()
            total = self._total(given, mask, moves).sum()
            likely, counts = torch.autograd.grad(total, (given, moves), materialize_grads=True)
        return likely, counts

    def cross_entropy(
        self, emissions: Tensor, mask: Tensor, expected: tuple[Tensor, Tensor]
    ) -> Tensor:
        """The negative log-likelihood that a teacher expects of paths drawn from it, summed over
        the sequences; least where both say the same of all paths."""
        emissions, (likely, counts) = emissions.float(), expected
        total = self._total(emissions, mask, self.scores()).sum()
        start = (likely[:, 0] * self.get_buffer("start")).sum()
        return total - (likely * emissions).sum() - (counts * self.scores()).sum() - start

    def _path(self, emissions: Tensor, tags: Tensor, mask: Tensor) -> Tensor:
        """The score of one path, per sequence."""
        tags = torch.where(mask, tags, 0)
        given = emissions.gather(2, tags[..., None])[..., 0] * mask
        moves = self.scores()[tags[:, :-1], tags[:, 1:]] * mask[:, 1:]
        return given.sum(1) + moves.sum(1) + self.get_buffer("start")[tags[:, 0]]

    def _total(self, emissions: Tensor, mask: Tensor, transitions: Tensor) -> Tensor:
        """The log-sum of all paths' scores, per sequence.

        Steps are joined pair by pair, each a matrix from tag to tag, so that a sequence takes
        as many rounds as the logarithm of its length (a parallel prefix sum).
        """
        first = emissions[:, 0] + self.get_buffer("start")
        n_tags = emissions.shape[-1]
        stay = torch.full((n_tags, n_tags), _NEVER, device=emissions.device).fill_diagonal_(0.0)
        moves = transitions + emissions[:, 1:, None, :]
        moves = torch.where(mask[:, 1:, None, None], moves, stay)
        while moves.shape[1] > 1:
            if moves.shape[1] % 2:
                moves = torch.cat((moves, stay.expand(len(moves), 1, -1, -1)), 1)
            left, right = moves[:, 0::2], moves[:, 1::2]
            moves = torch.logsumexp(left[..., :, :, None] + right[..., None, :, :], -2)
        if moves.shape[1]:
            first = torch.logsumexp(first[:, :, None] + moves[:, 0], 1)
        return torch.logsumexp(first, 1)


def cue_crf() -> Crf:
    """O B I, where I follows B or I."""
    allowed = torch.ones(3, 3, dtype=torch.bool)
    allowed[0, 2] = False
    return Crf(allowed, torch.tensor([True, True, False]))


def link_crf() -> Crf:
    """O B-source I-source B-content I-content, where an I follows its own B or I."""
    allowed = torch.ones(5, 5, dtype=torch.bool)
    for inside, begin in ((2, 1), (4, 3)):
        allowed[:, inside] = False
        allowed[begin, inside] = allowed[inside, inside] = True
    return Crf(allowed, torch.tensor([True, True, False, True, False]))


def two_layers(hidden: int, middle: int, out: int, dropout: float = 0.1) -> nn.Sequential:
    """A small head on the encoder's states."""
    return nn.Sequential(
        nn.Linear(hidden, middle), nn.GELU(), nn.Dropout(dropout), nn.Linear(middle, out)
    )


class Linker(nn.Module):
    """For one cue, score every word around it as source or content."""

    def __init__(self, shape: Shape, dropout: float = 0.1) -> None:
        super().__init__()
        width = shape.linker_hidden
        self.words = two_layers(shape.hidden, shape.head, width, dropout)
        self.cue = two_layers(shape.hidden, shape.head, 2 * width, dropout)
        self.distance = nn.Embedding(2 * REACH_WORDS + 1, width)
        self.role = nn.Embedding(2, width)
        self.norm = nn.LayerNorm(width)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(
            Layer(width, shape.linker_heads, shape.linker_inner, dropout)
            for _ in range(shape.linker_layers)
        )
        self.tags = nn.Linear(width, N_LINK_TAGS)
        nn.init.normal_(self.distance.weight, std=0.02)
        nn.init.normal_(self.role.weight, std=0.02)

    def project(self, states: Tensor) -> tuple[Tensor, Tensor]:
        """What the linker needs of each word: as one of the words around, and as part of a cue."""
        return self.words(states), self.cue(states)

    def score(self, around: Tensor, cue: Tensor, in_cue: Tensor, mask: Tensor) -> Tensor:
        """around: [cues, words, width], the cue's first word in the middle; cue: [cues, 2 * width].

        in_cue: true where a word belongs to the cue; mask: true where there is a word. The number
        of words is odd and at most 2 * REACH_WORDS + 1.
        """
        reach = around.shape[1] // 2
        distance = self.distance.weight[REACH_WORDS - reach : REACH_WORDS + reach + 1]
        scale, shift = cue[:, None].chunk(2, -1)
        states = around + distance + self.role(in_cue.long())
        states = self.dropout(self.norm(states * (1 + scale) + shift))
        bias = (1.0 - mask[:, None, None, :].to(torch.float32)) * -1e4
        for layer in self.layers:
            states = layer(states, bias)
        return self.tags(states)


class Syntax(nn.Module):
    """Which word of its sentence each word depends on, and how.

    After the biaffine parser of Dozat and Manning (2017, arXiv:1611.01734), made smaller: an arc is
    the product of two vectors and a score of the distance, a relation is told by the dependent.
    """

    def __init__(self, shape: Shape, dropout: float = 0.1) -> None:
        super().__init__()
        self.shared = nn.Sequential(
            nn.Linear(shape.hidden, shape.head), nn.GELU(), nn.Dropout(dropout)
        )
        self.dependents = nn.Linear(shape.head, shape.arc)
        self.as_heads = nn.Linear(shape.head, shape.arc)
        self.relations = nn.Linear(shape.head, len(RELATIONS))
        self.distances = nn.Parameter(torch.zeros(2 * ARC_REACH + 1))

    def forward(self, states: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Per word: its vectors as dependent, scaled, and as head, and scores of RELATIONS."""
        shared = self.shared(states)
        dependents = self.dependents(shared)
        return (
            dependents / dependents.shape[-1] ** 0.5,
            self.as_heads(shared),
            self.relations(shared),
        )

    def offsets(self, words: Tensor) -> Tensor:
        """The score of each distance between words, [dependent, head]; words: [..., words]."""
        at = torch.arange(words.shape[-1], device=words.device)
        away = (at[None, :] - at[:, None]).clamp(-ARC_REACH, ARC_REACH)
        return self.distances[away + ARC_REACH]


class Reader(nn.Module):
    """Encoder, heads and linker together."""

    def __init__(self, shape: Shape | None = None) -> None:
        super().__init__()
        shape = shape or Shape()
        self.encoder = Encoder(shape)
        self.cues = two_layers(shape.hidden, shape.hidden, N_CUE_TAGS)
        self.cue_crf = cue_crf()
        self.inner_cues = two_layers(shape.hidden, shape.head, N_CUE_TAGS)
        self.inner_cue_crf = cue_crf()
        self.linker = Linker(shape)
        self.link_crf = link_crf()
        self.names = two_layers(shape.hidden, shape.head, N_NAME_TAGS)
        self.syntax = Syntax(shape)

    def read_words(self, ids: Tensor, shapes: Tensor, mask: Tensor, heads: Tensor) -> Tensor:
        """The states of each word's first piece, [batch, words, hidden]."""
        states = self.encoder(ids, shapes, mask)
        index = heads[:, :, None].expand(-1, -1, states.shape[-1])
        return states.gather(1, index)

    def heads(self, words: Tensor) -> tuple[Tensor, ...]:
        """All that is said of each word, in the order of `sayso.reading.finding.states.States`."""
        return (
            self.cues(words),
            self.inner_cues(words),
            *self.linker.project(words),
            self.names(words),
            *self.syntax(words),
        )
