"""One claim: on whose word it is told, through whom, in which words, and who disputes it."""

from __future__ import annotations

from dataclasses import replace

from sayso.casefile.reader import CaseReader
from sayso.records import Case, Claim, Target, TargetKind
from sayso.report.claims.page import gather_claim
from sayso.report.claims.words import cut_words
from sayso.web.addresses import URLS
from sayso.web.asked import Asked, NotHereError
from sayso.web.desk import Shown
from sayso.web.routing import give_page

__all__ = ["ROUTES"]

_MAX_TITLE_CHARS = 80


def show_claim(reader: CaseReader, asked: Asked) -> Shown:
    """All that is known of a claim, from the documents that tell or dispute it."""
    case = reader.load_slice(claim_ids=reader.follow_claims([asked.parts["id"]]).values())
    if not case.claims:
        raise NotHereError("There is no such claim in this case.", "/claims", "all claims")
    claim = case.claims[0]
    view = gather_claim(_add_contrary(reader, case, claim), claim, URLS).views[0]
    names = {one.id: one.name for one in case.entities}
    target = Target(TargetKind.CLAIM, claim.id)
    values = {
        "c": view,
        "about": [(own, names[own]) for own in claim.entity_ids if own in names],
        "note": reader.load_notes().get(target, ""),
        "is_starred": target in reader.load_stars(),
    }
    title = cut_words(claim.label, _MAX_TITLE_CHARS)
    return Shown("desk/claim.html.jinja", title, "/claims", values)


def _add_contrary(reader: CaseReader, case: Case, claim: Claim) -> Case:
    """With the claims that say the contrary, for the words in which they do."""
    contrary = dict.fromkeys(one.claim_id for one in claim.disputes if one.claim_id)
    return replace(case, claims=(claim, *reader.load_claims_by(contrary)))


ROUTES = [give_page("/claims/{id}", show_claim)]
