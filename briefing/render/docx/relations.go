package docx

import (
	"errors"
	"fmt"
	"path"
	"strconv"
	"strings"
)

const nsRelations = "http://schemas.openxmlformats.org/package/2006/relationships"

// relations are the relationships of one part, "" for the package itself.
type relations struct {
	from string
	list []relation
	ids  map[relation]string // by all but the id
	used map[string]bool     // ids of a template
	raw  []byte              // the template's own part, while nothing has changed
}

// relation is one relationship. As a key its id is empty.
type relation struct {
	kind, target string
	external     bool
	id           string
}

func newRelations(from string) *relations {
	return &relations{from: from, ids: map[relation]string{}, used: map[string]bool{}}
}

// add returns the id of the relationship; the same one is never there twice.
func (r *relations) add(kind, target string, external bool) string {
	x := relation{kind: kind, target: target, external: external}
	if id := r.ids[x]; id != "" {
		return id
	}
	id := "rId" + strconv.Itoa(len(r.list)+1)
	for n := len(r.list) + 2; r.used[id]; n++ {
		id = "rId" + strconv.Itoa(n)
	}
	r.ids[x], r.used[id] = id, true
	x.id = id
	r.list, r.raw = append(r.list, x), nil
	return id
}

// find is the part that from refers to as kind, "" for none.
func (r *relations) find(kind string) string {
	for _, x := range r.list {
		if x.kind == relOffice+kind && !x.external {
			return resolve(r.from, x.target)
		}
	}
	return ""
}

// drop takes out what unwanted picks.
func (r *relations) drop(unwanted func(relation) bool) {
	kept := r.list[:0:0]
	for _, x := range r.list {
		if unwanted(x) {
			id := x.id
			x.id = ""
			if r.ids[x] == id {
				delete(r.ids, x)
			}
			continue
		}
		kept = append(kept, x)
	}
	if len(kept) < len(r.list) {
		r.list, r.raw = kept, nil
	}
}

func (r *relations) part() part {
	p := part{name: relationsPart(r.from), kind: typeRels, data: r.raw}
	if p.data != nil {
		return p
	}
	b := []byte(xmlHead + `<Relationships xmlns="` + nsRelations + `">`)
	for _, x := range r.list {
		b = escape(append(b, `<Relationship Id="`...), x.id)
		b = escape(append(escape(append(b, `" Type="`...), x.kind), `" Target="`...), x.target)
		if x.external {
			b = append(b, `" TargetMode="External`...)
		}
		b = append(b, `"/>`...)
	}
	p.data = append(b, `</Relationships>`...)
	return p
}

// readRelations reads the relationships of a template's part.
func readRelations(from string, data []byte) (*relations, error) {
	r := newRelations(from)
	if data == nil {
		return r, nil
	}
	root, err := parse(data)
	if err != nil {
		return nil, err
	}
	if root.space != nsRelations || root.local != "Relationships" {
		return nil, errors.New("it lists no relationships")
	}
	for _, k := range root.kids {
		x := relation{kind: k.attr("Type"), target: k.attr("Target"), external: k.attr("TargetMode") == "External"}
		id := k.attr("Id")
		switch {
		case k.local != "Relationship" || id == "" || x.kind == "" || x.target == "":
			return nil, errors.New("a relationship lacks its id, type or target")
		case r.used[id]:
			return nil, fmt.Errorf("the id %q stands twice", id)
		}
		if r.used[id] = true; r.ids[x] == "" {
			r.ids[x] = id
		}
		x.id = id
		r.list = append(r.list, x)
	}
	r.raw = data
	return r, nil
}

// relationsPart is the name of the part with the relationships of name.
func relationsPart(name string) string {
	dir, base := path.Split(name)
	return dir + "_rels/" + base + ".rels"
}

// resolve is the part that a target names, as seen from the part from.
func resolve(from, target string) string {
	if strings.HasPrefix(target, "/") {
		return path.Clean(target)[1:]
	}
	return path.Join(path.Dir(from), target)
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

// kinds are the content types that a template declares.
type kinds struct{ parts, extensions map[string]string } // keys in lower case

func readTypes(data []byte) (kinds, error) {
	k := kinds{map[string]string{}, map[string]string{}}
	if data == nil {
		return k, errors.New("it is not there")
	}
	root, err := parse(data)
	if err != nil {
		return k, err
	}
	for _, x := range root.kids {
		into, key := k.parts, strings.ToLower(strings.TrimPrefix(x.attr("PartName"), "/"))
		if x.local == "Default" {
			into, key = k.extensions, strings.ToLower(x.attr("Extension"))
		}
		if key == "" || into[key] != "" {
			return k, fmt.Errorf("the type of %q stands there twice, or of nothing", key)
		}
		into[key] = x.attr("ContentType")
	}
	return k, nil
}

func (k kinds) of(name string) string {
	name = strings.ToLower(name)
	if kind := k.parts[name]; kind != "" {
		return kind
	}
	return k.extensions[strings.TrimPrefix(path.Ext(name), ".")]
}
