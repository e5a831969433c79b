package source

import (
	"slices"
	"strings"
)

// becauseMarking is why the line that marks a document is dropped.
const becauseMarking = "marking"

// tlpMark matches a label of the Traffic Light Protocol, with its brackets.
var tlpMark = lazy(`[\[(]?(?i)\bTLP\s?[:\- –]\s?(CLEAR|WHITE|GREEN|AMBER\s?\+\s?STRICT|AMBER|RED)\b[\])]?`)

// strictness orders the labels of TLP 2.0 (FIRST, 2022), the most open first.
var strictness = []string{"CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED"}

// tlpLabel is the label in a text, in the words of version 2.0; "" without one.
// Of several it is the strictest.
func tlpLabel(s string) string {
	best := -1
	for _, m := range tlpMark().FindAllStringSubmatch(s, 20) {
		label := strings.ToUpper(strings.ReplaceAll(m[1], " ", ""))
		if label == "WHITE" {
			label = "CLEAR"
		}
		best = max(best, slices.Index(strictness, label))
	}
	if best < 0 {
		return ""
	}
	return strictness[best]
}

// tidyLabel is a label as a field gives it: "amber", "TLP:AMBER". What is no
// label stays, in capitals: it marks the document as something.
func tidyLabel(s string) string {
	s = strings.ToUpper(fold(s))
	if l := tlpLabel("TLP:" + strings.TrimPrefix(s, "TLP:")); l != "" {
		return l
	}
	return s
}

// markLine is the label of a line that marks the document, "" for any other: it
// opens or closes with the label and is no sentence about it.
func markLine(s string) string {
	if len(s) > 120 || !strings.Contains(strings.ToUpper(s), "TLP") {
		return ""
	}
	at := tlpMark().FindStringIndex(s)
	if at == nil {
		return ""
	}
	before, after := strings.Trim(s[:at[0]], " -–—|*:"), strings.Trim(s[at[1]:], " -–—|*:.")
	if n := len(strings.Fields(before)) + len(strings.Fields(after)); before != "" && after != "" && !strings.ContainsAny(s, "|•·") ||
		n > 10 || n > 3 && endOf(s) == endStop && !strings.ContainsAny(s, "|•·") {
		return ""
	}
	return tlpLabel(s)
}

// maxEdge is how many blocks at the beginning and at the end of a document may
// mark it.
const maxEdge = 8

// marking is the strictest label among the lines at the edges of a document and
// of its pages, and drops them.
func (d *document) marking() string {
	best := slices.Index(strictness, d.edge)
	for i := range d.blocks {
		b := &d.blocks[i]
		edge := i < maxEdge || i >= len(d.blocks)-maxEdge || b.kind == waste && (b.reason == becausePage || b.reason == becauseHead)
		if !edge || b.kind == waste && b.reason == becauseCaption {
			continue
		}
		if l := markLine(b.text); l != "" {
			best = max(best, slices.Index(strictness, l))
			b.drop(becauseMarking)
		}
	}
	if best < 0 {
		return ""
	}
	return strictness[best]
}
