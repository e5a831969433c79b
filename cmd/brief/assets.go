package main

import (
	"errors"

	"brief/briefing"
	"brief/briefing/page"
	"brief/config"
)

// asset is a file that a brief is set with: a template or a font.
type asset struct {
	path  string // empty: the shipped one
	where string // what named it; may be empty
	hint  string
	into  *[]byte
}

// assets reads the template and the fonts that the config names.
func assets(c *config.Config) (page.Assets, error) {
	var a page.Assets
	const font = "name a .ttf or .otf file, relative to the config, or leave the key out for the shipped font"
	named := func(key string) string {
		if c.Given(key) {
			return c.Where(key)
		}
		return c.Where(key) + ": " + key
	}
	const logo = "name a PNG or JPEG image, relative to the config, or leave the key out"
	err := readAssets(
		asset{c.Path(c.Output.Template), named("output.template"), "name a .docx file, or leave the key out for the shipped template", &a.Template},
		asset{c.Path(c.Fonts.Text), named("fonts.text"), font, &a.Fonts.Text},
		asset{c.Path(c.Fonts.Heads), named("fonts.heads"), font, &a.Fonts.Heads},
		asset{fallbackPath(c), named("fonts.fallback"), font, &a.Fonts.Fallback},
		asset{c.Path(c.Output.Logo), named("output.logo"), logo, &a.Logo})
	return a, err
}

// fallbackPath is where the config's fallback font lies; empty when it is to be
// looked for.
func fallbackPath(c *config.Config) string {
	if c.Fonts.Fallback == config.SystemFonts {
		return ""
	}
	return c.Path(c.Fonts.Fallback)
}

// readAssets reads the files that are named.
func readAssets(files ...asset) error {
	for _, f := range files {
		if f.path == "" {
			continue
		}
		var err error
		if *f.into, err = readFile(f.path); err != nil {
			var p *briefing.Problem
			if errors.As(err, &p) {
				err = &briefing.Problem{Code: p.Code, Where: f.where, What: shown(f.path) + ": " + p.What, Hint: f.hint, Err: p}
			}
			return err
		}
	}
	return nil
}

// assetsOf reads the template and fonts that the brief in file was made with:
// those of the config that is named, else those that were recorded beside it.
func assetsOf(file, configFile string) (page.Assets, error) {
	if configFile != "" {
		c, err := config.Load(configFile, nil)
		if err != nil {
			return page.Assets{}, err
		}
		return assets(c)
	}
	var a page.Assets
	rec := recordBeside(file)
	const hint = "the brief was made with it: put it back, or name a config with --config"
	a.Fonts.System = make([][]byte, len(rec.Fonts.System))
	files := []asset{{rec.Template, file, hint, &a.Template}, {rec.Fonts.Text, file, hint, &a.Fonts.Text},
		{rec.Fonts.Heads, file, hint, &a.Fonts.Heads}, {rec.Fonts.Fallback, file, hint, &a.Fonts.Fallback}, {rec.Logo, file, hint, &a.Logo}}
	for i, path := range rec.Fonts.System {
		files = append(files, asset{path, file, hint, &a.Fonts.System[i]})
	}
	err := readAssets(files...)
	return a, err
}
