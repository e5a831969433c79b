package source

import (
	"bytes"
	"strings"
)

// Marker is the last line of the Markdown that brief writes. Any file that
// carries it, whatever its format, is no source: a brief may not feed on itself.
const Marker = "<!-- made by brief; not a source -->"

// ownEvidence is the element of a web page in which brief carries its evidence.
const ownEvidence = `<script type="application/json" id="brief-evidence"`

// ownSchema opens the JSON that brief writes.
var ownSchema = late(`^\s*\{\s*"schema"\s*:\s*"brief/`)

// ownLine is the line by which a plain text says that brief made it.
var ownLine = late(`(?m)^[ \t]*Made by brief(?: v?\d[\w.+-]*)?\.?[ \t]*$`)

// ownBytes reports whether a file was made by brief, before it is decoded.
func ownBytes(raw []byte) bool {
	return ownSchema.Match(raw[:min(len(raw), 4096)]) || bytes.Contains(raw, []byte(Marker)) || bytes.Contains(raw, []byte(ownEvidence))
}

// ownText reports whether a decoded text says that brief made it.
func ownText(text string) bool {
	return strings.Contains(text, Marker) || strings.Contains(text, "Made by brief") && ownLine.MatchString(text)
}
