"""From files to claims: who says so, in any order, with any number of workers, after any stop."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

import sayso
from sayso.casefile import CaseFile
from sayso.cli.app import app
from sayso.pipeline import cached, claiming, decide, take_back
from sayso.records import ClaimJudgementKind, Judgement, JudgementKind

SPILL = "forty cars were on the ferry when it sank off the northern pier"
PAGES = {
    "one.txt": ("The Pier", "2021-03-04", f"A harbour official said that {SPILL}."),
    "two.txt": ("Bay Mail", "2021-03-05", f"The Pier reported that {SPILL}."),
    "three.txt": ("Marram Wire", "2021-03-06", f"The owner, Tom Reed, denied that {SPILL}."),
    "four.txt": ("Quay Notes", "2021-03-06", f"Captain Ida Brook said that {SPILL}."),
}


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    """A folder with four invented articles about one claim."""
    folder = tmp_path / "ferry"
    folder.mkdir()
    for name, (outlet, day, text) in PAGES.items():
        (folder / name).write_text(f"Outlet: {outlet}\nDate: {day}\n\n{text}\n", "utf-8")
    return folder


def test_a_claim_has_its_reports_origins_and_dispute(ferry: Path) -> None:
    """What is told at second hand goes back to where it is from; a denial is no report."""
    case = sayso.trace([ferry])
    claim = case.claims[0]
    documents = {one.id: one for one in case.documents}
    outlets = [documents[one.document_id].outlet for one in claim.reports]
    assert outlets == ["The Pier", "Bay Mail", "Quay Notes"]
    pier, mail, _ = claim.reports
    assert (mail.parent_id, mail.parent_kind) == (pier.id, sayso.ParentKind.CITATION)
    assert claim.origins.at_most == 2
    (dispute,) = claim.disputes
    assert documents[dispute.place.document_id].outlet == "Marram Wire"
    assert dispute.chain[-1].name == "Tom Reed"


def test_all_words_of_claims_are_in_their_documents(harbour: Path) -> None:
    """Every report, place and parent can be pointed at."""
    case = sayso.trace([harbour])
    documents = {one.id: one for one in case.documents}
    seen: set[str] = set()
    for claim in case.claims:
        ids = {one.id for one in claim.reports}
        assert not seen & ids
        seen |= ids
        for one in claim.reports:
            text = documents[one.document_id].text
            assert one.spans
            assert all(0 <= span.start < span.end <= len(text) for span in one.spans)
            assert one.parent_id is None or one.parent_id in ids
        assert documents[claim.label_place.document_id]
        assert {own for root in claim.origins.roots for own in root.report_ids} == ids


def test_claims_are_the_same_in_any_order_and_after_a_stop(
    ferry: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stopped among the sentences, the next run goes on from there, with more workers too."""
    whole = sayso.trace([ferry], options=sayso.TraceOptions(workers=1)).claims
    path = tmp_path / "x.sayso"
    monkeypatch.setattr(cached, "_MAX_AT_ONCE", 2)

    def stop(now: sayso.Progress) -> None:
        if now.unit == "sentences" and now.done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        sayso.trace([ferry], path, on_progress=stop)
    assert sayso.open_case(path).claims == ()
    with CaseFile(path) as file:
        assert file.count_documents() == 4
    assert sayso.trace([ferry], path, sayso.TraceOptions(workers=3)).claims == whole
    names = sorted(PAGES, reverse=True)
    path = tmp_path / "y.sayso"
    for name in names:
        case = sayso.trace([ferry / name], path)
    assert case.claims == whole == sayso.open_case(path).claims


def test_nothing_is_done_where_nothing_changed(
    ferry: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Claims are found again only when documents, readings or decisions are others."""
    path = tmp_path / "x.sayso"
    before = sayso.trace([ferry], path)
    monkeypatch.setattr(claiming, "find_claims", lambda *_: 1 / 0)
    assert sayso.trace([ferry], path).claims == before.claims
    (ferry / "two.txt").unlink()
    sayso.trace([ferry], path)
    (ferry / "one.txt").write_text("Ida Brook said that the ferry was late again.", "utf-8")
    with pytest.raises(ZeroDivisionError):
        sayso.trace([ferry], path)


def test_decisions_about_names_reach_the_claims(harbour: Path, tmp_path: Path) -> None:
    """Whoever is split in two is two voices; taken back, all is as before."""
    path = tmp_path / "x.sayso"
    before = sayso.trace([harbour], path)
    decide(path, Judgement(JudgementKind.SPLIT, ("Kasimir Wenlock", "Casimir Wenlock")))
    take_back(path)
    assert sayso.open_case(path).claims == before.claims


def test_the_commands_from_files_to_a_decision(ferry: Path, tmp_path: Path) -> None:
    """Trace, look at the table, look at one, decide, take back."""
    path = tmp_path / "x.sayso"

    def run(*arguments: str) -> str:
        done = CliRunner().invoke(app, list(arguments))
        assert done.exit_code == 0, done.output
        return done.stdout

    assert "Claims that deserve a look:" in run("trace", str(ferry), "-o", str(path))
    assert "≠" in run("claims", str(path))
    shown = run("claim", str(path), "1")
    assert "1.2 Bay Mail, 5 March 2021" in shown
    decided = run("judge", str(path), "origin", "1.2")
    assert "1.2 Bay Mail, 5 March 2021 came from no other report" in decided
    assert re.search(r"^(1 to )?2 origins -> (1 to )?3$", decided, re.MULTILINE)
    with CaseFile(path) as file:
        (stored,) = file.load_claim_judgements()
    assert stored.kind is ClaimJudgementKind.ORIGIN
    assert re.search(r"3 origins -> (1 to )?2$", run("judge", str(path), "undo"), re.MULTILINE)
    assert run("claim", str(path), "1") == shown
