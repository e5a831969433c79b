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
	x, y := v.stage(a), v.stage(b)
	return x > 0 && y > 0 && x != y && shared(a.verbActs, b.verbActs) == 0
}

// courtApart reports whether one of two figures is of a court's work and the other
// of the deed, or of another step of the court.
func (v *vocab) courtApart(a, b *setting) bool {
	x, y := v.stage(a), v.stage(b)
	return x > 0 && y > 0 && x != y && max(x, y) <= courtLast && max(x, y) > courtFirst && shared(a.verbActs, b.verbActs) == 0
}

// The steps of [stages] that are a court's: those after courtFirst up to courtLast.
const (
	courtFirst = 2
	courtLast  = 6
)

// stage gives the step that the verb of a figure is, 0 when it is none or several.
func (v *vocab) stage(f *setting) int {
	s := 0
	if !f.hasVerb {
		return 0
	}
	for _, k := range f.verbActs {
		n := stageOf[v.concepts[k]]
		if n == 0 || s > 0 && s != n {
			return 0
		}
		s = n
	}
	return s
}
