package pdf

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// structure writes the tree of elements and the way back from content to it
// (ISO 32000-1, 14.7). Pages and annotations are objects already. It returns
// the number of the tree's root.
func (x *drawing) structure(o *objects, pages []int) int {
	root := o.reserve()
	t := tree{o: o, pages: pages, next: len(x.pages)}
	t.number(x.root)
	t.put(x.root, root)
	var nums strings.Builder
	for i, c := range x.pages {
		fmt.Fprintf(&nums, "%d [", i)
		for _, e := range c.marks {
			nums.WriteString(ref(e.object) + " ")
		}
		nums.WriteString("]\n")
	}
	for i, e := range t.linked {
		fmt.Fprintf(&nums, "%d %s\n", len(x.pages)+i, ref(e.object))
	}
	parents := o.add("<</Nums [" + nums.String() + "]>>")
	slices.Sort(t.ids)
	names := ""
	if len(t.ids) > 0 {
		names = " /IDTree " + ref(o.add("<</Names ["+strings.Join(t.ids, " ")+"]>>"))
	}
	o.put(root, fmt.Sprintf("<</Type /StructTreeRoot /K [%s] /ParentTree %s /ParentTreeNextKey %d%s>>", ref(x.root.object), ref(parents), t.next, names))
	return root
}

type tree struct {
	o      *objects
	pages  []int
	next   int        // key for the next annotation
	linked []*element // by key, from the number of pages on
	ids    []string
}

// number gives the elements their objects, in the order in which they are read.
func (t *tree) number(e *element) {
	e.object = t.o.reserve()
	for _, k := range e.kids {
		if k, ok := k.(*element); ok {
			t.number(k)
		}
	}
}

// put writes an element and those below it.
func (t *tree) put(e *element, parent int) {
	var b strings.Builder
	fmt.Fprintf(&b, "<</Type /StructElem /S /%s /P %s", e.kind, ref(parent))
	page := -1
	var kids []string
	for _, k := range e.kids {
		switch k := k.(type) {
		case *element:
			kids = append(kids, ref(k.object))
			t.put(k, e.object)
		case content:
			if page < 0 {
				page = k.page
			}
			if k.page == page {
				kids = append(kids, strconv.Itoa(k.mark))
			} else {
				kids = append(kids, fmt.Sprintf("<</Type /MCR /Pg %s /MCID %d>>", ref(t.pages[k.page]), k.mark))
			}
		case *annotation:
			k.key = t.next
			t.next++
			t.linked = append(t.linked, e)
			kids = append(kids, fmt.Sprintf("<</Type /OBJR /Pg %s /Obj %s>>", ref(t.pages[k.page]), ref(k.object)))
		}
	}
	if page >= 0 {
		b.WriteString(" /Pg " + ref(t.pages[page]))
	}
	if len(kids) > 0 {
		b.WriteString(" /K [" + strings.Join(kids, " ") + "]")
	}
	if e.lang != "" {
		b.WriteString(" /Lang (" + e.lang + ")")
	}
	if e.alt != "" {
		b.WriteString(" /Alt " + textString(e.alt))
	}
	if e.attr != "" {
		b.WriteString(" /A <<" + e.attr + ">>")
	}
	if e.id != "" {
		b.WriteString(" /ID (" + e.id + ")")
		t.ids = append(t.ids, "("+e.id+") "+ref(e.object))
	}
	t.o.put(e.object, b.String()+">>")
}
