package library

import (
	"database/sql"
	"errors"
	"fmt"
)

// application marks the file as a library of brief (PRAGMA application_id).
const application = 0x62724c42 // "brLB"

// steps bring a library from one schema to the next: steps[n] makes schema n+1.
// A step that has been released is never edited.
var steps = []string{`
CREATE TABLE files (
	id     INTEGER PRIMARY KEY,
	sha256 TEXT NOT NULL,             -- of the bytes, lower-case hex
	ext    TEXT NOT NULL,             -- ending of the name, lower case, with the dot
	reader TEXT NOT NULL,             -- versions of the readers and shape of parts
	path   TEXT NOT NULL,             -- where the bytes lay when they were read
	parts  BLOB NOT NULL,             -- what the file holds, texts left out
	UNIQUE (sha256, ext)
) STRICT;
CREATE TABLE documents (
	id          INTEGER PRIMARY KEY,
	file        INTEGER NOT NULL REFERENCES files ON DELETE CASCADE,
	part        INTEGER NOT NULL,     -- place in the file, from 0
	title       TEXT NOT NULL,
	publisher   TEXT NOT NULL,
	published   TEXT NOT NULL,
	language    TEXT NOT NULL,
	url         TEXT NOT NULL,
	words       INTEGER NOT NULL,
	text_sha256 TEXT NOT NULL,
	UNIQUE (file, part)
) STRICT;
CREATE TABLE texts (
	document INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
	text     TEXT NOT NULL,           -- cleaned
	rest     BLOB NOT NULL            -- marks, and what cleaning dropped
) STRICT;
CREATE TABLE views (
	id   INTEGER PRIMARY KEY,
	how  TEXT NOT NULL UNIQUE,        -- hash of what decides how sentences are read
	used INTEGER NOT NULL             -- the higher, the later it was used
) STRICT;
CREATE TABLE readings (
	id        INTEGER PRIMARY KEY,
	view      INTEGER NOT NULL REFERENCES views ON DELETE CASCADE,
	document  INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
	published TEXT NOT NULL,          -- as the config has it: "on Monday" follows from it
	language  TEXT NOT NULL,          -- as the config has it
	sentences INTEGER NOT NULL,
	UNIQUE (view, document, published, language)
) STRICT;
CREATE INDEX readings_document ON readings (document);
CREATE TABLE sentences (
	reading INTEGER PRIMARY KEY REFERENCES readings ON DELETE CASCADE,
	data    BLOB NOT NULL
) STRICT;
CREATE VIRTUAL TABLE tokens USING fts5 (
	words, content='', contentless_delete=1, detail=none, tokenize='ascii'
);
CREATE TRIGGER readings_tokens AFTER DELETE ON readings BEGIN
	DELETE FROM tokens WHERE rowid = old.id;
END;
`}

// prepare makes the schema of a new library, brings an old one up to date, and
// refuses what is no library or is of a later version.
func (l *Library) prepare() error {
	tx, err := l.db.Begin() // takes the lock: two runs may meet here
	if err != nil {
		return l.problem(err)
	}
	defer tx.Rollback() // nothing after a commit
	app, version, err := stamp(tx)
	if err != nil {
		return l.problem(err)
	}
	tables := 0
	if err := tx.QueryRow("SELECT count(*) FROM sqlite_schema").Scan(&tables); err != nil {
		return l.problem(err)
	}
	switch {
	case app != application && (app != 0 || version != 0 || tables > 0):
		return l.wrong("a database of another program, not a library", "name another file under library:")
	case version > len(steps):
		return l.wrong(fmt.Sprintf("made by a later version of brief (schema %d, this one knows up to %d)", version, len(steps)), "use that version, or name another file under library:")
	case version == len(steps):
		return nil
	}
	for _, step := range steps[version:] {
		if _, err := tx.Exec(step); err != nil {
			return l.problem(err)
		}
	}
	if _, err := tx.Exec(fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", application, len(steps))); err != nil {
		return l.problem(err)
	}
	if err := tx.Commit(); err != nil {
		return l.problem(err)
	}
	return nil
}

// stamp reads whose database it is and which version of the schema it has.
func stamp(tx *sql.Tx) (app, version int, err error) {
	err = errors.Join(tx.QueryRow("PRAGMA application_id").Scan(&app), tx.QueryRow("PRAGMA user_version").Scan(&version))
	return app, version, err
}
