"""Documents added to a large case are worked in alone, and come out as if all were found anew."""

from __future__ import annotations

from pathlib import Path

import pytest

import sayso
import sayso.claims.find as claims_of_all
import sayso.entities
from sayso.casefile import CaseFile
from sayso.pipeline import adding, additions, claiming, trace_into, who
from sayso.records import Case

SPILL = "forty cars were on the ferry when it sank off the northern pier"
PAGES = {
    "one": ("The Pier", "2021-03-04", f"Harbour master Ada Renn said that {SPILL}."),
    "two": ("Bay Mail", "2021-03-05", f"The Pier reported that {SPILL}."),
    "three": ("Marram Wire", "2021-03-06", f"The owner, Tom Reed, denied that {SPILL}."),
    "four": ("Quay Notes", "2021-03-06", f"Captain Ida Brook said that {SPILL}. Renn agreed."),
}


@pytest.fixture(autouse=True)
def all_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """However few documents there are, the case is large."""
    monkeypatch.setattr(claiming, "_LEAST_SHARED", 1)
    monkeypatch.setattr(adding, "_LEAST_STATEMENTS", 0)
    monkeypatch.setattr(who, "_LEAST_LARGE", 1)
    monkeypatch.setattr(additions, "_MOST_SINCE", 5.0)


@pytest.fixture
def pages(tmp_path: Path) -> dict[str, Path]:
    """Invented articles about one claim, each in a file."""
    found = {}
    for name, (outlet, day, text) in PAGES.items():
        found[name] = tmp_path / f"{name}.txt"
        found[name].write_text(f"Outlet: {outlet}\nDate: {day}\n\n{text}\n", "utf-8")
    return found


@pytest.fixture
def whole_runs(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Which stages looked at all documents."""
    runs: list[str] = []
    find_claims, find_entities = claims_of_all.find_claims, sayso.entities.find_entities

    def note_claims(*given: object) -> object:
        runs.append("claims")
        return find_claims(*given)  # type: ignore[arg-type]

    def note_who(*given: object) -> object:
        runs.append("who")
        return find_entities(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(claiming, "find_claims", note_claims)
    monkeypatch.setattr(who, "find_entities", note_who)
    return runs


def _tell(case: Case) -> tuple[object, ...]:
    """All that is to be the same; who is named as often as others may stand elsewhere."""
    return (
        sorted(case.claims, key=lambda one: one.id),
        sorted((one.id, one.name, one.n_documents, one.forms) for one in case.entities),
        sorted(case.mentions, key=lambda one: (one.document_id, one.span)),
        {one.id: one.entity_id for one in case.attributions},
    )


@pytest.mark.parametrize("last", [name for name in PAGES if name != "one"])
def test_a_document_is_added(
    tmp_path: Path, pages: dict[str, Path], whole_runs: list[str], last: str
) -> None:
    """Whichever comes last."""
    path = tmp_path / "x.sayso"
    trace_into([page for name, page in pages.items() if name != last], path)
    assert whole_runs == ["who", "claims"]
    trace_into([pages[last]], path)
    assert whole_runs == ["who", "claims"]
    assert _tell(sayso.open_case(path)) == _tell(sayso.trace(list(pages.values())))


def test_one_by_one_is_the_same_too(
    tmp_path: Path, pages: dict[str, Path], whole_runs: list[str]
) -> None:
    """Each added document is there for the next one to be compared with."""
    path = tmp_path / "x.sayso"
    for page in pages.values():
        trace_into([page], path)
    assert whole_runs == ["who", "claims"]
    assert _tell(sayso.open_case(path)) == _tell(sayso.trace(list(pages.values())))


def test_nothing_new_is_nothing_to_do(
    tmp_path: Path, pages: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even for who is who."""
    path = tmp_path / "x.sayso"
    trace_into(list(pages.values()), path)
    before = path.read_bytes()
    monkeypatch.setattr(who, "add_entities", None)
    monkeypatch.setattr(claiming, "work_out", None)
    trace_into(list(pages.values()), path)
    with CaseFile(path) as case:
        assert case.load().claims
    assert before


class TestAllIsLookedAt:
    """Again, where what was found before may not hold any more."""

    @pytest.fixture
    def path(self, tmp_path: Path, pages: dict[str, Path]) -> Path:
        """A case with all but the last document."""
        path = tmp_path / "x.sayso"
        trace_into([page for name, page in pages.items() if name != "four"], path)
        return path

    def test_when_a_document_is_gone(
        self, path: Path, pages: dict[str, Path], whole_runs: list[str]
    ) -> None:
        """Its file holds another text now."""
        pages["one"].write_text("Outlet: The Pier\n\nThe ferry is late.\n", "utf-8")
        trace_into([pages["one"]], path)
        assert whole_runs == ["who", "claims"]
        held = [pages[name] for name in ("one", "two", "three")]
        assert _tell(sayso.open_case(path)) == _tell(sayso.trace(held))

    def test_when_other_models_look(
        self,
        path: Path,
        pages: dict[str, Path],
        whole_runs: list[str],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        """Or other rules."""
        monkeypatch.setattr(claiming, "_CLAIMED_BY", "claims of tomorrow")
        trace_into([pages["four"]], path)
        assert whole_runs == ["claims"]

    def test_when_many_are_added(
        self,
        path: Path,
        pages: dict[str, Path],
        whole_runs: list[str],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        """At once, or bit by bit."""
        monkeypatch.setattr(additions, "_MOST_SINCE", 0.2)
        trace_into([pages["four"]], path)
        assert whole_runs == ["who", "claims"]

    def test_when_it_is_asked_for(
        self, path: Path, pages: dict[str, Path], whole_runs: list[str]
    ) -> None:
        """Also where nothing changed."""
        trace_into([pages["four"]], path, sayso.TraceOptions(is_whole=True))
        trace_into([], path, sayso.TraceOptions(is_whole=True))
        assert whole_runs == ["who", "claims"] * 2

    def test_when_too_many_claims_are_touched(
        self,
        path: Path,
        pages: dict[str, Path],
        whole_runs: list[str],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        """Claims alone."""
        monkeypatch.setattr(adding, "_MOST_TOUCHED", 0)
        trace_into([pages["four"]], path)
        assert whole_runs == ["claims"]


def test_a_small_case_is_always_looked_at_whole(
    tmp_path: Path,
    pages: dict[str, Path],
    whole_runs: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """All of it takes no longer, and leaves nothing out."""
    monkeypatch.setattr(adding, "_LEAST_STATEMENTS", 1000)
    monkeypatch.setattr(who, "_LEAST_LARGE", 1000)
    path = tmp_path / "x.sayso"
    for page in pages.values():
        trace_into([page], path)
    assert whole_runs == ["who", "claims"] * len(pages)


@pytest.mark.parametrize("broken", ["extend_entities", "replace_claims", "save_index"])
def test_a_stop_in_between_leaves_nothing_half_added(
    tmp_path: Path,
    pages: dict[str, Path],
    whole_runs: list[str],
    monkeypatch: pytest.MonkeyPatch,
    broken: str,
) -> None:
    """The next trace goes on as if that one had not been."""
    path = tmp_path / "x.sayso"
    trace_into([page for name, page in pages.items() if name != "four"], path)
    write = getattr(CaseFile, broken)

    def write_and_stop(case: CaseFile, *given: object, **more: object) -> None:
        write(case, *given, **more)
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(CaseFile, broken, write_and_stop)
        with pytest.raises(KeyboardInterrupt):
            trace_into([pages["four"]], path)
    trace_into([pages["four"]], path)
    assert whole_runs == ["who", "claims"]
    assert _tell(sayso.open_case(path)) == _tell(sayso.trace(list(pages.values())))
