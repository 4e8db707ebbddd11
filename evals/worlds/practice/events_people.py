"""Events that befall people, in wordings to practise on."""

from __future__ import annotations

from evals.worlds.wordings import EventType, Side

__all__ = ["EVENTS"]

EVENTS = (
    EventType(
        name="ferry",
        matter="the sinking",
        actors=("Blue Heron Ferries", "Isla Lines", "Kivu Waterways", "Trident Crossings"),
        numbers=(18, 27, 43, 66, 90, 130),
        items=("catamaran", "car ferry", "wooden launch"),
        clauses=(
            (
                "a {item} run by {actor}¦ <capsized|capsized|capsize> off {place}{on}, drowning "
                "{n} passengers"
            ),
            (
                "{n} passengers <drowned|drowned|drown> off {place}{on} after a {actor} {item} "
                "keeled over"
            ),
            "{n} people <were> swept to their deaths from a {item} of {actor} near {place}{on}",
            "an overloaded {actor} {item}¦ <went|gone|go> down off {place} with {n} souls{on}",
            "the sinking of a {actor} {item} near {place}¦ <left|left|leave> {n} drowned{on}",
            (
                "waters off {place}¦ <swallowed|swallowed|swallow> a {actor} {item} and {n} of "
                "those on board{on}"
            ),
            (
                "{n} travellers on a {item} operated by {actor} <met|met|meet> their death off "
                "{place}{on}"
            ),
            (
                "off {place}{on}, {n} passengers <went|gone|go> under with a {item} that {actor} "
                "had chartered"
            ),
        ),
        quotes=(
            (
                "{n} people are at the bottom of the bay at {place}, and {actor} [[still|surely]] "
                "sells tickets for the next {item}"
            ),
            (
                "That {item} of {actor} should not have left {place} in such weather, and {n} "
                "people [[paid|died]] for it"
            ),
            (
                "I [[watched|heard]] the {item} roll over off {place}; {actor} had packed it like "
                "a tin, and {n} never came up"
            ),
        ),
        contraries=(
            "all aboard the {actor} {item} <were> brought ashore alive at {place}",
            "the {actor} {item} <reached|reached|reach> {place} on time and with everybody safe",
        ),
        headlines=("{n} feared drowned off {place}", "{actor} {item} sinks, {n} lost"),
        background=(
            "Fishermen in dugouts were the first to get there.",
            "Life jackets for about half of those on board are the legal minimum.",
            "Storm signals had been hoisted at {place} since the previous evening.",
            "{actor} carries close to a million people a year.",
        ),
        is_visible=True,
        roles={
            Side.OFFICIAL: ("the coastguard commander for {place}", "the transport secretary"),
            Side.INSIDER: ("a ticket clerk at {actor}", "a mate on another boat of {actor}"),
            Side.WITNESS: ("a fisherman out of {place}", "a nun who was among those rescued"),
            Side.OPPONENT: ("the chairman of a shipowner that is in court against {actor}",),
        },
    ),
    EventType(
        name="lead",
        matter="the poisoning",
        actors=("Blackwater Smelting", "Ferrol Batteries", "Kirwan Chemicals", "Sotelo Mining"),
        numbers=(14, 26, 39, 58, 87, 120),
        items=("lead", "mercury", "arsenic"),
        clauses=(
            (
                "{item} from a plant run by {actor}¦ <poisoned|poisoned|poison> {n} children in "
                "{place}{on}"
            ),
            (
                "{n} children from {place} <were> rushed to hospital{on} with {item} from {actor} "
                "in their blood"
            ),
            (
                "{n} youngsters living beside the {actor} smelter in {place} <tested|tested|test> "
                "positive for {item}{on}"
            ),
            (
                "{actor}¦ <discharged|discharged|discharge> {item} into the wells of {place}, "
                "sickening {n} children{on}"
            ),
            (
                "blood samples of {n} children in {place}¦ <showed|shown|show> {item} traced to "
                "{actor}{on}"
            ),
            (
                "{n} schoolchildren in {place} <suffered|suffered|suffer> {item} poisoning{on} "
                "that was blamed on {actor}"
            ),
            (
                "drinking water fouled by {actor}¦ <gave|given|give> {n} children of {place} a "
                "dose of {item}{on}"
            ),
            (
                "in {place}, {n} children <had|had|have> toxic levels of {item} from the chimneys "
                "of {actor}{on}"
            ),
        ),
        quotes=(
            (
                "My ward in {place} is full: {n} children with {item} in their veins, and the "
                "{actor} works [[smokes|runs]] on"
            ),
            (
                "{n} children here in {place} carry {item} that came from {actor}, and their "
                "mothers were told it was [[flu|nothing]]"
            ),
            (
                "{actor} has known of the {item} for years, and it took {n} sick children in "
                "{place} before [[anyone|a soul]] listened"
            ),
        ),
        contraries=(
            "no child in {place} <had|had|have> more {item} in the blood than the law permits",
            "wells around the {actor} plant in {place} <were> free of {item}",
        ),
        headlines=(
            "{item} scare: {n} {place} children in hospital",
            "Parents in {place} turn on {actor}",
        ),
        background=(
            "The plant was granted a waiver from emission rules until the end of next year.",
            "Goats had been dying on the pastures downwind since Easter.",
            "{actor} sponsors the local football side and the brass band.",
            "Bottled water sold out in {place} within hours.",
        ),
        roles={
            Side.OFFICIAL: (
                "the provincial health commissioner",
                "a toxicologist with the environment agency",
            ),
            Side.INSIDER: ("a furnace hand at {actor}", "a chemist sacked by {actor}"),
            Side.WITNESS: ("a paediatrician in {place}", "the headmistress of a school in {place}"),
            Side.OPPONENT: ("the leader of a campaign that wants {actor} prosecuted",),
        },
    ),
    EventType(
        name="unpaid",
        matter="the unpaid wages",
        actors=("the education department", "the clinics board", "the water corporation"),
        numbers=(45, 70, 160, 280, 520, 900),
        items=("nurses", "classroom assistants", "orderlies"),
        is_negative=True,
        clauses=(
            "{actor}¦ <paid|paid|pay> {n} {item} in {place} over the summer",
            (
                "{n} {item} in {place} <received|received|receive> their salaries from {actor} "
                "over the summer"
            ),
            "over the summer, {actor}¦ <handed|handed|hand> {n} {item} in {place} their wages",
            "{n} {item} in {place} <were> paid by {actor} over the summer",
            (
                "{actor}¦ <transferred|transferred|transfer> salaries to {n} {item} in {place} "
                "over the summer"
            ),
            "the wages of {n} {item} in {place}¦ <were> settled by {actor} over the summer",
            "{actor}¦ <gave|given|give> {n} {item} in {place} their due over the summer",
            "in {place}, {n} {item} <got|got|get> money from {actor} over the summer",
        ),
        quotes=(
            (
                "{n} {item} in {place} did not see a penny from {actor} over the summer, and "
                "[[nobody|no minister]] lost any sleep"
            ),
            (
                "Over the summer {actor} did not pay {n} of the {item} here in {place}; some "
                "[[sold|pawned]] their furniture"
            ),
            (
                "We are {n} {item} in {place}, {actor} did not pay us over the summer, and rent "
                "[[falls|comes]] due all the same"
            ),
        ),
        contraries=(
            (
                "every one of the {item} in {place} <had|had|have> the money in the bank by the "
                "end of August"
            ),
            "{actor} <owed|owed|owe> the {item} in {place} nothing at all",
        ),
        headlines=("Pay row over {item} in {place}", "{item} of {place}: who was paid?"),
        background=(
            "A new payroll system went live in May after two delays.",
            "Two out of three on the list are women.",
            "Moneylenders in {place} charge a tenth a month.",
            "{actor} spent more on consultants than on heating last year.",
        ),
        roles={
            Side.OFFICIAL: ("the auditor-general", "the labour commissioner for {place}"),
            Side.INSIDER: ("a wages clerk with {actor}", "a paymaster who left {actor} in spring"),
            Side.WITNESS: (
                "a landlady in {place}",
                "the chairwoman of a tenants' association in {place}",
            ),
            Side.OPPONENT: ("a shadow minister who has vowed to break up {actor}",),
        },
    ),
)
