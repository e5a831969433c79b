package deliver

import (
	"bytes"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"log"
	"mime"
	"net"
	"net/http/httptest"
	"net/mail"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// office is an SMTP server in this process.
type office struct {
	mu      sync.Mutex
	letters [][]byte
	users   []string
	after   func(*smtp.Conn) error // called when a letter has been taken
}

func (o *office) NewSession(c *smtp.Conn) (smtp.Session, error) { return &session{o, c}, nil }

type session struct {
	*office
	conn *smtp.Conn
}

func (s *session) AuthMechanisms() []string { return []string{sasl.Plain} }
func (s *session) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(_, user, password string) error {
		if password != "pass word" {
			return errors.New("wrong password")
		}
		s.users = append(s.users, user)
		return nil
	}), nil
}
func (s *session) Mail(string, *smtp.MailOptions) error { return nil }
func (s *session) Rcpt(to string, _ *smtp.RcptOptions) error {
	if strings.HasPrefix(to, "gone@") {
		return &smtp.SMTPError{Code: 550, Message: "no such reader"}
	}
	return nil
}
func (s *session) Data(r io.Reader) error {
	data, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	s.mu.Lock()
	s.letters = append(s.letters, data)
	s.mu.Unlock()
	if s.after != nil {
		return s.after(s.conn)
	}
	return nil
}
func (s *session) Reset()        {}
func (s *session) Logout() error { return nil }

// open starts the server at addr, with a certificate that the pool knows.
func (o *office) open(t *testing.T, addr string, implicit bool) (at string, trust *tls.Config, stop func()) {
	t.Helper()
	certs := httptest.NewTLSServer(nil)
	t.Cleanup(certs.Close)
	pool := x509.NewCertPool()
	pool.AddCert(certs.Certificate())
	srv := smtp.NewServer(o)
	srv.Domain = "localhost"
	srv.ErrorLog = log.New(io.Discard, "", 0)
	srv.TLSConfig = &tls.Config{Certificates: certs.TLS.Certificates}
	l, err := net.Listen("tcp", addr)
	require.NoError(t, err)
	at = l.Addr().String()
	if implicit {
		l = tls.NewListener(l, srv.TLSConfig)
	}
	go srv.Serve(l)
	t.Cleanup(func() { srv.Close() })
	return at, &tls.Config{RootCAs: pool, ServerName: "example.com"}, func() { l.Close(); srv.Close() }
}

func desk(at string, trust *tls.Config) Mail {
	return Mail{Server: at, Security: "starttls", User: "brief", Password: "pass word", From: "Harbour desk <desk@example.org>", To: []string{"reader@example.org"}, Reader: "desk", TLS: trust}
}

func TestMail(t *testing.T) {
	for _, security := range []string{"starttls", "tls"} {
		o := &office{}
		at, trust, _ := o.open(t, "127.0.0.1:0", security == "tls")
		m := desk(at, trust)
		m.Security = security
		require.NoError(t, m.Send(t.Context(), parcel(), time.Date(2031, 3, 13, 5, 0, 0, 0, time.UTC)))
		require.Len(t, o.letters, 1)
		assert.Equal(t, []string{"brief"}, o.users)
		letter, err := mail.ReadMessage(bytes.NewReader(o.letters[0]))
		require.NoError(t, err)
		got, err := new(mime.WordDecoder).DecodeHeader(letter.Header.Get("Subject"))
		require.NoError(t, err)
		assert.True(t, strings.HasPrefix(got, "[TLP:AMBER] Port Ember"), got)
		assert.Empty(t, letter.Header.Get("Bcc"), "a title adds no header")
		assert.Equal(t, "Thu, 13 Mar 2031 05:00:00 +0000", letter.Header.Get("Date"))
		text := strings.ReplaceAll(string(o.letters[0]), "=\r\n", "") // long lines are folded
		for _, part := range []string{"text/plain", "text/html", `filename="harbour.pdf"`, `filename="harbour.docx"`, "changed value: The repair", "Before: The repair", "&lt;sic&gt;"} {
			assert.Contains(t, text, part)
		}
		assert.NotContains(t, text, "harbour.md")
	}
}

// An hour without a mail server: the letter comes once when it is back.
func TestMailServerDownForAnHour(t *testing.T) {
	o := &office{}
	at, _, stop := o.open(t, "127.0.0.1:0", false)
	stop()
	path := filepath.Join(t.TempDir(), "deliveries.json")
	m := desk(at, nil)
	night(t, path, parcel(), 60, Reader{ID: "desk", Way: m})
	assert.Equal(t, Waiting, states(t, path)["desk"])
	assert.Empty(t, o.letters)
	_, trust, _ := o.open(t, at, false)
	m.TLS = trust
	night(t, path, parcel(), 24*60, Reader{ID: "desk", Way: m})
	assert.Equal(t, Sent, states(t, path)["desk"])
	assert.Len(t, o.letters, 1)
}

// A connection that is lost after the letter was taken: it is not sent again.
func TestLostAnswer(t *testing.T) {
	o := &office{after: func(c *smtp.Conn) error { return c.Conn().Close() }}
	at, trust, _ := o.open(t, "127.0.0.1:0", false)
	path := filepath.Join(t.TempDir(), "deliveries.json")
	night(t, path, parcel(), 24*60, Reader{ID: "desk", Way: desk(at, trust)})
	assert.Equal(t, Unsure, states(t, path)["desk"])
	assert.Len(t, o.letters, 1)
}

func TestMailIsRefused(t *testing.T) {
	o := &office{}
	at, trust, _ := o.open(t, "127.0.0.1:0", false)
	m := desk(at, trust)
	m.To = []string{"gone@example.org"}
	assert.ErrorIs(t, m.Send(t.Context(), parcel(), time.Time{}), ErrRefused)
	m = desk(at, nil) // a certificate that nobody vouches for
	err := m.Send(t.Context(), parcel(), time.Time{})
	assert.ErrorContains(t, err, "certificate")
	m = desk(at, trust)
	m.Password = "wrong"
	assert.Error(t, m.Send(t.Context(), parcel(), time.Time{}))
	assert.Empty(t, o.letters)
	// A busy server is asked again.
	o.after = func(*smtp.Conn) error { return &smtp.SMTPError{Code: 451, Message: "later"} }
	err = desk(at, trust).Send(t.Context(), parcel(), time.Time{})
	assert.Error(t, err)
	assert.False(t, errors.Is(err, ErrRefused) || errors.Is(err, ErrUnsure), "%v", err)
}
