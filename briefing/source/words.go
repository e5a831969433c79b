package source

import "strings"

// wordSet makes a set of the words of s.
func wordSet(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// monthTable numbers month names: twelve strings a language, variants within a
// string.
func monthTable(names ...string) map[string]int {
	m := map[string]int{}
	for i, n := range names {
		for _, w := range strings.Fields(n) {
			m[w] = i%12 + 1
		}
	}
	return m
}
