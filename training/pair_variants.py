"""One sentence of news told anew: the same in other words, its contrary, a part of it.

Every change is made on purpose and so is its relation: who rewords, drops an article, a said-clause
or a hedge, or writes 40 as "forty", says the same; who changes a number, a day or a name, puts in
or takes out a "not", or says the opposite, contradicts; who leaves out a clause says less.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

from training.pair_phrases import OPPOSED, PHRASES, compile_words
from training.pair_tables import (
    HEDGES,
    MONTHS,
    NUMBERS,
    OPPOSITES,
    SAID,
    SYNONYMS,
    WEEKDAYS,
)

__all__ = ["contradict", "contradict_both", "cut_clause", "find_names", "lower_first", "reword"]

Change = Callable[[str, Random], str | None]
_DIGITS = frozenset(str(number) for number in range(2, 21))
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_NUMBER = re.compile(r"(?<![\w.,$€£-])\d{1,3}(?:,\d{3})*(?:\.\d+)?(?![\w-]|[.,]\d)")
_MONEY = re.compile(r"[$€£]\d[\d,.]*\d?(?=\W)")
_NAME = re.compile(r"\b[A-Z][a-z]+(?: (?:[A-Z]\. )?[A-Z][a-z]+){1,2}\b")
_AUXILIARY = re.compile(
    r"\b(is|are|was|were|will|would|can|could|should|must|has|have|had|does|do|did)\b(?! not|n't)"
)
_NEGATED = re.compile(
    r"\b(is|are|was|were|will|would|could|should|has|have|had|must)(?: not|n['’]t) "
)
_CONTRACTED = re.compile(r"\b(is|are|was|were|would|could|should|has|have|had|did|does|do)n['’]t\b")
_SAID_END = re.compile(
    r",[”\"]? (?:[A-Za-z.’' -]{2,40} )?(?:said|says|told|reported|according to)\b[^,;]{0,60}\.$"
)
_AT_FIRST = re.compile(
    r"^((?:On|In|At|After|Before|During|Since|Last|Earlier|By|Under|Despite) [^,;:]{3,40}), (.+)\.$"
)
_PASSIVE = re.compile(
    r"^((?:The |A |An )?[\w’' -]{3,30}?) (?:was|were) (\w+ed) by ((?:the |a |an )?[\w’' -]{3,30}?)"
    r"((?: on| in| at| after| last| during)\b.*)?\.$"
)
_CLAUSE = re.compile(
    r"(?:,? (?:and|but|because|while|after|before|although|when|as|since|until|despite|including)|"
    r", (?:which|who|where|with|saying|citing|making))\b"
)
_ADVERB = re.compile(
    r" (?:also|just|really|very|quite|then|still|already|even|\w{3,}ly)\b(?=[ .,])"
)
_PHRASE = compile_words(PHRASES)
_OPPOSED: dict[str, tuple[str, ...]] = {
    one: tuple(other for left, other in OPPOSED if left == one) for one, _ in OPPOSED
}
_OPPOSED_PHRASE = compile_words(_OPPOSED)
_AT_LAST = re.compile(
    r"^([^,;:]{15,}?) ((?:on|in|at|during|after|before) (?:the |a )?(?:[A-Z][a-z]+day(?: \w+)?|"
    r"[A-Z][a-z]+ \d{1,2}|\d{4}|night|morning|evening|afternoon|weekend|[A-Z][a-z]+ \d{4})|"
    r"(?:last|this|earlier this|late last) (?:week|month|year|night))\.$"
)
_ROUND = (
    ("a dozen", "12"),
    ("two dozen", "24"),
    ("three dozen", "36"),
    ("half a million", "500,000"),
    ("a million", "1,000,000"),
    ("half", "50 percent"),
    ("a quarter", "25 percent"),
    ("three-quarters", "75 percent"),
    ("one hundred", "100"),
    ("a thousand", "1,000"),
    ("two hundred", "200"),
)
_LARGE = re.compile(r"(?<![\w.,])(\d+)(?:\.(\d))? (million|billion)\b")
_THOUSANDS = re.compile(r"(?<![\w.,])(\d{1,3}),(\d)00,000(?!\d|,)")
_KEPT_ADVERBS = frozenset(
    "only early family july reply supply apply italy ally rally daily".split()
)


def reword(text: str, chance: Random, changes: int) -> str:
    """The same proposition in other words, changed up to so many times."""
    for _ in range(changes):
        for change in chance.sample(_SAME, len(_SAME)):
            changed = change(text, chance)
            if changed is not None and changed != text:
                text = changed
                break
    return text


def contradict(text: str, names: Sequence[str], chance: Random) -> str | None:
    """What cannot be true together with the text; ``names`` are others that its article names."""
    kinds: list[Change] = [
        _change_number,
        _change_number,
        _negate,
        _affirm,
        _oppose,
        _oppose,
        _oppose_phrase,
        _change_day,
        _call_false,
    ]
    changed = None
    if names and chance.random() < 0.25:
        changed = _change_name(text, names, chance)
    for change in chance.sample(kinds, len(kinds)):
        if changed is not None and changed != text:
            return changed
        changed = change(text, chance)
    return changed if changed != text else None


def contradict_both(first: str, second: str, names: Sequence[str], chance: Random) -> str | None:
    """What cannot be true together with either of two sentences that say the same.

    The second one, changed in something that the first one says as well.
    """
    changed = contradict(second, names, chance)
    if changed is None:
        return None
    words = [set(re.findall(r"[\w$%]+", one.casefold())) for one in (first, second, changed)]
    return changed if words[1] - words[2] <= words[0] else None


def cut_clause(text: str, chance: Random) -> str | None:
    """The text without its last clause, which says less."""
    places = [
        match.start()
        for match in _CLAUSE.finditer(text)
        if len(text[: match.start()].split()) >= 5 and len(text[match.start() :].split()) >= 5
    ]
    if not places:
        return None
    kept = text[: chance.choice(places)].rstrip(" ,;")
    return None if kept.count("“") != kept.count("”") or '"' in kept else kept + "."


def find_names(text: str) -> list[str]:
    """Names of several words, each once, as they come."""
    return list(dict.fromkeys(match.group() for match in _NAME.finditer(text)))


def _synonym(text: str, chance: Random) -> str | None:
    return _from_table(text, chance, SYNONYMS)


def _oppose(text: str, chance: Random) -> str | None:
    return _from_table(text, chance, OPPOSITES)


def _from_table(text: str, chance: Random, table: dict[str, tuple[str, ...]]) -> str | None:
    found = [match for match in _WORD.finditer(text) if match.group() in table]
    if not found:
        return None
    match = chance.choice(found)
    return _put(text, match, chance.choice(table[match.group()]))


def _phrase(text: str, chance: Random) -> str | None:
    found = list(_PHRASE.finditer(text))
    if not found:
        return None
    match = chance.choice(found)
    return _put(text, match, chance.choice(PHRASES[match.group()]))


def _oppose_phrase(text: str, chance: Random) -> str | None:
    found = list(_OPPOSED_PHRASE.finditer(text))
    if not found:
        return None
    match = chance.choice(found)
    return _put(text, match, chance.choice(_OPPOSED[match.group()]))


def _put(text: str, match: re.Match[str], new: str) -> str:
    return text[: match.start()] + new + text[match.end() :]


def _spell_number(text: str, chance: Random) -> str | None:
    words = [m for m in _WORD.finditer(text) if m.group() in NUMBERS]
    digits = [m for m in _NUMBER.finditer(text) if m.group() in _DIGITS]
    if not words + digits:
        return None
    match = chance.choice(words + digits)
    if match.group() in _DIGITS:
        return _put(text, match, NUMBERS[int(match.group()) - 2])
    return _put(text, match, str(NUMBERS.index(match.group()) + 2))


def _round_number(text: str, _: Random) -> str | None:
    """A dozen and 12, half and 50 percent, 1.2 million and 1,200,000, either way."""
    for words, figures in _ROUND:
        for one, other in ((words, figures), (figures, words)):
            changed = re.sub(
                rf"(?<![\w,.$-]){one}(?![\w,.%-]| dozen| million| percent)", other, text
            )
            if changed != text:
                return changed
    changed = _LARGE.sub(_write_out, text)
    return changed if changed != text else _THOUSANDS.sub(r"\1.\2 million", text)


def _write_out(match: re.Match[str]) -> str:
    whole, part, unit = match.groups()
    return f"{int(whole):,},{part or 0}00,000{',000' if unit == 'billion' else ''}"


def _drop_said(text: str, _: Random) -> str | None:
    changed = _SAID_END.sub(".", text)
    return changed if changed != text and len(changed.split()) >= 5 else None


def _add_said(text: str, chance: Random) -> str | None:
    if _SAID_END.search(text) or not text.endswith("."):
        return None
    said = chance.choice(SAID)
    if chance.random() < 0.6 or text.split()[0] in ("I", "“I"):
        return f"{text[:-1]}, {said}."
    return f"{said[0].upper()}{said[1:]}, {lower_first(text)}"


def lower_first(text: str) -> str:
    """The text as it stands inside a sentence, where its first word is a common one."""
    first = text.split()[0]
    common = (
        "The A An In On At It He She They This That These There After Before For But And Some Many "
        "Most Several We Hundreds Thousands If As By During His Her Its Their Two Three Both All"
    ).split()
    return text[0].lower() + text[1:] if first in common else text


def _hedge(text: str, chance: Random) -> str | None:
    taken = re.sub(rf" ({'|'.join(HEDGES)})\b", "", text, count=1)
    if taken != text:
        return taken
    match = re.search(r"\b(?:is|are|was|were|has|have|had|will)\b", text)
    if match is None:
        return None
    return f"{text[: match.end()]} {chance.choice(HEDGES[:3])}{text[match.end() :]}"


def _drop_adverb(text: str, chance: Random) -> str | None:
    found = [m for m in _ADVERB.finditer(text) if m.group().strip() not in _KEPT_ADVERBS]
    return _put(text, chance.choice(found), "") if found else None


def _drop_articles(text: str, chance: Random) -> str | None:
    if chance.random() < 0.5:
        return None
    changed = re.sub(r"\b(?:the|a|an) ", "", text)
    return re.sub(r"^(?:The|An?) (\w)", lambda m: m.group(1).upper(), changed).removesuffix(".")


def _move_first(text: str, _: Random) -> str | None:
    match = _AT_FIRST.match(text)
    if match is None or "“" in text:
        return None
    first, rest = match.groups()
    return f"{rest[0].upper()}{rest[1:]} {first[0].lower()}{first[1:]}."


def _move_last(text: str, _: Random) -> str | None:
    match = _AT_LAST.match(text)
    if match is None or "“" in text:
        return None
    rest, last = match.groups()
    return f"{last[0].upper()}{last[1:]}, {lower_first(rest)}."


def _activate(text: str, _: Random) -> str | None:
    match = _PASSIVE.match(text)
    if match is None:
        return None
    whom, did, who, when = match.groups()
    whom = whom if whom.split()[0] not in ("The", "A", "An") else whom[0].lower() + whom[1:]
    return f"{who[0].upper()}{who[1:]} {did} {whom}{when or ''}."


def _contract(text: str, _: Random) -> str | None:
    changed = _CONTRACTED.sub(lambda m: f"{m.group(1)} not", text)
    return changed if changed != text else None


def _drop_quotes(text: str, _: Random) -> str | None:
    changed = re.sub(r"[“”\"]", "", text)
    return changed if changed != text else None


def _surname(text: str, chance: Random) -> str | None:
    names = find_names(text)
    if not names:
        return None
    name = chance.choice(names)
    return text.replace(name, name.split()[-1], 1)


def _per_cent(text: str, _: Random) -> str | None:
    changed = re.sub(r"(\d)%", r"\1 percent", text)
    return changed if changed != text else re.sub(r"(\d) percent\b", r"\1%", text)


_SAME: tuple[Change, ...] = (
    _synonym,
    _synonym,
    _phrase,
    _phrase,
    _spell_number,
    _round_number,
    _drop_said,
    _add_said,
    _hedge,
    _drop_adverb,
    _drop_articles,
    _move_first,
    _move_last,
    _activate,
    _contract,
    _drop_quotes,
    _surname,
    _per_cent,
)


def _change_number(text: str, chance: Random) -> str | None:
    words = [m for m in _WORD.finditer(text) if m.group() in NUMBERS]
    found = [*words, *_NUMBER.finditer(text), *_MONEY.finditer(text)]
    if not found:
        return None
    match = chance.choice(found)
    old = match.group()
    if old in NUMBERS:
        return _put(text, match, chance.choice([one for one in NUMBERS if one != old]))
    digits = [at for at, mark in enumerate(old) if mark.isdigit()]
    at = chance.choice(digits[: max(1, len(digits) - 1)])
    other = chance.choice([mark for mark in "123456789" if mark != old[at]])
    return _put(text, match, old[:at] + other + old[at + 1 :])


def _negate(text: str, chance: Random) -> str | None:
    found = [one for one in _AUXILIARY.finditer(text) if one.group() != "can"][:2]
    if not found:
        return None
    match = found[0] if chance.random() < 0.75 else found[-1]
    return _put(text, match, f"{match.group()} {chance.choice(('not', 'not', 'never'))}")


def _affirm(text: str, _: Random) -> str | None:
    changed = _NEGATED.sub(lambda m: f"{m.group(1)} ", text, count=1)
    return changed if changed != text else None


def _change_day(text: str, chance: Random) -> str | None:
    found = [m for m in _WORD.finditer(text) if m.group() in WEEKDAYS or m.group() in MONTHS]
    if not found:
        return None
    match = chance.choice(found)
    row = WEEKDAYS if match.group() in WEEKDAYS else MONTHS
    return _put(text, match, chance.choice([one for one in row if one != match.group()]))


def _change_name(text: str, names: Sequence[str], chance: Random) -> str | None:
    own = find_names(text)
    others = [name for name in names if name not in text and name.split()[-1] not in text]
    if len(own) >= 2 and chance.random() < 0.4:
        one, two = own[:2]
        return text.replace(one, "\0").replace(two, one).replace("\0", two)
    return text.replace(chance.choice(own), chance.choice(others)) if own and others else None


def _call_false(text: str, chance: Random) -> str | None:
    if chance.random() < 0.6 or not text.endswith(".") or "“" in text:
        return None
    low = lower_first(text)[:-1]
    return chance.choice(
        (
            f"It is not true that {low}.",
            f"Reports that {low} are false.",
            f"The claim that {low} was denied.",
            f"No, it is a hoax that {low}.",
            f"Officials denied that {low}.",
        )
    )
