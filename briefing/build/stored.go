package build

import (
	"context"
	"encoding/json"
	"slices"

	"brief/briefing"
	"brief/briefing/library"
	"brief/briefing/source"
	"brief/briefing/text"
	"brief/config"
)

// store keeps what was read of documents from one run to the next. The library
// in an SQLite file is one; what holds it for many desks would be another. Its
// errors are *briefing.Problem.
type store interface {
	source.Memory // what files hold
	// Fill gives a source that was recalled its text, marks and what was dropped.
	Fill(s *briefing.Source) error
	// View is what was read of sources in the way that how names.
	View(how string) (*library.View, error)
}

// open opens the library of a config, nil when it names none; shut closes it.
func open(c *config.Config) (keep store, shut func(), err error) {
	if c.Library == "" {
		return nil, func() {}, nil
	}
	l, err := OpenLibrary(c.Path(c.Library), true)
	if err != nil {
		return nil, func() {}, err
	}
	return l, func() { l.Close() }, nil // what a run needs of it is stored before
}

// how names what decides, beside the source, which sentences are read of it.
func how(names []briefing.Entity) string {
	data, err := json.Marshal(names)
	if err != nil {
		panic(err) // strings only
	}
	return briefing.SHA256(append([]byte(text.Version+"\n"), data...))
}

// stored is the shelf of a run with a library.
type stored struct {
	sources []briefing.Source
	view    *library.View
	count   int
	at      map[int64]int // reading -> source
}

// newStored reads the sentences of the sources of which the store has none, and
// stores them.
func newStored(ctx context.Context, s store, sources []briefing.Source, names []briefing.Entity) (*stored, error) {
	view, err := s.View(how(names))
	if err != nil {
		return nil, err
	}
	var missing []briefing.Source
	for i := range sources {
		if _, ok := view.Has(&sources[i]); !ok {
			missing = append(missing, sources[i])
		}
	}
	reader := text.NewReader(names)
	for batch := range slices.Chunk(missing, together) {
		for i := range batch {
			if err := s.Fill(&batch[i]); err != nil {
				return nil, err
			}
			batch[i].ID = "" // another run has another
		}
		var read []library.Read
		err := each(ctx, reader, batch, func(_ int, d *briefing.Document, tokens []string) error {
			read = append(read, library.Read{Document: *d, Tokens: tokens})
			return nil
		})
		if err != nil {
			return nil, err
		}
		if err := view.Keep(read); err != nil {
			return nil, err
		}
		clear(batch)
	}
	out := &stored{sources: sources, view: view, at: make(map[int64]int, len(sources))}
	for i := range sources {
		r, _ := view.Has(&sources[i])
		out.at[r.ID] = i
		out.count += r.Sentences
	}
	return out, nil
}

func (s *stored) sentences() int { return s.count }

func (s *stored) having(token string, prefix bool) ([]int, error) {
	ids, err := s.view.Having(token, prefix)
	var out []int
	for _, id := range ids {
		if i, ok := s.at[id]; ok {
			out = append(out, i)
		}
	}
	slices.Sort(out)
	return slices.Compact(out), err
}

func (s *stored) document(i int) (briefing.Document, error) { return s.view.Document(s.sources[i]) }
