package docx

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"sort"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing"
	"brief/briefing/page"
	"brief/briefing/render/internal/sample"
	"brief/templates"
)

// refusedOrOpens holds the promise for any template: a clear refusal or a file
// that opens.
func refusedOrOpens(t testing.TB, d *page.Document, template []byte) (refused bool) {
	t.Helper()
	var b bytes.Buffer
	err := Render(d, page.Assets{Template: template}, &b)
	if err != nil {
		var p *briefing.Problem
		require.ErrorAs(t, err, &p)
		require.Equal(t, briefing.Usage, p.Code)
		require.Zero(t, b.Len())
		return true
	}
	opens(t, b.Bytes())
	return false
}

func clone(m map[string]string) map[string]string {
	c := make(map[string]string, len(m))
	for k, v := range m {
		c[k] = v
	}
	return c
}

func names(m map[string]string) []string {
	var out []string
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}

// TestHostileTemplates takes good templates apart in every way that comes to
// mind: parts gone, renamed, empty, cut, doubled, swapped; files cut short.
func TestHostileTemplates(t *testing.T) {
	d := sample.Brief()
	count, refused := 0, 0
	try := func(name string, m map[string]string) {
		count++
		t.Run(name, func(t *testing.T) {
			if refusedOrOpens(t, d, pack(t, m)) {
				refused++
			}
		})
	}
	for kind, good := range map[string]map[string]string{"org": org(t), "shipped": parts(t, templates.Word())} {
		list := names(good)
		for i, name := range list {
			data := good[name]
			change := func(what string, f func(m map[string]string)) {
				m := clone(good)
				f(m)
				try(kind+"/"+what+"/"+strings.ReplaceAll(name, "/", "_"), m)
			}
			change("gone", func(m map[string]string) { delete(m, name) })
			change("renamed", func(m map[string]string) { delete(m, name); m["x/"+name] = data })
			change("empty", func(m map[string]string) { m[name] = "" })
			change("cut", func(m map[string]string) { m[name] = data[:len(data)*2/3] })
			change("swapped", func(m map[string]string) { m[name] = good[list[(i+3)%len(list)]] })
			change("bare", func(m map[string]string) { m[name] = "<a/>" })
			change("other case", func(m map[string]string) { m[strings.ToUpper(name)] = data })
			change("doctype", func(m map[string]string) {
				m[name] = strings.Replace(data, "<w:", `<!DOCTYPE x [<!ENTITY a "b">]><w:`, 1)
			})
			change("foreign prefix", func(m map[string]string) { m[name] = strings.ReplaceAll(data, "w:", "v:") })
			change("childless", func(m map[string]string) {
				if at := strings.LastIndex(data, "</"); at > 0 {
					if first := strings.Index(data, "><w:"); first > 0 {
						m[name] = data[:first+1] + data[at:]
					}
				}
			})
			change("doubled", func(m map[string]string) { // every child of the root stands twice
				first, last := strings.Index(data, "><"), strings.LastIndex(data, "</")
				if first > 0 && last > first {
					m[name] = data[:last] + data[strings.Index(data[first+1:], ">")+first+2:last] + data[last:]
				}
			})
		}
	}
	whole := pack(t, org(t))
	for i := range 40 {
		count++
		t.Run(fmt.Sprintf("cut file %d", i), func(t *testing.T) { refusedOrOpens(t, d, whole[:len(whole)*i/40]) })
	}
	assert.GreaterOrEqual(t, count, 100)
	t.Logf("%d templates, %d of the taken-apart ones refused", count, refused)
}

// TestDangerousTemplates: what runs, fetches or lies about its kind.
func TestDangerousTemplates(t *testing.T) {
	field := func(pieces ...string) string {
		b := `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>`
		for _, x := range pieces {
			b += `<w:r><w:instrText xml:space="preserve">` + x + `</w:instrText></w:r>`
		}
		return b + `<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
	}
	relate := func(kind, target string) func(m map[string]string) {
		return func(m map[string]string) {
			const name = "word/_rels/document.xml.rels"
			m[name] = strings.Replace(m[name], "</Relationships>", `<Relationship Id="x9" Type="`+relOffice+kind+`" Target="`+target+`" TargetMode="External"/></Relationships>`, 1)
		}
	}
	body := func(inner string) func(m map[string]string) {
		return func(m map[string]string) { m[mainPart] = strings.Replace(m[mainPart], "<w:body>", "<w:body>"+inner, 1) }
	}
	typed := func(from, to string) func(m map[string]string) {
		return func(m map[string]string) { m[contentTypes] = strings.Replace(m[contentTypes], from, to, 1) }
	}
	for name, c := range map[string]struct {
		change func(m map[string]string)
		says   string
	}{
		"macros":      {typed(typeWord+"document.main+xml", "application/vnd.ms-word.document.macroEnabled.main+xml"), "has macros"},
		"spreadsheet": {typed(typeWord+"document.main+xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"), "is not a Word document"},
		"strict": {func(m map[string]string) {
			m["_rels/.rels"] = strings.Replace(m["_rels/.rels"], nsR, "http://purl.oclc.org/ooxml/officeDocument/relationships", 1)
		}, "Strict"},
		"picture":         {relate("image", "https://example.org/a.png"), "fetches a image"},
		"linked object":   {relate("oleObject", "file:///c:/a.xls"), "holds an embedded program object"},
		"other document":  {relate("aFChunk", "https://example.org/a.html"), "holds a whole other document"},
		"frame":           {relate("frame", "https://example.org/"), "fetches a frame"},
		"mail merge":      {relate("mailMergeSource", "file:///c:/a.csv"), "fetches a mailMergeSource"},
		"script link":     {relate("hyperlink", "javascript:alert(1)"), "links to javascript:"},
		"file link":       {relate("hyperlink", `file:///\\server\share`), "links to file:"},
		"include picture": {body(field(` INCLUDE`, `PICTURE "https://example.org/x.png" \d `)), "INCLUDEPICTURE"},
		"dde":             {body(field("\tdde", `auto c:\\windows\\system32\\cmd.exe "/k calc" `)), "DDEAUTO"},
		"quoted dde":      {body(field(` "DDE" x`)), "DDE"},
		"worked out":      {body(`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>` + strings.TrimSuffix(strings.TrimPrefix(field(" QUOTE 68 68 69 "), "<w:p>"), "</w:p>") + `<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`), "works out"},
		"simple field":    {body(`<w:p><w:fldSimple w:instr=" INCLUDETEXT x "/></w:p>`), "INCLUDETEXT"},
		"link field":      {body(field(` HYPERLINK "javascript:x" `)), "links to"},
		"chunk":           {body(`<w:altChunk r:id="rId1"/>`), "whole other document"},
		"old picture":     {body(`<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><v:imagedata o:href="https://example.org/a.png"/></v:shape></w:pict></w:r></w:p>`), "fetches a picture"},
		"undeclared":      {body(`<w14:x/>`), "not declared"},
		"attribute twice": {body(`<w:p a="1" a="2"/>`), "stands twice"},
		"ignored prefix":  {body(`<mc:x xmlns:mc="` + nsMC + `" mc:Ignorable="zz"/>`), "to be ignored"},
		"deep":            {body(strings.Repeat("<w:sdt>", 300) + strings.Repeat("</w:sdt>", 300)), "nested deeper"},
		"no such note":    {body(`<w:p><w:r><w:footnoteReference w:id="77"/></w:r></w:p>`), "has no footnote"},
		"no such id":      {body(`<w:p><w:hyperlink r:id="rId77"/></w:p>`), "rId77"},
		"w is other":      {body(`<w:p xmlns:w="urn:x"/>`), "stands for urn:x"},
	} {
		t.Run(name, func(t *testing.T) {
			m := parts(t, templates.Word())
			c.change(m)
			var p *briefing.Problem
			require.ErrorAs(t, Render(sample.Brief(), page.Assets{Template: pack(t, m)}, io.Discard), &p)
			assert.Contains(t, p.What, c.says)
			assert.Equal(t, briefing.Usage, p.Code)
		})
	}
	for name, c := range map[string]struct {
		file []byte
		says string
	}{
		"nothing": {[]byte{}, "is not a .docx file"}, "password": {[]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "password"},
		"rtf": {[]byte(`{\rtf1 x}`), "RTF"}, "text": {[]byte("Dear Sir"), "is not a .docx file"},
		"bomb": {bomb(t, "word/media/a.bin", maxUnpack+1), "unpacks to more than"}, "xml bomb": {bomb(t, "word/styles.xml", maxXML+1), "unpacks to more than"},
		"many parts": {many(t), "more than 2000 parts"}, "traversal": {pack(t, map[string]string{"../x.xml": "<a/>"}), "has a part with the name"},
		"twice": {twice(t), "twice"},
	} {
		t.Run(name, func(t *testing.T) {
			var p *briefing.Problem
			require.ErrorAs(t, Render(sample.Brief(), page.Assets{Template: c.file}, io.Discard), &p)
			assert.Contains(t, p.What, c.says)
		})
	}
}

type zeros int64

func (z *zeros) Read(b []byte) (int, error) {
	n := int(min(int64(len(b)), int64(*z)))
	clear(b[:n])
	if *z -= zeros(n); n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

// bomb is a small file with a part that unpacks to size bytes.
func bomb(t testing.TB, name string, n int64) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestSpeed) })
	f, err := z.Create(name)
	require.NoError(t, err)
	size := zeros(n)
	_, err = io.Copy(f, &size)
	require.NoError(t, errors.Join(err, z.Close()))
	return b.Bytes()
}

func many(t testing.TB) []byte {
	m := map[string]string{}
	for i := range maxEntries + 1 {
		m[fmt.Sprint("word/", i, ".xml")] = "<a/>"
	}
	return pack(t, m)
}

func twice(t testing.TB) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for range 2 {
		_, err := z.Create("word/document.xml")
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return b.Bytes()
}

// mutilated is a package with some pieces of its parts lost, doubled, moved or
// overwritten, as a and b say.
func mutilated(good map[string]string, a, b uint64) map[string]string {
	list := names(good)
	r := rand.New(rand.NewPCG(a, b))
	m := clone(good)
	for range 1 + r.IntN(3) {
		name := list[r.IntN(len(list))]
		s := m[name]
		if len(s) == 0 {
			continue
		}
		cut := func() (int, int) { // a piece between two tags
			i := r.IntN(len(s))
			if at := strings.IndexByte(s[i:], '<'); at >= 0 {
				i += at
			}
			j := i
			for range 1 + r.IntN(4) {
				if at := strings.IndexByte(s[j:], '>'); at >= 0 {
					j += at + 1
				}
			}
			return i, j
		}
		i, j := cut()
		switch r.IntN(5) {
		case 0:
			m[name] = s[:i] + s[j:]
		case 1:
			m[name] = s[:j] + s[i:j] + s[j:]
		case 2:
			k, l := cut()
			m[name] = s[:k] + s[i:j] + s[l:]
		case 3:
			m[name] = s[:i] + string(rune(r.IntN(256))) + s[min(i+1, len(s)):]
		case 4:
			other := good[list[r.IntN(len(list))]]
			k := r.IntN(len(other) + 1)
			m[name] = s[:i] + other[k:min(k+200, len(other))] + s[i:]
		}
	}
	return m
}

// FuzzTemplate: any change of a part, by bytes or by moving pieces of markup,
// ends in a refusal or a file that opens.
func FuzzTemplate(f *testing.F) {
	for i := range 24 {
		f.Add(uint64(i), uint64(i*7+1))
	}
	good := org(f)
	f.Fuzz(func(t *testing.T, a, b uint64) {
		refusedOrOpens(t, sample.Brief(), pack(t, mutilated(good, a, b)))
	})
}

// FuzzPour is the same law for reports.
func FuzzPour(f *testing.F) {
	for i := range 48 {
		f.Add(uint64(i), uint64(i*11+5))
	}
	good := saying(f, `<w:p>`+complexField(`NOTEREF late \h`, "2")+`</w:p>`, `<w:p><w:bookmarkStart w:id="9" w:name="late"/>`+refersTo("3")+`<w:bookmarkEnd w:id="9"/></w:p><w:p>`+complexField(`SEQ Table \* ARABIC`, "1")+`</w:p>`)
	noted(good, "3")
	f.Fuzz(func(t *testing.T, a, b uint64) {
		var out bytes.Buffer
		m := mutilated(good, a, b)
		if main := m["word/document2.xml"]; strings.Count(main, `fldCharType="begin"`) != strings.Count(main, `fldCharType="end"`) {
			return // a fault of the report's own, which Word takes, and which stays
		}
		if err := Pour(pack(t, m), sample.Brief(), &out); err != nil {
			var p *briefing.Problem
			require.ErrorAs(t, err, &p)
			require.Equal(t, briefing.Usage, p.Code)
			require.Zero(t, out.Len())
			return
		}
		opens(t, out.Bytes())
	})
}
