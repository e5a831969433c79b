package source

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// FuzzRead: any bytes under any name give an *Unreadable or a lawful source, the
// same one twice, and reading its own text again loses no paragraph break.
func FuzzRead(f *testing.F) {
	files, _ := filepath.Glob("testdata/read/*.*")
	for _, name := range files {
		raw, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(filepath.Base(name), raw)
	}
	for _, s := range []string{"---\n---\n", "---\na: [\n---\nx", "# \n\n#", "> - > 1. x", "```\n", "[a](b", "| |\n|-|-|", "<!--", "a\n-", "7 Comments\n", "(CNN)", "A, 1 May (", "\xff\xfea", "- \n- ", "· ·"} {
		f.Add("x.md", []byte(s))
		f.Add("x.txt", []byte(s))
	}
	pages, _ := filepath.Glob("testdata/html/*.html")
	for _, name := range pages {
		raw, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add("x.html", raw)
	}
	mails, _ := filepath.Glob("testdata/mail/*.eml")
	feeds, _ := filepath.Glob("testdata/feed/*.*")
	for _, name := range append(mails, feeds...) {
		raw, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(filepath.Base(name), raw)
	}
	for _, p := range packages(f) {
		f.Add("x.docx", p)
	}
	f.Fuzz(func(t *testing.T, name string, raw []byte) {
		s, err := Read(name, raw, Options{})
		if err != nil {
			var u *Unreadable
			require.True(t, errors.As(err, &u))
			require.NotEmpty(t, u.Reason)
			return
		}
		lawful(t, s)
		again, err := Read(name, raw, Options{})
		require.NoError(t, err)
		require.Equal(t, s, again)
	})
}

// packages are the ZIP files of the fixtures.
func packages(tb testing.TB) [][]byte {
	files, _ := filepath.Glob("testdata/*/*.txtar")
	var out [][]byte
	for _, name := range files {
		raw, err := os.ReadFile(name)
		require.NoError(tb, err)
		out = append(out, packed(tb, raw))
	}
	return out
}

// FuzzWord: any text part gives an *Unreadable or a lawful source. Fuzzing whole
// packages seldom gets past their checksums.
func FuzzWord(f *testing.F) {
	files, _ := filepath.Glob("testdata/docx/*.txtar")
	for _, name := range files {
		raw, err := os.ReadFile(name)
		require.NoError(f, err)
		for _, p := range txtar.Parse(raw).Files {
			f.Add(p.Data, p.Data)
		}
	}
	f.Fuzz(func(t *testing.T, text, styles []byte) {
		raw := txtar.Format(&txtar.Archive{Files: []txtar.File{{Name: "[Content_Types].xml"}, {Name: "word/document.xml"}, {Name: "word/styles.xml"}}})
		a := txtar.Parse(raw)
		a.Files[1].Data, a.Files[2].Data = text, styles
		p := pack(t, a)
		s, err := Read("x.docx", p, Options{})
		if err != nil {
			var u *Unreadable
			require.True(t, errors.As(err, &u))
			return
		}
		lawful(t, s)
		again, err := Read("x.docx", p, Options{})
		require.NoError(t, err)
		require.Equal(t, s, again)
	})
}

// FuzzDecode: any bytes give an error or valid UTF-8 without carriage returns,
// and valid UTF-8 without zeros stays what it was.
func FuzzDecode(f *testing.F) {
	for _, s := range []string{russian, english, "a\rb\r\nc", "\xff\xfe\x00", "\xef\xbb\xbfx", "\x1b$B"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		s, err := Decode(raw)
		if err != nil {
			return
		}
		require.True(t, utf8.ValidString(s))
		require.NotContains(t, s, "\r")
		if utf8.Valid(raw) && !strings.ContainsAny(string(raw), "\r\x00\x1b\uFEFF") {
			require.Equal(t, string(raw), s)
		}
	})
}

// TestLarge reads what is built to be slow: the time must grow with the size.
func TestLarge(t *testing.T) {
	if testing.Short() {
		t.Skip("large inputs")
	}
	const size = 2 << 20 // of what is one block; a thirty-second of it in small ones
	for name, text := range map[string]string{
		"one line":            strings.Repeat("The port opened on Wednesday, it said. ", size/39),
		"one word":            strings.Repeat("a", size),
		"word of letters":     "The port " + strings.Repeat("ё", 100000) + " opened.",
		"short lines":         strings.Repeat("a\n", size/2/32),
		"headings":            strings.Repeat("# Heading\n", size/10/32),
		"stars":               strings.Repeat("*a ", size/3/32),
		"brackets":            strings.Repeat("[", size/32),
		"links":               strings.Repeat("[a](b", size/5/32),
		"images":              strings.Repeat("![", size/2/32),
		"quotes":              strings.Repeat("> ", size/2/32),
		"backticks":           strings.Repeat("`a", size/2/32),
		"comments":            strings.Repeat("<!-- ", size/5/32),
		"tags":                strings.Repeat("<a ", size/3/32),
		"underscores":         strings.Repeat("_a", size/2/32),
		"bullets":             strings.Repeat("- item\n", size/7/32),
		"wrapped":             strings.Repeat("the line goes on and on and never comes to\n", size/43/32),
		"dates":               strings.Repeat("Published 3 May 2024\n", size/21/32),
		"commas":              strings.Repeat(", ", size/2),
		"spaces":              "a" + strings.Repeat(" ", size) + "b",
		"empty lines":         "The port opened." + strings.Repeat("\n", size) + "It closed.",
		"broken UTF-8":        strings.Repeat("ab\xff", size/3/4),
		"fences":              strings.Repeat("```\n", size/4/32),
		"front matter":        "---\n" + strings.Repeat("a: b\n", size/5/32),
		"nested front matter": "---\na: " + strings.Repeat("[", 8000) + "\n---\nThe port opened.",
		"aliases":             "---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b]\n---\nThe port opened.",
	} {
		for _, ext := range []string{".txt", ".md"} {
			start := time.Now()
			s, err := Read("x"+ext, []byte(text), Options{})
			took := time.Since(start)
			assert.Less(t, took, 4*time.Second, "%s%s", name, ext)
			if took > 300*time.Millisecond {
				t.Logf("%s%s: %v for %d bytes", name, ext, took, len(text))
			}
			if err == nil {
				lawful(t, s)
			}
		}
	}
}

// TestLargePages reads pages that are built to be slow.
func TestLargePages(t *testing.T) {
	if testing.Short() {
		t.Skip("large inputs")
	}
	const size = 256 << 10
	p := "<p>The port opened on Wednesday, it said.</p>"
	for name, text := range map[string]string{
		"paragraphs": strings.Repeat(p, size/len(p)),
		"nested":     strings.Repeat("<div>", size/5),
		"inline":     strings.Repeat("<b><i>a", size/7),
		"links":      strings.Repeat("<a href=/x>The port opened</a> ", size/31),
		"lists":      strings.Repeat("<ul><li>x", size/9),
		"tables":     strings.Repeat("<table><tr><td>x", size/16),
		"breaks":     strings.Repeat("a<br>", size/5),
		"attributes": "<p " + strings.Repeat("a=b ", size/4) + ">x</p>",
		"comments":   strings.Repeat("<!-- x -->", size/10),
		"scripts":    strings.Repeat("<script type=application/ld+json>{}</script>", size/44),
		"meta":       strings.Repeat("<meta name=date content='3 May 2024'>", size/37),
		"linked":     "<script type=application/ld+json>" + strings.Repeat("[", size) + "</script>",
		"entities":   strings.Repeat("&amp;&#1;&notit;", size/16),
		"one word":   "<p>" + strings.Repeat("a", size),
		"quotes":     strings.Repeat("<blockquote>a", size/13),
		"spans":      strings.Repeat("<span>a</span>", size/14),
		"dates":      strings.Repeat("<div class=date>3 May 2024</div>", size/32),
		"unclosed":   strings.Repeat("<p>a<h2>b", size/9),
	} {
		start := time.Now()
		s, err := Read("x.html", []byte("<!doctype html><html><body>"+text), Options{})
		if took := time.Since(start); took > 300*time.Millisecond {
			t.Logf("%s: %v", name, took)
			assert.Less(t, took, 6*time.Second, name)
		}
		if err == nil {
			lawful(t, s)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	for _, name := range []string{"en_page.txt", "full.md", "ru_page.txt"} {
		raw, err := os.ReadFile(filepath.Join("testdata/read", name))
		require.NoError(b, err)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(raw)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Read(name, raw, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	long := []byte(strings.Repeat("The port opened on Wednesday, the authority said in a statement that nobody read.\n\n", 20000))
	b.Run("long", func(b *testing.B) {
		b.SetBytes(int64(len(long)))
		for b.Loop() {
			if _, err := Read("x.txt", long, Options{}); err != nil {
				b.Fatal(err)
			}
		}
	})
}
