package main

import (
	"bytes"
	"context"
	"encoding/binary"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// drawing is a font that can draw a space and the characters, with any glyph.
func drawing(font []byte, characters ...rune) []byte {
	be := binary.BigEndian
	cmap := be.AppendUint16(nil, 0)
	cmap = be.AppendUint16(cmap, 1)
	cmap = be.AppendUint16(cmap, 3)
	cmap = be.AppendUint16(cmap, 10)
	cmap = be.AppendUint32(cmap, 12)
	cmap = be.AppendUint16(cmap, 12)
	cmap = be.AppendUint16(cmap, 0)
	all := append([]rune{' '}, characters...)
	slices.Sort(all)
	cmap = be.AppendUint32(cmap, uint32(16+12*len(all)))
	cmap = be.AppendUint32(cmap, 0)
	cmap = be.AppendUint32(cmap, uint32(len(all)))
	for i, r := range all {
		cmap = be.AppendUint32(cmap, uint32(r))
		cmap = be.AppendUint32(cmap, uint32(r))
		cmap = be.AppendUint32(cmap, uint32(36+i))
	}
	out := bytes.Clone(font)
	for i := range int(be.Uint16(out[4:])) {
		if at := 12 + 16*i; string(out[at:at+4]) == "cmap" {
			be.PutUint32(out[at+8:], uint32(len(out)))
			be.PutUint32(out[at+12:], uint32(len(cmap)))
		}
	}
	return append(out, cmap...)
}

// TestSystemFonts: fonts of the machine are used only when the config asks, the
// same for any order of folders; the brief names them, verifies with them and
// says what is missing without them.
func TestSystemFonts(t *testing.T) {
	dir := t.TempDir()
	write := func(name string, data []byte) string {
		path := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, data, 0o644))
		return path
	}
	few := write("a/few.ttf", drawing(liberationsansregular.TTF, '港'))
	write("a/bold.ttf", drawing(liberationsansbold.TTF, '港', '口'))
	both := write("share/fonts/deep/regular.ttf", drawing(liberationsansregular.TTF, '港', '口'))
	write("share/fonts/broken.ttf", []byte("not a font"))
	ship := write("b/ship.otf", drawing(liberationsansregular.TTF, '🚢'))

	folders := []string{filepath.Join(dir, "a"), filepath.Join(dir, "share"), filepath.Join(dir, "b"), filepath.Join(dir, "nosuch")}
	want := []string{both, ship}
	got, fonts := searchFonts(folders, []rune("港口🚢主"))
	assert.Equal(t, want, got, "most characters first, then running text")
	assert.Len(t, fonts, 2)
	got, _ = searchFonts([]string{folders[2], folders[1], folders[0]}, []rune("主🚢口港"))
	assert.Equal(t, want, got, "in any order")
	got, _ = searchFonts([]string{folders[0]}, []rune("港"))
	assert.Equal(t, []string{few}, got)

	t.Setenv("XDG_DATA_HOME", filepath.Join(dir, "share"))
	t.Setenv("XDG_DATA_DIRS", filepath.Join(dir, "nosuch"))
	t.Setenv("HOME", filepath.Join(dir, "nosuch"))
	logo := image.NewNRGBA(image.Rect(0, 0, 40, 20))
	logo.Set(3, 3, color.NRGBA{200, 0, 0, 128})
	var picture bytes.Buffer
	require.NoError(t, png.Encode(&picture, logo))
	write("logo.png", picture.Bytes())
	write("one.txt", []byte("The repair of the terminal 港口 cost 14.5 million euros, according to the port authority."))
	const config = "version: 1\nsources: [{path: one.txt, published: 2025-03-11}]\nsections:\n  - {id: cost, terms: [repair]}\noutput: {logo: logo.png, logo_alt: Harbour desk}\n"
	file := write("brief.yaml", []byte(config+"fonts: {fallback: system}\n"))
	brief := func(args ...string) (int, string) {
		var out, err bytes.Buffer
		code := run(context.Background(), args, strings.NewReader(""), &out, &err)
		return code, out.String() + err.String()
	}
	code, said := brief("build", "--strict", file)
	require.Zero(t, code, said)
	data, err := os.ReadFile(filepath.Join(dir, "out", "brief.json"))
	require.NoError(t, err)
	assert.Contains(t, string(data), `"use": "system"`)
	assert.Contains(t, string(data), "Liberation Sans, version ")
	assert.NotContains(t, string(data), "deep")
	pdf := filepath.Join(dir, "out", "brief.pdf")
	code, said = brief("verify", pdf)
	assert.Zero(t, code, said)
	code, said = brief("render", filepath.Join(dir, "out", "brief.json"), "--out", filepath.Join(dir, "again"), "--format", "pdf", "--strict")
	require.Zero(t, code, said)
	first, err := os.ReadFile(pdf)
	require.NoError(t, err)
	second, err := os.ReadFile(filepath.Join(dir, "again", "brief.pdf"))
	require.NoError(t, err)
	assert.True(t, bytes.Equal(first, second), "rendered again, the same bytes")

	write("elsewhere/brief.pdf", first)
	code, said = brief("verify", filepath.Join(dir, "elsewhere", "brief.pdf"), "--sources", dir)
	assert.Equal(t, 4, code)
	assert.Contains(t, said, "not at hand: the font Liberation Sans, version ")
	assert.Contains(t, said, "the logo (SHA-256 ")

	// An edition keeps its fonts.
	code, said = brief("build", "--issue", file)
	require.Zero(t, code, said)
	write("share/fonts/deep/regular.ttf", drawing(liberationsansregular.TTF, '港'))
	edition := filepath.Join(dir, "out", ".editions", "brief", "0001", "brief.pdf")
	code, said = brief("verify", edition)
	assert.Zero(t, code, said)

	// Without being asked, none is looked for.
	write("brief.yaml", []byte(config))
	code, said = brief("build", file)
	assert.Zero(t, code)
	assert.Contains(t, said, "no font has 2 letters of the Han script")
}
