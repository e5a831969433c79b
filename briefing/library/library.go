package library

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"brief/briefing"
)

// Library is an open library. It is for one goroutine. Every error of its
// methods is a *briefing.Problem.
type Library struct {
	db      *sql.DB
	path    string
	reader  string
	pending []file
	held    int // bytes of the pending texts
	stored  int // files
	ready   map[string]*sql.Stmt

	// Stored, when set, is told after each commit how many files this run has
	// stored: these are safe.
	Stored func(files int)
}

// busy is how long one run waits for another that is writing, in milliseconds.
const busy = 10_000

// Open opens the library at path, and makes it when there is none. What an
// earlier version made is brought up to date. reader names the versions of
// whatever reads files: what others read is not used.
func Open(path, reader string) (*Library, error) {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return nil, &briefing.Problem{Code: briefing.Usage, Where: path, What: "not a file", Hint: "name the file of the library under library:"}
	}
	if info, err := os.Stat(filepath.Dir(path)); err != nil || !info.IsDir() {
		return nil, &briefing.Problem{Code: briefing.Usage, Where: path, What: "its folder is not there", Hint: "make the folder, or name another file under library:"}
	}
	name := &url.URL{Scheme: "file", Opaque: url.PathEscape(path)}
	name.RawQuery = fmt.Sprintf("_pragma=busy_timeout(%d)&_pragma=journal_mode(delete)&_pragma=synchronous(full)&_pragma=foreign_keys(1)&_pragma=cache_size(-32768)&_txlock=immediate", busy)
	db, err := sql.Open("sqlite", name.String())
	if err != nil {
		return nil, &briefing.Problem{Code: briefing.Broke, Where: path, What: err.Error(), Err: err}
	}
	db.SetMaxOpenConns(1)
	l := &Library{db: db, path: path, reader: reader + " " + partsLayout, ready: map[string]*sql.Stmt{}}
	if err := l.prepare(); err != nil {
		db.Close()
		return nil, err
	}
	return l, nil
}

// Existing opens a library that must be there already.
func Existing(path, reader string) (*Library, error) {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil, &briefing.Problem{Code: briefing.Usage, Where: path, What: "there is no library", Hint: "`brief library add` makes it", Err: err}
	}
	return Open(path, reader)
}

// Close stores what is pending and closes the file.
func (l *Library) Close() error {
	err := l.Flush()
	if bad := l.db.Close(); err == nil && bad != nil {
		err = l.problem(bad)
	}
	return err
}

// row asks for one row by a statement that is asked again and again. It is not
// for use inside a transaction, which holds the one connection.
func (l *Library) row(query string, args ...any) interface{ Scan(...any) error } {
	s := l.ready[query]
	if s == nil {
		var err error
		if s, err = l.db.Prepare(query); err != nil {
			return l.db.QueryRow(query, args...) // it says what is wrong
		}
		l.ready[query] = s
	}
	return s.QueryRow(args...)
}

// write runs f in a transaction: all of it is stored, or nothing.
func (l *Library) write(f func(tx *sql.Tx) error) error {
	tx, err := l.db.BeginTx(context.Background(), nil)
	if err != nil {
		return l.problem(err)
	}
	if err := f(tx); err != nil {
		tx.Rollback()
		return l.problem(err)
	}
	if err := tx.Commit(); err != nil {
		tx.Rollback()
		return l.problem(err)
	}
	return nil
}

func (l *Library) wrong(what, hint string) error {
	return &briefing.Problem{Code: briefing.Usage, Where: l.path, What: what, Hint: hint}
}

// problem says in words what the database reports.
func (l *Library) problem(err error) error {
	var known *briefing.Problem
	if err == nil || errors.As(err, &known) {
		return err
	}
	p := &briefing.Problem{Code: briefing.Broke, Where: l.path, What: err.Error(), Err: err}
	if errors.Is(err, errDamaged) {
		p.What, p.Hint = "damaged", checkHint
	}
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return p
	}
	switch e.Code() & 0xff {
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		p.What, p.Hint = fmt.Sprintf("another run is writing to it, for more than %d s", busy/1000), "wait for that run to end, then try again"
	case sqlite3.SQLITE_NOTADB:
		p.Code, p.What, p.Hint = briefing.Usage, "not a library: it is no SQLite database", "name another file under library:"
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH:
		p.Code, p.What, p.Hint = briefing.Usage, "cannot be written", "a library and its folder must be writable; name another file under library:"
	case sqlite3.SQLITE_FULL:
		p.What, p.Hint = "no space left for it; what was reported as stored is safe", "free space on the disk, then run it again"
	case sqlite3.SQLITE_CORRUPT:
		p.What, p.Hint = "damaged: "+strings.TrimSpace(e.Error()), checkHint
	case sqlite3.SQLITE_IOERR:
		p.What = "cannot be read or written: " + strings.TrimSpace(e.Error())
	}
	return p
}

const checkHint = "`brief library check` says what is damaged; a library can always be made again from the files: move it away and run `brief library add`"
