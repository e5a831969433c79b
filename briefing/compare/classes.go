package compare

// actions groups verbs, with their nouns, that news writing uses for one act.
// A word may stand in several groups. One group a line; general vocabulary, not
// taken from any corpus. The words are stemmed when the table is built.
const actions = `
arrest nab capture detain detention apprehend seize catch caught custody arrested collar
die died dead death pass perish succumb decease deceased demise dying lifeless
kill killed murder slay slain slaying homicide assassinate assassination massacre slaughter fatal fatally lethal deadly manslaughter
buy bought acquire acquisition purchase takeover buyout snap
sell sold sale divest divestment offload
win won victory triumph beat defeat winner edge clinch prevail
lose lost loss losing
bid offer propose proposal tender
announce announcement unveil launch introduce reveal debut release rollout launched
appoint appointment name nominate nomination nominee pick choose chose chosen select selection tap appointee
elect election vote ballot poll electoral
hire recruit employ
fire fired sack dismiss dismissal oust ouster axe axed firing
topple overthrow overthrew overthrown oust ouster depose toppled fall fell collapse downfall
resign resignation quit step departure stepped
escape escapee flee fled breakout jailbreak fugitive
jail imprison prison incarcerate bars imprisonment
sentence sentenced sentencing
charge indict indictment accuse accusation charged prosecute prosecution arraign arraigned arraignment
convict conviction guilty convicted
acquit acquittal innocent exonerate cleared
sue lawsuit suit litigation
strike walkout stoppage
protest demonstrate demonstration rally riot rioting unrest clash march disturbance
attack assault raid offensive
bomb bombing airstrike bombard bombardment shell shelling missile explode explosion blast detonate
shoot shot gunfire shooting gunned
crash collide collision wreck
quake earthquake tremor temblor aftershock seismic
blaze fire flame inferno arson burn burnt burned
injure injury wound wounded hurt injured
rescue save saved
hijack commandeer
check enter admit rehab rehabilitation treatment
marry wed wedding marriage married nuptials
divorce split separate separation
birth born
agree agreement deal pact accord treaty contract
sign signed signing signature
meet met meeting talk talks summit discuss discussion negotiate negotiation encounter
visit trip travel travelled arrive arrival
return comeback
steal stole stolen rob robber robbery theft thief heist burglary burglar loot
cut reduce reduction slash lower drop decline decrease shrink dip
raise increase rise rose risen climb jump surge gain grow growth soar
build construct construction rebuild reconstruct reconstruction rehabilitate
open reopen inaugurate reopening
close shut closure shutdown
cancel cancellation scrap abandon scrapped
delay postpone postponement adjourn
approve approval pass endorse adopt ratify authorise authorize
reject rejection refuse refusal turn
deny denial denied
ban prohibit bar outlaw forbid forbidden
lift remove removal revoke revocation ease repeal rescind waive
sanction embargo
investigate investigation probe inquiry
find found discover discovery
search manhunt hunt
warn warning alert caution
confirm confirmation verify
plan intend intention
begin began start kick commence beginning
end finish conclude conclusion ended
play star cast role portray portrayal
host emcee present presenter hosting fronted
award honor honour prize medal accolade
suspend suspension disqualify
sever sidelined reserve
outage disrupt disruption damage damaged sever blackout
evacuate evacuation displace displacement displaced
flood flooding inundate
storm hurricane typhoon cyclone
recall withdraw withdrawal pull
hack breach intrusion
replace succeed successor replacement
join
retire retirement
merge merger
invest investment fund funding finance
request demand ask call urge appeal
extradite extradition
asylum refuge exile shelter
lead led head leader leadership spearhead
welcome greet receive reception
praise hail laud applaud commend
criticise criticize condemn condemnation denounce
support back assistance help aid assist
supply deliver delivery provide ship shipment
fall fell fallen plunge slip slipped plummet
disappear missing vanish disappearance
identify identity identified
hang hanged hung suicide
trial court hearing tried
drunk drunken dui intoxicated
patch fix update repair
damage destroy destruction devastate wreck raze razed level flatten
hit struck strike
threaten threat
free release released freed liberate
train drill exercise
test trial
sink sank sunk capsize
foil thwart prevent repel
watch witness witnessed saw
tie bond link relation relationship ties
restore renew rebuild resume revive redefine reestablish
retain keep maintain preserve
respect honour honor uphold
live reside residence dwell
last lasted
office appointed appointment elected election sworn inaugurated installed
`

// kinships joins forms that a stemmer leaves apart: a country with its people, a
// verb with its noun. The first word of a line is what all of them become.
const kinships = `
america american americans u.s us usa
britain british briton uk u.k
france french frenchman
germany german
spain spanish spaniard
italy italian
greece greek
turkey turkish turk turkiye
russia russian
syria syrian
ukraine ukrainian
china chinese
japan japanese
korea korean
india indian
pakistan pakistani
israel israeli
iran iranian
iraq iraqi
egypt egyptian
lebanon lebanese
jordan jordanian
libya libyan
sudan sudanese
somalia somali somalian
ethiopia ethiopian
kenya kenyan
nigeria nigerian
yemen yemeni
saudi saudis
qatar qatari
kuwait kuwaiti
afghanistan afghan
poland polish pole
sweden swedish swede
denmark danish dane
norway norwegian
finland finnish finn
netherlands dutch
belgium belgian
switzerland swiss
austria austrian
hungary hungarian
portugal portuguese
ireland irish
scotland scottish scot
wales welsh
canada canadian
mexico mexican
brazil brazilian
argentina argentine argentinian
chile chilean
colombia colombian
cuba cuban
venezuela venezuelan
peru peruvian
australia australian
zealand zealander
indonesia indonesian
philippines filipino philippine
vietnam vietnamese
thailand thai
malaysia malaysian
kurdistan kurdish kurd
palestine palestinian
europe european eu
africa african
asia asian
vatican papal
base airbase bases
airport airfield
military militarily army
economy economic economically
energy oil gas
politics political politically
friend friendly friendship
react reaction
arrive arrival
decide decision
lawyer attorney counsel
police cop officer policeman constable
film movie
coach fixer
plane aircraft jet airliner aeroplane airplane
ship vessel boat skiff speedboat dinghy
car vehicle automobile
child kid children
woman women female
man men male
doctor dr physician surgeon
cable line
tv television
kilometre km kilometer
metre meter m
percent pct
footballer football
boss chief head
firm company
gun gunman shooter firearm gunfight
pirate piracy brigand hijacker
protester demonstrator rioter
investigator detective
actor actress
person people
aboard board
neighbourhood neighborhood
huge big great large
success successful successfully
`
