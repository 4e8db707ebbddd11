"""What several tests share: where the corpora may be, a reader, and a small invented pile."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sayso.pipeline import load_reader
from sayso.reading import Reader

ROOT = Path(__file__).resolve().parents[1]
CORPORA = Path(os.environ.get("SAYSO_CORPORA", ROOT.parent / "shared" / "corpora"))


@pytest.fixture(scope="session")
def corpora() -> Path:
    """The folder of corpora; the test is skipped where there is none."""
    if not (CORPORA / "polnear" / "dev").is_dir():
        pytest.skip(f"no corpora in {CORPORA}; set SAYSO_CORPORA to the folder that holds polnear/")
    return CORPORA


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The shipped reader."""
    return load_reader()


@pytest.fixture
def harbour() -> Path:
    """The articles of the invented harbour case."""
    return ROOT / "examples" / "harbour" / "articles"


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """A folder with two invented articles."""
    folder = tmp_path / "pile"
    folder.mkdir()
    (folder / "one.txt").write_text(
        "Title: Ferry stopped\nOutlet: The Pier\nDate: 2021-03-04\n\n"
        "The ferry was stopped on Monday, harbour officials said. “Nobody was hurt,” "
        "Captain Ida Brook told the council.\n",
        encoding="utf-8",
    )
    (folder / "two.txt").write_text(
        "Title: Owner denies fault\nOutlet: Bay Mail\nDate: 2021-03-05\n\n"
        "The owner, Tom Reed, denied that the ferry had been overloaded. "
        "According to a memo, it reportedly carried 40 cars.\n",
        encoding="utf-8",
    )
    return folder
