package main

import (
	"brief/briefing/page"
	"brief/config"
)

// assets reads the template and the fonts that the config names.
func assets(c *config.Config) (page.Assets, error) {
	return readAssets(c.Path(c.Output.Template), c.Path(c.Fonts.Text), c.Path(c.Fonts.Heads), c.Path(c.Fonts.Fallback))
}

// readAssets reads a template and fonts; an empty path means the shipped one.
func readAssets(template, text, heads, fallback string) (page.Assets, error) {
	var a page.Assets
	for _, f := range []struct {
		path string
		into *[]byte
	}{{template, &a.Template}, {text, &a.Fonts.Text}, {heads, &a.Fonts.Heads}, {fallback, &a.Fonts.Fallback}} {
		if f.path == "" {
			continue
		}
		var err error
		if *f.into, err = readFile(f.path); err != nil {
			return a, err
		}
	}
	return a, nil
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
	rec := recordBeside(file)
	return readAssets(rec.Template, rec.Fonts.Text, rec.Fonts.Heads, rec.Fonts.Fallback)
}
