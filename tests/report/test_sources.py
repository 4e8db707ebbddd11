"""Names, voices, groups and figures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from sayso.errors import CaseError
from sayso.figures import count_figures
from sayso.records import Case, Document, Evidence, EvidenceAbout, SourceType, Span
from sayso.report.articles import list_articles, name_source
from sayso.report.sources import group_sources


def test_sources_are_grouped_without_regard_to_case(invented: Case) -> None:
    """Pál Ősz and PÁL ŐSZ are one source; who says most comes first."""
    sources = group_sources(list_articles(invented))
    (pal,) = [s for s in sources if s.name.casefold() == "pál ősz"]
    assert len(pal.notes) == 2
    assert pal.n_denials == 1
    counts = [len(s.notes) for s in sources]
    assert counts == sorted(counts, reverse=True)


def test_unstated_sources_are_one_group_with_its_cues(invented: Case) -> None:
    """All that nobody said stands together, with the words that stood in for a name."""
    (nobody,) = [s for s in group_sources(list_articles(invented)) if s.is_nobody]
    assert nobody.name == "Nobody named"
    assert nobody.cues == (("reportedly", 1), ("it is alleged", 1))
    assert (nobody.n_documents, nobody.n_outlets) == (2, 2)


def test_figures_count_what_they_say(invented: Case) -> None:
    """Nameless are collective, anonymous and unstated; nobody is not counted as a source."""
    figures = count_figures(invented)
    assert (figures.documents, figures.outlets, figures.attributions) == (3, 3, 13)
    assert (figures.speakers, figures.direct, figures.second_hand) == (9, 2, 2)
    assert (figures.nameless, figures.unstated) == (7 + 0, 2)
    assert sum(n for _, n in figures.types) == 13


def test_letters_follow_sources_and_numbers_follow_notes(invented: Case) -> None:
    """The same source has the same letter and colour throughout a document."""
    notes = list_articles(invented)[0].notes
    assert [n.label for n in notes] == ["A1", "B2", "B3", "C4", "D5", "E6", "F7"]
    assert notes[1].colour == notes[2].colour
    assert notes[3].parent == "B3"


def test_voices_end_with_the_own_source(invented: Case) -> None:
    """The chain is shown outermost first, once, whether or not it names the own source."""
    notes = list_articles(invented)[0].notes
    assert notes[3].voices == ("Interior ministry officials", "the arrested men")
    assert notes[4].voices == ("Nobody named",)
    assert notes[0].voices == ("Ada Renn",)


def test_words_are_the_exact_words(invented: Case) -> None:
    """Split content is kept in its pieces, each as it stands in the text."""
    first = list_articles(invented)[0].notes[0]
    assert first.words == ('"Nobody was hurt,"', '"and nobody will be."')


def test_a_source_without_a_name_goes_by_its_words(one_saying: Callable[..., Case]) -> None:
    """Where the reader gave no name, the source's own words stand for it."""
    case = one_saying(source_name="")
    assert name_source(case.attributions[0], case.documents[0].text) == "Ada"


def test_an_open_source_says_so_and_comes_last(one_saying: Callable[..., Case]) -> None:
    """It goes by its words, with the mark that nobody was found behind them."""
    case = one_saying(source_name="he", is_source_open=True)
    attributions = (case.attributions[0], replace(one_saying().attributions[0], id="a2"))
    first, last = group_sources(list_articles(replace(case, attributions=attributions)))
    assert (first.name, first.is_open) == ("Ada", False)
    assert (last.name, last.is_open) == ("he (not resolved)", True)


def test_words_that_end_like_an_open_source_are_a_name(one_saying: Callable[..., Case]) -> None:
    """What a source is called does not make it open."""
    (source,) = group_sources(list_articles(one_saying(source_name="he (not resolved)")))
    assert not source.is_open


def test_an_open_voice_says_so_in_the_chain(one_saying: Callable[..., Case]) -> None:
    """Also where it stands above another; a circle of parents ends."""
    case = one_saying(source_name="he", is_source_open=True, chain=("he",), parent_id="a2")
    inner = replace(one_saying().attributions[0], id="a2", parent_id="a1", chain=("he", "Ada"))
    case = replace(case, attributions=(*case.attributions, inner))
    notes = list_articles(case)[0].notes
    assert notes[1].voices == ("he (not resolved)", "Ada")


def test_reasons_are_the_words_not_shown_anyway(one_saying: Callable[..., Case]) -> None:
    """Cue and name stand beside stance and type; a hedge and a negation are always told."""
    evidence = tuple(Evidence(about, Span(4, 8)) for about in EvidenceAbout)
    further = Evidence(EvidenceAbout.SOURCE_TYPE, Span(12, 18))
    case = one_saying(evidence=(*evidence, further))
    assert list_articles(case)[0].notes[0].reasons == {
        EvidenceAbout.NEGATED: "“said”",
        EvidenceAbout.HEDGED: "“said”",
        EvidenceAbout.SOURCE_TYPE: "“rained”",
    }


def test_an_unstated_source_has_no_name(one_saying: Callable[..., Case]) -> None:
    """An unstated source is nobody, whatever words the reader kept for it."""
    case = one_saying(source_type=SourceType.UNSTATED, source_name="it")
    assert name_source(case.attributions[0], case.documents[0].text) == ""


def test_spans_outside_the_text_are_not_shown(one_saying: Callable[..., Case]) -> None:
    """A note whose words cannot be pointed at says so."""
    case = one_saying(content=(Span(90, 99),), cue=(), source=())
    assert not list_articles(case)[0].notes[0].is_placed


def test_an_attribution_to_a_missing_document_is_an_error(one_saying: Callable[..., Case]) -> None:
    """Nothing is dropped in silence: a case at odds with itself is refused."""
    case = replace(one_saying(), documents=(Document.from_text("Another."),))
    with pytest.raises(CaseError, match="document the case lacks"):
        list_articles(case)
