package main

import (
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"brief/briefing/edition/deliver"

	"github.com/emersion/go-smtp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// office is an SMTP server in this process.
type office struct{ letters []string }

func (o *office) NewSession(*smtp.Conn) (smtp.Session, error) { return o, nil }
func (o *office) Mail(string, *smtp.MailOptions) error        { return nil }
func (o *office) Rcpt(string, *smtp.RcptOptions) error        { return nil }
func (o *office) Reset()                                      {}
func (o *office) Logout() error                               { return nil }
func (o *office) Data(r io.Reader) error {
	data, err := io.ReadAll(r)
	o.letters = append(o.letters, string(data))
	return err
}

// Two nights, one of them run twice, reach a mail server and a flaky webhook once
// each; a night that fails is told once.
func TestNightsReachTheirReadersOnce(t *testing.T) {
	o := &office{}
	srv := smtp.NewServer(o)
	srv.Domain, srv.ErrorLog = "localhost", log.New(io.Discard, "", 0)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	go srv.Serve(l)
	t.Cleanup(func() { srv.Close() })

	var posts []string
	up := false
	hook := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		if !up {
			up = true
			w.WriteHeader(http.StatusBadGateway)
			return
		}
		assert.Equal(t, deliver.Sign("hush", r.Header.Get("X-Brief-Timestamp"), body), r.Header.Get("X-Brief-Signature"))
		posts = append(posts, string(body))
	}))
	t.Cleanup(hook.Close)

	t.Chdir(t.TempDir())
	t.Setenv("HOOK_SECRET", "hush")
	write(t, "brief.yaml", `version: 1
name: harbour
title: Port Ember
marking: {tlp: AMBER}
deliver:
  - {id: desk, mail: {server: "`+l.Addr().String()+`", security: none, from: desk@example.org, to: [reader@example.org]}}
  - {id: hook, webhook: {url: "`+hook.URL+`", secret_env: HOOK_SECRET}}
sources: [{path: one.txt}]
sections: [{id: cost, terms: [repair], min: 1}]
`)
	cost(t, 14)
	_, stderr, code := brief(t, "", "schedule", "--now")
	assert.Equal(t, 1, code, "the webhook was down")
	assert.Contains(t, stderr, "502")
	_, stderr, code = brief(t, "", "schedule", "--now") // too early for another attempt
	assert.Zero(t, code, stderr)
	cost(t, 16)
	_, stderr, code = brief(t, "", "schedule", "--now")
	assert.Zero(t, code, stderr)
	require.Len(t, o.letters, 2)
	require.Len(t, posts, 1)
	assert.Contains(t, o.letters[0], "Subject: [TLP:AMBER] Port Ember: edition 1 (")
	assert.Contains(t, o.letters[1], "Subject: [TLP:AMBER] Port Ember: edition 2 (")
	assert.Contains(t, o.letters[1], "changed value")
	assert.Contains(t, posts[0], `"number":2`)

	write(t, "one.txt", "The ferry to Lark Island sails again.\n")
	_, _, code = brief(t, "", "schedule", "--now")
	assert.Equal(t, 3, code)
	require.Len(t, o.letters, 3)
	assert.Contains(t, o.letters[2], "Subject: [TLP:AMBER] Port Ember: no edition could be made")
	assert.NotContains(t, o.letters[2], "filename=")
	stdout, _, _ := brief(t, "", "status")
	assert.Contains(t, stdout, "edition 1 to hook: waiting, 1 attempt")
	assert.Equal(t, 3, strings.Count(stdout, "delivery "), "the open one and those of the last edition")
}

// A record of deliveries that cannot be read stops deliveries, not editions.
func TestDamagedRecordOfDeliveries(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "brief.yaml", nightly)
	cost(t, 14)
	_, stderr, code := brief(t, "", "schedule", "--now")
	require.Zero(t, code, stderr)
	write(t, "out/.editions/harbour/deliveries.json", "{")
	cost(t, 16)
	_, stderr, code = brief(t, "", "schedule", "--now")
	assert.Equal(t, 1, code)
	assert.Contains(t, stderr, "damaged, and so nothing is delivered")
	assert.FileExists(t, "out/.editions/harbour/0002/edition.json")
	_, stderr, code = brief(t, "", "status")
	assert.Equal(t, 1, code)
	assert.Contains(t, stderr, "damaged")
}
