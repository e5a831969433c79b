package source

import (
	"bytes"
	"strings"

	"brief/briefing"
)

// ownSchema opens the JSON that brief writes.
var ownSchema = late(`^\s*\{\s*"schema"\s*:\s*"brief/`)

// ownLine is the line by which a plain text says that brief made it.
var ownLine = late(`(?m)^[ \t]*Made by brief(?: v?\d[\w.+-]*)?\.?[ \t]*$`)

// ownBytes reports whether a file was made by brief, before it is decoded.
func ownBytes(raw []byte) bool {
	return ownSchema.Match(raw[:min(len(raw), 4096)]) || bytes.Contains(raw, []byte(briefing.Made)) || bytes.Contains(raw, []byte(briefing.EvidenceTag))
}

// ownText reports whether a decoded text says that brief made it.
func ownText(text string) bool {
	return strings.Contains(text, briefing.Made) || strings.Contains(text, "Made by brief") && ownLine.MatchString(text)
}
