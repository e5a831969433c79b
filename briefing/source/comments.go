package source

const commentNoun = `(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|commento|reacties|komentarz[ey]?|komentarzy|yorum(?:lar)?|комментари[а-я]+|коментар[а-яі]*|تعليقات|التعليقات|تعليق)`

var (
	// oneComment is also the heading of a part of an article: "Kommentar".
	oneComment = late(`^(?:comment|kommentar|commentaire|comentario|comentário|commento|komentarz|yorum|комментарий|коментар|تعليق):?$`)
	// commentHead matches the head line of a comment section.
	commentHead = late(`^(?:\(?(\d+)\)? ?` + commentNoun + `|` + commentNoun + ` ?[:(\[]? ?(\d*) ?[)\]]?:?|` +
		`(?:leave|post|add|write) a (?:comment|reply).*|(?:join|start) the (?:conversation|discussion).*|(?:view|show|read|hide) (?:all )?(?:\d+ )?comments.*|` +
		`(?:readers'?|user|recent|latest|top) comments(?: \(\d+\))?|what do you think\?|no comments(?: yet)?|be the first to comment.*|` +
		`kommentar schreiben|schreiben sie (?:einen|den ersten) kommentar.*|diskutieren sie mit.*|` +
		`laisse[rz] un commentaire.*|(?:tous )?les commentaires.*|réagir(?: à cet article)?|deja (?:un|tu) comentario.*|dejar un comentario.*|` +
		`(?:оставить|добавить|написать) комментарий.*|` +
		`(?:أضف|اترك|إضافة) تعليق.*)$`)
)

// comments drops everything from the head of a comment section to the end. A
// head above the article is a button beside the headline: it alone is dropped.
func (c *cleaner) comments() {
	total, before := 0, 0
	for i := range c.blocks {
		if c.blocks[i].kind != waste {
			total += c.blocks[i].facts.n()
		}
	}
	for i := range c.blocks {
		b := &c.blocks[i]
		n := b.facts.n()
		if b.kind == waste {
			continue
		}
		if b.facts.long || n > 12 || b.kind == item || !c.commentLine(i) {
			before += n
			continue
		}
		m := commentHead.FindStringSubmatch(b.facts.lower)
		none := m != nil && (m[1] == "0" || m[2] == "0")
		if !none && before >= min(40, total-before-n) && before > 0 {
			for j := i; j < len(c.blocks); j++ {
				if c.blocks[j].kind != waste {
					c.blocks[j].drop(becauseComments)
				}
			}
			return
		}
		if none {
			b.drop(becauseComments)
		} else {
			b.drop(becauseNavigation)
		}
		total -= n
	}
}

// commentLine reports whether a block is the head line of a comment section.
func (c *cleaner) commentLine(i int) bool {
	f := &c.blocks[i].facts
	return f.end != endStop && commentHead.MatchString(f.lower) && !(c.blocks[i].level > 0 && oneComment.MatchString(f.lower))
}
