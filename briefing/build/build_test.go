package build

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing"
	"brief/briefing/page"
	"brief/briefing/proof"
	"brief/briefing/render"
	"brief/config"
)

// load reads a config of this repository.
func load(t testing.TB, path string) *config.Config {
	t.Helper()
	c, err := config.Load(filepath.FromSlash(path), nil)
	require.NoError(t, err)
	return c
}

// desk writes a config and sources into a folder of their own and loads it.
func desk(t testing.TB, yaml string, files map[string]string) *config.Config {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	path := filepath.Join(dir, "brief.yaml")
	require.NoError(t, os.WriteFile(path, []byte(yaml), 0o600))
	return load(t, path)
}

func run(t testing.TB, c *config.Config) *Result {
	t.Helper()
	r, err := Run(context.Background(), Request{Config: c})
	require.NoError(t, err)
	return r
}

func problem(t *testing.T, c *config.Config) *briefing.Problem {
	t.Helper()
	_, err := Run(context.Background(), Request{Config: c})
	var p *briefing.Problem
	require.ErrorAs(t, err, &p)
	assert.NotEmpty(t, p.Hint, "an error says what to do")
	return p
}

// finder gives the sources that a build read.
func finder(paths map[string]string) Finder {
	return func(s *briefing.Source) ([]byte, bool) {
		raw, err := os.ReadFile(paths[s.SHA256])
		return raw, err == nil
	}
}

func file(t *testing.T, r *Result, ext string) []byte {
	t.Helper()
	for _, f := range r.Files {
		if strings.HasSuffix(f.Name, "."+ext) {
			return f.Data
		}
	}
	require.Fail(t, "no file", ext)
	return nil
}

func TestTheFoundingExample(t *testing.T) {
	c := load(t, "../../config/brief.yaml")
	r := run(t, c)
	require.Len(t, r.Brief.Sections, 4)
	for _, s := range r.Brief.Sections {
		assert.GreaterOrEqual(t, len(s.Statements), 2, s.ID)
		for _, f := range s.Statements {
			assert.NotEqual(t, briefing.KindAbsence, f.Kind, s.ID)
		}
	}
	assert.NotEmpty(t, r.Brief.KeyFacts)
	assert.Len(t, r.Brief.Sources, 5)
	var names []string
	for _, f := range r.Files {
		names = append(names, f.Name)
	}
	assert.Equal(t, []string{"moscow-talks.json", "moscow-talks.pdf", "moscow-talks.docx"}, names)
}

// Other topics, other languages: invented reports with copies, comments and
// figures that differ.
func TestOtherTopics(t *testing.T) {
	for config, empty := range map[string]string{"../../config/flood.yaml": "", "../../config/rail.yaml": "customers"} {
		b := run(t, load(t, config)).Brief
		for _, s := range b.Sections {
			absent := s.Statements[0].Kind == briefing.KindAbsence
			assert.Equal(t, s.ID == empty, absent, s.ID)
		}
		b.Statements(func(_ *briefing.Section, s *briefing.Statement) {
			for _, comment := range []string{"My aunt", "was a joke", "Marek"} {
				assert.NotContains(t, s.Text, comment)
			}
		})
	}
}

// Other people's texts: whole news topics build, and every format proves.
func TestNewsTopicsProve(t *testing.T) {
	topics, err := filepath.Glob("../../../shared/eval/ecbplus/*/*_ecb*")
	require.NoError(t, err)
	if len(topics) == 0 {
		t.Skip("the evaluation texts are not here")
	}
	for i := 0; i < len(topics); i += 6 {
		c := desk(t, news, nil)
		c.Sources = []config.Source{{Path: filepath.Join(topics[i], "*.txt"), CommandLine: true}}
		r := run(t, c)
		for _, f := range r.Files {
			v, err := Verify(f.Data, finder(r.Paths), nil, page.Assets{})
			require.NoError(t, err)
			assert.Empty(t, v.Faults, "%s %s", topics[i], f.Name)
		}
	}
}

const news = `
version: 1
title: News
sections:
  - {id: who, question: "Who was involved?", terms: [police, man, woman, company, court, president, team, officials]}
  - {id: what, question: "What happened?", terms: [killed, died, arrested, charged, won, announced, quake, fire, sentenced]}
  - {id: figures, terms: [million, billion, percent, magnitude, people, points]}
`

// The same inputs give the same bytes, wherever they lie and in whatever order
// they are named.
func TestSameInputsSameBytes(t *testing.T) {
	seeds, err := filepath.Glob("../../seeds/*.md")
	require.NoError(t, err)
	sums := func(order []string) map[string]string {
		dir := t.TempDir()
		c := load(t, "../../config/brief.yaml")
		c.Sources, c.Output.Formats = nil, []string{"pdf", "docx", "html", "md"}
		for _, s := range order {
			raw, err := os.ReadFile(s)
			require.NoError(t, err)
			to := filepath.Join(dir, filepath.Base(s))
			require.NoError(t, os.WriteFile(to, raw, 0o600))
			c.Sources = append(c.Sources, config.Source{Path: to, CommandLine: true})
		}
		out := map[string]string{}
		for _, f := range run(t, c).Files {
			h := sha256.Sum256(f.Data)
			out[f.Name] = hex.EncodeToString(h[:])
			assert.NotContains(t, string(f.Data), dir, "no path of the machine may enter %s", f.Name)
		}
		return out
	}
	want := sums(seeds)
	require.Len(t, want, 5)
	slices.Reverse(seeds)
	assert.Equal(t, want, sums(seeds))
	seeds[0], seeds[2] = seeds[2], seeds[0]
	assert.Equal(t, want, sums(seeds))
}

const ports = `
version: 1
title: Ports
sources: [{path: "*.txt"}]
sections:
  - {id: port, title: The port, terms: [port, harbour]}
`

var reports = map[string]string{
	"a.txt": "Harbour reopens\n\nThe northern port reopened on 3 May 2024 after repairs that cost $40 million.\n\nAnna Novak, the minister of transport, said that the port will handle 2 million tons a year.\n",
	"b.txt": "The port of the north was reopened on 3 May 2024. Repairs took two years.\n",
}

func TestVerifyProvesWhatWasBuilt(t *testing.T) {
	c := desk(t, ports, reports)
	c.Output.Formats = []string{"pdf", "docx", "html"}
	for _, embed := range []string{"delivered", "full"} {
		c.Embed = embed
		r := run(t, c)
		for _, f := range r.Files {
			v, err := Verify(f.Data, finder(r.Paths), nil, page.Assets{})
			require.NoError(t, err, f.Name)
			assert.Empty(t, v.Faults, f.Name)
			assert.Empty(t, v.Missing, f.Name)
			assert.Positive(t, v.Statements, f.Name)
		}
	}
}

func TestVerifyNamesWhatIsWrong(t *testing.T) {
	c := desk(t, ports, reports)
	r := run(t, c)
	verify := func(data []byte, find Finder) *Verdict {
		v, err := Verify(data, find, nil, page.Assets{})
		require.NoError(t, err)
		return v
	}
	saved := file(t, r, "json")
	tampered := func(old, new string) []byte {
		require.Contains(t, string(saved), old)
		return bytes.Replace(saved, []byte(old), []byte(new), 1)
	}

	v := verify(saved, func(*briefing.Source) ([]byte, bool) { return nil, false })
	assert.Len(t, v.Missing, 2)

	v = verify(saved, func(s *briefing.Source) ([]byte, bool) {
		raw, ok := finder(r.Paths)(s)
		return bytes.ReplaceAll(raw, []byte("2024"), []byte("2023")), ok
	})
	require.NotEmpty(t, v.Faults)
	assert.Equal(t, proof.TheSource, v.Faults[0].What)
	assert.True(t, slices.ContainsFunc(v.Faults, func(f proof.Fault) bool { return f.What == proof.TheQuote }), "the words are gone")

	s := r.Brief.Sections[0].Statements[0]
	for _, x := range []struct {
		what proof.What
		data []byte
	}{
		{proof.TheText, tampered(`"text": "`+s.Text, `"text": "Surely `+s.Text)},
		{proof.TheKind, tampered(`"kind": "`+string(s.Kind), `"kind": "comment`)},
		{proof.TheCount, tampered(`"reports": `, `"reports": 1`)},
	} {
		v := verify(x.data, finder(r.Paths))
		assert.True(t, slices.ContainsFunc(v.Faults, func(f proof.Fault) bool { return f.What == x.what }), "%s: %v", x.what, v.Faults)
	}
}

// A page that shows other words than its evidence is refuted although the
// evidence holds.
func TestVerifyComparesThePages(t *testing.T) {
	c := desk(t, ports, reports)
	r := run(t, c)
	s := r.Brief.Sections[0].Statements[0]
	doc, err := layout(must(r.Brief.Deliver(briefing.EmbedDelivered, nil)))
	require.NoError(t, err)
	for i, b := range doc.Blocks {
		if st, ok := b.(page.Statement); ok && st.ID == s.ID {
			st.Runs = append([]page.Run{{Text: strings.Replace(s.Text, "port", "fort", 1)}}, st.Runs[1:]...)
			doc.Blocks[i] = st
		}
	}
	for _, format := range []string{"pdf", "docx"} {
		v, err := Verify(rendered(t, format, r.Brief, doc), finder(r.Paths), nil, page.Assets{})
		require.NoError(t, err)
		require.NotEmpty(t, v.Faults, format)
		assert.Equal(t, s.ID, v.Faults[0].Where, format)
		assert.Equal(t, proof.ThePage, v.Faults[0].What, format)
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func TestWhatIsNoBrief(t *testing.T) {
	for _, data := range []string{"", "%PDF-1.4\n", "PK\x03\x04", "<!doctype html>", "{}", "words"} {
		_, err := Verify([]byte(data), nil, nil, page.Assets{})
		var p *briefing.Problem
		require.ErrorAs(t, err, &p, data)
		assert.Equal(t, briefing.Usage, p.Code)
	}
}

func TestPolicy(t *testing.T) {
	for name, c := range map[string]struct {
		yaml string
		code briefing.Code
		says string
	}{
		"a section below its minimum":    {strings.Replace(ports, "terms:", "min: 6, terms:", 1), briefing.Policy, "at least 6"},
		"a pin that nobody says":         {strings.Replace(ports, "terms:", `pin: ["the port closed for good"], terms:`, 1), briefing.Policy, "the port closed for good"},
		"a cite that nobody says":        {ports + "bottom_line: {text: x, cites: [no such words]}\n", briefing.Usage, "no such words"},
		"warnings under strict":          {ports + "strict: true\n", briefing.Policy, "under --strict"},
		"everything after the cut-off":   {strings.Replace(ports, "path: \"*.txt\"", "path: \"*.txt\", published: 2024-05-04", 1) + "as_of: 2024-05-03\n", briefing.Input, "can be used"},
		"everything above the marking":   {strings.Replace(ports, "path: \"*.txt\"", "path: \"*.txt\", tlp: RED", 1), briefing.Input, "can be used"},
		"more failures than are allowed": {strings.Replace(ports, "*.txt", "*", 1) + "max_failed: 0\n", briefing.Input, "max_failed"},
	} {
		t.Run(name, func(t *testing.T) {
			files := map[string]string{"a.txt": reports["a.txt"], "b.txt": reports["b.txt"]}
			if strings.Contains(name, "failures") {
				files["c.bin"] = "\x00\x01\x02\x00"
			}
			p := problem(t, desk(t, c.yaml, files))
			assert.Equal(t, c.code, p.Code)
			assert.Contains(t, p.What, c.says)
		})
	}
}

// A source above the brief's marking leaves no trace but a number.
func TestAWithheldSourceIsOnlyCounted(t *testing.T) {
	yaml := strings.Replace(ports, `sources: [{path: "*.txt"}]`, "marking: {tlp: GREEN}\nsources: [{path: a.txt}, {path: secret.txt, tlp: AMBER}]\nembed: full", 1)
	c := desk(t, yaml, map[string]string{"a.txt": reports["a.txt"], "secret.txt": "Hush Hush Report\n\nThe secret port was sold on Monday.\n"})
	c.Output.Formats = []string{"pdf", "docx", "md", "html"}
	r := run(t, c)
	assert.Equal(t, 1, r.Brief.Ledger.Withheld)
	for _, f := range r.Files {
		taken, err := proof.Take(f.Data)
		all := string(f.Data)
		if err == nil {
			for _, p := range taken.Parts {
				all += string(p.Data)
			}
		}
		for _, secret := range []string{"Hush", "secret"} {
			assert.NotContains(t, all, secret, f.Name)
		}
	}
}

func TestCheckSaysWhatASectionWouldDrawOn(t *testing.T) {
	c := desk(t, ports+"  - {id: gas, terms: [gas pipeline]}\n", reports)
	r, err := Check(context.Background(), c, nil)
	require.NoError(t, err)
	require.Len(t, r.Sections, 2)
	assert.Positive(t, r.Sections[0].Sentences)
	assert.NotEmpty(t, r.Sections[0].Best)
	assert.Zero(t, r.Sections[1].Sentences)
	assert.Empty(t, r.Sections[1].Best)
}

func TestACancelledBuildStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := Run(ctx, Request{Config: desk(t, ports, reports)})
	assert.ErrorIs(t, err, context.Canceled)
}

func BenchmarkBuild(b *testing.B) {
	c := load(b, "../../config/brief.yaml")
	b.ReportAllocs()
	for b.Loop() {
		run(b, c)
	}
}

// rendered is a page tree in a format, as a forger would make it.
func rendered(t *testing.T, format string, b *briefing.Brief, doc *page.Document) []byte {
	t.Helper()
	f, err := render.Find(format)
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, f.Render(render.Input{Brief: b, Page: doc}, &out))
	return out.Bytes()
}
