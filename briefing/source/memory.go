package source

import (
	"cmp"
	"errors"
	"path"
	"strings"

	"brief/briefing"
)

// Memory remembers what was read of files, so that nothing is read twice. A file
// is known by the hash of its bytes and by its ending, which picks the reader;
// never by its path, size or time of change.
type Memory interface {
	// Recall gives what was read of these bytes under a name with this ending.
	// The sources may come without Text, Marks and Dropped.
	Recall(sha256, ext string) (Reading, bool)
	// Keep takes in what was read of a file; file is its path on this machine.
	Keep(sha256, ext, file string, r Reading) error
}

// Reading is what the bytes of a file hold, before the config has a say.
type Reading struct {
	Parts []Part // one, or those of a container such as a mail
}

// Part is a document in a file.
type Part struct {
	Source briefing.Source // without a path; zero when it is no source
	Name   string          // of an attached file
	At     string          // where it stands in an archive
	Reason string          // why it is no source, "" when it is one
	Skip   bool            // it was left aside on purpose
}

// Version names the readers with their versions: what one version read another
// may read differently.
func Version() string {
	var names []string
	for _, r := range readers() {
		names = append(names, r.name)
	}
	return strings.Join(names, " ")
}

// readings reads every document in the bytes of a file. lasting is false when
// another try may read more: a reader ran out of time. The error is an
// *Unreadable: the file holds no document.
func (in Input) readings(name, hash string, raw []byte, o Options) (r Reading, lasting bool, err error) {
	docs, err := in.open(name, "", raw, o)
	if err != nil {
		return Reading{}, false, err
	}
	lasting = true
	for i, d := range docs {
		s, err := made(hash, d)
		s.Part = i
		p := Part{Source: s, Name: d.part, At: d.at}
		if err != nil {
			var u *Unreadable
			p.Source, p.Reason, p.Skip = briefing.Source{}, err.Error(), errors.As(err, &u) && u.Skip
			lasting = lasting && u != nil && !u.passing
		}
		r.Parts = append(r.Parts, p)
	}
	return r, lasting, nil
}

// sources are the documents of a file as the config has them. What of a
// container is no source is listed with the reason; the error is an
// *Unreadable: nothing in the file is one.
func (in Input) sources(name string, r Reading, o Options) ([]briefing.Source, []briefing.LedgerEntry, error) {
	address := in.URL
	if len(r.Parts) > 1 {
		in.Title, in.URL = "", "" // of a file with one document
	}
	var out []briefing.Source
	var left []briefing.LedgerEntry
	why := ""
	for i, p := range r.Parts {
		where := partPath(name, p.At, i)
		if p.Reason == "" {
			s := p.Source
			s.Path, s.File = where, fileKey(name, in, o)
			if s.Accessed, s.Revises = cmp.Or(in.Accessed, s.Accessed), in.Revises; in.File != "" && len(r.Parts) == 1 {
				s.Path = ""
			}
			in.complete(&s, o)
			out = append(out, s)
			continue
		}
		if len(r.Parts) == 1 {
			return nil, nil, &Unreadable{Reason: p.Reason, Skip: p.Skip}
		}
		if in.File != "" {
			where = partPath(address, p.At, i)
		}
		if p.Name != "" {
			where += " (" + p.Name + ")"
			why = cmp.Or(why, p.Name+": "+p.Reason)
		}
		left = append(left, briefing.LedgerEntry{Path: where, Reason: p.Reason})
	}
	if len(out) == 0 {
		if why == "" && len(left) > 0 {
			why = left[0].Reason
		}
		return nil, nil, &Unreadable{Reason: "nothing in it can be read: " + why}
	}
	return out, left, nil
}

// fileKey is what besides its bytes decides how a file is read: its ending, and
// what the config says of how to read it.
func fileKey(name string, in Input, o Options) string {
	key := strings.ToLower(path.Ext(name))
	if strings.HasSuffix(strings.ToLower(strings.TrimSuffix(name, path.Ext(name))), ".warc") {
		key = ".warc" + key
	}
	if o.PDF == PDFToText {
		key += " " + PDFToText
	}
	if m := in.Fields.String(); m != "" {
		key += " " + m
	}
	return key
}

// remembered reads a file, or recalls what was read of its bytes.
func (l loader) remembered(f offer, raw []byte) ([]briefing.Source, []briefing.LedgerEntry, error) {
	hash, ext := briefing.SHA256(raw), fileKey(f.name(), f.Input, l.Options)
	r, ok := l.Memory.Recall(hash, ext)
	if !ok {
		var lasting bool
		var err error
		if r, lasting, err = f.readings(f.name(), hash, raw, l.Options); err != nil {
			return nil, nil, err
		}
		if lasting {
			if err := l.Memory.Keep(hash, ext, f.file, r); err != nil {
				return nil, nil, &notKept{err}
			}
			for i := range r.Parts { // it is kept, and need not be held
				s := &r.Parts[i].Source
				s.Text, s.Marks, s.Dropped = "", nil, nil
			}
		}
	}
	return f.sources(f.name(), r, l.Options)
}

// notKept stops a run whose memory fails.
type notKept struct{ error }

func (e *notKept) Unwrap() error { return e.error }
