package main

import (
	"cmp"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"brief/briefing/build"
	"brief/config"
)

// systemFonts looks for fonts on this machine, and remembers where they lay.
type systemFonts struct{ paths []string }

// finder is the search, nil unless the config asks for it.
func (s *systemFonts) finder(c *config.Config) build.Fonts {
	if c.Fonts.Fallback != config.SystemFonts {
		return nil
	}
	return func(characters []rune) [][]byte {
		var out [][]byte
		s.paths, out = searchFonts(systemFontFolders(), characters)
		return out
	}
}

// Bounds of the search.
const (
	mostSystemFonts  = 8
	largestFontBytes = 64 << 20
)

// searchFonts takes from some folders the fonts that together can draw the
// characters: always the one that can draw most of what is left, among equals
// one for running text, then by file name. The order of the folders and of the
// files in them does not matter.
func searchFonts(folders []string, characters []rune) (paths []string, fonts [][]byte) {
	type candidate struct {
		path    string
		regular bool
		has     []rune
	}
	var all []candidate
	for _, dir := range folders {
		_ = filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() || !slices.Contains([]string{".ttf", ".otf", ".ttc"}, strings.ToLower(filepath.Ext(path))) {
				return nil // what cannot be read is passed over
			}
			if info, err := e.Info(); err != nil || info.Size() > largestFontBytes {
				return nil
			}
			raw, err := os.ReadFile(path)
			if err != nil {
				return nil
			}
			if has, regular := build.FontHas(raw, characters); len(has) > 0 {
				all = append(all, candidate{path, regular, has})
			}
			return nil
		})
	}
	left := map[rune]bool{}
	for _, c := range characters {
		left[c] = true
	}
	count := func(c candidate) int {
		n := 0
		for _, r := range c.has {
			if left[r] {
				n++
			}
		}
		return n
	}
	for len(left) > 0 && len(all) > 0 && len(fonts) < mostSystemFonts {
		best := slices.MinFunc(all, func(a, b candidate) int {
			order := map[bool]int{true: 0, false: 1}
			return cmp.Or(cmp.Compare(count(b), count(a)), order[a.regular]-order[b.regular],
				cmp.Compare(filepath.Base(a.path), filepath.Base(b.path)), cmp.Compare(a.path, b.path))
		})
		if count(best) == 0 {
			break
		}
		raw, err := os.ReadFile(best.path)
		if err != nil {
			break
		}
		paths, fonts = append(paths, best.path), append(fonts, raw)
		for _, r := range best.has {
			delete(left, r)
		}
	}
	return paths, fonts
}

// systemFontFolders are where systems keep fonts.
func systemFontFolders() []string {
	home, _ := os.UserHomeDir() // without one there are no fonts of the user
	switch runtime.GOOS {
	case "windows":
		return []string{filepath.Join(os.Getenv("WINDIR"), "Fonts"), filepath.Join(os.Getenv("LOCALAPPDATA"), "Microsoft", "Windows", "Fonts")}
	case "darwin":
		return []string{"/System/Library/Fonts", "/Library/Fonts", filepath.Join(home, "Library", "Fonts")}
	}
	data := cmp.Or(os.Getenv("XDG_DATA_HOME"), filepath.Join(home, ".local", "share"))
	out := []string{filepath.Join(data, "fonts"), filepath.Join(home, ".fonts")}
	for _, dir := range filepath.SplitList(cmp.Or(os.Getenv("XDG_DATA_DIRS"), "/usr/local/share:/usr/share")) {
		out = append(out, filepath.Join(dir, "fonts"))
	}
	return out
}
