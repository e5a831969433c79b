package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"brief/briefing"
	"brief/briefing/build"
	"brief/briefing/edition"
	"brief/briefing/page"
	"brief/config"
)

// longestWait is how long a build waits for another one in the same folder.
const longestWait = 2 * time.Minute

// issued is what became of a build that was to be issued.
type issued struct {
	*build.Result
	Record edition.Record // the new edition, or the last one when nothing is new
	Fresh  bool           // a new edition was made
	system systemFonts    // found for it
	Files  []output       // the outputs, published
}

// issue builds a brief and issues it as the next edition, dated now. When it has
// the content of the last edition, that one stays, and what an interrupted run
// left unpublished of it is published. The order matters: the archive is whole
// before latest moves, and both before the outputs are replaced.
func issue(ctx context.Context, c *config.Config, now time.Time) (*issued, error) {
	fonts, err := assets(c)
	if err != nil {
		return nil, err
	}
	out, archive := c.OutDir(), edition.At(c.OutDir(), c.Name)
	release, err := lock(ctx, out)
	if err != nil {
		return nil, err
	}
	defer release()
	last, previous, next := archive.Last()
	var system systemFonts
	r, err := build.Run(ctx, build.Request{Config: c, Assets: fonts, SystemFonts: system.finder(c), Previous: previous, Issue: build.Issue{Number: next, Date: now.Format(time.DateOnly)}, Progress: stepOf(ctx)})
	if err != nil {
		return nil, err
	}
	fonts = r.Assets
	rec := edition.Record{Number: next, Issued: now.Format(time.RFC3339), Name: r.Brief.Name, AsOf: r.Brief.AsOf, Assets: hashed(fonts)}
	files := archived(r.Files)
	if rec.Content, err = edition.Content(r.Brief, files, rec.Assets); err != nil {
		return nil, err
	}
	if old := stale(c, newest(r.Brief), now); old != "" {
		if c.Strict {
			return nil, &briefing.Problem{Code: briefing.Policy, Where: c.Where("max_age"), What: old + ", and warnings fail under --strict", Hint: "see that the sources arrive, or raise max_age"}
		}
		r.Warnings = append(r.Warnings, old)
	}
	is := &issued{Result: r, system: system, Fresh: last == nil || last.Content != rec.Content}
	if is.Fresh {
		if err := ready(c, r, fonts); err != nil {
			return nil, err
		}
		err := archive.Put(ctx, rec, edition.Parts{Files: files, Sources: r.Brief.Sources, Assets: append([][]byte{fonts.Template, fonts.Fonts.Text, fonts.Fonts.Heads, fonts.Fonts.Fallback, fonts.Logo}, fonts.Fonts.System...)})
		if err != nil {
			return nil, notArchived(archive.Dir(next), err)
		}
		last, err = archive.Record(next)
		if err != nil {
			return nil, notArchived(archive.Dir(next), err)
		}
	}
	is.Record = *last
	if err := is.publish(ctx, c, archive); err != nil {
		return nil, err
	}
	_, err = archive.Retain(c.Retain.Editions, time.Duration(c.Retain.Days)*24*time.Hour, now)
	return is, err
}

// publish moves latest to the edition and makes the outputs those of it.
func (is *issued) publish(ctx context.Context, c *config.Config, archive *edition.Archive) error {
	files, err := archive.Outputs(&is.Record)
	if err != nil {
		return notArchived(archive.Dir(is.Record.Number), err)
	}
	if err := archive.Point(is.Record.Number); err != nil {
		return notArchived(archive.Latest(), err)
	}
	record, err := recordOf(c, is.Result, &is.system)
	if err != nil {
		return err
	}
	left, _ := filepath.Glob(filepath.Join(c.OutDir(), "."+c.Name+".*.tmp-*")) // of a run that was killed
	for _, path := range left {
		os.Remove(path)
	}
	changed := []output{record}
	for _, f := range files {
		o := output{filepath.Join(c.OutDir(), f.Name), f.Data}
		is.Files = append(is.Files, o)
		if _, hash, ok := readHashed(o.path); !ok || hash != f.SHA256 {
			changed = append(changed, o)
		}
	}
	return writeAll(ctx, changed)
}

// ready proves the finished files once more, as a reader would, before anybody
// gets them.
func ready(c *config.Config, r *build.Result, fonts page.Assets) error {
	texts := map[string]*briefing.Source{}
	for i := range r.Brief.Sources {
		texts[r.Brief.Sources[i].TextSHA256] = &r.Brief.Sources[i]
	}
	kept := func(hash string) (string, []briefing.Mark, bool) {
		s, ok := texts[hash]
		if !ok {
			return "", nil, false
		}
		return s.Text, s.Marks, true
	}
	nowhere := func(*briefing.Source) ([]byte, bool) { return nil, false }
	for _, f := range r.Files {
		ending := strings.TrimPrefix(filepath.Ext(f.Name), ".")
		if ending == "md" || ending != "json" && c.Embed == string(briefing.EmbedNone) {
			continue // carries no evidence
		}
		v, err := build.Verify(f.Data, nowhere, kept, fonts)
		if err != nil {
			return at(f.Name, err)
		}
		if len(v.Faults) > 0 || len(v.Missing) > 0 {
			return &briefing.Problem{Code: briefing.Policy, Where: f.Name, What: fmt.Sprintf("does not verify, %s: %v", briefing.Count(len(v.Faults), "fault"), v.Faults),
				Hint: "nothing was issued; this is a fault of brief, please report it with the sources"}
		}
	}
	return nil
}

// lock keeps other builds out of an output folder.
func lock(ctx context.Context, out string) (func(), error) {
	release, err := edition.Lock(ctx, out, longestWait)
	var p *briefing.Problem
	if err != nil && ctx.Err() == nil && !errors.As(err, &p) {
		return nil, cannotWrite(out, err)
	}
	return release, err
}

// lastIssued is the brief of the last issued edition, nil when there is none.
func lastIssued(c *config.Config) *briefing.Brief {
	_, b, _ := edition.At(c.OutDir(), c.Name).Last()
	return b
}

func notArchived(path string, err error) error {
	var p *briefing.Problem
	if errors.As(err, &p) || errors.Is(err, context.Canceled) {
		return err
	}
	return cannotWrite(path, err)
}

func hashed(a page.Assets) edition.Assets {
	sum := func(data []byte) string {
		if data == nil {
			return ""
		}
		return briefing.SHA256(data)
	}
	var system []string
	for _, raw := range a.Fonts.System {
		system = append(system, sum(raw))
	}
	return edition.Assets{Template: sum(a.Template), Text: sum(a.Fonts.Text), Heads: sum(a.Fonts.Heads), Fallback: sum(a.Fonts.Fallback), Logo: sum(a.Logo), System: system}
}

func archived(files []build.File) []edition.File {
	out := make([]edition.File, len(files))
	for i, f := range files {
		out[i] = edition.File{Name: f.Name, Data: f.Data}
	}
	return out
}

// issue is `brief build --issue`.
func (a *app) issue(ctx context.Context, c *config.Config, asJSON bool) error {
	watched, end := a.watched(ctx)
	is, err := issue(watched, c, time.Now().In(c.Zone()))
	end()
	if err != nil {
		return err
	}
	a.warn(is.Warnings)
	a.told(is)
	if asJSON {
		return a.summaryJSON(is.Result, is.Files)
	}
	a.paths(is.Files)
	a.left(c.OutDir(), is.Result)
	a.details(is.Brief)
	a.note("%s", summary(is.Brief))
	return nil
}

// writeLocked writes outputs while no other build writes into their folder.
func writeLocked(ctx context.Context, out string, files []output) error {
	release, err := lock(ctx, out)
	if err != nil {
		return err
	}
	defer release()
	return writeAll(ctx, files)
}

// told says what became of a build that was to be issued.
func (a *app) told(is *issued) {
	if !is.Fresh {
		a.note("brief: unchanged since edition %d (%s): no new edition", is.Record.Number, briefing.LongDate(is.Record.Date()))
		return
	}
	var kinds []string
	n := map[string]int{}
	for _, c := range is.Brief.Edition.Changes {
		if !slices.Contains(kinds, c.Kind) {
			kinds = append(kinds, c.Kind)
		}
		n[c.Kind]++
	}
	for i, k := range kinds {
		kinds[i] = fmt.Sprintf("%d %s", n[k], k)
	}
	switch {
	case is.Brief.Edition.Previous == "":
		a.note("brief: edition %d, the first", is.Record.Number)
	case len(kinds) == 0:
		a.note("brief: edition %d; no change since %s", is.Record.Number, is.Brief.Edition.Previous)
	default:
		a.note("brief: edition %d; since %s: %s", is.Record.Number, is.Brief.Edition.Previous, strings.Join(kinds, ", "))
	}
}
