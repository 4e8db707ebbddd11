"""Bytes -> documents: text, Markdown, pages and tables, without what stands around the article."""

from sayso.intake.embedded import find_embedded
from sayso.intake.files import FoundFiles, find_files, place_name
from sayso.intake.options import IntakeOptions
from sayso.intake.read import read_bytes, read_file
from sayso.intake.text import CleanText, clean_text

__all__ = [
    "CleanText",
    "FoundFiles",
    "IntakeOptions",
    "clean_text",
    "find_embedded",
    "find_files",
    "place_name",
    "read_bytes",
    "read_file",
]
