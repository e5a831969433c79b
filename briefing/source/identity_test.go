package source

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"brief/briefing"
)

const ferryReport = `The repair of the ferry terminal in Norrvik cost 14.5 million euros, the port authority said on Wednesday. The work took eleven months and was finished two weeks before the day that had been planned. The first crossing leaves on 2 April, according to the timetable that the ministry published. Two ships will run every day, and a third one in the summer months.`

const quayReport = `The mayor spoke of the old quay on Monday and said that the stones for it have not come. Nobody knows when they will, and a second company was asked whether it can deliver before the summer. The fishing boats stay on the southern side of the harbour until then.`

// Which sources are one: by address, by title, by what the collector saw.
func TestIdentify(t *testing.T) {
	figure := strings.Replace(ferryReport, "14.5", "15.4", 1)
	edited := strings.Replace(ferryReport, "Two ships will run every day, and", "Three ships will run each day, says the ministry, and", 1)
	src := func(url, title, publisher, published, text string) briefing.Source {
		return briefing.Source{URL: url, Title: title, Publisher: publisher, Published: published, SHA256: briefing.SHA256([]byte(url + published + text)), Words: words(text), Text: text}
	}
	snapshot := func(accessed, text, revises string) briefing.Source {
		return briefing.Source{URL: "https://example.org/a", Accessed: accessed, Text: text, SHA256: briefing.SHA256([]byte(text)), Words: words(text), Revises: revises}
	}
	type pairs = map[int]int
	for name, x := range map[string]struct {
		sources         []briefing.Source
		copies, revises pairs
	}{
		"one address, edited":       {[]briefing.Source{src("https://example.org/a", "", "", "2031-03-01", ferryReport), src("http://www.example.org/a/?utm_source=x", "", "", "2031-03-02", edited)}, pairs{}, pairs{1: 0}},
		"the order does not matter": {[]briefing.Source{src("http://www.example.org/a/?utm_source=x", "", "", "2031-03-02", edited), src("https://example.org/a", "", "", "2031-03-01", ferryReport)}, pairs{}, pairs{0: 1}},
		"a corrected figure":        {[]briefing.Source{src("https://example.org/a", "", "", "2031-03-01", ferryReport), src("https://example.org/a", "", "", "2031-03-02", figure)}, pairs{}, pairs{1: 0}},
		"three texts": {[]briefing.Source{src("https://example.org/a", "", "", "2031-03-03", edited), src("https://example.org/a", "", "", "2031-03-01", ferryReport), src("https://example.org/a", "", "", "2031-03-02", figure)},
			pairs{}, pairs{0: 2, 2: 1}},
		"one address, one text":                 {[]briefing.Source{src("https://example.org/a", "One", "", "2031-03-01", ferryReport), src("https://m.example.org/a", "Two", "", "2031-03-02", strings.ToUpper(ferryReport))}, pairs{0: 1}, pairs{}},
		"one address, another article":          {[]briefing.Source{src("https://example.org/", "", "", "2031-03-01", ferryReport), src("https://example.org/", "", "", "2031-03-02", quayReport)}, pairs{}, pairs{}},
		"two addresses, one text":               {[]briefing.Source{src("https://example.org/a", "T", "P", "", ferryReport), src("https://example.org/b", "T", "P", "", ferryReport)}, pairs{}, pairs{}},
		"two houses, one text":                  {[]briefing.Source{src("", "T", "Post", "", ferryReport), src("", "T", "Wire", "", ferryReport)}, pairs{}, pairs{}},
		"one house, one text in two files":      {[]briefing.Source{src("", "T", "Post", "", ferryReport), src("", "t", "post", "", ferryReport+" Post.")}, pairs{1: 0}, pairs{}},
		"one house, another figure":             {[]briefing.Source{src("", "T", "Post", "", ferryReport), src("", "T", "Post", "", figure)}, pairs{}, pairs{}},
		"a page and its file":                   {[]briefing.Source{src("https://example.org/a", "T", "Post", "", ferryReport), src("", "T", "", "", ferryReport)}, pairs{1: 0}, pairs{}},
		"no title":                              {[]briefing.Source{src("", "", "Post", "", ferryReport), src("", "", "Post", "", ferryReport)}, pairs{}, pairs{}},
		"no words":                              {[]briefing.Source{src("https://example.org/a", "T", "", "", "—"), src("https://example.org/a", "T", "", "", "…")}, pairs{}, pairs{}},
		"two snapshots, whatever they say":      {[]briefing.Source{snapshot("2031-03-02T05:00:00Z", quayReport, briefing.SHA256([]byte(ferryReport))), snapshot("2031-03-01T05:00:00Z", ferryReport, "")}, pairs{}, pairs{0: 1}},
		"the snapshot before is not there":      {[]briefing.Source{snapshot("2031-03-02T05:00:00Z", quayReport, briefing.SHA256([]byte("x")))}, pairs{}, pairs{}},
		"a snapshot that is given an older day": {[]briefing.Source{{URL: "https://example.org/a", Accessed: "2031-03-02", Published: "2031-01-01", Text: edited, SHA256: "n", Revises: "o", Words: 60}, {URL: "https://example.org/a", Accessed: "2031-03-01", Published: "2031-02-01", Text: ferryReport, SHA256: "o", Words: 60}}, pairs{}, pairs{0: 1}},
	} {
		t.Run(name, func(t *testing.T) {
			id := Identify(x.sources, func(i int) string { return x.sources[i].Text })
			assert.Equal(t, x.copies, id.CopyOf, "copies")
			assert.Equal(t, x.revises, id.Revises, "revisions")
			for i := range x.sources {
				_, copied := x.copies[i]
				revised := false
				for _, j := range x.revises {
					revised = revised || j == i
				}
				assert.Equal(t, copied || revised, id.Superseded(i))
			}
		})
	}
}

// An address that a whole folder was given names no document.
func TestAnAddressOfManyIsNone(t *testing.T) {
	var many []briefing.Source
	for i := range mostAlike + 1 {
		many = append(many, briefing.Source{URL: "https://example.org/a", SHA256: strings.Repeat("x", i+1), Words: 60, Text: ferryReport})
	}
	id := Identify(many, func(i int) string { return many[i].Text })
	assert.Empty(t, id.CopyOf)
	assert.Empty(t, id.Revises)
	id = Identify(many[:mostAlike], func(i int) string { return many[i].Text })
	assert.Len(t, id.CopyOf, mostAlike-1)
	for i, of := range id.CopyOf {
		_, again := id.CopyOf[of]
		assert.False(t, again, "%d is a copy of a copy", i)
	}
}

// FuzzIdentify holds that what stands for a source leads to one that stands for
// itself, for sources of any address, date and text.
func FuzzIdentify(f *testing.F) {
	f.Add("abcabc", "1221", "xyzxyz")
	f.Fuzz(func(t *testing.T, addresses, dates, texts string) {
		n := min(len(addresses), len(dates), len(texts), 12)
		base := []string{ferryReport, quayReport, strings.Replace(ferryReport, "eleven", "twelve", 1), ""}
		var ss []briefing.Source
		for i := range n {
			text := base[int(texts[i])%len(base)]
			s := briefing.Source{URL: "https://example.org/" + addresses[i:i+1], Published: dates[i : i+1], Title: texts[i : i+1], SHA256: addresses[i:i+1] + texts[i:i+1] + string(rune('A'+i)), Text: text, Words: words(text)}
			if dates[i]%3 == 0 {
				s.Accessed, s.Revises = "2031", addresses[n-1-i:n-i]+texts[n-1-i:n-i]+string(rune('A'+n-1-i))
			}
			ss = append(ss, s)
		}
		id := Identify(ss, func(i int) string { return ss[i].Text })
		for i := range ss {
			at := i
			for step := 0; id.Superseded(at); step++ {
				if step > n {
					t.Fatalf("%d goes round in circles: %v %v", i, id.CopyOf, id.Revises)
				}
				if of, ok := id.CopyOf[at]; ok {
					at = of
					continue
				}
				for newer, older := range id.Revises {
					if older == at {
						at = newer
						break
					}
				}
			}
		}
	})
}
