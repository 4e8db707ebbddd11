"""Write what was read to files that other programs open: one module per format."""

from sayso.export.copies import alignment_rows, family_rows
from sayso.export.entities import entity_rows, mention_rows
from sayso.export.row import Row
from sayso.export.rows import (
    READING_TABLES,
    TABLES,
    attribution_rows,
    document_rows,
    failure_rows,
    name_rows,
)
from sayso.export.write import FORMATS, replaced_file, write_rows

__all__ = [
    "FORMATS",
    "READING_TABLES",
    "TABLES",
    "Row",
    "alignment_rows",
    "attribution_rows",
    "document_rows",
    "entity_rows",
    "failure_rows",
    "family_rows",
    "mention_rows",
    "name_rows",
    "replaced_file",
    "write_rows",
]
