"""Whether a report still says whose word it is that the report it came from gave."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from sayso.claims.changes import Change
from sayso.claims.media import sounds_like_outlet
from sayso.claims.pairs import Pair
from sayso.claims.places import cover, find_paragraphs_from, overlap
from sayso.claims.sentences import find_sentences
from sayso.claims.statements import Statement
from sayso.claims.stems import find_stems
from sayso.claims.told import Told
from sayso.claims.wording import read_words
from sayso.datelines import find_dateline_end
from sayso.outlets import find_outlet_names
from sayso.quotations import find_printed
from sayso.records import Attribution, Document, DriftKind, Kind, ParentKind, SourceType, Span
from sayso.titles import TITLES

__all__ = ["find_source_changes"]

_NAMELESS = (SourceType.ANONYMOUS, SourceType.COLLECTIVE, SourceType.UNSTATED)
_CITING = (ParentKind.CITATION, ParentKind.EMBEDDED)
_OWN = re.compile(
    r"^(?:we|i|us|me|our\s+\w+|this\s+(?:newspaper|paper|site|magazine|reporter|correspondent))$",
    re.IGNORECASE,
)
_REPORTER = re.compile(r"\b(?:reporter|correspondent|journalist|photographer|team|staff)s?\b", re.I)
_SAYS_WHOSE = re.compile(
    r"\b(?:the|that|this|its|these|those)\s+(?:\w+\s+)?(?:figure|number|toll|estimate|total|claim|"
    r"allegation|account|story|news|report|finding|information|detail|version)s?\b|"
    r"\b(?:it|this|that)\b[^.;]{0,40}\b(?:according\s+to|comes?\s+from|came\s+from|"
    r"(?:reported|said|stated|claimed|told|disclosed)\s+(?:by|in))\b|"
    r"\bfirst\s+(?:reported|published|broke|told)\b|"
    r"\b(?:reported|broke|published|revealed|disclosed)\s+(?:it|this|that|the\s+\w+)\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"\b(?:signed|written|penned|sent|drawn\s+up|drafted|posted)\s+by\s+(?=[A-Z])")
"""Whose paper it is: "a circular signed by Ann Holt"."""
_NAMELESS_ONE = r"((?:an?|some|unnamed|several|two|three)\s+[a-z][a-z -]{2,40}?)"
_QUOTES_SOMEBODY = re.compile(
    r"\b(?:[Cc]it(?:ed|es|ing)|[Cc]redit(?:ed|s|ing)|[Qq]uot(?:ed|es|ing)|[Ss]peaking\s+to|interview\s+with)\s+"
    rf"{_NAMELESS_ONE}(?=\s+as\b|,|\s+who\b|\s+say(?:s|ing)?\b)|"
    rf"\b(?:has|had|have)\s+{_NAMELESS_ONE}(?=\s+saying\b)"
)
_LEAD = re.compile(r"^\W*(?:[Vv]ia|[Ff]rom|[Ss]ource|[Cc]redit|[Bb]y)\b:?\s+[^:.]{2,60}:\s+")
"""A credit in front."""
_FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|me|myself)\b")
_LEAST_WORD_FOR_WORD = 0.8
_LEAST_SHARED = 0.5
_EMPTY_KEYS = frozenset(
    """news agency press office senior seen obtained asked named name person people new former
    unnamed anonymous condition anonymity who said internal report reports two three several some
    local government""".split()
)
_SENTENCES_BEFORE, _SENTENCES_BEHIND = 4, 3
_MOST_BARE_WORDS = 7
"""A sentence so short that names a source has no other matter: "Marram has a memo."."""
_NEAR_CHARS = 300
"""A name so close before stands for "the official" behind it."""


def find_source_changes(pair: Pair, parent: Told, child: Told) -> Iterator[Change]:
    """That the child leaves out who said it, or names nobody where the parent has a name.

    "Reportedly" alone says nothing of who said it: a name that became that is dropped where the
    parent had both.
    """
    before = pair.before if pair.before.line else parent.statement
    source = _find_stated(before)
    if source is None or _is_own(source, parent.document):
        return
    is_stated = any(_find_stated(one) for one in child.statements)
    is_hearsay = any(one.line for one in child.statements)
    had_hearsay = before.line[-1].source_type is SourceType.UNSTATED
    is_dropped = not is_stated and (
        not is_hearsay or had_hearsay or source.source_type is not SourceType.NAMED
    )
    if is_dropped and not _is_credited(pair, source, parent, child):
        yield Change(DriftKind.ATTRIBUTION_DROPPED, pair, source.source[0], cover(pair.after))
        return
    nameless = _find_nameless(pair, child)
    if nameless and _is_anonymised(pair, source, parent, child):
        yield Change(DriftKind.SOURCE_ANONYMISED, pair, source.source[0], nameless)


def _find_stated(statement: Statement) -> Attribution | None:
    """The innermost attribution that says whose word it is."""
    return next(
        (
            one
            for one in reversed(statement.line)
            if one.source and one.source_type is not SourceType.UNSTATED
        ),
        None,
    )


def _is_own(source: Attribution, document: Document) -> bool:
    """Whether the parent's source is the paper itself: "we have learned"."""
    names = {source.source_name.strip()}
    names |= {document.text[one.start : one.end].strip() for one in source.source}
    own = {name.casefold() for name in find_outlet_names(document.outlet)}
    return any(
        _OWN.match(name)
        or name.casefold().removeprefix("the ") in own
        or (_REPORTER.search(name) and any(one in name.casefold() for one in own))
        for name in names
    )


def _is_credited(pair: Pair, source: Attribution, parent: Told, child: Told) -> bool:
    """Whether the child says by its words, not by a credit alone, whom it has this from.

    In the sentence itself the name will do. In a sentence next to it the name must stand with "the
    figure", "this was reported by" and their like, or with most words of the statement.
    """
    text = child.document.text
    if child.report.parent_kind in _CITING or _is_quoted(pair, source, text):
        return True
    own = [text[one.sentence.start : one.sentence.end] for one in child.statements]
    keys = _find_keys(pair, source, parent)
    outlets = find_outlet_names(parent.document.outlet)
    own = [_LEAD.sub("", sentence[find_dateline_end(sentence) :]) for sentence in own]
    if any(_names(sentence, keys, outlets) for sentence in own):
        return True
    stems = set(pair.after.facts.stems)
    for sentence in _find_neighbours(text, pair.after.sentence):
        if not _names(sentence[find_dateline_end(sentence) :], keys, outlets):
            continue
        is_same = len(stems & set(find_stems(sentence))) >= _LEAST_SHARED * max(1, len(stems))
        is_bare = len(sentence.split()) <= _MOST_BARE_WORDS
        if is_same or is_bare or _SAYS_WHOSE.search(sentence):
            return True
    return False


def _is_quoted(pair: Pair, source: Attribution, text: str) -> bool:
    """Whether the child prints somebody's words as such, whoever that is.

    They stand in quotation marks; or were in such and are the same, or speak of "me", as they do
    when a page sets a quotation or a letter apart without marks.
    """
    statement = pair.after
    if _FIRST_PERSON.search(statement.words):
        return True
    if source.kind is Kind.DIRECT and _share_order(pair) >= _LEAST_WORD_FOR_WORD:
        return True
    return any(
        one.start <= statement.spans[0].start and statement.spans[-1].end <= one.end
        for paragraph in find_paragraphs_from(text, statement.spans[0].start, 1)
        for one in find_printed(text, paragraph.start, paragraph.end)
    )


def _share_order(pair: Pair) -> float:
    """How many words both have in the same order, 0 to 1: a paraphrase turns them."""
    before, after = (
        [word.folded for word in read_words(one.words)] for one in (pair.before, pair.after)
    )
    return Levenshtein.normalized_similarity(before, after)


def _find_keys(pair: Pair, source: Attribution, parent: Told) -> frozenset[str]:
    """Words by which the child could name the parent's source, beside what both say."""
    text = parent.document.text
    line = (source, *pair.before.line)
    printed = [one.source_name for one in line]
    printed += [text[one.start : one.end] for each in line for one in each.source]
    keys = {word.folded for words in printed for word in read_words(words)}
    said = {word.folded for word in read_words(pair.before.words)}
    return frozenset(
        key
        for key in keys - said - _EMPTY_KEYS - TITLES
        if len(key) > 2 and find_stems(key) and key != "nobody"
    )


def _names(sentence: str, keys: frozenset[str], outlets: tuple[str, ...]) -> bool:
    folded = {word.folded for word in read_words(sentence)}
    if keys & folded:
        return True
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", sentence) for name in outlets)


def _find_neighbours(text: str, sentence: Span) -> Iterator[str]:
    """The sentences around one, of its paragraph and the next."""
    for whole in find_paragraphs_from(text, sentence.start, 2):
        spans = [
            Span(whole.start + one.start, whole.start + one.end)
            for one in find_sentences(text[whole.start : whole.end])
        ]
        before = [one for one in spans if one.end <= sentence.start][-_SENTENCES_BEFORE:]
        behind = [one for one in spans if one.start >= sentence.end][:_SENTENCES_BEHIND]
        for one in (*before, *behind):
            yield text[one.start : one.end]


def _find_nameless(pair: Pair, child: Told) -> Span | None:
    """Where the child gives a source without a name; None where it names one, or has none.

    A paper that quotes "a critic" is named, and the critic is not.
    """
    is_open = all(not one.line for one in child.statements)
    if is_open or any(
        one.line and one.line[-1].source_type not in _NAMELESS for one in child.statements
    ):
        sentence = pair.after.sentence
        quoted = _QUOTES_SOMEBODY.search(child.document.text, sentence.start, sentence.end)
        span = Span(*quoted.span(quoted.lastindex or 0)) if quoted else None
        is_told = span and any(overlap(span, one) for one in pair.after.spans)
        return None if is_told else span
    now = pair.after.line[-1] if pair.after.line else None
    places = (now.source or now.cue) if now else ()
    return places[0] if places else cover(pair.after) if now else None


def _is_anonymised(pair: Pair, source: Attribution, parent: Told, child: Told) -> bool:
    """Whether the parent's source has a name that the child does not give nearby.

    A paper that was cited is no source: "it was reported" for its name leaves nobody out.
    """
    is_named = source.source_type is SourceType.NAMED or bool(_SIGNED.search(source.source_name))
    if not is_named or source.is_source_open:
        return False
    if sounds_like_outlet(source.source_name):
        return False
    names = _find_names(source, parent.document)
    until = pair.after.sentence
    near = child.document.text[max(0, until.start - _NEAR_CHARS) : until.end]
    return bool(names) and not names & {word.folded for word in read_words(near)}


def _find_names(source: Attribution, document: Document) -> frozenset[str]:
    """The words of a source's name that are written large; none where it has no name."""
    printed = (document.text[one.start : one.end] for one in source.source)
    for told in (source.source_name, *printed):
        signed = _SIGNED.search(told)
        words = told[signed.end() :] if signed else told
        names = frozenset(
            word.folded
            for word in read_words(words)
            if word.printed[:1].isupper()
            and word.folded not in TITLES
            and len(word.folded) > 1
            and find_stems(word.printed)
        )
        if names:
            return names
    return frozenset()
