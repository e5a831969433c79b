package collect

import (
	"fmt"
	"strings"
)

// State is what became of an address in a run.
type State string

// The states. Failed: the server or the way to it did not do its part. Rejected:
// what came is no document. Refused: it must not be fetched.
const (
	New       State = "new"
	Revised   State = "revised"
	Unchanged State = "unchanged"
	Failed    State = "failed"
	Rejected  State = "rejected"
	Refused   State = "refused"
)

// Outcome is what became of one address in a run.
type Outcome struct {
	URL    string `json:"url"`
	Feed   bool   `json:"feed"`
	From   string `json:"from"` // the feed that lists it; empty for an address of the config
	State  State  `json:"state"`
	Status int    `json:"status"` // HTTP; 0 without an answer
	Reason string `json:"reason"` // empty when it went well
	Final  string `json:"final"`  // after redirects; empty without an answer
	Bytes  int    `json:"bytes"`  // that came; 0 where the server said that nothing changed
	SHA256 string `json:"sha256"` // of the snapshot that a build will read; empty without one

	passing bool // another run may help
}

// Good reports whether the address is as it should be.
func (o *Outcome) Good() bool { return o.State == New || o.State == Revised || o.State == Unchanged }

// Changed reports whether something came that was not there before.
func (o *Outcome) Changed() bool { return o.State == New || o.State == Revised }

// Report is what became of a run: the addresses of the config in its order, then
// the pages of the feeds.
type Report struct {
	Outcomes []Outcome
}

func (r *Report) add(jobs []*job) {
	for _, j := range jobs {
		if j.outcome != nil {
			r.Outcomes = append(r.Outcomes, *j.outcome)
		}
	}
}

// Count is how many addresses have a state.
func (r *Report) Count(state State) int {
	n := 0
	for i := range r.Outcomes {
		if r.Outcomes[i].State == state {
			n++
		}
	}
	return n
}

// Tally counts the states in words: "2 new, 1 unchanged, 1 rejected".
func (r *Report) Tally() string {
	var parts []string
	for _, s := range []State{New, Revised, Unchanged, Failed, Rejected, Refused} {
		if n := r.Count(s); n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, s))
		}
	}
	if len(parts) == 0 {
		return "none"
	}
	return strings.Join(parts, ", ")
}

// Named gives how many addresses of the config were asked for, how many of them
// failed, and whether another run may help any of those.
func (r *Report) Named() (asked, failed int, passing bool) {
	for i := range r.Outcomes {
		o := &r.Outcomes[i]
		if o.From != "" {
			continue
		}
		asked++
		if !o.Good() {
			failed++
			passing = passing || o.passing
		}
	}
	return asked, failed, passing
}
