"""Grows a pile: takes base articles, makes copies of some, and notes where everything stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations
from random import Random

from evals.planting.articles import Article, order, slugify
from evals.planting.partial import choose_part, put_part
from evals.planting.pieces import (
    Placed,
    count_words,
    cut,
    place,
    quoted_share,
    span_of,
)
from evals.planting.quoting import find_quotations
from evals.planting.rewriting import Rewriter
from evals.planting.sheets import EDITED, FOUND, VERBATIM, Claim, Group, Sheet
from evals.planting.spreading import (
    spread_boilerplate,
    spread_quotation,
    spread_short_boilerplate,
)
from evals.planting.traces import (
    Slots,
    Trace,
    draw_city,
    draw_day,
    leave_traces,
)
from evals.planting.typography import draw_style, set_anew
from evals.planting.vocabulary import Vocabulary
from evals.planting.wordings import Wordings
from sayso.records import AlignmentKind, Span

__all__ = ["Grower", "Shares"]

_SPARE = 0.3
"""Articles beyond the pile, in shares of it, for quotations and added sentences."""
_HEADLINE_IN_TEXT = 0.15
_LEAST_PARTED = 150
_LIGHT_STYLED = 0.3
_FAMILY_KINDS: Mapping[AlignmentKind, float] = {
    AlignmentKind.WHOLE: 0.35,
    AlignmentKind.PARTIAL: 0.25,
    AlignmentKind.LIGHT: 0.25,
    AlignmentKind.HEAVY: 0.15,
}
_CHAIN_KINDS: Mapping[AlignmentKind, float] = {AlignmentKind.WHOLE: 0.6, AlignmentKind.LIGHT: 0.4}
_LEAST_SIBLING_WORDS = 40
_HEAVY_FOUND = 0.5
_PART_EDITED = 0.03


@dataclass(frozen=True, slots=True)
class Shares:
    """Of the documents of a pile: copies by kind, then families, chains and groups."""

    whole: float = 0.06
    partial: float = 0.05
    partial_edited: float = 0.05
    light: float = 0.05
    heavy: float = 0.04
    families: float = 0.02
    chains: float = 0.01
    quotations: float = 0.015
    boilerplate: float = 0.008
    short_boilerplate: float = 0.001


class Grower:
    """Holds what has grown so far: sheets, claims about pairs of them, groups of boilerplate."""

    def __init__(
        self,
        articles: Sequence[Article],
        size: int,
        seed: int,
        wordings: Wordings,
        *,
        dated: bool,
    ) -> None:
        self.random = Random(seed)
        self.sheets: list[Sheet] = []
        self.claims: list[Claim] = []
        self.groups: list[Group] = []
        self._size = size
        self._wordings = wordings
        self._dated = dated
        ordered = order(articles, self.random)
        if len(ordered) < size:
            raise ValueError(f"a pile of {size} takes more than {len(ordered)} articles")
        spares = ordered[size : size + max(10, round(_SPARE * size))]
        self._unused = ordered[:size][::-1]
        self._lengths = {one.id: count_words(one.text) for one in self._unused}
        self._outlets = sorted({one.outlet for one in ordered[:size]})
        vocabulary = Vocabulary(one.text for one in ordered[:size])
        self._rewriter = Rewriter(vocabulary, _sentences(spares[::2]), self.random)
        self._quotations = list(find_quotations(one.text for one in spares[1::2]))

    def grow(self, shares: Shares) -> None:
        """Plant everything, then fill up with articles that have no copy in the pile."""
        for kind, edited, share in (
            (AlignmentKind.WHOLE, 0.0, shares.whole),
            (AlignmentKind.PARTIAL, 0.0, shares.partial),
            (AlignmentKind.PARTIAL, _PART_EDITED, shares.partial_edited),
            (AlignmentKind.LIGHT, 0.0, shares.light),
            (AlignmentKind.HEAVY, 0.0, shares.heavy),
        ):
            for _ in range(round(share * self._size)):
                self._copy(self._original(), kind, edited)
        for _ in range(round(shares.families * self._size)):
            self._family()
        for _ in range(round(shares.chains * self._size)):
            self._chain()
        while len(self.sheets) < self._size:
            self._add_article()
        self._spread(shares)

    def _spread(self, shares: Shares) -> None:
        chance = (self._wordings, self.random)
        for quotation in self._quotations[: round(shares.quotations * self._size)]:
            self.claims += spread_quotation(self.sheets, quotation, *chance)
        for _ in range(round(shares.boilerplate * self._size)):
            self.groups += spread_boilerplate(self.sheets, *chance)
        for _ in range(round(shares.short_boilerplate * self._size)):
            self.groups += spread_short_boilerplate(self.sheets, *chance)

    def _add_article(self, least: int = 0) -> int:
        """Add the next unused article that has so many words; the number of its sheet."""
        at = next(
            at
            for at in range(len(self._unused) - 1, -1, -1)
            if self._lengths[self._unused[at].id] >= least
        )
        one = self._unused.pop(at)
        text = one.text
        if one.title and self.random.random() < _HEADLINE_IN_TEXT:
            text = f"{one.title}\n\n{text}"
        self.sheets.append(
            Sheet(
                text,
                one.title,
                one.outlet,
                one.byline,
                one.day,
                self._url(one.outlet, one.day, one.title),
                one.id,
                one.topic,
                one.source,
            )
        )
        return len(self.sheets) - 1

    def _url(self, outlet: str, day: date, title: str) -> str:
        number = self.random.randrange(10**6)
        path = f"{day.isoformat()}/" if self._dated else ""
        return f"https://{slugify(outlet)}.example/{path}{slugify(title)}-{number:06}"

    def _original(self) -> int:
        number = self._add_article(_LEAST_PARTED)
        self.sheets[number].family = number
        return number

    def _copy(self, parent: int, kind: AlignmentKind, edited: float = 0.0) -> int:
        """Add a copy of a sheet, with traces, and claim it."""
        original = self.sheets[parent]
        slots = Slots(original.outlet, original.url, original.day, draw_city(self.random))
        day, when = draw_day(original.day, self.random)
        if kind is AlignmentKind.PARTIAL:
            sheet, traces, gold = self._part(original, slots, edited)
        else:
            sheet, traces, gold = self._remake(original, slots, kind)
        sheet.day, sheet.family, sheet.kind = day, original.family, kind
        sheet.url = self._url(sheet.outlet, day, sheet.title)
        self.sheets.append(sheet)
        child = len(self.sheets) - 1
        a, b = gold
        label = kind.value
        if kind is AlignmentKind.PARTIAL:
            label = EDITED if edited else VERBATIM
        self.claims.append(
            Claim(
                kind,
                label,
                (parent, a),
                (child, b),
                (original.text[a.start : a.end], sheet.text[b.start : b.end]),
                _HEAVY_FOUND if kind is AlignmentKind.HEAVY else FOUND,
                is_edge=True,
                is_verbatim=kind is AlignmentKind.PARTIAL and not edited,
                traces=traces | when,
                quoted=quoted_share(original.text, a.start, a.end),
            )
        )
        return child

    def _other_outlet(self, outlet: str) -> str:
        return self.random.choice([one for one in self._outlets if one != outlet])

    def _remake(
        self, original: Sheet, slots: Slots, kind: AlignmentKind
    ) -> tuple[Sheet, frozenset[Trace], tuple[Span, Span]]:
        """The original's text, whole or rewritten, under another outlet's name."""
        pieces = cut(original.text)
        has_headline = pieces[0].text == original.title
        if kind is AlignmentKind.LIGHT:
            pieces = self._rewriter.rewrite_lightly(pieces)
        elif kind is AlignmentKind.HEAVY:
            pieces = self._rewriter.rewrite_heavily(pieces)
        if kind is AlignmentKind.WHOLE or self.random.random() < _LIGHT_STYLED:
            pieces = set_anew(pieces, draw_style(self.random), self.random)
        if kind is AlignmentKind.WHOLE and has_headline:
            pieces[0] = replace(pieces[0], text=pieces[0].text.upper())
        left = leave_traces(pieces, slots, self._wordings, self.random, is_part=False)
        body = [*left.body[:-1], replace(left.body[-1], gap="\n\n")]
        text, placed = place([*left.before, *body, *left.after])
        outlet = self._other_outlet(original.outlet)
        headline = self.random.choice(self._wordings.headlines)
        sheet = replace(
            original,
            text=text,
            title=headline.format(title=original.title, outlet=outlet),
            outlet=outlet,
            byline=self.random.choice(self._wordings.authors),
            links=left.links,
            placed=placed,
        )
        return sheet, left.traces, _gold(placed)

    def _part(
        self, original: Sheet, slots: Slots, edited: float
    ) -> tuple[Sheet, frozenset[Trace], tuple[Span, Span]]:
        """Another article that holds a part of the original."""
        sheet = self._host(original)
        span = choose_part(original.text, self.random)
        pieces = cut(original.text, span.start, span.end)
        if edited:
            pieces = self._rewriter.edit(pieces, edited, kept=4)
        left = leave_traces(pieces, slots, self._wordings, self.random, is_part=True)
        host = [replace(piece, origin=None) for piece in cut(sheet.text)]
        text, placed = place(put_part(host, left, original.text, span, self.random))
        sheet.text, sheet.placed, sheet.links = text, placed, left.links
        return sheet, left.traces, _gold(placed)

    def _host(self, original: Sheet) -> Sheet:
        """An unused article of another outlet, half of the time on the same topic."""
        fitting = [
            at
            for at, one in enumerate(self._unused)
            if one.source == original.source and one.topic == original.topic
        ]
        others = [at for at, one in enumerate(self._unused) if one.source == original.source]
        wanted = (fitting if self.random.random() < 0.5 else None) or others
        at = self.random.choice(wanted or range(len(self._unused)))
        self._unused.append(self._unused.pop(at))
        sheet = self.sheets.pop(self._add_article())
        if sheet.outlet == original.outlet:
            sheet.outlet = self._other_outlet(original.outlet)
        return sheet

    def _family(self) -> None:
        """Two to four copies of one original, and what each two of them share."""
        original = self._original()
        count = self.random.choice((2, 2, 3, 4))
        copies = [self._copy(original, kind) for kind in self._kinds(_FAMILY_KINDS, count)]
        for a, b in combinations(copies, 2):
            self._claim_siblings(a, b)

    def _kinds(self, odds: Mapping[AlignmentKind, float], count: int) -> list[AlignmentKind]:
        return self.random.choices(list(odds), list(odds.values()), k=count)

    def _claim_siblings(self, a: int, b: int) -> None:
        """Claim what two copies took of the same sentences, if it is long enough."""
        sheets = self.sheets[a], self.sheets[b]
        both = [
            (one.at, other.at)
            for one in sheets[0].placed
            for other in sheets[1].placed
            if one.origin.start < other.origin.end and other.origin.start < one.origin.end
        ]
        if not both:
            return
        spans = tuple(span_of(each) for each in zip(*both, strict=True))
        words = tuple(
            sheet.text[span.start : span.end] for sheet, span in zip(sheets, spans, strict=True)
        )
        if min(map(count_words, words)) < _LEAST_SIBLING_WORDS:
            return
        heavy = any(sheet.kind is AlignmentKind.HEAVY for sheet in sheets)
        self.claims.append(
            Claim(
                AlignmentKind.SIBLING,
                AlignmentKind.SIBLING.value,
                (a, spans[0]),
                (b, spans[1]),
                (words[0], words[1]),
                _HEAVY_FOUND if heavy else FOUND,
            )
        )

    def _chain(self) -> None:
        """A copy, and a copy of that copy, which carries the changes of both."""
        first, second = self._kinds(_CHAIN_KINDS, 2)
        self._copy(self._copy(self._original(), first), second)


def _gold(placed: Sequence[Placed]) -> tuple[Span, Span]:
    """What was copied of the original, and where it stands in the copy."""
    return span_of(one.origin for one in placed), span_of(one.at for one in placed)


def _sentences(articles: Sequence[Article]) -> Iterator[str]:
    """Sentences that stand nowhere else, each once; then an invented one, numbered."""
    for article in articles:
        for piece in cut(article.text):
            if piece.text.endswith(".") and 8 <= count_words(piece.text) <= 40:
                yield piece.text
    number = 0
    while True:
        number += 1
        yield f"Note {number} of the file says nothing more about it."
