package source

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"syscall"

	"brief/briefing"
)

// Load reads every file that the inputs match. What cannot be read is in the
// result with the reason; the error is a *briefing.Problem: a pattern without a
// match, an override that is no date or address, or nothing readable at all.
// With the last one the result tells why.
func Load(inputs []Input, o Options) (Result, error) {
	if o.MaxBytes <= 0 {
		o.MaxBytes = DefaultMaxBytes
	}
	if err := o.checkPDF(); err != nil {
		return Result{}, err
	}
	return loader{Options: o, open: open}.load(inputs)
}

// loader reads files through open.
type loader struct {
	Options
	open func(file string) (fs.File, error)
}

// open opens a file without waiting for a writer: between the look at a file
// and its opening a pipe may have taken its place.
func open(file string) (fs.File, error) {
	return os.OpenFile(file, os.O_RDONLY|syscall.O_NONBLOCK, 0)
}

func (l loader) load(inputs []Input) (Result, error) {
	res := Result{Sources: []briefing.Source{}, Paths: map[string]string{}, Failed: []briefing.LedgerEntry{}, Skipped: []briefing.LedgerEntry{}}
	for _, in := range inputs {
		if err := in.check(); err != nil {
			return res, err
		}
	}
	offers, err := expand(inputs)
	if err != nil {
		return res, err
	}
	res.Offered = len(offers)
	files := map[string]offer{}  // by SHA256
	texts := map[string]string{} // address, publisher, title and text -> path
	for i, f := range offers {
		if l.Each != nil {
			if err := l.Each(i, len(offers)); err != nil {
				return res, err
			}
		}
		ss, left, err := l.read(f)
		var broken *notKept
		if errors.As(err, &broken) {
			return res, broken.error
		}
		if err == nil {
			hash := ss[0].SHA256
			if first, twice := files[hash]; twice {
				err = &Unreadable{Reason: "same bytes as " + first.place(), Skip: true}
			} else {
				files[hash] = f
			}
		}
		var u *Unreadable
		switch {
		case err == nil:
			res.Offered += len(ss) + len(left) - 1
			res.Skipped = append(res.Skipped, left...)
			for _, s := range ss {
				key := s.URL + "\x00" + s.Publisher + "\x00" + s.Title + "\x00" + s.TextSHA256
				if first, twice := texts[key]; twice && (s.URL != "" || s.Title != "") {
					res.Skipped = append(res.Skipped, briefing.LedgerEntry{Path: s.Place(), Reason: "same article as " + first})
					continue
				}
				texts[key] = s.Place()
				res.Sources = append(res.Sources, s)
			}
		case errors.As(err, &u) && (u.Skip || f.Earlier || f.swept && u.other):
			res.Skipped = append(res.Skipped, briefing.LedgerEntry{Path: f.place(), Reason: u.Reason})
		default:
			res.Failed = append(res.Failed, briefing.LedgerEntry{Path: f.place(), Reason: err.Error()})
		}
	}
	number(res.Sources)
	for _, s := range res.Sources {
		res.Paths[s.ID] = files[s.SHA256].file
	}
	if len(res.Sources) == 0 {
		return res, l.nothing(res)
	}
	return res, nil
}

// nothing is the problem of a run without a single source.
func (l loader) nothing(res Result) error {
	p := &briefing.Problem{Code: briefing.Input, Where: "sources", What: "no source could be read", Hint: "name documents with text under sources:, or with --source"}
	for _, e := range append(slices.Clone(res.Failed), res.Skipped...) {
		p.What += fmt.Sprintf("; %s: %s", e.Path, e.Reason)
		break
	}
	return p
}

// number orders sources by published date, unknown last, then by hash, and
// gives them their ids. The order of the arguments has no part in it.
func number(ss []briefing.Source) {
	slices.SortStableFunc(ss, func(a, b briefing.Source) int {
		unknown := func(s briefing.Source) int {
			if s.Published == "" {
				return 1
			}
			return 0
		}
		return cmp.Or(cmp.Compare(unknown(a), unknown(b)), cmp.Compare(a.Published, b.Published), cmp.Compare(a.SHA256, b.SHA256))
	})
	for i := range ss {
		ss[i].ID = fmt.Sprintf("S%d", i+1)
	}
}

// read reads one file. The error's text is the reason for the ledger.
func (l loader) read(f offer) ([]briefing.Source, []briefing.LedgerEntry, error) {
	st, err := os.Stat(f.file)
	if err != nil {
		if l, lerr := os.Lstat(f.file); lerr == nil && l.Mode()&fs.ModeSymlink != 0 && errors.Is(err, fs.ErrNotExist) {
			return nil, nil, &Unreadable{Reason: "a link to a file that is not there"}
		}
		return nil, nil, &Unreadable{Reason: cause(err)}
	}
	if err := l.readable(st, f.place()); err != nil {
		return nil, nil, err
	}
	in, err := l.open(f.file)
	if err != nil {
		return nil, nil, &Unreadable{Reason: cause(err)}
	}
	defer in.Close()
	if st, err = in.Stat(); err != nil {
		return nil, nil, &Unreadable{Reason: cause(err)}
	}
	if err := l.readable(st, f.place()); err != nil {
		return nil, nil, err
	}
	raw, err := io.ReadAll(io.LimitReader(in, l.MaxBytes+1))
	if err != nil {
		return nil, nil, &Unreadable{Reason: cause(err)}
	}
	if int64(len(raw)) > l.MaxBytes { // it grew, or its size was a lie
		return nil, nil, l.tooLarge(int64(len(raw)))
	}
	if f.SHA256 != "" && briefing.SHA256(raw) != f.SHA256 {
		return nil, nil, &Unreadable{Reason: "what was collected has been changed since: run `brief collect` again"}
	}
	if l.Memory != nil {
		return l.remembered(f, raw)
	}
	return f.readAll(f.name(), raw, l.Options)
}

// readable reports why a file is not opened.
func (l loader) readable(st fs.FileInfo, name string) error {
	switch {
	case st.IsDir():
		return &Unreadable{Reason: fmt.Sprintf("is a directory; name its files, such as %s/*.md", name)}
	case !st.Mode().IsRegular():
		return &Unreadable{Reason: "not a regular file"}
	case st.Size() > l.MaxBytes:
		return l.tooLarge(st.Size())
	}
	return nil
}

func (l loader) tooLarge(size int64) error {
	return &Unreadable{Reason: fmt.Sprintf("larger than max_source_bytes (%d bytes, limit %d)", size, l.MaxBytes)}
}

// cause is the system's word for what went wrong, without the machine's path.
func cause(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	if errors.Is(err, fs.ErrNotExist) {
		return "no longer there"
	}
	return err.Error()
}
