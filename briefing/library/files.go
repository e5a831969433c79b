package library

import (
	"database/sql"
	"errors"
	"fmt"
	"hash/fnv"
	"path"
	"path/filepath"
	"reflect"
	"strings"

	"brief/briefing"
	"brief/briefing/source"
)

// A batch is stored when it has so many files or bytes of text.
const (
	batchFiles = 256
	batchBytes = 8 << 20
)

// file is a file to store.
type file struct {
	sha256, ext, path string
	parts             []source.Part
}

// rest is what belongs to a text.
type rest struct {
	Marks   []briefing.Mark
	Dropped []briefing.Dropped
}

// partsLayout names the shape of what is encoded of a file.
var partsLayout = shape(reflect.TypeFor[[]source.Part]())

// shape is a short name for the layout of a type.
func shape(t reflect.Type) string {
	h := fnv.New64a()
	h.Write([]byte(layout(t)))
	return fmt.Sprintf("%016x", h.Sum64())
}

// Recall implements [source.Memory]: sources come without Text, Marks and
// Dropped, see [Library.Fill]. What cannot be read is not there.
func (l *Library) Recall(sha256, ext string) (source.Reading, bool) {
	var data []byte
	err := l.row("SELECT parts FROM files WHERE sha256 = ? AND ext = ? AND reader = ?", sha256, ext, l.reader).Scan(&data)
	var r source.Reading
	if err != nil || decode(data, &r.Parts) != nil {
		return source.Reading{}, false
	}
	return r, true
}

// Keep implements [source.Memory]. It is stored with its batch.
func (l *Library) Keep(sha256, ext, path string, r source.Reading) error {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	l.pending = append(l.pending, file{sha256, ext, path, append([]source.Part{}, r.Parts...)})
	for _, p := range r.Parts {
		l.held += len(p.Source.Text)
	}
	if len(l.pending) < batchFiles && l.held < batchBytes {
		return nil
	}
	return l.Flush()
}

// Flush stores what is pending.
func (l *Library) Flush() error {
	if len(l.pending) == 0 {
		return nil
	}
	err := l.write(func(tx *sql.Tx) error {
		for _, f := range l.pending {
			if err := l.put(tx, f); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	l.stored += len(l.pending)
	l.pending, l.held = nil, 0
	if l.Stored != nil {
		l.Stored(l.stored)
	}
	return nil
}

// put stores one file. One that another run stored meanwhile stays.
func (l *Library) put(tx *sql.Tx, f file) error {
	bare := append([]source.Part{}, f.parts...)
	for i := range bare {
		s := &bare[i].Source
		s.Text, s.Marks, s.Dropped = "", nil, nil
	}
	data := encode(bare)
	var old []byte
	var reader string
	err := tx.QueryRow("SELECT reader, parts FROM files WHERE sha256 = ? AND ext = ?", f.sha256, f.ext).Scan(&reader, &old)
	if err == nil && reader == l.reader && string(old) == string(data) {
		return nil
	}
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	if _, err := tx.Exec("DELETE FROM files WHERE sha256 = ? AND ext = ?", f.sha256, f.ext); err != nil {
		return err
	}
	var id, document int64
	err = tx.QueryRow("INSERT INTO files (sha256, ext, reader, path, parts) VALUES (?, ?, ?, ?, ?) RETURNING id", f.sha256, f.ext, l.reader, f.path, data).Scan(&id)
	if err != nil {
		return err
	}
	for i, p := range f.parts {
		if p.Reason != "" {
			continue
		}
		s := &p.Source
		err := tx.QueryRow(`INSERT INTO documents (file, part, title, publisher, published, language, url, words, text_sha256)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`, id, i, s.Title, s.Publisher, s.Published, s.Language, s.URL, s.Words, s.TextSHA256).Scan(&document)
		if err != nil {
			return err
		}
		if _, err := tx.Exec("INSERT INTO texts (document, text, rest) VALUES (?, ?, ?)", document, s.Text, encode(rest{s.Marks, s.Dropped})); err != nil {
			return err
		}
	}
	return nil
}

// Fill gives a source that was recalled its Text, Marks and Dropped.
func (l *Library) Fill(s *briefing.Source) error {
	if err := l.Flush(); err != nil {
		return err
	}
	var text string
	var data []byte
	err := l.row(`SELECT text, rest FROM texts JOIN documents ON documents.id = texts.document JOIN files ON files.id = documents.file
		WHERE sha256 = ? AND ext = ? AND reader = ? AND part = ?`, s.SHA256, Ext(s), l.reader, s.Part).Scan(&text, &data)
	if errors.Is(err, sql.ErrNoRows) {
		return &briefing.Problem{Code: briefing.Broke, Where: l.path, What: s.Path + " is no longer in it", Hint: "another run has removed it: run this one again", Err: err}
	}
	var r rest
	if err == nil {
		err = decode(data, &r)
	}
	s.Text, s.Marks, s.Dropped = text, r.Marks, r.Dropped
	return l.problem(err)
}

// Ext is the ending under which a source's file is known.
func Ext(s *briefing.Source) string {
	if s.File != "" {
		return s.File
	}
	return strings.ToLower(path.Ext(s.Path))
}
