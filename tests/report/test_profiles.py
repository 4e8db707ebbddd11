"""What a case holds of one entity."""

from __future__ import annotations

from dataclasses import replace

from sayso.records import MentionRole, Place, Stance
from sayso.report.profiles import Records, count_voices, list_profiles, pick_newest
from tests.report.told import COURIER, GAZETTE, TOLD, attribution, span_of

RECORDS = Records(TOLD)
PROFILES = {one.entity.id: one for one in list_profiles(TOLD)}


def test_statements_come_newest_first() -> None:
    """Its own, under every name it speaks by."""
    assert [one.id for one in PROFILES["ada"].says] == ["g1", "c2"]
    assert [one.id for one in PROFILES["pal"].says] == ["g3", "c3"]


def test_undated_statements_come_last() -> None:
    """What bears no date is no news."""
    bare = replace(GAZETTE, published=None)
    case = replace(TOLD, documents=(COURIER, bare))
    profiles = {one.entity.id: one for one in list_profiles(case)}
    assert [one.id for one in profiles["ada"].says] == ["c2", "g1"]


def test_what_is_said_of_it_holds_a_mention_of_it() -> None:
    """By others, wherever its name lies in what they say."""
    assert [one.id for one in PROFILES["league"].said_of] == ["g1", "g2", "c1"]
    assert [one.id for one in PROFILES["orlo"].said_of] == ["g3"]


def test_only_the_innermost_of_nested_statements_is_said_of_it() -> None:
    """Who tells what another said of it has not said it; a circle of parents ends."""
    inner = attribution("g4", GAZETTE, "", "told", "The League", parent_id="g1")
    outer = replace(TOLD.attributions[3], parent_id="g4")
    case = replace(TOLD, attributions=(inner,))
    league = list_profiles(replace(case, attributions=(outer, inner)))[0]
    assert league.said_of == ()
    plain = list_profiles(replace(case, attributions=(TOLD.attributions[3], inner)))[0]
    assert [one.id for one in plain.said_of] == ["g4"]


def test_what_it_says_of_itself_is_not_said_of_it() -> None:
    """That stands under what it says."""
    own = replace(TOLD.attributions[0], entity_id="league")
    case = replace(TOLD, attributions=(own,))
    assert list_profiles(case)[0].said_of == ()


def test_open_mentions_belong_to_all_they_may_be() -> None:
    """And to nobody for certain."""
    (mention,) = PROFILES["ada"].open_mentions
    assert PROFILES["renn"].open_mentions == (mention,)
    assert mention not in PROFILES["ada"].mentions


def test_voices_are_named_by_entity() -> None:
    """A speaker, nobody, or the outlet in its own words."""
    spans = span_of(GAZETTE, "League")
    assert RECORDS.name_voice(Place(GAZETTE.id, spans, "g3")) == "Pál Ősz"
    assert RECORDS.name_voice(Place(GAZETTE.id, spans, "g2")) == "Nobody named"
    assert RECORDS.name_voice(Place(GAZETTE.id, spans)) == "Bay Gazette, in its own words"
    places = TOLD.entities[0].ties[0].places
    assert count_voices(places, RECORDS) == [
        ("Bay Gazette, in its own words", 1),
        ("nobody named", 1),
    ]


def test_an_open_source_says_so() -> None:
    """A "he" is nobody's name."""
    one = replace(TOLD.attributions[0], source_name="he", is_source_open=True)
    assert RECORDS.name_speaker(one) == "he (not resolved)"


def test_places_say_where_and_when() -> None:
    """Outlet and date, or that there is none; the title where the outlet is not known."""
    assert RECORDS.date_place(COURIER.id) == "Vell Courier, 21 June 2009"
    bare = replace(COURIER, outlet="", published=None)
    assert Records(replace(TOLD, documents=(bare,))).date_place(bare.id) == (
        "A league banned, undated"
    )
    assert RECORDS.date_place("none") == RECORDS.cut("none", None).line == ""


def test_words_that_are_no_name_are_counted_apart() -> None:
    """A people stands for its country."""
    mentions = PROFILES["orlo"].mentions
    assert RECORDS.count_stand_ins(mentions) == [("Orlovians", MentionRole.DEMONYM, 1)]


def test_the_newest_but_of_each_stance_one() -> None:
    """A single denial is not lost behind ten statements."""
    said = tuple(replace(TOLD.attributions[1], id=str(i), stance=Stance.ASSERT) for i in range(9))
    denial = replace(said[0], id="d", stance=Stance.DENY)
    assert [one.id for one in pick_newest((*said, denial), 3)] == ["0", "1", "d"]
    assert pick_newest(said, 99) == said
    assert pick_newest((), 3) == ()
