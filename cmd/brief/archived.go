package main

import (
	"io/fs"
	"os"
	"path/filepath"

	"brief/briefing"
	"brief/briefing/build"
	"brief/briefing/edition"
	"brief/briefing/page"
)

// archivesBeside are the archives that may hold the texts of the brief in a
// file: that of the edition it lies in, else those of its folder.
func archivesBeside(file string) []*edition.Archive {
	dir, err := filepath.Abs(filepath.Dir(file))
	if err != nil {
		return nil
	}
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		dir = real
	}
	if up := filepath.Dir(dir); filepath.Base(filepath.Dir(up)) == ".editions" {
		return []*edition.Archive{edition.At(filepath.Dir(filepath.Dir(up)), filepath.Base(up))}
	}
	var out []*edition.Archive
	entries, _ := os.ReadDir(filepath.Join(dir, ".editions")) // there may be none
	for _, e := range entries {
		if e.Type()&fs.ModeDir != 0 {
			out = append(out, edition.At(dir, e.Name()))
		}
	}
	return out
}

// keptTexts finds cleaned texts in the archives beside a brief.
func keptTexts(file string) build.Archive {
	archives := archivesBeside(file)
	return func(hash string) (string, []briefing.Mark, bool) {
		for _, a := range archives {
			if text, marks, ok := a.Text(hash); ok {
				return text, marks, true
			}
		}
		return "", nil, false
	}
}

// unchanged is a finder that passes over a source which has changed since, when
// an archive holds the text of the time: an edition was true of its day. A
// folder that --sources names keeps the first say.
func (f *finder) unchanged(kept build.Archive) build.Finder {
	return func(s *briefing.Source) ([]byte, bool) {
		raw, ok := f.find(s)
		if ok && f.given == "" && briefing.SHA256(raw) != s.SHA256 {
			if _, _, archived := kept(s.TextSHA256); archived {
				return nil, false
			}
		}
		return raw, ok
	}
}

// assetsFor are the template and fonts for verifying a file: those archived with
// an edition, else those of assetsOf.
func assetsFor(file, configFile string) (page.Assets, error) {
	real, err := filepath.EvalSymlinks(file)
	if err != nil || configFile != "" {
		return assetsOf(file, configFile)
	}
	for _, a := range archivesBeside(real) {
		r, err := a.RecordOf(filepath.Dir(real))
		if err != nil {
			continue
		}
		var out page.Assets
		type kept struct {
			hash string
			into *[]byte
		}
		files := []kept{{r.Assets.Template, &out.Template}, {r.Assets.Text, &out.Fonts.Text}, {r.Assets.Heads, &out.Fonts.Heads}, {r.Assets.Fallback, &out.Fonts.Fallback}, {r.Assets.Logo, &out.Logo}}
		out.Fonts.System = make([][]byte, len(r.Assets.System))
		for i, hash := range r.Assets.System {
			files = append(files, kept{hash, &out.Fonts.System[i]})
		}
		for _, f := range files {
			if *f.into, err = a.Asset(f.hash); err != nil {
				return out, notArchived(file, err)
			}
		}
		return out, nil
	}
	return assetsOf(file, configFile)
}
