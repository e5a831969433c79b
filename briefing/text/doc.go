// Package text reads sources: it finds their sentences, and in each the words
// with their stems, the names, figures, quotations, attributions and the words
// that say how far the sentence is to be taken as fact.
//
// [Reader.Document] does all of it in the order that stands there. The parts
// that need no source can be called alone: [Split], [Values].
// Everything is rule and table, nothing is learned; every function takes linear
// time, and none fails.
package text
