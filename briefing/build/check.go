package build

import (
	"context"

	"brief/briefing"
	"brief/config"
)

// Report is what `brief check` says: which sources can be read, and what each
// section would draw on. Nothing is written.
type Report struct {
	AsOf     string
	Sources  []briefing.Source
	Ledger   briefing.Ledger
	Sections []SectionReport // in config order
	Warnings []string
}

// SectionReport is what a section finds.
type SectionReport struct {
	ID, Title string
	Sentences int    // that could answer it
	Documents int    // that hold one
	Best      string // the sentence that answers it best, "" when none does
	From      string // source id of Best
}

// Check reads the sources and looks for what each section asks, as Run does,
// and stops there. Progress is told the name of each stage; it may be nil.
// Errors are *briefing.Problem.
func Check(ctx context.Context, c *config.Config, progress func(stage string)) (*Report, error) {
	step := Request{Progress: progress}.begin
	step("reading the sources")
	keep, shut, err := open(c)
	if err != nil {
		return nil, err
	}
	defer shut()
	read, err := readAll(ctx, c, keep, progress)
	if err != nil {
		return nil, err
	}
	in, err := admit(c, read, keep)
	if err != nil {
		return nil, err
	}
	step("finding the sentences")
	g, err := gather(ctx, c, in.sources, keep, usual)
	if err != nil {
		return nil, err
	}
	docs := g.asked
	in.settle(docs)
	r := &Report{AsOf: in.asOf, Sources: in.sources, Ledger: in.ledger, Warnings: in.warnings}
	r.Warnings = append(r.Warnings, g.hints...)
	for i, found := range g.ranked {
		s := SectionReport{ID: c.Sections[i].ID, Title: c.Sections[i].Title, Sentences: len(found)}
		in := map[int]bool{}
		for _, x := range found {
			in[x.Doc] = true
		}
		s.Documents = len(in)
		if len(found) > 0 {
			d := &docs[found[0].Doc]
			s.Best, s.From = d.Sentences[found[0].Sentence].Of(d.Text), d.ID
		} else {
			r.Warnings = append(r.Warnings, nothing(s.ID, g.examined))
		}
		r.Sections = append(r.Sections, s)
	}
	return r, nil
}
