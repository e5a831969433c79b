package deliver

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"
	"time"

	"brief/briefing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func parcel() Parcel {
	b := &briefing.Brief{Name: "harbour", Title: "Port Ember", AsOf: "2031-03-13", KeyFacts: []string{"F1"},
		Sections: []briefing.Section{{ID: "works", Statements: []briefing.Statement{{ID: "F1", Text: "The repair will cost 16 million crowns <sic>.", Reports: 2, Independent: 2}}}},
		Edition: &briefing.Edition{Number: 2, Issued: "2031-03-13", Previous: "edition 1 (12 March 2031)", Changes: []briefing.Change{
			{Kind: briefing.ChangeValue, Statement: "F1", Text: "The repair will cost 16 million crowns <sic>.", Was: "The repair will cost 14 million crowns.", Cause: briefing.CauseNews}}}}
	return Parcel{ID: "edition 2", Name: "harbour", Title: "Port Ember\r\nBcc: all@example.org", TLP: "AMBER", Brief: b,
		Files: []File{{"harbour.pdf", []byte("%PDF-1.7 pdf")}, {"harbour.docx", []byte("PK docx")}, {"harbour.md", []byte("# md")}}}
}

func notice() Parcel {
	return Parcel{ID: "failure 2031-03-13T05:00:00Z", Name: "harbour", Title: "Port Ember", TLP: "AMBER", Notice: "section works: 0 statements, and the config asks for at least 2"}
}

// way is a way that gives one error after the other.
type way struct {
	errs   []error
	sent   int
	repeat bool
}

func (w *way) Send(context.Context, Parcel, time.Time) error {
	w.sent++
	if len(w.errs) == 0 {
		return nil
	}
	err := w.errs[0]
	w.errs = w.errs[1:]
	return err
}

func (w *way) Repeatable() bool { return w.repeat }

// night tries to deliver every minute for as long as told, with a journal that
// is read anew each time, as after a restart.
func night(t *testing.T, path string, p Parcel, minutes int, readers ...Reader) {
	t.Helper()
	start := time.Date(2031, 3, 13, 5, 0, 0, 0, time.UTC)
	for m := range minutes {
		j, err := Open(path)
		require.NoError(t, err)
		now := start.Add(time.Duration(m) * time.Minute)
		Deliver(t.Context(), j, p, readers, func() time.Time { return now })
	}
}

func states(t *testing.T, path string) map[string]State {
	t.Helper()
	j, err := Open(path)
	require.NoError(t, err)
	out := map[string]State{}
	for _, e := range j.Entries {
		out[e.Reader] = e.State
	}
	return out
}

func TestNothingIsDoubledAndNothingGivenUpEarly(t *testing.T) {
	down := errors.New("connection refused")
	hour := make([]error, 7) // at 0, 1, 3, 7, 15, 31 and 63 minutes
	for i := range hour {
		hour[i] = down
	}
	down24 := make([]error, 100)
	for i := range down24 {
		down24[i] = down
	}
	well, hourly, unsure, refused, never := &way{}, &way{errs: hour}, &way{errs: []error{ErrUnsure}}, &way{errs: []error{ErrRefused}}, &way{errs: down24}
	path := filepath.Join(t.TempDir(), "deliveries.json")
	night(t, path, parcel(), 26*60, Reader{ID: "well", Way: well}, Reader{ID: "hourly", Way: hourly}, Reader{ID: "unsure", Way: unsure}, Reader{ID: "refused", Way: refused}, Reader{ID: "never", Way: never})
	assert.Equal(t, map[string]State{"well": Sent, "hourly": Sent, "unsure": Unsure, "refused": GivenUp, "never": GivenUp}, states(t, path))
	assert.Equal(t, 1, well.sent)
	assert.Equal(t, 8, hourly.sent)
	assert.Equal(t, 1, unsure.sent)
	assert.Equal(t, 1, refused.sent)
	assert.Less(t, never.sent, 40)
}

// A program that ended in the middle of an attempt does not send again what
// cannot be sent twice.
func TestEndedWhileSending(t *testing.T) {
	for _, repeat := range []bool{false, true} {
		path := filepath.Join(t.TempDir(), "deliveries.json")
		j, err := Open(path)
		require.NoError(t, err)
		*j.entry("edition 2", "desk") = Entry{Parcel: "edition 2", Reader: "desk", State: Sending, Attempts: 1}
		require.NoError(t, j.save())
		w := &way{repeat: repeat}
		night(t, path, parcel(), 3, Reader{ID: "desk", Way: w})
		assert.Equal(t, map[bool]int{true: 1, false: 0}[repeat], w.sent)
		assert.Equal(t, map[bool]State{true: Sent, false: Unsure}[repeat], states(t, path)["desk"])
	}
}

func TestNoJournalNoDelivery(t *testing.T) {
	path := filepath.Join(t.TempDir(), "deliveries.json")
	require.NoError(t, os.WriteFile(path, []byte("{"), 0o644))
	_, err := Open(path)
	assert.ErrorContains(t, err, "damaged")
}

func TestNoticesGoToThoseWhoWantThem(t *testing.T) {
	path := filepath.Join(t.TempDir(), "deliveries.json")
	told, spared := &way{errs: []error{errors.New("down")}}, &way{}
	night(t, path, notice(), 1, Reader{ID: "told", Way: told, Notices: true}, Reader{ID: "spared", Way: spared})
	j, err := Open(path)
	require.NoError(t, err)
	require.Len(t, j.Entries, 1)
	assert.Equal(t, notice().Notice, j.Entries[0].Notice, "its words are kept for the next attempt")
	night(t, path, notice(), 3, Reader{ID: "told", Way: told, Notices: true})
	assert.Equal(t, 2, told.sent)
	assert.Zero(t, spared.sent)
}

func TestFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "readers")
	f := Folder{dir}
	require.NoError(t, f.Send(t.Context(), notice(), time.Time{}))
	assert.FileExists(t, filepath.Join(dir, "harbour.failed.txt"))
	require.NoError(t, f.Send(t.Context(), parcel(), time.Time{}))
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Len(t, entries, 3, "the outputs, and the notice is gone")
	file := filepath.Join(t.TempDir(), "file")
	require.NoError(t, os.WriteFile(file, nil, 0o644))
	assert.Error(t, Folder{filepath.Join(file, "below")}.Send(t.Context(), parcel(), time.Time{}))
}

// A webhook that is down twice gets the same parcel under the same key, signed.
func TestFlakyWebhook(t *testing.T) {
	var keys []string
	answers := []int{503, 429, 200}
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		assert.Equal(t, Sign("secret", r.Header.Get("X-Brief-Timestamp"), body), r.Header.Get("X-Brief-Signature"))
		assert.NotEqual(t, Sign("other", r.Header.Get("X-Brief-Timestamp"), body), r.Header.Get("X-Brief-Signature"))
		assert.Contains(t, string(body), `"event":"edition"`)
		assert.Contains(t, string(body), `"was":"The repair will cost 14 million crowns."`)
		keys = append(keys, r.Header.Get("Idempotency-Key"))
		w.WriteHeader(answers[0])
		answers = answers[1:]
	}))
	defer srv.Close()
	path := filepath.Join(t.TempDir(), "deliveries.json")
	night(t, path, parcel(), 60, Reader{ID: "hook", Way: Webhook{URL: srv.URL, Secret: "secret", Reader: "hook"}})
	assert.Equal(t, Sent, states(t, path)["hook"])
	assert.Equal(t, []string{"harbour/edition 2/hook", "harbour/edition 2/hook", "harbour/edition 2/hook"}, keys)
}

func TestWebhookRefuses(t *testing.T) {
	for code, final := range map[int]bool{404: true, 302: true, 500: false, 408: false} {
		srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Location", "https://example.org/")
			w.WriteHeader(code)
		}))
		err := Webhook{URL: srv.URL}.Send(t.Context(), notice(), time.Time{})
		assert.Error(t, err)
		assert.Equal(t, final, errors.Is(err, ErrRefused), code)
		srv.Close()
	}
}
