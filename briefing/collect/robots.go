package collect

import (
	"strconv"
	"strings"
	"time"
)

// robots is what a robots.txt says to us (RFC 9309). The zero value allows
// everything.
type robots struct {
	rules []rule
	delay time.Duration // crawl-delay, which is no part of the RFC and common
}

// rule is one line of a group.
type rule struct {
	path  string // with * and a final $, percent-encoding normalised
	allow bool
}

const (
	maxRobots = 512 << 10        // bytes read; the RFC asks for 500 KiB at least
	maxRules  = 5000             // rules kept
	maxDelay  = 30 * time.Second // what a crawl-delay may ask for
	product   = "brief"          // the token that a robots.txt addresses us by
)

// parseRobots reads a robots.txt. All groups that name us count together; only
// without one do those for "*". A line that says nothing is passed over.
func parseRobots(text string) robots {
	var ours, all robots
	named := false   // a group names us
	var to []*robots // the group being read
	inRules, started := false, false
	for line := range strings.Lines(text[:min(len(text), maxRobots)]) {
		line, _, _ = strings.Cut(line, "#")
		field, value, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		value = strings.TrimSpace(value)
		switch strings.ToLower(strings.TrimSpace(strings.TrimPrefix(field, "\ufeff"))) {
		case "user-agent":
			if inRules || !started {
				to, inRules, started = nil, false, true
			}
			switch agent := strings.ToLower(value); {
			case agent == "*":
				to = append(to, &all)
			case agent == product || strings.HasPrefix(agent, product+"/"):
				to, named = append(to, &ours), true
			}
		case "allow", "disallow":
			inRules = true
			if value == "" {
				continue // an empty rule matches nothing
			}
			allow := strings.EqualFold(strings.TrimSpace(field), "allow")
			for _, g := range to {
				if len(g.rules) < maxRules {
					g.rules = append(g.rules, rule{encoded(value), allow})
				}
			}
		case "crawl-delay":
			inRules = true
			if s, err := strconv.ParseFloat(value, 64); err == nil && s > 0 {
				for _, g := range to {
					g.delay = min(maxDelay, time.Duration(min(s, 3600)*float64(time.Second)))
				}
			}
		}
	}
	if named {
		return ours
	}
	return all
}

// allowed reports whether a path with its query may be fetched: the longest rule
// that matches decides, and of two as long the one that allows.
func (r *robots) allowed(path string) bool {
	path = encoded(path)
	best, allow := -1, true
	for _, x := range r.rules {
		if n := len(x.path); (n > best || n == best && x.allow) && matches(x.path, path) {
			best, allow = n, x.allow
		}
	}
	return allow
}

// matches reports whether a rule's path covers a path: "*" stands for anything,
// a final "$" for the end. Each piece is looked for once, from the left.
func matches(pattern, path string) bool {
	pattern, whole := strings.CutSuffix(pattern, "$")
	pieces := strings.Split(pattern, "*")
	rest, ok := strings.CutPrefix(path, pieces[0])
	if !ok {
		return false
	}
	for i, p := range pieces[1:] {
		if whole && i == len(pieces)-2 {
			return strings.HasSuffix(rest, p)
		}
		_, after, found := strings.Cut(rest, p)
		if !found {
			return false
		}
		rest = after
	}
	return !whole || rest == ""
}

// encoded brings a path into one spelling: what is not ASCII percent-encoded,
// unreserved characters plain, hexadecimal digits in capitals.
func encoded(path string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := 0; i < len(path); i++ {
		c := path[i]
		if c == '%' && i+2 < len(path) {
			if n, err := strconv.ParseUint(path[i+1:i+3], 16, 8); err == nil {
				i += 2
				if c = byte(n); unreserved(c) {
					b.WriteByte(c)
					continue
				}
				b.Write([]byte{'%', hex[c>>4], hex[c&15]})
				continue
			}
		}
		if c <= ' ' || c >= 0x7F {
			b.Write([]byte{'%', hex[c>>4], hex[c&15]})
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

func unreserved(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~", c) >= 0
}
