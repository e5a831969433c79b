package edition

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"brief/briefing"
)

// Archive is the folder of the issued editions of one brief:
//
//	OUT/.editions/NAME/0003/      an edition: edition.json, its outputs, deliveries
//	OUT/.editions/NAME/texts/     cleaned texts by hash, of all editions
//	OUT/.editions/NAME/assets/    Word templates and fonts by hash
//	OUT/.editions/NAME/latest     the last edition: a link, or a copy where links are not allowed
//
// An edition is there as a whole or not at all: its folder gets its name when
// everything in it is on disk.
type Archive struct{ dir string }

// At is the archive of the brief NAME whose outputs lie in the folder out. The
// folder need not exist.
func At(out, name string) *Archive { return &Archive{filepath.Join(out, ".editions", name)} }

// Record is edition.json: what an edition is and what belongs to it.
type Record struct {
	Number  int      `json:"number"`  // 1-based
	Issued  string   `json:"issued"`  // RFC 3339, in the time zone of the desk
	Name    string   `json:"name"`    // base name of the outputs
	AsOf    string   `json:"as_of"`   // information cut-off
	Content string   `json:"content"` // names everything the edition was made of, see [Content]
	Files   []File   `json:"files"`   // NAME.json first
	Texts   []string `json:"texts"`   // hashes of the cleaned texts
	Assets  Assets   `json:"assets"`
}

// File is one output of an edition.
type File struct {
	Name   string `json:"name"`
	SHA256 string `json:"sha256"`
	Data   []byte `json:"-"`
}

// Assets are the hashes of the template and the fonts that the outputs were made
// with; empty for the shipped ones.
type Assets struct {
	Template string   `json:"template"`
	Text     string   `json:"text"`
	Heads    string   `json:"heads"`
	Fallback string   `json:"fallback"`
	System   []string `json:"system,omitempty"` // fonts found on the machine
	Logo     string   `json:"logo,omitempty"`
}

// hashes are all of them; some may be empty.
func (a Assets) hashes() []string {
	return append([]string{a.Template, a.Text, a.Heads, a.Fallback, a.Logo}, a.System...)
}

// Date is the day of issue.
func (r *Record) Date() string { return r.Issued[:min(len(r.Issued), len("2006-01-02"))] }

// Dir is the folder of an edition.
func (a *Archive) Dir(number int) string { return filepath.Join(a.dir, fmt.Sprintf("%04d", number)) }

// List gives the whole editions, oldest first, and the folders of those that
// are damaged.
func (a *Archive) List() (whole []Record, damaged []string) {
	for _, n := range a.numbers() {
		r, err := a.Record(n)
		if err != nil {
			damaged = append(damaged, a.Dir(n))
			continue
		}
		whole = append(whole, *r)
	}
	return whole, damaged
}

// numbers are the numbers of the edition folders, ascending.
func (a *Archive) numbers() []int {
	entries, _ := os.ReadDir(a.dir) // there may be none
	var out []int
	for _, e := range entries {
		if n, err := strconv.Atoi(e.Name()); err == nil && e.IsDir() && n > 0 && len(e.Name()) >= 4 {
			out = append(out, n)
		}
	}
	slices.Sort(out)
	return out
}

// Record reads what an edition is. The error says that it is damaged: not there,
// not readable, or with a NAME.json of other bytes.
func (a *Archive) Record(number int) (*Record, error) {
	data, err := os.ReadFile(filepath.Join(a.Dir(number), "edition.json"))
	if err != nil {
		return nil, err
	}
	var r Record
	if err := json.Unmarshal(data, &r); err != nil {
		return nil, err
	}
	if r.Number != number || len(r.Files) == 0 {
		return nil, errors.New("edition.json is of another edition")
	}
	_, err = a.file(&r, 0)
	return &r, err
}

// RecordOf is the record of the edition in a folder, which must be one of the
// archive. A copy that stands in for the link to the latest edition is one.
func (a *Archive) RecordOf(dir string) (*Record, error) {
	data, err := os.ReadFile(filepath.Join(dir, "edition.json"))
	if err != nil {
		return nil, err
	}
	var r Record
	if err := json.Unmarshal(data, &r); err != nil {
		return nil, err
	}
	return a.Record(r.Number)
}

// file reads an output of an edition and holds it to its hash.
func (a *Archive) file(r *Record, i int) ([]byte, error) {
	f := r.Files[i]
	if f.Name != filepath.Base(f.Name) {
		return nil, fmt.Errorf("%q is no file name", f.Name)
	}
	data, err := os.ReadFile(filepath.Join(a.Dir(r.Number), f.Name))
	if err == nil && briefing.SHA256(data) != f.SHA256 {
		err = fmt.Errorf("%s has other bytes than when it was issued", f.Name)
	}
	return data, err
}

// Last is the newest whole edition with its brief; nil when there is none. Next
// is the number that the next edition gets.
func (a *Archive) Last() (r *Record, b *briefing.Brief, next int) {
	next = 1
	numbers := a.numbers()
	for i, n := range slices.Backward(numbers) {
		if i == len(numbers)-1 {
			next = n + 1
		}
		r, err := a.Record(n)
		if err != nil {
			continue
		}
		data, err := a.file(r, 0)
		if err != nil {
			continue
		}
		if b, err := briefing.Decode(data); err == nil {
			return r, b, next
		}
	}
	return nil, nil, next
}

// Outputs reads all outputs of an edition.
func (a *Archive) Outputs(r *Record) ([]File, error) {
	out := slices.Clone(r.Files)
	for i := range out {
		var err error
		if out[i].Data, err = a.file(r, i); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// Content names what an edition is made of: the brief without what it says about
// editions, the output formats, and the assets. Two builds of equal content
// would differ in number and date only.
func Content(b *briefing.Brief, files []File, assets Assets) (string, error) {
	x := *b
	x.Edition, x.Seal = nil, ""
	data, err := briefing.Encode(&x)
	if err != nil {
		return "", err
	}
	names := make([]string, len(files))
	for i, f := range files {
		names[i] = f.Name
	}
	slices.SortFunc(names, cmp.Compare)
	return briefing.SHA256(fmt.Appendf(data, "\n%s\n%v", strings.Join(names, "\n"), assets)), nil
}
