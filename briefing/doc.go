// Package briefing holds the nouns of brief: what a source is, what a sentence
// of it says, what several sources say together, and the brief that is made of
// them. It knows no format, no file, no clock and no network; every stage takes
// these values and returns these values.
//
// The way of one sentence:
//
//	bytes -> Source -> Sentence -> Candidate -> Claim -> Statement -> page -> PDF, DOCX
//
// Provenance is one type, [Span]: a byte range of a source's cleaned text.
// Nothing that a brief prints exists without one. Read source.go, sentence.go,
// claim.go and brief.go in this order; the comments there are the specification.
package briefing
