//go:build learn

package compare

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"brief/briefing"
	"brief/briefing/text"
)

type planted struct {
	Subtopic, Kind        string
	Edited_doc, Other_doc string
	Old, New              string
	Before, After, Other  string
}

func plants(t testing.TB, part string) []planted {
	raw, err := os.ReadFile(filepath.Join(evalDir, part+"_planted_conflicts.json"))
	if err != nil {
		t.Skip(err)
	}
	var out []planted
	if err := json.Unmarshal(raw, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

var learnReader = text.NewReader(nil)

// figRows gives the rival figures of two sentences.
type figRow struct {
	f    []float64
	gold bool
	x    rivals
}

func figRows(ta, tb string) []figRow {
	a, b := lineByLine(lines(learnReader, "a", ta)), lineByLine(lines(learnReader, "b", tb))
	if len(a.Sentences) == 0 || len(b.Sentences) == 0 {
		return nil
	}
	v := newVocab()
	var pa, pb page
	v.reduce(&pa, &a, true)
	v.reduce(&pb, &b, true)
	v.markNames(&pa)
	v.markNames(&pb)
	ua, ub := &pa.units[0], &pb.units[0]
	sa, sb := v.settings(a.Text, &a.Sentences[0], ua), v.settings(b.Text, &b.Sentences[0], ub)
	all, agree := rivalsOf(sa, sb)
	var out []figRow
	for _, x := range all {
		out = append(out, figRow{f: v.figureFeatures(x, ua, ub, all, agree), x: x})
	}
	return out
}

// isPlant says whether the rivals are the planted value and the true one.
func isPlant(p *planted, x rivals) bool {
	last := func(s string) string { f := strings.Fields(strings.ToLower(s)); return f[len(f)-1] }
	val := func(w string, f *setting) bool {
		w = strings.ReplaceAll(w, ",", "")
		if d := weekdays[w]; d > 0 {
			return f.kind == figDay && f.weekday == d
		}
		if m := months[w]; m > 0 {
			return f.kind == figDate && f.m == int(m)
		}
		if n, ok := numerals[w]; ok {
			w = n
		}
		n := 0.0
		fmt.Sscan(w, &n)
		return f.num == n || f.low == n || f.d == int(n) || f.y == int(n) || f.num == n*1e6 || f.num == n*1e9 || f.num == n*.3048 || f.num == n*1609.3 || f.num == n*1000
	}
	return val(last(p.New), x.a) && val(last(p.Old), x.b)
}

func naturals(ts []topic) [][]figRow {
	var out [][]figRow
	for i := range ts {
		tp := &ts[i]
		for a, ca := range tp.gold {
			for b, cb := range tp.gold {
				if a.Doc >= b.Doc || tp.sub[a.Doc] != tp.sub[b.Doc] {
					continue
				}
				share, jac, _ := ca.overlap(cb)
				ta, tb := quoteOf(tp, a), quoteOf(tp, b)
				if !share || jac < .5 || ta == tb {
					continue
				}
				out = append(out, figRows(ta, tb))
			}
		}
	}
	return out
}

func quoteOf(tp *topic, r briefing.Ref) string {
	return tp.docs[r.Doc].Sentences[r.Sentence].Of(tp.docs[r.Doc].Text)
}

func TestLearnFigure(t *testing.T) {
	type item struct {
		p            planted
		edited, twin []figRow
	}
	load := func(part string) []item {
		var out []item
		for _, p := range plants(t, part) {
			it := item{p: p, edited: figRows(p.After, p.Other), twin: figRows(p.Before, p.Other)}
			for i := range it.edited {
				it.edited[i].gold = isPlant(&p, it.edited[i].x)
			}
			out = append(out, it)
		}
		return out
	}
	train, dev := load("train"), load("dev")
	nat, natDev := naturals(topics(t, "train")), naturals(topics(t, "dev"))
	learn := func(in func(string) bool) linear {
		var x [][]float64
		var y []bool
		for _, it := range train {
			topic, _, _ := strings.Cut(it.p.Subtopic, "_")
			if !in(topic) {
				continue
			}
			for _, r := range append(append([]figRow{}, it.edited...), it.twin...) {
				x, y = append(x, r.f), append(y, r.gold)
			}
		}
		for _, rows := range nat {
			for _, r := range rows {
				x, y = append(x, r.f), append(y, false)
			}
		}
		return fit(figureTerms, x, y, nil, .3)
	}
	report := func(name string, items []item, m func(string) *linear) {
		for _, at := range []float64{0, .1, .15, .2, .25, .3, .4, .5, .6, .7} {
			found, false_ := 0, 0
			kinds, of := map[string]int{}, map[string]int{}
			for _, it := range items {
				topic, _, _ := strings.Cut(it.p.Subtopic, "_")
				l := m(topic)
				hit := func(rows []figRow) bool {
					for _, r := range rows {
						if 1/(1+math.Exp(-l.score(r.f))) >= at {
							return true
						}
					}
					return false
				}
				of[it.p.Kind]++
				if hit(it.edited) {
					found++
					kinds[it.p.Kind]++
				} else if os.Getenv("MISS") == name && at == 0 {
					fmt.Println("MISS", it.p.Kind, it.p.Old, it.p.New, "\n  ", it.p.After, "\n  ", it.p.Other, len(it.edited))
				}
				if hit(it.twin) {
					false_++
					if os.Getenv("FALSE") == name && at == .2 {
						fmt.Println("FALSE", "\n  ", it.p.Before, "\n  ", it.p.Other)
					}
				}
			}
			fmt.Printf("%s %.2f found %.3f false %.3f %v of %v\n", name, at, float64(found)/float64(len(items)), float64(false_)/float64(len(items)), kinds, of)
		}
	}
	cv := map[string]*linear{}
	var names []string
	seen := map[string]bool{}
	for _, it := range train {
		n, _, _ := strings.Cut(it.p.Subtopic, "_")
		if !seen[n] {
			seen[n] = true
			names = append(names, n)
		}
	}
	fold := map[string]int{}
	for i, n := range names {
		fold[n] = i % 5
	}
	for k := range 5 {
		l := learn(func(n string) bool { return fold[n] != k })
		for n, f := range fold {
			if f == k {
				cv[n] = &l
			}
		}
	}
	report("train", train, func(n string) *linear { return cv[n] })
	l := learn(func(string) bool { return true })
	report("dev", dev, func(string) *linear { return &l })
	for _, at := range []float64{.2, .3, .5} {
		n := 0
		for _, rows := range natDev {
			for _, r := range rows {
				if 1/(1+math.Exp(-l.score(r.f))) >= at {
					n++
					break
				}
			}
		}
		fmt.Printf("natural dev pairs %.2f flagged %d of %d\n", at, n, len(natDev))
	}
	table("figureWeights", l)
}
