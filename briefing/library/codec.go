package library

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"reflect"
)

// errDamaged says that stored bytes are not what was written.
var errDamaged = errors.New("damaged")

// encode writes a value as bytes: numbers as varints, each string once, a
// checksum at the end. Only fields that are exported are written. The shape of
// the type is not in it; see [layout].
func encode(v any) []byte {
	e := encoder{at: map[string]uint64{"": 0}}
	e.value(reflect.ValueOf(v))
	head := binary.AppendUvarint(nil, uint64(len(e.strings)))
	for _, s := range e.strings {
		head = binary.AppendUvarint(head, uint64(len(s)))
		head = append(head, s...)
	}
	return sealed(append(head, e.body...))
}

// sealed is data with its checksum.
func sealed(data []byte) []byte {
	return binary.LittleEndian.AppendUint32(data, crc32.ChecksumIEEE(data))
}

// encoder writes strings by their number; 0 is the empty one.
type encoder struct {
	body    []byte
	strings []string
	at      map[string]uint64
}

func (e *encoder) number(n uint64) { e.body = binary.AppendUvarint(e.body, n) }

func (e *encoder) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Bool:
		if v.Bool() {
			e.number(1)
		} else {
			e.number(0)
		}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		e.body = binary.AppendVarint(e.body, v.Int())
	case reflect.String:
		s := v.String()
		n, ok := e.at[s]
		if !ok {
			e.strings = append(e.strings, s)
			n = uint64(len(e.strings))
			e.at[s] = n
		}
		e.number(n)
	case reflect.Pointer:
		if v.IsNil() {
			e.number(0)
			return
		}
		e.number(1)
		e.value(v.Elem())
	case reflect.Slice:
		if v.IsNil() {
			e.number(0)
			return
		}
		e.number(uint64(v.Len()) + 1)
		for i := range v.Len() {
			e.value(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				e.value(v.Field(i))
			}
		}
	default:
		panic("library: a field of type " + v.Type().String()) // a noun has got a field that the test of this package knows
	}
}

// decode reads what encode wrote into the value that v points to. The error is
// errDamaged.
func decode(data []byte, v any) error {
	if len(data) < 4 || crc32.ChecksumIEEE(data[:len(data)-4]) != binary.LittleEndian.Uint32(data[len(data)-4:]) {
		return errDamaged
	}
	d := decoder{rest: data[:len(data)-4]}
	n := d.number()
	if n > uint64(len(d.rest)) {
		return errDamaged
	}
	head := d
	for range n {
		d.take(d.number())
	}
	all := string(head.rest[:len(head.rest)-len(d.rest)]) // one piece of memory for all strings
	d.strings = make([]string, 1, n+1)
	for range n {
		size := head.number()
		from := len(all) - len(head.rest) + len(d.rest)
		d.strings = append(d.strings, all[from:from+len(head.take(size))])
	}
	d.value(reflect.ValueOf(v).Elem())
	if d.bad || len(d.rest) > 0 {
		return errDamaged
	}
	return nil
}

type decoder struct {
	rest    []byte
	strings []string
	bad     bool
}

func (d *decoder) number() uint64 {
	n, size := binary.Uvarint(d.rest)
	if size <= 0 {
		d.bad, d.rest = true, nil
		return 0
	}
	d.rest = d.rest[size:]
	return n
}

func (d *decoder) take(n uint64) []byte {
	if n > uint64(len(d.rest)) {
		d.bad, n = true, 0
	}
	out := d.rest[:n]
	d.rest = d.rest[n:]
	return out
}

func (d *decoder) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(d.number() == 1)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		n, size := binary.Varint(d.rest)
		if size <= 0 {
			d.bad, d.rest = true, nil
			return
		}
		d.rest = d.rest[size:]
		v.SetInt(n)
	case reflect.String:
		if n := d.number(); n < uint64(len(d.strings)) {
			v.SetString(d.strings[n])
		} else {
			d.bad = true
		}
	case reflect.Pointer:
		if d.number() == 1 {
			v.Set(reflect.New(v.Type().Elem()))
			d.value(v.Elem())
		}
	case reflect.Slice:
		n := d.number()
		if n == 0 {
			return
		}
		if n--; n > uint64(len(d.rest)) { // every element has a byte at least
			d.bad, d.rest = true, nil
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), int(n), int(n)))
		for i := range int(n) {
			if d.bad {
				return
			}
			d.value(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				d.value(v.Field(i))
			}
		}
	}
}

// layout describes the shape of a type: bytes that were encoded from one shape
// must not be decoded into another.
func layout(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice:
		return t.Kind().String() + " " + layout(t.Elem())
	case reflect.Struct:
		out := "{"
		for i := range t.NumField() {
			if f := t.Field(i); f.IsExported() {
				out += fmt.Sprintf("%s %s;", f.Name, layout(f.Type))
			}
		}
		return out + "}"
	}
	return t.Kind().String()
}
