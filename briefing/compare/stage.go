package compare

import "strings"

// stages part acts that follow each other in one matter: a deed and what is done
// about it afterwards, step by step. Two dates of two steps are no disagreement.
// Acts of one line are one step; the first line is the deed itself, and its acts
// may be told in each other's place. The words are those that head a line of
// [actions].
var stages = strings.Fields(`
die/kill/shoot/attack/bomb/crash/steal/injure/hijack/blaze/quake/sink/strike
arrest
charge
convict
acquit
sentence
sue
trial
resign
appoint
announce
agree
win
lose
buy
begin
end
marry
divorce
return
play
warn
`)

// stageOf gives the step of an act, 0 for one that is none.
var stageOf = func() map[string]int {
	m := map[string]int{}
	for i, line := range stages {
		for w := range strings.SplitSeq(line, "/") {
			m["#"+w] = i + 1
		}
	}
	return m
}()

// stagesApart reports whether the verbs of two figures are different steps of one
// matter.
func (v *vocab) stagesApart(a, b *setting) bool {
	if !a.hasVerb || !b.hasVerb || shared(a.verbActs, b.verbActs) > 0 {
		return false
	}
	step := func(acts []uint32) int {
		s := 0
		for _, k := range acts {
			n := stageOf[v.concepts[k]]
			if n == 0 || s > 0 && s != n {
				return 0
			}
			s = n
		}
		return s
	}
	x, y := step(a.verbActs), step(b.verbActs)
	return x > 0 && y > 0 && x != y
}
