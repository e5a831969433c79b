package build

import (
	"fmt"
	"slices"

	"brief/briefing"
	"brief/briefing/source"
)

// twin is a source that another one stands for: a copy, or an earlier text of
// one address.
type twin struct {
	source  briefing.Source
	of      string // identity of what it is a copy of, or of its revision
	revised bool
}

// identity names a source through all renumbering.
func identity(s *briefing.Source) string { return fmt.Sprintf("%s#%d", s.SHA256, s.Part) }

// identify parts the sources that count from copies and from texts that were
// revised since. Keep may be nil.
func (a *admitted) identify(keep store) error {
	all := a.sources
	var failed error
	id := source.Identify(all, func(i int) string {
		s := all[i]
		if keep != nil {
			if err := keep.Fill(&s); err != nil {
				failed = err
			}
		}
		return s.Text
	})
	if failed != nil {
		return failed
	}
	revision := map[int]int{}
	for i, j := range id.Revises {
		revision[j] = i
	}
	a.sources = nil
	for i := range all {
		_, copied := id.CopyOf[i]
		by, revised := revision[i]
		switch {
		case copied:
			a.twins = append(a.twins, twin{source: all[i], of: identity(&all[id.For(i)])})
		case revised:
			s := all[i]
			if _, also := id.CopyOf[by]; also {
				by = id.For(by)
			}
			if keep != nil {
				if err := keep.Fill(&s); err != nil {
					return err
				}
			}
			a.twins = append(a.twins, twin{source: s, of: identity(&all[by]), revised: true})
		default:
			a.sources = append(a.sources, all[i])
		}
	}
	return nil
}

// settle numbers the earlier texts of the documents of the brief, behind them,
// and tells the ledger of all that another source stands for.
func (a *admitted) settle(docs []briefing.Document) {
	at := map[string]*briefing.Source{}
	for i := range docs {
		at[identity(&docs[i].Source)] = &docs[i].Source
	}
	place := map[string]string{}
	for i := range a.sources {
		place[identity(&a.sources[i])] = a.sources[i].Place()
	}
	a.earlier = make([]briefing.Source, 0, len(a.twins)) // a pointer into it holds
	for again := true; again; {                          // a text may be revised by one that was revised
		again = false
		for i := range a.twins {
			t := &a.twins[i]
			by := at[t.of]
			if !t.revised || by == nil || by.RevisionOf != "" || at[identity(&t.source)] != nil {
				continue
			}
			t.source.ID = sourceID(len(docs) + len(a.earlier))
			by.RevisionOf = t.source.ID
			a.earlier = append(a.earlier, t.source)
			at[identity(&t.source)] = &a.earlier[len(a.earlier)-1]
			again = true
		}
	}
	for _, t := range a.twins {
		name := place[t.of]
		if s := at[t.of]; s != nil {
			name = s.ID
		}
		if name == "" {
			name = "another source"
		}
		reason := "copy of " + name
		if t.revised {
			reason = "earlier text of " + name
			if t.source.ID != "" && at[identity(&t.source)] != nil {
				reason += ", listed as " + at[identity(&t.source)].ID
			}
		}
		a.ledger.Skipped = append(a.ledger.Skipped, briefing.LedgerEntry{Path: t.source.Place(), Reason: reason})
	}
	slices.SortStableFunc(a.ledger.Skipped, byPath)
}
