"""The seven kinds, each on invented texts, by all that finds copies."""

from __future__ import annotations

import pytest

from sayso.copies import find_copies
from sayso.records import AlignmentKind, Document
from tests.copies.stories import FERRY, MEETING, MILL, ORCHARD, RETOLD, make, make_prose

_PART = FERRY[FERRY.index("The owner") : FERRY.index("Councillor")].strip()
_SAID = (
    "“The pump was old, and it should have been replaced two winters ago by anybody with sense,”"
)
_LIGHT = (
    FERRY.replace("was stopped at", "had to stop by")
    .replace("about sixty passengers waited", "some sixty people stood")
    .replace("told the council", "assured councillors")
    .replace("bought the ship", "got the vessel")
    .replace("a Norwegian line", "a line in Norway")
    .replace("late repairs", "repairs that came late")
    .replace("said he would pay for", "promised to buy")
    .replace("would be open again", "should reopen")
    .replace("had been put off twice", "was twice postponed")
    .replace("had been ill since", "was sick from")
    .replace("could be had from", "would come from")
    .replace("will talk about the matter again", "meets on this once more")
    .replace("may carry no more than", "is allowed at most")
)


def _kinds(*documents: Document) -> list[AlignmentKind]:
    return [one.kind for one in find_copies(documents)]


def test_a_whole_repost() -> None:
    """All of a text, with a credit line."""
    copy = make(f"{FERRY}\n\nSource: Bay Mail", "The Pier")
    assert _kinds(make(FERRY, "Bay Mail"), copy) == [AlignmentKind.WHOLE]


def test_a_partial_copy() -> None:
    """A paragraph of a text in another one."""
    host = make(f"{MILL}\n\n{_PART}\n\n{ORCHARD}", "The Pier")
    assert _kinds(make(FERRY, "Bay Mail"), host) == [AlignmentKind.PARTIAL]


def test_a_light_rewrite() -> None:
    """The same sentences, some words changed."""
    assert _kinds(make(FERRY, "Bay Mail"), make(_LIGHT, "The Pier")) == [AlignmentKind.LIGHT]


def test_a_heavy_rewrite() -> None:
    """Hardly three words in a row, but all names and numbers."""
    pile = [make(make_prose(seed, 90), f"Outlet {seed}") for seed in range(3)]
    assert _kinds(make(MEETING, "A"), make(RETOLD, "B"), *pile) == [AlignmentKind.HEAVY]


def test_siblings() -> None:
    """Two copies of a third text."""
    original = make(FERRY, "Bay Mail", "2021-03-01")
    copies = [
        make(f"{FERRY.replace(old, new)}\n\nSource: Bay Mail", outlet, day)
        for old, new, outlet, day in (
            ("two of its pumps", "both its pumps", "The Pier", "2021-03-03"),
            ("late repairs", "skipped repairs", "Elm Post", "2021-03-05"),
        )
    ]
    found = find_copies([original, *copies])
    kinds = {frozenset((one.a.document_id, one.b.document_id)): one for one in found}
    sibling = kinds[frozenset(one.id for one in copies)]
    assert sibling.kind is AlignmentKind.SIBLING
    assert sibling.extent is AlignmentKind.WHOLE
    assert {kinds[frozenset((original.id, one.id))].kind for one in copies} == {AlignmentKind.WHOLE}


def test_a_common_quotation() -> None:
    """What somebody said, in two texts of their own."""
    one = make(f"{MILL}\n\n{_SAID} said Tom Reed.", "Bay Mail")
    other = make(f"Asked on Monday, Reed answered: {_SAID} and left.\n\n{ORCHARD}", "The Pier")
    assert _kinds(one, other) == [AlignmentKind.QUOTATION]


def test_a_quotation_inside_a_copy_was_copied() -> None:
    """Where the texts share much more than quotations."""
    one = make(f"{_SAID} said Tom Reed.\n\n{MILL}\n\n{FERRY}", "Bay Mail")
    other = make(f"{FERRY}\n\n{ORCHARD}\n\n{ORCHARD[::-1]}\n\n{_SAID} said Tom Reed.", "The Pier")
    assert AlignmentKind.QUOTATION not in _kinds(one, other)


def test_boilerplate() -> None:
    """An outlet's notice below texts of its own."""
    notice = (
        "Sign up for the Bay Mail morning letter and have the most important stories of the day in "
        "your inbox before breakfast, five days a week, for nothing."
    )
    texts = [make(f"{one}\n\n{notice}", "Bay Mail") for one in (FERRY, MILL, ORCHARD)]
    assert _kinds(*texts) == [AlignmentKind.BOILERPLATE] * 3


@pytest.mark.parametrize("words", ["The council will talk about the matter again in a fortnight"])
def test_a_few_words_are_nothing(words: str) -> None:
    """Two texts may hit upon them by themselves."""
    assert _kinds(make(f"{MILL} {words}.", "A"), make(f"{ORCHARD} {words}.", "B")) == []


def test_a_short_text_is_found_whole() -> None:
    """Few words are enough where they are all there is of a text."""
    short = "The ferry Marigold will carry no more than forty people until further notice."
    assert _kinds(make(short, "A"), make(short, "B")) == [AlignmentKind.WHOLE]
    assert _kinds(make(short, "A"), make(f"{MILL}\n\n{short}", "B")) == [AlignmentKind.PARTIAL]


def test_several_parts_add_up() -> None:
    """Each too short by itself, together they are a copy."""
    parts = [
        (
            "Frost has taken two thirds of all apple blossom in the valley, and growers fear "
            "for more of it yet"
        ),
        (
            "Presses that stand idle cost nearly as much as presses that run, as they know too "
            "well by now"
        ),
    ]
    one = make(f"{MILL} {parts[0]}. {FERRY} {parts[1]}.", "A")
    both = make(f"{make_prose(3)} {parts[0]}. {make_prose(4)} {parts[1]}.", "B")
    assert _kinds(one, both) == [AlignmentKind.PARTIAL] * 2
    assert _kinds(one, make(f"{make_prose(3)} {parts[0]}. {make_prose(4)}", "B")) == []
