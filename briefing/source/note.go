package source

import "strings"

// becauseNote is why a note of the editors to the readers is dropped: it speaks
// of the text, not of the news.
const becauseNote = "editor's note"

var (
	// noteHead opens a note of the editors.
	noteHead = late(`^[(\[*]*(?:editors?'?s?'? note|note (?:from|by) the editors?|note to (?:readers|editors)|corrections?|clarifications?|corrections? and clarifications?|erratum|anmerkung der redaktion|hinweis der redaktion|anm\. d\. red\.|korrektur|berichtigung|note de la rédaction|ndlr|rectificatif|nota del editor|nota de la redacción|nota de redacción|fe de errores|fe de erratas|nota do editor|nota da redação|correção|errata|nota della redazione|от редакции|примечание редакции|уточнение|ملاحظة المحرر|تصحيح)(?: \([^()]{1,40}\)| [–-] [^:]{1,30})? ?[:：—–]`)
	// noteBody is a note without its head.
	noteBody = late(`^[(\[*]*(?:(?:an|a|the) (?:earlier|previous|original) version of this (?:story|article|report|page|post)\b|this (?:story|article|report|page|post) (?:has been|was) (?:updated|corrected|amended|edited|changed|clarified) (?:to|on|at|with|after|because|since)\b|in einer früheren version (?:dieses|des) (?:artikels|textes|beitrags)|une (?:première|précédente) version de cet article|una versión (?:anterior|previa) de este (?:artículo|texto))`)
)

// notes drops the notes of the editors.
func (c *cleaner) notes() {
	for i := range c.blocks {
		b := &c.blocks[i]
		if b.kind == waste || b.facts.long || b.facts.n() > 90 {
			continue
		}
		if noteHead.MatchString(b.facts.lower) && (b.facts.end == endStop || b.kind != heading) || noteBody.MatchString(b.facts.lower) {
			b.drop(becauseNote)
		}
	}
}

// noticeLabels stand before what a page says to its readers.
var noticeLabels = phraseList(`cookies | cookie notice | cookie policy | cookie settings | privacy | privacy notice | notice | datenschutz | hinweis | aviso`)

// withoutLabel is a line in lower case without the label before its colon:
// "Cookies: we use cookies …".
func withoutLabel(bare string) string {
	if label, rest, ok := strings.Cut(bare, ": "); ok {
		for _, l := range noticeLabels {
			if label == l {
				return rest
			}
		}
	}
	return bare
}
