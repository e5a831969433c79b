package source

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// maxColumns is how many columns a CSV file may have.
const maxColumns = 500

// readCSV reads an export of a news database in CSV (RFC 4180): the first row
// names the columns, each other row is a source of its own. The sign that parts
// the columns is the one that the first row has most of.
func readCSV(f *file) ([]document, error) {
	text, err := Decode(f.raw)
	if err != nil {
		return nil, err
	}
	text = strings.TrimPrefix(text, "\uFEFF")
	for strings.HasPrefix(text, "\n") {
		text = text[1:]
	}
	head, _, _ := strings.Cut(text, "\n")
	reader := f.named("csv/1")
	r := csv.NewReader(strings.NewReader(text))
	r.FieldsPerRecord = -1
	for _, sep := range ",;\t|" {
		if strings.Count(head, string(sep)) > strings.Count(head, string(r.Comma)) {
			r.Comma = sep
		}
	}
	columns, err := r.Read()
	if err != nil {
		return nil, &Unreadable{Reason: "line 1: " + plainCSV(err)}
	}
	if len(columns) > maxColumns {
		return nil, &Unreadable{Reason: fmt.Sprintf("a CSV file of more than %d columns", maxColumns)}
	}
	for i := range columns {
		columns[i] = fold(columns[i])
	}
	if strings.Join(columns, "") == "" {
		return nil, &Unreadable{Reason: "line 1: it names no columns"}
	}
	// Columns without a text: it is the file that is not understood, not a row.
	some := "1 May 2025" // whatever field it stands in
	if d := f.document(record{where: "line 1", names: columns, value: func(name string) *string {
		if slices.Contains(columns, name) {
			return &some
		}
		return nil
	}}); d.failed != nil && strings.Contains(d.failed.Error(), "no field") {
		return nil, d.failed
	}
	var docs []document
	for {
		row, err := r.Read()
		if err == io.EOF {
			return docs, nil
		}
		if err != nil { // what follows an open quotation mark is not known to be rows
			line := 0
			var p *csv.ParseError
			if errors.As(err, &p) {
				line = p.StartLine
			}
			return append(docs, document{failed: &Unreadable{Reason: fmt.Sprintf("line %d: %s; the rows below it are not read", line, plainCSV(err))}}), nil
		}
		if len(docs) == maxRecords {
			return append(docs, document{failed: &Unreadable{Reason: fmt.Sprintf("more than the %d records that are read of one file", maxRecords)}}), nil
		}
		if !f.wanted(strconv.Itoa(len(docs) + 1)) {
			docs = append(docs, document{failed: errNotAsked, reader: reader})
			continue
		}
		line, _ := r.FieldPos(0)
		where := fmt.Sprintf("line %d", line)
		if len(row) != len(columns) {
			docs = append(docs, document{failed: &Unreadable{Reason: fmt.Sprintf("%s: it has %d columns, the first row names %d", where, len(row), len(columns))}})
			continue
		}
		d := f.document(record{where: where, names: columns, value: func(name string) *string {
			if i := slices.Index(columns, name); i >= 0 {
				return &row[i]
			}
			return nil
		}})
		d.reader = reader
		docs = append(docs, d)
	}
}

func plainCSV(err error) string {
	var p *csv.ParseError
	if errors.As(err, &p) {
		switch {
		case errors.Is(p.Err, csv.ErrQuote), errors.Is(p.Err, csv.ErrBareQuote):
			return "a quotation mark that stands in a field or is not closed"
		}
		return p.Err.Error()
	}
	return err.Error()
}
