package text

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"brief/briefing"
	"brief/briefing/internal/stem"

	"github.com/clipperhouse/uax29/v2/words"
)

// known is what is remembered of a word.
type known struct {
	word string // as written, held once
	stem string
	stop bool
}

// stemStore remembers the words all documents of a reader have in common, by
// language, so that each is stemmed once and its stem is held in memory once.
type stemStore struct {
	mu    sync.RWMutex
	words map[string]map[string]known // language, word as written
	size  int
	near  sync.Pool // of *nearWords
}

// storeLimit bounds the memory that hostile input can make the store hold.
const storeLimit = 1 << 19

// nearWords are words of the store that one document after another uses without
// waiting for the others.
type nearWords struct {
	language string
	words    map[string]known
}

// nearLimit bounds what is held of the store a second time.
const nearLimit = 1 << 14

// nearby hands out near words of a language.
func (st *stemStore) nearby(language string) *nearWords {
	n, _ := st.near.Get().(*nearWords)
	if n == nil || n.language != language || len(n.words) > nearLimit {
		n = &nearWords{language, make(map[string]known, 512)}
	}
	return n
}

func (st *stemStore) get(language, word string) (known, bool) {
	st.mu.RLock()
	defer st.mu.RUnlock()
	k, ok := st.words[language][word]
	return k, ok
}

func (st *stemStore) put(language string, k known) {
	st.mu.Lock()
	defer st.mu.Unlock()
	if st.size >= storeLimit {
		return
	}
	if st.words == nil {
		st.words = make(map[string]map[string]known)
	}
	if st.words[language] == nil {
		st.words[language] = make(map[string]known)
	}
	st.words[language][k.word] = k
	st.size++
}

// words fills in the words of every sentence.
func (r *Reader) words(d *briefing.Document) {
	language := stem.As(d.Language)
	near := r.stems.nearby(language)
	defer r.stems.near.Put(near)
	stops := stopWords(language)
	look := func(w string) known {
		if k, ok := near.words[w]; ok {
			return k
		}
		k, ok := r.stems.get(language, w)
		if !ok {
			k.word = strings.Clone(w)
			k.stem = strings.Clone(stem.Word(w, language))
			k.stop = stops[stem.Fold(w)]
			r.stems.put(language, k)
		}
		near.words[k.word] = k
		return k
	}
	all := make([]briefing.Word, 0, len(d.Text)/6)
	for i := range d.Sentences {
		s := &d.Sentences[i]
		from := len(all)
		it := words.FromString(d.Text[s.Start:s.End])
		for it.Next() {
			w := it.Value()
			if !isWord(w) {
				continue
			}
			k := look(w)
			at := s.Start + it.Start()
			all = append(all, briefing.Word{Start: at, End: at + len(w), Stem: k.stem, Stop: k.stop})
		}
		s.Words = all[from:len(all):len(all)]
	}
}

// isWord tells words and numbers from punctuation and spaces, by their first
// character: that is how the segments of UAX #29 come.
func isWord(s string) bool {
	c := s[0]
	if c < utf8.RuneSelf {
		return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '_' && len(s) > 1
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}
