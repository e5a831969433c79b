package deliver

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"time"

	"brief/briefing"
)

// Webhook posts what is delivered as JSON. The header X-Brief-Signature is
// "sha256=" and the HMAC of X-Brief-Timestamp, a dot and the body, in hex;
// Idempotency-Key is the same for every attempt at one parcel.
type Webhook struct {
	URL    string
	Secret string
	Reader string // for the Idempotency-Key
}

// Post is the body of a webhook.
type Post struct {
	Event    string            `json:"event"` // edition or failure
	ID       string            `json:"id"`
	Name     string            `json:"name"`
	Title    string            `json:"title"`
	TLP      string            `json:"tlp"`
	Number   int               `json:"number"` // 0 for a failure
	Issued   string            `json:"issued"`
	Previous string            `json:"previous"`
	Changes  []briefing.Change `json:"changes"`
	KeyFacts []Fact            `json:"key_facts"`
	Files    []Digest          `json:"files"`
	Problem  string            `json:"problem"`
}

// Fact is a key fact with how many sources stand behind it.
type Fact struct {
	ID          string `json:"id"`
	Text        string `json:"text"`
	Reports     int    `json:"reports"`
	Independent int    `json:"independent"`
}

// Digest names an output.
type Digest struct {
	Name   string `json:"name"`
	SHA256 string `json:"sha256"`
}

func post(p Parcel) Post {
	out := Post{Event: "failure", ID: p.ID, Name: p.Name, Title: p.Title, TLP: p.TLP, Changes: []briefing.Change{}, KeyFacts: []Fact{}, Files: []Digest{}, Problem: p.Notice}
	for _, f := range p.Files {
		out.Files = append(out.Files, Digest{f.Name, briefing.SHA256(f.Data)})
	}
	if p.Brief == nil {
		return out
	}
	out.Event = "edition"
	if e := p.Brief.Edition; e != nil {
		out.Number, out.Issued, out.Previous = e.Number, e.Issued, e.Previous
		out.Changes = append(out.Changes, e.Changes...)
	}
	for _, id := range p.Brief.KeyFacts {
		if s := p.Brief.Statement(id); s != nil {
			out.KeyFacts = append(out.KeyFacts, Fact{s.ID, s.Text, s.Reports, s.Independent})
		}
	}
	return out
}

// longestPost is how long one attempt may take.
const longestPost = 30 * time.Second

// Send posts the parcel. Any answer of the 200s is success; one of the 400s that
// time does not mend is final.
func (w Webhook) Send(ctx context.Context, p Parcel, now time.Time) error {
	body, err := json.Marshal(post(p))
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, longestPost)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, w.URL, bytes.NewReader(body))
	if err != nil {
		return fmt.Errorf("%w: %w", ErrRefused, err)
	}
	stamp := strconv.FormatInt(now.Unix(), 10)
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Idempotency-Key", p.Name+"/"+p.ID+"/"+w.Reader)
	req.Header.Set("X-Brief-Timestamp", stamp)
	req.Header.Set("X-Brief-Signature", Sign(w.Secret, stamp, body))
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	defer client.CloseIdleConnections()
	res, err := client.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	_, _ = io.CopyN(io.Discard, res.Body, 1<<16)
	switch {
	case res.StatusCode/100 == 2:
		return nil
	case res.StatusCode/100 == 4 && res.StatusCode != http.StatusRequestTimeout && res.StatusCode != http.StatusTooEarly && res.StatusCode != http.StatusTooManyRequests,
		res.StatusCode/100 == 3:
		return fmt.Errorf("%w: the webhook answers %s", ErrRefused, res.Status)
	}
	return fmt.Errorf("the webhook answers %s", res.Status)
}

// Repeatable is true: the receiver tells attempts at one parcel by their
// Idempotency-Key.
func (Webhook) Repeatable() bool { return true }

// Sign is the signature of a body that was sent at stamp, in seconds of Unix time.
func Sign(secret, stamp string, body []byte) string {
	h := hmac.New(sha256.New, []byte(secret))
	fmt.Fprintf(h, "%s.%s", stamp, body)
	return "sha256=" + hex.EncodeToString(h.Sum(nil))
}
