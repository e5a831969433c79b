package build

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"

	"brief/briefing"
	"brief/briefing/compare"
	"brief/briefing/text"
)

// Pile is a set of documents that need not be in memory at once.
type Pile struct {
	Names []string // base names with their endings
	// Read gives the bytes of document i. It is called from several goroutines,
	// and again for a document that is quoted.
	Read func(i int) ([]byte, error)
	// Skip is told of a document that cannot be read. The others are looked at
	// all the same; only when there are none is that an error.
	Skip func(error)
}

// InspectFacts writes the claims that two or more documents state, and the
// matters on which they differ, over whole documents, as one line of JSON. The
// order of the documents does not matter, unless two have one name.
func InspectFacts(w io.Writer, p Pile, clean bool) error {
	order := byName(p.Names)
	if len(order) > compare.LargeRun {
		return writeFacts(w, p.large(order, clean))
	}
	var docs []briefing.Document
	var bad error
	for _, i := range order {
		d, err := p.document(i, fmt.Sprintf("S%d", len(docs)+1), clean)
		if err != nil {
			bad = err
			p.Skip(err)
			continue
		}
		docs = append(docs, d)
	}
	if len(docs) == 0 && bad != nil {
		return bad
	}
	return writeFacts(w, compare.Facts(docs))
}

// writeFacts writes facts piece by piece: of tens of thousands of documents they
// are a large part of the memory that is needed.
func writeFacts(w io.Writer, f compare.FactList) error {
	out := bufio.NewWriter(w)
	out.WriteString(`{"clusters":[`)
	if err := writeItems(out, f.Clusters); err != nil {
		return err
	}
	out.WriteString(`],"conflicts":[`)
	if err := writeItems(out, f.Conflicts); err != nil {
		return err
	}
	out.WriteString("]}\n")
	return out.Flush()
}

func writeItems(out *bufio.Writer, items [][]compare.Said) error {
	for i, said := range items {
		if i > 0 {
			out.WriteByte(',')
		}
		l, err := line(said)
		if err != nil {
			return err
		}
		if _, err := out.Write(bytes.TrimSuffix(l, []byte("\n"))); err != nil {
			return err
		}
	}
	return nil
}

// byName orders documents by their names.
func byName(names []string) []int {
	order := make([]int, len(names))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return strings.Compare(names[a], names[b]) })
	return order
}

// document reads document i whole.
func (p Pile) document(i int, id string, clean bool) (briefing.Document, error) {
	raw, err := p.Read(i)
	if err != nil {
		return briefing.Document{}, err
	}
	d, err := document(Doc{p.Names[i], raw}, id, clean)
	d.Path = p.Names[i]
	return d, err
}

// large takes documents through a builder, which keeps numbers only: what is
// quoted in the end is read again.
func (p Pile) large(order []int, clean bool) compare.FactList {
	b := compare.NewBuilder()
	reader := text.NewReader(nil)
	inOrder(order, func(i int) briefing.Document {
		words, err := p.words(i, clean)
		if err != nil {
			p.Skip(err)
		}
		return reader.Words(briefing.Source{Text: words})
	}, func(i int, d briefing.Document) { b.Add(p.Names[i], &d) })
	return b.Facts(func(k int) string {
		words, _ := p.words(order[k], clean)
		return words
	})
}

// words is the text of document i, "" of one that cannot be read.
func (p Pile) words(i int, clean bool) (string, error) {
	raw, err := p.Read(i)
	if err != nil {
		return "", err
	}
	d := Doc{p.Names[i], raw}
	if clean {
		s, err := cleaned(d)
		return s.Text, err
	}
	return decoded(d)
}

// inOrder works on every item, several at once, and hands the results over one
// by one in the items' order. Few results wait at any time.
func inOrder[T any](items []int, work func(int) T, take func(int, T)) {
	procs := runtime.GOMAXPROCS(0)
	type job struct {
		item int
		done chan T
	}
	todo, waiting := make(chan job), make(chan job, 4*procs)
	for range procs {
		go func() {
			for j := range todo {
				j.done <- work(j.item)
			}
		}()
	}
	go func() {
		for _, i := range items {
			j := job{i, make(chan T, 1)}
			waiting <- j
			todo <- j
		}
		close(todo)
		close(waiting)
	}()
	for j := range waiting {
		take(j.item, <-j.done)
	}
}
