"""What ``sayso demo`` says of itself at the end."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from sayso.cli.demo import _name_program


def test_a_program_off_the_path_is_called_by_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A newcomer types what is printed: it has to work where it was printed."""
    program = tmp_path / ".venv" / "bin" / "sayso"
    program.parent.mkdir(parents=True)
    program.write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", [str(program)])
    monkeypatch.setenv("PATH", "/nowhere")
    assert _name_program() == ".venv/bin/sayso"


def test_a_program_on_the_path_is_called_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the name alone is enough, nothing longer is printed."""
    program = tmp_path / "sayso"
    program.write_text("", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "argv", [str(program)])
    monkeypatch.setenv("PATH", str(tmp_path))
    assert _name_program() == "sayso"
