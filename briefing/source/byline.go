package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxStamp is the most words of a line that says when or by whom.
const maxStamp = 24

// stamps reads and drops the lines that say when a text was published and by
// whom: "Published : 15 Oct 2025 07:36 PM", "By … bureau October 15, 2025",
// "Jane Doe, Example Wire".
func (c *cleaner) stamps() {
	running, total := 0, 0
	updated := ""
	for i := range c.blocks {
		if b := &c.blocks[i]; b.kind == prose || b.kind == unknown && b.facts.running() {
			total++
		}
	}
	for i := range c.blocks {
		b := &c.blocks[i]
		if b.kind == waste {
			continue
		}
		if b.kind == prose || b.facts.running() {
			running++
		}
		if b.kind != unknown || b.facts.long || b.facts.n() > maxStamp {
			continue
		}
		st := stampOf(b.text, &b.facts)
		switch {
		case aboutAuthor.MatchString(bareLine(b.facts.lower)):
			b.drop(becauseByline)
			if i+1 < len(c.blocks) && c.blocks[i+1].kind == unknown && c.blocks[i+1].facts.n() <= 80 {
				c.blocks[i+1].drop(becauseByline)
			}
			continue
		case st.author != "":
			if running == 0 || st.date != "" || c.out.author == "" && running <= 1 {
				if c.out.author == "" {
					c.out.author = st.author
				}
			}
			b.drop(becauseByline)
		case st.byline:
			b.drop(becauseByline)
		case st.stamp:
			b.drop(becausePublished)
		case st.dateline:
			b.drop(becauseDateline)
			if running <= 1 {
				date, _, _ := strings.Cut(st.date, "T")
				c.out.dateline = first(c.out.dateline, date)
			}
			continue
		default:
			continue
		}
		// A date behind the text may be that of another story.
		if st.date != "" && (running <= 1 || running <= 3 && running*2 <= total || st.labelled) {
			if st.updated {
				updated = first(updated, st.date)
			} else {
				c.out.published = first(c.out.published, st.date)
			}
		}
	}
	c.out.published = first(c.out.published, updated)
}

func first(vs ...string) string {
	for _, v := range vs {
		if v != "" {
			return v
		}
	}
	return ""
}

// lineStamp is what a line says about the text's time and author.
type lineStamp struct {
	labelled bool // it says so itself: "Published", "Updated"
	stamp    bool // the line says when
	byline   bool // the line says by whom
	dateline bool // place and date alone: "MOSCOW, October 15, 2025"
	updated  bool // its date is that of a change
	date     string
	author   string
}

// by opens a byline.
var by = late(`^(?:by|written by|reported by|words by|text by|story by|posted by|published by|author|authors|von|text von|ein artikel von|par|por|di|door|автор|авторы|текст|بقلم|كتب|كتبت|كتابة|إعداد|المؤلف|autor|auteur|yazar)(?: ?[:：]| |$) ?`)

// staff closes a byline: a desk or an office rather than a person.
var staff = wordSet(`bureau desk staff correspondent correspondents reporter reporters writer writers editor editors newsroom agencies agency redaktion rédaction redacción редакция корреспондент корреспонденты`)

// credits open the line behind a dispatch that says who worked on it.
var credits = late(`^(?:\(?(?:additional )?(?:reporting|writing|editing|edited|compiled|translated|contributed|produced|written) (?:reporting )?(?:by|for) |\(?(?:with (?:reporting|input|inputs|files|additional reporting|agencies)) ?(?:from|by)?|\(?(?:redaktion|mitarbeit|bearbeitet von|übersetzung|édité par|avec (?:afp|reuters)|con información de|edición de|редактор|перевод) ?:? |contributed to this (?:report|story|article))`)

// relativeTime matches how long ago a text was published.
var relativeTime = late(`^(?:published |posted |updated )?(?:(?:about |over )?(?:\d+|an?|one) (?:seconds?|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?) ago|(?:vor|il y a|hace|há) \d+ \S+|\d+ \S+ (?:назад|önce|fa|geleden|temu)|منذ \d* ?\S+|قبل \d* ?\S+|just now|yesterday|gestern|вчера|hier|ayer)$`)

// aboutAuthor heads what a page says about who wrote it.
var aboutAuthor = late(`^(?:about the (?:authors?|writers?)|об авторе|über (?:den autor|die autorin)|sobre el autor|sobre la autora|à propos de l'auteur)$`)

// poster opens the line of a firm's or an office's blog that says for whom, under
// which heading and when it was posted.
var poster = late(`^(?:on behalf of .{2,120}\bposted (?:in|by|on|under) |posted (?:in|under) .{2,80}\bon )`)

// clock matches a time of day.
var clock = late(`\b\d{1,2}[:.]\d\d`)

// fetched marks a date as that of the reader, not of the text.
var fetched = late(`downloaded|retrieved|accessed|abgerufen|consulté|дата обращения`)

// stampOf reads a line of at most maxStamp words.
func stampOf(s string, f *facts) lineStamp {
	var out lineStamp
	if f.end == endStop && !hasDigit(s) && !strings.HasPrefix(s, "(") && f.n() > 12 && !strings.Contains(f.lower, "editing by") && !strings.Contains(f.lower, "contributed") {
		return out // a sentence
	}
	if credits.MatchString(strings.TrimLeft(f.lower, "-–—•* ")) && (f.n() <= 20 || strings.Contains(f.lower, "editing by")) || strings.HasSuffix(strings.TrimRight(f.lower, ".)"), "contributed to this report") {
		return lineStamp{byline: true}
	}
	st, dated := findDate(s, true)
	rest := s
	if dated {
		out.date = st.iso
		if fetched.MatchString(f.lower) {
			out.date = ""
		}
		rest = strings.TrimSpace(s[:st.start]) + " \x00 " + strings.TrimSpace(s[st.end:])
	}
	if dated && poster.MatchString(f.lower) && len(s)-st.end <= 12 {
		out.stamp, out.labelled = true, true
		return out
	}
	// What is left beside the date, times, weekdays and labels.
	left, labels := leftOver(rest, &out)
	out.labelled = labels > 0
	switch {
	case dated && len(left) == 0:
		out.stamp = true
		return out
	case dated && st.start > 0 && f.end != endStop && (capsPlace(left) && capitalised(left) && longWord(left) || st.iso != "" && len(left) <= 3 && uncased(left)) && labels == 0:
		out.dateline = true // on a line of its own
		return out
	case relativeTime.MatchString(f.lower), !dated && len(left) == 0 && labels == 1 && f.n() == 1 && f.end == endOpen:
		out.stamp = true
		return out
	case !dated && len(left) == 0 && labels > 0 && (hasDigit(s) || f.n() >= 2) && f.end != endStop && timely(f.lower), !dated && clockOnly(s, left):
		out.stamp = true
		return out
	}
	if out.author = author(s, st, dated, f); out.author != "" {
		return out
	}
	// A name or place beside a labelled or timed date: "Jane Doe | 15 Oct 2025".
	if dated && f.end != endStop && len(left) <= 6 && capitalised(left) && f.n() <= 16 &&
		(labels > 0 || strings.ContainsAny(s, "|•·") || len(left) == 1 && clock.MatchString(s) || newsAgencies[strings.ToLower(strings.Join(left, " "))]) {
		out.stamp = true
		return out
	}
	return lineStamp{}
}

// timely reports whether a line without a date is still one about time.
func timely(lower string) bool {
	for _, w := range []string{"publi", "updated", "posted", "ago", "modified", "aktualisiert", "veröffentlicht", "обновлено", "опубликовано", "actualizado", "mis à jour", "min", "gmt", "utc", "نشر", "تحديث"} {
		if strings.Contains(lower, w) {
			return true
		}
	}
	return false
}

// leftOver lists the words of a line that are neither labels nor weekdays nor
// times, and counts the labels.
func leftOver(s string, out *lineStamp) (left []string, labels int) {
	published := false
	for _, t := range tokens(s) {
		switch {
		case t.kind == 'p' || t.kind == 'n':
			continue
		case dateWords[t.text]:
			if publishedLabels[t.text] {
				labels++
				published = true
			}
			if updatedLabels[t.text] {
				labels++
				out.updated = !published
			}
			continue
		case weekdays[t.text] || months[t.text] > 0:
			continue
		}
		left = append(left, s[t.start:t.end])
	}
	return left, labels
}

// capitalised reports whether every word begins with a capital, as names do.
func capitalised(words []string) bool {
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsLower(r) && !particles[strings.ToLower(w)] {
			return false
		}
	}
	return true
}

// particles stand in names in lower case.
var particles = wordSet(`de da do dos del della di du la le el al bin ibn ben van von der den zu zur of the and y e et und und i и`)
