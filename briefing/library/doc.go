// Package library keeps what was read of documents in one SQLite file, so that a
// night reads only what is new: the sources with their cleaned texts, the
// sentences with what was read from them, and an index of their words.
//
// What is kept is derived: every row can be made again from the files. A file is
// known by the SHA-256 of its bytes and its ending, never by path, size or time
// of change: these change without the bytes and stay while the bytes change. A
// row made by another version of a reader, or by another program, is not used, and
// is replaced when its file is read again.
//
// Tables (schema.go): files hold documents, a document has one text, and for
// each view, which is a way of reading sentences (a version of the reader with
// the names of a config), one reading with its sentences and its index entry.
// Everything of a batch is written in one transaction, with a rollback journal
// and full syncing: after a crash at any moment the file holds whole batches and
// nothing else, and a batch that was reported is there.
package library
