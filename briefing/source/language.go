package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/RadhiFadlillah/whatlanggo"
)

// languageSample is how much of a text, in bytes, decides on its language.
const languageSample = 20 << 10

// functionWords are the commonest function words of the languages that a vote
// can be taken on; a word that several share counts for each.
var functionWords = []struct {
	tag   string
	words map[string]bool
}{
	{"en", wordSet("the of and to in that is was for on with as by at from his it he has had have are were an be which who their not but they this will")},
	{"de", wordSet("der die das und in den von zu mit dem des im auf für ist nicht ein eine als auch es an werden aus er hat dass sie nach bei sich wird wurde")},
	{"fr", wordSet("le la les de des du et en un une à est que dans pour qui au sur par plus avec il ne pas ce sont été a ses aux cette")},
	{"es", wordSet("el la los las de del y en un una que es se por con para su al lo como más ha no fue sus este pero entre sobre")},
	{"it", wordSet("il la di e che in un una per con del della dei le i è non sono alla da nel al si lo gli ha anche più come delle")},
	{"pt", wordSet("o a os as de do da dos das e em um uma que é no na para com por não se mais foi ao como são sua seu pelo")},
	{"nl", wordSet("de het een en van in op te dat is voor met zijn niet aan er om ook als bij door naar heeft worden werd die")},
	{"sv", wordSet("och att det som en på är av för med den till har inte om ett i var vid från de men han kan")},
	{"pl", wordSet("i w na z się do że nie jest to o jak po od przez za dla które oraz był a ale tym został jego")},
	{"tr", wordSet("ve bir bu da de için ile olarak olan çok daha en gibi ancak sonra kadar ise olduğu tarafından göre dedi")},
	{"ru", wordSet("и в на с что не по к о из за от для это как был он его а до при также года их было она во между после")},
	{"uk", wordSet("і в на з що не до за про та у від для це як був він його також року їх було вона після між які та й")},
	{"bg", wordSet("и на в за от се да с че не по е са си като до това ще при които бе във след със беше")},
	{"ar", wordSet("في من على إلى أن عن مع التي الذي هذا هذه كما بعد قد كان ما لا بين إن وقال قال وقد لم أو خلال")},
	{"fa", wordSet("و در به از که این را با است برای آن یک خود تا بر شد شده می او هم نیز کرد پس")},
}

// languageOf is the language of a whole text: what the letter statistics and
// the function words agree on. One of them alone decides only when it is sure;
// else the language stays undecided, "".
func languageOf(text string) string {
	sample := text[:min(len(text), languageSample)]
	for len(sample) > 0 && !utf8.ValidString(sample[max(0, len(sample)-4):]) && !utf8.RuneStart(text[len(sample)%len(text)]) {
		sample = sample[:len(sample)-1]
	}
	sample = strings.ToValidUTF8(sample, "")
	letters, kana, han := 0, 0, 0
	for _, r := range sample {
		if unicode.IsLetter(r) {
			letters++
		}
		if unicode.Is(unicode.Han, r) {
			han++
		}
		if unicode.In(r, unicode.Hiragana, unicode.Katakana) {
			kana++
		}
	}
	if letters < 8 {
		return ""
	}
	// Function words that are sure are not outvoted by letters; they are also
	// found much sooner.
	vote, sure := voteOf(sample)
	if sure && 2*(han+kana) < letters {
		return vote
	}
	info := whatlanggo.Detect(sample)
	guess := info.Lang.Iso6391()
	if info.Script == nil {
		guess = ""
	}
	if guess == "zh" || guess == "ja" {
		if kana*20 > letters {
			return "ja"
		}
		return "zh"
	}
	if vote == "ru" && strings.ContainsAny(sample, "ыэ") && !strings.ContainsAny(sample, "іїєў") {
		return vote // letters that Bulgarian and Ukrainian have not
	}
	switch {
	case vote == guess, sure:
		return vote
	case vote == "" && voted(guess):
		return "" // its function words would show
	case vote == "" && info.IsReliable():
		return guess
	}
	return ""
}

// voted reports whether a language has function words to vote with.
func voted(tag string) bool {
	for _, l := range functionWords {
		if l.tag == tag {
			return true
		}
	}
	return false
}

// voteOf counts function words. The winner must reach a tenth of the words; it
// is sure with at least eight of them and half as many again as the next.
func voteOf(sample string) (tag string, sure bool) {
	total := 0
	counts := make([]int, len(functionWords))
	for w := range strings.FieldsFuncSeq(strings.ToLower(sample), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
		total++
		for i := range functionWords {
			if functionWords[i].words[w] {
				counts[i]++
			}
		}
	}
	best, next := 0, 0
	for i, n := range counts {
		switch {
		case n > best:
			best, next, tag = n, best, functionWords[i].tag
		case n > next:
			next = n
		}
	}
	if best*10 < total || best < 2 {
		return "", false
	}
	return tag, best >= 8 && best*2 >= next*3
}

// languageTag is the primary tag of a BCP 47 tag, "" when s is none.
func languageTag(s string) string {
	s = strings.ToLower(strings.TrimSpace(s))
	s, _, _ = strings.Cut(strings.ReplaceAll(s, "_", "-"), "-")
	if len(s) < 2 || len(s) > 3 || strings.Trim(s, "abcdefghijklmnopqrstuvwxyz") != "" {
		return ""
	}
	return s
}
