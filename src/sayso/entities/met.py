"""Mentions on their way to characters, with what the text tells of the bearers of bare surnames."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from sayso.entities.forms import Printed
from sayso.entities.persons import is_full
from sayso.entities.signs import Titled, are_two, is_elder, may_tell_gender, read_gender_around
from sayso.records import MentionRole, NameType, Span

__all__ = ["Met", "find_two_titled", "read_signs"]


@dataclass(slots=True)
class Met:
    """A mention on its way: where, as what, and the group of alike ones it is in."""

    span: Span
    type: NameType
    form: Printed
    gender: str
    title: str = ""
    role: MentionRole = MentionRole.NAME
    group: int = -1


def read_signs(text: str, met: Sequence[Met]) -> None:
    """Read what the text tells of the bearers of bare surnames; what disagrees is dropped.

    He or she is of no use where the document has one bearer of the surname: then it is that one.
    """
    persons = [one for one in met if one.type is NameType.PERSON]
    bare: dict[str, list[Met]] = defaultdict(list)
    bearers: dict[str, set[str]] = defaultdict(set)
    for one in persons:
        if is_full(one.form):
            bearers[one.form.words[-1]].add(one.form.key)
        else:
            bare[one.form.key].append(one)
    for word, of_word in bare.items():
        for one in of_word:
            if is_elder(text, one.span):
                one.form = replace(one.form, suffix="sr")
        if len(bearers[word]) != 1 and not any(one.gender for one in of_word):
            _read_genders(text, of_word, persons)


def _read_genders(text: str, of_word: Sequence[Met], persons: Sequence[Met]) -> None:
    """Give all mentions of a surname the gender that the text tells of any."""
    telling = [one for one in of_word if may_tell_gender(text, one.span)]
    if not telling:
        return
    word = of_word[0].form.key
    others = [other.span for other in persons if word not in other.form.words]
    genders = {read_gender_around(text, one.span, others) for one in telling} - {""}
    if len(genders) == 1:
        (gender,) = genders
        for one in of_word:
            one.gender = gender


def find_two_titled(text: str, met: Sequence[Met]) -> set[str]:
    """The surnames that stand with two titles side by side: those of two people."""
    titled = [
        Titled(one.form.key, one.title, one.span)
        for one in met
        if one.type is NameType.PERSON and not is_full(one.form)
    ]
    return {first.word for first, second in pairwise(titled) if are_two(text, first, second)}
