package pdfobj

import (
	"bytes"
	"errors"
)

var errTable = errors.New("the cross-reference table is damaged")

// mostSections bounds how many updates a file may have had.
const mostSections = 10_000

// table reads the cross-reference sections, newest first (7.5.4 and 7.5.8).
func (f *File) table() error {
	tail := max(0, len(f.data)-2048)
	at := bytes.LastIndex(f.data[tail:], []byte("startxref"))
	if at < 0 {
		return errTable
	}
	l := &lexer{b: f.data, at: tail + at + len("startxref")}
	start, ok := l.integer()
	if !ok {
		return errTable
	}
	f.start = start
	seen := map[int]bool{}
	for queue := []int{start}; len(queue) > 0; queue = queue[1:] {
		if at := queue[0]; !seen[at] {
			if seen[at] = true; len(seen) > mostSections {
				return errTable
			}
			d, stream, err := f.section(at)
			if err != nil {
				return err
			}
			if len(seen) == 1 {
				f.Trailer, f.streams = d, stream
			}
			if n, ok := d["XRefStm"]; ok && !stream {
				queue = append(queue, f.Int(n, -1))
			}
			if n, ok := d["Prev"]; ok {
				queue = append(queue, f.Int(n, -1))
			}
		}
	}
	return nil
}

// section reads one section and gives its trailer.
func (f *File) section(at int) (d Dict, stream bool, err error) {
	if at < 0 || at >= len(f.data) {
		return nil, false, errTable
	}
	l := &lexer{b: f.data, at: at}
	if l.keyword("xref") {
		d, err := f.plain(l)
		return d, false, err
	}
	n, ok := l.integer()
	if _, ok2 := l.integer(); !ok || !ok2 || !l.keyword("obj") {
		return nil, false, errTable
	}
	o, _, err := f.body(l)
	s, ok := o.(*Stream)
	if err != nil || !ok || s.Dict["Type"] != Name("XRef") {
		return nil, false, errTable
	}
	f.know(n, entry{at: at})
	return s.Dict, true, f.streamed(s)
}

// know adds an entry unless a newer section has one.
func (f *File) know(n int, e entry) {
	if _, ok := f.entries[n]; !ok {
		f.entries[n] = e
	}
}

func (f *File) plain(l *lexer) (Dict, error) {
	for !l.keyword("trailer") {
		first, ok := l.integer()
		count, ok2 := l.integer()
		if !ok || !ok2 {
			return nil, errTable
		}
		for i := range count {
			at, ok := l.integer()
			generation, ok2 := l.integer()
			if !ok || !ok2 {
				return nil, errTable
			}
			switch {
			case l.keyword("n"):
				if at > 0 { // a zero is how some writers say that there is none
					f.know(first+i, entry{at: at, generation: generation})
				}
			case l.keyword("f"):
				f.know(first+i, entry{generation: generation, free: true})
			default:
				return nil, errTable
			}
		}
	}
	o, err := l.object()
	d, ok := o.(Dict)
	if err != nil || !ok {
		return nil, errTable
	}
	return d, nil
}

func (f *File) streamed(s *Stream) error {
	data, err := f.Decode(s)
	if err != nil {
		return err
	}
	var w [3]int
	wide := 0
	for i, x := range f.Array(s.Dict["W"]) {
		if n := f.Int(x, -1); i < 3 && n >= 0 && n <= 8 {
			w[i] = n
			wide += n
		} else if i < 3 {
			return errTable
		}
	}
	index := f.Array(s.Dict["Index"])
	if index == nil {
		index = Array{Int(0), Int(f.Int(s.Dict["Size"], 0))}
	}
	if wide == 0 {
		return errTable
	}
	field := func(i int) int {
		n := 0
		for _, c := range data[:w[i]] {
			n = n<<8 | int(c)
		}
		data = data[w[i]:]
		return n
	}
	for i := 0; i+1 < len(index); i += 2 {
		first, count := f.Int(index[i], -1), f.Int(index[i+1], -1)
		for k := 0; first >= 0 && k < count && len(data) >= wide; k++ {
			kind := 1
			if w[0] > 0 {
				kind = field(0)
			}
			a, b := field(1), field(2)
			switch kind {
			case 0:
				f.know(first+k, entry{generation: b, free: true})
			case 1:
				f.know(first+k, entry{at: a, generation: b})
			case 2:
				f.know(first+k, entry{in: a, at: b})
			}
		}
	}
	return nil
}

// rebuild finds the objects of a file without its table: the last of each
// number counts. What stands inside a stream is none.
func (f *File) rebuild() {
	var packs []int
	roots := Dict{}
	next := func(word string, at int) int { // where it stands next, the end for nowhere
		if k := bytes.Index(f.data[at:], []byte(word)); k >= 0 {
			return at + k
		}
		return len(f.data)
	}
	trailer, object := next("trailer", 0), next("obj", 0) // each is looked for once
	spent := 0                                            // bytes read in vain, so that no file can hold a reader up
	for at := 0; ; {
		if trailer < at {
			trailer = next("trailer", at)
		}
		if object < at {
			object = next("obj", at)
		}
		if min(object, trailer) == len(f.data) {
			break
		}
		if trailer < object {
			l := &lexer{b: f.data, at: trailer + len("trailer")}
			d, err := l.object()
			if err == nil {
				f.adopt(roots, d)
			} else if spent += l.at - at; spent > 8*len(f.data) {
				return
			}
			at = max(l.at, trailer+1)
			continue
		}
		from, number, generation, ok := headerBefore(f.data, at, object)
		at = object + len("obj")
		if !ok {
			continue
		}
		l := &lexer{b: f.data, at: at}
		o, end, err := f.body(l)
		if err != nil { // cut off: as good as absent
			if spent += max(l.at, end) - at; spent > 8*len(f.data) {
				return
			}
			continue
		}
		f.entries[number] = entry{at: from, generation: generation}
		delete(f.cache, number)
		at = max(at, end)
		s, ok := o.(*Stream)
		if !ok {
			continue
		}
		switch s.Dict["Type"] {
		case Name("ObjStm"):
			packs = append(packs, number)
		case Name("XRef"):
			f.adopt(roots, s.Dict)
			delete(f.entries, number)
		}
	}
	f.Trailer, f.cache, f.packs = roots, map[int]Object{}, map[int][]packed{}
	for _, n := range packs {
		e := f.entries[n]
		for i, p := range f.pack(n) {
			if old, ok := f.entries[p.number]; !ok || old.in == 0 && old.at < e.at || old.in > 0 {
				f.entries[p.number] = entry{in: n, at: i}
				delete(f.cache, p.number)
			}
		}
	}
	f.findRoot()
	if f.Dict(f.Trailer["Info"]) == nil {
		delete(f.Trailer, "Info")
	}
}

// adopt takes from a trailer what it says of the document.
func (f *File) adopt(into Dict, o Object) {
	d, _ := o.(Dict)
	for _, k := range []Name{"Root", "Info", "ID", "Encrypt"} {
		if v, ok := d[k]; ok {
			into[k] = v
		}
	}
}

// findRoot looks for a catalog where no trailer names one.
func (f *File) findRoot() {
	if f.Dict(f.Catalog()["Pages"]) != nil {
		return
	}
	best := 0
	for n := range f.entries {
		if d := f.Dict(Ref{n, 0}); d["Type"] == Name("Catalog") && f.Dict(d["Pages"]) != nil && n > best {
			best = n
		}
	}
	if best > 0 {
		f.Trailer["Root"] = Ref{best, f.entries[best].generation}
	}
}

// headerBefore reads "n g " backwards from the word obj at a byte.
func headerBefore(b []byte, from, at int) (start, number, generation int, ok bool) {
	i := at
	back := func() (int, bool) {
		k := i
		for i > from && white(b[i-1]) {
			i--
		}
		if i == k && i != at {
			return 0, false
		}
		end := i
		for i > from && b[i-1] >= '0' && b[i-1] <= '9' && end-i < 10 {
			i--
		}
		n, ok := (&lexer{b: b[i:end]}).integer()
		return n, ok
	}
	if generation, ok = back(); !ok {
		return 0, 0, 0, false
	}
	number, ok = back()
	if !ok || number <= 0 || number > largestNumber || i > from && regular(b[i-1]) {
		return 0, 0, 0, false
	}
	return i, number, generation, true
}

// largestNumber is the greatest object number that is used here (Annex C).
const largestNumber = 8388607
