package build

import (
	"context"
	"runtime"
	"slices"
	"sort"
	"strings"
	"sync"

	"brief/briefing"
	"brief/briefing/find"
	"brief/briefing/text"
)

// shelf holds the documents of a run, of which not all are in memory at once. A
// document is meant by its place among the sources of the run.
type shelf interface {
	// sentences is how many sentences all documents have.
	sentences() int
	// having lists the documents, in order, that have a token, or with prefix one
	// that begins with it; see [find.Tokens].
	having(token string, prefix bool) ([]int, error)
	// document gives a document under the id of its source.
	document(i int) (briefing.Document, error)
}

// unstored is the shelf of a run without a library: it keeps the texts and the words
// of all documents, and reads the sentences of the few that are asked for again.
type unstored struct {
	sources []briefing.Source
	reader  *text.Reader
	count   int
	posts   map[string][]int32
	sorted  []string // the tokens in order, for prefixes; made when first asked for
}

func newUnstored(ctx context.Context, sources []briefing.Source, names []briefing.Entity) (*unstored, error) {
	d := &unstored{sources: sources, reader: text.NewReader(names), posts: map[string][]int32{}}
	err := each(ctx, d.reader, sources, func(i int, doc *briefing.Document, tokens []string) error {
		d.count += len(doc.Sentences)
		for _, t := range tokens {
			d.posts[t] = append(d.posts[t], int32(i))
		}
		return nil
	})
	return d, err
}

func (d *unstored) sentences() int { return d.count }

func (d *unstored) having(token string, prefix bool) ([]int, error) {
	tokens := []string{token}
	if prefix {
		if d.sorted == nil {
			for t := range d.posts {
				d.sorted = append(d.sorted, t)
			}
			slices.Sort(d.sorted)
		}
		tokens = nil
		for _, t := range d.sorted[sort.SearchStrings(d.sorted, token):] {
			if !strings.HasPrefix(t, token) {
				break
			}
			tokens = append(tokens, t)
		}
	}
	var out []int
	for _, t := range tokens {
		for _, i := range d.posts[t] {
			out = append(out, int(i))
		}
	}
	slices.Sort(out)
	return slices.Compact(out), nil
}

func (d *unstored) document(i int) (briefing.Document, error) {
	return d.reader.Document(d.sources[i]), nil
}

// together is how many documents are read before they are handed on.
const together = 128

// each reads sources on all processors and hands each document on, in order, with
// its tokens. The document is not kept.
func each(ctx context.Context, reader *text.Reader, sources []briefing.Source, f func(i int, d *briefing.Document, tokens []string) error) error {
	docs, tokens := make([]briefing.Document, together), make([][]string, together)
	for from := 0; from < len(sources); from += together {
		n := min(together, len(sources)-from)
		next := make(chan int)
		var wg sync.WaitGroup
		for range min(runtime.GOMAXPROCS(0), n) {
			wg.Go(func() {
				for i := range next {
					docs[i] = reader.Document(sources[from+i])
					tokens[i] = find.Tokens(&docs[i])
				}
			})
		}
		for i := range n {
			next <- i
		}
		close(next)
		wg.Wait()
		if err := ctx.Err(); err != nil {
			return err
		}
		for i := range n {
			if err := f(from+i, &docs[i], tokens[i]); err != nil {
				return err
			}
		}
	}
	return nil
}
