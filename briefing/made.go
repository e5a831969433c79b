package briefing

// By these a brief is known as one, whatever became of its name: a brief may not
// feed on itself.
const (
	// Made is the last line of a brief in Markdown.
	Made = "<!-- made by brief; not a source -->"
	// EvidenceTag opens the element of a web page that carries a brief's evidence.
	EvidenceTag = `<script type="application/json" id="brief-evidence"`
)
