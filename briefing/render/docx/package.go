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

	mainPart     = "word/document.xml"
	contentTypes = "[Content_Types].xml"
)

// opc is a package in the making (ISO/IEC 29500-2): parts, what they are, and
// which part refers to which.
type opc struct {
	parts []part
	rels  []*relations // in order of creation; the first is the package's own
}

type part struct {
	name, kind string // kind is the content type
	data       []byte
}

// relations are the relationships of one part, "" for the package itself.
type relations struct {
	from string
	list []relation
	ids  map[relation]string
}

type relation struct {
	kind, target string
	external     bool
}

func newPackage() *opc {
	p := &opc{}
	p.relationsOf("")
	return p
}

// add puts a part into the package and has from refer to it.
func (p *opc) add(from *relations, name, kind, relKind string, data []byte) {
	p.parts = append(p.parts, part{name, kind, data})
	from.add(relation{relKind, target(from.from, name), false})
}

func (p *opc) relationsOf(name string) *relations {
	for _, r := range p.rels {
		if r.from == name {
			return r
		}
	}
	r := &relations{from: name, ids: map[relation]string{}}
	p.rels = append(p.rels, r)
	return r
}

// add returns the id of the relationship; the same one is never there twice.
func (r *relations) add(x relation) string {
	if id := r.ids[x]; id != "" {
		return id
	}
	r.list = append(r.list, x)
	id := "rId" + strconv.Itoa(len(r.list))
	r.ids[x] = id
	return id
}

// target is name as seen from the part from: relative, as Word writes it.
func target(from, name string) string {
	dir := path.Dir(from)
	if from == "" || dir == "." {
		return name
	}
	if rest, ok := strings.CutPrefix(name, dir+"/"); ok {
		return rest
	}
	return strings.Repeat("../", strings.Count(dir, "/")+1) + name
}

func (r *relations) part() part {
	dir, base := path.Split(r.from)
	b := []byte(xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	for i, x := range r.list {
		b = append(b, `<Relationship Id="rId`...)
		b = strconv.AppendInt(b, int64(i+1), 10)
		b = escape(append(escape(append(b, `" Type="`...), x.kind), `" Target="`...), x.target)
		if x.external {
			b = append(b, `" TargetMode="External`...)
		}
		b = append(b, `"/>`...)
	}
	return part{dir + "_rels/" + base + ".rels", typeRels, append(b, `</Relationships>`...)}
}

// types is the part that names the content type of every other one.
func types(parts []part) part {
	b := []byte(xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="` + typeRels + `"/><Default Extension="xml" ContentType="application/xml"/>`)
	for _, x := range parts {
		if x.kind == typeRels || x.kind == "application/xml" {
			continue
		}
		b = append(escape(append(b, `<Override PartName="/`...), x.name), `" ContentType="`...)
		b = append(escape(b, x.kind), `"/>`...)
	}
	return part{name: contentTypes, data: append(b, `</Types>`...)}
}

// rank puts first what a reader of the package wants first.
func rank(name string) int {
	switch name {
	case contentTypes:
		return 0
	case "_rels/.rels":
		return 1
	case mainPart:
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
		if ra, rb := rank(a), rank(b); ra != rb {
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
