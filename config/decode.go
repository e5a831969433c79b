package config

import (
	"errors"
	"fmt"
	"io"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// maxNodes bounds what a config may hold after aliases are followed, so that a
// few lines of anchors cannot grow without end.
const maxNodes = 100_000

// decoder fills a Config from YAML nodes, and remembers the line of each key.
type decoder struct {
	file  string
	lines map[string]int  // by path, "sections[0].max"
	bad   map[string]bool // paths found at fault
	slips map[string]bool // keys that an unknown one was probably meant to be
	found []fault
	nodes int
}

// decode reads data into c. Faults are collected in d.
func (d *decoder) decode(data []byte, c *Config) {
	dec := yaml.NewDecoder(strings.NewReader(string(data)))
	var doc yaml.Node
	switch err := dec.Decode(&doc); {
	case errors.Is(err, io.EOF):
		d.fail(1, "", "the file is empty", "`brief init` writes a config to start from")
		return
	case err != nil:
		line, why := yamlError(err, data)
		line, why, hint := plain(line, why, data)
		d.fail(line, "", "not YAML: "+why, hint)
		return
	}
	root := doc.Content[0]
	if ownBrief(root) {
		d.fail(root.Line, "", "a finished brief, not a config", "name the .yaml that it was built from; `brief verify` proves a brief, `brief render` renders it again")
		return
	}
	if root.Kind == yaml.ScalarNode && root.ShortTag() == "!!null" {
		d.fail(1, "", "the file is empty", "`brief init` writes a config to start from")
		return
	}
	d.value(root, reflect.ValueOf(c).Elem(), "")
	var next yaml.Node
	switch err := dec.Decode(&next); {
	case errors.Is(err, io.EOF):
	case err != nil:
		line, why := yamlError(err, data)
		line, why, hint := plain(line, why, data)
		d.fail(line, "", "not YAML: "+why, hint)
	default:
		d.fail(next.Line, "", "a second YAML document: a config is one", "remove the line \"---\" and what follows, or put it into a file of its own")
	}
}

// ownBrief reports whether a node is a brief that `brief build` wrote.
func ownBrief(n *yaml.Node) bool {
	return n.Kind == yaml.MappingNode && len(n.Content) > 1 && n.Content[0].Value == "schema" && strings.HasPrefix(n.Content[1].Value, "brief/")
}

var (
	yamlLine   = regexp.MustCompile(`^line (\d+): `)
	yamlAnchor = regexp.MustCompile(`^unknown anchor '(.*)' referenced$`)
)

// yamlError takes the line out of an error of the YAML parser, which gives none
// for an unknown anchor.
func yamlError(err error, data []byte) (int, string) {
	why := strings.TrimPrefix(err.Error(), "yaml: ")
	if m := yamlLine.FindStringSubmatch(why); m != nil {
		line, _ := strconv.Atoi(m[1])
		return max(line, 1), strings.TrimPrefix(why, m[0])
	}
	if m := yamlAnchor.FindStringSubmatch(why); m != nil {
		before, _, _ := strings.Cut(string(data), "*"+m[1])
		return 1 + strings.Count(before, "\n"), why
	}
	return 1, why
}

// value decodes one node. A node without a value ("title:") counts as absent.
func (d *decoder) value(n *yaml.Node, v reflect.Value, path string) {
	d.nodes++
	if d.nodes > maxNodes {
		if d.nodes == maxNodes+1 {
			d.fail(n.Line, path, fmt.Sprintf("more than %d values", maxNodes), "aliases count each time they are used")
		}
		return
	}
	if n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	if n.Kind == yaml.ScalarNode && n.ShortTag() == "!!null" {
		return
	}
	if path != "" {
		d.lines[path] = n.Line
	}
	switch v.Kind() {
	case reflect.Struct:
		d.mapping(n, v, path)
	case reflect.Slice:
		d.list(n, v, path)
	default:
		d.scalar(n, v, path)
	}
}

// mapping decodes the keys of a struct, by its yaml tags.
func (d *decoder) mapping(n *yaml.Node, v reflect.Value, path string) {
	if n.Kind != yaml.MappingNode {
		what := "wants keys and values"
		if path == "" {
			what = "a config is keys and values, one a line (\"version: 1\")"
		}
		d.fail(n.Line, path, what+", found "+found(n), written(n, v))
		return
	}
	seen := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, val := n.Content[i], n.Content[i+1]
		at := strings.TrimPrefix(path+"."+k.Value, ".")
		if k.Kind != yaml.ScalarNode {
			d.fail(k.Line, path, "a key is a word, found "+found(k), "")
			continue
		}
		if first, ok := seen[k.Value]; ok {
			d.fail(k.Line, at, fmt.Sprintf("given twice, first in line %d", first), "")
			continue
		}
		seen[k.Value] = k.Line
		f, ok := field(v, k.Value)
		if !ok {
			d.unknown(k, v, path)
			continue
		}
		d.value(val, f, at)
		if _, ok := d.lines[at]; ok && val.Kind != yaml.ScalarNode {
			d.lines[at] = k.Line // a long list is named by its key
		}
	}
}

// written is how a bare text is written as keys and values: "- path: a.txt".
func written(n *yaml.Node, v reflect.Value) string {
	key := ""
	switch v.Interface().(type) {
	case Source:
		key = "- path"
	case Name, Publisher:
		key = "- name"
	case Section:
		key = "- id"
	case Drop:
		key = "- words"
	case Judgement:
		key = "text"
	}
	if key == "" || n.Kind != yaml.ScalarNode {
		return ""
	}
	return "write \"" + key + ": " + n.Value + "\""
}

// list decodes a sequence; nil becomes an empty list.
func (d *decoder) list(n *yaml.Node, v reflect.Value, path string) {
	if n.Kind != yaml.SequenceNode {
		hint := ""
		if n.Kind == yaml.ScalarNode {
			hint = "put it in square brackets, or on a line of its own behind \"- \""
		}
		d.fail(n.Line, path, "wants a list, found "+found(n), hint)
		return
	}
	for i, e := range n.Content {
		if d.nodes > maxNodes {
			return
		}
		at := path + "[" + strconv.Itoa(i) + "]"
		item := reflect.New(v.Type().Elem()).Elem()
		if e.Kind == yaml.ScalarNode && e.ShortTag() == "!!null" {
			d.fail(e.Line, at, "an empty entry in the list", "")
			continue
		}
		d.value(e, item, at)
		v.Set(reflect.Append(v, item))
	}
}

// scalar decodes text, numbers and booleans. Dates stay text.
func (d *decoder) scalar(n *yaml.Node, v reflect.Value, path string) {
	tag := n.ShortTag()
	if n.Kind != yaml.ScalarNode {
		tag = ""
	}
	switch v.Kind() {
	case reflect.String:
		if tag == "!!str" || tag == "!!timestamp" {
			v.SetString(n.Value)
			return
		}
		hint := ""
		if tag != "" {
			hint = fmt.Sprintf("put it in quotes: %q", n.Value)
		}
		d.fail(n.Line, path, "wants text, found "+found(n), hint)
	case reflect.Int, reflect.Int64:
		if i, err := strconv.ParseInt(n.Value, 10, v.Type().Bits()); err == nil && tag == "!!int" {
			v.SetInt(i)
			return
		}
		d.fail(n.Line, path, "wants a whole number, found "+found(n), "")
	case reflect.Float64:
		if f, err := strconv.ParseFloat(n.Value, 64); err == nil && (tag == "!!int" || tag == "!!float") {
			v.SetFloat(f)
			return
		}
		d.fail(n.Line, path, "wants a number such as 0.2, found "+found(n), "")
	case reflect.Bool:
		if b, err := strconv.ParseBool(n.Value); err == nil && tag == "!!bool" {
			v.SetBool(b)
			return
		}
		d.fail(n.Line, path, "wants true or false, found "+found(n), "")
	}
}

// field finds the field of v that a key names.
func field(v reflect.Value, key string) (reflect.Value, bool) {
	i := slices.Index(keys(v.Type()), key)
	if i < 0 || key == "-" {
		return reflect.Value{}, false
	}
	return v.Field(i), true
}

// keys are the yaml keys of a struct type, by field; "-" for a field without one.
func keys(t reflect.Type) []string {
	out := make([]string, t.NumField())
	for i := range out {
		if out[i], _, _ = strings.Cut(t.Field(i).Tag.Get("yaml"), ","); out[i] == "" {
			out[i] = "-"
		}
	}
	return out
}

// found says what a node is, for people.
func found(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "keys and values"
	case yaml.SequenceNode:
		return "a list"
	case yaml.AliasNode:
		return "an alias"
	}
	what := "the text"
	switch n.ShortTag() {
	case "!!int", "!!float":
		what = "the number"
	case "!!bool":
		what = "the truth value"
	case "!!null":
		return "nothing"
	}
	return what + " " + quote(n.Value)
}
