package source

import (
	"fmt"
	"path"
	"strconv"
	"strings"

	"brief/briefing"
)

// file is what a reader is given: the bytes of a file, or of one in a container.
type file struct {
	name  string // its ending picks the reader
	raw   []byte
	depth int // of the containers around it
	*way
}

// way is what holds for a file and all that stands in it.
type way struct {
	Options
	fields Fields
	left   int64  // bytes that its containers may still unpack to
	want   string // where the one document stands that is asked for; "" for all
}

// wanted reports whether a document of the outermost container is asked for.
// Those that are not need not be read.
func (f *file) wanted(at string) bool {
	return f.want == "" || f.depth > 0 || at == f.want || strings.HasPrefix(f.want, at+"#")
}

// spend takes n bytes off what containers may unpack to.
func (f *file) spend(n int) error {
	if f.left -= int64(n); f.left < 0 {
		return &Unreadable{Reason: fmt.Sprintf("it unpacks to more than %d MiB", maxUnpacked>>20)}
	}
	return nil
}

// inner is a file in a container.
func (f *file) inner(name string, raw []byte) *file {
	return &file{name: name, raw: raw, depth: f.depth + 1, way: f.way}
}

// documents are those in a file: one, or those of a container.
func documents(f *file) ([]document, error) {
	if len(f.raw) == 0 {
		return nil, &Unreadable{Reason: "empty"}
	}
	if ownBytes(f.raw) {
		return nil, &Unreadable{Reason: "made by brief", Skip: true}
	}
	if f.depth > maxMailDepth {
		return nil, &Unreadable{Reason: "nested too deeply"}
	}
	if r, ok := partsReader(f.name, f.raw); ok {
		docs, err := r.parts(f)
		for i := range docs {
			docs[i].reader = first(docs[i].reader, r.name)
		}
		if err == nil && len(docs) == 0 {
			err = &Unreadable{Reason: "no document in it"}
		}
		return docs, err
	}
	if k := kindOf(f.name, f.raw); k != "" {
		return nil, &Unreadable{Reason: k + ": this version does not read it", other: true}
	}
	text, err := Decode(f.raw)
	if err != nil {
		return nil, err
	}
	if ownText(text) {
		return nil, &Unreadable{Reason: "made by brief", Skip: true}
	}
	r := readerOf(f.name, text)
	d := r.blocks(text)
	d.reader = r.name
	return []document{d}, nil
}

// partPath is the recorded path of document i (from 0) of a file: that of the
// file for the first, "mail.eml#2" for the second; in an archive
// "reports.zip#inner/page.html".
func partPath(path, at string, i int) string {
	switch {
	case at != "":
		return path + "#" + at
	case i == 0:
		return path
	}
	return fmt.Sprintf("%s#%d", path, i+1)
}

// Files are the paths of the files in which the document of a recorded path may
// stand, the likeliest first: the path itself, and what stands before each "#".
func Files(path string) []string {
	out := []string{path}
	for i := range len(path) {
		if path[i] == '#' && i > 0 {
			out = append(out, path[:i])
		}
	}
	return out
}

// find reads the one document that a recorded path names: the whole file where
// no part of it has that place. It also gives the path of that file.
func (in Input) find(recorded string, raw []byte, o Options) (file string, d document, i int, err error) {
	numbered := 0 // what the file holds has no document of that number
	for _, file = range Files(recorded)[1:] {
		at := recorded[len(file)+1:]
		docs, bad := in.open(file, at, raw, o)
		if bad != nil || len(docs) < 2 && docs[0].at == "" {
			continue
		}
		for i, d := range docs {
			if d.at == at && at != "" || d.at == "" && i > 0 && strconv.Itoa(i+1) == at {
				return file, d, i, nil
			}
		}
		if n, err := strconv.Atoi(at); err == nil {
			numbered = n
		}
	}
	if numbered > 0 || looksZIP(raw) && strings.Contains(recorded, "#") {
		return "", document{}, 0, &Unreadable{Reason: "there is no document " + fold(recorded[len(Files(recorded)[1])+1:]) + " in it"}
	}
	docs, err := in.open(recorded, "", raw, o)
	if err != nil {
		return "", document{}, 0, err
	}
	return recorded, docs[0], 0, nil
}

// baseName is the last part of a name in a container, whichever way its
// slashes lean, as one clean line.
func baseName(name string) string { return fold(path.Base(strings.ReplaceAll(name, `\`, "/"))) }

// readAll reads every document in the bytes of a file, as [Input.sources] gives
// them.
func (in Input) readAll(path string, raw []byte, o Options) ([]briefing.Source, []briefing.LedgerEntry, error) {
	r, _, err := in.readings(path, briefing.SHA256(raw), raw, o)
	if err != nil {
		return nil, nil, err
	}
	return in.sources(path, r, o)
}
