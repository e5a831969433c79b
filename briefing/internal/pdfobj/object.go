// Package pdfobj reads the objects of any PDF and writes new ones behind them, as
// an incremental update (ISO 32000-1, 7.5.6): what was there stays as it was, to
// the byte. It knows nothing of pages' contents. It never writes into what it
// read, and is not for use by several goroutines at once.
package pdfobj

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strconv"
)

// Object is null (nil), bool, Number, Name, String, Array, Dict, Ref or *Stream.
type Object any

// Number is a number as it is written.
type Number string

// Name is a name without its slash, escapes undone.
type Name string

// String is the bytes of a string.
type String string

// Array is a list of objects.
type Array []Object

// Dict is a dictionary. It is written with its keys in order.
type Dict map[Name]Object

// Ref names an object of the file.
type Ref struct{ Number, Generation int }

// Stream is a dictionary with bytes, as they stand in the file.
type Stream struct {
	Dict Dict
	Raw  []byte
}

// Int is a number as an object.
func Int(n int) Number { return Number(strconv.Itoa(n)) }

// Text is a string for people to read: ASCII as it is, all else UTF-16.
func Text(s string) String {
	for _, r := range s {
		if r < ' ' || r > '~' {
			return String(utf16Text(s))
		}
	}
	return String(s)
}

// Append writes an object.
func Append(b []byte, o Object) []byte {
	switch o := o.(type) {
	case nil:
		return append(b, "null"...)
	case bool:
		return strconv.AppendBool(b, o)
	case Number:
		return append(b, o...)
	case Name:
		return appendName(b, o)
	case String:
		return appendString(b, o)
	case Ref:
		return fmt.Appendf(b, "%d %d R", o.Number, o.Generation)
	case Array:
		b = append(b, '[')
		for i, x := range o {
			if i > 0 {
				b = append(b, ' ')
			}
			b = Append(b, x)
		}
		return append(b, ']')
	case Dict:
		b = append(b, "<<"...)
		for _, k := range o.Keys() {
			b = appendName(b, k)
			b = append(b, ' ')
			b = Append(b, o[k])
		}
		return append(b, ">>"...)
	case *Stream:
		d := o.Dict.With("Length", Int(len(o.Raw)))
		b = Append(b, d)
		b = append(b, "\nstream\n"...)
		b = append(b, o.Raw...)
		return append(b, "\nendstream"...)
	}
	panic(fmt.Sprintf("pdfobj: %T is no object", o))
}

// Keys are the keys in order.
func (d Dict) Keys() []Name { return slices.Sorted(maps.Keys(d)) }

// With is a copy of d in which key has this value; nil takes it away.
func (d Dict) With(key Name, value Object) Dict {
	c := make(Dict, len(d)+1)
	for k, v := range d {
		c[k] = v
	}
	if value == nil {
		delete(c, key)
	} else {
		c[key] = value
	}
	return c
}

func appendName(b []byte, n Name) []byte {
	b = append(b, '/')
	for i := range len(n) {
		if c := n[i]; c <= ' ' || c > '~' || c == '#' || delimits(c) {
			b = fmt.Appendf(b, "#%02X", c)
		} else {
			b = append(b, c)
		}
	}
	return b
}

// appendString writes printable strings in brackets, others in hexadecimal.
func appendString(b []byte, s String) []byte {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return fmt.Appendf(b, "<%X>", string(s))
		}
	}
	b = append(b, '(')
	for i := range len(s) {
		if bytes.IndexByte([]byte(`()\`), s[i]) >= 0 {
			b = append(b, '\\')
		}
		b = append(b, s[i])
	}
	return append(b, ')')
}
