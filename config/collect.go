package config

import (
	"fmt"
	"net/url"
	"strings"
	"time"
)

// Collect says how `brief collect` fetches the addresses under sources: those
// with url alone, and those with feed. A build reads what was collected and
// fetches nothing.
type Collect struct {
	Dir          string `yaml:"dir"`           // where what was fetched is kept, relative to the config; default .collected
	Contact      string `yaml:"contact"`       // an address or web page that is told to every server; default none
	Delay        string `yaml:"delay"`         // between two requests to one host; default 1s. robots.txt may ask for more
	Timeout      string `yaml:"timeout"`       // of one request with its answer; default 30s
	Retries      int    `yaml:"retries"`       // further attempts after 429, 5xx and broken connections; default 3
	Items        int    `yaml:"items"`         // most pages that one run fetches for one feed, newest first; default 50
	SilentAfter  int    `yaml:"silent_after"`  // a feed without an item newer than so many days is named in the ledger; default 30, 0: never
	AllowPrivate bool   `yaml:"allow_private"` // also fetch from this machine and from private networks; default false
	Late         bool   `yaml:"late"`          // use a page that was first fetched after the cut-off if it was published before; default false
}

// Collects reports whether a source is an address to be fetched.
func (s Source) Collects() bool { return s.Feed != "" || s.Path == "" && s.URL != "" }

// Collecting reports whether any source is an address to be fetched.
func (c *Config) Collecting() bool {
	for _, s := range c.Sources {
		if s.Collects() {
			return true
		}
	}
	return false
}

// Wait is the time between two requests to one host.
func (c Collect) Wait() time.Duration { return span(c.Delay) }

// Limit is the time that one request may take.
func (c Collect) Limit() time.Duration { return span(c.Timeout) }

func span(s string) time.Duration {
	d, err := time.ParseDuration(s)
	if err != nil {
		return 0 // checked when the config was read
	}
	return d
}

func collectDefaults(c *Collect, given func(path string) bool) {
	if !given("collect.dir") {
		c.Dir = ".collected"
	}
	if !given("collect.delay") {
		c.Delay = "1s"
	}
	if !given("collect.timeout") {
		c.Timeout = "30s"
	}
	if !given("collect.retries") {
		c.Retries = 3
	}
	if !given("collect.items") {
		c.Items = 50
	}
	if !given("collect.silent_after") {
		c.SilentAfter = 30
	}
}

func (k *checker) collect(c *Collect) {
	if strings.TrimSpace(c.Dir) == "" {
		k.at("collect.dir", "empty", "a folder, relative to the config")
	}
	if strings.ContainsFunc(c.Contact, func(r rune) bool { return r < ' ' || r > '~' || strings.ContainsRune("()", r) }) || len(c.Contact) > 200 {
		k.at("collect.contact", fmt.Sprintf("%s cannot be told to a server", quote(c.Contact)), "an e-mail address or a web page, in ASCII")
	}
	k.duration("collect.delay", c.Delay, 0, time.Hour)
	k.duration("collect.timeout", c.Timeout, time.Millisecond, time.Hour)
	if c.Retries < 0 || c.Retries > 10 {
		k.at("collect.retries", "must be between 0 and 10", "")
	}
	if c.Items < 1 || c.Items > 3000 {
		k.at("collect.items", "must be between 1 and 3000", "")
	}
	if c.SilentAfter < 0 {
		k.at("collect.silent_after", "must not be negative", "days; 0 names no feed")
	}
}

// duration takes a time between two bounds.
func (k *checker) duration(path, v string, least, most time.Duration) {
	if d, err := time.ParseDuration(v); err != nil || d < least || d > most {
		k.at(path, fmt.Sprintf("%s is no duration up to %v", quote(v), most), "write 500ms, 30s or 2m")
	}
}

// address demands a web address without a login.
func (k *checker) address(path, v string) {
	u, err := url.Parse(v)
	switch {
	case err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Hostname() == "" || strings.ContainsAny(v, " \t\n\"<>"):
		k.at(path, fmt.Sprintf("%s is not a web address", quote(v)), "http://… or https://…")
	case u.User != nil:
		k.at(path, "carries a user name or password", "leave them out: the address is printed in the brief")
	}
}

// fed checks a source that is a feed: it gives many documents.
func (k *checker) fed(path string, s *Source) {
	switch {
	case s.Path != "" || s.URL != "":
		k.at(path+".feed", "stands beside path or url", "a source is one of them; url may stand beside path")
	case s.Title != "" || s.Published != "":
		k.at(path+".feed", "a feed has many documents: title and published cannot hold for all", "leave them out; publisher, tlp, grade and origin may stand beside feed")
	default:
		k.address(path+".feed", s.Feed)
	}
}
