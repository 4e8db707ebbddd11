"""Events of loss, in wordings held back."""

from __future__ import annotations

from evals.worlds.wordings import EventType, Side

__all__ = ["EVENTS"]

EVENTS = (
    EventType(
        name="passports",
        matter="the theft of data",
        actors=("Aerolinea Sur", "Grand Meridian Hotels", "Halcyon Travel", "Nimbus Ferries"),
        numbers=(9000, 18000, 27000, 52000, 74000, 230000),
        clauses=(
            (
                "the passport scans of {n} guests of {actor}¦ <were> put up for sale after "
                "a theft in {place}{on}"
            ),
            (
                "somebody¦ <downloaded|downloaded|download> the passport scans of {n} "
                "{actor} guests in {place}{on}"
            ),
            "{actor}¦ <had|had|have> the passport scans of {n} guests stolen in {place}{on}",
            (
                "the {place} servers of {actor}¦ <gave|given|give> up the passport scans "
                "of {n} guests to a stranger{on}"
            ),
            (
                "a stranger¦ <walked|walked|walk> off with passport scans of {n} guests of "
                "{actor} in {place}{on}"
            ),
            (
                "in {place}, passport scans of {n} {actor} guests¦ <fell|fallen|fall> into "
                "the hands of thieves{on}"
            ),
            (
                "passport scans of {n} guests¦ <disappeared|disappeared|disappear> from "
                "the {place} servers of {actor}{on}"
            ),
            (
                "{actor}¦ <allowed|allowed|allow> the passport scans of {n} guests to be "
                "stolen in {place}{on}"
            ),
        ),
        quotes=(
            (
                "The passport scans of {n} guests of {actor} were stolen in {place}, and "
                "the firm [[hoped|prayed]] it would blow over"
            ),
            (
                "{actor} had no lock on that server in {place}, and so {n} passport scans "
                "are [[gone|for sale]]"
            ),
            (
                "Whoever it was took {n} passport scans of {actor} guests in {place} in "
                "[[one|a single]] night"
            ),
        ),
        contraries=(
            (
                "every passport scan that {actor} keeps in {place} <is|been|be> safe and "
                "none was stolen"
            ),
            "nobody <broke|broken|break> into the {place} servers of {actor}",
        ),
        headlines=(
            "Passports of {n} {actor} guests for sale",
            "{actor}: {n} passport scans gone in {place}",
        ),
        background=(
            "Banks in the country have tightened their checks.",
            "{actor} is quoted on two stock exchanges.",
            "New passports cost forty and take three weeks.",
            "The firm's web page was down for most of the night.",
        ),
        roles={
            Side.OFFICIAL: (
                "the commissioner for privacy",
                "the head of the cyber unit in {place}",
            ),
            Side.INSIDER: ("a former administrator at {actor}", "a night manager at {actor}"),
            Side.WITNESS: ("a guest from {place}", "a travel agent in {place}"),
            Side.OPPONENT: ("an activist whose group has sued {actor} twice",),
        },
    ),
    EventType(
        name="eviction",
        matter="the evictions",
        actors=("the housing agency", "the port company", "the land office"),
        numbers=(45, 60, 130, 220, 310, 640),
        items=("fishing families", "tenant families", "refugee families"),
        clauses=(
            "{actor}¦ <evicted|evicted|evict> {n} {item} from their homes in {place}{on}",
            "{n} {item} <were> evicted from their homes in {place} by {actor}{on}",
            "{actor}¦ <turned|turned|turn> {n} {item} out of their homes in {place}{on}",
            (
                "{n} {item} in {place} <had|had|have> to leave their homes on the orders "
                "of {actor}{on}"
            ),
            (
                "bailiffs sent by {actor}¦ <cleared|cleared|clear> the homes of {n} {item} "
                "in {place}{on}"
            ),
            "the homes of {n} {item} in {place}¦ <were> emptied by {actor}{on}",
            "in {place}, {actor}¦ <drove|driven|drive> {n} {item} from their homes{on}",
            "{actor}¦ <threw|thrown|throw> {n} {item} out of their homes in {place}{on}",
        ),
        quotes=(
            (
                "{actor} has put {n} {item} out of their homes in {place}, [[in the "
                "rain|before breakfast]], with what they could carry"
            ),
            (
                "There are {n} {item} without a roof in {place} tonight because {actor} "
                "wanted the [[land|view]]"
            ),
            (
                "They came to {place} with dogs, and by noon {actor} had evicted {n} "
                "{item}, and [[not one|hardly one]] had anywhere to go"
            ),
        ),
        contraries=(
            "no {item} <were> evicted from any home in {place}",
            "all {item} in {place} <kept|kept|keep> their homes under an agreement with {actor}",
        ),
        headlines=("{n} {item} lose homes in {place}", "Evictions in {place}: {n} {item} out"),
        background=(
            "The quarter was built on marsh land after the war.",
            "A court had suspended an earlier order.",
            "Churches opened their halls for the night.",
            "Plans show a marina and two hotels.",
        ),
        roles={
            Side.OFFICIAL: ("the chief bailiff of {place}", "the deputy ombudsman for housing"),
            Side.INSIDER: ("a clerk at {actor}", "a retired surveyor of {actor}"),
            Side.WITNESS: ("a parish clerk in {place}", "a grocer whose shop is next door"),
            Side.OPPONENT: ("a candidate who wants {actor} abolished",),
        },
        is_visible=True,
    ),
    EventType(
        name="alerts",
        matter="the alerts",
        actors=("the harbour board", "the dyke office", "the aviation bureau"),
        numbers=(3, 4, 6, 8, 11, 13),
        items=("a cracked beam", "a leaking sluice", "a broken beacon"),
        clauses=(
            "{actor}¦ <disregarded|disregarded|disregard> {n} alerts about {item} at {place}{on}",
            "{n} alerts about {item} at {place} <were> disregarded by {actor}{on}",
            (
                "{actor}¦ <received|received|receive> {n} alerts about {item} at {place} "
                "and shelved them{on}"
            ),
            "{n} alerts about {item} at {place} <lay|lain|lie> unread at {actor}{on}",
            "{actor}¦ <overlooked|overlooked|overlook> {n} alerts about {item} at {place}{on}",
            "at {place}, {n} alerts about {item}¦ <met|met|meet> with silence from {actor}{on}",
            (
                "{actor}¦ <filed|filed|file> away {n} alerts about {item} at {place} "
                "without acting{on}"
            ),
            "staff at {place}¦ <sent|sent|send> {actor} {n} alerts about {item} to no effect{on}",
        ),
        quotes=(
            (
                "{actor} was sent {n} alerts about {item} at {place}, and one might [[as "
                "well|just as well]] have written to the moon"
            ),
            (
                "{n} alerts about {item} at {place}, and what did {actor} do? It "
                "[[shelved|burned]] every one of them"
            ),
            (
                "{actor} had {n} alerts about {item} at {place} on its desk and "
                "[[preferred|chose]] to look away"
            ),
        ),
        contraries=(
            "{actor} never <got|gotten|get> any alert about {item} at {place}",
            "each alert about {item} at {place} <was> followed up by {actor} within hours",
        ),
        headlines=("{n} alerts about {place} shelved", "Who knew about {item} at {place}?"),
        background=(
            "The installation was handed over unfinished in 2004.",
            "Two engineers have left since the new director came.",
            "A storm in February did most of the damage.",
            "Spare parts have to be ordered from abroad.",
        ),
        roles={
            Side.OFFICIAL: ("the minister's delegate in {place}", "the auditor general"),
            Side.INSIDER: ("a keeper at {place}", "a former duty officer of {actor}"),
            Side.WITNESS: ("a ferry pilot at {place}", "an innkeeper in {place}"),
            Side.OPPONENT: ("the boss of a contractor that {actor} has struck off",),
        },
    ),
)
