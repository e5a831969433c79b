package build

import (
	"bytes"
	"strings"
	"testing"

	"brief/briefing"
	"brief/briefing/internal/pdfobj"
	"brief/briefing/internal/pdfobj/made"
	"brief/briefing/page"
	"brief/briefing/proof"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// reportsOf are reports as three kinds of makers write them.
var reportsOf = map[string][]byte{
	"plain":  made.Plain("A report on the northern port", "Its second page"),
	"rich":   made.Rich("A report on the northern port", "Its second page"),
	"packed": made.Packed("A report on the northern port", "Its second page"),
}

// proved demands that every brief in a file is proved, and gives their places.
func proved(t *testing.T, data []byte, find Finder) (places []string) {
	t.Helper()
	all, err := VerifyAll(data, find, nil, page.Assets{})
	require.NoError(t, err)
	for _, v := range all {
		assert.Empty(t, v.Faults, v.Where)
		assert.Empty(t, v.Missing, v.Where)
		assert.Positive(t, v.Statements, v.Where)
		places = append(places, v.Where)
	}
	return places
}

// A brief proves inside the report that it was joined to, in both ways, several
// times over, and whatever format it came in.
func TestAttachedBriefsProve(t *testing.T) {
	c := desk(t, ports, reports)
	c.Output.Formats = []string{"pdf", "docx", "html"}
	r := run(t, c)
	find := finder(r.Paths)
	for name, report := range reportsOf {
		t.Run(name, func(t *testing.T) {
			first := "annex A"
			if name == "rich" {
				first = "annex B" // it has an annex A of its own
			}
			for _, ext := range []string{"pdf", "json", "docx", "html"} {
				j, err := Attach(Joining{Report: report, ReportName: "r.pdf", Brief: file(t, r, ext)})
				require.NoError(t, err)
				assert.Equal(t, []string{first}, proved(t, j.Data, find))
			}
			j, err := Attach(Joining{Report: report, ReportName: "r.pdf", Brief: file(t, r, "pdf")})
			require.NoError(t, err)
			j, err = Attach(Joining{Report: j.Data, ReportName: "r.pdf", Brief: file(t, r, "json")})
			require.NoError(t, err)
			j, err = Attach(Joining{Report: j.Data, ReportName: "r.pdf", Brief: file(t, r, "pdf"), Embed: true})
			require.NoError(t, err)
			second := "annex " + string(rune(first[len(first)-1]+1))
			assert.Equal(t, []string{first, second, "brief.pdf"}, proved(t, j.Data, find))
		})
	}
	t.Run("a brief", func(t *testing.T) {
		j, err := Attach(Joining{Report: file(t, r, "pdf"), ReportName: "r.pdf", Brief: file(t, r, "pdf")})
		require.NoError(t, err)
		assert.Equal(t, []string{"report", "annex A"}, proved(t, j.Data, find))
	})
}

// An annex whose page was altered is refuted, and the statement named; so is one
// that lost a page, or has another one in its midst.
func TestAlteredAnnex(t *testing.T) {
	c := desk(t, ports, reports)
	r := run(t, c)
	joined, err := Attach(Joining{Report: reportsOf["plain"], ReportName: "r.pdf", Brief: file(t, r, "pdf")})
	require.NoError(t, err)
	type tree struct {
		f     *pdfobj.File
		u     *pdfobj.Update
		pages []pdfobj.Page
	}
	alter := func(how func(x tree)) []proof.Fault {
		t.Helper()
		f, err := pdfobj.Open(joined.Data)
		require.NoError(t, err)
		pages, err := f.Pages()
		require.NoError(t, err)
		x := tree{f, f.Update(), pages}
		how(x)
		all, err := VerifyAll(x.u.Bytes(), finder(r.Paths), nil, page.Assets{})
		require.NoError(t, err)
		require.Len(t, all, 1)
		return all[0].Faults
	}
	assert.Empty(t, alter(func(tree) {}))
	content := func(x tree, i int) (pdfobj.Ref, []byte) {
		at := x.pages[i].Dict["Contents"].(pdfobj.Ref)
		data, err := x.f.Decode(x.f.Get(at.Number).(*pdfobj.Stream))
		require.NoError(t, err)
		return at, data
	}

	s := r.Brief.Sections[0].Statements[0]
	faults := alter(func(x tree) { // one letter of every word that is set in hexadecimal
		at, data := content(x, 2)
		data = bytes.ReplaceAll(data, []byte("0005"), []byte("0006"))
		x.u.Set(at, pdfobj.Pack(pdfobj.Dict{}, data))
	})
	require.NotEmpty(t, faults)
	assert.Equal(t, s.ID, faults[0].Where)
	assert.Equal(t, proof.ThePage, faults[0].What)

	faults = alter(func(x tree) { // something drawn over it
		at, data := content(x, 2)
		x.u.Set(at, pdfobj.Pack(pdfobj.Dict{}, append(data, "\n0 0 300 300 re f"...)))
	})
	require.NotEmpty(t, faults)
	assert.Contains(t, faults[0].Detail, "page 1")

	faults = alter(func(x tree) { // a remark over it
		x.u.Set(x.pages[2].Ref, x.f.Dict(x.pages[2].Ref).With("Annots", pdfobj.Array{pdfobj.Dict{"Subtype": pdfobj.Name("FreeText")}}))
	})
	require.NotEmpty(t, faults)

	node := func(x tree) (pdfobj.Ref, pdfobj.Dict) {
		r := x.pages[2].Dict["Parent"].(pdfobj.Ref)
		return r, x.f.Dict(r)
	}
	faults = alter(func(x tree) { // a page less
		r, d := node(x)
		kids := x.f.Array(d["Kids"])
		x.u.Set(r, d.With("Kids", kids[:len(kids)-1]))
	})
	require.NotEmpty(t, faults)
	faults = alter(func(x tree) { // a page of the report in its midst
		r, d := node(x)
		kids := x.f.Array(d["Kids"])
		mine := x.u.Add(x.f.Dict(x.pages[0].Ref).With("Parent", r))
		x.u.Set(r, d.With("Kids", append(pdfobj.Array{kids[0], mine}, kids[1:]...)))
	})
	require.NotEmpty(t, faults)
	assert.Contains(t, faults[0].Detail, "other pages stand between")
	faults = alter(func(x tree) { // a marking that is lower than the brief's own
		for _, p := range x.pages[2:] {
			d := x.f.Dict(p.Ref)
			about := x.f.Dict(x.f.Dict(x.f.Dict(d["PieceInfo"])["Brief"])["Private"])
			x.u.Set(p.Ref, d.With("PieceInfo", pdfobj.Dict{"Brief": pdfobj.Dict{"Private": about.With("TLP", pdfobj.Text("PINK"))}}))
		}
	})
	require.NotEmpty(t, faults)
	assert.Contains(t, faults[0].Detail, "marking")
}

// The stricter marking holds for the annex; a report for more readers than the
// brief is refused.
func TestMarkingOfAnAnnex(t *testing.T) {
	marked := func(tlp string) *Result {
		c := desk(t, strings.Replace(ports, "version: 1", "version: 1\nmarking: {tlp: "+tlp+"}", 1), reports)
		return run(t, c)
	}
	shows := func(data []byte, label string) bool {
		t.Helper()
		all, err := proof.TakeAll(data)
		require.NoError(t, err)
		return all[len(all)-1].TLP == label
	}
	amber, none := marked("AMBER"), marked(`""`)
	printed := func(tlp string) []byte { // a report that only its pages mark
		c := desk(t, strings.Replace(ports, "version: 1", "version: 1\nembed: none\nmarking: {tlp: "+tlp+"}", 1), reports)
		return file(t, run(t, c), "pdf")
	}
	unmarked, green, red := made.Plain("words of a report"), printed("GREEN"), printed("RED")
	for _, c := range []struct {
		report []byte
		stated string
		brief  *Result
		want   string // of the annex; "refused"
	}{
		{unmarked, "", none, ""},
		{unmarked, "", amber, "refused"},
		{unmarked, "RED", amber, "RED"},
		{green, "", amber, "refused"},
		{green, "", none, "GREEN"},
		{red, "", amber, "RED"},
		{file(t, amber, "pdf"), "", amber, "AMBER"},
		{file(t, amber, "pdf"), "", none, "AMBER"},
		{file(t, none, "pdf"), "", amber, "refused"},
	} {
		j := Joining{Report: c.report, ReportName: "r.pdf", Brief: file(t, c.brief, "pdf"), TLP: c.stated}
		out, err := Attach(j)
		if c.want == "refused" {
			var p *briefing.Problem
			require.ErrorAs(t, err, &p)
			assert.Equal(t, briefing.Policy, p.Code)
			assert.Contains(t, p.Hint, "--force")
			j.Force = true
			out, err = Attach(j)
			require.NoError(t, err)
			assert.Equal(t, "AMBER", out.TLP)
			assert.NotEmpty(t, out.Remarks)
			continue
		}
		require.NoError(t, err)
		assert.Equal(t, c.want, out.TLP)
		proved(t, out.Data, finder(c.brief.Paths))
		if own := c.brief.Brief.Marking.TLP; c.want != own {
			assert.True(t, shows(out.Data, c.want))
		}
	}
}

// An altered brief is not passed on.
func TestAlteredBriefIsNotAttached(t *testing.T) {
	c := desk(t, ports, reports)
	r := run(t, c)
	doc, err := layout(must(r.Brief.Deliver(briefing.EmbedDelivered, nil)))
	require.NoError(t, err)
	doc.Blocks = append(doc.Blocks, page.Heading{Level: 1, Text: "More"})
	_, err = Attach(Joining{Report: reportsOf["plain"], ReportName: "r.pdf", Brief: rendered(t, "pdf", r.Brief, doc)})
	var p *briefing.Problem
	require.ErrorAs(t, err, &p)
	assert.Equal(t, briefing.Policy, p.Code)
	assert.Contains(t, p.Hint, "altered")
}
