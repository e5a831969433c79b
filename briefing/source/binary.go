package source

import (
	"bytes"
	"path"
	"strings"
)

// kinds are the file types that are told by their first bytes. Text formats
// that have no reader yet are among them: cleaning them as plain text would let markup into a brief.
var kinds = []struct {
	at    int
	magic string
	name  string
}{
	{0, "%PDF-", "a PDF file"},
	{0, "PK\x03\x04", "a ZIP archive or office document"}, // one that is damaged
	{0, "PK\x05\x06", "an empty ZIP archive"},
	{0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"},
	{0, `{\rtf`, "an RTF document"},
	{0, "\x1f\x8b", "a gzip archive"},
	{0, "BZh", "a bzip2 archive"},
	{0, "\xfd7zXZ\x00", "an xz archive"},
	{0, "7z\xbc\xaf\x27\x1c", "a 7z archive"},
	{0, "Rar!\x1a\x07", "a RAR archive"},
	{0, "\x28\xb5\x2f\xfd", "a zstd archive"},
	{257, "ustar", "a tar archive"},
	{0, "\x89PNG\r\n\x1a\n", "a PNG image"},
	{0, "\xff\xd8\xff", "a JPEG image"},
	{0, "GIF8", "a GIF image"},
	{8, "WEBP", "a WebP image"},
	{0, "II*\x00", "a TIFF image"},
	{0, "MM\x00*", "a TIFF image"},
	{4, "ftyp", "a video or audio file"},
	{0, "ID3", "an audio file"},
	{0, "OggS", "an audio file"},
	{0, "fLaC", "an audio file"},
	{8, "WAVE", "an audio file"},
	{0, "\x1aE\xdf\xa3", "a video file"},
	{0, "\x7fELF", "a program"},
	{0, "MZ\x90\x00", "a program"},
	{0, "SQLite format 3\x00", "a database"},
	{0, "%!PS", "a PostScript file"},
	{0, "OTTO", "a font"},
	{0, "\x00\x01\x00\x00", "a font"},
	{0, "wOF", "a font"},
}

// endings are of text formats that have no reader yet: what they hold is markup
// or data, not sentences.
var endings = map[string]string{
	".xml": "an XML file", ".rss": "a feed", ".atom": "a feed",
}

// kindOf names the type of a file that no reader takes, and "" for text.
func kindOf(name string, raw []byte) string {
	if k := binaryKind(raw); k != "" {
		return k
	}
	return endings[strings.ToLower(path.Ext(name))]
}

// binaryKind names the type of a file that is no text, and "" for a text.
func binaryKind(raw []byte) string {
	for _, k := range kinds {
		if len(raw) >= k.at && bytes.HasPrefix(raw[k.at:], []byte(k.magic)) {
			return k.name
		}
	}
	head := bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(raw[:min(len(raw), 1024)], []byte("\xef\xbb\xbf")), " \t\r\n"))
	for _, k := range []struct{ magic, name string }{
		{"<?xml", "an XML file"}, {"<rss", "a feed"}, {"<feed", "a feed"},
	} {
		if bytes.HasPrefix(head, []byte(k.magic)) {
			return k.name
		}
	}
	return ""
}
