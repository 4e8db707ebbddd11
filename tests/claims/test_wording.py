"""Words side by side, clauses, and the way back from a statement's words to its document."""

from __future__ import annotations

from sayso.claims.pairs import find_likeness, pair_statements
from sayso.claims.places import cover, find_paragraphs_from, locate, place_at
from sayso.claims.wording import find_clause, find_replacements, fold, read_words
from sayso.datelines import find_dateline_end
from sayso.records import Alignment, AlignmentKind, Passage, Span
from tests.claims.telling import By, tell


class TestWords:
    def test_words_are_folded(self) -> None:
        """Case, accents, possessives and hyphens do not count."""
        assert [fold(one) for one in ("Velsund’s", "Šimić", "Al-Assad", "boys'")] == [
            "velsund", "simic", "alassad", "boys",
        ]  # fmt: skip

    def test_what_stands_in_whose_place(self) -> None:
        """Framed by words that are the same."""
        before, after = read_words("in Karsk on Monday"), read_words("in Great Dunhof on Monday")
        (step,) = find_replacements(before, after)
        assert (step.before, step.after, step.is_framed) == (range(1, 2), range(1, 3), True)

    def test_nothing_in_common_is_no_frame(self) -> None:
        """Then nothing stands in anything's place."""
        (step,) = find_replacements(read_words("in Karsk"), read_words("at Dunhof"))
        assert not step.is_framed

    def test_clauses(self) -> None:
        """Between commas and conjunctions, but not inside of numbers."""
        text = "hackers took 14,000 files, which may hurt customers and their banks"
        at = text.index("may")
        clause = find_clause(text, Span(at, at + 3))
        assert text[clause.start : clause.end] == "which may hurt customers"
        first = find_clause(text, Span(0, 7))
        assert text[first.start : first.end] == "hackers took 14,000 files"


class TestPlaces:
    def test_words_in_two_pieces(self) -> None:
        """A stretch in one piece is there; across both it takes in what lies between."""
        told = tell("<<The old ferry>>, {source|Renn} {cue|said}, <+carried cars>>.", By())
        statement, text = told.statement, told.document.text
        assert statement.words == "The old ferry carried cars"

        def at(words: str) -> str:
            start = statement.words.index(words)
            span = locate(statement, Span(start, start + len(words)))
            return text[span.start : span.end]

        assert at("carried") == "carried"
        assert at("old ferry") == "old ferry"
        assert at("ferry carried") == "ferry, Renn said, carried"
        assert text[cover(statement).start : cover(statement).end] == text.rstrip(".")

    def test_an_empty_stretch_is_all_of_it(self) -> None:
        """So that every place has words."""
        told = tell("<<The ferry carried cars>>.")
        assert locate(told.statement, Span(99, 99)) == cover(told.statement)

    def test_by_whose_word(self) -> None:
        """Content is the source's, what attributes it is the author's."""
        told = tell("{source|Renn} {cue|said} <<the ferry carried cars>>.", By())
        attribution = told.statement.attribution
        assert attribution is not None
        assert place_at(told.statement, cover(told.statement)).attribution_id == attribution.id
        assert place_at(told.statement, attribution.source[0]).attribution_id is None

    def test_paragraphs_from_a_place(self) -> None:
        """The one it lies in, and those behind."""
        text = "One.\n\nTwo.\n\nThree."
        found = find_paragraphs_from(text, text.index("wo"), 2)
        assert [text[one.start : one.end] for one in found] == ["Two.", "Three."]
        assert find_paragraphs_from("", 0, 2) == []


class TestPairs:
    def test_each_statement_has_the_one_most_like_it(self) -> None:
        """Those without a counterpart have none."""
        parent = tell("<<The ferry carried 40 cars>>. <<The owner lives in Karsk now>>.")
        child = tell("<<The owner is in Karsk>>. <<A ferry carried cars>>. <<It rained all day>>.")
        pairs = pair_statements(parent, child, ())
        assert [(one.before.words, one.after.words) for one in pairs] == [
            ("The owner lives in Karsk now", "The owner is in Karsk"),
            ("The ferry carried 40 cars", "A ferry carried cars"),
        ]

    def test_without_any_words_in_common_the_clearest_two(self) -> None:
        """The reports tell one claim all the same."""
        parent, child = tell("<<The ferry carried cars>>."), tell("<<It rained all day>>.")
        (pair,) = pair_statements(parent, child, ())
        assert pair.likeness == 0.0

    def test_of_equal_ones_that_at_the_same_place(self) -> None:
        """Of a passage that both share."""
        parent = tell("<<The ferry sank off Karsk>>. Boats came. <<The ferry sank off Karsk>>!")
        child = tell("Boats came at last. So they say. <<The ferry sank off Karsk>>!")
        a, b = parent.document, child.document
        shared = Alignment(
            "x",
            Passage(a.id, 0, len(a.text)),
            Passage(b.id, 0, len(b.text)),
            AlignmentKind.LIGHT,
        )
        assert pair_statements(parent, child, ())[0].before is parent.statements[0]
        assert pair_statements(parent, child, (shared,))[0].before is parent.statements[1]

    def test_likeness(self) -> None:
        """From nothing to all."""
        one = tell("<<The ferry carried cars>>.").statement
        other = tell("<<It rained all day>>.").statement
        assert find_likeness(one, one) == 1.0
        assert find_likeness(one, other) == 0.0


def test_datelines() -> None:
    """Place, day and agency before a dash; a sentence with a dash has none."""
    for text in (
        "VELSUND, Kestria, 5 May (Marram News) - Up to 40 tonnes",
        "VELSUND – Up to 40 tonnes",
        "PORT RAYA: Up to 40 tonnes",
        "Velsund (Northwire) - Up to 40 tonnes",
    ):
        assert text[find_dateline_end(text) :] == "Up to 40 tonnes"
    for text in ("", "The ferry - an old one - sank", "NATO said: no"):
        assert find_dateline_end(text) == 0
