package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"

	"brief/briefing"
	"brief/briefing/page"

	"codeberg.org/go-fonts/dejavu/dejavuserif"
	"codeberg.org/go-fonts/stix/stix2textregular"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTwoRunsGiveEqualBytes(t *testing.T) {
	for _, name := range []string{"harbour", "tongues", "columns", "controls"} {
		assert.True(t, bytes.Equal(sampleFile(t, name).raw, render(t, samples()[name])), name)
	}
}

func TestEverySampleParses(t *testing.T) {
	for name := range samples() {
		t.Run(name, func(t *testing.T) {
			f := sampleFile(t, name)
			for i, p := range f.pages(t) {
				assert.Contains(t, p, "page\u00a0"+itoa(i+1)+"\u00a0of\u00a0")
			}
		})
	}
}

// texts lists what a reader must find on the pages.
func texts(d *page.Document) []string {
	var out []string
	runs := func(r []page.Run) {
		for _, x := range r {
			out = append(out, x.Text)
		}
	}
	out = append(out, d.Title, d.Subtitle)
	for _, m := range d.Masthead {
		out = append(out, m.Label, m.Value)
	}
	out = append(out, d.Marking...)
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case page.Heading:
			out = append(out, b.Text, b.Aside)
		case page.Paragraph:
			runs(b.Runs)
		case page.Callout:
			out = append(out, b.Label, b.Aside)
			runs(b.Runs)
		case page.Statement:
			runs(b.Runs)
			out = append(out, b.Support.Label, b.Support.Sources)
		case page.List:
			for _, x := range b.Items {
				runs(x)
			}
		case page.Table:
			out = append(append(out, b.Caption), b.Head...)
			for _, row := range b.Rows {
				for _, c := range row {
					for _, p := range c.Paragraphs {
						runs(p.Runs)
					}
				}
			}
		}
	}
	for _, n := range d.Notes {
		out = append(out, itoa(n.N)+".")
		runs(n.Runs)
	}
	return out
}

func TestEveryWordIsOnThePages(t *testing.T) {
	for name, d := range samples() {
		if name == "tongues" || name == "controls" { // shown otherwise; below
			continue
		}
		t.Run(name, func(t *testing.T) {
			f := sampleFile(t, name)
			// Sentences may go over pages, with head and foot between.
			var whole strings.Builder
			head := squeeze(strings.Join(d.Marking, ""))
			for _, p := range f.pages(t) {
				p = squeeze(p)
				if i := strings.LastIndex(p, head); head != "" && i >= 0 {
					p = strings.TrimSuffix(p[:i], head)
				} else if i := strings.LastIndex(p, squeeze(d.Running)+"page"); i >= 0 {
					p = p[:i]
				}
				whole.WriteString(p)
			}
			text := whole.String() + head + squeeze(strings.Join(d.Marking, ""))
			for _, m := range d.Marking {
				text += squeeze(m)
			}
			for _, want := range texts(d) {
				if !strings.Contains(text, squeeze(want)) {
					t.Errorf("%.80q is not on the pages", want)
				}
			}
		})
	}
}

func TestCharactersOfManyScripts(t *testing.T) {
	f := parse(t, render(t, tongues()))
	text := f.text(t)
	for i, p := range phrases {
		if p.lang == "zh" || i == len(phrases)-1 {
			continue
		}
		assert.Contains(t, squeeze(text), squeeze(p.text), "as it is read, in every script")
	}
	assert.Contains(t, text, "[U+1F3D7]", "beyond the basic plane")
	assert.Contains(t, text, "[U+6E2F]", "no font has it")
}

func TestControlsAreShown(t *testing.T) {
	f := parse(t, render(t, samples()["controls"]))
	assert.Contains(t, f.text(t), "a[U+0000]b[U+001B][31m[U+202E]c\uFFFD[U+E0041]d[U+FFFE]e f")
}

func TestProperties(t *testing.T) {
	d := harbour()
	d.Title = "Crane 🏗 (east)\\"
	f := parse(t, render(t, d))
	assert.Equal(t, d.Title, f.info("Title"))
	assert.Equal(t, d.Subtitle, f.info("Subject"))
	assert.Equal(t, d.Author, f.info("Author"))
	assert.Equal(t, "D:20310507235959+00'00'", f.info("CreationDate"))
	assert.Equal(t, "D:20310507235959+00'00'", f.info("ModDate"))
	assert.Contains(t, f.objects[refAt(f.trailer, "/Root")], "/Lang (en)")

	d.Date, d.Language = "", "en) /OpenAction (x"
	f = parse(t, render(t, d))
	assert.Equal(t, "D:19800101000000+00'00'", f.info("CreationDate"))
	assert.Contains(t, f.objects[refAt(f.trailer, "/Root")], "/Lang (enOpenActionx)")
}

func TestEvidenceComesOutAsItWentIn(t *testing.T) {
	d := harbour()
	d.Evidence = bytes.Repeat([]byte("{\"endstream\":\"endobj\"}\n\x00\xff"), 500)
	d.EvidenceName = "harbour (δ).json"
	f := parse(t, render(t, d))
	name, content := f.attached()
	assert.Equal(t, d.EvidenceName, name)
	assert.Equal(t, d.Evidence, content)

	d.Evidence = nil
	name, content = func() (string, []byte) { f := parse(t, render(t, d)); return f.attached() }()
	assert.Empty(t, name)
	assert.Nil(t, content)
}

func TestLinksLeadSomewhere(t *testing.T) {
	d := harbour()
	d.Blocks = append(d.Blocks, page.Paragraph{Runs: []page.Run{{Text: "lost", To: "nowhere"}, {Text: "mail", Link: "mailto:a@example.org"}, {Text: "odd", Link: "https://example.org/(a)\\ b"}}})
	f := parse(t, render(t, d))
	var all strings.Builder
	for _, body := range f.objects {
		all.WriteString(body)
	}
	assert.Contains(t, all.String(), "/URI (https://example.org/%C3%A4)")
	assert.Contains(t, all.String(), "/URI (mailto:a@example.org)")
	assert.Contains(t, all.String(), `/URI (https://example.org/\(a\)\\%20b)`)
	// Six marks in statements, three in the callout, six notes back, one cross
	// reference; nothing leads nowhere.
	inside := 0
	for _, body := range f.objects {
		if m := regexp.MustCompile(`^<</Type /Annot .*/Dest \[(\d+) 0 R /XYZ 0 [\d.]+ null\]>>$`).FindStringSubmatch(body); m != nil {
			var n int
			fmt.Sscan(m[1], &n)
			assert.Contains(t, f.objects[n], "/Type /Page\n")
			inside++
		}
	}
	assert.Equal(t, 16, inside)
}

// TestANoteIsFoundWhereItsNumberLeads: from the mark to the note and back.
func TestANoteIsFoundWhereItsNumberLeads(t *testing.T) {
	f, pages := laid(t, harbour())
	x := &drawing{sheet: f.sheet, root: f.root, places: map[string]place{}}
	for i, p := range pages {
		x.draw(i, p)
	}
	for n := 1; n <= 6; n++ {
		to := x.places[fmt.Sprint("note-", n)]
		found := false
		for _, o := range pages[to.page].ops {
			found = found || o.kind == opText && strings.TrimSpace(o.text) == fmt.Sprint(n, ".") && o.y > to.y && o.y < to.y+20
		}
		assert.True(t, found, "note %d", n)
		assert.Contains(t, x.places, fmt.Sprint("F", n))
	}
}

func TestOutlineHasEveryHeading(t *testing.T) {
	f := parse(t, render(t, harbour()))
	var titles []string
	for n := refAt(f.objects[refAt(f.objects[refAt(f.trailer, "/Root")], "/Outlines")], "/First"); n > 0; n = refAt(f.objects[n], "/Next") {
		for _, n := range []int{n, refAt(f.objects[n], "/First")} {
			if m := regexp.MustCompile(`^<</Title ` + literal + `\n/Parent`).FindStringSubmatch(f.objects[n]); m != nil {
				titles = append(titles, stringOf(m))
				assert.Contains(t, f.objects[refAt(f.objects[n], "/Dest")], "/Type /Page\n")
			}
		}
	}
	assert.Equal(t, []string{"Key facts", "Where sources disagree", "1 Berths", "Related", "Timeline", "Notes"}, titles)
}

func TestMarkingStandsTwiceOnEachPage(t *testing.T) {
	for label, colour := range map[string]string{"TLP:RED": "1 0.169 0.169 rg", "TLP:AMBER": "1 0.753 0 rg",
		"TLP:AMBER+STRICT": "1 0.753 0 rg", "TLP:GREEN": "0.2 1 0 rg", "TLP:CLEAR": "1 1 1 rg"} {
		d := many(15)
		d.Marking = []string{label, "Board only"}
		f := parse(t, render(t, d))
		for _, p := range f.pages(t) {
			assert.Equal(t, 2, strings.Count(p, label))
			assert.Equal(t, 2, strings.Count(p, "Board only"))
		}
		found := false
		for _, s := range f.streams {
			found = found || bytes.Contains(s, []byte(colour+"\nBT"))
		}
		assert.True(t, found, "%s is set in its colour", label)
	}
	d := many(15)
	d.Marking = nil
	assert.NotContains(t, parse(t, render(t, d)).text(t), "TLP")
}

func TestUserFonts(t *testing.T) {
	d := harbour()
	var own, ours bytes.Buffer
	require.NoError(t, Render(d, page.Assets{Fonts: page.Fonts{Text: dejavuserif.TTF, Heads: dejavuserif.TTF, Fallback: dejavuserif.TTF}}, &own))
	require.NoError(t, Render(d, page.Assets{}, &ours))
	assert.NotEqual(t, ours.Bytes(), own.Bytes())
	parse(t, own.Bytes())

	var compact bytes.Buffer
	require.NoError(t, Render(d, page.Assets{Fonts: page.Fonts{Heads: stix2textregular.TTF}}, &compact), "CFF outlines")
	parse(t, compact.Bytes())

	for what, raw := range map[string][]byte{"not a usable": []byte("GIF89a"), "usable": {}, "OpenType": []byte("ttcf\x00\x01\x00\x00"), "TrueType": dejavuserif.TTF[:2000]} {
		err := Render(d, page.Assets{Fonts: page.Fonts{Text: raw}}, io.Discard)
		var p *briefing.Problem
		require.True(t, errors.As(err, &p), what)
		assert.Equal(t, briefing.Usage, p.Code)
		assert.Equal(t, "fonts.text", p.Where)
		assert.Contains(t, p.What, what)
		assert.NotEmpty(t, p.Hint)
	}
}

func TestWriterErrorsComeBack(t *testing.T) {
	assert.Error(t, Render(harbour(), page.Assets{}, broken{}))
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("disk full") }

// FuzzRender: any text is set without an error, and the file can be read.
func FuzzRender(f *testing.F) {
	for _, p := range phrases {
		f.Add(p.text, p.rtl)
	}
	f.Add("a\x00b\xff\u202e🏗 https://example.org/a/b/c?d=e&f=g", false)
	f.Add(strings.Repeat("\u0301", 300), true)
	f.Add("لا لآ اللّه ـ\u200dه", true)
	f.Fuzz(func(t *testing.T, s string, rtl bool) {
		d := awkward(s)
		d.Title, d.Author, d.Language, d.Date, d.EvidenceName = s, s, s, s, s
		d.Marking = []string{s, "TLP:" + s}
		d.Masthead = []page.Field{{Label: s, Value: s}}
		for i, b := range d.Blocks {
			if x, ok := b.(page.Statement); ok {
				x.RTL = rtl
				x.Runs[0].RTL = rtl
				x.Runs[0].Link = s
				d.Blocks[i] = x
			}
		}
		parse(t, render(t, d))
	})
}
