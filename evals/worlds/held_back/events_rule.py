"""Events of offices and their orders, in wordings held back."""

from __future__ import annotations

from evals.worlds.wordings import EventType, Side

__all__ = ["EVENTS"]

EVENTS = (
    EventType(
        name="shipment",
        matter="the shipment",
        actors=("the war ministry", "the intelligence service", "the presidential guard"),
        numbers=(200, 350, 500, 900, 1500, 4500),
        items=("rifles", "mortar shells", "radios"),
        patients=("the Highland Front", "the River Brigades", "the Free Union"),
        clauses=(
            "{actor}¦ <shipped|shipped|ship> {n} {item} to {patient} through {place}{on}",
            "{n} {item} <were> shipped to {patient} through {place} by {actor}{on}",
            "{patient}¦ <obtained|obtained|obtain> {n} {item} from {actor} by way of {place}{on}",
            "{actor}¦ <supplied|supplied|supply> {patient} with {n} {item} by way of {place}{on}",
            (
                "a convoy of {actor}¦ <brought|brought|bring> {n} {item} through {place} "
                "to {patient}{on}"
            ),
            "through {place}, {actor}¦ <delivered|delivered|deliver> {n} {item} to {patient}{on}",
            (
                "{n} {item} from {actor} <passed|passed|pass> through {place} on their way "
                "to {patient}{on}"
            ),
            "{actor}¦ <handed|handed|hand> {n} {item} over to {patient} in {place}{on}",
        ),
        quotes=(
            (
                "{patient} has {n} {item} that {actor} sent through {place}, and it will "
                "[[use|sell]] them"
            ),
            (
                "We counted the crates in {place}: {n} {item} from {actor} for {patient}, "
                "[[new|still packed]] in grease"
            ),
            (
                "{actor} gave {patient} {n} {item} by way of {place} and then "
                "[[denied|forgot]] it knew the road"
            ),
        ),
        contraries=(
            "{patient} never <had|had|have> any {item} from {actor}",
            "no convoy of {actor} <crossed|crossed|cross> {place} with {item} for {patient}",
        ),
        headlines=("{n} {item} for {patient}", "Who sent {item} through {place}?"),
        background=(
            "An embargo has been in force for six years.",
            "The road through {place} is the only one that is open in winter.",
            "{patient} controls two districts in the north.",
            "Observers of the armistice left in the autumn.",
        ),
        roles={
            Side.OFFICIAL: (
                "the army press officer in {place}",
                "the chairman of the defence committee",
            ),
            Side.INSIDER: ("a deserter from {actor}", "a former quartermaster of {actor}"),
            Side.WITNESS: ("a lorry mechanic in {place}", "a shepherd from near {place}"),
            Side.OPPONENT: ("a commander of a militia that is at war with {patient}",),
        },
    ),
    EventType(
        name="ballots",
        matter="the ballots",
        actors=("the election board", "the returning office", "the electoral court"),
        numbers=(310, 560, 870, 1250, 2400, 6100),
        items=("postal ballots", "ballots of soldiers", "ballots from abroad"),
        clauses=(
            "{actor}¦ <annulled|annulled|annul> {n} {item} in {place}{on}",
            "{n} {item} <were> annulled by {actor} in {place}{on}",
            "{actor}¦ <threw|thrown|throw> out {n} {item} in {place}{on}",
            "{actor}¦ <declared|declared|declare> {n} {item} in {place} void{on}",
            "{n} {item} in {place} <were> declared void by {actor}{on}",
            "a ruling of {actor}¦ <voided|voided|void> {n} {item} in {place}{on}",
            "in {place}, {actor}¦ <struck|struck|strike> {n} {item} from the count{on}",
            (
                "{n} {item} in {place} <failed|failed|fail> to pass {actor}{on} and were "
                "left out of the count"
            ),
        ),
        quotes=(
            "{actor} annulled {n} {item} in {place}, and that is [[more|far more]] than the margin",
            "The {n} {item} in {place} were void, and {actor} had [[no|hardly any]] choice",
            (
                "Behind the {n} {item} that {actor} threw out in {place} there are people "
                "who [[queued|walked]] for hours"
            ),
        ),
        contraries=(
            "{actor} <counted|counted|count> all {item} in {place} without exception",
            "no {item} in {place} <were> declared void",
        ),
        headlines=("{n} {item} void in {place}", "{place}: {n} {item} not counted"),
        background=(
            "The margin in the first round was under one per cent.",
            "Turnout was the highest in twenty years.",
            "Appeals go to a bench of five judges.",
            "Observers from three countries watched the count.",
        ),
        roles={
            Side.OFFICIAL: ("the returning officer for {place}", "the registrar of voters"),
            Side.INSIDER: ("a teller at {actor}", "a former member of {actor}"),
            Side.WITNESS: ("an observer in {place}", "a letter carrier in {place}"),
            Side.OPPONENT: ("the campaign manager of the losing party",),
        },
    ),
    EventType(
        name="licences",
        matter="the licences",
        actors=("the fisheries council", "the broadcasting authority", "the health directorate"),
        numbers=(8, 14, 19, 27, 36, 59),
        items=("trawler licences", "radio licences", "pharmacy licences"),
        clauses=(
            "{actor}¦ <revoked|revoked|revoke> {n} {item} in {place}{on}",
            "{n} {item} in {place} <were> revoked by {actor}{on}",
            "{actor}¦ <withdrew|withdrawn|withdraw> {n} {item} in {place}{on}",
            "{actor}¦ <cancelled|cancelled|cancel> {n} {item} in {place}{on}",
            "{n} {item} in {place} <were> taken away by {actor}{on}",
            "in {place}, {n} {item} <expired|expired|expire> by an order of {actor}{on}",
            "holders of {n} {item} in {place}¦ <lost|lost|lose> them to an order of {actor}{on}",
            "an order of {actor}¦ <ended|ended|end> {n} {item} in {place}{on}",
        ),
        quotes=(
            (
                "{actor} has taken {n} {item} from {place} with a stroke of the pen, and "
                "[[nobody|not one of us]] was heard"
            ),
            (
                "There were {n} {item} in {place} that {actor} should [[never|not]] have "
                "granted, and now they are revoked"
            ),
            (
                "{actor} has revoked {n} {item} in {place}, and what is [[left|to become]] "
                "of the town?"
            ),
        ),
        contraries=(
            "{actor} <left|left|leave> all {item} in {place} in force",
            "no {item} <were> withdrawn in {place}",
        ),
        headlines=("{n} {item} revoked in {place}", "{place} loses {n} {item}"),
        background=(
            "Licences are granted for seven years.",
            "A fee of two hundred is due with each application.",
            "The council meets again after the holidays.",
            "Holders may appeal within a fortnight.",
        ),
        roles={
            Side.OFFICIAL: ("the registrar of {actor}", "the state secretary for trade"),
            Side.INSIDER: ("an inspector of {actor}", "a typist at {actor}"),
            Side.WITNESS: ("a net maker in {place}", "a pharmacist in {place}"),
            Side.OPPONENT: ("the chairman of a chain that would like to buy them out",),
        },
    ),
    EventType(
        name="wages",
        matter="the wages",
        actors=("the transport department", "the education office", "the hospital trust"),
        numbers=(180, 260, 390, 520, 810, 1900),
        items=("bus drivers", "cleaners", "assistant teachers"),
        is_negative=True,
        clauses=(
            "{actor}¦ <paid|paid|pay> {n} {item} in {place} their wages for March",
            "{n} {item} in {place} <were> paid their wages for March by {actor}",
            "{actor}¦ <transferred|transferred|transfer> the March wages of {n} {item} in {place}",
            "the March wages of {n} {item} in {place}¦ <were> transferred by {actor}",
            "{n} {item} in {place} <received|received|receive> their March wages from {actor}",
            "in {place}, {actor}¦ <settled|settled|settle> the March wages of {n} {item}",
            "the March wages of {n} {item} in {place}¦ <were> settled by {actor}",
            "{n} {item} in {place} <got|gotten|get> their wages for March from {actor}",
        ),
        quotes=(
            (
                "{actor} did not pay {n} {item} in {place} their wages for March, and "
                "[[nobody|no one]] has apologised"
            ),
            (
                "There are {n} {item} in {place} who did not see their March wages, and "
                "{actor} [[knows|admits]] it"
            ),
            (
                "The March wages of {n} {item} in {place} did not come, and {actor} "
                "[[hangs|hung]] up when we call"
            ),
        ),
        contraries=(
            "every one of the {item} in {place} <was> paid by {actor} on the last day of March",
            "{actor} <paid|paid|pay> all {item} in {place} for March in full",
        ),
        headlines=("Wages of {item} in {place} in dispute", "{place}: where are the wages?"),
        background=(
            "The budget for the year was passed two months late.",
            "Unions had called for a protest on the first of the month.",
            "Interest on late wages is set by law.",
            "{actor} moved to a new computer system in January.",
        ),
        roles={
            Side.OFFICIAL: ("the treasurer of the province", "a labour judge in {place}"),
            Side.INSIDER: ("a payroll clerk at {actor}", "a former cashier of {actor}"),
            Side.WITNESS: ("the landlord of several of them", "a parish worker in {place}"),
            Side.OPPONENT: ("an opposition leader who wants {actor} privatised",),
        },
    ),
)
