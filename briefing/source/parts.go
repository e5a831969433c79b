package source

import (
	"fmt"
	"regexp"
	"strconv"

	"brief/briefing"
)

// documents are those in a file: one, or those of a container.
func documents(path string, raw []byte, depth int) ([]document, error) {
	if len(raw) == 0 {
		return nil, &Unreadable{Reason: "empty"}
	}
	if ownBytes(raw) {
		return nil, &Unreadable{Reason: "made by brief", Skip: true}
	}
	if depth > maxMailDepth {
		return nil, &Unreadable{Reason: "nested too deeply"}
	}
	if r, ok := partsReader(path, raw); ok {
		docs, err := r.parts(raw)
		for i := range docs {
			docs[i].reader = first(docs[i].reader, r.name)
		}
		if err == nil && len(docs) == 0 {
			err = &Unreadable{Reason: "no document in it"}
		}
		return docs, err
	}
	if k := kindOf(path, raw); k != "" {
		return nil, &Unreadable{Reason: k + ": this version does not read it"}
	}
	text, err := Decode(raw)
	if err != nil {
		return nil, err
	}
	if ownText(text) {
		return nil, &Unreadable{Reason: "made by brief", Skip: true}
	}
	r := readerOf(path, text)
	d := r.blocks(text)
	d.reader = r.name
	return []document{d}, nil
}

// partOf matches the path of a document that is not the first in its file.
var partOf = regexp.MustCompile(`^(.+)#([1-9]\d{0,5})$`)

// partPath is the recorded path of document i (from 0) of a file: that of the
// file for the first, "mail.eml#2" for the second.
func partPath(path string, i int) string {
	if i == 0 {
		return path
	}
	return fmt.Sprintf("%s#%d", path, i+1)
}

// whole splits the path of a document of a container: the file's and the index.
func whole(path string) (file string, i int) {
	m := partOf.FindStringSubmatch(path)
	if m == nil {
		return path, 0
	}
	n, _ := strconv.Atoi(m[2])
	return m[1], n - 1
}

// readAll reads every document in the bytes of a file. What of a container is no
// source is listed with the reason; the error is an *Unreadable: nothing in the
// file is one.
func (in Input) readAll(path string, raw []byte, o Options) ([]briefing.Source, []briefing.LedgerEntry, error) {
	docs, err := in.open(path, raw)
	if err != nil {
		return nil, nil, err
	}
	if len(docs) > 1 {
		in.Title, in.URL = "", "" // of a file with one document
	}
	hash := sum(raw)
	var out []briefing.Source
	var left []briefing.LedgerEntry
	for i, d := range docs {
		s, err := in.finish(partPath(path, i), hash, d, o)
		if err != nil {
			if len(docs) == 1 {
				return nil, nil, err
			}
			where := partPath(path, i)
			if d.part != "" {
				where += " (" + d.part + ")"
			}
			left = append(left, briefing.LedgerEntry{Path: where, Reason: err.Error()})
			continue
		}
		out = append(out, s)
	}
	if len(out) == 0 {
		why := left[0].Reason
		for i, l := range left {
			if p := docs[i].part; p != "" {
				why = p + ": " + l.Reason
				break
			}
		}
		return nil, nil, &Unreadable{Reason: "nothing in it can be read: " + why}
	}
	return out, left, nil
}
