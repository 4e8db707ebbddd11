"""Events of trade, in wordings to tune on."""

from __future__ import annotations

from evals.worlds.wordings import EventType, Side

__all__ = ["EVENTS"]

EVENTS = (
    EventType(
        name="recall",
        matter="the tainted batch",
        actors=("Fenwick Foods", "Nordahl Dairy", "Ravel Kitchens", "Tamsin Foods"),
        numbers=(24, 37, 52, 68, 110, 160),
        items=("yoghurt", "minced beef", "baby formula"),
        clauses=(
            "{n} people in {place} <fell|fallen|fall> ill after eating {item} made by {actor}{on}",
            "{item} from {actor}¦ <made|made|make> {n} people ill in {place}{on}",
            "{n} cases of food poisoning in {place} <were> traced to {item} from {actor}{on}",
            "in {place}, {actor} {item}¦ <poisoned|poisoned|poison> {n} customers{on}",
            "tainted {item} sold by {actor}¦ <put|put|put> {n} people in {place} in bed{on}",
            "{actor}¦ <sold|sold|sell> tainted {item} that made {n} people in {place} sick{on}",
            "{n} customers of {actor} in {place} <were> taken ill{on} after they ate its {item}",
            (
                "doctors in {place}¦ <treated|treated|treat> {n} people{on} who had eaten "
                "{item} from {actor}"
            ),
        ),
        quotes=(
            (
                "We have had {n} people ill in {place}, and [[all|most]] of them had eaten "
                "the {item} that {actor} makes"
            ),
            (
                "It was the {item} from {actor}: {n} people in {place} ate it and {n} "
                "people [[fell ill|nearly died]]"
            ),
            "The {item} that {actor} [[sold|sent]] to {place} has made {n} people sick",
        ),
        contraries=(
            "nobody in {place} <was> made ill by {item} from {actor}",
            "the {item} that {actor} sold in {place} <was> clean in every test",
        ),
        headlines=(
            "{n} ill in {place} after eating {actor} {item}",
            "{actor} {item} blamed for illness in {place}",
        ),
        background=(
            "Shops were asked to clear their shelves as a precaution.",
            "Samples have been sent to a laboratory in the capital.",
            "{actor} supplies schools and hospitals as well as shops.",
            "The first complaints came in at the end of the week.",
        ),
        roles={
            Side.OFFICIAL: ("the chief medical officer of {place}", "a state food inspector"),
            Side.INSIDER: ("a line supervisor at {actor}", "a former hygiene manager at {actor}"),
            Side.WITNESS: ("a teacher in {place}", "a grocer in {place}"),
            Side.OPPONENT: ("the owner of a dairy that lost its contracts to {actor}",),
        },
    ),
    EventType(
        name="leak",
        matter="the breach",
        actors=("Banner Telecom", "Clearwell Insurance", "Medora Clinics", "Westgate Bank"),
        numbers=(14000, 32000, 60000, 85000, 140000, 410000),
        clauses=(
            (
                "hackers¦ <stole|stolen|steal> the records of {n} customers of {actor} "
                "from an office in {place}{on}"
            ),
            "the records of {n} customers¦ <were> taken from the {place} office of {actor}{on}",
            (
                "{actor}¦ <lost|lost|lose> the data of {n} customers to hackers who broke "
                "into its {place} office{on}"
            ),
            (
                "a break-in at the {place} computers of {actor}¦ <exposed|exposed|expose> "
                "{n} customers{on}"
            ),
            "files on {n} customers of {actor}¦ <were> copied by intruders in {place}{on}",
            "in {place}, intruders¦ <got|got|get> hold of {n} customer files of {actor}{on}",
            "the {place} branch of {actor}¦ <let|let|let> hackers take {n} customer records{on}",
            (
                "thieves¦ <copied|copied|copy> {n} customer records from the servers of "
                "{actor} in {place}{on}"
            ),
        ),
        quotes=(
            (
                "They took {n} customer records out of the {actor} office in {place}, and "
                "the company [[noticed|said]] nothing for a week"
            ),
            (
                "We are talking about {n} customers of {actor} whose files were stolen in "
                "{place}, and [[few|none]] of them have been told"
            ),
            (
                "Somebody copied the files of {n} {actor} customers in {place}, because "
                "the door was [[wide|left]] open"
            ),
        ),
        contraries=(
            "no customer records <were> taken from the {actor} office in {place}",
            "there <was> no break-in at the {place} computers of {actor}",
        ),
        headlines=(
            "Hackers take {n} customer files from {actor}",
            "{actor} hit by theft of {n} records in {place}",
        ),
        background=(
            "Police have opened a file and asked for help from abroad.",
            "{actor} set up its office in {place} six years ago.",
            "Customers were advised to change their passwords.",
            "Shares in {actor} ended the day lower.",
        ),
        roles={
            Side.OFFICIAL: (
                "the state data protection officer",
                "a detective inspector in {place}",
            ),
            Side.INSIDER: ("a systems engineer at {actor}", "a former security chief of {actor}"),
            Side.WITNESS: ("a customer of {actor} in {place}",),
            Side.OPPONENT: ("a lawyer who is suing {actor} over an earlier breach",),
        },
    ),
    EventType(
        name="purchase",
        matter="the deal",
        actors=("the defence ministry", "the interior ministry", "the coast guard"),
        numbers=(12, 18, 26, 40, 64, 96),
        items=("drones", "patrol boats", "armoured cars"),
        patients=("Hexley Systems", "Orbach Dynamics", "Tarn Engineering"),
        clauses=(
            "{actor}¦ <bought|bought|buy> {n} {item} from {patient} for its base at {place}{on}",
            "{patient}¦ <sold|sold|sell> {n} {item} to {actor} for the base at {place}{on}",
            "{n} {item} from {patient} <were> ordered by {actor} for {place}{on}",
            (
                "{actor}¦ <signed|signed|sign> a contract with {patient}{on} for {n} "
                "{item} to be stationed at {place}"
            ),
            "a contract for {n} {item} at {place}¦ <was> given to {patient} by {actor}{on}",
            (
                "{actor}¦ <picked|picked|pick> {patient}{on} to deliver {n} {item} to its "
                "base at {place}"
            ),
            "{patient}¦ <won|won|win> an order from {actor}{on} for {n} {item} at {place}",
            "the {place} base¦ <was> promised {n} {item} that {actor} ordered from {patient}{on}",
        ),
        quotes=(
            (
                "{actor} has bought {n} {item} from {patient} for {place}, and they are "
                "[[worth|earning]] every penny"
            ),
            (
                "{patient} gets the order for {n} {item} at {place}, and {actor} asked "
                "[[nobody|no one else]] for a price"
            ),
            (
                "The {n} {item} that {actor} bought from {patient} for {place} will "
                "[[never|hardly]] leave the hangar"
            ),
        ),
        contraries=(
            "no {item} <were> ordered from {patient} for {place}",
            "there <was> no contract with {patient} for {item} at {place}",
        ),
        headlines=(
            "{patient} wins order for {n} {item}",
            "{n} {item} ordered for {place}",
        ),
        background=(
            "Parliament set the money aside in its spring budget.",
            "The base at {place} was enlarged two years ago.",
            "{patient} employs about 900 people and exports to four countries.",
            "An earlier order was cancelled after tests went badly.",
        ),
        roles={
            Side.OFFICIAL: ("the state secretary for procurement", "the commander at {place}"),
            Side.INSIDER: ("a sales director of {patient}", "a former auditor of {patient}"),
            Side.WITNESS: ("a farmer whose land adjoins the base",),
            Side.OPPONENT: ("the chief executive of a competitor that lost the tender",),
        },
    ),
)
