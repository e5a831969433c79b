package pdfobj

import (
	"bytes"
	"errors"
	"strconv"
)

// Reasons why a file is not read.
var (
	ErrNoPDF     = errors.New("not a PDF")
	ErrEncrypted = errors.New("encrypted")
	ErrBroken    = errors.New("damaged beyond repair")
)

// File is a PDF whose objects can be read.
type File struct {
	Trailer Dict
	// Repaired says that the cross-reference table was damaged and has been made
	// anew from the objects that were found.
	Repaired bool

	data    []byte // from "%PDF-" on
	entries map[int]entry
	start   int  // of the newest cross-reference section
	streams bool // that section is a stream
	cache   map[int]Object
	packs   map[int][]packed
	loading map[int]bool
}

// entry is where an object is: at a byte of the file, or in an object stream.
type entry struct {
	at         int // byte, or index in the stream
	generation int
	in         int // number of the object stream, 0 for none
	free       bool
}

// Open reads the cross-reference table of a PDF. A damaged one is made anew. The
// error wraps one of ErrNoPDF, ErrEncrypted and ErrBroken.
func Open(data []byte) (*File, error) {
	head := bytes.Index(data[:min(len(data), 1024)], []byte("%PDF-"))
	if head < 0 {
		return nil, ErrNoPDF
	}
	f := &File{data: data[head:]}
	f.reset()
	if f.table() != nil || !f.sound() {
		f.reset()
		f.Repaired = true
		f.rebuild()
		if f.Trailer["Encrypt"] == nil && f.Dict(f.Catalog()["Pages"]) == nil {
			return nil, ErrBroken
		}
	}
	if f.Trailer["Encrypt"] != nil {
		return nil, ErrEncrypted
	}
	return f, nil
}

func (f *File) reset() {
	f.Trailer, f.entries = Dict{}, map[int]entry{}
	f.cache, f.packs, f.loading = map[int]Object{}, map[int][]packed{}, map[int]bool{}
}

// sound reports whether every entry leads to its object, and the trailer to
// pages.
func (f *File) sound() bool {
	if f.Trailer["Encrypt"] != nil {
		return true // cannot be read, and need not be
	}
	for n, e := range f.entries {
		if e.free {
			continue
		}
		if e.in > 0 {
			if in, ok := f.entries[e.in]; !ok || in.free || in.in > 0 {
				return false
			}
			continue
		}
		if l, ok := f.header(e.at, n); !ok || l == nil {
			return false
		}
	}
	return f.Dict(f.Catalog()["Pages"]) != nil
}

// header reads "n g obj" at a byte.
func (f *File) header(at, n int) (*lexer, bool) {
	if at <= 0 || at >= len(f.data) {
		return nil, false
	}
	l := &lexer{b: f.data, at: at}
	number, ok := l.integer()
	if !ok || number != n {
		return nil, false
	}
	if _, ok = l.integer(); !ok || !l.keyword("obj") {
		// "obj" may touch what follows, as in "obj<<"; keyword allows that
		return nil, false
	}
	return l, true
}

// Catalog is the root of the document.
func (f *File) Catalog() Dict { return f.Dict(f.Trailer["Root"]) }

// Bytes are the bytes of the file, from its header on.
func (f *File) Bytes() []byte { return f.data }

// Get reads an object of the file; nil when there is none.
func (f *File) Get(n int) Object {
	if o, ok := f.cache[n]; ok {
		return o
	}
	e, ok := f.entries[n]
	if !ok || e.free || f.loading[n] {
		return nil
	}
	f.loading[n] = true
	defer delete(f.loading, n)
	var o Object
	if e.in > 0 {
		o = f.packedObject(e, n)
	} else if l, ok := f.header(e.at, n); ok {
		o, _, _ = f.body(l)
	}
	f.cache[n] = o
	return o
}

// body reads an object behind its header, with its stream, and says where it
// ends.
func (f *File) body(l *lexer) (Object, int, error) {
	o, err := l.object()
	if err != nil {
		return nil, l.at, err
	}
	d, ok := o.(Dict)
	if !ok || !l.keyword("stream") {
		return o, l.at, nil
	}
	at := l.at
	if at < len(f.data) && f.data[at] == '\r' {
		at++
	}
	if at < len(f.data) && f.data[at] == '\n' {
		at++
	}
	size := f.Int(d["Length"], -1)
	if size >= 0 && size <= len(f.data)-at {
		end := &lexer{b: f.data, at: at + size}
		if end.keyword("endstream") || end.keyword("endobj") {
			return &Stream{d, f.data[at : at+size]}, end.at, nil
		}
	}
	size = bytes.Index(f.data[at:], []byte("endstream"))
	if size < 0 {
		return nil, len(f.data), errSyntax
	}
	raw := f.data[at : at+size]
	raw = bytes.TrimSuffix(bytes.TrimSuffix(raw, []byte("\n")), []byte("\r"))
	return &Stream{d, raw}, at + size + len("endstream"), nil
}

// packed is an object of an object stream.
type packed struct {
	number int
	body   []byte
}

func (f *File) packedObject(e entry, n int) Object {
	p := f.pack(e.in)
	if e.at < 0 || e.at >= len(p) || p[e.at].number != n {
		return nil
	}
	o, err := (&lexer{b: p[e.at].body}).object()
	if err != nil {
		return nil
	}
	return o
}

// pack takes an object stream apart (7.5.7).
func (f *File) pack(n int) []packed {
	if p, ok := f.packs[n]; ok {
		return p
	}
	f.packs[n] = nil
	s, ok := f.Get(n).(*Stream)
	if !ok {
		return nil
	}
	data, err := f.Decode(s)
	first := f.Int(s.Dict["First"], -1)
	if err != nil || first < 0 || first > len(data) {
		return nil
	}
	head := &lexer{b: data[:first]}
	var out []packed
	for range min(f.Int(s.Dict["N"], 0), first) {
		number, ok := head.integer()
		at, ok2 := head.integer()
		if !ok || !ok2 || at > len(data)-first {
			break
		}
		out = append(out, packed{number, data[first+at:]})
	}
	f.packs[n] = out
	return out
}

// Resolve follows references to the object itself.
func (f *File) Resolve(o Object) Object {
	for range 32 {
		r, ok := o.(Ref)
		if !ok {
			return o
		}
		o = f.Get(r.Number)
	}
	return nil
}

// Dict is the dictionary that o is or leads to, that of a stream too; nil when
// it is none.
func (f *File) Dict(o Object) Dict {
	switch o := f.Resolve(o).(type) {
	case Dict:
		return o
	case *Stream:
		return o.Dict
	}
	return nil
}

// Array is the array that o is or leads to, or nil.
func (f *File) Array(o Object) Array {
	a, _ := f.Resolve(o).(Array)
	return a
}

// Name is the name that o is or leads to, or "".
func (f *File) Name(o Object) Name {
	n, _ := f.Resolve(o).(Name)
	return n
}

// Int is the whole number that o is or leads to, else the value given.
func (f *File) Int(o Object, other int) int {
	n, ok := f.Resolve(o).(Number)
	if !ok {
		return other
	}
	i, err := strconv.Atoi(string(n))
	if err != nil {
		return other
	}
	return i
}
