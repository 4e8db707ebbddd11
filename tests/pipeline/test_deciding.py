"""Decisions are worked in at once, are on the disk when they are said to be, and can be undone."""

from __future__ import annotations

import shutil
import time
from contextlib import suppress
from multiprocessing import get_context
from pathlib import Path
from random import Random

import pytest

from sayso.casefile import CaseFile
from sayso.pipeline import decide, take_back, trace
from sayso.pipeline.claiming import make_cached_tools
from sayso.pipeline.progress import Steps
from sayso.pipeline.reworking import rework_claims
from tests.pipeline.drawing import decide_on_and_on, draw_judgement

_N_DECISIONS = 500
_N_KILLED = 100
_MOST_SECONDS = 60
_FEW = ("01-courier-briefing.html", "02-marram-wire.txt", "06-observer-denial.html")
_ARTICLES = Path(__file__).resolve().parents[2] / "examples" / "harbour" / "articles"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented harbour case."""
    path = tmp_path_factory.mktemp("demo") / "x.sayso"
    trace([_ARTICLES], path)
    return path


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case of a few of its articles: a copy of one another, and a denial."""
    path = tmp_path_factory.mktemp("few") / "x.sayso"
    trace([_ARTICLES / name for name in _FEW], path)
    return path


def _copy(path: Path, folder: Path) -> Path:
    copied = folder / "copy.sayso"
    shutil.copy(path, copied)
    return copied


def test_without_a_decision_the_same_claims_are_made_again(demo: Path, tmp_path: Path) -> None:
    """One by one, and all of them together; no model is asked."""
    with CaseFile(_copy(demo, tmp_path)) as case:
        before, claims = case.hash_state(), case.load_claims()
        tools = make_cached_tools(case, Steps())
        for one in claims:
            found = rework_claims(case, [one.id], tools)
            assert found.after == found.before == (one,)
        assert set(rework_claims(case, [one.id for one in claims], tools).after) == set(claims)
        assert case.hash_state() == before


def test_what_is_undone_leaves_nothing(few: Path, tmp_path: Path) -> None:
    """A thousand decisions and undos of all kinds, the last undos at the end."""
    random = Random(6)
    with CaseFile(_copy(few, tmp_path)) as case:
        states = [case.hash_state()]
        for number in range(_N_DECISIONS):
            decide(case, draw_judgement(case, random))
            states.append(case.hash_state() if number % 10 == 0 else "")
            while len(states) > 1 and random.random() < min(0.6, len(states) / 20):
                assert take_back(case)
                states.pop()
                assert states[-1] in ("", case.hash_state())
        assert len(states) > 1
        while take_back(case):
            states.pop()
        assert [case.hash_state()] == states
        assert case.check_log() == 2 * _N_DECISIONS


def test_a_decision_and_what_it_changes_are_there_together(few: Path, tmp_path: Path) -> None:
    """Whatever was said to be decided is there after the process was killed, and nothing else."""
    path = _copy(few, tmp_path)
    random, n_said = Random(7), 0
    for number in range(_N_KILLED):
        n_said += len(_decide_until_killed(path, number, random.random() / 4))
        if number % 10 == 0:
            _check_against_fresh(few, path, tmp_path)
    _check_against_fresh(few, path, tmp_path)
    assert n_said > _N_KILLED


def _decide_until_killed(path: Path, seed: int, seconds: float) -> list[int]:
    """The numbers of the decisions that another process says it made before it was killed."""
    # Not forked from here: models leave threads behind, and locks that nobody would open.
    processes = get_context("forkserver")
    processes.set_forkserver_preload(["tests.pipeline.drawing"])
    reading, writing = processes.Pipe(duplex=False)
    child = processes.Process(target=decide_on_and_on, args=(path, seed, writing))
    child.start()
    writing.close()
    assert reading.poll(_MOST_SECONDS)
    said = [reading.recv()]  # until the first it may be that nothing was opened yet
    time.sleep(seconds)
    child.kill()
    child.join()
    with suppress(EOFError):
        while True:
            said.append(reading.recv())
    with CaseFile(path) as case:
        held = {one.number for one in case.load_decisions()}
        assert held >= set(said)
        assert max(held) <= said[-1] + 1
        assert case.check_log() == max(held)
    return said


def _check_against_fresh(start: Path, path: Path, folder: Path) -> None:
    """The case is as one where the decisions in force were made one after the other."""
    fresh = folder / "fresh.sayso"
    shutil.copy(start, fresh)
    with CaseFile(path) as case, CaseFile(fresh) as other:
        for one in case.load_in_force():
            assert one.judgement is not None
            decide(other, one.judgement)
        assert case.load() == other.load()
    fresh.unlink()
