package text

import (
	"strings"
	"unicode/utf8"

	"github.com/mozillazg/go-unidecode"
)

// spelled holds words whose spellings differ by more than the rules of soundKey.
var spelled = spellings(`mohammed muhammad mohammad mohamed muhammed mohamad mahomet
	hussein hussain husain husayn hossein
	ahmed ahmad ahmet
	yusuf yousef yousuf youssef yosef
	abdullah abdallah abdulla
	omar umar
	osama usama
	hezbollah hizbullah hizballah hizbollah
	gaddafi qaddafi qadhafi gadhafi kadhafi khadafy
	zelensky zelenskyy zelenskiy zelenskyi
	alexander aleksandr alexandr aleksander
	sergei sergey serhii serhiy
	dmitry dmitri dmitriy
	defence defense
	centre center
	organisation organization
	labour labor
	harbour harbor
	netanyahu netanyahou
	tchaikovsky chaikovsky`)

func spellings(s string) map[string]string {
	m := make(map[string]string)
	for line := range strings.Lines(s) {
		f := strings.Fields(line)
		for _, w := range f {
			m[w] = f[0]
		}
	}
	return m
}

// soundKey reduces one word to what its spellings have in common: no accents and
// apostrophes, no Arabic article, kh=h, q=k, ou=oo=u, ee=ie=i, ei=ey=ai=ay, double
// letters once, and after the first vowel a=e and o=u. Vowels are kept, by class,
// so that Homs and Hamas, Putin and Patten, Niger and Nigeria stay apart. A word
// that would come out shorter than four letters stays as written.
func soundKey(w string) string {
	if !ascii(w) {
		w = unidecode.Unidecode(w)
	}
	w = strings.ToLower(w)
	b := make([]byte, 0, len(w))
	for i := 0; i < len(w); i++ {
		if c := w[i]; c >= 'a' && c <= 'z' || isDigit(c) || c == '-' {
			b = append(b, c)
		}
	}
	w = string(b)
	if i := strings.IndexByte(w, '-'); i > 0 && articles[w[:i]] && i+1 < len(w) {
		w = w[i+1:]
	}
	if s, ok := spelled[w]; ok {
		return s
	}
	out := make([]byte, 0, len(w))
	vowels := 0
	for i := 0; i < len(w); i++ {
		c := w[i]
		next := byte(0)
		if i+1 < len(w) {
			next = w[i+1]
		}
		switch {
		case c == '-':
			continue
		case c == 'k' && next == 'h':
			c = 'h'
			i++
		case c == 'q':
			c = 'k'
		case c == 'o' && (next == 'u' || next == 'o'):
			c = 'u'
			i++
			vowels++
		case (c == 'e' || c == 'i') && next == 'e':
			c = 'i'
			i++
			vowels++
		case (c == 'e' || c == 'a') && (next == 'i' || next == 'y'):
			out = append(out, 'a')
			c = 'y'
			i++
			vowels++
		case c == 'y' && (next == 'y' || next == 'i') || c == 'i' && next == 'y' || c == 'i' && next == 'i':
			c = 'i'
			i++
			vowels++
		case c == 'y' && i > 0 && !vowel(next):
			c = 'i'
			vowels++
		case vowel(c):
			if vowels > 0 {
				switch c {
				case 'e':
					c = 'a'
				case 'o':
					c = 'u'
				}
			}
			vowels++
		}
		if n := len(out); n > 0 && out[n-1] == c {
			continue
		}
		out = append(out, c)
	}
	if len(out) < 4 {
		return w
	}
	return string(out)
}

func vowel(c byte) bool { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' }

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// linking are words of a name that do not tell it from another.
var linking = wordSet(`the of for and de del la le du da dos di van von der den bin ibn al el & y`)

// suffixes after a person's name.
var suffixes = wordSet(`jr sr ii iii iv`)

// personKey makes the key of a person's name from its words, in lower case.
func personKey(words []string) string {
	for len(words) > 1 && suffixes[strings.Trim(words[len(words)-1], ".")] {
		words = words[:len(words)-1]
	}
	last := soundKey(words[len(words)-1])
	given := ""
	for _, w := range words[:len(words)-1] {
		w = strings.Trim(w, ".")
		if linking[w] || w == "" {
			continue
		}
		if given == "" || len(given) == 1 && len(w) > 1 {
			given = soundKey(w)
		}
		if len(given) > 1 {
			break
		}
	}
	return given + "|" + last
}

// companyForms are dropped at the end of an organisation's key.
var companyForms = wordSet("inc ltd llc plc corp co company corporation limited gmbh ag sa nv spa oyj ab asa")

// trades are last words of company names: the word before them is the name that
// a report goes on with. "Microsoft" is not its "Microsoft Response Center".
var trades = wordSet(`group holdings entertainment communications telecom robotics airlines airways motors industries systems technologies
	pictures studios records foods energy pharmaceuticals bank media international solutions software labs laboratories partners fc united
	railways enterprises capital insurance brewing mining steel oil gas petroleum retail stores brands logistics aerospace securities`)

// plainWord folds a word of a name of several words: no accents, apostrophes or
// Arabic article, one spelling where British and American differ.
func plainWord(w string) string {
	if !ascii(w) {
		w = strings.ToLower(unidecode.Unidecode(w))
	}
	if strings.ContainsAny(w, "'`.") {
		w = strings.NewReplacer("'", "", "`", "", ".", "").Replace(w)
	}
	if i := strings.IndexByte(w, '-'); i > 0 && articles[w[:i]] && i+1 < len(w) {
		w = w[i+1:]
	}
	if s, ok := spelled[w]; ok {
		return s
	}
	return w
}

// plainKey makes the key of an organisation or place from its words, in lower
// case: "ministry of defence" and "defense ministry" are one.
func plainKey(words []string) string {
	key := make([]string, 0, len(words))
	for _, w := range words {
		if !linking[w] {
			key = append(key, plainWord(w))
		}
	}
	for len(key) > 1 && companyForms[key[len(key)-1]] {
		key = key[:len(key)-1]
	}
	if len(key) == 1 {
		return soundKey(key[0])
	}
	if len(key) > 1 && (words[0] == "ministry" || words[0] == "department") && words[1] == "of" {
		key = append(key[1:], key[0])
	}
	return strings.Join(key, " ")
}
