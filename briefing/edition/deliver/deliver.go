// Package deliver brings editions to their readers: into a folder, by e-mail, to
// a webhook. Every attempt is recorded before it is made, so that nothing that
// may have arrived is sent twice.
package deliver

import (
	"context"
	"errors"
	"time"

	"brief/briefing"
)

// Parcel is what is delivered: an edition, or the notice that none could be made.
type Parcel struct {
	ID     string          // names it in the record: "edition 3", "failure 2031-03-13T05:00:00Z"
	Name   string          // of the brief
	Title  string          //
	TLP    string          // label without "TLP:"; empty when unmarked
	Brief  *briefing.Brief // the edition; nil for a notice
	Files  []File          // outputs, without NAME.json: that one holds what is the desk's own
	Notice string          // why no edition could be made; empty for an edition
}

// File is an output.
type File struct {
	Name string
	Data []byte
}

// Way is how a parcel gets to a reader. Send may be called again after an error,
// unless the error is [ErrUnsure] or [ErrRefused].
type Way interface {
	Send(ctx context.Context, p Parcel, now time.Time) error
	// Repeatable says whether to send a parcel twice does no harm.
	Repeatable() bool
}

// ErrUnsure is an error after which the parcel may have arrived all the same.
var ErrUnsure = errors.New("it may have arrived")

// ErrRefused is an error that another attempt will not mend.
var ErrRefused = errors.New("refused for good")

// Reader is a way with its name in the record.
type Reader struct {
	ID      string
	Way     Way
	Notices bool // is told of failures too
}

// Deliver brings a parcel to those readers who do not have it, as far as their
// time has come, and records every attempt in j. It gives the errors of this
// call by reader.
func Deliver(ctx context.Context, j *Journal, p Parcel, readers []Reader, now func() time.Time) map[string]error {
	failed := map[string]error{}
	for _, r := range readers {
		if p.Notice != "" && !r.Notices || ctx.Err() != nil {
			continue
		}
		e := j.entry(p.ID, r.ID)
		if !e.open(now()) {
			continue
		}
		if e.State == Sending && !r.Way.Repeatable() {
			e.State, e.Error, e.At = Unsure, "the program ended while it was being sent", now()
			failed[r.ID] = errors.Join(ErrUnsure, j.save())
			continue
		}
		if p.Notice != "" {
			e.Notice = p.Notice
		}
		e.State, e.At = Sending, now()
		e.Attempts++
		if e.First.IsZero() {
			e.First = now()
		}
		if err := j.save(); err != nil {
			failed[r.ID] = err // what cannot be recorded is not sent
			continue
		}
		err := r.Way.Send(ctx, p, now())
		e.book(err, now())
		if err = errors.Join(err, j.save()); err != nil {
			failed[r.ID] = err
		}
	}
	return failed
}
