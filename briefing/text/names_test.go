package text

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"brief/briefing"
	"brief/briefing/internal/golden"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// read reads a text whose paragraphs stand behind empty lines.
func read(text string, entities ...briefing.Entity) briefing.Document {
	return NewReader(entities).Document(briefing.Source{ID: "S1", Text: text, Language: "en"})
}

// goldens runs show over testdata/dir/*.txt and compares with the .golden file
// beside each: a case is added by adding a text.
func goldens(t *testing.T, dir string, show func(d *briefing.Document, s *briefing.Sentence) []string) {
	t.Helper()
	files, err := filepath.Glob("testdata/" + dir + "/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, f := range files {
		t.Run(filepath.Base(f), func(t *testing.T) {
			raw, err := os.ReadFile(f)
			require.NoError(t, err)
			d := read(strings.TrimSpace(string(raw)))
			var b strings.Builder
			for i := range d.Sentences {
				fmt.Fprintln(&b, d.Sentences[i].Of(d.Text))
				for _, line := range show(&d, &d.Sentences[i]) {
					fmt.Fprintln(&b, "\t"+line)
				}
			}
			name := strings.TrimSuffix(filepath.Base(f), ".txt") + ".golden"
			golden.Equal(t, dir+"/"+name, []byte(b.String()))
		})
	}
}

func TestNames(t *testing.T) {
	goldens(t, "names", func(d *briefing.Document, s *briefing.Sentence) (out []string) {
		for _, n := range s.Names {
			out = append(out, fmt.Sprintf("%s = %s (%s)", d.Text[n.Start:n.End], n.Key, n.Kind))
		}
		return out
	})
}

func TestEntitiesWin(t *testing.T) {
	d := read("Ahmad al-Sharaa met the minister. Later Al-Sharaa flew home. The Harbour Group paid for sharaa blends.",
		briefing.Entity{Name: "Ahmed al-Sharaa", Also: []string{"al-Sharaa"}, Kind: "person"},
		briefing.Entity{Name: "Harbour Holdings", Also: []string{"the Harbour Group"}, Kind: "organisation"})
	var got []string
	for _, s := range d.Sentences {
		for _, n := range s.Names {
			got = append(got, d.Text[n.Start:n.End]+"="+n.Key+"/"+n.Kind)
		}
	}
	assert.Equal(t, []string{"Ahmad al-Sharaa=ahmed al-sharaa/person", "Al-Sharaa=ahmed al-sharaa/person",
		"The Harbour Group=harbour holdings/organisation"}, got)
}

// awkward are texts that have broken readers of this kind before.
var awkward = []string{
	"", "“", "\"", "'", "”“", "„“”", "«»", "``''", "a\"b\"c", "“a\n\n“b\n\n“c”", "He", "He.", "It is", "\"“'‘", "said", "X said", "said X",
	"according to", "According to the", "citing", "Reuters reported, citing", ", who, who, who said", "Mr. Mr. Mr.", "A. B. C. D.",
	"U.S. U.S.A. a.m. J.K. Rowling", "al-", "al-al-Al-X", "HTS-", "-led", "A-B-C-D-E-F-G-H-I-J-K-L", "’s ’s ’s", "It’s Bush’s’", "the the the of of of",
	"Ministry of the of and of", "Bank of", "& & A & B &", "(HTS)", "X Y (XY)", "X Y (XY", "\u2011a\u2011B", "日本語「引用」と言った。", "Ты «кто»?",
	"\xff\xfe“\xff”", "é’é", "He told Putin that he, she said, he said.", "Neither nor or", "However, however, however", "is is is seen as as",
	"will likely to be be", "is a", "remains", "!", "?", "I", "I?", "May", "will Will", "due to", "no. 5", "No. 5",
}

// checkReading states what holds for every text.
func checkReading(t *testing.T, text string) {
	t.Helper()
	d := read(text)
	boundary := func(i int) bool { return i == len(text) || utf8.RuneStart(text[i]) || !utf8.ValidString(text) }
	inside := func(what string, s *briefing.Sentence, from, to int) {
		require.True(t, s.Start <= from && from < to && to <= s.End, "%s: %d-%d outside %d-%d of %q", what, from, to, s.Start, s.End, text)
		require.True(t, boundary(from) && boundary(to), "%s cuts a rune in %q", what, text)
	}
	for i := range d.Sentences {
		s := &d.Sentences[i]
		end := s.Start
		for _, n := range s.Names {
			inside("name", s, n.Start, n.End)
			require.GreaterOrEqual(t, n.Start, end, "names overlap in %q", text)
			require.NotEmpty(t, n.Key)
			end = n.End
		}
		end = s.Start
		for _, q := range s.Quotes {
			inside("quote", s, q.Start, q.End)
			require.GreaterOrEqual(t, q.Start, end)
			end = q.End
		}
		end = s.Start
		for _, a := range s.Attributions {
			inside("attribution", s, a.Start, a.End)
			require.GreaterOrEqual(t, a.Start, end)
			require.NotEmpty(t, a.Who)
			require.NotEmpty(t, a.Kind)
			end = a.End
		}
		for _, list := range [][]briefing.Cue{s.Modality, s.Negations} {
			end = s.Start
			for _, c := range list {
				inside("cue", s, c.Start, c.End)
				require.GreaterOrEqual(t, c.Start, end)
				end = c.End
			}
		}
		if s.Assessment != nil {
			inside("assessment", s, s.Assessment.Start, s.Assessment.End)
		}
		if o := s.Opener; o != nil {
			inside("opener", s, o.Start, o.End)
			if o.Antecedent != nil {
				require.True(t, o.Antecedent.End <= s.Start && o.Antecedent.Start < o.Antecedent.End, "antecedent after its pronoun in %q", text)
			}
		}
	}
	for _, q := range quotesOf(text) {
		words := text[q.Start:q.End]
		require.NotEmpty(t, words)
		require.NotContains(t, "“”\"«»„", string([]rune(words)[:1]), "marks in %q of %q", words, text)
	}
}

func TestAwkward(t *testing.T) {
	for _, s := range awkward {
		checkReading(t, s)
	}
}

func FuzzReading(f *testing.F) {
	for _, s := range awkward {
		f.Add(s)
	}
	files, _ := filepath.Glob("testdata/*/*.txt")
	for _, name := range files {
		raw, err := os.ReadFile(name)
		require.NoError(f, err)
		f.Add(string(raw))
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) < 1<<16 {
			checkReading(t, s)
		}
	})
}

// Awkward text must cost no more than its length: these are read in one sentence.
func TestLongSentences(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	for _, unit := range []string{"\" ' ", "“a ", "he said ", "Mr. ", "A ", "A-", "al-", "which is ", "and ", "of the ", "Bank of ", "(A) ", "said X, ",
		", who", "according to ", "“a” he said ", "is seen as ", "A & ", "it is ", "Ann Lee said he said, ", "citing ", "'a s' ", "Ministry of A and "} {
		text := strings.Repeat(unit, 60_000/len(unit))
		_ = read(text)
	}
}

func BenchmarkAnnotate(b *testing.B) {
	var all strings.Builder
	files, _ := filepath.Glob("testdata/*/*.txt")
	for all.Len() < 1<<19 {
		for _, name := range files {
			raw, err := os.ReadFile(name)
			require.NoError(b, err)
			all.Write(raw)
			all.WriteString("\n\n")
		}
	}
	src := briefing.Source{ID: "S1", Text: all.String(), Language: "en"}
	r := NewReader(nil)
	d := r.Document(src)
	b.SetBytes(int64(len(src.Text)))
	b.ReportAllocs()
	for b.Loop() {
		for i := range d.Sentences {
			s := &d.Sentences[i]
			s.Names, s.Quotes, s.Attributions, s.Modality, s.Negations, s.Assessment, s.Opener = nil, nil, nil, nil, nil, nil, nil
		}
		annotate(&d, r.names)
	}
}
