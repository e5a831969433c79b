package briefing

import "strings"

// tlpLevels orders the labels of TLP 2.0 (FIRST, 2022).
var tlpLevels = map[string]int{"CLEAR": 0, "GREEN": 1, "AMBER": 2, "AMBER+STRICT": 3, "RED": 4}

// TLPLevel says how strict a label of the Traffic Light Protocol is, 0 for CLEAR
// and for none. False: it is no label.
func TLPLevel(label string) (int, bool) {
	n, ok := tlpLevels[label]
	return n, ok || label == ""
}

// StricterTLP is the stricter of two labels, the first where they are alike.
func StricterTLP(a, b string) string {
	m, _ := TLPLevel(a)
	n, _ := TLPLevel(b)
	if n > m || a == "" {
		return b
	}
	return a
}

// TLPLabel reads a label as people write it, "tlp: amber + strict". WHITE is what
// CLEAR was called in version 1. False: it is none.
func TLPLabel(s string) (string, bool) {
	s = strings.Join(strings.Fields(strings.ToUpper(s)), "")
	s = strings.TrimPrefix(strings.TrimPrefix(s, "TLP:"), "TLP-")
	if s == "WHITE" {
		s = "CLEAR"
	}
	_, ok := tlpLevels[s]
	return s, ok
}
