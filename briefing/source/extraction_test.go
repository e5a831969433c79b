//go:build extraction

package source

import (
	"go/ast"
	"go/parser"
	gotoken "go/token"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/markusmobius/go-trafilatura"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// TestExtraction scores the reader of web pages against the test pages that two
// of the modules carry, and beside it go-trafilatura alone:
//
//	go test -tags extraction -run TestExtraction -v ./briefing/source
//
// Of the pages of go-trafilatura some strings are known that belong into the
// text and some that do not; of those of go-readability the text that this
// library takes, captions and all. SHOW names what is listed: lost, kept,
// title, author, date, refused, less, or far; STEP=n reads every nth page only.
func TestExtraction(t *testing.T) {
	show := os.Getenv("SHOW")
	say := func(what, format string, args ...any) {
		if what == show {
			t.Logf(what+" "+format, args...)
		}
	}
	pages := comparison(t)
	var ours, theirs, agree rate
	refused, seen := 0, 0
	fields := map[string]*[2]int{"title": {}, "author": {}, "date": {}, "site": {}}
	why := map[string]int{}
	step, _ := strconv.Atoi(os.Getenv("STEP"))
	for i, p := range pages {
		if i%max(1, step) != 0 {
			continue
		}
		raw, err := os.ReadFile(p.file)
		if err != nil {
			continue
		}
		seen++
		s, err := Read("x.html", raw, Options{})
		if err != nil {
			refused++
			say("refused", "%s: %v", filepath.Base(p.file), err)
		}
		plain := ""
		if show == "" || show == "lost" || show == "kept" || show == "less" {
			plain = library(raw)
		}
		a, b := fold(s.Text), fold(plain)
		if x := agree.shingles(plain, s.Text); x.fn > x.tp/5 {
			lost := map[string]int{}
			for _, d := range s.Dropped {
				lost[d.Reason] += len(strings.Fields(d.Text))
			}
			say("less", "%s: %v of %.0f shingles %v", filepath.Base(p.file), x, x.tp+x.fn, lost)
		}
		for _, w := range p.with {
			w = fold(w)
			ours.segment(strings.Contains(a, w), true)
			theirs.segment(strings.Contains(b, w), true)
			if !strings.Contains(a, w) {
				reason := "nowhere"
				for _, d := range s.Dropped {
					if strings.Contains(d.Text, w) {
						reason = d.Reason
					}
				}
				say("lost", "%s: %s (%s, theirs %v)", filepath.Base(p.file), w, reason, strings.Contains(b, w))
				if strings.Contains(b, w) {
					why["lost "+reason]++
				}
			}
		}
		for _, w := range p.without {
			w = fold(w)
			ours.segment(strings.Contains(a, w), false)
			theirs.segment(strings.Contains(b, w), false)
			if strings.Contains(a, w) {
				say("kept", "%s: %s (theirs %v)", filepath.Base(p.file), w, strings.Contains(b, w))
			}
		}
		for _, d := range s.Dropped {
			if d.Reason != becausePage {
				why["words "+d.Reason] += len(strings.Fields(d.Text))
			}
		}
		for _, f := range []struct{ name, want, got string }{
			{"title", fold(p.title), s.Title}, {"author", strings.Join(p.authors, ", "), s.Author},
			{"date", p.date, s.Published[:min(10, len(s.Published))]}, {"site", p.site, s.Publisher},
		} {
			if f.want == "" {
				continue
			}
			fields[f.name][1]++
			if strings.EqualFold(f.want, f.got) {
				fields[f.name][0]++
			} else {
				say(f.name, "%s: want %q, got %q", filepath.Base(p.file), f.want, f.got)
			}
		}
	}
	t.Logf("%d pages of go-trafilatura, %d refused", seen, refused)
	t.Logf("strings: ours %v, go-trafilatura alone %v", ours, theirs)
	t.Logf("ours against go-trafilatura: %v", agree)
	for _, f := range []string{"title", "author", "date", "site"} {
		t.Logf("%s: %d of %d", f, fields[f][0], fields[f][1])
	}
	keys := []string{}
	for k := range why {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b string) int { return why[b] - why[a] })
	for _, k := range keys {
		t.Logf("   %s: %d", k, why[k])
	}

	var mine, other rate
	refused, seen = 0, 0
	dirs, _ := filepath.Glob(filepath.Join(module(t, "github.com/go-shiori/go-readability"), "test-pages", "*"))
	for _, dir := range dirs {
		raw, err := os.ReadFile(filepath.Join(dir, "source.html"))
		want, err2 := os.ReadFile(filepath.Join(dir, "expected.html"))
		if err != nil || err2 != nil {
			continue
		}
		seen++
		s, err := Read("x.html", raw, Options{})
		if err != nil {
			refused++
			say("refused", "%s: %v", filepath.Base(dir), err)
		}
		root, err := html.Parse(strings.NewReader(string(want)))
		require.NoError(t, err)
		gold := ""
		for _, b := range blocksOf(root) {
			gold += b.text + "\n"
		}
		x := mine.shingles(gold, s.Text)
		y := other.shingles(gold, library(raw))
		say("far", "%s: ours %v, alone %v", filepath.Base(dir), x, y)
	}
	t.Logf("%d pages of go-readability, %d refused", seen, refused)
	t.Logf("ours %v, go-trafilatura alone %v", mine, other)
}

// library is the text of go-trafilatura without its fallback.
func library(raw []byte) string {
	r, err := trafilatura.Extract(strings.NewReader(string(raw)), trafilatura.Options{ExcludeComments: true, HtmlDateMode: trafilatura.Disabled})
	if err != nil {
		return ""
	}
	return r.ContentText
}

// rate adds true and false positives and false negatives.
type rate struct{ tp, fp, fn float64 }

func (r rate) String() string {
	p, c := r.tp/(r.tp+r.fp), r.tp/(r.tp+r.fn)
	return "P " + strconv.FormatFloat(p, 'f', 3, 64) + " R " + strconv.FormatFloat(c, 'f', 3, 64) + " F1 " + strconv.FormatFloat(2*p*c/(p+c), 'f', 3, 64)
}

// segment adds one string that belongs into the text, or does not.
func (r *rate) segment(found, wanted bool) {
	switch {
	case found && wanted:
		r.tp++
	case found:
		r.fp++
	case wanted:
		r.fn++
	}
}

var token4 = regexp.MustCompile(`[\p{L}\p{N}_]+`)

// shingles adds a page: runs of four words, the page counting as one whatever
// its length, as the article extraction benchmark of scrapinghub does.
func (r *rate) shingles(want, got string) rate {
	count := func(s string) map[string]int {
		out := map[string]int{}
		w := token4.FindAllString(s, -1)
		for i := 0; i < max(1, len(w)-3); i++ {
			out[strings.Join(w[i:min(len(w), i+4)], " ")]++
		}
		return out
	}
	a, b := count(want), count(got)
	var x rate
	for k, n := range a {
		x.tp += float64(min(n, b[k]))
		x.fn += float64(max(0, n-b[k]))
	}
	for k, n := range b {
		x.fp += float64(max(0, n-a[k]))
	}
	if all := x.tp + x.fp + x.fn; all > 0 {
		r.tp, r.fp, r.fn = r.tp+x.tp/all, r.fp+x.fp/all, r.fn+x.fn/all
	}
	return x
}

// module is the folder of a module.
func module(t *testing.T, path string) string {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", path).Output()
	require.NoError(t, err)
	return strings.TrimSpace(string(out))
}

type comparedPage struct {
	file, title, date, site string
	authors, with, without  []string
}

// comparison reads what go-trafilatura knows of its test pages, in their order.
func comparison(t *testing.T) []comparedPage {
	dir := module(t, "github.com/markusmobius/go-trafilatura")
	f, err := parser.ParseFile(gotoken.NewFileSet(), filepath.Join(dir, "scripts/comparison/data.go"), nil, 0)
	require.NoError(t, err)
	var out []comparedPage
	ast.Inspect(f, func(n ast.Node) bool {
		kv, ok := n.(*ast.KeyValueExpr)
		if !ok {
			return true
		}
		lit, ok := kv.Value.(*ast.CompositeLit)
		if _, named := kv.Key.(*ast.BasicLit); !ok || !named {
			return true
		}
		p := comparedPage{}
		for _, e := range lit.Elts {
			field := e.(*ast.KeyValueExpr)
			var vs []string
			ast.Inspect(field.Value, func(n ast.Node) bool {
				if l, ok := n.(*ast.BasicLit); ok && l.Kind == gotoken.STRING {
					s, err := strconv.Unquote(l.Value)
					require.NoError(t, err)
					vs = append(vs, s)
				}
				return true
			})
			if len(vs) == 0 {
				continue
			}
			switch field.Key.(*ast.Ident).Name {
			case "File":
				p.file = filepath.Join(dir, "test-files/comparison", vs[0])
			case "Title":
				p.title = vs[0]
			case "Date":
				p.date = vs[0]
			case "Sitename":
				p.site = vs[0]
			case "Authors":
				p.authors = vs
			case "With":
				p.with = vs
			case "Without":
				p.without = vs
			}
		}
		out = append(out, p)
		return false
	})
	slices.SortFunc(out, func(a, b comparedPage) int { return strings.Compare(a.file, b.file) })
	return slices.CompactFunc(out, func(a, b comparedPage) bool { return a.file == b.file })
}
