package library

import (
	"database/sql"
	"fmt"
	"strings"

	"brief/briefing"
	"brief/briefing/source"
)

// Fault is something in a library that does not hold.
type Fault struct {
	Where string `json:"where"` // path of the file concerned, "" for the whole library
	What  string `json:"what"`  // one sentence, no full stop
	Do    string `json:"do"`    // what to do
}

// mostFaults bounds the faults that one check lists.
const mostFaults = 100

// Check looks at every byte of the library: that the database is whole, that
// every text is the one that was read, that what is kept can be read back, and
// that nothing is there without what it belongs to. It gives what does not
// hold, an empty list when all does.
func (l *Library) Check() ([]Fault, error) {
	c := &checking{l: l, faults: []Fault{}}
	for _, look := range []func() error{c.database, c.orphans, c.index, c.files, c.texts, c.sentences} {
		if err := look(); err != nil {
			return c.faults, err
		}
		if len(c.faults) > 0 && c.faults[0].Where == "" || len(c.faults) >= mostFaults {
			break // what the database itself says makes the rest guesswork
		}
	}
	return c.faults, nil
}

type checking struct {
	l      *Library
	faults []Fault
}

const (
	makeAgain = "move the library away and run `brief library add` again: it is made from the files"
	readAgain = "remove the file with `brief library remove` and add it again"
)

func (c *checking) add(where, what, do string) {
	if len(c.faults) < mostFaults {
		c.faults = append(c.faults, Fault{where, what, do})
	}
}

// database asks SQLite itself.
func (c *checking) database() error {
	rows, err := c.l.db.Query("PRAGMA integrity_check(20)")
	if err != nil {
		return c.l.problem(err)
	}
	defer rows.Close()
	for rows.Next() {
		var what string
		if err := rows.Scan(&what); err != nil {
			return c.l.problem(err)
		}
		if what != "ok" {
			c.add("", "the database is damaged: "+strings.ReplaceAll(strings.TrimSpace(what), "\n", "; "), makeAgain)
		}
	}
	return c.l.problem(rows.Err())
}

// orphans looks for rows without what they belong to.
func (c *checking) orphans() error {
	for _, x := range []struct{ of, query string }{
		{"documents without a file", "SELECT count(*) FROM documents WHERE file NOT IN (SELECT id FROM files)"},
		{"documents without a text", "SELECT count(*) FROM documents WHERE id NOT IN (SELECT document FROM texts)"},
		{"texts without a document", "SELECT count(*) FROM texts WHERE document NOT IN (SELECT id FROM documents)"},
		{"readings without a document or view", "SELECT count(*) FROM readings WHERE document NOT IN (SELECT id FROM documents) OR view NOT IN (SELECT id FROM views)"},
		{"readings without sentences", "SELECT count(*) FROM readings WHERE id NOT IN (SELECT reading FROM sentences)"},
		{"sentences without a reading", "SELECT count(*) FROM sentences WHERE reading NOT IN (SELECT id FROM readings)"},
		{"readings that the index does not have", "SELECT count(*) FROM readings WHERE id NOT IN (SELECT id FROM tokens_docsize)"},
		{"index entries without a reading", "SELECT count(*) FROM tokens_docsize WHERE id NOT IN (SELECT id FROM readings)"},
	} {
		n := 0
		if err := c.l.db.QueryRow(x.query).Scan(&n); err != nil {
			return c.l.problem(err)
		}
		if n > 0 {
			c.add("", fmt.Sprintf("%d %s", n, x.of), makeAgain)
		}
	}
	return nil
}

// index has the word index check itself.
func (c *checking) index() error {
	if _, err := c.l.db.Exec("INSERT INTO tokens (tokens) VALUES ('integrity-check')"); err != nil {
		c.add("", "the index of words is damaged: "+err.Error(), makeAgain)
	}
	return nil
}

// files reads back what each file holds.
func (c *checking) files() error {
	return c.rows("SELECT path, parts, (SELECT count(*) FROM documents WHERE file = files.id) FROM files WHERE reader = ? ORDER BY id", []any{c.l.reader}, func(rows *sql.Rows) error {
		var path string
		var data []byte
		var documents int
		if err := rows.Scan(&path, &data, &documents); err != nil {
			return err
		}
		var parts []source.Part
		if decode(data, &parts) != nil {
			c.add(path, "what was read of the file is damaged", readAgain)
			return nil
		}
		for _, p := range parts {
			if p.Reason == "" {
				documents--
			}
		}
		if documents != 0 {
			c.add(path, "the file holds other documents than are kept of it", readAgain)
		}
		return nil
	})
}

// texts proves the texts against their hashes.
func (c *checking) texts() error {
	return c.rows("SELECT path, text, rest, text_sha256 FROM texts JOIN documents ON documents.id = document JOIN files ON files.id = file ORDER BY document", nil, func(rows *sql.Rows) error {
		var path, hash string
		var text sql.RawBytes
		var data []byte
		if err := rows.Scan(&path, &text, &data, &hash); err != nil {
			return err
		}
		var r rest
		if briefing.SHA256(text) != hash {
			c.add(path, "its text is not the one that was read", readAgain)
		} else if decode(data, &r) != nil {
			c.add(path, "the places in its text are damaged", readAgain)
		}
		return nil
	})
}

// sentences reads back what was read of the texts. Shapes of earlier versions
// are only summed.
func (c *checking) sentences() error {
	return c.rows(`SELECT path, data, sentences, substr(how, -16) = ? FROM sentences JOIN readings ON readings.id = reading JOIN views ON views.id = view
		JOIN documents ON documents.id = readings.document JOIN files ON files.id = file ORDER BY reading`, []any{readLayout}, func(rows *sql.Rows) error {
		var path string
		var data []byte
		var count int
		var current bool
		if err := rows.Scan(&path, &data, &count, &current); err != nil {
			return err
		}
		var read []briefing.Sentence
		if current && (decode(data, &read) != nil || len(read) != count) {
			c.add(path, "its sentences are damaged", readAgain)
		}
		return nil
	})
}

// rows calls f for each row, until there are faults enough.
func (c *checking) rows(query string, args []any, f func(*sql.Rows) error) error {
	rows, err := c.l.db.Query(query, args...)
	if err != nil {
		return c.l.problem(err)
	}
	defer rows.Close()
	for rows.Next() && len(c.faults) < mostFaults {
		if err := f(rows); err != nil {
			return c.l.problem(err)
		}
	}
	return c.l.problem(rows.Err())
}
