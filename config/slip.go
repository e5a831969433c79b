package config

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// slip is a common mistake in YAML, by what the parser says of it.
type slip struct {
	says string         // in the parser's words
	line *regexp.Regexp // the line at fault looks like this; nil: as any
	what string         // in plain words; %s is the first group of line
	hint string
	on   bool // the line may be a later one than the parser names
}

const inQuotes = "put the text in quotes"

// slips are the common mistakes; the first that fits is meant.
var slips = []slip{
	{"mapping values are not allowed", regexp.MustCompile(`^[\s-]*[^\s:"'\[{]+:\s+[^\s"'\[{|>#][^#]*:(?:\s|$)`), `a second ": " in the line`, inQuotes, false},
	{"mapping values are not allowed", nil, "a key where none can stand: the line before it has no \": \", or is indented less and has a value", "write \"key: value\" with a space, and begin the keys of one level in the same column", false},
	{"tab character", regexp.MustCompile(`^ *\t`), "a line is indented with a tab", "indent with spaces", true},
	{"cannot start any token", regexp.MustCompile(`^ *\t`), "a line is indented with a tab", "indent with spaces", false},
	{"cannot start any token", regexp.MustCompile("[:,\\[{-]\\s*([@`%])"), "a text cannot begin with %q", inQuotes, false},
	{"alphabetic or numeric character", regexp.MustCompile(`(?:^|[:,\[{-])\s*([*&])`), "a text cannot begin with %q", inQuotes, false},
	{"unexpected end of stream", nil, "a quotation mark is opened and not closed", "close it, or put the text in quotes of the other kind", false},
	{"expected key", regexp.MustCompile(`(?:^|[:,\[-]\s+)(?:"[^"]*"|'[^']*'|\[[^\]]*\]|\{[^}]*\})\s*[^\s,\]}:#]`), "text goes on behind a closing quotation mark or bracket", "put the whole text in quotes; a ' inside '…' is written twice, a \" inside \"…\" as \\\"", true},
	{"expected ',' or ']'", nil, "a list that is opened with [ is not closed, or a text in it has a sign of YAML", "close it with ], and put texts with : , [ ] { } # in quotes", false},
	{"expected ',' or '}'", nil, "what is opened with { is not closed, or a text in it has a sign of YAML", "close it with }, and put texts with : , [ ] { } # in quotes", false},
	{"expected ':'", nil, "a line without a key", "write \"key: value\", with a colon and a space; " + inQuotes + " when it is one", false},
	{"expected '-' indicator", nil, "in the list that begins here a line is not indented like its neighbours", "begin the keys of one entry in the same column", false},
	{"sequence entries are not allowed", nil, "\"- \" behind a key", "begin the list on a line of its own, or " + inQuotes, false},
	{"mapping keys are not allowed", nil, "\"? \" at the beginning of a text", inQuotes, false},
	{"unknown escape", regexp.MustCompile(`(\\[^0abtnvfre "/\\N_LPxuU])`), "\"%s\" means nothing between double quotation marks", "write \\\\ for a backslash, or put the text in single quotes", false},
	{"UTF-8", nil, "not UTF-8 text", "save the file as UTF-8", false},
	{"control characters", nil, "a control character", "take it out: a config is plain text", false},
	{"comment or line break", nil, "\"|\" or \">\" at the beginning of a text", inQuotes, false},
}

// plain says in plain words what the parser found wrong, at which line, and what
// to do. Of some mistakes the parser names the beginning of what surrounds them,
// counted from zero.
func plain(line int, why string, data []byte) (int, string, string) {
	lines := strings.Split(string(data), "\n")
	if strings.HasPrefix(why, "did not find expected") && !strings.Contains(why, "character") && !strings.Contains(why, "comment") {
		line++
	}
	line = min(max(line, 1), len(lines))
	for _, s := range slips {
		if !strings.Contains(why, s.says) {
			continue
		}
		if s.line == nil {
			return line, s.what, s.hint
		}
		for i := line - 1; i < len(lines) && (s.on || i < line); i++ {
			m := s.line.FindStringSubmatch(lines[i])
			if m == nil {
				continue
			}
			what := s.what
			if len(m) > 1 {
				what = fmt.Sprintf(s.what, m[1])
			}
			return i + 1, what, s.hint
		}
	}
	if m := yamlAnchor.FindStringSubmatch(why); m != nil {
		return line, "*" + m[1] + " is an alias, and nothing has the anchor &" + m[1], inQuotes + ": " + strconv.Quote("*"+m[1]) + "; a beginning of words is written " + strconv.Quote(m[1]+"*")
	}
	return line, why, "put texts with : # , [ ] { } & * or quotation marks in quotes"
}
