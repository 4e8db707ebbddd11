"""Write what was read to files that other programs open: one module per format."""

from sayso.export.rows import TABLES, attribution_rows, document_rows, failure_rows
from sayso.export.write import FORMATS, replaced_file, write_rows

__all__ = [
    "FORMATS",
    "TABLES",
    "attribution_rows",
    "document_rows",
    "failure_rows",
    "replaced_file",
    "write_rows",
]
