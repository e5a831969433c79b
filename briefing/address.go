package briefing

import (
	"net/url"
	"path"
	"slices"
	"strings"
)

// trackers are the parameters of addresses that follow a reader and do not name
// a page. Those that end with "*" are beginnings.
var trackers = []string{"utm_*", "fbclid", "gclid", "dclid", "msclkid", "yclid", "gbraid", "wbraid", "igshid", "mc_cid", "mc_eid", "_ga", "_gl", "_openstat", "at_*", "cmpid", "cmp",
	"ocid", "ncid", "sref", "smid", "smtyp", "ref_src", "ref_url", "ftag", "xtor", "wt.mc_id", "icid", "spm", "shareid", "outputtype", "amp", "__twitter_impression", "guccounter", "guce_*", "s_cid"}

// longestAddress is the length in bytes above which nothing is an address: more
// than servers and browsers take.
const longestAddress = 8192

// WebAddress is s when it is an absolute http or https address, else "".
func WebAddress(s string) string {
	s = strings.TrimSpace(s)
	if len(s) > longestAddress {
		return ""
	}
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || strings.ContainsAny(s, " \t\n\"<>") {
		return ""
	}
	return s
}

// CanonicalAddress is an address in the form in which a brief prints it: lower
// case host without default port, no fragment, no tracking parameters, the page
// itself rather than its AMP or mobile form. It is "" when s is no web address.
func CanonicalAddress(s string) string {
	for { // what one form hides may be another: an AMP page of a mobile host
		c := simpler(s)
		if c == s || c == "" {
			return c
		}
		s = c
	}
}

// simpler takes one step towards the canonical form. A form that it has given
// never grows in the next step, so the steps end.
func simpler(s string) string {
	s = WebAddress(s)
	u, err := url.Parse(s)
	if s == "" || err != nil {
		return ""
	}
	u = uncached(u)
	u.Fragment, u.RawFragment, u.User = "", "", nil
	host, port := strings.ToLower(strings.TrimSuffix(u.Hostname(), ".")), u.Port()
	if port == "80" && u.Scheme == "http" || port == "443" && u.Scheme == "https" {
		port = ""
	}
	for _, mobile := range []string{"amp.", "m.", "mobile."} {
		if rest, ok := strings.CutPrefix(host, mobile); ok && strings.Contains(rest, ".") {
			host = rest
		}
	}
	host = strings.Replace(host, ".m.wikipedia.", ".wikipedia.", 1)
	if strings.Contains(host, ":") {
		host = "[" + host + "]"
	}
	if port != "" {
		host += ":" + port
	}
	u.Host = host
	if u.RawPath == "" {
		p := strings.TrimRight(u.Path, "/")
		for _, amp := range []string{"/amp", ".amp"} {
			if short := strings.TrimSuffix(p, amp); short != "" {
				p = short
			}
		}
		u.Path = p
	}
	if u.RawQuery != "" {
		var keep []string
		for pair := range strings.SplitSeq(u.RawQuery, "&") {
			key, _, _ := strings.Cut(pair, "=")
			if pair != "" && !tracks(strings.ToLower(key)) {
				keep = append(keep, pair)
			}
		}
		u.RawQuery = strings.Join(keep, "&")
	}
	u.ForceQuery = false
	return WebAddress(u.String())
}

// uncached is the page that an AMP cache holds a copy of:
// https://www.google.com/amp/s/example.org/a, https://x.cdn.ampproject.org/c/s/example.org/a.
func uncached(u *url.URL) *url.URL {
	host, path := strings.ToLower(u.Hostname()), u.EscapedPath()
	rest := ""
	switch {
	case strings.HasPrefix(host, "www.google.") || strings.HasPrefix(host, "google."):
		rest, _ = strings.CutPrefix(path, "/amp/")
	case strings.HasSuffix(host, ".cdn.ampproject.org"):
		for _, way := range []string{"/c/", "/v/"} {
			if r, ok := strings.CutPrefix(path, way); ok {
				rest = r
			}
		}
	}
	if rest == "" || rest == path {
		return u
	}
	scheme := "http://"
	if r, ok := strings.CutPrefix(rest, "s/"); ok {
		scheme, rest = "https://", r
	}
	if !strings.Contains(rest, ".") {
		return u
	}
	page, err := url.Parse(scheme + rest)
	if err != nil || page.Host == "" || !strings.Contains(page.Host, ".") {
		return u
	}
	page.RawQuery = u.RawQuery
	return page
}

// AddressName is the name of the document at an address: what its path ends
// with, "" when that is no name.
func AddressName(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	if base := path.Base(u.Path); base != "/" && base != "." {
		return base
	}
	return ""
}

// AddressKey is equal for two addresses of one page: the canonical address
// without what servers take for the same page, namely the scheme, "www." and the
// order of the parameters. It is "" when s is no web address, and no address
// that could be opened.
func AddressKey(s string) string {
	u, err := url.Parse(CanonicalAddress(s))
	if err != nil || u.Host == "" {
		return ""
	}
	query := strings.Split(u.RawQuery, "&")
	slices.Sort(query)
	key := strings.TrimPrefix(u.Host, "www.") + strings.TrimSuffix(u.EscapedPath(), "/")
	if u.RawQuery != "" {
		key += "?" + strings.Join(query, "&")
	}
	return key
}

// tracks reports whether a parameter follows readers.
func tracks(key string) bool {
	for _, t := range trackers {
		if head, ok := strings.CutSuffix(t, "*"); key == t || ok && strings.HasPrefix(key, head) {
			return true
		}
	}
	return false
}
