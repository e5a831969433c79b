package attach_test

import (
	"bytes"
	"testing"

	"brief/briefing"
	"brief/briefing/attach"
	"brief/briefing/internal/pdfobj"
	"brief/briefing/internal/pdfobj/made"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var reports = map[string][]byte{
	"plain":  made.Plain("one", "two"),
	"rich":   made.Rich("one", "two", "three"),
	"packed": made.Packed("one", "two"),
}

// other stands for a brief: what is joined is a PDF like any other here.
var other = made.Rich("annexed")

var options = attach.Options{Name: "talks.pdf", Title: "Talks"}

func opened(t *testing.T, data []byte) (*pdfobj.File, []pdfobj.Page) {
	t.Helper()
	f, err := pdfobj.Open(data)
	require.NoError(t, err)
	assert.False(t, f.Repaired)
	pages, err := f.Pages()
	require.NoError(t, err)
	return f, pages
}

func content(t *testing.T, f *pdfobj.File, p pdfobj.Page) string {
	t.Helper()
	data, err := f.Decode(f.Resolve(p.Dict["Contents"]).(*pdfobj.Stream))
	require.NoError(t, err)
	return string(data)
}

// The report stays to the byte; the annex comes behind it, and takes nothing from
// the report's page tree: neither its turn nor its boxes.
func TestAnnex(t *testing.T) {
	for name, report := range reports {
		t.Run(name, func(t *testing.T) {
			j, err := attach.Annex(report, other, options)
			require.NoError(t, err)
			again, err := attach.Annex(report, other, options)
			require.NoError(t, err)
			assert.Equal(t, j.Data, again.Data, "the same bytes")
			assert.True(t, bytes.HasPrefix(j.Data, report))
			f, pages := opened(t, j.Data)
			g, was := opened(t, report)
			require.Len(t, pages, len(was)+1)
			for i, p := range was {
				assert.Equal(t, content(t, g, p), content(t, f, pages[i]))
				assert.Equal(t, p.Ref, pages[i].Ref)
			}
			last := pages[len(was)]
			assert.Contains(t, content(t, f, last), "annexed")
			assert.Equal(t, 0, f.Int(last.Dict["Rotate"], 90))
			assert.Equal(t, pdfobj.Array{pdfobj.Int(0), pdfobj.Int(0), pdfobj.Int(612), pdfobj.Int(792)}, f.Array(last.Dict["CropBox"]))

			labels := f.Numbers(f.Catalog()["PageLabels"])
			end := labels[len(labels)-1]
			assert.Equal(t, len(was), end.Key)
			assert.Equal(t, j.Letter+"-", f.Dict(end.Value)["P"].(pdfobj.String).Read())
			assert.Equal(t, 0, labels[0].Key)
			assert.Equal(t, "1.7", string(f.Name(f.Catalog()["Version"])))
		})
	}
}

// What the report has of its own stays, in its place.
func TestAnnexKeepsTheReportsOwn(t *testing.T) {
	j, err := attach.Annex(reports["rich"], other, options)
	require.NoError(t, err)
	assert.Equal(t, "B", j.Letter, "the report has an annex A")
	f, pages := opened(t, j.Data)
	root := f.Dict(f.Catalog()["Outlines"])
	first := f.Dict(root["First"])
	assert.Equal(t, "Annex A: tables", first["Title"].(pdfobj.String).Read())
	annex := f.Dict(first["Next"])
	assert.Equal(t, "Annex B: Talks", annex["Title"].(pdfobj.String).Read())
	assert.Equal(t, root["Last"], first["Next"])
	assert.Equal(t, 3, f.Int(root["Count"], 0), "its own, the annex, and what is open below that")
	below := f.Dict(annex["First"])
	assert.Equal(t, first["Next"], below["Parent"])
	assert.Equal(t, pages[3].Ref, f.Array(below["Dest"])[0], "a bookmark leads into the annex")

	labels := f.Numbers(f.Catalog()["PageLabels"])
	require.Len(t, labels, 3)
	assert.Equal(t, pdfobj.Name("r"), f.Dict(labels[0].Value)["S"])

	files := f.Names(f.Dict(f.Catalog()["Names"])["EmbeddedFiles"])
	require.NotEmpty(t, files)
	assert.Equal(t, "table.csv", files[len(files)-1].Key.Read())

	tree := f.Dict(f.Catalog()["StructTreeRoot"])
	require.Len(t, f.Array(tree["K"]), 1)
	document := f.Dict(f.Array(tree["K"])[0])
	require.Len(t, f.Array(document["K"]), 1)
	part := f.Dict(f.Array(document["K"])[0])
	assert.Equal(t, pdfobj.Name("Part"), part["S"])
	assert.Equal(t, f.Array(tree["K"])[0], part["P"])
	keys := f.Numbers(tree["ParentTree"])
	assert.Equal(t, 7, keys[len(keys)-1].Key, "the first that the report says is free")
}

// What no longer holds is no longer claimed.
func TestClaims(t *testing.T) {
	claims := func(data []byte) string {
		f, _ := opened(t, data)
		xmp, err := f.Decode(f.Resolve(f.Catalog()["Metadata"]).(*pdfobj.Stream))
		require.NoError(t, err)
		return string(xmp)
	}
	j, err := attach.Annex(reports["rich"], other, options)
	require.NoError(t, err)
	assert.Equal(t, []string{"PDF/A-1b"}, j.Dropped, "both are tagged, and so PDF/UA holds")
	assert.NotContains(t, claims(j.Data), "pdfaid:")
	assert.Contains(t, claims(j.Data), "<ua:part>1</ua:part>")

	j, err = attach.Annex(reports["rich"], reports["plain"], options)
	require.NoError(t, err)
	assert.Equal(t, []string{"PDF/A-1b", "PDF/UA-1"}, j.Dropped)
	assert.NotContains(t, claims(j.Data), "ua:part")
	assert.Contains(t, claims(j.Data), "<rdf:Description")

	j, err = attach.Embed(reports["rich"], other, options)
	require.NoError(t, err)
	assert.Equal(t, []string{"PDF/A-1b"}, j.Dropped)
}

func TestEmbed(t *testing.T) {
	for name, report := range reports {
		j, err := attach.Embed(report, other, options)
		require.NoError(t, err, name)
		assert.True(t, bytes.HasPrefix(j.Data, report), name)
		twice, err := attach.Embed(j.Data, other, options)
		require.NoError(t, err, name)
		f, pages := opened(t, twice.Data)
		_, was := opened(t, report)
		assert.Len(t, pages, len(was), name)
		var names []string
		for _, e := range f.Names(f.Dict(f.Catalog()["Names"])["EmbeddedFiles"]) {
			names = append(names, e.Key.Read())
			if e.Key == "table.csv" {
				continue
			}
			data, err := f.Decode(f.Resolve(f.Dict(f.Dict(e.Value)["EF"])["F"]).(*pdfobj.Stream))
			require.NoError(t, err)
			assert.Equal(t, other, data)
			assert.Equal(t, pdfobj.Name("Supplement"), f.Dict(e.Value)["AFRelationship"])
		}
		assert.Subset(t, names, []string{"talks.pdf", "talks.pdf (2)"}, name)
		assert.Len(t, f.Array(f.Catalog()["AF"]), 2, name)
	}
}

// What cannot be joined to is refused, with the way out.
func TestRefused(t *testing.T) {
	plain := reports["plain"]
	for what, c := range map[string]struct {
		data []byte
		code briefing.Code
		says string
	}{
		"words":     {[]byte("words"), briefing.Usage, "not a PDF"},
		"encrypted": {bytes.Replace(plain, []byte("/Size"), []byte("/Encrypt <</Filter /Standard>> /Size"), 1), briefing.Input, "encrypted"},
		"broken":    {[]byte("%PDF-1.4\nnothing"), briefing.Input, "damaged"},
		"no pages":  {bytes.Replace(plain, []byte("/Kids"), []byte("/Kinds"), 1), briefing.Input, "damaged"},
		"signed": {bytes.Replace(bytes.Replace(plain, []byte("/Type /Catalog"), []byte("/AcroForm <</SigFlags 3 /Fields [<</FT /Sig /V <</Type /Sig>>>>]>> /Type /Catalog"), 1), []byte("startxref"), []byte("startxref\n"), 1),
			briefing.Policy, "signed"},
	} {
		for _, how := range []func(report, brief []byte, o attach.Options) (*attach.Joined, error){attach.Annex, attach.Embed} {
			_, err := how(c.data, other, options)
			var p *briefing.Problem
			require.ErrorAs(t, err, &p, what)
			assert.Equal(t, c.code, p.Code, what)
			assert.Contains(t, p.What, c.says)
			assert.NotEmpty(t, p.Hint, what)
		}
	}
}

// An unfilled field for a signature signs nothing.
func TestUnsignedForm(t *testing.T) {
	form := bytes.Replace(reports["plain"], []byte("/Type /Catalog"), []byte("/AcroForm <</Fields [<</FT /Sig /T (here)>>]>> /Type /Catalog"), 1)
	_, err := attach.Annex(form, other, options)
	assert.NoError(t, err)
}

func TestFirst(t *testing.T) {
	long := made.Plain("one", "two", "three")
	f, pages := opened(t, attach.First(long, 2))
	require.Len(t, pages, 2)
	assert.Contains(t, content(t, f, pages[1]), "two")
	assert.Equal(t, "90", string(f.Resolve(pages[1].Dict["Rotate"]).(pdfobj.Number)), "with what they inherited")
	assert.Equal(t, long, attach.First(long, 3))
	assert.Equal(t, []byte("words"), attach.First([]byte("words"), 3))
}

// Whatever report is joined to opens again, with its own pages and one more.
func FuzzAnnex(f *testing.F) {
	for _, r := range reports {
		f.Add(r)
	}
	f.Fuzz(func(t *testing.T, report []byte) {
		for more, how := range []func(report, brief []byte, o attach.Options) (*attach.Joined, error){attach.Embed, attach.Annex} {
			j, err := how(report, other, options)
			if err != nil {
				var p *briefing.Problem
				require.ErrorAs(t, err, &p)
				continue
			}
			was, err := pdfobj.Open(report)
			require.NoError(t, err)
			before, err := was.Pages()
			require.NoError(t, err)
			is, err := pdfobj.Open(j.Data)
			require.NoError(t, err)
			after, err := is.Pages()
			require.NoError(t, err)
			require.Len(t, after, len(before)+more)
		}
	})
}
