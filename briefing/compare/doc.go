// Package compare finds what several documents say together: which sentences
// state the same thing, which sources are not independent of each other, and
// where the sources give different values for one thing.
//
// The way of a run:
//
//	documents -> reduced pages (concepts, names, figures)   page.go, concept.go
//	          -> first printings: copies say nothing new    copies.go
//	          -> events: documents about the same thing     gate.go, linkage.go
//	          -> scored sentence pairs inside an event      pair.go
//	          -> claims, counted with their origins         claim.go, judge.go, independence.go, origin.go
//	          -> figures that contradict each other         figure.go, context.go, clash.go, sure.go
//	          -> disagreements, timeline, positions         disagree.go, timeline.go, positions.go
//
// Documents are grouped into events first and only sentences of one event are
// compared: word overlap alone takes two earthquakes for one. Inside an event
// the words that at least two of its documents share decide. A source is counted
// for a sentence only where nearly every such join is right; what is merely on
// the same matter is related and counts nowhere.
//
// A very large set of documents goes through a [Builder] instead, sentence by
// sentence: large.go. The learned tables and the command that makes them are in
// weights.go.
//
// Limits: English verb classes and derivations only (other languages fall back
// to stems); who "he" is, is taken from the reading stage and otherwise unknown;
// nothing is judged true or false.
package compare
