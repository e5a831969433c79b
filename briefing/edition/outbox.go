package edition

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// Outgoing is something that waits to be delivered: an edition, or the notice
// that a run failed.
type Outgoing struct {
	Edition int       `json:"edition"` // 0 for a notice
	Notice  string    `json:"notice"`  // empty for an edition
	Since   time.Time `json:"since"`
}

// ID names it in the record of deliveries.
func (o Outgoing) ID() string {
	if o.Edition > 0 {
		return fmt.Sprintf("edition %d", o.Edition)
	}
	return "failure " + o.Since.UTC().Format(time.RFC3339)
}

func (a *Archive) outgoing(o Outgoing) string {
	name := strings.NewReplacer(" ", "-", ":", "").Replace(o.ID())
	return filepath.Join(a.dir, "outbox", name+".json")
}

// Send puts something into the outbox, where it outlives the program.
func (a *Archive) Send(o Outgoing) error {
	if _, err := os.Stat(a.outgoing(o)); err == nil {
		return nil
	}
	data, err := json.Marshal(o)
	if err != nil {
		return err
	}
	return replace(a.outgoing(o), append(data, '\n'))
}

// Outbox is what waits, oldest first. What cannot be read is left out.
func (a *Archive) Outbox() []Outgoing {
	files, _ := filepath.Glob(filepath.Join(a.dir, "outbox", "*.json"))
	var out []Outgoing
	for _, f := range files {
		var o Outgoing
		if data, err := os.ReadFile(f); err == nil && json.Unmarshal(data, &o) == nil && a.outgoing(o) == f {
			out = append(out, o)
		}
	}
	slices.SortStableFunc(out, func(x, y Outgoing) int { return x.Since.Compare(y.Since) })
	return out
}

// Over takes something out of the outbox.
func (a *Archive) Over(o Outgoing) error { return os.Remove(a.outgoing(o)) }

// Deliveries is the path of the record of deliveries.
func (a *Archive) Deliveries() string { return filepath.Join(a.dir, "deliveries.json") }
