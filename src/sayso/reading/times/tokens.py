"""Cut a text into tokens, each with the kind that the patterns of times are written in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from sayso.reading.times.lexicon import ABBREVIATIONS, PHRASES, WORDS, Word

__all__ = ["KINDS", "Token", "find_tokens"]

_TOKEN = re.compile(
    r"""
    # Most tokens are words that can begin none of the others: no kind needs to be tried for them.
    [^\W\d_]++(?![.'’\d])
  | (?P<iso>(?<!\d)\d{4}-\d{2}-\d{2}(?!\d))
  | (?P<slashed>(?<!\d)(?:\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})|\d{1,2}\.\d{1,2}\.\d{4})(?!\d))
  | (?P<clock>\d{1,2}:\d{2}(?::\d{2})?(?!\d) | \d{1,2}\.\d{2}(?=[ ]?[ap]\.?m\b))
  | (?P<ordinal>\d{1,2}(?:st|nd|rd|th)\b)
  | (?P<decade>(?:1[5-9]|20)\d0['’]?s\b)
  | (?P<short_decade>['’‘`]\d0s\b)
  | (?P<short_year>['’‘`]\d{2}\b)
  | (?P<dotted>(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.)
  | (?P<dotted_weekday>(?:mon|tues?|wed|thur?s?|fri|sat|sun)\.)
  | (?P<ampm>[ap]\.[ ]?m\b\.?)
  | (?P<digits>\d+(?:,\d{3})*(?:\.\d+)?(?:[ -]1/2|½)?)
  | (?P<possessive>['’]s\b)
  | (?P<short_quarter>Q[1-4]\b)
  | (?P<oclock>o['’]clock\b)
  | (?P<initials>(?:[a-z]\.){2,})
  | (?P<word>[^\W\d_]+)
  | (?P<open>[(\[])
  | (?P<close>[)\]])
  | (?P<hyphen>(?<=\w)[-–](?=\w))
  | (?P<comma>,)
  | (?P<stop>[.!?;:])
  | (?P<other>\S)
    """,
    re.VERBOSE | re.IGNORECASE,
)
KINDS = frozenset(
    {"amount", "break", "number", "small", "year"}
    | {word.kind for word in WORDS.values()}
    | set(_TOKEN.groupindex)
)
"""Every kind a token may have."""

_NO_TIME = Word("word")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_MONEY = frozenset("$£€¥#")
_COUNTS = frozenset({"small", "number", "year", "spoken"})
_PARTS = frozenset({"percent", "per"})
_NOT_MONTHS = frozenset(
    {("march", "on"), ("march", "for"), ("may", "not"), ("may", "be"), ("may", "have")}
)
_NO_CAPITALS = frozenset({"day_name", "set", "moment", "tonight", "part", "ref"})
_SENTENCE_STARTS = frozenset({"stop", "break", "open", "other", "initials", "ampm"})
_MAX_NUMBER_WORDS = 6
_FIRST_YEAR, _LAST_YEAR = 1000, 2199


class Token(NamedTuple):
    """One word, number or mark: ``start`` and ``end`` are half-open code-point offsets.

    ``word`` is in lower case; ``kind`` is what patterns name it by, ``code`` and ``number`` what
    it stands for within its kind.
    """

    start: int
    end: int
    word: str
    kind: str
    code: str = ""
    number: float = 0


def find_tokens(text: str) -> list[Token]:
    """Cut ``text`` into tokens; hyphens inside words vanish, a blank line becomes a ``break``."""
    return _join_numbers(_join_phrases(_settle_names(text, _settle_months(text, _cut(text)))))


def _cut(text: str) -> list[Token]:
    tokens: list[Token] = []
    end = 0
    for match in _TOKEN.finditer(text):
        start = match.start()
        # One blank is no blank line.
        if start > end + 1 and _BLANK_LINE.search(text, end, start):
            tokens.append(Token(end, end, "", "break"))
        end = match.end()
        kind = match.lastgroup
        if kind is None:
            word = match.group().lower()
            tokens.append(Token(start, end, word, *WORDS.get(word, _NO_TIME)))
        elif kind != "hyphen":
            tokens.append(_token(text, match, kind))
    return tokens


def _token(text: str, match: re.Match[str], kind: str) -> Token:
    start, end = match.span()
    word = match.group().lower().replace("’", "'")
    if kind == "word":
        return Token(start, end, word, *WORDS.get(word, _NO_TIME))
    if kind == "digits":
        return _digits(text, start, end, word)
    if kind in ("decade", "short_decade", "short_year"):
        number = int(word.strip("'‘`s"))
        return Token(start, end, word, kind.removeprefix("short_") if "decade" in kind else kind,
                     number=number if number > 99 else 1900 + number)  # fmt: skip
    if kind == "ordinal":
        return Token(start, end, word, kind, number=int(word[:-2]))
    if kind in ("dotted", "dotted_weekday") and (known := WORDS.get(word.rstrip("."))):
        return Token(start, end, word, *known)
    return Token(start, end, word, kind)


def _digits(text: str, start: int, end: int, word: str) -> Token:
    number = _read_number(word)
    before, after = text[start - 1 : start], text[end : end + 1]
    if (before and before in _MONEY) or after == "%":
        kind = "amount"
    elif word.isdigit() and len(word) == 4 and _FIRST_YEAR <= number <= _LAST_YEAR:
        kind = "year"
    elif word.isdigit() and len(word) <= 2 and 1 <= number <= 31:
        kind = "small"
    else:
        kind = "number"
    return Token(start, end, word, kind, number=number)


def _read_number(word: str) -> float:
    half = 0.5 if word.endswith(("1/2", "½")) else 0
    # Twelve digits are more than any time is counted in.
    whole = re.split(r"[ -]1/2|½", word)[0].replace(",", "")[:12]
    return float(whole) + half


def _settle_months(text: str, tokens: Sequence[Token]) -> list[Token]:
    """Keep as months only names written like months: "May 5" and "in May", not "may" or "May I"."""
    return [
        token._replace(kind="word")
        if token.kind == "month" and not _is_month(text, tokens, at)
        else token
        for at, token in enumerate(tokens)
    ]


def _settle_names(text: str, tokens: Sequence[Token]) -> list[Token]:
    """Leave out words of names ("USA Today", "High Noon"): in a sentence they have no capital."""
    return [
        token._replace(kind="word")
        if token.kind in _NO_CAPITALS
        and text[token.start : token.start + 2].istitle()
        and at
        and tokens[at - 1].kind not in _SENTENCE_STARTS
        else token
        for at, token in enumerate(tokens)
    ]


def _is_month(text: str, tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if text[token.start].islower():
        return False
    before = tokens[at - 1].kind if at else "break"
    after = tokens[at + 1].kind if at + 1 < len(tokens) else "break"
    if before in ("small", "ordinal") or after in ("small", "year", "ordinal", "comma"):
        return True
    next_word = tokens[at + 1].word if at + 1 < len(tokens) else ""
    if (token.word, next_word) in _NOT_MONTHS:
        return False
    opens = before in ("stop", "break", "other", "open")
    return token.word not in ABBREVIATIONS and not (opens and token.word in ("may", "march"))


def _join_phrases(tokens: Sequence[Token]) -> list[Token]:
    joined: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        phrases = PHRASES.get(token.word)
        if phrases is None:
            joined.append(token)
            at += 1
            continue
        length = 1
        for phrase in phrases:
            if tuple(one.word for one in tokens[at : at + len(phrase)]) == phrase:
                length = len(phrase)
                known = WORDS[" ".join(phrase)]
                end = tokens[at + length - 1].end
                token = Token(token.start, end, " ".join(phrase), *known)
                break
        joined.append(token)
        at += length
    return joined


def _join_numbers(tokens: Sequence[Token]) -> list[Token]:
    """Join numbers written as words: "twenty-four", "two thousand", "nineteen ninety-seven"."""
    joined: list[Token] = []
    run: list[Token] = []
    for token in tokens:
        is_number = token.kind in ("spoken", "scale")
        if run and (not is_number or len(run) == _MAX_NUMBER_WORDS):
            joined.append(_number_of(run))
            run = []
        if is_number:
            run.append(token)
        else:
            joined.append(token)
    if run:
        joined.append(_number_of(run))
    return [
        _as_amount(token, joined[at + 1 : at + 2]) if token.kind in _COUNTS else token
        for at, token in enumerate(joined)
    ]


def _as_amount(token: Token, after: Sequence[Token]) -> Token:
    """Tell shares and large sums from counts of days: "10 percent", "2 million"."""
    if after and (after[0].kind == "large" or after[0].word in _PARTS):
        return token._replace(kind="amount")
    return token


def _number_of(run: Sequence[Token]) -> Token:
    total = current = 0.0
    is_year = False
    for token in run:
        if token.kind == "scale":
            current = max(current, 1) * token.number
            if token.number >= 1000:
                total, current = total + current, 0
        elif 10 <= current < 20 and token.number >= 20:
            current, is_year = current * 100 + token.number, True
        else:
            current += token.number
    word = " ".join(token.word for token in run)
    kind = "year" if is_year else "spoken"
    return Token(run[0].start, run[-1].end, word, kind, number=total + current)
