"""One name, one type."""

from sayso.reading.finding.settling import settle_types
from sayso.records import Name, NameType, Span

_TEXT = "Orla Venn met Harl. Venn left Harl. Harl, said Venn, is far from Port Venn."


def _name(words: str, nth: int, kind: NameType, probability: float) -> Name:
    start = -1
    for _ in range(nth):
        start = _TEXT.index(words, start + 1)
    return Name(Span(start, start + len(words)), kind, probability)


def test_the_same_words_have_the_type_that_most_mentions_surely_have() -> None:
    """A sum of probabilities decides; places and probabilities stay."""
    names = [
        _name("Harl", 1, NameType.PERSON, 0.7),
        _name("Harl", 2, NameType.PLACE, 0.9),
        _name("Harl", 3, NameType.PLACE, 0.6),
    ]
    settled = settle_types(_TEXT, names)
    assert [one.type for one in settled] == [NameType.PLACE] * 3
    assert [one.span for one in settled] == [one.span for one in names]
    assert [one.probability for one in settled] == [0.7, 0.9, 0.6]


def test_an_unsure_word_that_ends_a_persons_name_is_a_surname() -> None:
    """Only where its own type is unsure, and only as the last word of the name."""
    full = _name("Orla Venn", 1, NameType.PERSON, 0.99)
    unsure = _name("Venn", 2, NameType.PLACE, 0.6)
    assert [one.type for one in settle_types(_TEXT, [full, unsure])] == [NameType.PERSON] * 2
    sure = _name("Venn", 2, NameType.PLACE, 0.97)
    assert settle_types(_TEXT, [full, sure])[1].type is NameType.PLACE
    longer = _name("Port Venn", 1, NameType.PLACE, 0.6)
    assert settle_types(_TEXT, [full, longer])[1].type is NameType.PLACE
