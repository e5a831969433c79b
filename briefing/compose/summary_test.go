package compose

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"brief/briefing"
)

// A brief that rests on some of very many reports says so, and names a few of
// the origins that they share.
func TestSummaryOfManyReports(t *testing.T) {
	b := &briefing.Brief{Ledger: briefing.Ledger{Read: 5000}}
	for i := range 60 {
		b.Sources = append(b.Sources, briefing.Source{ID: fmt.Sprint("S", i+1)})
	}
	for i := range 20 {
		b.Origins = append(b.Origins, briefing.Origin{Sources: []string{fmt.Sprint("S", 3*i+1), fmt.Sprint("S", 3*i+2), fmt.Sprint("S", 3*i+3)}})
	}
	s := summary(b)
	assert.True(t, strings.HasPrefix(s, "Of 5000 reports that were read, this brief rests on the 60 that answer its questions best, of 20 independent origins: S1, S2 and S3 are one; "), s)
	assert.Contains(t, s, "S22, S23 and S24 are one; 12 further origins have more than one report. ")
	assert.Equal(t, "None of the 7 reports that were read answers a question of this brief.", summary(&briefing.Brief{Ledger: briefing.Ledger{Read: 7}}))
}
