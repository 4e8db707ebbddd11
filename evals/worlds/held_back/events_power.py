"""Events of money and force, in wordings held back."""

from __future__ import annotations

from evals.worlds.wordings import EventType, Side

__all__ = ["EVENTS"]

EVENTS = (
    EventType(
        name="bribe",
        matter="the bribe",
        actors=("Bastion Cement", "Corona Mobile", "Ironbark Mining", "Velvet Casinos"),
        numbers=(20, 35, 50, 75, 90, 140),
        patients=("governor {person}", "judge {person}", "congressman {person}"),
        clauses=(
            "{actor}¦ <bribed|bribed|bribe> {patient} with {n} thousand pesos in {place}{on}",
            "{patient}¦ <pocketed|pocketed|pocket> {n} thousand pesos from {actor} in {place}{on}",
            "{patient}¦ <was> bribed by {actor} with {n} thousand pesos in {place}{on}",
            (
                "a bribe of {n} thousand pesos from {actor}¦ <reached|reached|reach> "
                "{patient} in {place}{on}"
            ),
            "in {place}, {patient}¦ <accepted|accepted|accept> {n} thousand pesos from {actor}{on}",
            (
                "an envelope with {n} thousand pesos from {actor}¦ <was> given to "
                "{patient} in {place}{on}"
            ),
            "{actor}¦ <slipped|slipped|slip> {patient} {n} thousand pesos in {place}{on}",
            (
                "{actor}¦ <bought|bought|buy> the favour of {patient} for {n} thousand "
                "pesos in {place}{on}"
            ),
        ),
        quotes=(
            (
                "{patient} took {n} thousand pesos from {actor} in {place}, and the whole "
                "[[building|floor]] was talking about it"
            ),
            (
                "I have [[seen|held]] the envelope with the {n} thousand pesos that "
                "{actor} gave {patient} in {place}"
            ),
            (
                "{actor} paid {patient} {n} thousand pesos in {place}, which is [[cheap|a "
                "bargain]] for a conscience"
            ),
        ),
        contraries=(
            "not a single peso <passed|passed|pass> from {actor} to {patient}",
            "{patient} <refused|refused|refuse> every offer that {actor} ever made",
        ),
        headlines=("An envelope for {patient}", "{actor}: {n} thousand pesos in {place}"),
        background=(
            "Public servants in the country must publish their assets each January.",
            "{actor} obtained its licence in record time.",
            "A parliamentary committee has asked to see the books.",
            "Two earlier inquiries ended without a charge.",
        ),
        roles={
            Side.OFFICIAL: ("the anti-corruption prosecutor", "a magistrate in {place}"),
            Side.INSIDER: ("a former secretary at {actor}", "a courier for {actor}"),
            Side.WITNESS: ("a night porter in {place}", "a hotel clerk in {place}"),
            Side.OPPONENT: ("the rival who lost the last election to {patient}",),
        },
    ),
    EventType(
        name="raid",
        matter="the raid",
        actors=("the gendarmerie", "the national guard", "the anti-terror squad"),
        numbers=(13, 17, 21, 26, 38, 55),
        items=("teachers", "union members", "bloggers"),
        clauses=(
            "{actor}¦ <seized|seized|seize> {n} {item} in {place}{on}",
            "{n} {item} <were> seized by {actor} in {place}{on}",
            "{actor}¦ <locked|locked|lock> up {n} {item} in {place}{on}",
            "{n} {item} in {place} <were> put behind bars by {actor}{on}",
            "{actor}¦ <picked|picked|pick> up {n} {item} in {place}{on}",
            "in {place}, {n} {item} <ended|ended|end> up in cells of {actor}{on}",
            "a sweep by {actor} through {place}¦ <netted|netted|net> {n} {item}{on}",
            "{actor}¦ <hauled|hauled|haul> {n} {item} in {place} off to jail{on}",
        ),
        quotes=(
            (
                "{actor} has locked up {n} {item} in {place}, and their families are "
                "[[told|shown]] nothing"
            ),
            (
                "I saw them drive away with {n} {item} from {place}, and {actor} "
                "[[laughed|smiled]] about it"
            ),
            (
                "Arresting {n} {item} in {place} is all that {actor} [[knows|can do]] when "
                "people ask questions"
            ),
        ),
        contraries=(
            "{actor} <held|held|hold> nobody in {place}",
            "there <was> no raid by {actor} in {place}, and all {item} are at home",
        ),
        headlines=("{n} {item} seized in {place}", "Night of arrests in {place}: {n} {item} held"),
        background=(
            "Schools in {place} stayed shut.",
            "Under emergency law a person can be kept for ten days without charge.",
            "The curfew now begins at nine.",
            "Diplomats asked for a meeting with the minister of justice.",
        ),
        roles={
            Side.OFFICIAL: ("the prefect of {place}", "the deputy minister of justice"),
            Side.INSIDER: ("a corporal in {actor}", "a former jailer in {place}"),
            Side.WITNESS: ("a baker in {place}", "a cousin of one of those held"),
            Side.OPPONENT: ("an exiled general who calls for the overthrow of the government",),
        },
        is_visible=True,
    ),
    EventType(
        name="layoffs",
        matter="the layoffs",
        actors=("Bluestone Tyres", "Carrick Shipyards", "Imperial Biscuits", "Montrose Carpets"),
        numbers=(95, 160, 240, 420, 730, 1300),
        items=("day shift", "night shift", "paint shop"),
        clauses=(
            "{actor}¦ <laid|laid|lay> off {n} people of the {item} in {place}{on}",
            "{n} people of the {item} at {actor} in {place} <were> laid off{on}",
            "{actor}¦ <sacked|sacked|sack> {n} people of its {item} in {place}{on}",
            "{actor}¦ <axed|axed|axe> {n} posts in the {item} in {place}{on}",
            "the {item} of {actor} in {place}¦ <lost|lost|lose> {n} posts{on}",
            (
                "{n} people of the {item} in {place} <received|received|receive> their "
                "notice from {actor}{on}"
            ),
            "in {place}, {actor}¦ <cut|cut|cut> its {item} by {n} people{on}",
            "{actor}¦ <gave|given|give> notice to {n} people of the {item} in {place}{on}",
        ),
        quotes=(
            (
                "{n} people from the {item} in {place} got the letter from {actor}, "
                "[[all|some]] on the same morning"
            ),
            "{actor} has thrown {n} people of the {item} in {place} away like [[rags|old rope]]",
            (
                "You cannot run {actor} in {place} without the {n} people of the {item} "
                "who were [[sacked|shown the door]]"
            ),
        ),
        contraries=(
            "nobody of the {item} at {actor} in {place} <lost|lost|lose> a post",
            "{actor} <took|taken|take> on more people for the {item} in {place}",
        ),
        headlines=("{actor} axes {n} posts in {place}", "{n} sent home by {actor} in {place}"),
        background=(
            "Orders from overseas have dried up since the tariffs went up.",
            "The works council was informed an hour before.",
            "{actor} paid a dividend in June.",
            "Half the houses in that part of {place} belong to the firm.",
        ),
        roles={
            Side.OFFICIAL: ("the burgomaster of {place}", "the regional labour commissioner"),
            Side.INSIDER: ("a personnel officer at {actor}", "a shop steward"),
            Side.WITNESS: ("a barber opposite the gate", "the headmaster of a school in {place}"),
            Side.OPPONENT: ("an investor who tried to take {actor} over last year",),
        },
    ),
)
