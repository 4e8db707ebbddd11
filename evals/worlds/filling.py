"""The rest of an article: background of the story, and real sentences about other things.

The real ones are taken from the news corpus when worlds are made; nothing of it is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from evals.planting.articles import Article
from evals.worlds.clauses import capitalise, put_articles
from evals.worlds.growth import Growth
from evals.worlds.pages import Page, Piece, count_words
from evals.worlds.telling import fill

__all__ = ["Filler", "cut_fillers", "finish"]

Filler = tuple[str, ...]
"""Paragraphs of one real article."""

_LEAST_WORDS, _MOST_WORDS = 18, 90
_LEAST_PARAGRAPHS = 3
_SIZES = (150, 190, 240, 300, 380, 460)
"""So many words an article is filled up to."""
_ALONE = 0.25
"""So many have no words about other things, where their own are enough."""
_TRIES = 50
_COLOUR = 4
_LINES = (1, 2, 3, 4, 5)
"""So many sentences of background."""
_JOINED = 0.5
_ENDS = re.compile(r"[.!?][”\"]?$")
_PAGE_WORDS = re.compile(
    r"JUST WATCHED|Story highlights|Photos?:|Click here|READ MORE|Replay|Getty|(?:https?|www)[:.]"
    r"|[█\[|]|\(CNN\)|Editor's note|contributed to this|Follow (?:us|him|her)"
)


def cut_fillers(articles: Iterable[Article]) -> list[Filler]:
    """The paragraphs of articles that look like print, by article."""
    found = []
    for one in articles:
        if one.source != "allsides":
            continue
        fitting = tuple(filter(_is_print, one.text.split("\n\n")))
        if len(fitting) >= _LEAST_PARAGRAPHS:
            found.append(fitting)
    return found


def _is_print(paragraph: str) -> bool:
    n_words = len(paragraph.split())
    return (
        _LEAST_WORDS <= n_words <= _MOST_WORDS
        and paragraph[0] in '“"ABCDEFGHIJKLMNOPQRSTUVWXYZ'
        and bool(_ENDS.search(paragraph))
        and not _PAGE_WORDS.search(paragraph)
        and paragraph.count('"') % 2 == 0
        and paragraph.count("“") == paragraph.count("”")
    )


def finish(growth: Growth, page: Page, fillers: Sequence[Filler], used: set[str]) -> None:
    """Fill a page up to the length of an article; what was used elsewhere is not used again."""
    random = growth.random
    _add_background(growth, page, used)
    size = random.choice(_SIZES)
    if count_words(page.paragraphs) >= 110 and random.random() < _ALONE:
        return
    paragraphs = list(_draw(growth, fillers, used))
    rest: list[list[Piece]] = []
    words = count_words(page.paragraphs)
    while paragraphs and words + count_words(rest) < size:
        rest.append([Piece(paragraphs.pop(0), is_filler=True)])
    if page.paragraphs and rest and random.random() < 0.7:
        heading = Piece(random.choice(growth.wordings.elsewhere), is_filler=True)
        page.paragraphs.append([heading])
    page.paragraphs += rest
    page.title = page.title or " ".join(rest[0][0].text.split()[:7])


def _draw(growth: Growth, fillers: Sequence[Filler], used: set[str]) -> Filler:
    """Paragraphs that no page of the world has yet."""
    for _ in range(_TRIES):
        drawn = growth.random.choice(fillers)
        if drawn[0] not in used:
            break
    used.add(drawn[0])
    return drawn


def _add_background(growth: Growth, page: Page, used: set[str]) -> None:
    """Some sentences about what the page tells, behind it."""
    random = growth.random
    own: list[Piece] = []
    facts = [growth.tellings[one].recipe.fact for one in page.tellings]
    lines = [line.format_map(fill(fact)) for fact in facts for line in fact.type.background]
    if facts:
        colour = random.sample(growth.wordings.colour, _COLOUR)
        lines += [line.format_map(fill(random.choice(facts))) for line in colour]
    lines += growth.cast.setting.background
    new = [line for line in dict.fromkeys(lines) if line not in used]
    random.shuffle(new)
    for line in new[: random.choice(_LINES)]:
        used.add(line)
        piece = Piece(put_articles(capitalise(line)))
        is_joined = len(page.paragraphs) > 1 and page.paragraphs[-1][-1] in own
        if is_joined and random.random() < _JOINED:
            page.paragraphs[-1].append(piece)
        else:
            at = random.randint(1, len(page.paragraphs)) if page.paragraphs else 0
            page.paragraphs.insert(at, [piece])
        own.append(piece)
