package build

import (
	"fmt"

	"brief/briefing"
	"brief/briefing/find"
)

// InspectSelect gives the k sentences of the documents that best support the
// query, best first.
func InspectSelect(list []Doc, query string, k int, clean bool) ([]byte, error) {
	docs := make([]briefing.Document, len(list))
	names := make([]string, len(list))
	for i, d := range list {
		names[i] = d.Name
	}
	for n, i := range byName(names) {
		var err error
		if docs[n], err = document(list[i], fmt.Sprintf("S%d", n+1), clean); err != nil {
			return nil, err
		}
		docs[n].Path = list[i].Name
	}
	type hit struct {
		Doc   string `json:"doc"`
		Start int    `json:"start"`
		End   int    `json:"end"`
		Quote string `json:"quote"`
		Score int    `json:"score"`
	}
	out := []hit{}
	for _, h := range find.Select(query, docs, k) {
		d := &docs[h.Ref.Doc]
		s := &d.Sentences[h.Ref.Sentence]
		out = append(out, hit{d.Path, s.Start, s.End, s.Of(d.Text), h.Score})
	}
	return line(out)
}
