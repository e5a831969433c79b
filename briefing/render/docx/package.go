package docx

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"hash/crc32"
	"io"
	"path"
	"slices"
	"sort"
	"strconv"
	"strings"
)

// Content and relationship types.
const (
	typeWord  = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	typeRels  = "application/vnd.openxmlformats-package.relationships+xml"
	relOffice = nsR + "/"

	// packLevel is the level that archive/zip packs with.
	packLevel = 5

	mainPart     = "word/document.xml" // where there is no template
	contentTypes = "[Content_Types].xml"
)

// opc is a package in the making (ISO/IEC 29500-2): parts, what they are, and
// which part refers to which.
type opc struct {
	main     string // the part with the text
	parts    []part
	rels     []*relations    // in order of creation; the first is the package's own
	promised map[string]bool // names in use, in lower case
}

type part struct {
	name, kind string // kind is the content type
	data       []byte
}

func newPackage() *opc {
	p := &opc{main: mainPart}
	p.relationsOf("")
	return p
}

// add puts a part into the package, has from refer to it and returns the id.
func (p *opc) add(from *relations, name, kind, relKind string, data []byte) string {
	p.parts = append(p.parts, part{name, kind, data})
	return from.add(relKind, target(from.from, name), false)
}

// free is name, or one like it that no part has yet.
func (p *opc) free(name string) string {
	if p.promised == nil {
		p.promised = map[string]bool{}
		for _, x := range p.parts {
			p.promised[strings.ToLower(x.name)] = true
		}
	}
	ext := path.Ext(name)
	stem, try := strings.TrimSuffix(name, ext), name
	for i := 2; p.promised[strings.ToLower(try)]; i++ {
		try = stem + "b" + strconv.Itoa(i) + ext
	}
	p.promised[strings.ToLower(try)] = true
	return try
}

// get returns the bytes of a part, nil when there is none; set replaces them.
func (p *opc) get(name string) []byte {
	for i := range p.parts {
		if p.parts[i].name == name {
			return p.parts[i].data
		}
	}
	return nil
}

func (p *opc) set(name string, data []byte) {
	for i := range p.parts {
		if p.parts[i].name == name {
			p.parts[i].data = data
		}
	}
}

func (p *opc) relationsOf(name string) *relations {
	for _, r := range p.rels {
		if r.from == name {
			return r
		}
	}
	r := newRelations(name)
	p.rels = append(p.rels, r)
	return r
}

// sweep drops the parts that nothing refers to any more.
func (p *opc) sweep() {
	reached := map[string]bool{}
	by := map[string]*relations{}
	for _, r := range p.rels {
		by[r.from] = r
	}
	for queue := []string{""}; len(queue) > 0; queue = queue[1:] {
		if r := by[queue[0]]; r != nil {
			for _, x := range r.list {
				if name := resolve(r.from, x.target); !x.external && !reached[name] {
					reached[name] = true
					queue = append(queue, name)
				}
			}
		}
	}
	p.parts = slices.DeleteFunc(p.parts, func(x part) bool { return !reached[x.name] })
	p.rels = slices.DeleteFunc(p.rels, func(r *relations) bool { return r.from != "" && !reached[r.from] })
}

// types is the part that names the content type of every other one. Pictures
// are named by their extension, as everybody does.
func types(parts []part) part {
	b := []byte(xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="` + typeRels + `"/><Default Extension="xml" ContentType="application/xml"/>`)
	byExtension := map[string]string{"rels": typeRels, "xml": "application/xml"}
	extension := func(x part) string { return strings.ToLower(strings.TrimPrefix(path.Ext(x.name), ".")) }
	for _, x := range parts {
		if ext := extension(x); ext != "" && byExtension[ext] == "" {
			byExtension[ext] = x.kind
			b = append(escape(append(b, `<Default Extension="`...), ext), `" ContentType="`...)
			b = append(escape(b, x.kind), `"/>`...)
		}
	}
	for _, x := range parts {
		if byExtension[extension(x)] == x.kind {
			continue
		}
		b = append(escape(append(b, `<Override PartName="/`...), x.name), `" ContentType="`...)
		b = append(escape(b, x.kind), `"/>`...)
	}
	return part{name: contentTypes, data: append(b, `</Types>`...)}
}

// rank puts first what a reader of the package wants first.
func (p *opc) rank(name string) int {
	switch name {
	case contentTypes:
		return 0
	case "_rels/.rels":
		return 1
	case p.main:
		return 2
	}
	return 3
}

// all returns every part in the order of the file: with relationships and types.
func (p *opc) all() []part {
	parts := slices.Clone(p.parts)
	for _, r := range p.rels {
		if len(r.list) > 0 {
			parts = append(parts, r.part())
		}
	}
	sort.Slice(parts, func(i, j int) bool {
		a, b := parts[i].name, parts[j].name
		if ra, rb := p.rank(a), p.rank(b); ra != rb {
			return ra < rb
		}
		return a < b
	})
	return append([]part{types(parts)}, parts...)
}

// write zips the package. The bytes depend on the parts only: fixed order, one
// date (1980-01-01, the zip epoch), sizes in the headers.
func (p *opc) write(w io.Writer) error {
	z := zip.NewWriter(w)
	var packed bytes.Buffer
	deflate, err := flate.NewWriter(&packed, packLevel)
	if err != nil {
		return err
	}
	for _, x := range p.all() {
		packed.Reset()
		deflate.Reset(&packed)
		if _, err := deflate.Write(x.data); err != nil {
			return err
		}
		if err := deflate.Close(); err != nil {
			return err
		}
		f, err := z.CreateRaw(&zip.FileHeader{
			//lint:ignore SA1019 Modified would write a second, local time beside it
			Name: x.name, Method: zip.Deflate, ModifiedDate: 1<<5 | 1,
			CRC32:              crc32.ChecksumIEEE(x.data),
			CompressedSize64:   uint64(packed.Len()),
			UncompressedSize64: uint64(len(x.data)),
		})
		if err != nil {
			return err
		}
		if _, err := f.Write(packed.Bytes()); err != nil {
			return err
		}
	}
	return z.Close()
}
