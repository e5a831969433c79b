package edition

import (
	"brief/briefing"
)

// hashes are the hashes of a brief's sources.
func hashes(b *briefing.Brief) map[string]bool {
	m := map[string]bool{}
	for _, s := range b.Sources {
		m[s.SHA256] = true
	}
	return m
}

// revisions finds the sources of now that are other versions of sources of old,
// as hash -> hash of what it was. A source is a revision when it says so, when
// its address is that of an earlier one, or when it lies in the same place and
// has the title or the date of what lay there: a file that is written over every
// night with another report is no revision.
func revisions(old, now *briefing.Brief) map[string]string {
	had, has := hashes(old), hashes(now)
	out, used := map[string]string{}, map[string]bool{}
	for _, n := range now.Sources {
		if had[n.SHA256] {
			continue
		}
		if target := now.Source(n.RevisionOf); target != nil && had[target.SHA256] {
			out[n.SHA256] = target.SHA256
			continue
		}
		for _, o := range old.Sources {
			if has[o.SHA256] || used[o.SHA256] {
				continue
			}
			same := o.URL != "" && o.URL == n.URL
			if o.Path != "" && place(o) == place(n) {
				same = same || o.Title != "" && o.Title == n.Title || o.Published != "" && o.Published == n.Published
			}
			if same {
				out[n.SHA256], used[o.SHA256] = o.SHA256, true
				break
			}
		}
	}
	return out
}

// withdrawn tells of the sources that are gone. Where most are, the desk reads
// another set each time and nothing was taken back. What could not be read, or
// was left out, stands in the ledger.
func (c *comparison) withdrawn() {
	still := map[string]bool{}
	for _, was := range c.revised {
		still[was] = true
	}
	ledger := map[string]bool{}
	for _, list := range [][]briefing.LedgerEntry{c.now.Ledger.Failed, c.now.Ledger.Skipped} {
		for _, e := range list {
			ledger[place(briefing.Source{Path: e.Path})] = true
		}
	}
	var gone []briefing.Source
	for _, o := range c.old.Sources {
		if !c.has[o.SHA256] && !still[o.SHA256] && !(o.Path != "" && ledger[place(o)]) {
			gone = append(gone, o)
		}
	}
	if 2*len(gone) > len(c.old.Sources) {
		return
	}
	for _, o := range gone {
		name := called(o)
		if c.stricter(c.old.Marking.TLP) || c.stricter(o.TLP) {
			name = withheld
		}
		cause := briefing.CauseNews
		if c.edited { // the desk may have taken it out
			cause = briefing.CauseConfig
		}
		c.add(briefing.Change{Kind: briefing.ChangeWithdrawn, Text: name}, cause)
	}
}

// place is the base name of a source: what a delivered brief knows of its path.
func place(s briefing.Source) string {
	return briefing.BaseName(s.Path)
}
