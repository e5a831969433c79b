package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"brief/briefing"
	"brief/config"

	"github.com/spf13/cobra"
)

// statementID matches the ID of a statement or a disagreement.
var statementID = regexp.MustCompile(`^[FfDd][0-9]+$`)

// why is `brief why`.
func (a *app) why() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "why [FILE] ID",
		Short: "say why a statement is there, and how to overrule it",
		Long: `Says why a statement is in the brief: its section, the terms that matched, the
parts of its score, who else says so and why they were counted, what it was
preferred to, and the lines to paste into the config to pin or drop it. ID may
be a disagreement, D1: its values with their words and sources. FILE is a .json,
or a .pdf, .docx or .html that brief wrote, which knows no search terms; without
it, the .json of the default config.`,
		Example: `  brief why F3
  brief why out/talks.pdf D1`,
		Args: cobra.RangeArgs(1, 2),
		RunE: func(cmd *cobra.Command, args []string) error {
			file, id := "", args[len(args)-1]
			switch {
			case len(args) == 2:
				file = args[0]
			case !statementID.MatchString(id):
				return &briefing.Problem{Code: briefing.Usage, Where: id, What: "not the ID of a statement or of a disagreement",
					Hint: "write F3 or D1; where this is the file, the ID stands behind it: brief why FILE F3"}
			default:
				c, err := config.Load("", nil)
				if err != nil {
					return err
				}
				file = filepath.Join(c.OutDir(), c.Name+".json")
			}
			b, err := finished(file)
			if err != nil {
				if p := (*briefing.Problem)(nil); statementID.MatchString(file) && errors.As(err, &p) && p.Hint == "" {
					p.Hint = "the file stands before the ID: brief why FILE F3"
				}
				return err
			}
			for i := range b.Disagreements {
				if d := &b.Disagreements[i]; strings.EqualFold(d.ID, id) {
					a.explainDisagreement(b, d)
					return nil
				}
			}
			var section *briefing.Section
			var found *briefing.Statement
			var last string
			b.Statements(func(sec *briefing.Section, s *briefing.Statement) {
				if last = s.ID; strings.EqualFold(s.ID, id) {
					section, found = sec, s
				}
			})
			if found == nil {
				hint := "the brief has no statements"
				if last != "" {
					hint = "statements: " + ids("F1", last)
				}
				if n := len(b.Disagreements); n > 0 {
					hint += "; disagreements: " + ids("D1", b.Disagreements[n-1].ID)
				}
				return &briefing.Problem{Code: briefing.Usage, Where: file, What: fmt.Sprintf("no statement or disagreement %q", id), Hint: hint}
			}
			a.explain(b, section, found)
			return nil
		},
	}
	return cmd
}

// explain prints why a statement is there.
func (a *app) explain(b *briefing.Brief, sec *briefing.Section, s *briefing.Statement) {
	say := func(format string, args ...any) {
		fmt.Fprintln(a, briefing.Visible(fmt.Sprintf(format, args...)))
	}
	list := func(head string, lines []string) {
		if len(lines) == 0 {
			return
		}
		say("")
		say("%s", head)
		for _, l := range lines {
			say("  - %s", l)
		}
	}
	say("%s  section %s: %s", s.ID, sec.ID, sec.Title)
	say("  %s", s.Text)
	if len(s.Evidence) == 0 {
		say("")
		say("Nothing in %s answers the section (%s looked for).", briefing.Count(sec.Coverage.Documents, "document"), briefing.Count(sec.Coverage.TermCount, "term"))
		list("Looked for", sec.Coverage.Terms)
		return
	}
	kind := string(s.Kind)
	if s.Speaker.Name != "" {
		kind += ", " + strings.TrimSpace(s.Speaker.Name+" "+s.Speaker.Verb)
	}
	if s.Pinned {
		kind += ", pinned by the config"
	}
	say("  %s; %d independent of %s: %s", kind, s.Independent, briefing.Count(s.Reports, "report"), s.Independence)
	for _, d := range b.Disagreements {
		for _, id := range s.Disagreements {
			if d.ID == id {
				var values []string
				for _, v := range d.Values {
					values = append(values, strconv.Quote(v.Value))
				}
				say("  %s (%s, %s): %s: %s", d.ID, d.Kind, d.Strength, d.About, strings.Join(values, " against "))
			}
		}
	}

	say("")
	say("Evidence")
	for _, e := range s.Evidence {
		say("  %-8s %s", e.Role, stands(b, e))
		say("           %s", e.Quote)
	}
	list("Why they were counted so", s.Why.Joins)

	say("")
	say("Chosen: score %d", s.Why.Score)
	for _, p := range s.Why.Parts {
		say("  %+6d  %s", p.Points, p.Name)
	}
	if len(s.Why.Terms) > 0 {
		say("  terms matched: %s", strings.Join(s.Why.Terms, ", "))
	} else if b.Delivered != "" && s.Why.TermCount > 0 {
		say("  %s matched; which, only the .json of the build tells", briefing.Count(s.Why.TermCount, "term"))
	}
	list("Preferred to", s.Why.Preferred)

	words := pastable(opening(s.Evidence[0].Quote))
	say("")
	say("To keep it, put this into the section %s of the config", sec.ID)
	say("  pin: [%s]", words)
	say("or to leave it out")
	say("  drop: [{words: %s, why: \"your reason, for the ledger\"}]", words)
}

// ids is "F1 to F9", or "F1" alone.
func ids(first, last string) string {
	if first == last {
		return first
	}
	return first + " to " + last
}

// stands is where a passage stands: source, date, paragraph, bytes.
func stands(b *briefing.Brief, e briefing.Evidence) string {
	name, where := e.Source, fmt.Sprintf("paragraph %d", e.Paragraph)
	if src := b.Source(e.Source); src != nil {
		name += " " + src.Name()
		if src.Published != "" {
			name += ", " + briefing.LongDate(src.Published)
		}
	}
	if e.Page > 0 {
		where = fmt.Sprintf("page %d, ", e.Page) + where
	}
	return fmt.Sprintf("%s, %s, bytes %d to %d", name, where, e.Start, e.End)
}

// pastable writes words as YAML between double quotes, whose escapes are Go's.
func pastable(words string) string { return strconv.Quote(words) }

// opening is the first words of a quote, enough to tell it from others.
func opening(quote string) string {
	fields := strings.Fields(quote)
	if len(fields) <= 14 {
		return quote
	}
	end := 0
	for _, f := range fields[:12] {
		end += strings.Index(quote[end:], f) + len(f)
	}
	return quote[:end]
}
