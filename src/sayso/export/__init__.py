"""Write what was read to files that other programs open: one module per format."""

from sayso.export.claims import (
    claim_rows,
    dispute_rows,
    drift_rows,
    embedded_rows,
    report_rows,
)
from sayso.export.copies import alignment_rows, family_rows
from sayso.export.entities import entity_rows, mention_rows
from sayso.export.row import Row
from sayso.export.rows import (
    CLAIM_TABLES,
    READING_TABLES,
    TABLES,
    attribution_rows,
    document_rows,
    failure_rows,
    name_rows,
)
from sayso.export.write import FORMATS, replaced_file, write_rows

__all__ = [
    "CLAIM_TABLES",
    "FORMATS",
    "READING_TABLES",
    "TABLES",
    "Row",
    "alignment_rows",
    "attribution_rows",
    "claim_rows",
    "dispute_rows",
    "document_rows",
    "drift_rows",
    "embedded_rows",
    "entity_rows",
    "failure_rows",
    "family_rows",
    "mention_rows",
    "name_rows",
    "replaced_file",
    "report_rows",
    "write_rows",
]
