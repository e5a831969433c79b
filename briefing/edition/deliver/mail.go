package deliver

import (
	"bytes"
	"context"
	"crypto/sha256"
	"crypto/tls"
	"encoding/hex"
	"errors"
	"fmt"
	"net"
	"strconv"
	"strings"
	"time"

	"github.com/wneessen/go-mail"
)

// Mail sends by SMTP.
type Mail struct {
	Server   string // host:port
	Security string // starttls, tls, or none for this machine only
	User     string // empty: no login
	Password string
	From     string
	To       []string
	Reader   string      // for the Message-ID, which is the same for every attempt at one parcel
	TLS      *tls.Config // nil: the system's certificates
}

// longestMail is how long one attempt may take.
const longestMail = 2 * time.Minute

// Send sends the parcel. When the connection is lost after the message was given
// over, nobody knows whether it arrived: the error is [ErrUnsure].
func (m Mail) Send(ctx context.Context, p Parcel, now time.Time) error {
	msg, err := m.message(p, now)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrRefused, err)
	}
	client, err := m.client()
	if err != nil {
		return fmt.Errorf("%w: %w", ErrRefused, err)
	}
	ctx, cancel := context.WithTimeout(ctx, longestMail)
	defer cancel()
	if err := client.DialWithContext(ctx); err != nil {
		return err
	}
	defer client.Close()
	err = client.Send(msg)
	var failure *mail.SendError
	switch {
	case err == nil:
		return nil
	case !errors.As(err, &failure):
		return err
	case failure.Reason == mail.ErrSMTPDataClose && failure.ErrorCode() == 0:
		return fmt.Errorf("%w: %w", ErrUnsure, err) // no answer to the end of the message
	case failure.Reason == mail.ErrSMTPReset:
		return nil // the message was taken before
	case failure.ErrorCode() >= 500:
		return fmt.Errorf("%w: %w", ErrRefused, err)
	}
	return err
}

// Repeatable is false: nobody wants a letter twice.
func (Mail) Repeatable() bool { return false }

func (m Mail) client() (*mail.Client, error) {
	host, port, err := net.SplitHostPort(m.Server)
	if err != nil {
		return nil, err
	}
	n, err := strconv.Atoi(port)
	if err != nil {
		return nil, err
	}
	options := []mail.Option{mail.WithPort(n), mail.WithTimeout(30 * time.Second), mail.WithHELO("localhost")}
	if m.TLS != nil {
		options = append(options, mail.WithTLSConfig(m.TLS))
	}
	switch m.Security {
	case "tls":
		options = append(options, mail.WithSSL())
	case "none":
		options = append(options, mail.WithTLSPolicy(mail.NoTLS))
	default:
		options = append(options, mail.WithTLSPolicy(mail.TLSMandatory))
	}
	if m.User != "" {
		options = append(options, mail.WithSMTPAuth(mail.SMTPAuthAutoDiscover), mail.WithUsername(m.User), mail.WithPassword(m.Password))
	}
	return mail.NewClient(host, options...)
}

func (m Mail) message(p Parcel, now time.Time) (*mail.Msg, error) {
	msg := mail.NewMsg()
	if err := errors.Join(msg.From(m.From), msg.To(m.To...)); err != nil {
		return nil, err
	}
	msg.Subject(subject(p))
	msg.SetDateWithValue(now)
	id := sha256.Sum256([]byte(p.Name + "\n" + p.ID + "\n" + m.Reader))
	domain := "brief.invalid"
	if from := msg.GetFrom(); len(from) > 0 {
		if _, d, ok := strings.Cut(from[0].Address, "@"); ok {
			domain = d
		}
	}
	msg.SetMessageIDWithValue(hex.EncodeToString(id[:16]) + "@" + domain)
	msg.SetGenHeader("Auto-Submitted", "auto-generated")
	plain, page := letter(p)
	msg.SetBodyString(mail.TypeTextPlain, plain)
	msg.AddAlternativeString(mail.TypeTextHTML, page)
	for _, f := range p.Files {
		if strings.HasSuffix(f.Name, ".pdf") || strings.HasSuffix(f.Name, ".docx") {
			if err := msg.AttachReader(f.Name, bytes.NewReader(f.Data)); err != nil {
				return nil, err
			}
		}
	}
	return msg, nil
}
