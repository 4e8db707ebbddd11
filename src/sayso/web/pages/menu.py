"""What can be decided about one thing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sayso.casefile.reader import CaseReader
from sayso.errors import UsageError
from sayso.records import Target, TargetKind
from sayso.web.asked import Asked, NotHereError
from sayso.web.desk import Shown
from sayso.web.judgements import read_target
from sayso.web.naming import Thing, name_things
from sayso.web.routing import find_way_back, give_page

__all__ = ["ROUTES"]

# What two things must be for a decision to be about both.
_PAIRED = (TargetKind.ENTITY, TargetKind.REPORT, TargetKind.CLAIM, TargetKind.DOCUMENT)


@dataclass(frozen=True)
class Act:
    """A decision that is one press away."""

    words: str
    fields: Mapping[str, str]


Acts = list[Act]


def show_menu(reader: CaseReader, asked: Asked) -> Shown:
    """Decisions about a thing, also together with another that was marked before."""
    try:
        target = read_target(f"{asked.parts['kind']}:{asked.parts['id']}")
    except UsageError as error:
        raise NotHereError(f"{error}.") from error
    picked = _find_picked(asked, target)
    things = name_things(reader, [target, *([picked] if picked else [])])
    thing = things[target]
    if not thing.href:
        raise NotHereError(f"There is no such {target.kind} in this case.")
    other = things[picked] if picked and things[picked].href else None
    is_entity = target.kind is TargetKind.ENTITY
    values = {
        "thing": thing,
        "acts": _ACTS[target.kind](reader, thing, other),
        "names": thing.words if is_entity else "",
        "picked_name": other.words if other and is_entity else "",
        "note": reader.load_notes().get(target, ""),
        "is_starred": target in reader.load_stars(),
        "can_pick": target.kind in _PAIRED,
        "next": find_way_back({"next": asked.params.get("next", "") or thing.href}),
    }
    return Shown("desk/menu.html.jinja", "Decide", values=values)


def _find_picked(asked: Asked, target: Target) -> Target | None:
    try:
        picked = read_target(asked.params.get("with", ""))
    except UsageError:
        return None
    return picked if picked.kind is target.kind and picked != target else None


def _on_attribution(_: CaseReader, one: Thing, __: Thing | None) -> Acts:
    fields = {"about": "attribution", "attribution": one.id}
    return [
        Act("It is read right", {**fields, "kind": "confirm"}),
        Act("It is no attribution", {**fields, "kind": "reject"}),
    ]


def _on_report(reader: CaseReader, one: Thing, other: Thing | None) -> Acts:
    claims = reader.load_claims_by(reader.find_claims_by_report([one.id]).values())
    report = next(own for claim in claims for own in claim.reports if own.id == one.id)
    acts = []
    if report.parent_id:
        fields = {"about": "reports", "report": report.parent_id, "other": one.id}
        acts = [
            Act("It is right where it comes from", {**fields, "kind": "parent"}),
            Act("It does not come from there", {**fields, "kind": "not a copy"}),
        ]
    acts.append(
        Act("It comes from no other", {"about": "reports", "kind": "origin", "report": one.id})
    )
    first = claims[0].reports[0]
    if first.id != one.id:
        fields = {"about": "reports", "report": first.id, "other": one.id}
        acts.append(Act("It tells something else", {**fields, "kind": "different claim"}))
    if other:
        acts += [
            Act(f"It comes from {other.words}", _reports("parent", other, one)),
            Act(f"{other.words} comes from it", _reports("parent", one, other)),
            Act(f"It tells the same as {other.words}", _reports("same claim", other, one)),
            Act(f"Neither comes from the other: {other.words}", _reports("not a copy", other, one)),
        ]
    return acts


def _reports(kind: str, one: Thing, other: Thing) -> dict[str, str]:
    return {"about": "reports", "kind": kind, "report": one.id, "other": other.id}


def _on_claim(reader: CaseReader, one: Thing, other: Thing | None) -> Acts:
    if other is None:
        return []
    claims = reader.load_claims_by([one.id, other.id])
    first, second = (claim.reports[0].id for claim in claims)
    fields = {"about": "reports", "report": first, "other": second}
    return [
        Act(f"It is the same as {other.words}", {**fields, "kind": "same claim"}),
        Act(f"It is not the same as {other.words}", {**fields, "kind": "different claim"}),
    ]


def _on_document(_: CaseReader, one: Thing, other: Thing | None) -> Acts:
    return _copies(one.id, other.id, f": {other.words}") if other else []


def _on_alignment(reader: CaseReader, one: Thing, _: Thing | None) -> Acts:
    alignment = reader.load_alignment(one.id)
    assert alignment  # noqa: S101 - it was named
    pair = (alignment.a.document_id, alignment.b.document_id)
    named = name_things(reader, [Target(TargetKind.DOCUMENT, own) for own in pair])
    a, b = (named[Target(TargetKind.DOCUMENT, own)].words for own in pair)
    fields = {"about": "copy", "kind": "copy"}
    return [
        Act(f"{b} has it from {a}", {**fields, "document": pair[0], "other": pair[1]}),
        Act(f"{a} has it from {b}", {**fields, "document": pair[1], "other": pair[0]}),
        Act(
            "Neither has it from the other",
            {**fields, "kind": "not a copy", "document": pair[0], "other": pair[1]},
        ),
    ]


def _copies(one: str, other: str, tail: str) -> Acts:
    fields = {"about": "copy", "kind": "copy"}
    return [
        Act(
            f"It was copied from the one marked{tail}", {**fields, "document": other, "other": one}
        ),
        Act(
            f"The one marked was copied from it{tail}", {**fields, "document": one, "other": other}
        ),
        Act(
            f"Neither was copied from the other{tail}",
            {**fields, "kind": "not a copy", "document": one, "other": other},
        ),
    ]


def _on_entity(_: CaseReader, __: Thing, ___: Thing | None) -> Acts:
    return []


_ACTS: dict[TargetKind, Callable[[CaseReader, Thing, Thing | None], Acts]] = {
    TargetKind.ATTRIBUTION: _on_attribution,
    TargetKind.REPORT: _on_report,
    TargetKind.CLAIM: _on_claim,
    TargetKind.DOCUMENT: _on_document,
    TargetKind.ALIGNMENT: _on_alignment,
    TargetKind.ENTITY: _on_entity,
}

ROUTES = [give_page("/menu/{kind}/{id}", show_menu)]
