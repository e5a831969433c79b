package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"brief/briefing"

	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"github.com/stretchr/testify/require"
)

const founding = "../../config/brief.yaml"

// BenchmarkBuild builds the founding example in this process, files included.
func BenchmarkBuild(b *testing.B) {
	out := b.TempDir()
	sources, err := filepath.Glob("../../seeds/*.md")
	require.NoError(b, err)
	size := int64(0)
	for _, s := range sources {
		info, err := os.Stat(s)
		require.NoError(b, err)
		size += info.Size()
	}
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		var stdout, stderr bytes.Buffer
		code := run(b.Context(), []string{"build", founding, "-q", "--out", out}, strings.NewReader(""), &stdout, &stderr)
		require.Zero(b, code, stderr.String())
	}
}

// BenchmarkYardstick compares the processor time of `brief build` with that of
// the bare floor of the yardsticks in the folder YARD: the same statements set
// by fpdf and zipped by hand, nothing else. Both are whole processes, measured
// in turns; the medians' ratio is what counts.
func BenchmarkYardstick(b *testing.B) {
	yard := os.Getenv("YARD")
	if yard == "" {
		b.Skip("YARD names no folder of yardsticks")
	}
	dir := b.TempDir()
	ours, floor := filepath.Join(dir, "brief"), filepath.Join(dir, "gofloor")
	goBuild(b, ".", ours)
	goBuild(b, filepath.Join(yard, "gofloor"), floor)
	spend(b, ours, "build", founding, "-q", "--out", dir)
	font := filepath.Join(dir, "Sans-Regular.ttf")
	require.NoError(b, os.WriteFile(font, liberationsansregular.TTF, 0o600))
	require.NoError(b, os.WriteFile(filepath.Join(dir, "Sans-Bold.ttf"), liberationsansbold.TTF, 0o600))
	page := floorPage(b, filepath.Join(dir, "moscow-talks.json"))

	var us, them []time.Duration
	for range 21 {
		us = append(us, spend(b, ours, "build", founding, "-q", "--out", dir))
		them = append(them, spend(b, floor, "-read", "../../seeds", "-i", page, "-ttf", font, "-links",
			"-pdf", filepath.Join(dir, "floor.pdf"), "-docx", filepath.Join(dir, "floor.docx")))
	}
	slices.Sort(us)
	slices.Sort(them)
	u, t := us[len(us)/2], them[len(them)/2]
	for b.Loop() { // everything is measured above
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(float64(u.Microseconds())/1000, "ms-brief")
	b.ReportMetric(float64(t.Microseconds())/1000, "ms-floor")
	b.ReportMetric(float64(u)/float64(t), "F")
}

func goBuild(b *testing.B, dir, out string) {
	b.Helper()
	cmd := exec.Command("go", "build", "-o", out, ".")
	cmd.Dir = dir
	text, err := cmd.CombinedOutput()
	require.NoError(b, err, string(text))
}

// spend runs a program and returns the processor time that it took.
func spend(b *testing.B, name string, args ...string) time.Duration {
	b.Helper()
	cmd := exec.Command(name, args...)
	text, err := cmd.CombinedOutput()
	require.NoError(b, err, string(text))
	return cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
}

// floorPage writes the statements of a brief as the floor reads them.
func floorPage(b *testing.B, path string) string {
	b.Helper()
	data, err := os.ReadFile(path)
	require.NoError(b, err)
	brief, err := briefing.Decode(data)
	require.NoError(b, err)
	number := map[string]int{}
	type object map[string]any
	var sources, judgements, sections []object
	for i, s := range brief.Sources {
		number[s.ID] = i + 1
		sources = append(sources, object{"n": i + 1, "title": s.Name(), "publisher": s.Publisher, "date": s.Published, "url": s.URL, "sha": s.SHA256})
	}
	bullet := func(s *briefing.Statement) object {
		cites := []int{}
		for _, e := range s.Evidence {
			cites = append(cites, number[e.Source])
		}
		return object{"text": s.Text, "cites": cites}
	}
	for _, id := range brief.KeyFacts {
		judgements = append(judgements, bullet(brief.Statement(id)))
	}
	for i := range brief.Sections {
		var bullets []object
		for j := range brief.Sections[i].Statements {
			bullets = append(bullets, bullet(&brief.Sections[i].Statements[j]))
		}
		sections = append(sections, object{"title": brief.Sections[i].Title, "lead": brief.Sections[i].Question,
			"groups": []object{{"heading": "Reported", "bullets": bullets}}})
	}
	data, err = json.Marshal(object{"title": brief.Title, "date": brief.AsOf, "key_judgments": judgements, "sections": sections, "sources": sources})
	require.NoError(b, err)
	out := path + ".floor"
	require.NoError(b, os.WriteFile(out, data, 0o600))
	return out
}
