package edition

import (
	"encoding/json"
	"os"
	"path/filepath"
)

// Status is what became of the last scheduled run of a brief. It is
// OUT/.editions/NAME/status.json.
type Status struct {
	Due      string  `json:"due"`      // RFC 3339: the time of the schedule that was run last; empty for a run on demand
	Ended    string  `json:"ended"`    // RFC 3339
	Result   string  `json:"result"`   // issued, unchanged or failed
	Error    string  `json:"error"`    // empty unless failed
	Attempts int     `json:"attempts"` // of the last due time
	Sources  Sources `json:"sources"`  // of the last run that read them

	Clock    string    `json:"clock,omitempty"`    // what became of the clock last: "2031-09-01T01:00:00+02:00 set back by 5h0m0s"
	Gathered *Gathered `json:"gathered,omitempty"` // by the last run; absent when the config collects nothing
}

// The results of a run.
const (
	Issued    = "issued"
	Unchanged = "unchanged"
	Failed    = "failed"
)

// Sources counts what became of the sources of a run.
type Sources struct {
	Offered  int `json:"offered"`
	Read     int `json:"read"`
	Failed   int `json:"failed"`
	Skipped  int `json:"skipped"`
	Withheld int `json:"withheld"`

	Newest string `json:"newest,omitempty"` // the latest date of publication among those that were read; absent when none is known
}

// Gathered counts what became of the addresses that a run fetched.
type Gathered struct {
	New       int      `json:"new"`       // documents that were not there before, or in another version
	Unchanged int      `json:"unchanged"` // documents that were
	Failed    int      `json:"failed"`    // addresses
	Problems  []string `json:"problems"`  // the first of them, one line each
}

// Status reads the status; the zero value when there is none.
func (a *Archive) Status() Status {
	var s Status
	data, err := os.ReadFile(filepath.Join(a.dir, "status.json"))
	if err != nil || json.Unmarshal(data, &s) != nil {
		return Status{}
	}
	return s
}

// SetStatus writes the status.
func (a *Archive) SetStatus(s Status) error {
	data, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return err
	}
	return replace(filepath.Join(a.dir, "status.json"), append(data, '\n'))
}
