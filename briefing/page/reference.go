package page

// references are the sources for a word processor's own list of them.
func (p *pager) references() []Reference {
	out := make([]Reference, len(p.b.Sources))
	for i := range p.b.Sources {
		s := &p.b.Sources[i]
		out[i] = Reference{ID: s.ID, Title: show(s.Title), Publisher: show(s.Publisher), Author: show(s.Author),
			Published: show(s.Published), URL: link(s.URL)}
	}
	return out
}
