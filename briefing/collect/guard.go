package collect

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"syscall"
	"time"
)

// private are the networks that are not the public internet, beside those that
// [netip.Addr] knows itself (IANA special-purpose address registries).
var private = prefixes("0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4",
	"::/96", "64:ff9b:1::/48", "100::/64", "2001::/32", "2001:2::/48", "2001:db8::/32", "3fff::/20", "5f00::/16", "fec0::/10")

// embedding are the networks whose addresses stand for an IPv4 address, with the
// byte at which it begins: NAT64, 6to4.
var embedding = []struct {
	net netip.Prefix
	at  int
}{
	{netip.MustParsePrefix("64:ff9b::/96"), 12},
	{netip.MustParsePrefix("2002::/16"), 2},
}

func prefixes(list ...string) []netip.Prefix {
	out := make([]netip.Prefix, len(list))
	for i, s := range list {
		out[i] = netip.MustParsePrefix(s)
	}
	return out
}

// Public reports whether an address is one of the public internet: not of this
// machine, a private network, a link, a group of receivers, or set aside.
func Public(a netip.Addr) bool {
	a = a.Unmap().WithZone("")
	if !a.IsValid() || a.IsUnspecified() || a.IsLoopback() || a.IsPrivate() || a.IsMulticast() || a.IsLinkLocalUnicast() {
		return false
	}
	for _, p := range private {
		if p.Contains(a) {
			return false
		}
	}
	for _, e := range embedding {
		if e.net.Contains(a) {
			b := a.As16()
			return Public(netip.AddrFrom4([4]byte(b[e.at : e.at+4])))
		}
	}
	return true
}

// refusal is an address that must not be dialled.
type refusal struct{ addr string }

func (r *refusal) Error() string { return r.addr + " is not an address of the public internet" }

// Dialing says whom a client may call.
type Dialing struct {
	Allowed  func(netip.Addr) bool // nil: [Public]
	Resolver *net.Resolver         // nil: the system's
}

// NewClient is a client that calls only allowed addresses. The address that is
// dialled is looked at, not the one that a name had before: a name that changes
// its address between two questions gains nothing. No proxy is used, since a
// proxy would dial in our place.
func NewClient(d Dialing) *http.Client {
	allowed := d.Allowed
	if allowed == nil {
		allowed = Public
	}
	dialer := &net.Dialer{Timeout: 10 * time.Second, Resolver: d.Resolver, Control: func(network, address string, _ syscall.RawConn) error {
		at, err := netip.ParseAddrPort(address)
		if err != nil || network != "tcp4" && network != "tcp6" {
			return fmt.Errorf("%s %s cannot be dialled", network, address)
		}
		if !allowed(at.Addr()) {
			return &refusal{at.Addr().String()}
		}
		return nil
	}}
	return &http.Client{Transport: &http.Transport{
		DialContext: func(ctx context.Context, network, address string) (net.Conn, error) {
			return dialer.DialContext(ctx, network, address)
		},
		ForceAttemptHTTP2:      true,
		TLSHandshakeTimeout:    10 * time.Second,
		MaxResponseHeaderBytes: 256 << 10,
		MaxIdleConnsPerHost:    2,
		IdleConnTimeout:        30 * time.Second,
	}}
}
