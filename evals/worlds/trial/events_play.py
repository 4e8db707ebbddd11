"""Events of stadiums, leagues, polls and waterworks, of yet another writer."""

from __future__ import annotations

from evals.worlds.wordings import EventType, Side

__all__ = ["EVENTS"]

EVENTS = (
    EventType(
        name="fixing",
        matter="the match-fixing",
        actors=("the Delgado syndicate", "Goalrush Betting", "the Krylov ring"),
        numbers=(6, 9, 13, 17, 22, 27),
        items=("league matches", "cup ties", "youth matches"),
        clauses=(
            "{actor}¦ <fixed|fixed|fix> {n} {item} in {place}{on}",
            "{n} {item} played in {place} <were> rigged by {actor}{on}",
            "{actor}¦ <bought|bought|buy> the results of {n} {item} at {place}{on}",
            "the outcome of {n} {item} in {place}¦ <was> arranged in advance by {actor}{on}",
            "referees paid by {actor}¦ <decided|decided|decide> {n} {item} in {place}{on}",
            "in {place}{on}, {actor} <bribed|bribed|bribe> players to throw {n} {item}",
            "{n} {item} on the pitches of {place} <went|gone|go> the way {actor} had paid for{on}",
            "{actor}¦ <manipulated|manipulated|manipulate> {n} {item} at the {place} grounds{on}",
        ),
        quotes=(
            (
                "{actor} told us the score before kick-off in {n} {item} in {place}; they "
                "[[owned|ran]] us"
            ),
            "{actor} paid in cash, in the [[toilets|showers]], for {n} {item} in {place}",
            "{n} {item} in {place} were theatre, with {actor} writing the [[script|lines]]",
        ),
        contraries=(
            "every one of the {item} in {place} <was> played fair and square",
            "the results of the {item} in {place} <were> honest to the last goal",
        ),
        headlines=("{n} {item} under suspicion in {place}", "Fixers' trail leads to {place}"),
        background=(
            "Betting on the second division is worth more than its gate money.",
            "Players in {place} had gone unpaid since autumn.",
            "The league opened a hotline last season.",
            "Two goalkeepers have left the country.",
        ),
        roles={
            Side.OFFICIAL: ("the integrity officer of the league", "a prosecutor from {place}"),
            Side.INSIDER: ("a midfielder on the {place} team", "a runner for {actor}"),
            Side.WITNESS: (
                "the groundsman of the {place} stadium",
                "a season-ticket holder from {place}",
            ),
            Side.OPPONENT: ("a bookmaker who competes with {actor}",),
        },
        phrases={
            "noun": (
                "the fixing of {n} {item} in {place} by {actor}{on}",
                "a scheme in which {actor} rigged {n} {item} at {place}",
            ),
            "count": ("the number of {item} fixed by {actor} in {place}{on}",),
            "blame": ("{actor} for the rigging of {n} {item} in {place}{on}",),
            "charge": ("{actor} of fixing {n} {item} in {place}{on}",),
        },
    ),
    EventType(
        name="stand",
        matter="the accident at the stand",
        actors=("Arena Sur", "Brodersen Scaffolding", "the Iron Jubilee company"),
        numbers=(19, 29, 38, 47, 64, 88),
        items=("spectators", "supporters", "concertgoers"),
        clauses=(
            (
                "a stand put up by {actor} in {place}¦ <collapsed|collapsed|collapse>, hurting "
                "{n} {item}{on}"
            ),
            "{n} {item} <were> injured in {place}{on} when a stand built by {actor} gave way",
            (
                "a grandstand of {actor}¦ <buckled|buckled|buckle> at {place} and injured {n} "
                "{item}{on}"
            ),
            (
                "the collapse of a stand of {actor} in {place}¦ <injured|injured|injure> {n} "
                "{item}{on}"
            ),
            "{n} {item} <fell|fallen|fall> through the boards of a stand by {actor} at {place}{on}",
            (
                "in {place}{on}, a terrace of {actor} <caved|caved|cave> in under {n} {item}, who"
                " were hurt"
            ),
            (
                "{n} {item} in {place} <went|gone|go> to hospital{on} after a stand of {actor} "
                "broke apart"
            ),
            (
                "scaffolding by {actor}¦ <crashed|crashed|crash> down at {place}{on} and wounded "
                "{n} {item}"
            ),
        ),
        quotes=(
            "There was a crack, and {actor}'s stand in {place} took {n} {item} [[down|along]]",
            "{n} {item} lay in the mud of {place} under what {actor} calls a [[stand|structure]]",
            (
                "It was rust, nothing but rust: {actor} hurt {n} {item} in {place} to save on "
                "[[bolts|screws]]"
            ),
        ),
        contraries=(
            "the stand in {place} <held|held|hold> and nobody was hurt",
            "all {item} <left|left|leave> the stand in {place} unharmed",
        ),
        headlines=("{n} {item} hurt in {place}", "Stand down: chaos at {place}"),
        background=(
            "Ambulances came from four districts.",
            "The concert was to be the last of the tour.",
            "A permit for the stand had been issued on the eve.",
            "{place} last saw such crowds when the pope came.",
        ),
        is_visible=True,
        roles={
            Side.OFFICIAL: ("the chief of the {place} fire brigade", "the sports minister"),
            Side.INSIDER: ("a welder for {actor}", "an engineer who drew plans for {actor}"),
            Side.WITNESS: ("a hot-dog vendor in {place}", "a drummer who was on stage"),
            Side.OPPONENT: ("a builder who has sued {actor} over a tender",),
        },
        phrases={
            "noun": (
                "the collapse of a stand by {actor} in {place} that injured {n} {item}{on}",
                "an accident with {n} {item} hurt on a stand of {actor} at {place}",
            ),
            "count": ("the number of {item} injured on a stand of {actor} in {place}{on}",),
            "blame": ("{actor} for the injuries of {n} {item} at {place}{on}",),
            "charge": ("{actor} of injuring {n} {item} with a shoddy stand in {place}{on}",),
        },
    ),
    EventType(
        name="striking",
        matter="the purge of the roll",
        actors=("the electoral registry", "Governor Paredes", "the Civic List"),
        numbers=(410, 730, 1250, 1900, 3300, 5200),
        items=("voters", "first-time voters", "pensioners"),
        clauses=(
            "{actor}¦ <struck|struck|strike> {n} {item} off the electoral roll in {place}{on}",
            "{n} {item} in {place} <were> removed from the voters' list by {actor}{on}",
            "{actor}¦ <purged|purged|purge> {n} {item} from the register at {place}{on}",
            "{n} {item} of {place} <lost|lost|lose> their right to vote through {actor}{on}",
            "the names of {n} {item} from {place} <were> deleted from the roll by {actor}{on}",
            "{actor}¦ <disenfranchised|disenfranchised|disenfranchise> {n} {item} in {place}{on}",
            "in {place}{on}, {actor} <wiped|wiped|wipe> {n} {item} from the list of electors",
            "an order by {actor}¦ <took|taken|take> the vote away from {n} {item} in {place}{on}",
        ),
        quotes=(
            (
                "I have voted in {place} all my life, and {actor} took {n} {item} off with a "
                "[[click|pen]]"
            ),
            "{n} {item} in {place} woke up as [[strangers|aliens]] thanks to {actor}",
            "{actor} knows how {n} {item} of {place} vote, and that is the [[reason|secret]]",
        ),
        contraries=(
            "every name on the roll of {place} <was> left where it stood",
            "all {item} in {place} <kept|kept|keep> their vote",
        ),
        headlines=("{n} {item} off the roll in {place}", "No vote for them in {place}"),
        background=(
            "The last census put the town's population at half of what the roll has.",
            "Appeals must be lodged within five days.",
            "Clerks in {place} work from paper cards.",
            "{place} was won by eleven votes last time.",
        ),
        roles={
            Side.OFFICIAL: (
                "the returning officer of {place}",
                "the minister for local government",
            ),
            Side.INSIDER: ("a data clerk for {actor}", "a campaign hand of {actor}"),
            Side.WITNESS: ("a butcher from {place}", "a poll watcher sent to {place}"),
            Side.OPPONENT: ("the candidate who is running against {actor}",),
        },
        phrases={
            "noun": (
                "the removal of {n} {item} from the roll in {place} by {actor}{on}",
                "a purge of {n} {item} by {actor} at {place}",
            ),
            "count": ("the number of {item} struck off by {actor} in {place}{on}",),
            "blame": ("{actor} for the removal of {n} {item} from the roll in {place}{on}",),
            "charge": ("{actor} of striking {n} {item} off the roll in {place}{on}",),
        },
    ),
    EventType(
        name="wells",
        matter="the water tests",
        actors=("the water board", "Aquanova", "the public health office"),
        numbers=(16, 25, 37, 44, 61, 83),
        items=("wells", "boreholes", "school taps"),
        is_negative=True,
        clauses=(
            "{actor}¦ <tested|tested|test> {n} {item} around {place}{on}",
            "{n} {item} in {place} <were> tested by {actor}{on}",
            "{actor}¦ <took|taken|take> samples from {n} {item} at {place}{on}",
            "{n} {item} near {place} <were> checked for arsenic by {actor}{on}",
            "{actor}¦ <examined|examined|examine> the water of {n} {item} in {place}{on}",
            "in {place}{on}, {actor} <screened|screened|screen> {n} {item} for arsenic",
            "chemists from {actor}¦ <visited|visited|visit> {n} {item} in {place}{on}",
            "{actor}¦ <ran|run|run> its tests on {n} {item} of {place}{on}",
        ),
        quotes=(
            "{n} {item} in {place}, and {actor} has not put a [[strip|stick]] into any of them",
            (
                "We drink what comes, and {actor} never looked at {n} {item} of {place}, not "
                "[[once|ever]]"
            ),
            "{actor} filled in the forms for {n} {item} in {place} at a [[desk|table]], untested",
        ),
        contraries=(
            "each of the {item} in {place} <was> tested by {actor} twice",
            "{actor} <analysed|analysed|analyse> the water of all {item} around {place}",
        ),
        headlines=("{n} {item} unchecked in {place}", "What is in the water of {place}?"),
        background=(
            "Arsenic occurs in the rock beneath {place}.",
            "Bottled water sold out in two hours.",
            "The law asks for a test every spring.",
            "A laboratory in {place} burned down in March.",
        ),
        roles={
            Side.OFFICIAL: ("the environment commissioner", "the town clerk of {place}"),
            Side.INSIDER: ("a chemist employed by {actor}", "a meter reader for {actor}"),
            Side.WITNESS: ("a midwife from {place}", "a goat herder near {place}"),
            Side.OPPONENT: (
                "the spokeswoman of a citizens' group that has taken {actor} to court",
            ),
        },
    ),
)
