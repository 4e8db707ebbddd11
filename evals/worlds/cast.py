"""Who and what is in a world: outlets, people, papers, and things that happen."""

from __future__ import annotations

import re
from datetime import date, timedelta
from random import Random

from evals.worlds.pages import Outlet
from evals.worlds.telling import Fact, Source, fill
from evals.worlds.wordings import EventType, Setting, Side, Wordings
from sayso.records import SourceType

__all__ = ["Cast"]

_FIRST_DAY = date(2018, 1, 8)
_DAYS = 1800
_NEVER_NEW = 40
_MANY = re.compile(
    r"(?:two|three) |(?:[\w-]+ )?(?:officials|residents|sources|villagers|servants|circles)\b"
)


class Cast:
    """Draws what a world is made of; nobody and nothing comes twice."""

    def __init__(self, wordings: Wordings, random: Random) -> None:
        self.wordings = wordings
        self.random = random
        self.setting: Setting = random.choice(wordings.settings)
        self.start = _FIRST_DAY + timedelta(random.randrange(_DAYS))
        self._outlets = [
            Outlet(form.format(stem=stem))
            for stem in wordings.outlet_stems
            for form in wordings.outlet_forms
        ]
        random.shuffle(self._outlets)
        self._agencies = [Outlet(name, is_agency=True) for name in wordings.agencies]
        self._blogs = [Outlet(name, is_blog=True) for name in wordings.blogs]
        for pool in (self._agencies, self._blogs):
            random.shuffle(pool)
        self._outside = random.sample(wordings.outside, len(wordings.outside))
        self._surnames = random.sample(self.setting.surnames, len(self.setting.surnames))
        self._used: set[tuple[object, ...]] = set()
        self._made = 0

    def draw_outlet(self) -> Outlet:
        """A paper that has no page yet."""
        return self._outlets.pop()

    def draw_agency(self) -> Outlet:
        """An agency, or a paper where all agencies have a page."""
        return self._agencies.pop() if self._agencies else self.draw_outlet()

    def draw_blog(self) -> Outlet:
        """A blog, or a paper where all blogs have a page."""
        return self._blogs.pop() if self._blogs else self.draw_outlet()

    def draw_outside(self) -> str:
        """An outlet that has no page in the world and never gets one."""
        return self._outside.pop() if self._outside else ""

    def draw_name(self) -> tuple[str, str]:
        """A full name, and "he" or "she"."""
        pronoun = self.random.choice(("he", "she"))
        first = self.setting.men if pronoun == "he" else self.setting.women
        if not self._surnames:
            self._surnames = self.random.sample(self.setting.surnames, len(self.setting.surnames))
        for _ in range(_NEVER_NEW):
            name = f"{self.random.choice(first)} {self._surnames[-1]}"
            if self._is_new("name", name):
                break
        self._surnames.pop()
        return name, pronoun

    def draw_fact(self, kind: EventType, *, day: date | None = None) -> Fact:
        """Something that happens, with number and place that no other of the kind has."""
        random = self.random
        for _ in range(_NEVER_NEW):
            number, place = random.choice(kind.numbers), random.choice(self.setting.towns)
            if self._is_new(kind.name, number) and self._is_new(kind.name, place):
                break
        patient = random.choice(kind.patients)
        if "{person}" in patient:
            patient = patient.format(person=self.draw_name()[0])
        return Fact(
            type=kind,
            actor=random.choice(kind.actors),
            place=place,
            number=number,
            item=random.choice(kind.items),
            patient=patient,
            day=day or self.start + timedelta(random.randrange(4)),
            is_negated=kind.is_negative,
        )

    def draw_number(self, fact: Fact) -> int:
        """Another number for the same thing: none that a claim of the kind has."""
        others = [one for one in fact.type.numbers if one != fact.number]
        new = [one for one in others if (fact.type.name, one) not in self._used]
        number = self.random.choice(new or others)
        self._used.add((fact.type.name, number))
        return number

    def draw_place(self, fact: Fact) -> str:
        """Another town than that of the fact, in which nothing of the kind happened."""
        others = [one for one in self.setting.towns if one != fact.place]
        new = [one for one in others if (fact.type.name, one) not in self._used]
        place = self.random.choice(new or others)
        self._used.add((fact.type.name, place))
        return place

    def draw_person(self, fact: Fact, side: Side) -> Source:
        """A named person of a side, or of another where nobody is left: no office is held twice."""
        sides = [side, *self.random.sample(sorted(fact.type.roles), len(fact.type.roles))]
        offices = [
            (each, role.format_map(fill(fact)))
            for each in sides
            for role in self._shuffle(fact.type.roles.get(each, ()))
        ]
        new = [one for one in offices if ("role", one[1]) not in self._used]
        side, role = (new or offices)[0]
        self._used.add(("role", role))
        name, pronoun = self.draw_name()
        return Source(self._key("person"), f"{name}, {role}", SourceType.NAMED, side, pronoun, name)

    def draw_anonymous(self, side: Side) -> Source:
        """Somebody who is not named."""
        words = self.random.choice(self.wordings.anonymous[side])
        return self.describe(self._key("anonymous"), words, side)

    def describe(self, key: str, words: str, side: Side) -> Source:
        """Somebody by other words."""
        if _MANY.match(words):
            kind, pronoun = SourceType.COLLECTIVE, "they"
        else:
            kind = SourceType.ANONYMOUS
            pronoun = "she" if " her " in f" {words} " else "he"
        return Source(key, words, kind, side, pronoun)

    def draw_paper(self) -> Source:
        """A paper that somebody has seen."""
        words = self.random.choice(self.wordings.papers)
        return Source(self._key("paper"), words, SourceType.DOCUMENT, Side.PAPER)

    def draw_spokesperson(self, fact: Fact) -> Source:
        """Who speaks for the one who is said to have done it."""
        words = self.random.choice(self.wordings.spokespeople).format(actor=fact.actor)
        if words == fact.actor:
            return Source(self._key("body"), words, SourceType.NAMED, Side.INSIDER, "they")
        pronoun = "she" if "woman" in words else "he"
        return Source(self._key("spokesperson"), words, SourceType.ANONYMOUS, Side.INSIDER, pronoun)

    def _shuffle(self, roles: tuple[str, ...]) -> list[str]:
        return self.random.sample(roles, len(roles))

    def _key(self, what: str) -> str:
        self._made += 1
        return f"{what} {self._made}"

    def _is_new(self, *what: object) -> bool:
        if what in self._used:
            return False
        self._used.add(what)
        return True
