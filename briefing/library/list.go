package library

import (
	"database/sql"
	"fmt"
	"path/filepath"
	"strings"

	"brief/briefing"
)

// Entry is a document of the library as a list shows it.
type Entry struct {
	ID        string `json:"id"`   // of its file, the first 12 digits of SHA256; "#2" for the second document of it
	Path      string `json:"path"` // where its bytes lay when they were read
	Title     string `json:"title"`
	Publisher string `json:"publisher"`
	Published string `json:"published"`
	Language  string `json:"language"`
	URL       string `json:"url"`
	Words     int    `json:"words"`
	SHA256    string `json:"sha256"`
	Current   bool   `json:"current"` // read by this version's readers: a build uses it
}

const entries = `SELECT sha256, part, path, title, publisher, published, language, url, words, reader = ?
	FROM documents JOIN files ON files.id = file`

// order is that of a list: by date, unknown last, then as sources are numbered.
const order = " ORDER BY published = '', published, sha256, part"

// List calls f for every document, by date. An error of f ends it.
func (l *Library) List(f func(Entry) error) error {
	rows, err := l.db.Query(entries+order, l.reader)
	if err != nil {
		return l.problem(err)
	}
	return l.each(rows, f)
}

func (l *Library) each(rows *sql.Rows, f func(Entry) error) error {
	defer rows.Close()
	for rows.Next() {
		e, part := Entry{}, 0
		if err := rows.Scan(&e.SHA256, &part, &e.Path, &e.Title, &e.Publisher, &e.Published, &e.Language, &e.URL, &e.Words, &e.Current); err != nil {
			return l.problem(err)
		}
		e.ID = e.SHA256[:min(12, len(e.SHA256))]
		if part > 0 {
			e.ID += fmt.Sprintf("#%d", part+1)
		}
		if err := f(e); err != nil {
			return err
		}
	}
	return l.problem(rows.Err())
}

// least is the fewest digits of a hash that name a file.
const least = 4

// named finds the one file that id means: the first digits of its hash, or the
// path it was read from.
func (l *Library) named(id string) (file int64, sha256 string, err error) {
	hash, _, _ := strings.Cut(strings.ToLower(id), "#")
	if len(hash) < least || strings.Trim(hash, "0123456789abcdef") != "" {
		hash = "no hash"
	}
	path, err := filepath.Abs(id)
	if err != nil {
		path = id
	}
	rows, err := l.db.Query("SELECT id, sha256 FROM files WHERE path = ? OR substr(sha256, 1, ?) = ? ORDER BY sha256, ext LIMIT 2", path, len(hash), hash)
	if err != nil {
		return 0, "", l.problem(err)
	}
	defer rows.Close()
	n := 0
	for rows.Next() {
		if n++; n > 1 {
			return 0, "", &briefing.Problem{Code: briefing.Usage, Where: id, What: "means more than one file of the library", Hint: "give more digits of its id; `brief library list` shows them"}
		}
		if err := rows.Scan(&file, &sha256); err != nil {
			return 0, "", l.problem(err)
		}
	}
	if err := rows.Err(); err != nil {
		return 0, "", l.problem(err)
	}
	if n == 0 {
		return 0, "", &briefing.Problem{Code: briefing.Input, Where: id, What: "no file of the library has this id or path", Hint: "`brief library list` shows them"}
	}
	return file, sha256, nil
}

// Shown is all that is known of a document.
type Shown struct {
	Entry
	Text     string             `json:"text"`
	Dropped  []briefing.Dropped `json:"dropped"`
	Readings int                `json:"readings"` // ways in which its sentences are kept
}

// Show gives the documents of the file that id means.
func (l *Library) Show(id string) ([]Shown, error) {
	file, _, err := l.named(id)
	if err != nil {
		return nil, err
	}
	rows, err := l.db.Query(entries+" WHERE file = ? ORDER BY part", l.reader, file)
	if err != nil {
		return nil, l.problem(err)
	}
	var out []Shown
	if err := l.each(rows, func(e Entry) error { out = append(out, Shown{Entry: e}); return nil }); err != nil {
		return nil, err
	}
	rows, err = l.db.Query(`SELECT text, rest, (SELECT count(*) FROM readings WHERE readings.document = documents.id)
		FROM documents JOIN texts ON document = documents.id WHERE file = ? ORDER BY part`, file)
	if err != nil {
		return nil, l.problem(err)
	}
	defer rows.Close()
	for i := 0; rows.Next() && i < len(out); i++ {
		var data []byte
		var r rest
		if err := rows.Scan(&out[i].Text, &data, &out[i].Readings); err != nil {
			return nil, l.problem(err)
		}
		if err := decode(data, &r); err != nil {
			return nil, l.problem(err)
		}
		out[i].Dropped = append([]briefing.Dropped{}, r.Dropped...)
	}
	return out, l.problem(rows.Err())
}

// Remove takes the files that the ids mean out of the library, all or none, and
// gives their hashes. The files themselves are not touched.
func (l *Library) Remove(ids []string) ([]string, error) {
	var files []int64
	var out []string
	for _, id := range ids {
		file, hash, err := l.named(id)
		if err != nil {
			return nil, err
		}
		files, out = append(files, file), append(out, hash)
	}
	return out, l.write(func(tx *sql.Tx) error {
		for _, f := range files {
			if _, err := tx.Exec("DELETE FROM files WHERE id = ?", f); err != nil {
				return err
			}
		}
		return nil
	})
}

// Count gives the number of files and documents.
func (l *Library) Count() (files, documents int, err error) {
	err = l.db.QueryRow("SELECT (SELECT count(*) FROM files), (SELECT count(*) FROM documents)").Scan(&files, &documents)
	return files, documents, l.problem(err)
}
