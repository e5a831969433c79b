package deliver

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"time"
)

// State is what became of a delivery.
type State string

// The states. Sending is written before an attempt: found later, it says that
// the program ended in the middle of one.
const (
	Sending State = "sending"
	Sent    State = "sent"
	Waiting State = "waiting" // failed, to be tried again at Next
	Unsure  State = "unsure"  // it may have arrived: not tried again
	GivenUp State = "given up"
)

// Entry is the record of one parcel for one reader.
type Entry struct {
	Parcel   string    `json:"parcel"`
	Reader   string    `json:"reader"`
	State    State     `json:"state"`
	Attempts int       `json:"attempts"`
	First    time.Time `json:"first"` // first attempt
	At       time.Time `json:"at"`    // last attempt
	Next     time.Time `json:"next"`  // next attempt, when waiting
	Error    string    `json:"error"`
	Notice   string    `json:"notice"` // the words of a notice, for another attempt
}

// longest is how long a delivery is tried.
const longest = 24 * time.Hour

// open reports whether an attempt is due. A clock that was set back makes
// nothing wait for longer than an hour.
func (e *Entry) open(now time.Time) bool {
	switch e.State {
	case Sent, Unsure, GivenUp:
		return false
	case Waiting:
		return !now.Before(e.Next) || e.Next.Sub(now) > time.Hour
	}
	return true
}

// book records the end of an attempt.
func (e *Entry) book(err error, now time.Time) {
	e.At, e.Error = now, ""
	if err == nil {
		e.State, e.Next, e.Notice = Sent, time.Time{}, ""
		return
	}
	e.Error = err.Error()
	switch {
	case errors.Is(err, ErrUnsure):
		e.State = Unsure
	case errors.Is(err, ErrRefused), now.Sub(e.First) > longest:
		e.State = GivenUp
	default:
		e.State = Waiting
		e.Next = now.Add(min(time.Minute<<min(e.Attempts-1, 6), time.Hour)) // 1, 2, 4 … 60 minutes
	}
}

// Journal is the record of the deliveries of one brief, a JSON file.
type Journal struct {
	Entries []*Entry `json:"deliveries"` // oldest first
	path    string
}

// mostEntries bounds the journal; only what is over is left out.
const mostEntries = 1000

// Open reads the journal at path, which need not exist. A damaged one is an
// error: without it nobody knows what has been sent.
func Open(path string) (*Journal, error) {
	j := &Journal{path: path, Entries: []*Entry{}}
	data, err := os.ReadFile(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return j, nil
	case err != nil:
		return nil, err
	}
	if err := json.Unmarshal(data, j); err != nil {
		return nil, errors.New(path + ": damaged, and so nothing is delivered: " + err.Error())
	}
	return j, nil
}

// Of are the entries of a parcel.
func (j *Journal) Of(parcel string) []Entry {
	var out []Entry
	for _, e := range j.Entries {
		if e.Parcel == parcel {
			out = append(out, *e)
		}
	}
	return out
}

func (j *Journal) entry(parcel, reader string) *Entry {
	for _, e := range j.Entries {
		if e.Parcel == parcel && e.Reader == reader {
			return e
		}
	}
	e := &Entry{Parcel: parcel, Reader: reader}
	j.Entries = append(j.Entries, e)
	return e
}

// save writes the journal as a whole.
func (j *Journal) save() error {
	for i := 0; len(j.Entries) > mostEntries && i < len(j.Entries); {
		if s := j.Entries[i].State; s == Sent || s == GivenUp || s == Unsure {
			j.Entries = slices.Delete(j.Entries, i, i+1)
		} else {
			i++
		}
	}
	data, err := json.MarshalIndent(j, "", "  ")
	if err != nil {
		return err
	}
	return replace(j.path, append(data, '\n'))
}

// replace writes a file as a whole.
func replace(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".brief-*.tmp")
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	err = errors.Join(err, f.Chmod(0o644), f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return err
}
