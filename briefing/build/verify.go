package build

import (
	"bytes"
	"fmt"
	"math"

	"brief/briefing"
	"brief/briefing/page"
	"brief/briefing/proof"
	"brief/briefing/render"
	"brief/briefing/source"
)

// Finder gives the raw bytes of a source: the file with its hash where there is
// one, else the file at its recorded path.
type Finder func(s *briefing.Source) (raw []byte, ok bool)

// Verdict is what a verification found. A brief is proved when Faults and
// Missing are empty.
type Verdict struct {
	Brief      *briefing.Brief
	Container  proof.Container
	Where      string // of a brief that is joined to a report: "annex A", the name of the attached file; else ""
	Statements int    // machine statements
	Passages   int    // quotes that were re-read
	Faults     []proof.Fault
	Missing    []string // what is not at hand: sources, as "S2 (report.md)", and for a PDF its fonts and logo
	Remarks    []string // what is different and yet no fault
}

// Archive gives the cleaned text with this hash and the marks of its paragraphs,
// as an issued edition keeps them.
type Archive func(textSHA256 string) (text string, marks []briefing.Mark, ok bool)

// Verify proves a finished brief: its evidence against the sources that find
// gives, and its pages against its evidence. An archive may stand in for sources
// that find does not give; it may be nil. Assets are those the brief was built
// with. The error is a *briefing.Problem with code Usage when data is no brief.
func Verify(data []byte, find Finder, archive Archive, assets page.Assets) (*Verdict, error) {
	file, err := proof.Take(data)
	if err != nil {
		return nil, err
	}
	return verify(file, find, archive, assets)
}

// VerifyAll proves every brief that a file holds: the file itself, or the briefs
// that are joined to a report, see [Attach].
func VerifyAll(data []byte, find Finder, archive Archive, assets page.Assets) ([]*Verdict, error) {
	files, err := proof.TakeAll(data)
	if err != nil {
		return nil, err
	}
	var out []*Verdict
	for _, f := range files {
		v, err := verify(f, find, archive, assets)
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, nil
}

func verify(file *proof.File, find Finder, archive Archive, assets page.Assets) (*Verdict, error) {
	b := file.Brief
	v := &Verdict{Brief: b, Container: file.Container, Where: file.Where}
	sources, changed := v.reread(b, find, archive)
	if file.Container == proof.PDF && b.Generator.Version == Version {
		v.Missing = append(v.Missing, unworn(b, assets)...)
	}
	if len(v.Missing) > 0 {
		return v, nil
	}
	texts := map[string]string{}
	for _, s := range sources {
		texts[s.ID] = s.Text
	}
	ground := proof.Ground{Texts: texts}
	if b.Generator.Version == Version {
		ground.Kind = kinds(sources)
	} else {
		v.remark("made by version %s: the kinds of its statements were not proved", b.Generator.Version)
	}
	for _, f := range proof.Check(b, ground) {
		switch reader, sure := changed[f.Where]; {
		case f.What == proof.TheSource && sure && !reader: // said already: the file has changed
		case f.What == proof.TheSource && sure: // the words are proved one by one
			v.remark("%s: read differently by this version; the words were looked for where they stand now", f.Where)
		default:
			v.Faults = append(v.Faults, f)
		}
	}
	b.Statements(func(_ *briefing.Section, s *briefing.Statement) {
		if len(s.Evidence) > 0 {
			v.Statements++
			v.Passages += len(s.Evidence)
		}
	})
	return v, v.pages(file, assets)
}

func (v *Verdict) remark(format string, args ...any) {
	v.Remarks = append(v.Remarks, briefing.Visible(fmt.Sprintf(format, args...)))
}

// reread reads the sources again. Changed tells of each source whose text is
// not the recorded one whether only the reading changed (true) or the file.
func (v *Verdict) reread(b *briefing.Brief, find Finder, archive Archive) (sources []briefing.Source, changed map[string]bool) {
	changed = map[string]bool{}
	full := map[string]string{}
	for _, t := range b.Texts {
		full[t.Source] = t.Text
	}
	for i := range b.Sources {
		s := b.Sources[i]
		raw, ok := find(&s)
		if !ok && archive != nil {
			if text, marks, kept := archive(s.TextSHA256); kept {
				s.Text, s.Marks = text, marks
				sources = append(sources, s)
				v.remark("%s: proved against the archived text; the source itself is not at hand as it was", s.ID)
				continue
			}
		}
		if !ok {
			if text, carried := full[s.ID]; carried {
				s.Text = text
				sources = append(sources, s)
				v.remark("%s: proved against the text inside the brief; the source itself is not at hand", s.ID)
				continue
			}
			v.Missing = append(v.Missing, fmt.Sprintf("%s (%s)", s.ID, briefing.Visible(briefing.BaseName(s.Place()))))
			continue
		}
		same := briefing.SHA256(raw) == s.SHA256
		again, err := source.ReadAgain(&s, raw, source.Options{MaxBytes: math.MaxInt64}) // what a build read is read
		if err != nil {
			again.Text = ""
		}
		again.ID, again.SHA256, again.TextSHA256, again.Language = s.ID, s.SHA256, s.TextSHA256, s.Language
		if !same {
			changed[s.ID] = false
			v.Faults = append(v.Faults, proof.Fault{Where: s.ID, What: proof.TheSource,
				Detail: fmt.Sprintf("the file %s has changed since the brief was made", briefing.BaseName(s.Place()))})
		} else {
			changed[s.ID] = true
		}
		sources = append(sources, again)
	}
	return sources, changed
}

// pages makes the file again from its own evidence and compares.
func (v *Verdict) pages(file *proof.File, assets page.Assets) error {
	switch {
	case file.Container == proof.JSON:
		return nil
	case file.Brief.Generator.Version != Version:
		v.remark("made by version %s: the pages were not compared with the evidence", file.Brief.Generator.Version)
		return nil
	}
	if !v.joined(file) {
		return nil
	}
	doc, err := layoutMarked(file.Brief, file.TLP)
	if err != nil {
		return err
	}
	format, err := render.Find(string(file.Container))
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := format.Render(render.Input{Brief: file.Brief, Page: doc, Assets: assets}, &out); err != nil {
		return err
	}
	take := proof.Take
	if file.Annex {
		take = proof.TakeAnnex
	}
	again, err := take(out.Bytes())
	if err != nil {
		return err
	}
	faults, edited := proof.Pages(file, again)
	v.Faults = append(v.Faults, faults...)
	if edited != "" {
		v.remark("%s; every statement still reads as proved", edited)
	}
	return nil
}

// joined checks how an annex is joined to its report: that its pages stand
// together, and that its marking was not lowered.
func (v *Verdict) joined(file *proof.File) bool {
	fault := func(detail string) {
		v.Faults = append(v.Faults, proof.Fault{Where: "page", What: proof.ThePage, Detail: detail})
	}
	if file.Torn != "" {
		fault(file.Torn)
	}
	own, _ := briefing.TLPLevel(file.Brief.Marking.TLP)
	if n, ok := briefing.TLPLevel(file.TLP); file.TLP != "" && (!ok || n < own) {
		fault("its marking is not as strict as the brief's own")
		return false
	}
	return true
}
