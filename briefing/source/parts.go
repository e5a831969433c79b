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

// readAll reads every document in the bytes of a file, as [Input.sources] gives
// them.
func (in Input) readAll(path string, raw []byte, o Options) ([]briefing.Source, []briefing.LedgerEntry, error) {
	r, _, err := readings(path, sum(raw), raw)
	if err != nil {
		return nil, nil, err
	}
	return in.sources(path, r, o)
}
