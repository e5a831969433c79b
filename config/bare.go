package config

import "github.com/spf13/pflag"

// Bare is a config without a file: the defaults, and the library that --library
// names. It has no sections, so nothing can be built of it.
func Bare(flags *pflag.FlagSet) *Config {
	c := &Config{}
	defaults(c, func(string) bool { return false })
	if f := flags.Lookup("library"); f != nil {
		c.Library = f.Value.String()
	}
	return c
}
