"""What a process of its own works out is what this one does, and what fails there fails here."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from sayso.casefile import CaseFile
from sayso.pipeline import TraceOptions, apart, order, trace_into, who
from sayso.pipeline.apart import run_apart
from sayso.pipeline.order import compare
from sayso.pipeline.progress import Phase, Progress, Steps
from sayso.pipeline.who import resolve
from sayso.records import Document
from tests.claims.piling import read

_LETTERS = str.maketrans("0123456789", "ghijklmnop")
_TEXTS = (
    "Ada Renn said that the pier was shut. Renn denied more.",
    "Mayor Ada Renn said that it rained. The Harbour Board met.",
    "The Harbour Board said that Renn had left.",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A case file in which nobody is anybody yet."""
    path = tmp_path / "case.sayso"
    with CaseFile(path, create=True) as case:
        for at, text in enumerate(_TEXTS):
            reading = read(text, outlet=f"Paper {at}", path=f"{at}.txt")
            case.add_place(reading.document)
            case.add_reading(reading, "reader 1")
    return path


def _leave(case: CaseFile, steps: Steps) -> None:
    steps.enter(Phase.WHO, "documents", case.count_documents())
    raise ValueError("there is nobody here")


def _vanish(_case: CaseFile, _steps: Steps) -> None:
    raise SystemExit


def test_the_same_is_found_and_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And the file is seen as it is afterwards by whoever had it open."""
    told: dict[bool, list[Progress]] = {}
    found = {}
    monkeypatch.setattr(apart, "_LEAST_APART", 1)
    with CaseFile(path) as case:
        for is_apart in (False, True):
            told[is_apart] = []
            resolve(case, Steps(told[is_apart].append), is_whole=True, is_apart=is_apart)
            found[is_apart] = case.load_who(), case.load_note("who by")
    assert found[True] == found[False]
    assert told[True] == told[False] != []


def test_a_small_case_is_worked_out_here(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It takes less time than a process takes to begin."""
    monkeypatch.setattr(who, "run_apart", pytest.fail)
    with CaseFile(path) as case:
        resolve(case, Steps(), is_apart=True)
        assert case.load_note("who by")


def test_a_trace_works_it_out_elsewhere(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Though the file is held for writing."""
    monkeypatch.setattr(apart, "_LEAST_APART", 1)
    calls: list[Path] = []

    def note(work: object, path: Path, steps: Steps) -> None:
        calls.append(path)
        run_apart(work, path, steps)  # type: ignore[arg-type]

    monkeypatch.setattr(who, "run_apart", note)
    trace_into([], path, TraceOptions(workers=1))
    assert calls == [path]
    with CaseFile(path) as case:
        assert case.load_note("who by")


def _add(case: CaseFile, text: str, at: int) -> None:
    reading = read(f"{text} {at}", outlet=f"Paper {at}", path=f"{at}.txt")
    case.add_place(reading.document)
    case.add_reading(reading, "reader 1")


def test_copies_are_found_elsewhere_too(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same ones, when all are compared; a few that are added are compared here."""
    words = [sha256(bytes([at])).hexdigest().translate(_LETTERS)[:6] for at in range(120)]
    found = []
    for name in ("here", "elsewhere"):
        own = path.with_name(f"{name}.sayso")
        with CaseFile(own, create=True) as case:
            for at in range(2):
                _add(case, " ".join(words), at)
            compare(case, Steps(), is_apart=True)
            found.append(case.load_copies())
        monkeypatch.setattr(apart, "_LEAST_APART", 1)
    assert found[0] == found[1]
    assert found[0].alignments
    monkeypatch.setattr(order, "run_apart", pytest.fail)
    with CaseFile(own) as case:
        _add(case, " ".join(words), 2)
        compare(case, Steps(), is_apart=True)
        assert len(case.load_copies().alignments) > len(found[0].alignments)


def test_what_fails_there_is_raised_here(path: Path) -> None:
    """With what it had told; and a process that ends is no endless wait."""
    told: list[Progress] = []
    with pytest.raises(ValueError, match="nobody here"):
        run_apart(_leave, path, Steps(told.append))
    assert [one.total for one in told] == [len(_TEXTS)]
    with pytest.raises(EOFError, match="has ended"):
        run_apart(_vanish, path, Steps())


def test_whoever_stops_it_stops_both(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is written then, and the file can be written to."""
    monkeypatch.setattr(apart, "_LEAST_APART", 1)

    def stop(_now: Progress) -> None:
        raise KeyboardInterrupt

    with CaseFile(path) as case:
        with pytest.raises(KeyboardInterrupt):
            resolve(case, Steps(stop), is_apart=True)
        assert not case.load_note("who by")
        case.add_place(Document("new", "It rained.", path="new.txt"))
