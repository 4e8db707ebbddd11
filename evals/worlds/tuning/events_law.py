"""Events of law and order, in wordings to tune on."""

from __future__ import annotations

from evals.worlds.wordings import EventType, Side

__all__ = ["EVENTS"]

EVENTS = (
    EventType(
        name="payment",
        matter="the payment",
        actors=("Granite Holdings", "Kessel Energy", "Lomond Rail", "Zenith Roads"),
        numbers=(2, 3, 4, 6, 8, 11),
        patients=("deputy mayor {person}", "tax commissioner {person}", "senator {person}"),
        clauses=(
            "{actor}¦ <paid|paid|pay> {n} million crowns to {patient} in {place}{on}",
            "{patient}¦ <took|taken|take> {n} million crowns from {actor} in {place}{on}",
            "{n} million crowns <were> handed to {patient} by {actor} in {place}{on}",
            (
                "{patient}¦ <received|received|receive> a payment of {n} million crowns "
                "from {actor} in {place}{on}"
            ),
            (
                "{actor}¦ <wired|wired|wire> {n} million crowns to an account of {patient} "
                "in {place}{on}"
            ),
            "in {place}, {actor}¦ <gave|given|give> {n} million crowns to {patient}{on}",
            (
                "an account of {patient} in {place}¦ <was> credited with {n} million "
                "crowns from {actor}{on}"
            ),
            (
                "{actor}¦ <passed|passed|pass> {n} million crowns to {patient} at a "
                "meeting in {place}{on}"
            ),
        ),
        quotes=(
            (
                "{actor} paid {patient} {n} million crowns in {place}, and "
                "[[everybody|hardly anybody]] in the office knew it"
            ),
            (
                "I saw the papers: {n} million crowns for {patient}, from {actor}, "
                "[[signed|paid]] in {place}"
            ),
            (
                "The {n} million crowns that {patient} got from {actor} in {place} were "
                "[[not|hardly]] a gift"
            ),
        ),
        contraries=(
            "no money <was> paid by {actor} to {patient}",
            "{patient} never <took|taken|take> a crown from {actor}",
        ),
        headlines=(
            "{actor} and the {n} million crowns",
            "Questions over {n} million crowns in {place}",
        ),
        background=(
            "{actor} won three public contracts in {place} in the past two years.",
            "Gifts above 2,000 crowns have to be declared under the law.",
            "An audit of the contracts is to be finished by the end of the year.",
            "The prosecutor's office would not say whether it had opened an inquiry.",
        ),
        roles={
            Side.OFFICIAL: ("an auditor at the treasury", "the state prosecutor in {place}"),
            Side.INSIDER: ("a former bookkeeper of {actor}", "a driver for {actor}"),
            Side.WITNESS: ("a waiter who served them", "a notary in {place}"),
            Side.OPPONENT: ("the opposition candidate for the same office",),
        },
    ),
    EventType(
        name="arrest",
        matter="the arrests",
        actors=("the state police", "the border guard", "the military police"),
        numbers=(11, 14, 19, 23, 37, 58),
        items=("students", "dock workers", "members of the farmers' league"),
        clauses=(
            "{actor}¦ <arrested|arrested|arrest> {n} {item} in {place}{on}",
            "{n} {item} <were> arrested by {actor} in {place}{on}",
            "{actor}¦ <took|taken|take> {n} {item} into custody in {place}{on}",
            "{n} {item} <were> taken away by {actor} in {place}{on}",
            "a raid by {actor} in {place}¦ <ended|ended|end> with the arrest of {n} {item}{on}",
            "in {place}, {actor}¦ <rounded|rounded|round> up {n} {item}{on}",
            "{actor}¦ <detained|detained|detain> {n} {item} during a raid in {place}{on}",
            "{n} {item} <were> led off in handcuffs by {actor} in {place}{on}",
        ),
        quotes=(
            "{actor} took {n} {item} from {place}, and we [[do not|hardly]] know where they are",
            (
                "They came before dawn to {place}, and {actor} arrested {n} {item}, "
                "[[most|some]] of them still asleep"
            ),
            "We counted {n} {item} whom {actor} [[led|dragged]] away here in {place}",
        ),
        contraries=(
            "nobody <was> arrested by {actor} in {place}",
            "{actor} <made|made|make> no arrests in {place}",
        ),
        headlines=("{n} {item} held in {place}", "Arrests of {item} in {place}"),
        background=(
            "A curfew has been in force in parts of {place} since last month.",
            "Lawyers waited outside the station for most of the day.",
            "Under the law a judge has to see those held within 48 hours.",
            "The streets around the market in {place} were quiet by the evening.",
        ),
        is_visible=True,
        roles={
            Side.OFFICIAL: ("the police commissioner of {place}", "an aide to the governor"),
            Side.INSIDER: ("a sergeant at the station", "a retired officer of {actor}"),
            Side.WITNESS: ("a shopkeeper in {place}", "a relative of one of them"),
            Side.OPPONENT: ("the leader of a banned party who lives in exile",),
        },
    ),
    EventType(
        name="warning",
        matter="the warnings",
        actors=("the dam authority", "the mining board", "the rail inspectorate"),
        numbers=(3, 4, 5, 7, 9, 12),
        items=("a crack in the wall", "a faulty pump", "a blocked drain"),
        clauses=(
            "{actor}¦ <ignored|ignored|ignore> {n} warnings about {item} at {place}{on}",
            "{n} warnings about {item} at {place} <were> ignored by {actor}{on}",
            "{actor}¦ <brushed|brushed|brush> aside {n} warnings about {item} at {place}{on}",
            "{actor}¦ <was> warned {n} times about {item} at {place} and did nothing{on}",
            (
                "engineers at {place}¦ <told|told|tell> {actor} {n} times about {item} "
                "without an answer{on}"
            ),
            "{actor}¦ <left|left|leave> {n} warnings about {item} at {place} unanswered{on}",
            "{n} letters about {item} at {place} <were> put aside unread by {actor}{on}",
            "at {place}, {actor}¦ <took|taken|take> no notice of {n} warnings about {item}{on}",
        ),
        quotes=(
            (
                "We warned {actor} {n} times about {item} at {place}, and [[nobody|not a "
                "soul]] ever called us back"
            ),
            (
                "There were {n} warnings about {item} at {place}, and {actor} "
                "[[ignored|buried]] every one of them"
            ),
            (
                "{actor} knew about {item} at {place}, because we [[wrote|told]] them {n} "
                "times and they did nothing"
            ),
        ),
        contraries=(
            "no warning about {item} at {place} <was> ever received by {actor}",
            "{actor} <acted|acted|act> on every warning about {item} at {place} within a day",
        ),
        headlines=(
            "{n} warnings ignored at {place}",
            "Warnings about {item} at {place} went unheard",
        ),
        background=(
            "The site at {place} is inspected twice a year.",
            "About 2,000 people live below it.",
            "A report on the matter is due before the winter.",
            "Repairs would have meant closing the site for a month.",
        ),
        roles={
            Side.OFFICIAL: ("the district governor", "the head of the inquiry"),
            Side.INSIDER: ("an engineer who works at {place}", "a former inspector of {actor}"),
            Side.WITNESS: ("a farmer who lives below {place}", "a schoolteacher in {place}"),
            Side.OPPONENT: ("a lawyer who represents people suing {actor}",),
        },
    ),
)
