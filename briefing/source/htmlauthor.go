package source

import "strings"

// authorHeads stand before a name in what pages give as their author.
var authorHeads = []string{"by ", "von ", "vom ", "par ", "por ", "di ", "door ", "written by ", "posted by ", "published by ", "author: ", "author ", "autor: ", "autor ", "autorin ", "auteur ", "text: ", "text ",
	"interview: ", "interview ", "ein beitrag von ", "beitrag von ", "geschrieben von ", "автор: ", "автор ", "بقلم ", "بقلم: "}

// authorTails end a name: what follows is of the picture, or of the day.
var authorTails = []string{" | ", " illustration von ", " illustration by ", " photos by ", " photo by ", " fotos von ", " shares", " published ", " updated ", " said, on ", "\n"}

// noAuthor are what programs and templates give as the author.
var noAuthor = phraseSet(`name | no author | about me | about us | author | autor | admin | administrator | user | unknown | guest | staff | editor | editors | webmaster | archiv anzeigen | mehr anzeigen | view all posts | all posts | posts | web desk | n/a | null | none | undefined`)

// tidyAuthor takes "By" and addresses off an author; an address, a host or what
// a template says is none.
func tidyAuthor(s string) string {
	s = fold(s)
	for again := true; again; {
		again = false
		low := strings.ToLower(s)
		for _, by := range authorHeads {
			if len(low) == len(s) && len(s) > len(by) && strings.HasPrefix(low, by) {
				s, again = strings.TrimSpace(s[len(by):]), true
				break
			}
		}
	}
	for _, t := range authorTails {
		if low := strings.ToLower(s); len(low) == len(s) {
			if i := strings.Index(low, t); i > 0 {
				s = s[:i]
			}
		}
	}
	s = strings.TrimSuffix(strings.Trim(strings.ReplaceAll(s, "; ", ", "), " ,;|:"), " at")
	switch {
	case strings.Contains(s, "://"), strings.HasPrefix(s, "@"), noAuthor[strings.ToLower(s)]:
		return ""
	case !strings.Contains(s, " ") && strings.ContainsAny(s, ".@/_") && !strings.HasSuffix(s, "."):
		return "" // a host, a mailbox, the name of an account
	}
	return s
}
