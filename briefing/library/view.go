package library

import (
	"database/sql"
	"errors"
	"fmt"
	"reflect"
	"strings"

	"brief/briefing"
)

// View is a way of reading sentences: what one version of the reader makes of
// documents with one set of names.
type View struct {
	l  *Library
	id int64
	at map[key]Reading
}

// key names a reading of a document in a view.
type key struct {
	sha256, ext         string
	part                int
	published, language string
}

func keyOf(s *briefing.Source) key {
	return key{s.SHA256, Ext(s), s.Part, s.Published, s.Language}
}

// Reading is what the index knows of a document that was read.
type Reading struct {
	ID        int64 // what Having gives
	Sentences int
}

// Read is a document with the tokens by which it can be looked for: letters,
// digits and bytes above 127 only. Its id is empty.
type Read struct {
	Document briefing.Document
	Tokens   []string
}

// mostViews bounds the ways of reading that are kept: one that was not used
// while others were goes first.
const mostViews = 4

// readLayout names the shape of what is encoded of a document's sentences.
var readLayout = shape(reflect.TypeFor[[]briefing.Sentence]())

// View opens the view that how names: the reader's version with whatever else
// decides what is read of a source.
func (l *Library) View(how string) (*View, error) {
	if err := l.Flush(); err != nil {
		return nil, err
	}
	v := &View{l: l, at: map[key]Reading{}}
	how += " " + readLayout
	err := l.write(func(tx *sql.Tx) error {
		last := int64(0)
		if err := tx.QueryRow("SELECT coalesce(max(used), 0) FROM views").Scan(&last); err != nil {
			return err
		}
		err := tx.QueryRow("SELECT id FROM views WHERE how = ? AND used = ?", how, last).Scan(&v.id)
		if !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		err = tx.QueryRow("INSERT INTO views (how, used) VALUES (?, ?) ON CONFLICT (how) DO UPDATE SET used = excluded.used RETURNING id", how, last+1).Scan(&v.id)
		if err != nil {
			return err
		}
		_, err = tx.Exec("DELETE FROM views WHERE id NOT IN (SELECT id FROM views ORDER BY used DESC LIMIT ?)", mostViews)
		return err
	})
	if err != nil {
		return nil, err
	}
	rows, err := l.db.Query(`SELECT sha256, ext, part, readings.published, readings.language, readings.id, sentences
		FROM readings JOIN documents ON documents.id = document JOIN files ON files.id = file WHERE view = ? AND reader = ?`, v.id, l.reader)
	if err != nil {
		return nil, l.problem(err)
	}
	defer rows.Close()
	for rows.Next() {
		var k key
		var r Reading
		if err := rows.Scan(&k.sha256, &k.ext, &k.part, &k.published, &k.language, &r.ID, &r.Sentences); err != nil {
			return nil, l.problem(err)
		}
		v.at[k] = r
	}
	return v, l.problem(rows.Err())
}

// Has tells what is known of a source's reading.
func (v *View) Has(s *briefing.Source) (Reading, bool) {
	r, ok := v.at[keyOf(s)]
	return r, ok
}

// Keep stores documents that were read, in one transaction.
func (v *View) Keep(batch []Read) error {
	done := map[key]Reading{}
	err := v.l.write(func(tx *sql.Tx) error {
		for i := range batch {
			r, err := v.put(tx, &batch[i])
			if err != nil {
				return err
			}
			done[keyOf(&batch[i].Document.Source)] = r
		}
		return nil
	})
	if err != nil {
		return err
	}
	for k, r := range done {
		v.at[k] = r
	}
	return nil
}

func (v *View) put(tx *sql.Tx, d *Read) (Reading, error) {
	s := &d.Document.Source
	r := Reading{Sentences: len(d.Document.Sentences)}
	var document int64
	err := tx.QueryRow(`SELECT documents.id FROM documents JOIN files ON files.id = file WHERE sha256 = ? AND ext = ? AND reader = ? AND part = ?`,
		s.SHA256, Ext(s), v.l.reader, s.Part).Scan(&document)
	if err != nil {
		return r, fmt.Errorf("%s: %w", s.Path, err)
	}
	err = tx.QueryRow("SELECT id FROM readings WHERE view = ? AND document = ? AND published = ? AND language = ?", v.id, document, s.Published, s.Language).Scan(&r.ID)
	if !errors.Is(err, sql.ErrNoRows) {
		return r, err // another run has read it meanwhile
	}
	err = tx.QueryRow("INSERT INTO readings (view, document, published, language, sentences) VALUES (?, ?, ?, ?, ?) RETURNING id",
		v.id, document, s.Published, s.Language, r.Sentences).Scan(&r.ID)
	if err != nil {
		return r, err
	}
	if _, err := tx.Exec("INSERT INTO sentences (reading, data) VALUES (?, ?)", r.ID, encode(d.Document.Sentences)); err != nil {
		return r, err
	}
	_, err = tx.Exec("INSERT INTO tokens (rowid, words) VALUES (?, ?)", r.ID, strings.Join(d.Tokens, " "))
	return r, err
}

// Document gives a source with its text and the sentences that were read of it,
// all under the source's id.
func (v *View) Document(s briefing.Source) (briefing.Document, error) {
	d := briefing.Document{Source: s}
	if err := v.l.Fill(&d.Source); err != nil {
		return d, err
	}
	var data []byte
	err := v.l.row("SELECT data FROM sentences WHERE reading = ?", v.at[keyOf(&s)].ID).Scan(&data)
	if err == nil {
		err = decode(data, &d.Sentences)
	}
	for i := range d.Sentences {
		x := &d.Sentences[i]
		x.Source = s.ID
		if x.Opener != nil && x.Opener.Antecedent != nil {
			x.Opener.Antecedent.Source = s.ID
		}
	}
	return d, v.l.problem(err)
}

// Having lists the readings, by id, that have a token, or with prefix a token
// that begins with it.
func (v *View) Having(token string, prefix bool) ([]int64, error) {
	ask := `"` + strings.ReplaceAll(token, `"`, "") + `"`
	if prefix {
		ask += " *"
	}
	rows, err := v.l.db.Query("SELECT rowid FROM tokens WHERE tokens MATCH ?", ask)
	if err != nil {
		return nil, v.l.problem(err)
	}
	defer rows.Close()
	var out []int64
	for rows.Next() {
		var id int64
		if err := rows.Scan(&id); err != nil {
			return nil, v.l.problem(err)
		}
		out = append(out, id)
	}
	return out, v.l.problem(rows.Err())
}
