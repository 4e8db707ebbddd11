"""Words for what somebody thinks, feels, wants or backs: a claim is not a wish.

Verbs, nouns and adjectives alike; each once, in its base form and in American spelling.
"""

from __future__ import annotations

from sayso.records import Stance

__all__ = ["ATTITUDES"]

_JUDGING = """accept agreement ambivalence ambivalent anticipation appraisal appraise approve
ascertain assent assess assessment assumption attuned aware belief believer bent bias calculation
calculus cautious certain certainty certitude choice clueless cognizant comprehend comprehension
concept conclusion confidence confident conjecture conscience conscious consensus consideration
consumed contemplate conviction convinced convincing credence cynical deceived decision deduce
deliberate deliberation delusion delusional detect determination determine determined diagnose
diagnosis dilemma discern discover divided doctrine dogma doubtful dubious esteem evaluate
evaluation evident expectation familiar fantasize fantasy fathom flip-flop forget gather gauge
grapple grasp guesstimate gut hunch hypothesis idea ideology ignorance ignorant ill-informed
imagination importance important impression inclination indecision indecisive inference informed
instinct interested interpret interpretation intuit intuition judge judgement judgment knowledge
knowledgeable leaning learn logic logical matter mindful mindset misapprehension misconception
misgiving misjudge misperception misread mistake mistaken misunderstand misunderstanding mull
musing mythology naive neutral notice notion obsess obvious opinion outlook overestimate overlook
perceive perception perspective persuadable persuaded philosophy position positive preconception
predicated predictable prediction predisposed preferable prejudge premise premonition presumption
presumptive presuppose prioritize priority proclivity prognosis project projection propensity
puzzle puzzlement qualm ranked ranking rated rationale rationalize realization realize reappraise
reasonable reassess reassessment reassured reconsider reevaluate reexamine reflection regard
reservation rethink rethinking rethought ruminate rumination sceptic sceptical scepticism
second-guess second-guessing see selection sense sentiment skeptic skeptical skepticism
soul-searching speculation speculative split stance standpoint stumped superstition sure suspicion
suspicious swayed takeaway tendency theory thinking thought torn unaware uncertain uncertainty
unclear uncommitted unconvinced undecided underestimate understandable understanding unimaginable
unknown unpersuaded unpredictable unreasonable unsure unswayed unthinkable valid valuation verdict
view viewpoint vision visualize weigh worldview wrestle"""
_WANTING = """ache ambition ambitious appetite aspiration aspire covet crave craving desire
desperate desperation disinclined dream eagerness hanker hellbent hopeful hunger hungry impatient
interest itch jockey mood motive need obsessed obsession opt pine poised pray prefer preference
pursue pursuit quest raring ready resolve resolved solicitous temptation tempted unwillingness
wanna waver yearn yearning yen zeal"""
_BACKING = """acceptance acclaimed acquiesce adherent admirer adopt affection affinity aficionado
align aligned allegiance ally antagonism antagonistic anti antipathy apologist approval attract
attracted attraction back backer backing balk beloved best-loved boost booster boycott campaigner
cater champion cheerleader cherish choose cling co-sponsor concur condone consent crusade crusader
dedicated dedication defect defector detractor devote devoted devotee devotion differ difference
disciple disregard dissenter diverge elect embrace empathetic empathize empathy enact endorsement
enemy enthusiast espouse evangelist faith fanatic favorability favorable favorably favorite
fervent foe follower fond fondness forgive gravitate gravitation hew hostile hostility idolize
ignore lean loyal loyalty nominate nomination opponent opposed opposition partial partiality
partisan pass pick policy popular popularity pro promote proponent rallying ratify rely resist
resistance resistant respected revere revered rival select side sponsor sponsorship stalwart
standard-bearer stick subscribe supporter supporting supportive surrogate sympathetic sympathize
sympathizer sympathy tolerant tolerate true-believer trust unconditional unfavorable unfavorably
unified unite unpopular unpopularity unswerving unwavering uphold vote voting vouch waffle wedded
welcoming well-disposed well-liked well-regarded well-respected"""
_FEELING = """abash abhor abhorrence acrimony admiration admire adoration adore affront afraid
aggravate aggrieved aghast agitate agonize agony alarm alienate alienation amaze amazement amity
amuse amusement anger angry anguish animosity animus annoy annoyance antagonize antsy anxiety
anxious apathetic apathy apoplectic appall appealing appreciate appreciation appreciative
apprehension apprehensive ardor ashamed astonish astonished astonishment astound attitude averse
aversion awe awed awestruck baffle befuddle begrudge beguile bemused betrayed bewilder bewitch
bitter bitterness boggle bored boredom bothered bristle bullish camaraderie captivate care chagrin
charm chastened cheerful chill comfortable compassion complacency complacent compunction concern
concerned confound confuse confusion console contempt content contentment cringe crush curiosity
curious cynicism daunt daze dazzle defiant deject dejected delight delighted demoralize depressed
despair despise despondent detest devastate disappoint disappointment disapproval disapprove
disbelief discombobulate discomfit discomfort disconcert discontent discourage disdain
disenchanted disgruntle disgruntled disgust disgusted dishearten disheartened disillusion
disillusionment disinterest dislike dismay dismissive dispirit displease displeasure disquiet
dissatisfaction dissatisfied distaste distraught distress distressing distrust distrustful disturb
dread dumbfound ebullient ecstasy ecstatic elate elated elation electrify embarrass embarrassment
embitter embolden emotion enamored enchant energized engross enjoy enjoyment enliven enmity enrage
enrapture enthrall enthusiasm enthusiastic entrance envious envy estranged euphoria euphoric
exasperate exasperation excite excitement exhaust exhausted exhilarate exhilarated experience
exult fascinate fascination fatigue fatigued faze fearful fed-up feeling fervor fine fixate
fixated fixation flabbergast flatter flattered fluster flustered foreboding forgiving frantic fret
frighten frightened frustrate frustration furious furor fury galling galvanize giddy glad glee
gleeful gleefully gloom gloomy grateful gratified gratify gratitude grief grieve grudge guilt
gung-ho happiness happy hard-pressed hate hatred haunt heartbroken hearten heartened heartsick
hesitance hesitancy hesitation hooked hopeless hopelessness horrify horror humble humiliate
humility hurt hypnotize hysteria hysterical ill-will impress incense incensed incredulity
incredulous indifference indifferent indignant indignation infatuated infatuation infuriate
insecure insecurity inspire inspired intimidate intimidated intoxicate intrigue invigorate irate
ire irk irritate irritation isolated jaded jealous jealousy jitters jittery jolt joy joyful
jubilant jubilation leery likable like liking livid loathe loathing longing love lukewarm lust mad
madden malaise malice marvel mellow mesmerize miffed miserable misery mistrust mistrustful mortify
mourn mystify nauseate nervous nervousness nettle nonplussed nostalgia nostalgic numb oblivious
offend optimism optimistic outrage outrageous overawe overjoyed overwhelm panic paranoia paranoid
passion passionate peeve peeved penchant perplex perplexity perturb perturbed pessimism
pessimistic petrified phobia pique pity placate please pleased pleasure preoccupation preoccupied
preoccupy pride proud provoke psyched pumped queasy rabid rage rancor rankle rapport rapture
rattle reaction receptive reconciled regret rejoice relief relieve relish remorse repel repugnance
repulse resent resentful resentment resignation resigned resonance resonate respect respectful
restive restless restlessness revel reverence reverent revile revolt revulsion rile roil rue
ruffle sad sadden sadly sadness sanguine satisfaction satisfied satisfy savor scandalize scare
scorn scornful seethe sensitive sensitivity shake shaken shame shock shocking shudder shy sick
sicken skittish smitten solace solidarity soothe sorrow sorry sour speechless spook squeamish
stagger startle startling sting stoic stun stung stunned stupefy sulk sullen surprise surprising
swoon tantalize taste tearful temper tempt tepid terrify terror thankful thankfulness thirst
thirsty thrill tickle tired titillate tolerance torment traumatize treasure trepidation troubled
troublesome troubling turned-off turnoff unbothered uncomfortable unconcerned undaunted undeterred
unease uneasy unenthusiastic unfazed unhappiness unhappy unhinge unimpressed uninterested unmoved
unnerve unnerved unperturbed unruffled unsettle unsurprised unsympathetic untroubled upbeat uplift
uplifting upset venerate vengeful vex vexation wariness warm warmth wary weariness weary weepy
wince wistful worried worrisome worrying worship wound wow wrath zealous"""
_PERCEIVING = "eye hear overhear spot watch witness"

ATTITUDES: dict[Stance, str] = {
    Stance.BELIEVE: f"{_JUDGING} {_WANTING} {_BACKING} {_FEELING} {_PERCEIVING}",
    Stance.PROMISE: "blueprint ploy roadmap strategy",
    Stance.PRAISE: "adulation glowing laudatory rave",
    Stance.CRITICISE: "barb broadside disparaging dig gibe jab jibe scathing swipe withering",
}
"""Words by what they make of a content, after what makes them alike."""
