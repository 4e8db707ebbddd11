"""A report with what it was made from."""

from __future__ import annotations

from tests.claims.telling import tell, words_at


def test_the_first_statement_is_the_clearest() -> None:
    """A report that tells a claim twice has two statements; the first one stands for it."""
    told = tell("<<The pump broke on Monday>>. Later <<the old pump was broken>>.")
    assert [one.words for one in told.statements] == [
        "The pump broke on Monday",
        "the old pump was broken",
    ]
    assert told.statement is told.statements[0]
    assert words_at(told, told.report.spans[0]) == told.statement.words
