package config

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"brief/briefing"

	"go.yaml.in/yaml/v3"
)

// maxFaults is how many faults of one config are shown at once.
const maxFaults = 10

// Errors are the faults of one config, in the order of its lines.
type Errors struct {
	List []*briefing.Problem // at most ten
	More int                 // how many there are beyond those
}

// Error gives one fault a line.
func (e *Errors) Error() string {
	var lines []string
	for _, p := range e.List {
		lines = append(lines, p.Error())
	}
	if e.More > 0 {
		lines = append(lines, fmt.Sprintf("and %d more", e.More))
	}
	return strings.Join(lines, "\n")
}

// Unwrap gives the problems.
func (e *Errors) Unwrap() []error {
	out := make([]error, len(e.List))
	for i, p := range e.List {
		out[i] = p
	}
	return out
}

// fault is one thing that is wrong, with its line (0: not in the file).
type fault struct {
	line int
	*briefing.Problem
}

// fail records a fault at a key. A key is found at fault once: what is wrong
// with its type hides what is wrong with its value.
func (d *decoder) fail(line int, path, what, hint string) {
	if path != "" {
		if d.bad[path] {
			return
		}
		d.bad[path] = true
		what = shown(path) + ": " + what
	}
	d.add(line, fmt.Sprintf("%s:%d", d.file, line), what, hint)
}

func (d *decoder) add(line int, where, what, hint string) {
	d.found = append(d.found, fault{line, &briefing.Problem{Code: briefing.Usage, Where: where, What: what, Hint: hint}})
}

// err gives the collected faults as one error, nil when there are none.
func (d *decoder) err() error {
	if len(d.found) == 0 {
		return nil
	}
	slices.SortStableFunc(d.found, func(a, b fault) int { return a.line - b.line })
	e := &Errors{}
	for i, f := range d.found {
		if i == maxFaults {
			e.More = len(d.found) - maxFaults
			break
		}
		e.List = append(e.List, f.Problem)
	}
	return e
}

// line is where a key stands; a key that is not there is looked for where its
// parent stands.
func (d *decoder) line(path string) int {
	for path != "" {
		if n, ok := d.lines[path]; ok {
			return n
		}
		path = path[:max(0, strings.LastIndexAny(path, ".["))]
	}
	return 1
}

// faulty reports whether path or something below it was found at fault, or is
// missing only because its key has a slip.
func (d *decoder) faulty(path string) bool {
	if d.slips[path] {
		return true
	}
	for p := range d.bad {
		if p == path || strings.HasPrefix(p, path+".") || strings.HasPrefix(p, path+"[") {
			return true
		}
	}
	return false
}

// later are the keys that a coming version will know.
var later = []string{"max_age", "scale"}

// unknown records a key that does not exist, with the nearest one that does.
func (d *decoder) unknown(k *yaml.Node, v reflect.Value, path string) {
	at := strings.TrimPrefix(path+"."+k.Value, ".")
	if path == "" && slices.Contains(later, k.Value) {
		d.fail(k.Line, at, "this version of brief does not know the key", "leave it out")
		return
	}
	allowed := slices.DeleteFunc(keys(v.Type()), func(s string) bool { return s == "-" })
	hint := "allowed here: " + strings.Join(allowed, ", ")
	if near := nearest(k.Value, allowed); near != "" {
		hint = fmt.Sprintf("did you mean %q? %s", near, hint)
		d.slips[strings.TrimPrefix(path+"."+near, ".")] = true
	} else if home := homes(k.Value, reflect.TypeFor[Config](), ""); len(home) > 0 {
		hint = fmt.Sprintf("the key belongs %s; %s", strings.Join(home, " or "), hint)
	}
	if k.ShortTag() == "!!merge" {
		hint = "write the keys out: merging (<<) is not part of a config"
	}
	d.bad[at] = true
	what := "unknown key " + quote(k.Value)
	if path != "" {
		what += " in " + shown(path)
	}
	d.add(k.Line, fmt.Sprintf("%s:%d", d.file, k.Line), what, hint)
}

// homes are the places where a config knows a key: "under sections", "at the top".
func homes(key string, t reflect.Type, path string) []string {
	var out []string
	for i, k := range keys(t) {
		if k == "-" {
			continue
		}
		if k == key && path == "" {
			out = append(out, "at the top")
		} else if k == key {
			out = append(out, "under "+path)
		}
		sub := t.Field(i).Type
		if sub.Kind() == reflect.Slice {
			sub = sub.Elem()
		}
		if sub.Kind() == reflect.Struct {
			out = append(out, homes(key, sub, strings.TrimPrefix(path+"."+k, "."))...)
		}
	}
	return out
}

var index = regexp.MustCompile(`\[\d+\]`)

// shown is a path as people read it: the line tells which of a list it is.
func shown(path string) string { return index.ReplaceAllString(path, "") }

// quote shortens and quotes a value of the file for a message.
func quote(s string) string {
	if utf8.RuneCountInString(s) > 60 {
		s = string([]rune(s)[:59]) + "…"
	}
	return fmt.Sprintf("%q", s)
}

// nearest is the allowed word that s is a slip of, or "".
func nearest(s string, allowed []string) string {
	best, at := "", 3
	for _, a := range allowed {
		if n := distance(strings.ToLower(s), strings.ToLower(a)); n < at && n*3 <= max(len(s), len(a)) {
			best, at = a, n
		}
	}
	return best
}

// distance is the number of letters to change, add, drop or swap with their
// neighbour to get from a to b. Words longer than any key are far from all.
func distance(a, b string) int {
	if len(a) > 40 || len(b) > 40 {
		return 40
	}
	var rows [3][]int
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		row, up, two := rows[i%3], rows[(i+2)%3], rows[(i+1)%3]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(up[j]+1, row[j-1]+1, up[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], two[j-2]+1)
			}
		}
	}
	return rows[len(a)%3][len(b)]
}
