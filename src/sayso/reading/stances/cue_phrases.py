"""Turns of phrase whose words say something else together than each alone.

"Called on" demands, "called off" does not; "took a swipe" criticises. Each is written in base
forms; ``..`` stands for up to three words between, ``/`` for a choice. A phrase of plain saying
takes its words out of play: "shot back" backs nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from sayso.reading.stances.word_forms import base_forms
from sayso.records import Stance

__all__ = ["PhraseMatch", "find_phrases"]

_GAP = ".."
_MAX_GAP = 3

_PHRASES: dict[Stance, str] = {
    Stance.DENY: """
        back away; back off; back out; bat away; beat back; beg to differ; bristle at; brush
        aside; brush off; cast .. doubt; correct .. record; dismiss .. claim/allegation/idea/
        notion/suggestion/report/criticism/charge/accusation/rumor/speculation/concern/story;
        distance .. from; explain away; fend off; is/be false; is/be simply/just/not .. true;
        is/be untrue; is/be wrong; knock down; laugh off; part ways; pass up; play down; pour
        cold water; push .. aside; push back; rule against; rule out; say no to; set .. record
        straight; shoot down; shout down; shrug off; strike down; swat away/down; take back;
        take issue; tamp down; throw .. water; throw cold water; turn .. back on; turn down;
        vote down; walk back; ward off; wave away; wave off; write off
        """,
    Stance.ALLEGE: """
        bring .. charge/charges; cast .. blame; claim to be; file ..
        lawsuit/suit/complaint/charges; lay .. blame; place .. blame; point .. finger/fingers
        """,
    Stance.ADMIT: """
        allow that; claim responsibility; come clean; come to .. admit; cop to; express ..
        remorse; express regret; face up; fess up; let on; let slip; own up; plead no contest;
        take ownership; take responsibility
        """,
    Stance.CONFESS: "plead guilty; plead to",
    Stance.WARN: """
        alarm bells; put .. on notice; raise .. alarm/alarms; raise .. red flag/flags; red flag;
        ring .. alarm; serve notice; set off alarm; shots across; sound .. alarm; sound ..
        warning
        """,
    Stance.PROMISE: """
        agree to; be about to; be bound to; be commit to; be design; be intend; be mean; be out
        to; be schedule; be set to; forge ahead; gear up; give .. assurances; give .. word; have
        .. designs; have .. intention; have .. plan/plans; in .. bid; in .. effort to; introduce
        .. bill/legislation/amendment/measure/resolution; lay out .. plan/plans; look to; make
        .. commitment; map out; offer to; on .. mission; on track to; plan to; pledge
        allegiance; prepare to; press ahead; roll out .. proposal/plan; set out; set to; slate
        to; swear allegiance; swear off; swear to; take .. oath; take steps; volunteer to
        """,
    Stance.BELIEVE: """
        as if; at ease; at odds; at peace; bank on; be .. clear; be .. obvious; be .. split; be
        against; be encourage; be evident; be for; be on board; be open; be open to; be up for;
        bear .. grudge; become .. clear; become apparent; become aware; brace for; break ranks;
        break with; buy into; call .. doubt; campaign for/against; campaign on; can't stand;
        cannot abide; cannot stand; can’t stand; care about; care for; cast ..
        vote/votes/ballot/ballots; change .. mind; climb aboard; close ranks; come .. as ..
        surprise; come aboard; come around; come on board; come out for/against; come to
        believe; come to grips; come to terms; cool on; count on; cut .. deal; dawn on; dig in;
        do care; draw .. support; express .. opinion; fall behind; fall flat; fall for; fall in
        line; fall in love; fan of; fed up; feel like; fight for; figure on; figure out; find ..
        voice/comfort/relief/himself/herself/themselves; fire up; flirt with; for and against;
        for fear; get behind; get mad; get on board; get over; get pissed; give .. benefit of;
        give .. nod; give up on; go against; go along with; go for; go strongly for; have ..
        doubt/doubts; have .. eye on; have .. faith; have .. heart set; have .. hope/hopes; have
        .. idea; have .. in mind; have .. it in for; have .. problem; have .. qualms; have ..
        reputation; have .. second thoughts; have .. soft spot; have .. stake; have .. trouble;
        have .. use for; have no .. clue; hold .. dear; hold .. grudge; hold .. high; hold ..
        view/opinion/belief; hold dear; hold firm; identify with; ill at ease; in .. eye/eyes
        of; in .. favor of; in .. hope/hopes; in .. judgment; in .. mind; in .. opinion; in ..
        view; in agreement; in awe; in denial; in love; in search of; in shock; in step; in
        support of; jump on .. bandwagon; keep .. eye on; keep .. mind; keep .. open mind; laugh
        at; lean toward/towards/against/to/heavily; line up behind; long for; look ahead; look
        askance; look back; look for; look forward; look up to; look upon; lose .. confidence;
        lose .. hope; lose .. sleep; lose faith; lose patience; make decision; make much of;
        make peace; make sense of; make up .. mind; mean to say; mind that; not clear; of the
        opinion; of the view; on board; on the fence; open to; out of touch; pay attention; pay
        heed; pin .. hopes; place .. faith; play well; pray for; put .. faith; put .. stock in;
        put .. trust; rack .. brain/brains; rally around; rally behind; reach .. conclusion;
        reckon with; rest .. hopes; ring hollow; ring true; root for; see .. as; see .. eye; set
        .. sights; set .. well; set sights; settle on; show ..
        inclination/interest/enthusiasm/respect/appetite/concern/understanding/support/contempt/willingness/disdain/fury/wanting;
        shy away; side with; sign off on; sit .. well; sit well; sneer at; sour on; speak/stand
        for; stand against; stand behind; stand by; stand on; stand up for; stand with; steer
        clear; stick by; stick with; strike .. chord; stump for; swing .. behind; take .. dim
        view; take .. for granted; take .. liking; take .. shine; take .. side/sides; take ..
        stance/stand/position; take .. to heart; take aback; take comfort; take interest; take
        offense; take to heart; think of; throw .. behind; throw .. weight; turn .. back; turn
        against; turn away; turn on; under the impression; unite around; up in arms; vote
        for/against/in/to; want to; warm to; warm up to; waver on; weary of; would rather; wrack
        .. brain/brains; write .. off
        """,
    Stance.ASK: """
        ask about; ask for comment/answer; beg the question; call .. debate; call .. question;
        call for .. answer/answers; demand to know; follow up on; have .. question/questions;
        look at whether; look into; open .. investigation/inquiry; pose .. question/questions;
        press .. about; press .. answers/answer; press .. on; put .. question; raise ..
        question/questions; reach .. for comment; seek .. answer/answers; seek clarification;
        seek comment; sound out; want to know
        """,
    Stance.DEMAND: """
        agitate for; appeal for/to; ask for; ask .. that; ask .. to; call .. for; call for;
        call on .. to; call on/upon; challenge .. to; clamor for; cry out for; dare .. to;
        egg .. on; fight to; get .. to agree; hold .. feet; hold out for; insist on; insist upon;
        invite .. to;
        issue .. order; issue .. ultimatum; lay down .. law; lean on; make .. call for; make ..
        pitch; make .. plea; order .. to; press .. to; press for; push .. for; push .. to; push
        for; push hard; push to; put .. foot down; put .. pressure; rally for; seek .. for
        comment; seek .. permission; seek .. resignation; speak out for; talk .. into; tell ..
        to; vie for
        """,
    Stance.DESCRIBE: """
        better known; bill .. as; brush .. as; call her; call him; call it; call them; celebrate
        as; coin .. term; compare .. to; compare .. with; credit .. as; declare .. as; deride
        as; go by; go down as; hail as; hold .. up as; identify .. as; identify as; image of;
        introduce .. as; know .. as; know for; liken .. to; list .. as; list as; make .. out to;
        mock as; name after; paint .. as; paint .. picture; pass .. off as; pass for; position
        .. as; present .. as; rank .. as; rate .. as; refer .. as; refer to .. as; remember as;
        remember for; renowned for; reputation for; serve as; set .. apart; single out as; speak
        of .. as; stand for; sum up; tie .. to; tout as; treat .. as; use .. word/term to
        """,
    Stance.SHOW: """
        be .. evidence; be .. example; be .. indication; be .. proof; be .. reminder; be .. sign
        of; be .. symbol; be .. testament; bear out; bring .. home; bring .. light; bring to
        light; drive home; give .. glimpse; lay .. bare; lay bare; live up; make .. apparent;
        make .. evident; point .. way; point up; provide .. evidence/glimpse; shed .. light;
        speak volumes
        """,
    Stance.PRAISE: """
        cheer on; chief defender; defender of; defense of; give .. credit; give .. shout; give
        .. thumbs; high marks; hold .. up; kind words; nice things; pat .. back; pay .. tribute;
        positive things; rise to .. defense; shout out to; sing .. praise; sing .. praises;
        speak .. praise; speak
        highly/favorably/glowingly/affectionately/well/warmly/fondly/proudly; standing ovation;
        stick up for; take .. hat; take pride; talk
        highly/favorably/glowingly/affectionately/well/warmly/fondly/proudly; talk up; tip ..
        cap; tip .. hat; two thumbs
        """,
    Stance.CRITICISE: """
        be .. hard on; bear down; beat up on; call .. names; call .. out; call out; chew out;
        come .. fire; come down on; come under .. fire/attack/criticism; complain of; crack
        down; draw .. fire; dress down; find fault; fire .. broadside; fire at; gang up; get ..
        dinged; give .. grief; give .. hard time; gnash .. teeth; go .. jugular; go after; go
        negative; go on .. offensive; harsh tone; harsh words; have .. go at; have .. words for;
        heap .. scorn; hit .. on/for; hit out; hold .. accountable; hold .. against; hold ..
        responsible; jab at; jump on; land .. dig; lash out; launch .. attack; lay into; less
        than kind; let .. have it; level .. criticism; light into; make .. fun; make .. mockery;
        make light; negative word/words; open fire; pick apart; pick on; pile on; poke .. fun;
        poke at; poke holes; pounce on; pour .. scorn; put down; rail against/at/about; rake ..
        coals; rake over; rant against; read .. riot; rip into; roll .. eye/eyes; run against;
        seize on/upon; shake .. head; sink .. teeth; slap down; sound off; speak out against;
        stick it to; swing at; take .. aim; take .. dig/digs; take .. heat; take .. jab/jabs;
        take .. shot/shots; take .. swing/swings; take .. swipe/swipes; take .. task; take ..
        whack; take on; take potshots; talk down; targeted as; tear .. shreds; tear apart; tear
        down; tear into; throw .. shade; throw .. under; thumb .. nose; trade .. barbs; train ..
        fire; trash talk; turn .. fire; turn .. guns; unload on; vent about; without mercy; zero
        in
        """,
    Stance.ASSERT: """
        according to; address .. question/questions; air .. ad; answer .. question/questions;
        answer back; as follows; ask .. question/questions and answer; back in; be .. clear
        about; be cite; be make clear; be quote; bite back; blast out; break .. news; break ..
        silence; bring up; call .. attention; call .. meeting; call for .. interview; call in;
        call over; carry on; chant back; chew .. fat; claim credit; claim victory; clap back;
        come clean about; come forward; comment on; cut in; deflect .. question/questions;
        deliver .. message; dodge .. question/questions; double down; draw .. attention; draw ..
        contrast/distinction; drive .. point; drop .. hint; fill .. in; find .. comfort; fire
        back; focus on; get .. across; get .. answer; get .. message; give .. account; give ..
        answer; give .. details; give .. interview; give .. lecture; give .. speech; give ..
        talk; go on; go on record; go public; go so far; hammer home; hand down; have ..
        conversation; have .. message; have .. word with; have to say; hit back; hold court;
        hold forth; in .. word/words of; in response; issue .. statement; keep .. mum; lay ..
        out; lay out; leave open; let .. know; like to announce; like to note; like to point;
        like to say; look forward to seeing; look through; love to say; make .. appearance; make
        .. argument; make .. case; make .. clear; make .. comment/comments; make .. joke/jokes;
        make .. known; make .. mention; make .. point; make .. reference; make ..
        remark/remarks; make .. statement/statements; make no secret; make plain; meet .. press;
        no question; note that; offer .. idea/ideas; on .. condition; open up; out of line; pass
        along; pivot to; play .. clip; point out; point to; post/share/offer/give/tweet ..
        thoughts; press release/briefing/conference/statement/secretary; put .. it; put .. way;
        put forth; put forward; put out; rattle off; reel off; refer to; reflect on; respond ..
        inquiry/question; respond to .. question/questions; run .. ad; run for; scream back; set
        .. tone; shoot back; show up; speak about; speak of; speak out; spell out; spread ..
        message; spread .. word; take .. credit; take .. floor; take .. look; take .. stage;
        take credit; take note; take pains; take questions; take to; talk about; talk of; talk
        through; tell .. story; the fact; throw in; tick .. off; tick off; touch on; turn ..
        attention; turn .. conversation; turn .. subject; tweet back; walk through; wax; weigh
        in; without question; write back; yell back
        """,
}


class PhraseMatch(NamedTuple):
    """A phrase in a cue: its stance and the places of its words."""

    stance: Stance
    at: tuple[int, ...]


def find_phrases(words: Sequence[str], start: int) -> Iterator[PhraseMatch]:
    """The phrases that begin with the lower-case word at ``start``, the longest first."""
    for rest, stance in _starting_with(words[start]):
        places = _match(rest, words, start + 1)
        if places is not None:
            yield PhraseMatch(stance, (start, *places))


Step = frozenset[str] | None
"""One step of a phrase: the words it may be, or a gap."""


def _parse() -> dict[str, list[tuple[tuple[Step, ...], Stance]]]:
    phrases: dict[str, list[tuple[tuple[Step, ...], Stance]]] = {}
    for stance, lines in _PHRASES.items():
        for line in lines.split(";"):
            first, *rest = line.split()
            steps = tuple(None if step == _GAP else frozenset(step.split("/")) for step in rest)
            for word in first.split("/"):
                phrases.setdefault(word, []).append((steps, stance))
    for known in phrases.values():
        known.sort(key=lambda phrase: -len(phrase[0]))
    return phrases


_BY_FIRST_WORD = _parse()


@lru_cache(maxsize=8192)
def _starting_with(word: str) -> tuple[tuple[tuple[Step, ...], Stance], ...]:
    return tuple(phrase for base in base_forms(word) for phrase in _BY_FIRST_WORD.get(base, ()))


def _match(steps: Sequence[Step], words: Sequence[str], at: int) -> tuple[int, ...] | None:
    places: list[int] = []
    reach = 0
    for step in steps:
        if step is None:
            reach = _MAX_GAP
            continue
        hit = _find_step(step, words, at, reach)
        if hit is None:
            return None
        places.append(hit)
        at, reach = hit + 1, 0
    return tuple(places)


def _find_step(step: frozenset[str], words: Sequence[str], at: int, reach: int) -> int | None:
    for place in range(at, min(at + reach + 1, len(words))):
        if not step.isdisjoint(base_forms(words[place])):
            return place
    return None
