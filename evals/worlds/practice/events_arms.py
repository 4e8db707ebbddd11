"""Events of arms, raids and borders, in wordings to practise on."""

from __future__ import annotations

from evals.worlds.wordings import EventType, Side

__all__ = ["EVENTS"]

EVENTS = (
    EventType(
        name="shelling",
        matter="the bombardment",
        actors=("the Northern Army", "the Free Brigades", "government gunners"),
        numbers=(14, 22, 36, 50, 75, 120),
        items=("mortar bombs", "rockets", "artillery shells"),
        clauses=(
            "{actor}¦ <fired|fired|fire> {n} {item} into {place}{on}",
            "{n} {item} <were> lobbed into {place} by {actor}{on}",
            "{n} {item} from the positions of {actor} <landed|landed|land> in {place}{on}",
            "{actor}¦ <pounded|pounded|pound> {place} with {n} {item}{on}",
            "{place}¦ <was> struck by {n} {item} that {actor} launched{on}",
            "a barrage of {n} {item} by {actor}¦ <hit|hit|hit> {place}{on}",
            "{actor}¦ <rained|rained|rain> {n} {item} on {place}{on}",
            (
                "residential quarters of {place}¦ <came|come|come> under fire from {actor}, {n} "
                "{item} in all{on}"
            ),
        ),
        quotes=(
            (
                "{actor} dropped {n} {item} on {place}, and there was [[not a|hardly a]] soldier "
                "in town"
            ),
            (
                "We were in the cellar in {place} and counted {n} {item} from {actor} before it "
                "[[stopped|went quiet]]"
            ),
            (
                "{n} {item} on {place} in a single night: that is what {actor} [[calls|means by]] "
                "a ceasefire"
            ),
        ),
        contraries=(
            "not one of the guns of {actor} <opened|opened|open> up on {place}",
            "{actor} <kept|kept|keep> to the truce at {place} and fired on nobody",
        ),
        headlines=("{n} {item} slam into {place}", "{place} under fire"),
        background=(
            "A truce brokered by neighbouring states was in its third week.",
            "The hospital in {place} has been running on a generator.",
            "Front lines have hardly moved since the thaw.",
            "Monitors were refused passage at two checkpoints.",
        ),
        is_visible=True,
        roles={
            Side.OFFICIAL: ("the military governor of {place}", "a ceasefire monitor"),
            Side.INSIDER: ("a lieutenant who deserted", "an artilleryman taken prisoner"),
            Side.WITNESS: ("a cobbler in {place}", "a surgeon at the clinic in {place}"),
            Side.OPPONENT: ("a warlord who is fighting {actor} for the valley",),
        },
    ),
    EventType(
        name="cattle",
        matter="the rustling",
        actors=("the Red Sash militia", "the Lokoro clan", "horsemen of the Third Column"),
        numbers=(80, 150, 240, 400, 650, 1200),
        items=("cattle", "camels", "goats"),
        clauses=(
            "{actor}¦ <rustled|rustled|rustle> {n} {item} from herders at {place}{on}",
            "{n} {item} <were> driven off by {actor} in a raid on {place}{on}",
            "{actor}¦ <made|made|make> off with {n} {item} belonging to people of {place}{on}",
            "herders near {place}¦ <lost|lost|lose> {n} {item} to {actor}{on}",
            (
                "raiders of {actor}¦ <swooped|swooped|swoop> on {place}{on} and carried away {n} "
                "{item}"
            ),
            "{actor}¦ <descended|descended|descend> on {place} at dawn and stole {n} {item}{on}",
            "{n} {item} <were> plundered at {place}{on}, and {actor} had a hand in it",
            "pastures at {place}¦ <were> emptied of {n} {item} by {actor}{on}",
        ),
        quotes=(
            (
                "{n} {item} gone from {place} in one night, all taken by {actor}, and the army "
                "[[slept|watched]]"
            ),
            (
                "{actor} took {n} {item} from us at {place}; a man without {item} is "
                "[[nothing|nobody]] here"
            ),
            (
                "They were {actor}, we know the faces, and they left {place} with {n} of our "
                "{item} and [[a|no]] child"
            ),
        ),
        contraries=(
            "no {item} <were> stolen from anyone at {place}",
            "{actor} <stayed|stayed|stay> well clear of {place} and took no {item}",
        ),
        headlines=("{n} {item} stolen in {place} raid", "Raiders strike {place}"),
        background=(
            "Bride prices have doubled since the drought.",
            "Tracks led towards the escarpment and were lost in the rain.",
            "The nearest army post is a day's walk from {place}.",
            "Peace talks between the two communities broke down at Christmas.",
        ),
        roles={
            Side.OFFICIAL: ("the county commissioner", "a police superintendent at {place}"),
            Side.INSIDER: ("a youth who rode with {actor}", "a scout formerly with {actor}"),
            Side.WITNESS: ("a herder from {place}", "a catechist in {place}"),
            Side.OPPONENT: ("a chief whose people are at war with {actor}",),
        },
    ),
    EventType(
        name="jailbreak",
        matter="the jailbreak",
        actors=("the Kondor gang", "the Quarry Boys", "the Seventh Brotherhood"),
        numbers=(13, 19, 31, 48, 72, 110),
        items=("inmates", "convicts", "remand prisoners"),
        clauses=(
            "{actor}¦ <freed|freed|free> {n} {item} from the jail at {place}{on}",
            (
                "{n} {item} <escaped|escaped|escape> from {place} jail{on} when {actor} blew open "
                "a gate"
            ),
            "{actor}¦ <sprang|sprung|spring> {n} {item} from the lockup in {place}{on}",
            (
                "{n} {item} <slipped|slipped|slip> out of the {place} penitentiary with the help "
                "of {actor}{on}"
            ),
            "an assault on the {place} jail by {actor}¦ <set|set|set> {n} {item} loose{on}",
            "{n} {item} <were> let out of cells in {place} by gunmen of {actor}{on}",
            (
                "a tunnel dug by {actor}¦ <allowed|allowed|allow> {n} {item} to flee the prison in "
                "{place}{on}"
            ),
            "the prison at {place}¦ <was> stormed by {actor}{on}, and {n} {item} ran off",
        ),
        quotes=(
            (
                "{n} {item} are out of {place}, {actor} opened the gate, and there was [[one|not "
                "one]] guard at it"
            ),
            (
                "{actor} drove up to the jail in {place} and took {n} {item} home as if it were "
                "[[a taxi|a school]] run"
            ),
            (
                "Lock your doors: {actor} has got {n} {item} out of {place}, and [[most|some]] are "
                "killers"
            ),
        ),
        contraries=(
            "the roll call at {place} <was> complete, and no one is on the run",
            "all {item} of {place} jail <were> in their cells when the morning count was taken",
        ),
        headlines=("{n} on the run after {place} jailbreak", "Manhunt: {n} flee {place}"),
        background=(
            "The jail was built for a third of the people it holds.",
            "Roadblocks went up on all four highways out of {place}.",
            "Guards had complained about broken cameras.",
            "A reward has been put on each head.",
        ),
        roles={
            Side.OFFICIAL: ("the director of prisons", "the sheriff of {place}"),
            Side.INSIDER: ("a warder at the jail", "a cellmate who stayed behind"),
            Side.WITNESS: (
                "a woman who lives by the prison wall",
                "a garbage collector in {place}",
            ),
            Side.OPPONENT: ("the head of a crime family at odds with {actor}",),
        },
    ),
    EventType(
        name="convoy",
        matter="the blocked convoy",
        actors=("the Border Force", "the checkpoint police", "the Coastal Militia"),
        numbers=(11, 17, 24, 35, 52, 80),
        items=("flour", "medicine", "tents"),
        clauses=(
            "{actor}¦ <turned|turned|turn> back {n} lorries of {item} at the {place} crossing{on}",
            "{n} lorries carrying {item} <were> stopped by {actor} short of {place}{on}",
            (
                "{actor}¦ <refused|refused|refuse> {n} trucks loaded with {item} passage at "
                "{place}{on}"
            ),
            "{n} truckloads of {item} <were> denied entry at {place} by {actor}{on}",
            "{actor}¦ <held|held|hold> up {n} trucks of {item} outside {place}{on}",
            "an aid column of {n} trucks with {item}¦ <was> blocked by {actor} at {place}{on}",
            (
                "{n} trucks bringing {item} <stood|stood|stand> idle at {place}{on} because "
                "{actor} had shut the road"
            ),
            (
                "at the {place} checkpoint, {actor}¦ <barred|barred|bar> the way to {n} lorries "
                "full of {item}{on}"
            ),
        ),
        quotes=(
            (
                "{n} lorries of {item} are rotting at {place} because {actor} wants [[a "
                "bribe|paperwork]]"
            ),
            (
                "{actor} sent {n} trucks of {item} back from {place}, and people on the other side "
                "are [[starving|dying]]"
            ),
            (
                "We had {n} trucks with {item} at {place}, and the men of {actor} just "
                "[[laughed|shrugged]]"
            ),
        ),
        contraries=(
            "every lorry with {item} <was> waved through at {place}",
            "{actor} <let|let|let> all the {item} pass at {place} within the hour",
        ),
        headlines=("{n} aid trucks stuck at {place}", "{item} for the hungry halted at {place}"),
        background=(
            "Camps on the far side shelter a quarter of a million people.",
            "Drivers slept under their vehicles and cooked on the roadside.",
            "The crossing had been open four hours a day.",
            "Donors have met less than half of an appeal.",
        ),
        is_visible=True,
        roles={
            Side.OFFICIAL: ("the relief coordinator for {place}", "the deputy interior minister"),
            Side.INSIDER: ("a conscript serving with {actor}", "a customs man at {place}"),
            Side.WITNESS: ("one of the drivers", "a moneychanger at {place}"),
            Side.OPPONENT: ("an exiled general who calls {actor} bandits",),
        },
    ),
)
