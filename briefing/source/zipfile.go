package source

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"errors"
	"io"
	"path"
	"slices"
	"strings"
)

// looksZIP recognises an archive that is no office document.
func looksZIP(raw []byte) bool {
	return bytes.HasPrefix(raw, []byte("PK\x03\x04")) && !bytes.Contains(raw[:min(len(raw), 4096)], []byte("[Content_Types].xml")) && !looksDOCX(raw) &&
		!bytes.HasPrefix(raw[min(len(raw), 30):], []byte("mimetype"))
}

// readZIP reads the files of an archive, by name, each as in a folder. Nothing
// is written: a name only says what the file is and where it stands.
func readZIP(f *file) ([]document, error) {
	if f.depth == 0 && !strings.EqualFold(path.Ext(f.name), ".zip") {
		return nil, &Unreadable{Reason: "a ZIP archive whose name does not end in .zip"} // a place in it could not be told from a name
	}
	a, err := openArchive(f.raw)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(a.files, func(x, y *zipEntry) int { return cmp.Compare(x.Name, y.Name) })
	var docs []document
	seen := map[string]bool{}
	for _, e := range a.files {
		name, ok := innerName(e.Name)
		if strings.HasSuffix(e.Name, "/") || ok && hiddenName(name) || ok && !f.wanted(name) {
			continue
		}
		fail := func(why error) { docs = append(docs, document{failed: why, part: name, at: name}) }
		switch {
		case !ok:
			fail(&Unreadable{Reason: "a name that leads out of the archive"})
			continue
		case seen[name]:
			fail(&Unreadable{Reason: "a second file of this name"})
			continue
		}
		seen[name] = true
		raw, err := unzip(e, f)
		if err != nil {
			fail(err)
			continue
		}
		docs = append(docs, f.placed(name, raw)...)
	}
	return docs, nil
}

// placed are the documents of a file in an archive, each with its place there.
func (f *file) placed(name string, raw []byte) []document {
	docs, err := documents(f.inner(name, raw))
	if err != nil {
		docs = []document{{failed: err}}
	}
	for i := range docs {
		docs[i].at = partPath(name, docs[i].at, i)
		docs[i].part = first(docs[i].part, baseName(name))
	}
	return docs
}

// unzip unpacks one file.
func unzip(e *zipEntry, f *file) ([]byte, error) {
	damaged := &Unreadable{Reason: "damaged in the archive"}
	if e.Flags&1 != 0 {
		return nil, &Unreadable{Reason: "encrypted"}
	}
	r, err := e.Open()
	if err != nil {
		return nil, damaged
	}
	defer r.Close()
	return f.unpack(r, damaged)
}

// unpack reads what is packed, as far as it may.
func (f *file) unpack(r io.Reader, damaged error) ([]byte, error) {
	most := f.left
	if m := cmp.Or(f.MaxBytes, DefaultMaxBytes); m < most {
		most = m
	}
	raw, err := io.ReadAll(io.LimitReader(r, most+1))
	if int64(len(raw)) > most && most == f.left {
		f.left = -1
		return nil, f.spend(0)
	}
	if spent := f.spend(len(raw)); spent != nil {
		return nil, spent
	}
	switch {
	case int64(len(raw)) > most:
		return nil, &Unreadable{Reason: "larger than max_source_bytes when unpacked"}
	case err != nil && !errors.Is(err, io.ErrUnexpectedEOF):
		return nil, damaged
	case err != nil && len(raw) == 0:
		return nil, damaged
	case err != nil:
		return nil, &Unreadable{Reason: "cut off in the archive"}
	}
	return raw, nil
}

// innerName is the name of a file in an archive, with slashes; false for one
// that leads out of it or cannot be shown.
func innerName(s string) (string, bool) {
	s = strings.ToValidUTF8(strings.ReplaceAll(s, `\`, "/"), "\uFFFD")
	clean := path.Clean(s)
	if s == "" || path.IsAbs(s) || clean == ".." || strings.HasPrefix(clean, "../") || strings.Contains(s, ":/") || len(s) > 1 && s[1] == ':' || fold(clean) != clean {
		return fold(clean), false
	}
	return clean, true
}

// hiddenName reports whether a file is one that systems leave in archives, or
// that a folder would hide.
func hiddenName(name string) bool {
	for p := range strings.SplitSeq(name, "/") {
		if strings.HasPrefix(p, ".") || p == "__MACOSX" || p == "Thumbs.db" || p == "desktop.ini" {
			return true
		}
	}
	return false
}

// looksGzip recognises packed bytes.
func looksGzip(raw []byte) bool { return bytes.HasPrefix(raw, []byte("\x1f\x8b\x08")) }

// readGzip reads a file that is packed by itself: "crawl.warc.gz".
func readGzip(f *file) ([]document, error) {
	damaged := &Unreadable{Reason: "a damaged gzip archive"}
	z, err := gzip.NewReader(bytes.NewReader(f.raw))
	if err != nil {
		return nil, damaged
	}
	raw, err := f.unpack(z, damaged)
	if err != nil {
		return nil, err
	}
	name := f.name
	if strings.EqualFold(path.Ext(name), ".gz") {
		name = name[:len(name)-len(".gz")]
	}
	in := f.inner(name, raw)
	in.depth = f.depth // one file, not a container around it
	if looksGzip(raw) {
		return nil, &Unreadable{Reason: "packed twice"}
	}
	return documents(in)
}
