package collect

import (
	"cmp"
	"compress/flate"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/net/publicsuffix"
)

const (
	maxRedirects = 10
	maxHeaders   = 64   // headers kept of an answer
	maxHeader    = 2048 // bytes kept of one
)

// answer is what a server sent for an address.
type answer struct {
	final     string
	status    int
	headers   []Header
	body      []byte
	unchanged bool // 304: the bytes are those of the last snapshot
	cut       bool // the body was longer than was read
}

// failure says why an address gave nothing.
type failure struct {
	reason  string
	state   State         // Failed, Rejected or Refused
	status  int           // of the answer; 0 without one
	passing bool          // another attempt may help
	after   time.Duration // but not before this; 0: the server does not say
	silent  bool          // the server did not answer at all
	host    string        // that did not answer, or asks to wait
}

func (f *failure) Error() string { return f.reason }

func fail(format string, args ...any) *failure {
	return &failure{state: Failed, reason: fmt.Sprintf(format, args...)}
}

func refuse(format string, args ...any) *failure {
	return &failure{state: Refused, reason: fmt.Sprintf(format, args...)}
}

// fetch asks for an address and follows where it is sent, one step at a time, so
// that each step is held to the same rules. Known may be nil; else the server is
// asked whether it has something newer. Cookies live as long as this call: some
// servers send a reader round in circles without.
func (r *run) fetch(ctx context.Context, address string, known *Snapshot) (*answer, error) {
	jar, err := cookiejar.New(&cookiejar.Options{PublicSuffixList: publicsuffix.List})
	if err != nil {
		return nil, err
	}
	client := *r.Client
	client.Jar = jar
	client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	for range maxRedirects + 1 {
		u, err := url.Parse(address)
		if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" {
			return nil, refuse("it leads to %s, which is no web address", short(address))
		}
		u.User, u.Fragment, u.RawFragment = nil, "", ""
		delay, err := r.permitted(ctx, u)
		if err != nil {
			return nil, err
		}
		a, next, err := r.ask(ctx, &client, u, known, delay, r.MaxBytes)
		switch {
		case err != nil:
			return nil, err
		case a != nil && a.cut:
			return nil, &failure{state: Failed, status: a.status, reason: fmt.Sprintf("larger than max_source_bytes (%d)", r.MaxBytes)}
		case a != nil:
			return a, nil
		}
		to, err := u.Parse(next)
		if err != nil {
			return nil, fail("it leads to %s, which is no web address", short(next))
		}
		address = to.String()
	}
	return nil, fail("more than %d redirects", maxRedirects)
}

// ask sends one request, in its turn, and reads at most so many bytes of the body. Either there
// is an answer, or the address it leads to.
func (r *run) ask(ctx context.Context, client *http.Client, u *url.URL, known *Snapshot, delay time.Duration, most int64) (a *answer, next string, err error) {
	host := u.Host
	if err := r.pace.turn(ctx, host, delay); err != nil {
		return nil, "", err
	}
	within, cancel := context.WithTimeout(ctx, r.Timeout)
	defer cancel()
	req, err := r.request(within, u)
	if err != nil {
		return nil, "", fail("%s", err)
	}
	asked := false
	if known != nil && known.Final == u.String() {
		for from, to := range map[string]string{"Etag": "If-None-Match", "Last-Modified": "If-Modified-Since"} {
			if v := known.header(from); v != "" {
				req.Header.Set(to, v)
				asked = true
			}
		}
	}
	res, err := client.Do(req)
	if err != nil {
		return nil, "", r.broken(ctx, host, err)
	}
	defer res.Body.Close()
	a = &answer{final: u.String(), status: res.StatusCode, headers: headers(res.Header)}
	switch code := res.StatusCode; {
	case code == http.StatusNotModified && asked:
		a.unchanged = true
		return a, "", nil
	case code >= 300 && code < 400 && code != http.StatusNotModified && res.Header.Get("Location") != "":
		return nil, res.Header.Get("Location"), nil
	case code != http.StatusOK && code != http.StatusNonAuthoritativeInfo:
		return nil, "", r.unwelcome(res, host)
	}
	if enc := res.Header.Get("Content-Encoding"); enc != "" && !strings.EqualFold(enc, "identity") {
		return nil, "", &failure{state: Failed, status: a.status, reason: "the answer is encoded as " + short(enc) + ", which was not asked for"}
	}
	a.body, err = io.ReadAll(io.LimitReader(res.Body, most+1))
	if int64(len(a.body)) > most {
		a.body, a.cut = a.body[:most], true
	} else if err != nil {
		err := r.broken(ctx, host, err)
		if f, ok := err.(*failure); ok {
			f.status, f.silent = a.status, false
		}
		return nil, "", err
	}
	return a, "", nil
}

// request is a request for a page, as every request is sent.
func (r *run) request(ctx context.Context, u *url.URL) (*http.Request, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("User-Agent", r.Agent)
	req.Header.Set("Accept", "text/html,application/xhtml+xml,application/pdf,application/rss+xml,application/atom+xml,text/*;q=0.9,*/*;q=0.5")
	return req, nil
}

// unwelcome is the failure that a status stands for.
func (r *run) unwelcome(res *http.Response, host string) *failure {
	f := &failure{state: Failed, status: res.StatusCode, host: host, reason: strings.TrimSpace(fmt.Sprintf("HTTP %d %s", res.StatusCode, http.StatusText(res.StatusCode)))}
	switch code := res.StatusCode; {
	case code == http.StatusTooManyRequests, code == http.StatusRequestTimeout, code == http.StatusTooEarly, code >= 500 && code < 600:
		f.passing = code != http.StatusNotImplemented && code != http.StatusHTTPVersionNotSupported
		f.after = retryAfter(res.Header.Get("Retry-After"), r.Clock.Now())
	case code == http.StatusNotFound, code == http.StatusGone:
		f.state, f.reason = Rejected, f.reason+": no such page"
	case code == http.StatusUnauthorized, code == http.StatusPaymentRequired, code == http.StatusForbidden, code == http.StatusUnavailableForLegalReasons:
		f.state, f.reason = Rejected, f.reason+": the server does not let us read it"
	case code >= 200 && code < 300:
		f.state, f.reason = Rejected, f.reason+": no page"
	}
	return f
}

// retryAfter reads a Retry-After header: seconds or a date. 0 when it says
// nothing.
func retryAfter(v string, now time.Time) time.Duration {
	v = strings.TrimSpace(v)
	if n, err := strconv.Atoi(v); err == nil && n >= 0 {
		return time.Duration(min(n, 1<<30)) * time.Second
	}
	if t, err := http.ParseTime(v); err == nil {
		return max(0, t.Sub(now))
	}
	return 0
}

// broken is the failure behind an error of the connection. The words of the
// error are not taken over where they would differ from night to night.
func (r *run) broken(ctx context.Context, host string, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	f := &failure{state: Failed, passing: true, silent: true, host: host}
	var refused *refusal
	var dns *net.DNSError
	var timeout net.Error
	var damage flate.CorruptInputError
	switch {
	case errors.As(err, &refused):
		return refuse("%s (collect: {allow_private: true} permits it)", refused)
	case errors.As(err, &dns):
		f.reason = "no such host"
		f.passing = dns.IsTemporary || dns.IsTimeout
		if f.passing {
			f.reason = "the name of the host cannot be resolved"
		}
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &timeout) && timeout.Timeout():
		f.reason = fmt.Sprintf("no whole answer within %s", r.Timeout)
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		f.reason = "the answer was cut off"
	case errors.Is(err, gzip.ErrHeader), errors.Is(err, gzip.ErrChecksum), errors.As(err, &damage):
		f.reason = "the answer is damaged"
	default:
		f.reason = "the connection failed: " + bare(err)
	}
	return f
}

// bare is the innermost cause of an error, without addresses and ports.
func bare(err error) string {
	for {
		inner := errors.Unwrap(err)
		if inner == nil {
			return short(err.Error())
		}
		err = inner
	}
}

// headers are the headers that are kept, by name.
func headers(h http.Header) []Header {
	out := []Header{}
	for name, values := range h {
		if name == "Set-Cookie" {
			continue
		}
		v := strings.ToValidUTF8(strings.Join(values, ", "), "\uFFFD")
		out = append(out, Header{name, strings.ToValidUTF8(v[:min(len(v), maxHeader)], "")})
	}
	slices.SortFunc(out, func(a, b Header) int { return cmp.Compare(a.Name, b.Name) })
	return out[:min(len(out), maxHeaders)]
}

// header is a header by its canonical name, "" without one.
func (s *Snapshot) header(name string) string {
	for _, h := range s.Headers {
		if h.Name == name {
			return h.Value
		}
	}
	return ""
}

// short is a text of a server for a message.
func short(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	if r := []rune(s); len(r) > 120 {
		s = string(r[:119]) + "…"
	}
	return s
}
