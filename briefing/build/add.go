package build

import (
	"context"

	"brief/briefing"
	"brief/briefing/library"
	"brief/briefing/source"
	"brief/config"
)

// OpenLibrary opens the library in a file. Errors are *briefing.Problem; without
// create there must be one.
func OpenLibrary(file string, create bool) (*library.Library, error) {
	reader := source.Version() + " " + library.Program()
	if create {
		return library.Open(file, reader)
	}
	return library.Existing(file, reader)
}

// Added is what `brief library add` did with the sources that it was given.
type Added struct {
	Stored  int                    `json:"stored"` // files that were read and stored
	Known   int                    `json:"known"`  // files that were there already
	Failed  []briefing.LedgerEntry `json:"failed"`
	Skipped []briefing.LedgerEntry `json:"skipped"`
}

// Add reads the sources of a config into a store: those that it has not, and
// their sentences with the config's names. When ctx ends, so does it: what was
// read by then is stored when the store is closed. Other errors are
// *briefing.Problem.
func Add(ctx context.Context, c *config.Config, keep store) (*Added, error) {
	w := &watched{store: keep, ctx: ctx}
	read, err := readAll(ctx, c, w, nil)
	out := &Added{Stored: w.kept, Known: w.known, Failed: read.Failed, Skipped: read.Skipped}
	if err == nil {
		_, err = newStored(ctx, keep, read.Sources, c.Entities())
	}
	return out, err
}

// watched counts what a store has and gets, and takes no more when ctx has ended.
type watched struct {
	store
	ctx         context.Context
	kept, known int
}

func (w *watched) Recall(sha256, ext string) (source.Reading, bool) {
	r, ok := w.store.Recall(sha256, ext)
	if ok {
		w.known++
	}
	return r, ok
}

func (w *watched) Keep(sha256, ext, file string, r source.Reading) error {
	if err := w.ctx.Err(); err != nil {
		return err
	}
	w.kept++
	return w.store.Keep(sha256, ext, file, r)
}
