"""Events of weather, science, transport and homes, of another writer."""

from __future__ import annotations

from evals.worlds.wordings import EventType, Side

__all__ = ["EVENTS"]

EVENTS = (
    EventType(
        name="train",
        matter="the train crash",
        actors=("Meridian Rail", "Coromandel Lines", "Northern Tramways", "Halden Transit"),
        numbers=(12, 28, 41, 67, 92, 115),
        items=("shuttle train", "night express", "railcar"),
        clauses=(
            (
                "a {actor} {item}¦ <jumped|jumped|jump> the rails at {place}{on}, injuring {n} "
                "passengers"
            ),
            "{n} passengers <were> hurt at {place}{on} when a {item} of {actor} came off the track",
            (
                "a derailed {item} of {actor}¦ <left|left|leave> {n} people with injuries at "
                "{place}{on}"
            ),
            (
                "{n} travellers <suffered|suffered|suffer> injuries as a {actor} {item} left the "
                "track near {place}{on}"
            ),
            (
                "near {place}{on}, a {item} run by {actor} <overturned|overturned|overturn> and "
                "{n} people were injured"
            ),
            (
                "a {item} belonging to {actor}¦ <derailed|derailed|derail> at {place}{on}, with "
                "{n} passengers wounded"
            ),
            (
                "{n} of those on a {actor} {item} <ended|ended|end> up in hospital after it came "
                "off the rails at {place}{on}"
            ),
            "the wreck of a {actor} {item} at {place}¦ <injured|injured|injure> {n} people{on}",
        ),
        quotes=(
            (
                "The {item} went over at {place} like a toy; {actor} has {n} injured people to "
                "[[answer|care]] for"
            ),
            (
                "{n} were bleeding in the carriages at {place}, and the man from {actor} was "
                "[[nowhere|late]]"
            ),
            (
                "We had warned {actor} about that {item}, and now {n} people lie [[hurt|broken]] "
                "at {place}"
            ),
        ),
        contraries=(
            "everyone on the {actor} {item} <walked|walked|walk> away unhurt at {place}",
            "the {actor} {item} <ran|run|run> through {place} as on any other day",
        ),
        headlines=("{n} hurt as {item} derails at {place}", "Crash at {place}: {actor} under fire"),
        background=(
            "The stretch has a speed limit that dates from the age of steam.",
            "Cranes were on their way from the coast.",
            "{actor} cut its track gangs by a third last year.",
            "Blood donors lined up outside the clinic in {place}.",
        ),
        is_visible=True,
        roles={
            Side.OFFICIAL: (
                "the chief inspector of railways",
                "the chief of the fire brigade in {place}",
            ),
            Side.INSIDER: ("a signaller at {actor}", "a guard on another {item} of {actor}"),
            Side.WITNESS: (
                "a pensioner whose garden adjoins the line",
                "a nurse who was in the front carriage",
            ),
            Side.OPPONENT: ("the boss of a bus firm that competes with {actor}",),
        },
    ),
    EventType(
        name="landslide",
        matter="the landslip",
        actors=("Granitex Quarries", "Summit Aggregates", "Ridgeway Stone"),
        numbers=(6, 15, 29, 44, 58, 77),
        items=("houses", "cottages", "huts"),
        clauses=(
            "a spoil heap of {actor}¦ <buried|buried|bury> {n} {item} at {place}{on}",
            "{n} {item} <were> engulfed at {place}{on} when a tip owned by {actor} gave way",
            "mud from a tip of {actor}¦ <swept|swept|sweep> away {n} {item} in {place}{on}",
            (
                "{n} {item} in {place} <disappeared|disappeared|disappear> under rubble from the "
                "{actor} workings{on}"
            ),
            (
                "the hillside that {actor} had been cutting into at {place}¦ <slid|slid|slide> "
                "down{on} on top of {n} {item}"
            ),
            "in {place}{on}, {n} {item} <were> flattened by a mudslide from the works of {actor}",
            "waste dumped by {actor} above {place}¦ <crushed|crushed|crush> {n} {item}{on}",
            (
                "a landslip set off by {actor}¦ <destroyed|destroyed|destroy> {n} {item} at "
                "{place}{on}"
            ),
        ),
        quotes=(
            (
                "It came down with a roar, and {n} {item} in {place} were under what {actor} calls "
                "[[waste|spoil]]"
            ),
            (
                "{actor} was told that the heap was moving; now {n} {item} in {place} are "
                "[[gone|buried]]"
            ),
            "There were {n} {item} on that slope at {place} before {actor} began to [[dig|blast]]",
        ),
        contraries=(
            "the slope above {place} <held|held|hold>, and the {item} below it stand as before",
            (
                "the {item} at {place} <were> brought down by an earth tremor that had nothing to "
                "do with {actor}"
            ),
        ),
        headlines=("{n} {item} lost in {place} slide", "{place} digs in the mud"),
        background=(
            "Forty centimetres of rain fell in a week.",
            "Sniffer dogs were flown in from two neighbouring countries.",
            "{actor} has quarried there since the war.",
            "Geologists mapped the slope as unstable in the eighties.",
        ),
        is_visible=True,
        roles={
            Side.OFFICIAL: ("the civil protection chief", "the mayor's deputy in {place}"),
            Side.INSIDER: ("a digger driver at {actor}", "a surveyor once employed by {actor}"),
            Side.WITNESS: ("a farmer above {place}", "a priest in {place}"),
            Side.OPPONENT: ("a conservationist who has fought {actor} for years",),
        },
    ),
    EventType(
        name="fabrication",
        matter="the invented data",
        actors=("Professor Amsel's laboratory", "the Lister Institute", "the Kumar group"),
        numbers=(36, 54, 72, 98, 125, 240),
        items=("patients", "volunteers", "blood donors"),
        clauses=(
            "{actor}¦ <invented|invented|invent> the results of {n} {item} in a trial at {place}",
            "the results of {n} {item} in a trial at {place}¦ <were> made up by {actor}",
            "{n} {item} in the {place} trial <existed|existed|exist> only in the files of {actor}",
            "{actor}¦ <faked|faked|fake> the records of {n} {item} for its study in {place}",
            "records of {n} {item} from {place}¦ <were> cooked up by {actor}",
            (
                "the study that {actor} ran in {place}¦ <counted|counted|count> {n} {item} who had "
                "never been examined"
            ),
            "{actor}¦ <made|made|make> {n} {item} up out of thin air for a trial in {place}",
            (
                "{n} of the {item} listed by {actor} for its trial in {place} <turned|turned|turn> "
                "out to be fictitious"
            ),
        ),
        quotes=(
            (
                "I looked for the {n} {item} from {place} whom {actor} wrote about, and they are "
                "[[ghosts|fictions]]"
            ),
            (
                "{actor} dreamt up {n} {item} in {place}, gave them birthdays, and got a "
                "[[grant|prize]] for it"
            ),
            (
                "Nobody in {place} ever saw those {n} {item}; {actor} drew them with a "
                "[[pencil|ruler]]"
            ),
        ),
        contraries=(
            (
                "all {item} in the trial of {actor} at {place} <were> real people who were really "
                "examined"
            ),
            (
                "an audit <found|found|find> the records that {actor} kept in {place} to be in "
                "perfect order"
            ),
        ),
        headlines=("Phantom {item} in {place} study", "{actor} trial: {n} cases queried"),
        background=(
            "The article has been quoted eight hundred times.",
            "A panel of three elderly professors is to report by the autumn.",
            "Funding came from a foundation in Geneva.",
            "The journal put a note of concern on its site.",
        ),
        roles={
            Side.OFFICIAL: (
                "the research integrity officer",
                "the dean of the medical school in {place}",
            ),
            Side.INSIDER: ("a doctoral student with {actor}", "a statistician who left {actor}"),
            Side.WITNESS: ("a trial nurse in {place}", "the editor of a medical journal"),
            Side.OPPONENT: ("a scientist who competes with {actor} for the same funds",),
        },
    ),
    EventType(
        name="evictions",
        matter="the clearing of the flats",
        actors=("Cornerstone Lettings", "the housing authority", "Prime Acre Developers"),
        numbers=(20, 38, 64, 88, 145, 230),
        items=("families", "tenants", "households"),
        clauses=(
            "{actor}¦ <evicted|evicted|evict> {n} {item} from flats in {place}{on}",
            "{n} {item} <were> put out on the street in {place} by {actor}{on}",
            "{actor}¦ <changed|changed|change> the locks on {n} {item} in {place}{on}",
            "{n} {item} in {place} <lost|lost|lose> their homes to {actor}{on}",
            (
                "bailiffs hired by {actor}¦ <cleared|cleared|clear> {n} {item} out of a block in "
                "{place}{on}"
            ),
            "in {place}{on}, {actor} <kicked|kicked|kick> out {n} {item}",
            (
                "{n} {item} <had|had|have> to leave their flats in {place}{on} after {actor} "
                "called in bailiffs"
            ),
            "{actor}¦ <emptied|emptied|empty> a block in {place} of its {n} {item}{on}",
        ),
        quotes=(
            (
                "{n} {item} on the pavement in {place}, cots and all, and {actor} sends a "
                "[[text|postcard]]"
            ),
            (
                "{actor} came to {place} at six with crowbars; by noon {n} {item} had "
                "[[nothing|nowhere]]"
            ),
            (
                "There is a law against it, yet {actor} threw {n} {item} out in {place} in "
                "[[January|winter]]"
            ),
        ),
        contraries=(
            "the {item} in {place} <left|left|leave> of their own free will, and were paid for it",
            "all {item} <were> still living in their flats in {place}",
        ),
        headlines=("{n} {item} out on the street in {place}", "{actor} sends in bailiffs"),
        background=(
            "Rents in {place} have doubled since the tram came.",
            "A school gym has been opened to those with nowhere to go.",
            "{actor} plans a tower with a rooftop pool.",
            "The waiting list for a council flat is nine years long.",
        ),
        is_visible=True,
        roles={
            Side.OFFICIAL: ("the housing commissioner", "a bailiff of the county court"),
            Side.INSIDER: ("a rent collector for {actor}", "a caretaker employed by {actor}"),
            Side.WITNESS: ("a greengrocer in {place}", "a social worker in {place}"),
            Side.OPPONENT: ("the founder of a group that campaigns against {actor}",),
        },
    ),
)
