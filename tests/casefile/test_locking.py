"""One writer at a time, across processes; readers never wait."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sayso.casefile import CaseFile
from sayso.casefile.locking import hold_writing
from sayso.errors import CaseError
from sayso.pipeline import decide, open_case, take_back, trace
from sayso.records import Judgement, JudgementKind
from tests.claimed import CLAIMED, fill

_HOLD = """
import sys
from pathlib import Path
from sayso.casefile.locking import hold_writing
with hold_writing(Path(sys.argv[1]), "sayso trace"):
    print("held", flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A case file."""
    place = tmp_path / "x.sayso"
    fill(place).close()
    return place


@contextmanager
def _held_elsewhere(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process writes to a case meanwhile."""
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        try:
            yield other
        finally:
            other.kill()


def test_a_second_writer_is_told_who_holds_the_case(path: Path) -> None:
    """Whatever it wants to write; what it would have written is not there."""
    merge = Judgement(JudgementKind.MERGE, ("Ada Renn", "Port Authority"))
    with _held_elsewhere(path) as other:
        told = rf"is being written by sayso trace \(process {other.pid}, since .*\); wait"
        with pytest.raises(CaseError, match=told):
            decide(path, merge)
        with pytest.raises(CaseError, match=told):
            take_back(path)
        with pytest.raises(CaseError, match=told):
            trace([path.parent], path)
    with CaseFile(path) as file:
        assert file.load_decisions() == ()


def test_readers_never_wait(path: Path) -> None:
    """They see the case as it was last written."""
    with _held_elsewhere(path):
        assert open_case(path) == CLAIMED


def test_a_writer_that_was_killed_holds_nothing(path: Path) -> None:
    """Nor does its name stay."""
    with _held_elsewhere(path):
        pass
    with hold_writing(path, "sayso judge"):
        pass
    with hold_writing(path, "sayso judge"):
        left = sorted(one.name for one in path.parent.iterdir() if one.name.startswith("."))
    assert left == [".x.sayso.lock", ".x.sayso.writer"]
    assert not (path.parent / ".x.sayso.writer").exists()


def test_who_writes_already_goes_on(path: Path) -> None:
    """The same thread; another one of the same process waits, then goes on."""
    entered = threading.Event()

    def write() -> None:
        with hold_writing(path, "the other", wait_seconds=30):
            entered.set()

    other = threading.Thread(target=write)
    with hold_writing(path, "the first"):
        with hold_writing(path, "the first"):
            other.start()
        assert not entered.wait(0.2)
    other.join(30)
    assert entered.is_set()


def test_a_case_in_memory_is_nobody_elses() -> None:
    """No lock is made for it."""
    with hold_writing(None, "a"), hold_writing(None, "b"):
        pass


def test_where_no_lock_can_be_made_it_is_said(tmp_path: Path) -> None:
    """In one line."""
    (tmp_path / "no").write_text("no folder")
    with (
        pytest.raises(CaseError, match="cannot be written"),
        hold_writing(tmp_path / "no" / "x.sayso", "a"),
    ):
        pass
