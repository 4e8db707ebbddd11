"""The formats that commands write data in."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Format"]


class Format(StrEnum):
    """The formats there are; the same as `sayso.export.FORMATS`."""

    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"
