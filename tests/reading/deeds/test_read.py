"""Deeds from the syntax of invented sentences."""

from __future__ import annotations

import numpy as np
import pytest

from sayso.reading.deeds.read import find_deeds
from sayso.reading.deeds.repair import read_syntax
from sayso.reading.deeds.tree import Tree
from sayso.words import find_words
from tests.reading.deeds.trees import deeds, told

_VOICES = {
    "active": (
        "Iran|nsubj|funds funds|root Hezbollah|obj|funds .",
        ["fund: Iran > Hezbollah"],
    ),
    "passive": (
        "The|det sect|nsubj:pass|armed was|aux:pass armed|root by|case Oslo|obl:agent|armed .",
        ["arm: Oslo > The sect"],
    ),
    "passive without anybody": (
        "The|det guerrillas|nsubj:pass|disarmed were|aux:pass disarmed|root .",
        ["disarm: - > The guerrillas"],
    ),
    "passive in a tree that calls the agent a plain oblique": (
        "The|det sect|nsubj|armed was|aux armed|root by|case Oslo|obl|armed .",
        ["arm: Oslo > The sect"],
    ),
    "three verbs share subject and agent": (
        (
            "Rebels|nsubj:pass|funded are|aux:pass funded|root , armed|conj|funded and|cc "
            "trained|conj|funded by|case Tehran|obl:agent|trained ."
        ),
        ["fund: Tehran > Rebels", "arm: Tehran > Rebels", "train: Tehran > Rebels"],
    ),
    "verbs share the object behind the last": (
        "Oslo|nsubj|armed armed|root and|cc trained|conj|armed the|det rebels|obj|trained .",
        ["arm: Oslo > the rebels", "train: Oslo > the rebels"],
    ),
    "one deed for each agent": (
        "Tomas|nsubj|founded and|cc Anna|conj|Tomas founded|root the|det List|obj|founded .",
        ["found: Tomas > the List", "found: Anna > the List"],
    ),
    "one deed for each patient": (
        (
            "Police|nsubj|arrested arrested|root the|det mayor|obj|arrested and|cc his|nmod:poss "
            "brother|conj|mayor ."
        ),
        ["detain: Police > the mayor", "detain: Police > his brother"],
    ),
    "relative clause, passive": (
        (
            "The|det militia|nsubj|left , which|nsubj:pass|funded was|aux:pass "
            "funded|acl:relcl|militia by|case Saddam|obl:agent|funded Hussein|flat , left|root ."
        ),
        ["fund: Saddam Hussein > The militia"],
    ),
    "relative clause, active": (
        (
            "Rajavi|nsubj|spoke , who|nsubj|heads heads|acl:relcl|Rajavi the|det council|obj|heads "
            ", spoke|root ."
        ),
        ["lead: Rajavi > the council"],
    ),
    "relative clause without a pronoun": (
        "The|det group|nsubj|split France|nsubj|funded funded|acl:relcl|group split|root .",
        ["fund: France > The group"],
    ),
    "participle behind its noun": (
        (
            "The|det movement|nsubj|split , outlawed|acl|movement by|case Britain|obl|outlawed , "
            "split|root ."
        ),
        ["ban: Britain > The movement"],
    ),
    "adjective": (
        "The|det outlawed|amod group|nsubj|split split|root .",
        ["ban: - > The outlawed group"],
    ),
    "the second verb takes the first one's subject": (
        "The|det fighters|nsubj|fled fled|root and|cc renounced|conj|fled violence|obj|renounced .",
        ["renounce: The fighters > violence"],
    ),
}
_GOVERNED = {
    "accused of": (
        (
            "Iran|nsubj:pass|accused is|aux:pass accused|root of|mark funding|advcl|accused "
            "Hamas|obj|funding ."
        ),
        ["accuse: - > Iran", "maybe fund: Iran > Hamas"],
    ),
    "somebody accuses somebody of": (
        (
            "Oslo|nsubj|accused accused|root the|det minister|obj|accused of|mark "
            "arming|advcl|accused rebels|obj|arming ."
        ),
        ["accuse: Oslo > the minister", "maybe arm: the minister > rebels"],
    ),
    "planned": (
        "Canada|nsubj|plans plans|root to|mark ban|xcomp|plans the|det party|obj|ban .",
        ["maybe ban: Canada > the party"],
    ),
    "tried": (
        "Exiles|nsubj|tried tried|root to|mark kill|xcomp|tried the|det envoy|obj|kill .",
        ["maybe attack: Exiles > the envoy"],
    ),
    "failed": (
        "Oslo|nsubj|failed failed|root to|mark arrest|xcomp|failed him|obj|arrest .",
        ["not detain: Oslo > him"],
    ),
    "stopped": (
        "Turkey|nsubj|stopped stopped|root arming|xcomp|stopped them|obj|arming .",
        ["not arm: Turkey > them"],
    ),
    "paid somebody to": (
        "He|nsubj|paid paid|root a|det spy|obj|paid to|mark train|advcl|paid gunmen|obj|train .",
        ["fund: He > a spy", "maybe train: a spy > gunmen"],
    ),
    "ordered somebody to": (
        (
            "The|det court|nsubj|ordered ordered|root Oslo|obj|ordered to|mark "
            "delist|xcomp|ordered the|det group|obj|delist ."
        ),
        ["maybe delist: Oslo > the group"],
    ),
    "said of somebody": (
        (
            "Officers|nsubj:pass|said are|aux:pass said|root to|mark have|aux trained|xcomp|said "
            "exiles|obj|trained ."
        ),
        ["maybe train: Officers > exiles"],
    ),
    "denied doing": (
        "Oslo|nsubj|denied denied|root funding|xcomp|denied rebels|obj|funding .",
        ["maybe fund: Oslo > rebels"],
    ),
    "said that": (
        "She|nsubj|said said|root Oslo|nsubj|funded funded|ccomp|said rebels|obj|funded .",
        ["fund: Oslo > rebels"],
    ),
}
_DOUBTS = {
    "not": (
        "He|nsubj|endorse did|aux not|advmod endorse|root Keller|obj|endorse .",
        ["not back: He > Keller"],
    ),
    "contracted": (
        "He|nsubj|endorse didn|aux|endorse ^'|part ^t|part endorse|root Keller|obj|endorse .",
        ["not back: He > Keller"],
    ),
    "never": (
        "He|nsubj|met has|aux never|advmod met|root Keita|obj|met .",
        ["not meet: He > Keita"],
    ),
    "no longer": (
        "Iran|nsubj|funds no|advmod|longer longer|advmod|funds funds|root them|obj|funds .",
        ["not fund: Iran > them"],
    ),
    "nobody": (
        "Nobody|nsubj|accused accused|root Reed|obj|accused .",
        ["not accuse: Nobody > Reed"],
    ),
    "neither of two": (
        (
            "Neither|cc|Oslo Oslo|nsubj|funded nor|cc|Bonn Bonn|conj|Oslo funded|root "
            "them|obj|funded ."
        ),
        ["not fund: Oslo > them", "not fund: Bonn > them"],
    ),
    "a negation holds for what is joined by or": (
        "Oslo|nsubj|arm did|aux not|advmod arm|root or|cc train|conj|arm them|obj|train .",
        ["not arm: Oslo > them", "not train: Oslo > them"],
    ),
    "may": (
        "Oslo|nsubj|armed may|aux have|aux armed|root rebels|obj|armed .",
        ["maybe arm: Oslo > rebels"],
    ),
    "reportedly": (
        "Oslo|nsubj|armed reportedly|advmod armed|root rebels|obj|armed .",
        ["maybe arm: Oslo > rebels"],
    ),
    "if": (
        (
            "It|nsubj|falls falls|root if|mark|attacks Oslo|nsubj|attacks attacks|advcl|falls "
            "Bonn|obj|attacks ."
        ),
        ["maybe attack: Oslo > Bonn"],
    ),
    "asked": (
        "Did|aux Oslo|nsubj|fund fund|root the|det coup|obj|fund ?",
        ["maybe fund: Oslo > the coup"],
    ),
    "without": (
        "He|nsubj|left left|root without|mark meeting|advcl|left Assad|obj|meeting .",
        ["not meet: He > Assad"],
    ),
}
_LISTS = {
    "put on": (
        "Oslo|nsubj|put put|root the|det sect|obj|put on|case a|det blacklist|obl|put .",
        ["list: Oslo > the sect"],
    ),
    "was put on by": (
        (
            "The|det sect|nsubj:pass|put was|aux:pass put|root on|case its|nmod:poss list|obl|put "
            "by|case Bonn|obl:agent|put ."
        ),
        ["list: Bonn > The sect"],
    ),
    "put on a shelf": (
        "Oslo|nsubj|put put|root the|det book|obj|put on|case a|det shelf|obl|put .",
        [],
    ),
    "designated as": (
        (
            "Oslo|nsubj|designated designated|root the|det sect|obj|designated as|case a|det "
            "terrorist|amod group|obl|designated ."
        ),
        ["list: Oslo > the sect"],
    ),
    "declared": (
        (
            "Oslo|nsubj|declared declared|root the|det sect|obj|declared a|det terrorist|amod "
            "group|xcomp|declared ."
        ),
        ["list: Oslo > the sect"],
    ),
    "declared a winner": (
        (
            "Oslo|nsubj|declared declared|root the|det party|obj|declared the|det "
            "winner|xcomp|declared ."
        ),
        [],
    ),
    "taken off": (
        "Oslo|nsubj|took took|root the|det sect|obj|took off|case its|nmod:poss list|obl|took .",
        ["delist: Oslo > the sect"],
    ),
    "removed from": (
        (
            "Oslo|nsubj|removed removed|root Hamas|obj|removed from|case its|nmod:poss "
            "list|obl|removed of|case groups|nmod|list ."
        ),
        ["delist: Oslo > Hamas"],
    ),
    "refused to remove": (
        (
            "Oslo|nsubj|refused refused|root to|mark remove|xcomp|refused Hamas|obj|remove "
            "from|case its|nmod:poss list|obl|remove ."
        ),
        ["keep_listed: Oslo > Hamas"],
    ),
    "kept on": (
        "Oslo|nsubj|kept kept|root Hamas|obj|kept on|case its|nmod:poss list|obl|kept .",
        ["keep_listed: Oslo > Hamas"],
    ),
    "remains on somebody's": (
        (
            "Hamas|nsubj|remains remains|root on|case|list Oslo|nmod:poss|list ^'|case|Oslo "
            "^s|part list|obl|remains ."
        ),
        ["keep_listed: Oslo > Hamas"],
    ),
}
_OBJECTS = {
    "sold weapons to": (
        "Oslo|nsubj|sold sold|root weapons|obj|sold to|case rebels|obl|sold .",
        ["arm: Oslo > rebels"],
    ),
    "sold houses to": (
        "Oslo|nsubj|sold sold|root houses|obj|sold to|case rebels|obl|sold .",
        [],
    ),
    "supplied with weapons": (
        "Oslo|nsubj|supplied supplied|root rebels|obj|supplied with|case rifles|obl|supplied .",
        ["arm: Oslo > rebels"],
    ),
    "received money from": (
        "Rebels|nsubj|received received|root money|obj|received from|case Oslo|obl|received .",
        ["fund: Oslo > Rebels"],
    ),
    "gave somebody millions": (
        "Oslo|nsubj|gave gave|root rebels|iobj|gave $|obj|gave 3|nummod|$ million|nummod|$ .",
        ["fund: Oslo > rebels"],
    ),
    "laid down their arms": (
        "Rebels|nsubj|laid laid|root down|compound:prt|laid their|nmod:poss arms|obj|laid .",
        ["disarm: Rebels > -"],
    ),
    "laid down rules": (
        "Rebels|nsubj|laid laid|root down|compound:prt|laid rules|obj|laid .",
        [],
    ),
    "gave up violence": (
        "Rebels|nsubj|gave gave|root up|compound:prt|gave violence|obj|gave .",
        ["renounce: Rebels > violence"],
    ),
    "set up": (
        "Oslo|nsubj|set set|root up|compound:prt|set a|det charity|obj|set .",
        ["found: Oslo > a charity"],
    ),
    "found is no form of to found": (
        "Police|nsubj|found found|root the|det group|obj|found .",
        [],
    ),
    "met with": (
        "He|nsubj|met met|root with|case Assad|obl|met .",
        ["meet: He > Assad"],
    ),
    "two met": (
        "Ivanov|nsubj|met and|cc Petrov|conj|Ivanov met|root in|case Sofia|obl|met .",
        ["meet: Ivanov > Petrov"],
    ),
    "met a deadline": (
        "He|nsubj|met met|root the|det deadline|obj|met .",
        [],
    ),
    "held talks with": (
        "He|nsubj|held held|root talks|obj|held with|case Assad|obl|held .",
        ["meet: He > Assad"],
    ),
    "blamed somebody for it": (
        "He|nsubj|blamed blamed|root rebels|obj|blamed for|case it|obl|blamed .",
        ["accuse: He > rebels"],
    ),
    "blamed it on somebody": (
        "He|nsubj|blamed blamed|root it|obj|blamed on|case rebels|obl|blamed .",
        ["accuse: He > rebels"],
    ),
    "charged a fee": (
        "Banks|nsubj|charged charged|root a|det fee|obj|charged .",
        [],
    ),
    "a storm kills": (
        "A|det storm|nsubj|killed killed|root thirty|nummod people|obj|killed .",
        [],
    ),
    "opened fire on": (
        "Gunmen|nsubj|opened opened|root fire|obj|opened on|case a|det convoy|obl|opened .",
        ["attack: Gunmen > a convoy"],
    ),
    "belongs to": (
        "He|nsubj|belongs belongs|root to|case the|det party|obl|belongs .",
        ["belong: He > the party"],
    ),
    "joined a body": (
        "He|nsubj|joined joined|root the|det army|obj|joined in|case 1951|obl|joined .",
        ["belong: He > the army"],
    ),
    "led to": (
        "It|nsubj|led led|root to|case talks|obl|led .",
        [],
    ),
}
_NOUNS = {
    "support for": (
        (
            "Iran|nmod:poss|support ^'|case|Iran ^s|part support|nsubj|fell for|case "
            "Hamas|nmod|support fell|root ."
        ),
        ["back: Iran > Hamas"],
    ),
    "a nation's funding of": (
        "Saudi|amod funding|nsubj|fell of|case mosques|nmod|funding fell|root .",
        ["fund: Saudi > mosques"],
    ),
    "arrest of by": (
        (
            "The|det arrest|nsubj|hurt of|case Dobrin|nmod|arrest by|case police|nmod|arrest "
            "hurt|root ."
        ),
        ["detain: police > Dobrin"],
    ),
    "somebody's arrest": (
        "Dobrin|nmod:poss|arrest ^'|case|Dobrin ^s|part arrest|nsubj|hurt hurt|root .",
        ["detain: - > Dobrin"],
    ),
    "ban on": (
        "A|det ban|nsubj|ended on|case the|det party|nmod|ban ended|root .",
        ["ban: - > the party"],
    ),
    "talks between": (
        "Talks|nsubj|failed between|case Oslo|nmod|Talks and|cc Bonn|conj|Oslo failed|root .",
        ["meet: Oslo > Bonn"],
    ),
    "a strike nobody is struck by": (
        "A|det strike|nsubj|stopped by|case drivers|nmod|strike stopped|root trains|obj|stopped .",
        [],
    ),
    "the leader of, behind a name": (
        (
            "Sadeq|nsubj|spoke , the|det leader|appos|Sadeq of|case the|det Brigades|nmod|leader , "
            "spoke|root ."
        ),
        ["lead: Sadeq > the Brigades"],
    ),
    "body's leader, name": (
        (
            "The|det group|nmod:poss|leader ^'|case|group ^s|part leader|nsubj|spoke , "
            "Nadia|appos|leader Rousseau|flat , spoke|root ."
        ),
        ["lead: Nadia Rousseau > The group"],
    ),
    "body leader name": (
        "MKO|compound|leader leader|compound|Maryam Maryam|nsubj|spoke Rajavi|flat spoke|root .",
        ["lead: Maryam Rajavi > MKO"],
    ),
    "is the leader of": (
        "She|nsubj|leader is|cop the|det leader|root of|case the|det Party|nmod|leader .",
        ["lead: She > the Party"],
    ),
    "is not a member of": (
        "He|nsubj|member is|cop not|advmod a|det member|root of|case the|det lodge|nmod|member .",
        ["not belong: He > the lodge"],
    ),
    "founder of": (
        "Kouchner|nsubj|spoke , founder|appos|Kouchner of|case Relief|nmod|founder , spoke|root .",
        ["found: Kouchner > Relief"],
    ),
    "a leader of nothing named": (
        "The|det leader|nsubj|spoke spoke|root .",
        [],
    ),
    "behind a hyphen": (
        "Kremlin|obl|backed ^-|punct|Kremlin ^backed|amod|rebels rebels|nsubj|fled fled|root .",
        ["back: Kremlin > rebels"],
    ),
    "an abbreviation behind a hyphen": (
        (
            "The|det|forces U|obl|backed ^.|part ^S|part ^.|part ^-|punct|U ^backed|amod|forces "
            "forces|nsubj|fled fled|root ."
        ),
        ["back: U.S. > forces"],
    ),
}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param(*case, id=name)
        for table in (_VOICES, _GOVERNED, _DOUBTS, _LISTS, _OBJECTS, _NOUNS)
        for name, case in table.items()
    ],
)
def test_deeds(line: str, expected: list[str]) -> None:
    """Each sentence tells these deeds and no others."""
    assert told(line) == expected


def test_the_words_that_say_it() -> None:
    """The verb comes with what helps and negates it, in pieces where others stand between."""
    text, (deed,) = deeds(
        "Hamas|nsubj:pass|funded was|aux:pass never|advmod funded|root "
        "by|case Oslo|obl:agent|funded ."
    )
    assert [text[span.start : span.end] for span in deed.verb] == ["was never funded"]
    text, (deed,) = deeds(
        "Oslo|nsubj|took took|root Hamas|obj|took off|case the|det list|obl|took ."
    )
    assert [text[span.start : span.end] for span in deed.verb] == ["took", "list"]


def test_a_date_in_the_clause() -> None:
    """The time that hangs on the verb dates the deed, one in another clause does not."""
    text, (deed,) = deeds(
        "Oslo|nsubj|banned banned|root Hamas|obj|banned in|case 1993|obl|banned ."
    )
    assert deed.at is not None
    assert (deed.at.value, text[deed.at.span.start : deed.at.span.end]) == ("1993", "1993")
    _, (deed,) = deeds(
        "Oslo|nsubj|fell , which|nsubj|banned banned|acl:relcl|Oslo "
        "Hamas|obj|banned , fell|root in|case 1993|obl|fell ."
    )
    assert deed.at is None


def test_a_text_without_words() -> None:
    """Nothing gives nothing."""
    words = find_words(" ")
    empty = np.zeros(0, np.int32)
    assert find_deeds(read_syntax(" ", words, Tree(empty, empty))) == []


def test_a_circle_ends() -> None:
    """Words that depend on each other in a circle are read all the same, twice alike."""
    text = "Oslo funded Hamas and armed Bonn."
    words = find_words(text)
    for shift in range(1, len(words)):
        heads = ((np.arange(len(words)) + shift) % len(words)).astype(np.int32)
        for relation in range(38):
            tree = Tree(heads, np.full(len(words), relation, np.int32))
            assert find_deeds(read_syntax(text, words, tree)) == find_deeds(
                read_syntax(text, words, tree)
            )
