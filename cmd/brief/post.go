package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"slices"
	"strings"
	"time"

	"brief/briefing"
	"brief/briefing/edition"
	"brief/briefing/edition/deliver"
	"brief/config"
)

// readers are those whom the config names.
func readers(c *config.Config) []deliver.Reader {
	var out []deliver.Reader
	for _, d := range c.Deliver {
		r := deliver.Reader{ID: d.ID, Notices: d.Notices}
		switch {
		case d.Folder != "":
			r.Way = deliver.Folder{Dir: c.Path(d.Folder)}
		case d.Mail.Server != "":
			r.Way = letter{c, d}
		default:
			r.Way = hook{c, d}
		}
		out = append(out, r)
	}
	return out
}

// letter and hook read their secret when they need it, so that one that is set
// later is found by the next attempt.
type letter struct {
	c *config.Config
	d config.Delivery
}

func (l letter) Repeatable() bool { return deliver.Mail{}.Repeatable() }

func (l letter) Send(ctx context.Context, p deliver.Parcel, now time.Time) error {
	m := l.d.Mail
	password, err := l.c.Secret(m.PasswordEnv, m.PasswordFile)
	if err != nil {
		return err
	}
	return deliver.Mail{Server: m.Server, Security: m.Security, User: m.User, Password: password, From: m.From, To: m.To, Reader: l.d.ID}.Send(ctx, p, now)
}

type hook struct {
	c *config.Config
	d config.Delivery
}

func (h hook) Repeatable() bool { return deliver.Webhook{}.Repeatable() }

func (h hook) Send(ctx context.Context, p deliver.Parcel, now time.Time) error {
	secret, err := h.c.Secret(h.d.Webhook.SecretEnv, h.d.Webhook.SecretFile)
	if err != nil {
		return err
	}
	return deliver.Webhook{URL: h.d.Webhook.URL, Secret: secret, Reader: h.d.ID}.Send(ctx, p, now)
}

// post delivers what waits in the outbox of a brief, as far as its time has
// come. What is over leaves the outbox. It gives what went wrong this time.
func post(ctx context.Context, c *config.Config, log *slog.Logger, clock func() time.Time) (problems []string) {
	a := edition.At(c.OutDir(), c.Name)
	waiting := a.Outbox()
	if len(waiting) == 0 {
		return nil
	}
	release, err := a.LockOutbox(ctx)
	if err != nil {
		return nil // another process delivers
	}
	defer release()
	j, err := deliver.Open(a.Deliveries())
	if err != nil {
		return []string{err.Error()}
	}
	all := readers(c)
	for _, o := range waiting {
		p, err := parcel(c, a, o)
		if errors.Is(err, fs.ErrNotExist) { // removed since, as retain says
			log.Warn("not delivered any more: the edition is gone", "brief", c.Name, "parcel", o.ID())
			_ = a.Over(o) // or the next time
			continue
		}
		if err != nil {
			log.Error("not delivered", "brief", c.Name, "parcel", o.ID(), "error", err)
			problems = append(problems, err.Error())
			continue
		}
		failed := deliver.Deliver(ctx, j, p, all, clock)
		for _, r := range all {
			if err := failed[r.ID]; err != nil {
				log.Warn("not delivered", "brief", c.Name, "parcel", p.ID, "to", r.ID, "error", err)
				problems = append(problems, fmt.Sprintf("%s to %s: %v", p.ID, r.ID, err))
			}
		}
		if over(j, p, all) {
			if err := a.Over(o); err != nil {
				problems = append(problems, err.Error())
			}
		}
	}
	return problems
}

// over reports whether no delivery of a parcel is open any more.
func over(j *deliver.Journal, p deliver.Parcel, all []deliver.Reader) bool {
	entries := j.Of(p.ID)
	for _, r := range all {
		if p.Notice != "" && !r.Notices {
			continue
		}
		i := slices.IndexFunc(entries, func(e deliver.Entry) bool { return e.Reader == r.ID })
		if i < 0 || entries[i].State == deliver.Waiting || entries[i].State == deliver.Sending {
			return false
		}
	}
	return true
}

// parcel makes what is delivered of what waits.
func parcel(c *config.Config, a *edition.Archive, o edition.Outgoing) (deliver.Parcel, error) {
	p := deliver.Parcel{ID: o.ID(), Name: c.Name, Title: c.Title, TLP: c.Marking.TLP, Notice: o.Notice}
	if o.Edition == 0 {
		return p, nil
	}
	r, err := a.Record(o.Edition)
	if err != nil {
		return p, err
	}
	files, err := a.Outputs(r)
	if err != nil {
		return p, err
	}
	whole, err := briefing.Decode(files[0].Data)
	if err != nil {
		return p, err
	}
	p.Title, p.TLP = whole.Title, whole.Marking.TLP
	if p.Brief, err = whole.Deliver(briefing.EmbedDelivered, nil); err != nil {
		return p, err
	}
	for _, f := range files {
		if !strings.HasSuffix(f.Name, ".json") {
			p.Files = append(p.Files, deliver.File{Name: f.Name, Data: f.Data})
		}
	}
	return p, nil
}
