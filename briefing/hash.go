package briefing

import (
	"crypto/sha256"
	"encoding/hex"
)

// SHA256 names bytes, in lower-case hex: a source, a cleaned text, a font, a file
// of an edition. Whatever the nouns call a SHA-256 is this.
func SHA256(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
