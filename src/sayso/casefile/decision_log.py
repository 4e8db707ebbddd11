"""The log of decisions in a case file: what a person decided, entry by entry, and what stands."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TypeVar

from sayso.casefile.caches import Caches
from sayso.casefile.decision_rows import (
    UNDO,
    dump_judgement,
    hash_entry,
    kind_of,
    load_judgement,
)
from sayso.casefile.former_claims import FormerClaims
from sayso.casefile.indexes import Indexes
from sayso.casefile.rows import Row
from sayso.errors import CaseError
from sayso.records import (
    AnyJudgement,
    AttributionJudgement,
    ClaimJudgement,
    CopyJudgement,
    Decision,
    Judgement,
    Note,
    Star,
    Target,
    TargetKind,
)

__all__ = ["DecisionLog"]

J = TypeVar("J", bound=AnyJudgement)
_COLUMNS = 'number, "at", who, kind, subject, undoes, hash'


class DecisionLog(Caches, FormerClaims, Indexes):
    """Entries are put behind the last one; none is ever changed or dropped."""

    def add_decision(self, judgement: AnyJudgement, who: str, at: datetime) -> Decision:
        """Put a decision into the log; it is on the disk when this returns.

        A time without zone is taken for local time.
        """
        return self._append(who, at, judgement, None)

    def take_back(self, who: str, at: datetime) -> Decision | None:
        """Take back the last decision that is in force; None where there is none.

        Returns the entry that does so; ``load_decision(entry.undoes)`` is what it takes back.
        """
        with self.at_once():
            ((last,),) = self._ask("SELECT max(number) FROM decisions_in_force")
            return None if last is None else self._append(who, at, None, last)

    def load_decisions(self) -> tuple[Decision, ...]:
        """The whole log, first entry first."""
        rows = self._ask(f"SELECT {_COLUMNS} FROM decisions ORDER BY number")  # noqa: S608
        return tuple(_make_decision(row) for row in rows)

    def load_decision(self, number: int) -> Decision:
        """The entry with a number; raises `CaseError` where there is none."""
        for row in self._ask(f"SELECT {_COLUMNS} FROM decisions WHERE number = ?", number):  # noqa: S608
            return _make_decision(row)
        raise CaseError(f"{self._name} has no decision {number}; see: sayso log {self._name}")

    def load_in_force(self, kind: str = "") -> tuple[Decision, ...]:
        """The decisions that are not taken back, the first one first; or those of one kind."""
        rows = self._ask(
            f"SELECT {_COLUMNS} FROM decisions WHERE ? IN ('', kind) AND number IN "  # noqa: S608
            "(SELECT number FROM decisions_in_force) ORDER BY number",
            kind,
        )
        return tuple(_make_decision(row) for row in rows)

    def check_log(self) -> int:
        """Check that no entry was changed or dropped since it was written; returns their number.

        Raises `CaseError` that names the first entry that is not as it was. That the last entries
        are all there nothing in the file can show: note the last hash elsewhere for that.
        """
        before = ""
        rows = self._ask(f"SELECT {_COLUMNS} FROM decisions ORDER BY number")  # noqa: S608
        for expected, (*cells, own) in enumerate(rows, 1):
            if cells[0] != expected or own != hash_entry(before, cells):
                raise CaseError(
                    f"{self._name}: decision {expected} is not as it was written; somebody changed "
                    "or dropped it"
                )
            before = own
        return len(rows)

    def load_judgements(self) -> tuple[Judgement, ...]:
        """What a person decided about names, in the order of the decisions."""
        return self._load_standing("names", Judgement)

    def load_claim_judgements(self) -> tuple[ClaimJudgement, ...]:
        """What a person decided about reports, in the order of the decisions."""
        return self._load_standing("reports", ClaimJudgement)

    def load_attribution_judgements(self) -> tuple[AttributionJudgement, ...]:
        """What a person decided about attributions, in the order of the decisions."""
        return self._load_standing("attribution", AttributionJudgement)

    def load_copy_judgements(self) -> tuple[CopyJudgement, ...]:
        """What a person decided about who copied whom, in the order of the decisions."""
        return self._load_standing("copy", CopyJudgement)

    def load_notes(self) -> dict[Target, str]:
        """The notes that stand, by what they are on now, in the order they were last written."""
        found: dict[Target, str] = {}
        notes = self._load_standing("note", Note)
        now = self._follow(one.target for one in notes)
        for one in notes:
            found.pop(now[one.target], None)
            if one.text:
                found[now[one.target]] = one.text
        return found

    def load_stars(self) -> tuple[Target, ...]:
        """What has a star, as it goes by now, in the order they were given."""
        found: dict[Target, None] = {}
        stars = self._load_standing("star", Star)
        now = self._follow(one.target for one in stars)
        for one in stars:
            if one.is_on:
                found.setdefault(now[one.target])
            else:
                found.pop(now[one.target], None)
        return tuple(found)

    def save_rework(self, number: int, replaced: str) -> None:
        """Keep with a decision what stood there before it was worked in, as JSON."""
        with self._transaction():
            self._db.execute("INSERT OR REPLACE INTO rework VALUES (?, ?)", (number, replaced))

    def load_rework(self, number: int) -> str | None:
        """What stood there before a decision was worked in; None where nothing is kept of it."""
        rows = self._ask("SELECT replaced FROM rework WHERE number = ?", number)
        return str(rows[0][0]) if rows else None

    def drop_rework(self, number: int | None = None) -> None:
        """Forget what was kept with a decision, or with all: nothing rests on it any more."""
        with self._transaction():
            if number is None:
                self._db.execute("DELETE FROM rework")
            else:
                self._db.execute("DELETE FROM rework WHERE number = ?", (number,))

    def _follow(self, targets: Iterable[Target]) -> dict[Target, Target]:
        """What some notes and stars are on now: a claim may go by another id since."""
        several = list(targets)
        now = self.follow_claims(one.id for one in several if one.kind is TargetKind.CLAIM)
        return {
            one: Target(one.kind, now[one.id]) if one.kind is TargetKind.CLAIM else one
            for one in several
        }

    def _load_standing(self, kind: str, record: type[J]) -> tuple[J, ...]:
        found = (one.judgement for one in self.load_in_force(kind))
        return tuple(one for one in found if isinstance(one, record))

    def _append(
        self, who: str, at: datetime, judgement: AnyJudgement | None, undoes: int | None
    ) -> Decision:
        moment = (at if at.tzinfo else at.astimezone()).isoformat()
        told = (
            (UNDO, "{}") if judgement is None else (kind_of(judgement), dump_judgement(judgement))
        )
        with self.at_once():
            last = self._ask("SELECT number, hash FROM decisions ORDER BY number DESC LIMIT 1")
            number, before = last[0] if last else (0, "")
            cells = (number + 1, moment, who, *told, undoes)
            row = (*cells, hash_entry(before, cells))
            self._insert("decisions", [row])
        return _make_decision(row)


def _make_decision(row: Row) -> Decision:
    number, at, who, kind, subject, undoes, own = row
    judgement = None if kind == UNDO else load_judgement(kind, subject)
    return Decision(number, datetime.fromisoformat(at), who, judgement, undoes, own)
