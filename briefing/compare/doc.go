// Package compare finds what several documents say together: which sentences
// state the same thing, which sources are not independent of each other, and
// where the sources give different values for one thing.
//
// The way of a run:
//
//	documents -> pages: sentences reduced to numbers        page.go, concept.go, classes.go, vocab.go, sets.go
//	          -> first printings: copies say nothing new    contain.go, copies.go
//	          -> events: documents about the same thing     blocks.go, gate.go, features.go, linkage.go
//	          -> sentences that meet, with their overlap    meet.go, pair.go, measure.go
//	          -> whether one states what the other states   judge.go, and by reason: frame.go, share.go, missing.go, items.go,
//	                                                        tried.go, person.go; opposite.go, contrary.go
//	          -> claims, counted with their origins         claim.go, origin.go, independence.go, agency.go, credit.go, explain.go
//	          -> figures with what they are figures of      figure.go, number.go, date.go, clock.go, units.go, context.go,
//	                                                        governor.go, counted.go, party.go, stage.go
//	          -> figures that contradict each other         clash.go, figpair.go, toll.go; printed only when sure: sure.go, background.go
//	          -> one matter each, named and valued          slots.go, about.go, lasting.go, value.go
//	          -> disagreements, timeline, positions         disagree.go, roles.go, saying.go, quotation.go, lists.go, timeline.go,
//	                                                        positions.go
//
// Documents are grouped into events first and only sentences of one event are
// compared: word overlap alone takes two earthquakes for one. Inside an event
// the words that at least two of its documents share decide. A source is counted
// for a sentence only where nearly every such join is right; what is merely on
// the same matter is related and counts nowhere.
//
// A very large set of documents goes through a [Builder] instead, sentence by
// sentence: large.go, largejoin.go. What documents state without a question asked
// is [Facts]: facts.go. The learned tables and the command that makes them are
// in weights.go.
//
// Limits: English verb classes and derivations only (other languages fall back
// to stems); who "he" is, is taken from the reading stage and otherwise unknown;
// nothing is judged true or false.
package compare
