package source

import (
	"html"
	"strings"
)

var (
	mdImage    = late(`!\[([^\]]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])`)
	mdLink     = late(`\[([^\[\]]+)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+["'(][^"')]*["')])?\)`)
	mdRef      = late(`\[([^\[\]]+)\]\[[^\[\]]*\]`)
	mdFootnote = late(`\[\^[^\]\s]{1,40}\]`)
	mdAuto     = late(`<((?:https?://|mailto:)[^<>\s]+)>`)
	mdTag      = late(`</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>`)
	mdBreak    = late(`(?i)<(?:br|p|/p|div|/div|li|/li)\s*/?>`)
	mdCode     = late("(`+)([^`]+)`+")
	mdBold     = late(`\*\*\*?([^\s*](?:[^*]*[^\s*])?)\*\*\*?`)
	mdItalic   = late(`(^|[^\p{L}\p{N}*])\*([^\s*](?:[^*]*[^\s*])?)\*($|[^\p{L}\p{N}*])`) // 2*3*4 stays
	mdUnder    = late(`(^|[^\p{L}\p{N}_])_{1,3}([^\s_](?:[^_]*[^\s_])?)_{1,3}($|[^\p{L}\p{N}_])`)
	mdStrike   = late(`~~([^~]+)~~`)
	mdEscape   = late("\\\\([!-/:-@\\[-`{-~])")
	mdEntity   = late(`&(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});`)
)

// inline takes the marks of inline markup off a line; the words stay.
func inline(s string) string {
	if !strings.ContainsAny(s, "*_[]<`~\\&!") {
		return s
	}
	s = mdImage.ReplaceAllString(s, "")
	s = mdFootnote.ReplaceAllString(s, "")
	s = mdLink.ReplaceAllString(s, "$1")
	s = mdRef.ReplaceAllString(s, "$1")
	s = mdAuto.ReplaceAllString(s, "$1")
	s = mdBreak.ReplaceAllString(s, "\n")
	s = mdTag.ReplaceAllString(s, "")
	s = mdCode.ReplaceAllString(s, "$2")
	s = mdBold.ReplaceAllString(s, "$1")
	s = mdItalic.ReplaceAllString(mdItalic.ReplaceAllString(s, "$1$2$3"), "$1$2$3") // twice: two may share the space between them
	s = mdUnder.ReplaceAllString(s, "$1$2$3")
	s = mdStrike.ReplaceAllString(s, "$1")
	s = mdEscape.ReplaceAllString(s, "$1")
	return mdEntity.ReplaceAllStringFunc(s, html.UnescapeString)
}
