package proof

import (
	"bytes"
	"fmt"
	"strings"

	"brief/briefing"
)

// ThePage is the part that does not hold when a page shows something else than
// its evidence says.
const ThePage What = "page"

// Pages compares a finished file with one made again from the evidence inside
// it, and names the statements whose words the given file no longer shows.
// Files are compared uncompressed: a compressor may change between versions of
// the language this is written in, words may not.
//
// A Word document is there to be edited, and its template need not be at hand:
// where it differs and every statement still stands as often as it stood, in a
// paragraph with no other words, that is no fault, and edited says what is
// different. A PDF is not.
func Pages(given, again *File) (faults []Fault, edited string) {
	stands := func(words string) bool {
		return strings.Count(given.Shown, words) >= strings.Count(again.Shown, words)
	}
	if given.Container == DOCX {
		gone := missing(given, again)
		faults = support(given.Brief, gone)
		all := strings.Join(gone, "\n")
		stands = func(words string) bool { return !strings.Contains(all, words) }
	}
	given.Brief.Statements(func(_ *briefing.Section, s *briefing.Statement) {
		var b strings.Builder
		dense(&b, briefing.Visible(s.Text))
		if words := b.String(); words != "" && !stands(words) {
			faults = append(faults, Fault{s.ID, ThePage, fmt.Sprintf("the page no longer shows %q", short(briefing.Visible(s.Text)))})
		}
	})
	where := differing(given.Parts, again.Parts)
	switch {
	case where == "" || len(faults) > 0:
		return faults, ""
	case given.Container == DOCX:
		return nil, docxEdited(given, again)
	}
	return []Fault{{"file", ThePage, where + " is not what the evidence makes"}}, ""
}

// support names what stands behind a statement and no longer reads as it was
// made: its note, or the line that counts its sources. gone are the paragraphs
// that the file should have and has not, without white space.
func support(b *briefing.Brief, gone []string) (faults []Fault) {
	for _, p := range gone {
		b.Statements(func(_ *briefing.Section, s *briefing.Statement) {
			if len(s.Evidence) > 0 && strings.HasPrefix(p, s.Evidence[0].Source) && strings.HasSuffix(p, s.ID) { // as page words notes
				faults = append(faults, Fault{s.ID, TheNote, "the page no longer gives its note as it was made"})
			}
		})
		line := strings.TrimLeft(p, "0123456789")
		if strings.HasPrefix(line, "singlesource") || strings.HasPrefix(line, "independentreports") || strings.HasPrefix(line, "independentof") ||
			strings.Contains(p, "independentorigin") {
			faults = append(faults, Fault{"page", TheCount, fmt.Sprintf("a line that counts sources was changed; it read %q", short(p))})
		}
	}
	return faults
}

// differing names the first part that differs, "" when none does.
func differing(a, b []Part) string {
	for i, p := range a {
		if i >= len(b) || p.Name != b[i].Name || !bytes.Equal(p.Data, b[i].Data) {
			return p.Name
		}
	}
	if len(b) > len(a) {
		return b[len(a)].Name
	}
	return ""
}
