package build

import (
	"context"

	"brief/briefing"
	"brief/briefing/find"
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
// and stops there. Errors are *briefing.Problem.
func Check(ctx context.Context, c *config.Config) (*Report, error) {
	read, err := readAll(c)
	if err != nil {
		return nil, err
	}
	in, err := admit(c, read)
	if err != nil {
		return nil, err
	}
	docs, err := documents(ctx, in.sources, c.Entities())
	if err != nil {
		return nil, err
	}
	r := &Report{AsOf: in.asOf, Sources: in.sources, Ledger: in.ledger, Warnings: in.warnings}
	index := find.NewIndex(docs, c.Entities())
	ranked := candidates(index, c)
	r.Warnings = append(r.Warnings, hints(index, c, docs, ranked)...)
	for i, found := range ranked {
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
			r.Warnings = append(r.Warnings, nothing(s.ID, len(docs)))
		}
		r.Sections = append(r.Sections, s)
	}
	return r, nil
}
