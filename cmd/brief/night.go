package main

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"sync"
	"time"

	"brief/briefing"
	"brief/briefing/edition"
	"brief/briefing/edition/deliver"
	"brief/config"

	"github.com/spf13/pflag"
)

// night is one scheduled brief.
type night struct {
	file   string
	flags  *pflag.FlagSet
	mu     sync.Mutex
	config *config.Config // as it was when it last could be read
	last   *issued        // of the attempt that went well; nil otherwise
	untold []string       // notices that the disk would not take
	seen   time.Time      // when the config's file was changed, as far as is known
	size   int64          // of that file

	gatherer func(*config.Config) gatherer
	gathered *edition.Gathered // of the last attempt; nil when nothing is to be gathered
	attempts int               // at this night, with the one at work
}

// onlyOne are the attempts of a run on demand before it begins: no other follows.
const onlyOne = 1000

// settings is the config as it was when it last could be read.
func (n *night) settings() *config.Config {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.config
}

func (n *night) archive() *edition.Archive {
	c := n.settings()
	return edition.At(c.OutDir(), c.Name)
}

// edited reads the config again when its file has changed, and gives it when it
// can be read and holds for this brief still; nil when nothing is to be done.
func (n *night) edited(log *slog.Logger) *config.Config {
	info, err := os.Stat(n.file)
	if err != nil || info.ModTime().Equal(n.seen) && info.Size() == n.size {
		return nil // gone: the night itself will say so
	}
	first := n.seen.IsZero()
	n.seen, n.size = info.ModTime(), info.Size()
	if first {
		return nil
	}
	c, err := config.Load(n.file, n.flags)
	if err == nil {
		err = n.keeps(c)
	}
	if err != nil {
		log.Error("the config was edited and cannot be used", "brief", n.settings().Name, "error", err)
		return nil
	}
	n.mu.Lock()
	n.config = c
	n.mu.Unlock()
	log.Info("the config was edited", "brief", c.Name)
	return c
}

// keeps demands that an edited config is for the same outputs.
func (n *night) keeps(c *config.Config) error {
	if err := c.NeedSources(); err != nil {
		return err
	}
	if was := n.settings(); c.OutDir() != was.OutDir() || c.Name != was.Name {
		return &briefing.Problem{Code: briefing.Usage, Where: n.file, What: "name or output.dir was edited while the schedule runs", Hint: "start `brief schedule` again"}
	}
	return nil
}

// run issues an edition and leaves it to be delivered. The config is read
// again, so that an edit holds from the next night on; name and folder stay as
// they were when the program began.
func (n *night) run(ctx context.Context, now time.Time) error {
	n.last = nil
	n.attempts++
	c, err := config.Load(n.file, n.flags)
	if err != nil {
		return err
	}
	if err := n.keeps(c); err != nil {
		return err
	}
	n.mu.Lock()
	n.config = c
	n.mu.Unlock()
	problem, err := n.gather(ctx, c, now)
	if err != nil {
		return err
	}
	is, err := issue(ctx, c, now.In(c.Zone()))
	if err != nil {
		return err
	}
	if problem != "" {
		is.Warnings = append(is.Warnings, "not all was collected: "+problem)
	}
	n.last = is
	if len(c.Deliver) == 0 {
		return nil
	}
	// Also when nothing is new: a run that was cut off may not have got here.
	if err := n.archive().Send(edition.Outgoing{Edition: is.Record.Number, Since: now}); err != nil {
		return notArchived(c.OutDir(), err)
	}
	return nil
}

// done books the end of a run. Due is the time of the schedule, zero for a run
// on demand.
func (n *night) done(due, now time.Time, attempts int, problem error) error {
	a := n.archive()
	s := a.Status()
	if !due.IsZero() {
		s.Due = due.Format(time.RFC3339)
	}
	s.Gathered, n.attempts = n.gathered, 0
	s.Ended, s.Attempts, s.Error = now.In(n.settings().Zone()).Format(time.RFC3339), attempts, ""
	switch {
	case problem != nil:
		s.Result, s.Error = edition.Failed, problem.Error()
	case n.last.Fresh:
		s.Result = edition.Issued
	default:
		s.Result = edition.Unchanged
	}
	if n.last != nil {
		l := n.last.Brief.Ledger
		s.Sources = edition.Sources{Offered: l.Offered, Read: l.Read, Failed: len(l.Failed), Skipped: len(l.Skipped), Withheld: l.Withheld, Newest: newest(n.last.Brief)}
		n.last = nil
	}
	err := a.SetStatus(s)
	if problem != nil && len(n.settings().Deliver) > 0 {
		if failed := a.Send(edition.Outgoing{Notice: problem.Error(), Since: now}); failed != nil {
			err = errors.Join(err, failed)
			n.mu.Lock()
			n.untold = append(n.untold, problem.Error())
			n.mu.Unlock()
		}
	}
	return err
}

// post delivers what waits. A notice that cannot be put down, because the disk
// is full or not to be written to, is sent from memory, once: better told
// without a record than not at all.
func (n *night) post(ctx context.Context, log *slog.Logger, clock func() time.Time) (problems []string) {
	c := n.settings()
	n.mu.Lock()
	untold := n.untold
	n.untold = nil
	n.mu.Unlock()
	for _, notice := range untold {
		p := deliver.Parcel{ID: edition.Outgoing{Notice: notice, Since: clock()}.ID(), Name: c.Name, Title: c.Title, TLP: c.Marking.TLP, Notice: notice}
		for _, r := range readers(c) {
			if !r.Notices {
				continue
			}
			if err := r.Way.Send(ctx, p, clock()); err != nil {
				log.Error("not told of the failure", "brief", c.Name, "to", r.ID, "error", err)
				problems = append(problems, "the failure to "+r.ID+": "+err.Error())
			}
		}
	}
	return append(problems, post(ctx, c, log, clock)...)
}

// jumped books that the clock did not show what it should.
func (n *night) jumped(now time.Time, by time.Duration) error {
	how := "set ahead, or the machine slept, by "
	if by < 0 {
		how, by = "set back by ", -by
	}
	a := n.archive()
	s := a.Status()
	s.Clock = now.In(n.settings().Zone()).Format(time.RFC3339) + " " + how + by.String()
	return a.SetStatus(s)
}

// mayPass says whether another attempt may help: sources that were not there, a
// full disk, another build in the folder; never what a policy or the config
// forbids.
func mayPass(err error) bool {
	var p *briefing.Problem
	if !errors.As(err, &p) {
		return false
	}
	return p.Code == briefing.Input || p.Code == briefing.Broke
}
