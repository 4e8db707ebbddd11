"""The case on disk: one SQLite file with the pile and everything read from it."""

from sayso.casefile.locking import hold_writing
from sayso.casefile.store import CaseFile

__all__ = ["CaseFile", "hold_writing"]
