package attach

import (
	"bytes"
	"regexp"
	"strings"

	"brief/briefing/internal/pdfobj"
)

// claims says which claims of conformance of a report hold for the whole that it
// is joined to.
type claims struct{ a, ua bool }

// standard is a claim as metadata make it, in a namespace of its own.
type standard struct {
	space string
	name  string
	keeps func(claims) bool
}

var standards = []standard{
	{"http://www.aiim.org/pdfa/ns/id/", "PDF/A", func(c claims) bool { return c.a }},
	{"http://www.aiim.org/pdfua/ns/id/", "PDF/UA", func(c claims) bool { return c.ua }},
	{"http://www.npes.org/pdfx/ns/id/", "PDF/X", never},
	{"http://www.npes.org/pdfvt/ns/id/", "PDF/VT", never},
	{"http://www.aiim.org/pdfe/ns/id/", "PDF/E", never},
}

func never(claims) bool { return false }

// claims takes out of the report's metadata what does not hold for the whole,
// and names it.
func (j *joint) claims(keep claims) (dropped []string) {
	xmp, s := j.metadata()
	was := xmp
	for _, x := range standards {
		if x.keeps(keep) {
			continue
		}
		for _, prefix := range prefixes(xmp, x.space) {
			part, level := claimed(xmp, prefix, "part"), claimed(xmp, prefix, "conformance")
			after := unclaimed(xmp, prefix)
			if len(after) == len(xmp) {
				continue
			}
			xmp = after
			dropped = append(dropped, strings.TrimSuffix(x.name+"-"+part+strings.ToLower(level), "-"))
		}
	}
	if len(xmp) != len(was) {
		j.cat["Metadata"] = j.u.Replace(j.cat["Metadata"], &pdfobj.Stream{Dict: s.Dict.With("Filter", nil).With("DecodeParms", nil).With("Length", nil), Raw: xmp})
	}
	if info := j.f.Dict(j.f.Trailer["Info"]); info["GTS_PDFXVersion"] != nil {
		if r, ok := j.f.Trailer["Info"].(pdfobj.Ref); ok {
			j.u.Set(r, info.With("GTS_PDFXVersion", nil).With("GTS_PDFXConformance", nil))
			dropped = append(dropped, "PDF/X")
		}
	}
	return dropped
}

// metadata are the report's, nil when there are none that can be read. What
// cannot be read and may hold a claim is taken out.
func (j *joint) metadata() ([]byte, *pdfobj.Stream) {
	s, ok := j.f.Resolve(j.cat["Metadata"]).(*pdfobj.Stream)
	if !ok {
		return nil, nil
	}
	xmp, err := j.f.Decode(s)
	if err != nil || !bytes.Contains(xmp, []byte("xmpmeta")) && !bytes.Contains(xmp, []byte("RDF")) {
		delete(j.cat, "Metadata")
		j.note("the report's metadata cannot be read and were left out")
		return nil, nil
	}
	return xmp, s
}

// prefixes are the names that a namespace has in the metadata.
func prefixes(xmp []byte, space string) (out []string) {
	re := regexp.MustCompile(`xmlns:([A-Za-z_][\w.-]*)\s*=\s*["']` + regexp.QuoteMeta(space) + `["']`)
	seen := map[string]bool{}
	for _, m := range re.FindAllSubmatch(xmp, -1) {
		if p := string(m[1]); !seen[p] {
			seen[p] = true
			out = append(out, p)
		}
	}
	return out
}

// claimed is a property's value, as an attribute or an element.
func claimed(xmp []byte, prefix, property string) string {
	q := regexp.QuoteMeta(prefix + ":" + property)
	m := regexp.MustCompile(q + `\s*(?:=\s*["']([^"'<]*)["']|>([^<]*)<)`).FindSubmatch(xmp)
	if m == nil {
		return ""
	}
	return strings.TrimSpace(string(m[1]) + string(m[2]))
}

// unclaimed is the metadata without the properties of a namespace.
func unclaimed(xmp []byte, prefix string) []byte {
	q := regexp.QuoteMeta(prefix)
	xmp = regexp.MustCompile(`(?s)<`+q+`:([A-Za-z]\w*)(?:\s[^<>]*)?(?:/>|>.*?</`+q+`:[A-Za-z]\w*\s*>)`).ReplaceAll(xmp, nil)
	return regexp.MustCompile(`\s`+q+`:[A-Za-z]\w*\s*=\s*(?:"[^"<]*"|'[^'<]*')`).ReplaceAll(xmp, nil)
}

// part3 reports whether the report claims PDF/A-3, which alone lets files of any
// kind be attached.
func (j *joint) part3() bool {
	s, ok := j.f.Resolve(j.cat["Metadata"]).(*pdfobj.Stream)
	if !ok || j.f.Repaired {
		return false
	}
	xmp, err := j.f.Decode(s)
	if err != nil {
		return false
	}
	for _, p := range prefixes(xmp, standards[0].space) {
		if claimed(xmp, p, "part") == "3" {
			return true
		}
	}
	return false
}

// titled reports whether viewers are told to show the document's title: without
// that no PDF keeps to PDF/UA, whatever it says.
func (j *joint) titled() bool {
	return j.f.Resolve(j.f.Dict(j.cat["ViewerPreferences"])["DisplayDocTitle"]) == true && j.cat["Lang"] != nil
}

// rgb reports whether the report's colours are meant for a space that the
// brief's are of, too.
func (j *joint) rgb() bool {
	for _, o := range j.f.Array(j.cat["OutputIntents"]) {
		d := j.f.Dict(o)
		if j.f.Name(d["S"]) == "GTS_PDFA1" && j.f.Int(j.f.Dict(d["DestOutputProfile"])["N"], 0) == 3 {
			return true
		}
	}
	return false
}
