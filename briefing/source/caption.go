package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const photoAgencies = `getty(?: images)?|ap(?: photo)?|afp|reuters|epa(?:-efe)?|efe|dpa|tass|тасс|риа новости|ria novosti|sputnik|xinhua|anadolu(?: agency)?|aa|imago(?: images)?|shutterstock|picture alliance|keystone|ansa|upi|zuma(?: press)?|nurphoto|kyodo|yonhap|sana|wam|irna|bloomberg|wikimedia(?: commons)?|unsplash|istock|alamy|handout|courtesy|supplied|file(?: photo| image| picture)?|pool|archive|рейтер|рейтерс|رويترز|أ ف ب|فرانس برس|الأناضول|سانا`

var (
	// captionHead opens a caption or a credit.
	captionHead = late(`^[(\[]?(?:(?:file|handout|stock|archive|illustrative|representative|cover|featured|feature|main|top|screen) )?(?:photo|photos|photograph|image|images|picture|pic|illustration|foto|fotos|bild|bilder|symbolbild|archivbild|archivfoto|imagen|immagine|crédit|crédits|credit|credits|créditos|фото|на фото|фото из архива|архивное фото|иллюстрация|صورة|الصورة|صورة أرشيفية|caption|screenshot|screengrab|fotograaf|photograph|photographer|zdjęcie|fotoğraf|fot|photo credit|image credit|image source|image caption|credit line|photo credits|crédit photo|crédits photo|bildquelle|fotocredit)(?: credit| by| from| of| courtesy| via|s?)? ?(?:[:©/|]|by \p{L})`)
	// byHead is a head without a mark: "Photo by …".
	byHead = late(`^[(\[]?[^:©/|]{0,40}\bby `)
	// broadcast is a caption or credit as a broadcaster's pages label it.
	broadcast = late(`^image (?:source|caption),`)
	// fileHead is the wire services' head of an archive picture.
	fileHead = late(`^file ?(?:photo|image|picture|pic)? ?[-–—:]+ `)
	// captionTail closes a caption: a credit with its agency.
	captionTail = late(`(?:©[^.]{0,60}|[.!?…)\](\["|/–—-] ?(?:photo|photos|photograph|image|picture|foto|фото|credit|crédit|bild|imagen) ?(?:by|:|/|©|courtesy)[^.]{0,60}|` +
		`[(\[][^()\[\]]{0,50}\b(?:photo|getty|handout|shutterstock|picture alliance|via (?:` + photoAgencies + `)|file:)\b[^()\[\]]{0,50}[)\]]|[(\[]file[:,]? [^()\[\]]{0,50}[)\]]|[(\[][^()\[\]]{1,40}, file[)\]]|` +
		`[(\[][^()\[\]]{0,50}/ ?(?:` + photoAgencies + `)[)\]]|[(\[](?:` + photoAgencies + `) ?/[^()\[\]]{1,50}[)\]]|` +
		`\b(?:reuters|ap|afp|epa|dpa|tass|sputnik|getty images) ?/ ?\p{L}[^/.]{0,40}|` +
		`/ ?(?:` + photoAgencies + `)|[.!?] (?:getty|shutterstock|istock|alamy|unsplash|imago)|\bgetty images|\bap photo|\bfile photo|\bpicture alliance)[)\]]?\.?$`)
	// credit is an agency alone in brackets at the end of a line.
	credit = late(`[(\[](?:` + photoAgencies + `)[)\]]$`)
)

// caption reports whether a line is the caption or credit of a picture.
func caption(s string, f *facts) bool {
	if f.n() > maxFurniture || f.bullet > 0 {
		return false
	}
	open := f.end != endStop && f.end != endAsk
	tail := f.lower[max(0, len(f.lower)-240):]
	if !strings.ContainsAny(tail, "/([©") && !captionWord(tail) && !captionWord(f.lower[:min(len(f.lower), 60)]) {
		return false
	}
	switch {
	case captionHead.MatchString(f.lower):
		return open || f.n() <= 8 || !byHead.MatchString(f.lower)
	case broadcast.MatchString(f.lower), fileHead.MatchString(f.lower):
		return true
	case captionTail.MatchString(tail):
		// A dispatch may close with its agency behind several sentences.
		return open || strings.Count(s, ". ") <= 2
	case credit.MatchString(tail):
		before := strings.TrimSpace(s[:strings.LastIndexAny(s, "([")])
		return endOf(before) == endOpen
	}
	return open && slashCredit(s, f)
}

// creditTail reports whether a line closes as a caption does, with a credit.
func creditTail(s string) bool {
	tail := strings.ToLower(s[max(0, len(s)-240):])
	return (strings.ContainsAny(tail, "/([©") || captionWord(tail)) && captionTail.MatchString(tail)
}

// captionWord reports whether a text holds a word that captions have: a cheap
// look before the expressions are tried.
func captionWord(s string) bool {
	for _, w := range []string{"phot", "imag", "pictur", "credit", "crédit", "foto", "фото", "bild", "file", "صورة", "caption", "screen", "иллюстр", "immagine", "zdjęcie", "getty", "illustration", "créditos", "pic", "fot"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// slashCredit reports whether a line ends like "… in Moscow / Presidential
// Press Office": a description and, behind a spaced slash, a name.
func slashCredit(s string, f *facts) bool {
	i := strings.LastIndex(s, " / ")
	if i < 0 || f.n() < 5 {
		return false
	}
	before, name := strings.Fields(s[:i]), strings.Fields(s[i+3:])
	if len(before) < 4 || len(name) == 0 || len(name) > 7 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(name[0])
	return unicode.IsUpper(r) || !f.cased
}
