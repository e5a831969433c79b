package source

import (
	"slices"
	"strings"
)

// maxHeadline is the most words of a headline in a block of links.
const maxHeadline = 16

// related drops blocks of links to other stories: a line that names one ("Read
// also: …"), or a head line with the headlines under it.
func (c *cleaner) related() {
	for i := 0; i < len(c.blocks); i++ {
		b := &c.blocks[i]
		if b.kind == waste && b.reason != becauseNavigation || b.kind == prose || b.facts.long || b.facts.n() > 40 {
			continue
		}
		bare := bareLine(b.facts.lower)
		head, _, colon := strings.Cut(b.facts.lower, ":")
		colon = colon && (alone(bareLine(head)) || slices.Contains(storyHeads, bareLine(head)))
		if !startsWith(bare, relatedHeads) && !colon {
			continue
		}
		if alone(bare) {
			b.drop(becauseRelated)
			for i+1 < len(c.blocks) && c.blocks[i+1].link() {
				i++
				if c.blocks[i].kind != waste || c.blocks[i].reason == becauseCaption {
					c.blocks[i].drop(becauseRelated)
				}
			}
			continue
		}
		if b.kind == waste {
			continue
		}
		// With a headline behind it on the line: a colon, or a line that is no
		// sentence.
		if colon || b.facts.end != endStop && leading(bare) {
			b.drop(becauseRelated)
			// Bullets right under it are more of the same.
			for i+1 < len(c.blocks) && !c.blocks[i+1].gap && c.blocks[i+1].kind == unknown && c.blocks[i+1].facts.bullet > 0 && c.blocks[i+1].facts.end == endOpen && c.blocks[i+1].facts.n() <= 12 {
				i++
				c.blocks[i].drop(becauseRelated)
			}
		}
	}
}

// storyHeads lead to another story when a colon follows them.
var storyHeads = phraseList(`read more | read | watch | watch more | listen | weiterlesen | mehr | lire la suite | regarder | leer más | vídeo relacionado | читать далее | смотреть | подробнее | اقرأ المزيد | شاهد`)

// alone reports whether the line is one of the heads and nothing else.
func alone(bare string) bool {
	for _, p := range relatedHeads {
		if bare == p {
			return true
		}
	}
	for _, p := range []string{"more on ", "more from ", "mehr aus ", "mehr zu ", "plus sur ", "más sobre "} {
		if strings.HasPrefix(bare, p) && len(strings.Fields(bare)) <= 5 {
			return true
		}
	}
	return false
}

// leading reports whether a line opens with words that only lead to another
// story, never into a sentence.
func leading(bare string) bool {
	for _, p := range []string{"read also", "also read", "see also", "read this next", "lesen sie auch", "lire aussi", "à lire aussi", "voir aussi", "lea también", "lee también", "читайте также", "смотрите также", "اقرأ أيضا", "إقرأ أيضا", "شاهد أيضا", "leia também", "leggi anche", "lees ook"} {
		if strings.HasPrefix(bare, p) {
			return true
		}
	}
	return false
}

// link reports whether a block can be a headline in a block of links.
func (b *block) link() bool {
	if b.kind == waste {
		return b.reason == becauseNavigation || b.reason == becauseCaption || b.reason == becausePublished
	}
	f := &b.facts
	return b.kind != prose && !f.long && b.level == 0 && f.end != endStop && f.end != endColon && f.n() <= maxHeadline
}
