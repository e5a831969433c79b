package build

import (
	"brief/briefing"
	"brief/briefing/edition"
)

// since says what edition a brief is and what changed from the previous one; nil
// for a draft without predecessor.
func since(r Request, b *briefing.Brief) *briefing.Edition {
	if r.Previous == nil && r.Issue == (Issue{}) {
		return nil
	}
	e := &briefing.Edition{Number: r.Issue.Number, Issued: r.Issue.Date}
	if r.Previous != nil {
		e.Previous, e.Changes = edition.Called(r.Previous), edition.Compare(r.Previous, b)
	}
	return e
}
