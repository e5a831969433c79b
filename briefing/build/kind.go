package build

import (
	"brief/briefing"
	"brief/briefing/compose"
	"brief/briefing/text"
)

// kinds tells what kind of statement a passage makes. It reads the passage's
// document again without the config's names, because a finished brief is proved
// without the config: the kind must follow from the source alone.
func kinds(sources []briefing.Source) func(briefing.Span) briefing.StatementKind {
	by := map[string]*briefing.Source{}
	for i := range sources {
		by[sources[i].ID] = &sources[i]
	}
	reader := text.NewReader(nil)
	read := map[string]*briefing.Document{}
	return func(s briefing.Span) briefing.StatementKind {
		d := read[s.Source]
		if d == nil {
			src := by[s.Source]
			if src == nil {
				return ""
			}
			doc := reader.Document(*src)
			d = &doc
			read[s.Source] = d
		}
		return compose.Kind(d, s)
	}
}
