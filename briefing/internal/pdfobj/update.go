package pdfobj

import (
	"crypto/md5"
	"fmt"
	"maps"
	"slices"
)

// Update is what is written behind a file: new objects, and old ones anew.
type Update struct {
	f     *File
	next  int
	fresh map[int]Object
	root  Object
	clash bool
}

// Update begins an update of the file. A number that is referred to and that no
// object has is left free: a reference that leads nowhere stays one.
func (f *File) Update() *Update {
	u := &Update{f: f, next: max(1, min(f.Int(f.Trailer["Size"], 1), largestNumber/2)), fresh: map[int]Object{}, root: f.Trailer["Root"]}
	for n := range f.entries {
		u.next = max(u.next, n+1)
	}
	for n := range f.entries {
		_, kept := f.cache[n]
		u.next = max(u.next, referred(f.Get(n), 0)+1)
		if !kept {
			delete(f.cache, n)
		}
	}
	return u
}

// referred is the greatest number that an object refers to.
func referred(o Object, most int) int {
	switch o := o.(type) {
	case Ref:
		if o.Number < largestNumber/2 {
			return max(most, o.Number)
		}
	case Array:
		for _, x := range o {
			most = referred(x, most)
		}
	case Dict:
		for _, x := range o {
			most = referred(x, most)
		}
	case *Stream:
		return referred(o.Dict, most)
	}
	return most
}

// Reserve gives a reference to an object that is set later.
func (u *Update) Reserve() Ref {
	u.next++
	return Ref{u.next - 1, 0}
}

// Add writes a new object.
func (u *Update) Add(o Object) Ref {
	r := u.Reserve()
	u.fresh[r.Number] = o
	return r
}

// Set writes an object that was reserved, or one of the file anew.
func (u *Update) Set(r Ref, o Object) {
	_, of := u.f.entries[r.Number]
	_, again := u.fresh[r.Number]
	u.clash = u.clash || of && again
	u.fresh[r.Number] = o
}

// Clash reports whether an object of the file was set twice: it stands for two
// things at once, and cannot be both.
func (u *Update) Clash() bool { return u.clash }

// Replace writes the object that o refers to anew, or gives the object itself
// back when it stands where o stood.
func (u *Update) Replace(o Object, with Object) Object {
	if r, ok := o.(Ref); ok {
		u.Set(r, with)
		return r
	}
	return u.Add(with)
}

// packSize is how many objects share a stream.
const packSize = 200

// Bytes is the file with its update. The same file and update give the same
// bytes.
func (u *Update) Bytes() []byte {
	out := slices.Clone(u.f.data)
	if n := len(out); n > 0 && out[n-1] != '\n' && out[n-1] != '\r' {
		out = append(out, '\n')
	}
	asStream := u.f.streams || u.f.Repaired
	places := map[int]entry{}
	numbers := make([]int, 0, len(u.fresh))
	for n := range u.fresh {
		numbers = append(numbers, n)
	}
	slices.Sort(numbers)
	var small []int
	for _, n := range numbers {
		g := u.f.entries[n].generation
		if _, stream := u.fresh[n].(*Stream); asStream && !stream && g == 0 {
			small = append(small, n)
			continue
		}
		places[n] = entry{at: len(out), generation: g}
		out = appendIndirect(out, n, g, u.fresh[n])
	}
	for part := range slices.Chunk(small, packSize) {
		var head, bodies []byte
		pack := u.Reserve().Number
		for i, n := range part {
			head = fmt.Appendf(head, "%d %d ", n, len(bodies))
			bodies = append(Append(bodies, u.fresh[n]), '\n')
			places[n] = entry{in: pack, at: i}
		}
		places[pack] = entry{at: len(out)}
		out = appendIndirect(out, pack, 0, Pack(Dict{"Type": Name("ObjStm"), "N": Int(len(part)), "First": Int(len(head))}, append(head, bodies...)))
	}
	d := Dict{"Root": u.root, "ID": u.id(out)}
	if info := u.f.Trailer["Info"]; info != nil {
		d["Info"] = info
	}
	if u.f.Repaired {
		for n, e := range u.f.entries {
			if _, ok := places[n]; !ok {
				places[n] = e
			}
		}
		for n := range min(u.next, mostGaps) { // a whole table has no gaps
			if _, ok := places[n]; !ok {
				places[n] = entry{free: true}
			}
		}
		places[0] = entry{generation: 65535, free: true}
	} else {
		d["Prev"] = Int(u.f.start)
	}
	start := len(out)
	if asStream {
		n := u.Reserve().Number
		places[n] = entry{at: start}
		d["Size"] = Int(u.next)
		out = appendIndirect(out, n, 0, streamTable(d, places))
	} else {
		d["Size"] = Int(u.next)
		out = plainTable(out, d, places)
	}
	return fmt.Appendf(out, "startxref\n%d\n%%%%EOF\n", start)
}

// mostGaps bounds the numbers of which a table says that they are free.
const mostGaps = 1 << 16

// id keeps the first half, which names the document, and makes the second of
// what is written.
func (u *Update) id(written []byte) Array {
	sum := md5.Sum(written)
	now := String(sum[:])
	if old := u.f.Array(u.f.Trailer["ID"]); len(old) == 2 {
		if first, ok := u.f.Resolve(old[0]).(String); ok {
			return Array{first, now}
		}
	}
	return Array{now, now}
}

func appendIndirect(b []byte, n, generation int, o Object) []byte {
	b = fmt.Appendf(b, "%d %d obj\n", n, generation)
	b = Append(b, o)
	return append(b, "\nendobj\n"...)
}

// runs are the stretches of numbers that follow each other.
func runs(numbers []int) (out [][]int) {
	for i := 0; i < len(numbers); {
		k := i + 1
		for k < len(numbers) && numbers[k] == numbers[k-1]+1 {
			k++
		}
		out = append(out, numbers[i:k])
		i = k
	}
	return out
}

func plainTable(b []byte, d Dict, places map[int]entry) []byte {
	b = append(b, "xref\n"...)
	for _, run := range runs(slices.Sorted(maps.Keys(places))) {
		b = fmt.Appendf(b, "%d %d\n", run[0], len(run))
		for _, n := range run {
			b = fmt.Appendf(b, "%010d %05d n \n", places[n].at, places[n].generation)
		}
	}
	b = append(b, "trailer\n"...)
	return append(Append(b, d), '\n')
}

func streamTable(d Dict, places map[int]entry) *Stream {
	var data []byte
	var index Array
	for _, run := range runs(slices.Sorted(maps.Keys(places))) {
		index = append(index, Int(run[0]), Int(len(run)))
		for _, n := range run {
			e := places[n]
			kind, a, b := byte(1), e.at, e.generation
			switch {
			case e.free:
				kind, a = 0, 0
			case e.in > 0:
				kind, a, b = 2, e.in, e.at
			}
			data = append(data, kind, byte(a>>32), byte(a>>24), byte(a>>16), byte(a>>8), byte(a), byte(b>>8), byte(b))
		}
	}
	d["Type"], d["W"], d["Index"] = Name("XRef"), Array{Int(1), Int(5), Int(2)}, index
	return Pack(d, data)
}

// Packed is the whole file written anew, with object streams and a
// cross-reference stream.
func (f *File) Packed() []byte {
	u := f.Update()
	u.f = &File{data: []byte("%PDF-1.5\n"), Trailer: f.Trailer, Repaired: true, entries: map[int]entry{}, cache: f.cache}
	for n, e := range f.entries {
		if !e.free && e.in == 0 && n > 0 {
			u.fresh[n] = f.Get(n)
		}
	}
	return u.Bytes()
}
