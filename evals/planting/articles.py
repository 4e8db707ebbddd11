"""The real articles that copies are made of: AllSides and Reuters-21578.

Nothing of them is kept: piles made of them live in memory. Tuning and held-back piles share no
article; which of the two an article is for is told by a hash of its own id.
"""

from __future__ import annotations

import gzip
import html
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from random import Random

from evals.plain_text import join_tokens

__all__ = ["Article", "load_articles", "load_reuters", "name_outlet", "order", "slugify"]

_REUTERS_THINNING = 4
"""Of Reuters' items of 1987, one in so many is taken, so that news of this century prevails."""
_LEAST_WORDS = 60
_NO_OUTLET = re.compile(r"Guest Writer|cartoonist|[(]Wall Street Journal[)]")
_OUTLET_END = re.compile(
    r"\s*(?:[(].*[)]|- (?:News|Editorial|Opinion).*| Online News| Editorial| Opinion)\s*$"
)
_BODY = re.compile(r"<BODY>(.*?)</BODY>", re.DOTALL)
_TITLE = re.compile(r"<TITLE>(.*?)</TITLE>", re.DOTALL)
_DATE = re.compile(r"<DATE>\s*(\d+-[A-Z]{3}-\d{4})")
_TOPICS = re.compile(r"<TOPICS>(?:<D>(.*?)</D>)?")
_ITEM = re.compile(r'<REUTERS [^>]*NEWID="(\d+)">(.*?)</REUTERS>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Article:
    """A base article as it was published; ``source`` is the collection it is from."""

    id: str
    text: str
    title: str
    outlet: str
    byline: str
    day: date
    topic: str
    source: str


def load_articles(corpora: Path, *, is_tuning: bool) -> list[Article]:
    """Load what is for tuning, or what is held back; ends with a line when a corpus is absent."""
    reuters = load_reuters(corpora)
    every = [*_load_allsides(corpora, is_tuning=is_tuning)]
    every += [
        one
        for one in reuters
        if _number(one.id) // 2 % _REUTERS_THINNING == 0 and _is_tuning(one.id) == is_tuning
    ]
    return [one for one in every if len(one.text.split()) >= _LEAST_WORDS]


def _load_allsides(corpora: Path, *, is_tuning: bool) -> Iterator[Article]:
    path = corpora / "news" / "allsides_12k.jsonl.gz"
    if not path.is_file():
        sys.exit(f"no articles in {path}: give the folder that holds news/ with --corpora")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            outlet, day = name_outlet(row["source"]), _read_day(row["date"])
            if not outlet or day is None or _is_tuning(row["ID"]) != is_tuning:
                continue
            paragraphs = (join_tokens(one.split())[0] for one in row["text"].split("\n"))
            text = "\n\n".join(one for one in paragraphs if one)
            byline = row["authors"] if len(row["authors"].split()) <= 3 else ""
            yield Article(
                row["ID"], text, row["title"], outlet, byline, day, row["topic"], "allsides"
            )


def load_reuters(corpora: Path, *, has_sign_off: bool = False) -> list[Article]:
    """Load Reuters' items that have a body, with the "Reuter" at their end or without."""
    paths = sorted((corpora / "reuse" / "reuters21578").glob("*.sgm"))
    if not paths:
        sys.exit(
            f"no Reuters-21578 in {corpora / 'reuse'}: give the folder that holds reuse/ with "
            "--corpora; the collection is published by David D. Lewis"
        )
    found = []
    for path in paths:
        for item in _ITEM.finditer(path.read_text("latin-1")):
            article = _read_item(item[1], item[2], has_sign_off=has_sign_off)
            found += [article] if article else []
    return found


def _read_item(number: str, item: str, *, has_sign_off: bool) -> Article | None:
    body, title, day = _BODY.search(item), _TITLE.search(item), _DATE.search(item)
    if not body or not day:
        return None
    raw = re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", "", html.unescape(body[1]))
    if not has_sign_off:
        raw = re.sub(r"\s+reuter\s*$", "", raw, flags=re.IGNORECASE)
    paragraphs = (" ".join(one.split()) for one in re.split(r"\n {3,}", raw))
    topic = _TOPICS.search(item)
    return Article(
        f"reuters-{number}",
        "\n\n".join(one for one in paragraphs if one),
        html.unescape(" ".join(title[1].split())) if title else "",
        "Reuters",
        "",
        datetime.strptime(day[1].title(), "%d-%b-%Y").date(),
        (topic and topic[1]) or "",
        "reuters",
    )


def name_outlet(source: str) -> str:
    """The outlet as a reader would write it; "" for guest writers and the like."""
    return "" if _NO_OUTLET.search(source) else _OUTLET_END.sub("", source).strip()


def _read_day(written: str) -> date | None:
    try:
        day = date.fromisoformat(written)
    except ValueError:
        return None
    return day if day.year >= 2000 else None


def _number(name: str) -> int:
    return int(sha256(name.encode()).hexdigest()[:8], 16)


def _is_tuning(name: str) -> bool:
    return _number(name) % 2 == 0


def slugify(words: str) -> str:
    """Lower-case letters and figures with hyphens, as in an address."""
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")[:60] or "untitled"


def order(articles: Sequence[Article], random: Random) -> list[Article]:
    """Shuffled, those first that are alone in their topic and day: so that few tell the same."""
    shuffled = random.sample(list(articles), len(articles))
    seen: Counter[tuple[str, str, date]] = Counter()
    ranked = []
    for at, one in enumerate(shuffled):
        words = one.topic if one.source == "allsides" else " ".join(one.title.lower().split()[:2])
        key = (one.source, words, one.day)
        ranked.append((seen[key], at, one))
        seen[key] += 1
    return [one for _, _, one in sorted(ranked, key=lambda each: each[:2])]
