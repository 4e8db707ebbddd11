"""A case made of records, kept in a case file, as commands find it."""

from __future__ import annotations

from pathlib import Path

from sayso.casefile import CaseFile
from sayso.records import Case, Copies, Entities, Reading

__all__ = ["keep"]


def keep(case: Case, path: Path | None = None) -> CaseFile:
    """An open case file that holds the records of a case, in memory without ``path``."""
    file = CaseFile(path, create=True)
    for document in case.documents:
        file.add_place(document)
        said = tuple(one for one in case.attributions if one.document_id == document.id)
        file.add_reading(Reading(document, said), "reader 1")
    for at, document in enumerate(case.documents):
        # In the order that they have there, not in that of their paths.
        file._db.execute(
            "UPDATE places SET file = ?, row = 0 WHERE path = ?", (f"{at:04}", document.path)
        )
    speakers = {one.id: one.entity_id for one in case.attributions if one.entity_id}
    file.save_entities(Entities(case.entities, case.mentions, speakers))
    file.save_copies(Copies(case.alignments, case.families), "copies 1")
    file.save_claims(case.claims, "from 1")
    return file
