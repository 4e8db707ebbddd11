"""Labels, and the turns of those who talk."""

from __future__ import annotations

import pytest

from sayso.reading.printed.conversations import find_turns
from sayso.reading.printed.labels import find_labels
from sayso.reading.printed.layout import Layout


def _turns(text: str) -> list[tuple[str, list[str]]]:
    return [
        (
            text[turn.label.name.start : turn.label.name.end],
            [text[span.start : span.end] for span in turn.content],
        )
        for turn in find_turns(Layout(text))
    ]


@pytest.mark.parametrize(
    ("line", "name", "cue"),
    [
        ("Q: Why?", "Q", ":"),
        ("A. Because.", "A", "."),
        ("BROOK : Why ?", "BROOK", ":"),
        ("Ida Brook: Why?", "Ida Brook", ":"),
        ("THE PRESIDENT: Good morning.", "THE PRESIDENT", ":"),
        ("MR. SMITH (through interpreter): No.", "MR. SMITH", ":"),
        ("LENA PARK, HOST: Hello.", "LENA PARK", ":"),
        ("**Ida Brook:** Why?", "Ida Brook", ":"),
        ("**Ida Brook**: Why?", "Ida Brook", ":"),
        ("[Ida Brook] Why?", "Ida Brook", "]"),
        ("“BROOK: Why?", "BROOK", ":"),
    ],
)
def test_labels_of_speakers(line: str, name: str, cue: str) -> None:
    """The name is the source, without role or aside; the cue is the sign behind it."""
    (label,) = find_labels(line)
    assert line[label.name.start : label.name.end] == name
    assert line[label.cue.start : label.cue.end] == cue


@pytest.mark.parametrize(
    "line",
    [
        "the pier is shut: go home",
        "One thing is clear: it rained",
        "In Brief: it rained",
        "It is 9:30 now",
        "http://example.org",
        "2: two",
        ":",
        "",
    ],
)
def test_lines_without_a_label(line: str) -> None:
    """A sentence with a colon, a time and an address have none."""
    assert find_labels(line) == []


def test_questions_and_answers() -> None:
    """Each turn is what stands up to the next label."""
    text = "Q: Was it dark?\n\nA: Yes.\n\nVery dark.\n\nQ: Did you see it?\n\nA: I did not."
    assert _turns(text) == [
        ("Q", ["Was it dark?"]),
        ("A", ["Yes.", "Very dark."]),
        ("Q", ["Did you see it?"]),
        ("A", ["I did not."]),
    ]


def test_questions_to_somebody_named() -> None:
    """A briefing has "QUESTION:" and "Q:" on one side and a name on the other."""
    for asker in ("QUESTION", "Q", "Question"):
        text = f"{asker}: Is he back?\n\nMS. HARLAN: No.\n\n{asker}: Are you?\n\nMS. HARLAN: Yes."
        assert [name for name, _ in _turns(text)] == [asker, "MS. HARLAN"] * 2


def test_stage_directions_and_headings_are_nobodys() -> None:
    """What stands in brackets or heads the next part is not said."""
    text = (
        "HOST: You left?\n\nVEGA: I did.\n\n(Applause.)\n\nThe early years\n\n"
        "HOST: And then?\n\nVEGA: I slept."
    )
    assert _turns(text)[1] == ("VEGA", ["I did."])


def test_the_last_turn_ends_where_nobody_talks() -> None:
    """The article goes on behind a transcript; what tells about the speaker is no turn."""
    text = (
        "HOST: You left?\n\nVEGA: I did.\n\nHOST: And then?\n\nVEGA: I slept.\n\n"
        "And I dreamt.\n\nThe book is out in May."
    )
    assert _turns(text)[-1] == ("VEGA", ["I slept.", "And I dreamt."])
    assert _turns(f"{text[:-24]}\n\nVega says you should read it.")[-1][1][-1] == "And I dreamt."


def test_a_speaker_who_comes_once() -> None:
    """In a transcript in capitals, a caller who speaks once is a speaker too."""
    text = "HOST: You left?\n\nVEGA: I did.\n\nCALLER: May I ask?\n\nHOST: Please.\n\nVEGA: No."
    assert [name for name, _ in _turns(text)] == ["HOST", "VEGA", "CALLER", "HOST", "VEGA"]


@pytest.mark.parametrize(
    "text",
    [
        "Note: The library is closed.\nUpdate: You may go in again.\n" * 3,
        "Time: 9am\nPlace: Town Hall\nAdmission: free for you\nChildren: welcome",
        "Leeks: three\nPotatoes: two\nButter: a knob\nYou: hungry",
        "Garrow: 2\nLowmarsh: 1\nGarrow: 0\nLowmarsh: 4",
        "Democrat: She won by nine.\nRepublican: He lost.\n" * 3,
        "Pros: You save money.\nCons: You wait.\n" * 3,
        "NORTHPORT: The ferry was cancelled, and we wait.",
        "Read more: Can you swim?\nRead more: Who are we?\n" * 3,
        "TRUE: You may.\nTRUE: You can.\nTRUE: You do.\nTRUE: You are.",
    ],
)
def test_tables_and_notes_are_no_transcripts(text: str) -> None:
    """Labels that nobody talks behind, or that are not names, make no turns."""
    assert _turns(text) == []
