package config

import (
	"bytes"
	"fmt"
	"io"
	"regexp"
	"strings"

	"brief/briefing"

	"go.yaml.in/yaml/v3"
)

// Print writes the effective config as YAML: every key, defaults filled in,
// secrets masked. What it writes loads to an equal Config.
func (c *Config) Print(w io.Writer) error {
	data, err := c.marshal(*c)
	if err != nil {
		return err
	}
	_, err = w.Write(data)
	return err
}

// SHA256 names the config in a brief. What changes the brief changes the hash;
// where the config lies, when it is built, how its addresses are fetched, where
// the outputs go and how sources on the command line are spelled do not.
func (c *Config) SHA256() string {
	x := *c
	x.Output = Output{}
	x.Strict = false
	x.Library = "" // how a brief is made, not what
	x.Collect = Collect{SilentAfter: c.Collect.SilentAfter, Late: c.Collect.Late}
	x.Nightly, x.Deliver, x.Retain, x.MaxAge = Nightly{}, nil, Retain{}, ""
	x.Sources = nil
	for _, s := range c.Sources {
		if !s.CommandLine {
			x.Sources = append(x.Sources, s)
		}
	}
	data, err := c.marshal(x)
	if err != nil {
		return ""
	}
	return briefing.SHA256(data)
}

func (*Config) marshal(c Config) ([]byte, error) {
	var tree yaml.Node
	if err := tree.Encode(c); err != nil {
		return nil, err
	}
	mask(&tree)
	escape(&tree)
	var b bytes.Buffer
	enc := yaml.NewEncoder(&b)
	enc.SetIndent(2)
	if err := enc.Encode(&tree); err != nil {
		return nil, err
	}
	err := enc.Close()
	return unseen.ReplaceAllFunc(b.Bytes(), func(r []byte) []byte {
		return fmt.Appendf(nil, `\u%04X`, []rune(string(r))[0])
	}), err
}

// unseen are characters that YAML would write as they are and that turn a line
// of a terminal around.
var unseen = regexp.MustCompile(`[\x{202A}-\x{202E}\x{2066}-\x{2069}\x{FFF9}-\x{FFFB}]`)

// escape puts text with such characters between double quotes, where YAML knows
// escapes for them.
func escape(n *yaml.Node) {
	if n.Kind == yaml.ScalarNode && unseen.MatchString(n.Value) {
		n.Style = yaml.DoubleQuotedStyle
	}
	for _, e := range n.Content {
		escape(e)
	}
}

// masked stands in the place of a secret.
const masked = "********"

// mask hides the value of every key that holds a secret, by its name.
func mask(n *yaml.Node) {
	for i, e := range n.Content {
		if n.Kind == yaml.MappingNode && i%2 == 1 && secret(n.Content[i-1].Value) && e.Kind == yaml.ScalarNode && e.Value != "" {
			e.SetString(masked)
		}
		mask(e)
	}
}

// secret tells by its name whether a key holds a secret: "password",
// "smtp_password", "api_key", "token".
func secret(key string) bool {
	for _, s := range []string{"password", "secret", "token", "api_key"} {
		if key == s || strings.HasSuffix(key, "_"+s) {
			return true
		}
	}
	return false
}
