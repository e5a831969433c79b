package source

import (
	"net/url"
	"strings"
)

// trackers are the parameters of addresses that follow a reader and do not name
// a page. Those that end with "*" are beginnings.
var trackers = []string{"utm_*", "fbclid", "gclid", "dclid", "msclkid", "yclid", "gbraid", "wbraid", "igshid", "mc_cid", "mc_eid", "_ga", "_gl", "_openstat", "at_*", "cmpid", "cmp",
	"ocid", "ncid", "sref", "smid", "smtyp", "ref_src", "ref_url", "ftag", "xtor", "wt.mc_id", "icid", "spm", "shareid", "outputtype", "amp", "__twitter_impression", "guccounter", "guce_*", "s_cid"}

// canonical is an address in the form in which two of one page are equal: lower
// case host without default port, no fragment, no tracking parameters, the page
// itself rather than its AMP or mobile form. It is "" when s is no web address.
func canonical(s string) string {
	s = webAddress(s)
	u, err := url.Parse(s)
	if s == "" || err != nil {
		return ""
	}
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
		p := strings.TrimSuffix(u.Path, "/")
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
	return webAddress(u.String())
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
