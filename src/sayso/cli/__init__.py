"""The command line: ``sayso COMMAND``. Each command parses, calls and prints; nothing else."""

from sayso.cli.app import main

__all__ = ["main"]
