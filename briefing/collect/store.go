package collect

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"time"

	"brief/briefing"
	"brief/briefing/internal/disk"
)

// Store is a folder of what was collected:
//
//	DIR/addresses/3f/3f…c2.json   what is known of one address, named by the hash of its key
//	DIR/raw/9a/9a…07              the bytes that came, named by their SHA-256
//
// Each file is written whole or not at all, the bytes before the record that
// names them: a run that is cut off leaves nothing half there.
type Store struct{ Dir string }

// Address is what is known of one address.
type Address struct {
	URL  string `json:"url"`  // as it was first asked for
	Feed bool   `json:"feed"` // a feed rather than a document
	// Snapshots are the good answers, oldest first. Each says something else than
	// the one before: an answer with the same text only moves Checked.
	Snapshots []Snapshot `json:"snapshots"`
	// Last is the newest attempt, good or not.
	Last Attempt `json:"last"`
	// Items are the pages that a feed has listed, in the order in which they were
	// first seen.
	Items []Item `json:"items"`
}

// Snapshot is a good answer of a server.
type Snapshot struct {
	SHA256  string   `json:"sha256"`  // of the bytes, after content encoding
	Text    string   `json:"text"`    // fingerprint of what a reader sees; empty for a feed
	Bytes   int      `json:"bytes"`   //
	Fetched string   `json:"fetched"` // RFC 3339, UTC
	Checked string   `json:"checked"` // when it was last found unchanged
	Final   string   `json:"final"`   // the address after redirects
	Status  int      `json:"status"`
	Headers []Header `json:"headers"` // by name; without cookies
}

// Header is one header of an answer.
type Header struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// Attempt is a request for an address with what became of it.
type Attempt struct {
	Time    string `json:"time"`    // RFC 3339, UTC; empty before the first
	Status  int    `json:"status"`  // of the last answer; 0 without one
	Problem string `json:"problem"` // why it gave no snapshot; empty when it went well
	Failed  int    `json:"failed"`  // attempts in a row that gave none
}

// Item is a page that a feed lists, with what the feed says of it.
type Item struct {
	URL       string `json:"url"`
	Title     string `json:"title"`
	Publisher string `json:"publisher"`
	Author    string `json:"author"`
	Published string `json:"published"` // ISO 8601; empty when the feed gives no date
	Seen      string `json:"seen"`      // when it was first listed, RFC 3339, UTC
}

// mostItems bounds what is remembered of one feed.
const mostItems = 20000

// Load reads what is known of an address. One that is not known, or whose record
// is damaged, has no snapshots.
func (s *Store) Load(address string) *Address {
	a := &Address{URL: address}
	data, err := os.ReadFile(s.record(address))
	if err != nil || json.Unmarshal(data, a) != nil {
		return &Address{URL: address}
	}
	a.Snapshots = slices.DeleteFunc(a.Snapshots, func(s Snapshot) bool { return !hexSum.MatchString(s.SHA256) || briefing.WebAddress(s.Final) == "" })
	return a
}

// hexSum is a SHA-256 as files are named by it: a record names no other file.
var hexSum = regexp.MustCompile(`^[0-9a-f]{64}$`)

// save writes what is known of an address.
func (s *Store) save(a *Address) error {
	if n := len(a.Items) - mostItems; n > 0 {
		a.Items = a.Items[n:]
	}
	a.Snapshots, a.Items = append([]Snapshot{}, a.Snapshots...), append([]Item{}, a.Items...) // never null
	data, err := json.MarshalIndent(a, "", "  ")
	if err != nil {
		return err
	}
	return s.broke(disk.Replace(s.record(a.URL), append(data, '\n')))
}

// put keeps the bytes of an answer.
func (s *Store) put(raw []byte) (hash string, err error) {
	hash = briefing.SHA256(raw)
	if s.has(hash) {
		return hash, nil
	}
	return hash, s.broke(disk.Replace(s.Raw(hash), raw))
}

// read gives the bytes with this hash, if they are there unspoiled.
func (s *Store) read(hash string) ([]byte, bool) {
	raw, err := os.ReadFile(s.Raw(hash))
	return raw, err == nil && briefing.SHA256(raw) == hash
}

// newest gives the bytes of the last snapshot of an address.
func (s *Store) newest(a *Address) ([]byte, bool) {
	if len(a.Snapshots) == 0 {
		return nil, false
	}
	return s.read(a.Snapshots[len(a.Snapshots)-1].SHA256)
}

func (s *Store) has(hash string) bool {
	_, ok := s.read(hash)
	return ok
}

// Raw is the file that holds the bytes with this hash.
func (s *Store) Raw(hash string) string {
	return filepath.Join(s.Dir, "raw", hash[:min(2, len(hash))], hash)
}

func (s *Store) record(address string) string {
	name := briefing.SHA256([]byte(key(address)))
	return filepath.Join(s.Dir, "addresses", name[:2], name+".json")
}

// key names an address: two that lead to one page have one key.
func key(address string) string {
	if k := briefing.AddressKey(address); k != "" {
		return k
	}
	return address
}

// longestWait is how long a collector waits for another one in its folder.
const longestWait = 2 * time.Minute

// Lock keeps other collectors out of the store until release is called. The
// system lets go of it when the program dies.
func (s *Store) Lock(ctx context.Context) (release func(), err error) {
	release, err = disk.Lock(ctx, filepath.Join(s.Dir, ".lock"), longestWait)
	switch {
	case err == nil:
		s.tidy()
		return release, nil
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case errors.Is(err, disk.ErrHeld):
		return nil, &briefing.Problem{Code: briefing.Broke, Where: s.Dir, What: fmt.Sprintf("another brief has been collecting here for %s", longestWait), Hint: "wait for it to end", Err: err}
	}
	return nil, s.broke(err)
}

// tidy removes what a run that was killed left half written.
func (s *Store) tidy() {
	left, _ := filepath.Glob(filepath.Join(s.Dir, "*", "*", ".*.tmp")) // fails only on a bad pattern
	for _, path := range left {
		os.Remove(path)
	}
}

// broke makes a problem of what the disk says.
func (s *Store) broke(err error) error {
	if err == nil {
		return nil
	}
	return &briefing.Problem{Code: briefing.Broke, Where: s.Dir, What: "what was collected cannot be kept: " + err.Error(), Hint: "see to the disk, or name another folder: collect: {dir: …}", Err: err}
}
