package proof

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/briefing"
)

// ellipsis is how a cut is printed.
const ellipsis = "[…]"

// longestInsertion bounds an insertion, in words: it is a noun phrase.
const longestInsertion = 10

// statement proves one statement: its evidence, its text, its counts and kind.
func (c *checker) statement(s *briefing.Statement) {
	if s.Kind == briefing.KindAbsence {
		if len(s.Evidence) > 0 || s.Reports != 0 || s.Independent != 0 {
			c.fault(s.ID, TheCount, "an absence has no sources")
		}
		return
	}
	if !machine[s.Kind] {
		c.fault(s.ID, TheKind, "%q is no kind of a machine statement", s.Kind)
	}
	if len(s.Evidence) == 0 {
		c.fault(s.ID, TheQuote, "it has no evidence")
		return
	}
	holds := true
	for _, e := range s.Evidence {
		holds = c.evidence(s.ID, e) && holds
	}
	if s.Evidence[0].Role == briefing.Related {
		c.fault(s.ID, TheCount, "its first evidence does not state it")
	}
	if len(s.Notes) == 0 {
		c.fault(s.ID, TheNote, "it has no note")
	}
	c.text(s)
	c.counts(s)
	if want := c.kind(s.Evidence[0]); holds && want != "" && want != s.Kind {
		c.fault(s.ID, TheKind, "it is a %q statement, not %q", want, s.Kind)
	}
}

var machine = map[briefing.StatementKind]bool{
	briefing.KindReported: true, briefing.KindQuoted: true, briefing.KindFigure: true,
	briefing.KindEvent: true, briefing.KindPosition: true, briefing.KindComment: true,
}

func (c *checker) kind(e briefing.Evidence) briefing.StatementKind {
	if c.g.Kind == nil || c.bad[e.Source] {
		return ""
	}
	return c.g.Kind(e.Span())
}

// text takes insertions and cuts back and compares the rest with the quote.
func (c *checker) text(s *briefing.Statement) {
	var b strings.Builder
	at := 0
	i, j := 0, 0
	for i < len(s.Insertions) || j < len(s.Cuts) {
		if j >= len(s.Cuts) || i < len(s.Insertions) && s.Insertions[i].At < s.Cuts[j].At {
			in := s.Insertions[i]
			shown := "[" + in.Text + "]"
			if in.At < at || in.At > len(s.Text) || !strings.HasPrefix(s.Text[in.At:], shown) {
				c.fault(s.ID, TheInsertion, "%q does not stand at byte %d of the text", shown, in.At)
				return
			}
			b.WriteString(s.Text[at:in.At])
			c.insertion(s, in, s.Evidence[0].Start+b.Len())
			b.WriteString(in.Replaces)
			at = in.At + len(shown)
			i++
			continue
		}
		cut := s.Cuts[j]
		if cut.At < at || cut.At > len(s.Text) || !strings.HasPrefix(s.Text[cut.At:], ellipsis) {
			c.fault(s.ID, TheCut, "no […] stands at byte %d of the text", cut.At)
			return
		}
		before := s.Text[at:cut.At]
		if !strings.HasPrefix(cut.Words, " ") { // "loan, a first, for" is printed "loan […] for": that space is ours
			before = strings.TrimSuffix(before, " ")
		}
		b.WriteString(before)
		c.cut(s, cut, b.String())
		b.WriteString(cut.Words)
		at = cut.At + len(ellipsis)
		j++
	}
	b.WriteString(s.Text[at:])
	if b.String() != s.Evidence[0].Quote {
		c.fault(s.ID, TheText, "it does not say what its evidence says: %q", short(s.Evidence[0].Quote))
	}
}

// insertion proves that the words put in are a short name or phrase that the
// same source uses before the place where they are put.
func (c *checker) insertion(s *briefing.Statement, in briefing.Insertion, place int) {
	switch {
	case !pronouns[strings.ToLower(in.Replaces)]:
		c.fault(s.ID, TheInsertion, "%q is no pronoun that could be replaced", in.Replaces)
	case len(strings.Fields(in.Text)) > longestInsertion || strings.ContainsAny(in.Text, ".;:!?[]\n") && !strings.Contains(in.Text, ". "):
		c.fault(s.ID, TheInsertion, "%q is no noun phrase", short(in.Text))
	case in.Evidence.Source != s.Evidence[0].Source:
		c.fault(s.ID, TheInsertion, "%q comes from another source", short(in.Text))
	case !c.evidence(s.ID, in.Evidence):
		c.fault(s.ID, TheInsertion, "the words behind %q are not where they should be", short(in.Text))
	case in.Evidence.Start >= place:
		c.fault(s.ID, TheInsertion, "%q is named only after the place where it is put", short(in.Text))
	case !words(in.Evidence.Quote, in.Text):
		c.fault(s.ID, TheInsertion, "the source does not say %q there", short(in.Text))
	}
}

// pronouns are the words of a source that an insertion may stand for.
var pronouns = set("he she it they his her its their him them both the latter the former er sie es il elle ils elles él ella ellos он она они оно")

// cut proves that nothing was left out that could turn the sense: a cut ends at
// clause boundaries and holds no negation, attribution or modality.
func (c *checker) cut(s *briefing.Statement, cut briefing.Cut, before string) {
	rest := strings.TrimSpace(cut.Words)
	if rest == "" || !clauseEnds(before) && !clauseBegins(rest) {
		c.fault(s.ID, TheCut, "%q does not begin at a clause", short(cut.Words))
	}
	for _, w := range strings.FieldsFunc(strings.ToLower(rest), func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' }) {
		if turns[strings.ReplaceAll(w, "’", "'")] {
			c.fault(s.ID, TheCut, "it leaves out %q, which turns the sense", w)
			return
		}
	}
}

// clauseMarks end one clause and begin the next.
const clauseMarks = ",;:–—()"

func clauseEnds(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, " "))
	return strings.ContainsRune(clauseMarks, r)
}

func clauseBegins(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune(clauseMarks, r)
}

// turns are the words that no cut may hold: negations, attributions, modality.
var turns = set("not no never none nor neither without cannot can't don't didn't doesn't won't wasn't isn't aren't " +
	"deny denied denies reject rejected refuse refused fail failed " +
	"said says say according reported reportedly alleged allegedly claimed claims told stated announced cited citing " +
	"may might could would should expected likely unlikely possibly perhaps if unless except but although though despite")

func set(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	m["the latter"], m["the former"] = true, true
	return m
}

// words reports whether phrase stands in text as whole words.
func words(text, phrase string) bool {
	for from := 0; phrase != ""; {
		i := strings.Index(text[from:], phrase)
		if i < 0 {
			return false
		}
		i += from
		if !letterBefore(text[:i]) && !letterAfter(text[i+len(phrase):]) {
			return true
		}
		from = i + 1
	}
	return false
}

func letterBefore(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func letterAfter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// counts works out reports and independent again from the roles and origins.
func (c *checker) counts(s *briefing.Statement) {
	states, reports := map[string]bool{}, map[string]bool{}
	for _, e := range s.Evidence {
		switch e.Role {
		case briefing.States:
			states[e.Source], reports[e.Source] = true, true
		case briefing.Repeats:
			reports[e.Source] = true
		case briefing.Related:
		default:
			c.fault(s.ID, TheCount, "its evidence from %s has the role %q", e.Source, e.Role)
		}
	}
	if s.Reports != len(reports) {
		c.fault(s.ID, TheCount, "it counts %d reports where %d state or repeat it", s.Reports, len(reports))
	}
	if s.Independent != len(states) || s.Independent < 1 {
		c.fault(s.ID, TheCount, "it counts %d independent sources where %d are", s.Independent, len(states))
	}
	origin := map[string]string{}
	for _, e := range s.Evidence {
		src := c.sources[e.Source]
		if e.Role != briefing.States || src == nil || src.Origin == "" {
			continue
		}
		if o := origin[src.Origin]; o != "" && o != e.Source {
			c.fault(s.ID, TheCount, "%s and %s are of one origin (%s) and cannot both be independent", o, e.Source, src.Origin)
			return
		}
		origin[src.Origin] = e.Source
	}
}
