// Package source turns documents as they lie on disk into [briefing.Source]
// values: charset, line breaks, front matter, cleaning into paragraphs, and
// what the document itself says about its title, author and date.
//
// [Read] takes the bytes of one document, [Load] a list of patterns. Nothing
// leaves a document silently: what is not running text is kept in
// Source.Dropped with the reason. Nothing is guessed: a title, publisher or
// date that the document does not state stays empty.
//
// The way of one document:
//
//	bytes -> Decode -> a reader of the table (reader.go) -> blocks
//	      -> clean (clean.go, one file a kind of waste) -> Text, Marks, Dropped
//
// A new format is one file with a read function and one line in readers.
//
// Limits: page furniture is told by layout and by word lists of a few
// languages; a menu in another language may be kept as text. A comment section
// without any head line cannot be told from the article.
package source
