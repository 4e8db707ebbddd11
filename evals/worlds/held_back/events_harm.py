"""Events that do harm, in wordings held back."""

from __future__ import annotations

from evals.worlds.wordings import EventType, Side

__all__ = ["EVENTS"]

EVENTS = (
    EventType(
        name="discharge",
        matter="the discharge",
        actors=("Albion Dyes", "Castano Leather", "Ferro Quimica", "Gilder Pulp"),
        numbers=(150, 270, 480, 800, 1700, 3600),
        items=("untreated sewage", "acid", "dye"),
        clauses=(
            "{actor}¦ <pumped|pumped|pump> {n} barrels of {item} into the river above {place}{on}",
            "{n} barrels of {item} <were> emptied into the river above {place} by {actor}{on}",
            (
                "a pipe of {actor}¦ <discharged|discharged|discharge> {n} barrels of "
                "{item} into the river above {place}{on}"
            ),
            (
                "the river above {place}¦ <took|taken|take> in {n} barrels of {item} from "
                "the works of {actor}{on}"
            ),
            "{actor}¦ <got|gotten|get> rid of {n} barrels of {item} in the river above {place}{on}",
            (
                "workers of {actor}¦ <poured|poured|pour> {n} barrels of {item} into the "
                "river above {place}{on}"
            ),
            (
                "{n} barrels of {item} <flowed|flowed|flow> from the {actor} works into "
                "the river above {place}{on}"
            ),
            (
                "the works of {actor} above {place}¦ <dumped|dumped|dump> {n} barrels of "
                "{item} in the river{on}"
            ),
            "above {place}, {actor}¦ <tipped|tipped|tip> {n} barrels of {item} into the river{on}",
        ),
        quotes=(
            (
                "{actor} emptied {n} barrels of {item} into the river above {place}, and "
                "the fish [[died|vanished]] the same night"
            ),
            (
                "I stood there and watched: {n} barrels of {item}, straight out of the "
                "{actor} works and into the river above {place}, in [[broad daylight|the "
                "dark]]"
            ),
            (
                "The river above {place} has had {n} barrels of {item} from {actor}, and "
                "it will take [[years|decades]] to recover"
            ),
        ),
        contraries=(
            "not one barrel of {item} from {actor} <went|gone|go> into the river above {place}",
            "the river above {place} <was> never touched by {item} from {actor}",
        ),
        headlines=(
            "{n} barrels of {item} in river above {place}",
            "River above {place}: {actor} in the dock",
        ),
        background=(
            "Anglers have leased that stretch of the river for decades.",
            "Cattle were kept away from the banks for the time being.",
            "{actor} has a permit for cooling water and for nothing else.",
            "Samples were drawn at four points below the works.",
        ),
        roles={
            Side.OFFICIAL: ("the water bailiff of {place}", "the provincial inspector of rivers"),
            Side.INSIDER: ("a foreman at {actor}", "a chemist who used to work for {actor}"),
            Side.WITNESS: ("an angler from {place}", "a miller whose mill stands below the works"),
            Side.OPPONENT: ("the owner of a competing works that is in litigation with {actor}",),
        },
        is_visible=True,
    ),
    EventType(
        name="derailment",
        matter="the derailment",
        actors=("Cordillera Rail", "Metroline", "Prairie Central", "Sunrise Railways"),
        numbers=(16, 22, 29, 35, 44, 51),
        items=("night train", "commuter train", "excursion train"),
        clauses=(
            "{n} passengers <were> hurt when a {item} of {actor} left the rails near {place}{on}",
            (
                "a {item} run by {actor}¦ <derailed|derailed|derail> near {place}{on}, "
                "which hurt {n} passengers"
            ),
            (
                "the derailment of a {actor} {item} near {place}¦ <injured|injured|injure> "
                "{n} passengers{on}"
            ),
            (
                "near {place}, a {actor} {item}¦ <jumped|jumped|jump> the track{on} and "
                "{n} passengers were hurt"
            ),
            (
                "{n} passengers <suffered|suffered|suffer> injuries as a {item} of {actor} "
                "came off the track near {place}{on}"
            ),
            (
                "a {item} belonging to {actor}¦ <came|come|come> off the rails near "
                "{place} and hurt {n} passengers{on}"
            ),
            (
                "hospitals¦ <admitted|admitted|admit> {n} passengers of a {actor} {item} "
                "that derailed near {place}{on}"
            ),
            (
                "a {actor} {item}¦ <ran|run|run> off its track near {place}, with {n} "
                "passengers injured{on}"
            ),
        ),
        quotes=(
            (
                "The {item} of {actor} went off the rails just before {place}, and {n} "
                "injured passengers were pulled [[out|free]]"
            ),
            (
                "{n} passengers of that {actor} {item} near {place} were hurt when it left "
                "the track, and [[some|most]] of them were children"
            ),
            (
                "{n} passengers were hurt because {actor} let that {item} run off bad "
                "track near {place}, and [[everyone|no one]] knew the track was bad"
            ),
        ),
        contraries=(
            "not a single passenger of a {actor} {item} <was> hurt near {place}",
            "the {actor} {item} near {place} <stayed|stayed|stay> on its rails and arrived on time",
        ),
        headlines=(
            "{n} hurt as {item} derails near {place}",
            "{actor} {item} off the rails near {place}",
        ),
        background=(
            "The line was laid in 1911 and last renewed in the nineties.",
            "Buses ran in place of trains for two days.",
            "{actor} carries some 90,000 passengers on a working day.",
            "A crane had to be brought from the coast to lift the carriages.",
        ),
        roles={
            Side.OFFICIAL: (
                "the chief of the {place} rescue service",
                "the railway accident investigator",
            ),
            Side.INSIDER: ("a guard on the train", "a former track engineer of {actor}"),
            Side.WITNESS: (
                "a passenger in the second carriage",
                "a nurse at the clinic in {place}",
            ),
            Side.OPPONENT: ("the head of a bus company that competes with {actor}",),
        },
        is_visible=True,
    ),
    EventType(
        name="collapse",
        matter="the collapse",
        actors=("Atlas Builders", "Dominion Homes", "Kestrel Construction", "Terrazas Group"),
        numbers=(12, 15, 18, 24, 33, 42),
        items=("car park", "grandstand", "shopping arcade"),
        clauses=(
            (
                "{n} people <lost|lost|lose> their lives when a {item} built by {actor} "
                "fell in at {place}{on}"
            ),
            (
                "a {item} that {actor} built in {place}¦ "
                "<collapsed|collapsed|collapse>{on} and killed {n} people"
            ),
            "the collapse of a {actor} {item} in {place}¦ <killed|killed|kill> {n} people{on}",
            "{n} bodies <were> recovered from a {item} of {actor} that came down in {place}{on}",
            (
                "in {place}, a {item} put up by {actor}¦ <buried|buried|bury> {n} people, "
                "all of whom died{on}"
            ),
            (
                "{n} people <perished|perished|perish>{on} under a {item} in {place} that "
                "{actor} had built"
            ),
            "a falling {item} of {actor}¦ <took|taken|take> {n} lives in {place}{on}",
            "a {item} by {actor}¦ <gave|given|give> way in {place}{on}, at the cost of {n} lives",
        ),
        quotes=(
            (
                "They have carried {n} dead out of the {actor} {item} in {place}, and the "
                "dogs are [[still|no longer]] searching"
            ),
            (
                "{actor} used sand where there should have been steel, and {n} people died "
                "in that {item} in {place} [[because|on account]] of it"
            ),
            (
                "The {item} of {actor} in {place} came down like a pack of cards, and {n} "
                "people [[never got|did not come]] out alive"
            ),
        ),
        contraries=(
            "no one <died|died|die> in any {item} of {actor} in {place}",
            (
                "the {actor} {item} in {place} <stands|stood|stand> as firm as ever and "
                "nobody was harmed"
            ),
        ),
        headlines=("{n} dead as {place} {item} collapses", "{place} mourns {n} after {item} falls"),
        background=(
            "Cracks had been filled with plaster in the spring.",
            "Relatives waited behind a cordon until nightfall.",
            "{actor} put up nine buildings of the same type.",
            "Heavy machinery was not used, for fear of a second fall.",
        ),
        roles={
            Side.OFFICIAL: ("the head of civil defence in {place}", "the state coroner"),
            Side.INSIDER: ("a site manager of {actor}", "a bricklayer who worked on it"),
            Side.WITNESS: ("a florist across the street", "a taxi driver from {place}"),
            Side.OPPONENT: ("a lawyer acting for tenants in a suit against {actor}",),
        },
        is_visible=True,
    ),
)
