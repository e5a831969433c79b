package edition

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"brief/briefing"
)

// Compare says what changed from old to now: news first, then what follows from
// an edited config; in each, kinds in the order of [kinds] and statements in
// reading order. Nil when nothing changed.
func Compare(old, now *briefing.Brief) []briefing.Change {
	c := &comparison{old: old, now: now, edited: old.ConfigSHA256 != now.ConfigSHA256,
		had: hashes(old), has: hashes(now), revised: revisions(old, now)}
	pairs, gone, fresh := c.match(list(old), list(now))
	for _, p := range pairs {
		c.paired(p)
	}
	for _, n := range fresh {
		c.add(briefing.Change{Kind: briefing.ChangeNew, Statement: n.ID, Text: n.Text, Section: n.section}, c.cause(n.rests, c.had))
	}
	for _, o := range gone {
		c.add(briefing.Change{Kind: briefing.ChangeDropped, Text: c.earlier(o), Section: o.section}, c.lost(o))
	}
	c.loose(fresh)
	for _, s := range now.Sources {
		if was, ok := c.revised[s.SHA256]; ok {
			c.add(briefing.Change{Kind: briefing.ChangeSource, Text: called(s), Detail: since(old, was, s)}, briefing.CauseNews)
		}
	}
	c.withdrawn()
	c.config()
	slices.SortStableFunc(c.out, func(a, b briefing.Change) int {
		return cmp.Or(-cmp.Compare(a.Cause, b.Cause), cmp.Compare(slices.Index(kinds, a.Kind), slices.Index(kinds, b.Kind)))
	})
	return c.out
}

// kinds is the order in which changes are listed.
var kinds = []briefing.ChangeKind{briefing.ChangeConfig, briefing.ChangeValue, briefing.ChangeDisputed, briefing.ChangeNew,
	briefing.ChangeCorroborated, briefing.ChangeReworded, briefing.ChangeDropped, briefing.ChangeSource, briefing.ChangeWithdrawn}

type comparison struct {
	old, now *briefing.Brief
	edited   bool              // the config is another one
	had, has map[string]bool   // hashes of the sources of old and now
	revised  map[string]string // hash of a source -> hash of what it was
	told     map[string]bool   // disagreements that have been told, by signature
	out      []briefing.Change
}

func (c *comparison) add(x briefing.Change, cause string) {
	x.Cause = cause
	c.out = append(c.out, x)
}

// cause tells news from the work of the desk: with an edited config, a change
// that rests on sources which were there all the time follows from the edit.
func (c *comparison) cause(rests []string, there map[string]bool) string {
	if !c.edited || slices.ContainsFunc(rests, func(h string) bool { return !there[h] }) {
		return briefing.CauseNews
	}
	return briefing.CauseConfig
}

// lost is the cause of a dropped statement: a source that was taken back or
// revised is news.
func (c *comparison) lost(o *printed) string {
	if c.edited && slices.ContainsFunc(c.now.Sections, func(s briefing.Section) bool { return s.ID == o.section }) {
		return c.cause(o.rests, c.has)
	}
	if c.edited {
		return briefing.CauseConfig // its section is gone
	}
	return briefing.CauseNews
}

// paired tells how the same claim differs.
func (c *comparison) paired(p pair) {
	x := briefing.Change{Statement: p.now.ID, Text: p.now.Text, Section: p.now.section}
	if sides := c.disputes(p.now); len(sides) > 0 {
		y := x
		y.Kind, y.Detail = briefing.ChangeDisputed, strings.Join(sides, "; ")
		c.add(y, c.cause(c.behind(p.now), c.had))
	}
	switch {
	case p.old.Key == p.now.Key, p.old.folded == p.now.folded:
	case p.now.claims[p.old.lead()], p.old.claims[p.now.lead()]: // the same claim in another report's words
	case slices.Equal(p.old.words.values, p.now.words.values):
		x.Kind, x.Was = briefing.ChangeReworded, c.earlier(p.old)
		c.add(x, briefing.CauseNews)
		return
	default:
		x.Kind, x.Was = briefing.ChangeValue, c.earlier(p.old)
		c.add(x, briefing.CauseNews)
		return
	}
	if p.now.Independent > p.old.Independent {
		x.Kind, x.Detail = briefing.ChangeCorroborated, fmt.Sprintf("%d independent of %d reports, %d before", p.now.Independent, p.now.Reports, p.old.Independent)
		c.add(x, c.cause(p.now.rests, c.had))
	}
}

// earlier is the text of a statement of the previous edition, unless its marking
// keeps it out of this one.
func (c *comparison) earlier(o *printed) string {
	for _, e := range o.Evidence {
		if s := c.old.Source(e.Source); s != nil && c.stricter(s.TLP) {
			return withheld
		}
	}
	if c.stricter(c.old.Marking.TLP) {
		return withheld
	}
	return o.Text
}

// stricter reports whether words with this marking are for fewer readers than
// this edition.
func (c *comparison) stricter(tlp string) bool {
	was, _ := briefing.TLPLevel(tlp)
	is, _ := briefing.TLPLevel(c.now.Marking.TLP)
	return was > is
}

// withheld stands for words that a lower marking must not show.
const withheld = "(withheld: the previous edition had a stricter marking)"

// config tells what the desk asks for otherwise, as far as the brief shows it.
func (c *comparison) config() {
	if !c.edited {
		return
	}
	tell := func(text string) {
		c.add(briefing.Change{Kind: briefing.ChangeConfig, Text: text}, briefing.CauseConfig)
	}
	n := len(c.out)
	before := func(words string) string {
		if c.stricter(c.old.Marking.TLP) {
			return withheld
		}
		return words
	}
	if c.old.Title != c.now.Title {
		tell("the title was: " + before(c.old.Title))
	}
	if c.old.Marking != c.now.Marking {
		tell("the marking was: " + marking(c.old.Marking))
	}
	if was, is := c.old.BottomLine.Text, c.now.BottomLine.Text; was != is {
		tell("the bottom line was: " + before(cmp.Or(was, "not given")))
	}
	if !slices.EqualFunc(c.old.Judgements, c.now.Judgements, func(a, b briefing.Judgement) bool { return a.Text == b.Text }) {
		tell("the judgements were edited")
	}
	if c.old.Language != c.now.Language {
		tell("the language was: " + c.old.Language)
	}
	c.sections(tell)
	was, is := titles(c.old), titles(c.now)
	for _, s := range c.now.Sections {
		if _, ok := was[s.ID]; !ok {
			tell("section added: " + s.Title)
		} else if was[s.ID] != s.Title {
			tell("section " + s.Title + " was titled: " + was[s.ID])
		}
	}
	for _, s := range c.old.Sections {
		if _, ok := is[s.ID]; !ok {
			tell("section removed: " + s.Title)
		}
	}
	if len(c.out) == n {
		tell("the config was edited")
	}
}

// sections tells of what the sections of both editions ask for otherwise.
func (c *comparison) sections(tell func(string)) {
	for _, s := range c.now.Sections {
		for _, o := range c.old.Sections {
			if o.ID != s.ID {
				continue
			}
			if o.Question != s.Question {
				tell("section " + s.Title + ": another question")
			}
			// What travels does not tell the terms.
			if c.old.Delivered == c.now.Delivered && !slices.Equal(o.Coverage.Terms, s.Coverage.Terms) {
				tell("section " + s.Title + ": other search terms")
			}
		}
	}
}

func titles(b *briefing.Brief) map[string]string {
	m := map[string]string{}
	for _, s := range b.Sections {
		m[s.ID] = s.Title
	}
	return m
}

func marking(m briefing.Marking) string {
	var parts []string
	if m.TLP != "" {
		parts = append(parts, "TLP:"+m.TLP)
	}
	if m.Classification != "" {
		parts = append(parts, m.Classification)
	}
	if len(parts) == 0 {
		return "none"
	}
	return strings.Join(parts, ", ")
}

// called is how a source is named: its name and its file.
func called(s briefing.Source) string {
	if base := briefing.BaseName(s.Path); s.Path != "" && base != s.Name() {
		return s.Name() + " (" + base + ")"
	}
	return s.Name()
}

// since tells the dates of a revision where they differ.
func since(old *briefing.Brief, was string, s briefing.Source) string {
	for _, o := range old.Sources {
		if o.SHA256 == was && o.Published != s.Published && s.Published != "" {
			return "dated " + briefing.LongDate(s.Published) + ", before " + briefing.LongDate(o.Published)
		}
	}
	return ""
}

// Called is what a brief is called in the next edition: "edition 2 (13 March
// 2031)".
func Called(b *briefing.Brief) string {
	if b.Edition == nil || b.Edition.Number == 0 {
		return "the draft with cut-off " + briefing.LongDate(b.AsOf)
	}
	return fmt.Sprintf("edition %d (%s)", b.Edition.Number, briefing.LongDate(b.Edition.Issued))
}
