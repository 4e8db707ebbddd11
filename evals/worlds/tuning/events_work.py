"""Events at sea and at work, in wordings to tune on."""

from __future__ import annotations

from evals.worlds.wordings import EventType, Side

__all__ = ["EVENTS"]

EVENTS = (
    EventType(
        name="spill",
        matter="the spill",
        actors=("Brandt Maritime", "Ostrow Tankers", "Pellworm Shipping", "Stellan Lines"),
        numbers=(650, 900, 1400, 2300, 4000, 5200),
        items=("fuel oil", "diesel", "crude oil"),
        clauses=(
            (
                "a tanker owned by {actor}¦ <spilled|spilled|spill> {n} tonnes of {item} "
                "into the harbour at {place}{on}"
            ),
            (
                "{n} tonnes of {item} <leaked|leaked|leak> from a tanker of {actor} in "
                "{place} harbour{on}"
            ),
            (
                "a ship belonging to {actor}¦ <lost|lost|lose> {n} tonnes of {item} in the "
                "port of {place}{on}"
            ),
            (
                "the harbour at {place}¦ <was> polluted by {n} tonnes of {item} from a "
                "tanker of {actor}{on}"
            ),
            "{actor}¦ <let|let|let> {n} tonnes of {item} run into the harbour at {place}{on}",
            (
                "a leak aboard a tanker of {actor}¦ <sent|sent|send> {n} tonnes of {item} "
                "into the harbour at {place}{on}"
            ),
            "{n} tonnes of {item} from a {actor} tanker <were> washed into {place} harbour{on}",
            (
                "at {place}, a {actor} vessel¦ <released|released|release> {n} tonnes of "
                "{item} into the harbour{on}"
            ),
            (
                "the port of {place} <was> fouled by {n} tonnes of {item} when a {actor} "
                "tanker sprang a leak{on}"
            ),
        ),
        quotes=(
            (
                "{actor} has put {n} tonnes of {item} into our harbour here at {place}, "
                "and [[hardly anyone|no one]] has come to clean it up"
            ),
            (
                "There are {n} tonnes of {item} in the harbour at {place}, and every drop "
                "of it [[came|was dumped]] from a ship of {actor}"
            ),
            (
                "We [[saw|heard]] {n} tonnes of {item} run out of that {actor} tanker into "
                "{place} harbour"
            ),
        ),
        contraries=(
            "no {item} <was> lost from any ship of {actor} at {place}",
            "there <was> no leak from a {actor} tanker at {place}, and the harbour is clean",
        ),
        headlines=(
            "{actor} tanker leaks {n} tonnes of {item} at {place}",
            "{place} harbour fouled by {item}",
        ),
        background=(
            "The harbour at {place} handles ferries, trawlers and small freighters all year round.",
            "Fishing boats were told to stay in port until further notice.",
            "Booms were laid across the mouth of the harbour, and two tugs stood by overnight.",
            "{actor} runs eleven tankers on the coastal route.",
        ),
        is_visible=True,
        roles={
            Side.OFFICIAL: ("the harbour master at {place}", "the regional environment officer"),
            Side.INSIDER: ("a deckhand on the tanker", "a former chief engineer of {actor}"),
            Side.WITNESS: ("a trawler owner from {place}", "the keeper of the marina at {place}"),
            Side.OPPONENT: (
                "the head of a rival shipping line that is suing {actor}",
                "a councillor who has campaigned for years to have {actor} banned from the port",
            ),
        },
    ),
    EventType(
        name="strike",
        matter="the walkout",
        actors=("Calder Steel", "Linden Textiles", "Marchetti Foods", "Vickery Motors"),
        numbers=(85, 120, 340, 600, 1100, 2500),
        clauses=(
            "{n} workers at the {actor} plant in {place} <walked|walked|walk> out{on}",
            "{n} employees of {actor} <downed|downed|down> tools in {place}{on}",
            "a strike at {actor}¦ <took|taken|take> {n} workers out of the plant in {place}{on}",
            "work at the {place} plant of {actor}¦ <was> stopped by {n} strikers{on}",
            "at {place}, {n} staff of {actor} <went|gone|go> on strike{on}",
            "the {actor} works in {place}¦ <came|come|come> to a halt when {n} workers struck{on}",
            "{actor}¦ <saw|seen|see> {n} of its workers in {place} go on strike{on}",
            "a walkout by {n} workers¦ <shut|shut|shut> the {actor} plant in {place}{on}",
        ),
        quotes=(
            (
                "{n} people are on strike at the {actor} plant in {place}, and they "
                "[[will|may]] stay out until somebody talks to them"
            ),
            (
                "There are {n} people from {actor} standing outside the gate here in "
                "{place}, on strike, and [[nobody|not one of them]] is going back"
            ),
            (
                "{n} people have stopped work at {actor} in {place}, and you would think "
                "that [[somebody|the board]] might listen"
            ),
        ),
        contraries=(
            "there <was> no strike at the {actor} plant in {place}, where every shift turned up",
            "nobody at {actor} in {place} <stopped|stopped|stop> work",
        ),
        headlines=(
            "{n} walk out at {actor} in {place}",
            "{actor} plant in {place} halted by strike",
        ),
        background=(
            "Talks over pay and night shifts have dragged on since the spring.",
            "The plant in {place} is the biggest employer in the town.",
            "{actor} closed its last year with a profit for the first time since it was sold.",
            "Pickets kept a fire going at the gate through the night.",
        ),
        is_visible=True,
        roles={
            Side.OFFICIAL: ("the labour inspector for {place}", "the state mediator"),
            Side.INSIDER: ("a shift foreman at the plant", "a manager in the dispatch office"),
            Side.WITNESS: ("the owner of a cafe opposite the gate", "a bus driver in {place}"),
            Side.OPPONENT: ("a union organiser who was dismissed by {actor} last year",),
        },
    ),
    EventType(
        name="closure",
        matter="the closure",
        actors=("Aldous Paper", "Corvin Glass", "Hallam Dairies", "Sundby Bricks"),
        numbers=(70, 140, 210, 380, 560, 900),
        items=("mill", "factory", "warehouse"),
        clauses=(
            "{actor}¦ <closed|closed|close> its {item} in {place} with the loss of {n} jobs{on}",
            "{n} people <lost|lost|lose> their jobs when {actor} closed its {item} in {place}{on}",
            (
                "the {item} of {actor} in {place}¦ <was> shut for good{on}, which costs "
                "{n} people their work"
            ),
            "the closing of the {actor} {item} in {place}¦ <cost|cost|cost> {n} jobs{on}",
            (
                "{actor}¦ <dismissed|dismissed|dismiss> all {n} workers of its {item} in "
                "{place} and shut it{on}"
            ),
            "in {place}, {actor}¦ <shut|shut|shut> down a {item} that employed {n} people{on}",
            (
                "the gates of the {actor} {item} in {place}¦ <were> locked for the last "
                "time{on} and {n} jobs went with it"
            ),
            "{n} jobs <went|gone|go> in {place} as {actor} shut down its {item}{on}",
        ),
        quotes=(
            (
                "{actor} has shut the {item} here in {place} and put {n} people on the "
                "street [[without|with hardly]] a word"
            ),
            (
                "The {item} in {place} is closed, {n} jobs are gone, and {actor} "
                "[[knew|hid]] it months ago"
            ),
            (
                "{actor} has closed the {item} in {place}, and {n} people are out of work "
                "who [[do not|hardly]] know how to pay the rent"
            ),
        ),
        contraries=(
            "no {item} of {actor} <was> closed in {place}, and no jobs were lost",
            "the {actor} {item} in {place} <stayed|stayed|stay> open with all its staff",
        ),
        headlines=(
            "{actor} shuts {place} {item}, {n} jobs go",
            "{n} jobs lost as {place} {item} closes",
        ),
        background=(
            "The {item} was opened in the 1950s and rebuilt after a fire.",
            "Unemployment in {place} was already above the national average.",
            "{actor} has moved much of its work abroad in recent years.",
            "The town council had offered to waive its rates.",
        ),
        is_visible=True,
        roles={
            Side.OFFICIAL: ("the mayor of {place}", "the head of the employment office in {place}"),
            Side.INSIDER: ("a former plant manager", "an accountant at {actor}"),
            Side.WITNESS: ("a lorry driver who delivers there", "the vicar of {place}"),
            Side.OPPONENT: ("the owner of a rival firm that tried to buy the {item}",),
        },
    ),
)
