package config

import "github.com/spf13/pflag"

// Flags defines the flags that [Parse] layers over a config.
func Flags(f *pflag.FlagSet) {
	f.StringArray("source", nil, "a file or a `PATTERN` in quotes, instead of the config's sources; repeatable")
	f.String("out", "", "write into `DIR`")
	f.String("name", "", "base `NAME` of the outputs, never a path")
	f.StringSlice("format", nil, "any of pdf, docx, html, md, json; `LIST` with commas")
	f.String("as-of", "", "information cut-off, a `DATE`: later sources are skipped")
	f.String("template", "", "a Word template, `FILE`.docx")
	f.String("library", "", "remember what is read in `FILE`, an SQLite database")
	f.Bool("strict", false, "warnings fail the build")
}
