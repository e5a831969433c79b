package build

import (
	"fmt"
	"slices"
	"strings"

	"brief/briefing"
	"brief/briefing/compare"
	"brief/briefing/find"
)

// InspectFacts gives the claims that two or more documents state, and the
// matters on which they differ, over whole documents.
func InspectFacts(list []Doc, clean bool) ([]byte, error) {
	docs, err := numbered(list, clean)
	if err != nil {
		return nil, err
	}
	return line(compare.Facts(docs))
}

// InspectSelect gives the k sentences of the documents that best support the
// query, best first.
func InspectSelect(list []Doc, query string, k int, clean bool) ([]byte, error) {
	docs, err := numbered(list, clean)
	if err != nil {
		return nil, err
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

// numbered reads documents and gives them ids by name, so that their order on
// the command line does not matter.
func numbered(list []Doc, clean bool) ([]briefing.Document, error) {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b Doc) int { return strings.Compare(a.Name, b.Name) })
	docs := make([]briefing.Document, len(list))
	for i, d := range list {
		var err error
		if docs[i], err = document(d, fmt.Sprintf("S%d", i+1), clean); err != nil {
			return nil, err
		}
		docs[i].Path = d.Name
	}
	return docs, nil
}
