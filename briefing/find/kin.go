package find

import "strings"

// kinGroups are words of one matter that neither stems nor a common beginning
// bring together: irregular forms, derivations, numbers in words, months,
// countries beside their people. English only; other languages go without.
const kinGroups = `
begin began begun beginning start started
break broke broken breakup
bring brought
build built building
buy bought purchase acquire acquisition
catch caught
choose chose chosen choice select pick
come came
die died death dead dies dying deceased passed
draw drew drawn
drive drove driven
eat ate eaten
fall fell fallen
feel felt
fight fought
find found
fly flew flown flight
forget forgot forgotten
get got gotten
give gave given
go went gone
grow grew grown growth
hold held
keep kept
know knew known
lead led leader leadership
leave left departure depart
lend lent
lose lost loss defeat defeated
make made
mean meant
meet met meeting
pay paid payment
put placed
ride rode ridden
rise rose risen
run ran
say said stated told
see saw seen
seek sought
sell sold sale sales
send sent
serve service
shoot shot shooting
show shown showed
sing sang sung singer song vocals vocalist
sit sat
sleep slept
speak spoke spoken speech
spend spent
stand stood
steal stole stolen theft
strike struck
swim swam swum
take took taken
teach taught teacher
tell told
think thought
throw threw thrown
wear wore worn
win won winner winning victory victorious beat
write wrote written writer author authored
born birth birthplace
marry married marriage wife husband spouse wed wedding
son daughter child children kid kids
father dad mother mom mum parent parents
film movie
album record lp
band group
release released launch launched issue issued debut debuted
create created founded founder found establish established
join joined member joining
head chief director boss
appoint appointed named hired hire appointment
university college
school academy
company firm business corporation
car vehicle
doctor physician dr
police officer cop
kill killed murder murdered slain
attack attacked assault
injure injured injury hurt wounded
show programme program series
role play played part character portray portrayed starred star actor actress
game match
score scored goal
team club squad side
player striker midfielder defender
coach manager
championship champion title
season year
contract deal signed sign signing
transfer move moved
street road avenue
town city village municipality
near close nearby
house home
house building
large big huge major
small little
approximately about around roughly
percent percentage per
prize award awarded
book novel
ship vessel boat
plane aircraft
first debut initial 1st
second 2nd
third 3rd
fourth 4th
fifth 5th
one 1
two 2 twice both pair
three 3 trio triple
four 4
five 5
six 6
seven 7
eight 8
nine 9
ten 10
eleven 11
twelve 12 dozen
january jan
february feb
march mar
april apr
june jun
july jul
august aug
september sept sep
october oct
november nov
december dec
america american us u.s usa
britain british uk u.k england english
netherlands dutch holland
france french
spain spanish
switzerland swiss
greece greek
denmark danish
sweden swedish
ireland irish
wales welsh
poland polish
finland finnish
`

// kinOf gives the other words of a word's groups.
var kinOf = func() map[string][]string {
	m := make(map[string][]string)
	for line := range strings.Lines(kinGroups) {
		group := strings.Fields(line)
		for _, w := range group {
			m[w] = append(m[w], group...)
		}
	}
	return m
}()
