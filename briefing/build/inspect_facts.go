package build

import (
	"fmt"
	"slices"
	"strings"

	"brief/briefing"
	"brief/briefing/compare"
	"brief/briefing/find"
)

// saying is a sentence of a document, as `brief inspect facts` prints it.
type saying struct {
	Doc   string `json:"doc"`
	Quote string `json:"quote"`
}

// disputed is a sentence with the value that another document gives otherwise.
type disputed struct {
	Doc   string `json:"doc"`
	Quote string `json:"quote"`
	Value string `json:"value"`
}

// InspectFacts gives the claims that two or more documents state, and the
// matters on which they differ, over whole documents.
func InspectFacts(list []Doc, clean bool) ([]byte, error) {
	docs, err := numbered(list, clean)
	if err != nil {
		return nil, err
	}
	said := compare.Compare(docs, compare.Options{})
	out := struct {
		Clusters  [][]saying   `json:"clusters"`
		Conflicts [][]disputed `json:"conflicts"`
	}{[][]saying{}, [][]disputed{}}
	for _, members := range clusters(docs, said) {
		var c []saying
		for _, r := range members {
			d := &docs[r.Doc]
			c = append(c, saying{d.Path, d.Sentences[r.Sentence].Of(d.Text)})
		}
		out.Clusters = append(out.Clusters, c)
	}
	names := map[string]string{}
	for i := range docs {
		names[docs[i].ID] = docs[i].Path
	}
	for _, d := range said.Disagreements {
		var c []disputed
		for _, v := range d.Values {
			for _, e := range v.Evidence {
				c = append(c, disputed{names[e.Source], e.Quote, v.Value})
			}
		}
		out.Conflicts = append(out.Conflicts, c)
	}
	return line(out)
}

// clusters are the sets of sentences that state one thing, at least two of them,
// none contained in another, in document order.
func clusters(docs []briefing.Document, said *compare.Comparison) [][]briefing.Ref {
	var out [][]briefing.Ref
	holds := map[briefing.Ref][]int{} // sentence -> clusters that it is in
	for d := range docs {
		for s := range docs[d].Sentences {
			var refs []briefing.Ref
			for _, m := range said.Claim(briefing.Ref{Doc: d, Sentence: s}).Members {
				refs = append(refs, m.Ref)
			}
			if len(refs) < 2 {
				continue
			}
			slices.SortFunc(refs, briefing.Ref.Compare)
			within := func(c int) bool {
				return !slices.ContainsFunc(refs, func(r briefing.Ref) bool { return !slices.Contains(out[c], r) })
			}
			if slices.ContainsFunc(holds[refs[0]], within) {
				continue
			}
			for _, r := range refs {
				holds[r] = append(holds[r], len(out))
			}
			out = append(out, refs)
		}
	}
	return out
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
