package config

import (
	"fmt"
	"strconv"
	"strings"
)

// Warnings are what in a config that holds will probably not do what was meant,
// each with file, line and key.
func (c *Config) Warnings() []string {
	var out []string
	add := func(path, what string) {
		out = append(out, c.Where(path)+": "+shown(path)+": "+what)
	}
	kinds := map[string]int{} // lower-case spelling -> index of the first name with it
	for i, n := range c.Names {
		for _, spelling := range append([]string{n.Name}, n.Also...) {
			at := "names[" + strconv.Itoa(i) + "]"
			key := strings.ToLower(strings.TrimSpace(spelling))
			first, twice := kinds[key]
			switch {
			case !twice:
				kinds[key] = i
			case first != i && c.Names[first].Kind != n.Kind:
				add(at, fmt.Sprintf("%s is given twice, as %s and, in line %d, as %s", quote(spelling), kind(n), c.line("names["+strconv.Itoa(first)+"]"), kind(c.Names[first])))
			}
		}
	}
	for i, s := range c.Sections {
		for j, d := range s.Drop {
			if strings.TrimSpace(d.Why) == "" {
				add(fmt.Sprintf("sections[%d].drop[%d]", i, j), "no why: the ledger will show no reason for dropping "+quote(d.Words))
			}
		}
	}
	for i, j := range append([]Judgement{c.BottomLine}, c.Judgements...) {
		path := "bottom_line"
		if i > 0 {
			path = "judgements[" + strconv.Itoa(i-1) + "]"
		}
		if strings.TrimSpace(j.Text) != "" && len(j.Cites) == 0 {
			add(path, "rests on no statement: name words of one under cites")
		}
	}
	return out
}

func kind(n Name) string {
	if n.Kind == "" {
		return "a name of no kind"
	}
	return n.Kind
}
