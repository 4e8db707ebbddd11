"""Events at sea, on farms and in power plants, of yet another writer."""

from __future__ import annotations

from evals.worlds.wordings import EventType, Side

__all__ = ["EVENTS"]

EVENTS = (
    EventType(
        name="abandonment",
        matter="the abandonment",
        actors=("Castellan Lines", "Orvik Shipping", "Meridian Bulk"),
        numbers=(11, 14, 19, 23, 28, 37),
        items=("deckhands", "stokers", "seafarers"),
        clauses=(
            (
                "{actor}¦ <abandoned|abandoned|abandon> {n} {item} on a rusting freighter off "
                "{place}{on}"
            ),
            "{n} {item} <were> left aboard without pay or water by {actor} off {place}{on}",
            "{actor}¦ <walked|walked|walk> away from {n} {item} and their ship at {place}{on}",
            "a ship of {actor}¦ <was> given up off {place}{on} with {n} {item} still on it",
            "in the roads of {place}{on}, {actor} <deserted|deserted|desert> {n} of its own {item}",
            "{actor}¦ <left|left|leave> {n} {item} to their fate on a freighter at {place}{on}",
            "{n} {item} of {actor} <were> stranded off {place}{on} without wages or food",
            (
                "the owners at {actor}¦ <forsook|forsaken|forsake> {n} {item} in the port of "
                "{place}{on}"
            ),
        ),
        quotes=(
            (
                "We [[boiled|drank]] rust: {n} {item} off {place}, and {actor} would not pick up "
                "a phone"
            ),
            "{actor} owes {n} {item} at {place} a year of wages and a [[ticket|flight]] home",
            (
                "{n} {item} off {place} are living on rain and [[rice|fish]], and {actor} does "
                "not care"
            ),
        ),
        contraries=(
            "the {item} off {place} <were> paid, fed and flown home by {actor}",
            "all of the {item} <stayed|stayed|stay> at {place} by choice and on full wages",
        ),
        headlines=("{n} {item} stuck off {place}", "Ship of no return at {place}"),
        background=(
            "The ship flies the flag of a landlocked state.",
            "A priest rows out to {place} roads with bread.",
            "{actor} is registered at a letterbox.",
            "Anchoring costs eight hundred a day.",
        ),
        is_visible=True,
        roles={
            Side.OFFICIAL: ("the harbour master of {place}", "the consul in {place}"),
            Side.INSIDER: ("a cook on a ship of {actor}", "a purser who used to work for {actor}"),
            Side.WITNESS: ("a tugboat skipper from {place}", "a nun at the seamen's mission"),
            Side.OPPONENT: ("the inspector of a union that is in dispute with {actor}",),
        },
        phrases={
            "noun": (
                "the abandonment of {n} {item} by {actor} off {place}{on}",
                "the plight of {n} {item} left behind by {actor} at {place}",
            ),
            "count": ("the number of {item} abandoned by {actor} at {place}{on}",),
            "blame": ("{actor} for the plight of {n} {item} off {place}{on}",),
            "charge": ("{actor} of abandoning {n} {item} off {place}{on}",),
        },
    ),
    EventType(
        name="overboard",
        matter="the lost cargo",
        actors=("Nordhav", "Pelican Carriers", "the Amberjack"),
        numbers=(18, 32, 45, 57, 71, 96),
        items=("containers", "drums of solvent", "gas bottles"),
        clauses=(
            "{actor}¦ <lost|lost|lose> {n} {item} overboard off {place}{on}",
            "{n} {item} <were> swept off the deck of {actor} near {place}{on}",
            "{n} {item} <slid|slid|slide> into the sea off {place}{on} from {actor}",
            "a wave off {place}¦ <cost|cost|cost> {actor} {n} {item}{on}",
            "{actor}¦ <dropped|dropped|drop> {n} {item} into the water at {place}{on}",
            "in a swell off {place}{on}, {actor} <shed|shed|shed> {n} {item}",
            "{n} {item} from {actor} <went|gone|go> over the side near {place}{on}",
            "the sea off {place}¦ <claimed|claimed|claim> {n} {item} of {actor}{on}",
        ),
        quotes=(
            "The lashings [[snapped|tore]] and {n} {item} left {actor} off {place} like dominoes",
            "{n} {item} are bobbing about off {place}, and {actor} sailed [[on|off]]",
            "I [[heard|felt]] it on the bridge: {actor} lost {n} {item} within sight of {place}",
        ),
        contraries=(
            "the cargo of {actor} <was> complete when it passed {place}",
            "{actor} <arrived|arrived|arrive> with all its {item} and passed {place} in calm seas",
        ),
        headlines=("{n} {item} adrift off {place}", "Mind the flotsam, says {place}"),
        background=(
            "Trawlers were told to stay in port.",
            "Beaches near {place} were combed by volunteers.",
            "A gale had been forecast for two days.",
            "Salvage may take until the autumn.",
        ),
        roles={
            Side.OFFICIAL: ("the coastguard commander at {place}", "the minister of fisheries"),
            Side.INSIDER: ("the second mate of {actor}", "a loading officer for {actor}"),
            Side.WITNESS: (
                "a lobster fisher out of {place}",
                "a birdwatcher on the {place} cliffs",
            ),
            Side.OPPONENT: ("the head of an oyster co-operative that is suing {actor}",),
        },
        phrases={
            "noun": (
                "the loss of {n} {item} by {actor} off {place}{on}",
                "an accident in which {actor} lost {n} {item} near {place}",
            ),
            "count": ("the number of {item} lost by {actor} off {place}{on}",),
            "blame": ("{actor} for the loss of {n} {item} off {place}{on}",),
            "charge": ("{actor} of losing {n} {item} in the sea off {place}{on}",),
        },
    ),
    EventType(
        name="culling",
        matter="the cull",
        actors=("the veterinary service", "Hofmeer Foods", "Agrovale"),
        numbers=(1200, 2700, 4600, 8100, 9400, 15000),
        items=("pigs", "ducks", "turkeys"),
        clauses=(
            "{actor}¦ <culled|culled|cull> {n} healthy {item} at farms near {place}{on}",
            "{n} healthy {item} <were> gassed by {actor} on farms around {place}{on}",
            "{actor}¦ <slaughtered|slaughtered|slaughter> {n} {item} in good health at {place}{on}",
            "{n} {item} without any sign of disease <were> killed by {actor} in {place}{on}",
            "men from {actor}¦ <destroyed|destroyed|destroy> {n} sound {item} at {place}{on}",
            "in {place}{on}, {actor} <put|put|put> down {n} {item} that were not sick",
            "farmers near {place}¦ <lost|lost|lose> {n} healthy {item} to a cull by {actor}{on}",
            "a cull by {actor}¦ <wiped|wiped|wipe> out {n} healthy {item} around {place}{on}",
        ),
        quotes=(
            (
                "There was nothing wrong with them, and still {actor} killed {n} {item} in "
                "{place} before [[noon|dawn]]"
            ),
            "{n} {item} in {place}, dead in a [[pit|ditch]], because {actor} mixed up two samples",
            "My children [[named|fed]] some of them, and {actor} gassed {n} {item} here in {place}",
        ),
        contraries=(
            "all of the {item} put down in {place} <were> ill with fever",
            "not one of the {item} around {place} <was> touched by {actor}",
        ),
        headlines=("{n} {item} killed near {place}", "Empty sheds in {place}"),
        background=(
            "Farms get half of the market price for culled animals.",
            "The fever was first found across the border.",
            "Smoke hung over {place} for three days.",
            "Lorries were disinfected at the crossroads.",
        ),
        roles={
            Side.OFFICIAL: ("the state veterinarian", "the farm minister's deputy"),
            Side.INSIDER: ("a vet on contract to {actor}", "a driver who hauls for {actor}"),
            Side.WITNESS: ("a farmhand in {place}", "the vicar whose church is in {place}"),
            Side.OPPONENT: ("the leader of a farmers' league that wants {actor} abolished",),
        },
        phrases={
            "noun": (
                "the slaughter of {n} healthy {item} near {place} by {actor}{on}",
                "a needless cull of {n} {item} by {actor} at {place}",
            ),
            "count": ("the number of healthy {item} culled by {actor} in {place}{on}",),
            "blame": ("{actor} for the slaughter of {n} healthy {item} at {place}{on}",),
            "charge": ("{actor} of culling {n} healthy {item} in {place}{on}",),
        },
    ),
    EventType(
        name="blackout",
        matter="the blackout",
        actors=("Voltara", "Ostkraft", "the national grid operator"),
        numbers=(640, 1100, 2300, 4200, 7600, 9800),
        items=("farmhouses", "homes", "customers"),
        clauses=(
            "{actor}¦ <cut|cut|cut> off {n} {item} in {place} from power{on}",
            "{n} {item} in {place} <were> left in the dark by {actor}{on}",
            "{n} {item} around {place} <lost|lost|lose> power{on} through a fault at {actor}",
            "a blown transformer of {actor}¦ <blacked|blacked|black> out {n} {item} in {place}{on}",
            "{actor}¦ <plunged|plunged|plunge> {n} {item} of {place} into darkness{on}",
            "in {place}{on}, {actor} <switched|switched|switch> off {n} {item}",
            "the lights¦ <went|gone|go> out in {n} {item} in {place}{on} because of {actor}",
            (
                "a failure at {actor}¦ <deprived|deprived|deprive> {n} {item} at {place} of "
                "current{on}"
            ),
        ),
        quotes=(
            (
                "It was [[pitch|jet]] black: {n} {item} in {place}, and {actor} had its phone off"
                " the hook"
            ),
            "{actor} left {n} {item} in {place} to sit by [[candles|torches]] in the frost",
            "My freezer [[thawed|melted]], and {n} {item} in {place} can thank {actor}",
        ),
        contraries=(
            "the current <flowed|flowed|flow> in {place} without a break",
            "not a single one of the {item} in {place} <was> without light",
        ),
        headlines=("Lights out for {n} {item} in {place}", "Dark night in {place}"),
        background=(
            "The frost had come three weeks early.",
            "Tariffs went up by a fifth in the new year.",
            "Lifts in {place} had to be cranked by hand.",
            "Half of the pylons are older than the republic.",
        ),
        is_visible=True,
        roles={
            Side.OFFICIAL: ("the energy regulator", "the burgomaster who governs {place}"),
            Side.INSIDER: ("a lineman with {actor}", "a dispatcher in {actor}'s control room"),
            Side.WITNESS: ("a dairy farmer near {place}", "a night nurse in {place}"),
            Side.OPPONENT: ("the founder of a power co-operative that competes with {actor}",),
        },
        phrases={
            "noun": (
                "the blackout of {n} {item} in {place} by {actor}{on}",
                "a failure at {actor} that left {n} {item} at {place} in the dark",
            ),
            "count": ("the number of {item} cut off by {actor} in {place}{on}",),
            "blame": ("{actor} for the blackout that hit {n} {item} at {place}{on}",),
            "charge": ("{actor} of leaving {n} {item} in {place} in the dark{on}",),
        },
    ),
)
