"""From files to a case: nothing lost, nothing twice, and the same bytes every time."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import sayso
from sayso import pipeline
from sayso.errors import UsageError
from sayso.export import TABLES, write_rows
from sayso.reading import Reader
from sayso.records import Document, FailureKind, Reading, SourceType


def _export(case: sayso.Case) -> str:
    stream = io.StringIO()
    for rows in TABLES.values():
        write_rows(rows(case), "jsonl", stream)
    return stream.getvalue()


def test_one_text() -> None:
    """The contract of `sayso.read`: spans, chain, and the words they point at."""
    text = "According to the security officials, the clerk had told them that the tank was full."
    reading = sayso.read(text, published=date(2009, 6, 24))
    outer, inner = reading.attributions
    assert inner.chain == ("the security officials", "the clerk")
    (source,) = outer.source
    assert text[source.start : source.end] == "the security officials"
    assert reading.document.published == date(2009, 6, 24)


def test_a_pile(pile: Path) -> None:
    """Documents with their facts, attributions with theirs."""
    case = sayso.trace([pile])
    assert [d.outlet for d in case.documents] == ["The Pier", "Bay Mail"]
    assert case.documents[0].published == date(2021, 3, 4)
    names = {one.source_name for one in case.attributions}
    assert {"harbour officials", "Ida Brook", "Tom Reed"} <= {
        n.removeprefix("Captain ") for n in names
    }
    assert SourceType.UNSTATED in {one.source_type for one in case.attributions}
    assert case.failures == ()


def test_two_runs_give_identical_exports(harbour: Path, tmp_path: Path) -> None:
    """Whatever the number of workers, and whether the case is on disk or not."""
    on_disk = sayso.trace([harbour], tmp_path / "x.sayso", sayso.TraceOptions(workers=1))
    in_memory = sayso.trace(harbour, options=sayso.TraceOptions(workers=3))
    assert _export(on_disk) == _export(in_memory)
    assert _export(sayso.open_case(tmp_path / "x.sayso")) == _export(on_disk)


def test_a_trace_that_was_stopped_goes_on(
    harbour: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was written stays; the next run reads only the rest and ends with the same case."""
    path = tmp_path / "x.sayso"

    def stop(now: sayso.Progress) -> None:
        if now.documents == 5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        sayso.trace([harbour], path, on_progress=stop)
    assert len(sayso.open_case(path).documents) == 5
    read_again = _count_readings(monkeypatch)
    case = sayso.trace([harbour], path)
    assert _export(case) == _export(sayso.trace([harbour]))
    assert next(read_again) == 2 * len(case.documents) - 5


def _count_readings(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    reader = pipeline.load_reader()
    seen: list[str] = []
    read = type(reader).read

    def count(self: Reader, document: Document) -> Reading:
        seen.append(document.id)
        return read(self, document)

    monkeypatch.setattr(type(reader), "read", count)
    return iter(lambda: len(seen), None)


def test_a_second_trace_reads_nothing_again(
    pile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files that have not changed are not opened; a new one is read."""
    path = tmp_path / "x.sayso"
    sayso.trace([pile], path)
    count = _count_readings(monkeypatch)
    sayso.trace([pile], path)
    assert next(count) == 0
    (pile / "three.txt").write_text("Mira Holt said the ferry was late again.", "utf-8")
    assert len(sayso.trace([pile], path).documents) == 3
    assert next(count) == 1


def test_the_same_words_in_two_places(pile: Path) -> None:
    """The same page twice is one document with two places."""
    (pile / "three.txt").write_bytes((pile / "one.txt").read_bytes())
    case = sayso.trace([pile])
    (twice,) = (d for d in case.documents if d.also_at)
    assert twice.path.endswith("one.txt")
    assert [Path(path).name for path in twice.also_at] == ["three.txt"]
    assert len(case.documents) == 2


def test_what_cannot_be_read_is_listed_and_the_rest_goes_on(pile: Path) -> None:
    """Each bad file is one failure with its reason; a stray picture is no failure."""
    (pile / "empty.txt").write_bytes(b"")
    (pile / "binary.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9)
    (pile / "long.txt").write_text("word " * 1_100_000, "utf-8")
    (pile / "broken.html").write_bytes(b"<html><head><title>x</title><bo\xff\xfe<p")
    (pile / "table.csv").write_text("a,b\n1,2\n", "utf-8")
    (pile / "lines.jsonl").write_text(
        '{"text": "Mira Holt said the ferry was late again."}\nno json\n', "utf-8"
    )
    (pile / "picture.png").write_bytes(b"\x89PNG")
    case = sayso.trace([pile])
    reasons = {Path(f.path).name: f.reason for f in case.failures if f.kind is FailureKind.FAILED}
    assert set(reasons) == {
        "empty.txt", "binary.txt", "long.txt", "broken.html", "table.csv", "lines.jsonl#2"
    }  # fmt: skip
    assert "--text-column" in reasons["table.csv"]
    assert all("\n" not in reason for reason in reasons.values())
    assert len(case.documents) == 3
    (skipped,) = (f for f in case.failures if f.kind is FailureKind.SKIPPED)
    assert ".png" in skipped.reason


def test_a_text_that_breaks_the_reader_costs_only_itself(
    pile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An error nobody thought of is listed as a failure of that one place."""
    reader = pipeline.load_reader()
    read = type(reader).read

    def fail(self: Reader, document: Document) -> Reading:
        if document.outlet == "Bay Mail":
            raise ZeroDivisionError("of no use")
        return read(self, document)

    monkeypatch.setattr(type(reader), "read", fail)
    case = sayso.trace([pile])
    assert [d.outlet for d in case.documents] == ["The Pier"]
    assert "of no use" in case.failures[0].reason


def test_what_was_left_alone_is_counted_anew(pile: Path, tmp_path: Path) -> None:
    """Two endings are two lines, and a later trace replaces them."""
    (pile / "a.css").write_bytes(b"x")
    (pile / "a.png").write_bytes(b"x")
    assert len(sayso.trace([pile], tmp_path / "x.sayso").failures) == 2
    (pile / "b.png").write_bytes(b"x")
    (pile / "a.css").unlink()
    (failure,) = sayso.trace([pile], tmp_path / "x.sayso").failures
    assert failure.reason.startswith("2 files ending in .png")
    for name in "ab":
        (pile / f"{name}.png").unlink()
    assert sayso.trace([pile], tmp_path / "x.sayso").failures == ()


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    """Wrong usage is said before any work is done."""
    with pytest.raises(UsageError, match="nowhere"):
        sayso.trace([tmp_path / "nowhere"], tmp_path / "x.sayso")


def test_weights_that_changed_read_again(
    pile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A text read by other weights is read anew."""
    path = tmp_path / "x.sayso"
    sayso.trace([pile], path)
    count = _count_readings(monkeypatch)
    monkeypatch.setattr(type(pipeline.load_reader()), "fingerprint", "other weights")
    sayso.trace([pile], path)
    assert next(count) == 2


def test_a_trace_gone_on_with_is_the_same_as_a_fresh_one(pile: Path, tmp_path: Path) -> None:
    """Whatever was corrected in between: heads, texts, and files that are gone."""
    path = tmp_path / "x.sayso"
    twin = pile / "a-twin.txt"
    twin.write_bytes((pile / "one.txt").read_bytes())
    (pile / "broken.txt").write_bytes(b"")
    sayso.trace([pile], path)
    (pile / "broken.txt").unlink()
    twin.write_text(twin.read_text("utf-8").replace("Ferry stopped", "Ferry held"), "utf-8")
    two = (pile / "two.txt").read_text("utf-8")
    (pile / "two.txt").write_text(two.replace("Date:", "Byline: Una Marsh\nDate:"), "utf-8")
    assert _export(sayso.trace([pile], path)) == _export(sayso.trace([pile]))
    (pile / "two.txt").write_text(two.replace("40 cars", "400 cars"), "utf-8")
    again = sayso.trace([pile], path, sayso.TraceOptions(workers=4))
    assert _export(again) == _export(sayso.trace([pile], options=sayso.TraceOptions(workers=1)))


def test_file_names_that_are_no_text(pile: Path) -> None:
    """Bytes that are no UTF-8 in a name are written as escapes; nothing else is lost."""
    try:
        for name in (b"\xff.txt", b"\xfe.txt"):
            path = Path(os.fsdecode(os.fsencode(pile) + b"/" + name))
            path.write_text(f"Mira Holt said {name.hex()} was late again.", "utf-8")
    except OSError:
        pytest.skip("this file system takes no such names")
    case = sayso.trace([pile])
    assert len(case.documents) == 4
    assert [d.path.rpartition("/")[2] for d in case.documents][:2] == [r"\xfe.txt", r"\xff.txt"]


def test_progress_moves_row_by_row_to_the_end(pile: Path) -> None:
    """Bytes never go back or past the whole, and end there; so do files."""
    rows = "".join(f'{{"text": "Mira Holt said ferry {n} was late."}}\n' for n in range(20))
    (pile / "rows.jsonl").write_text(rows, "utf-8")
    steps: list[sayso.Progress] = []
    sayso.trace([pile], on_progress=steps.append)
    seen = [step.bytes for step in steps]
    assert seen == sorted(seen)
    assert len(set(seen)) > 20
    assert (steps[-1].bytes, steps[-1].files) == (steps[-1].total_bytes, 3)
    assert steps[-1].documents == 22
