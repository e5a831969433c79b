package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"
)

// article is a page with an article.
func article(title, first string) string {
	return "<!doctype html><html lang=\"en\"><head><title>" + title + "</title></head><body><article><h1>" + title + "</h1><p>" + first +
		" The work took eleven months and was finished two weeks before the day that had been planned, and nobody was hurt.</p><p>The first crossing leaves on 2 April, according to the timetable that the ministry of transport published on Tuesday.</p></article></body></html>"
}

// wholeStore demands that everything in a folder of what was collected is whole:
// each record can be read, all bytes are what their name says, no file is half
// written.
func wholeStore(t *testing.T, dir string) (records, raws int) {
	t.Helper()
	require.NoError(t, filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || e.Name() == ".lock" || strings.HasSuffix(e.Name(), ".tmp") {
			return err
		}
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		if strings.HasSuffix(path, ".json") {
			records++
			require.True(t, json.Valid(data), path)
			return nil
		}
		raws++
		sum := sha256.Sum256(data)
		require.Equal(t, hex.EncodeToString(sum[:]), e.Name())
		return nil
	}))
	return records, raws
}

// Ctrl-C ends a collecting at once, keeps what had come, and leaves nothing half
// there.
func TestCollectInterrupted(t *testing.T) {
	t.Chdir(t.TempDir())
	reached := make(chan bool, 1)
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/a":
			fmt.Fprint(w, article("Repair", "The repair of the terminal cost 14.5 million euros, the port authority said."))
		case "/b":
			fmt.Fprint(w, "<!doctype html><p>The repair")
			w.(http.Flusher).Flush()
			reached <- true
			<-r.Context().Done()
		default:
			http.NotFound(w, r)
		}
	}))
	defer s.Close()
	write(t, "brief.yaml", "version: 1\ncollect: {allow_private: true, delay: 0s}\nsources: [{url: "+s.URL+"/a}, {url: "+s.URL+"/b}]\nsections: [{id: cost, terms: [repair]}]\n")
	var out, errs strings.Builder
	cmd := exec.Command("brief", "collect")
	cmd.Stdout, cmd.Stderr = &out, &errs
	require.NoError(t, cmd.Start())
	<-reached
	require.NoError(t, cmd.Process.Signal(os.Interrupt))
	var exit *exec.ExitError
	require.ErrorAs(t, cmd.Wait(), &exit)
	assert.Equal(t, 1, exit.ExitCode())
	assert.Equal(t, "new        "+s.URL+"/a\n", out.String())
	assert.Contains(t, errs.String(), "brief: error: interrupted; what became of 1 address is kept\n")
	records, raws := wholeStore(t, ".collected")
	assert.Equal(t, []int{1, 1}, []int{records, raws})
	left, _ := filepath.Glob(".collected/*/*/.*")
	assert.Empty(t, left)
}

// Whenever a collecting is killed, what is there is whole, and the next run goes
// on.
func TestCollectKilled(t *testing.T) {
	t.Chdir(t.TempDir())
	var version atomic.Int32
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			http.NotFound(w, r)
			return
		}
		fmt.Fprint(w, article("Repair "+r.URL.Path, fmt.Sprintf("The repair of the terminal cost %d million euros, the port authority said.", 14+version.Load())))
	}))
	defer s.Close()
	var list []string
	for i := range 20 {
		list = append(list, fmt.Sprintf("{url: %s/%d}", s.URL, i))
	}
	write(t, "brief.yaml", "version: 1\ncollect: {allow_private: true, delay: 0s}\nsources: ["+strings.Join(list, ", ")+"]\nsections: [{id: cost, terms: [repair]}]\n")
	began := time.Now()
	require.NoError(t, exec.Command("brief", "collect").Run())
	whole := time.Since(began)
	random := rand.New(rand.NewPCG(7, 7))
	for range *kills {
		version.Add(1)
		cmd := exec.Command("brief", "collect")
		require.NoError(t, cmd.Start())
		time.Sleep(time.Duration(random.Int64N(int64(whole))))
		_ = cmd.Process.Signal(syscall.SIGKILL)
		_ = cmd.Wait()
		records, _ := wholeStore(t, ".collected")
		assert.Equal(t, 20, records)
		_, stderr, code := brief(t, "", "check")
		assert.Zero(t, code, stderr)
	}
	folders, err := filepath.Glob(".collected/raw/*")
	require.NoError(t, err)
	write(t, folders[0]+"/.ab-x.tmp", "half")
	stdout, stderr, code := brief(t, "", "collect")
	require.Zero(t, code, stderr)
	assert.Equal(t, 20, strings.Count(stdout, "\n"))
	left, _ := filepath.Glob(".collected/*/*/.*")
	assert.Empty(t, left, "the next run clears away what a killed one left")
}

// The bytes are kept as they came and read as they are, whatever the server says
// of their charset; a build proves them again.
func TestCollectCharsets(t *testing.T) {
	t.Chdir(t.TempDir())
	page := strings.Replace(article("Ремонт", "Ремонт терминала стоил 14 миллионов евро, сообщила в среду администрация порта, и закончился на две недели раньше срока."), "lang=\"en\"", "lang=\"ru\"", 1)
	page = strings.NewReplacer("The work took eleven months and was finished two weeks before the day that had been planned, and nobody was hurt.", "Работа шла одиннадцать месяцев, и никто не пострадал.",
		"The first crossing leaves on 2 April, according to the timetable that the ministry of transport published on Tuesday.", "Первый паром уйдёт второго апреля, говорится в расписании, которое министерство опубликовало во вторник.").Replace(page)
	raw, err := charmap.Windows1251.NewEncoder().String(page)
	require.NoError(t, err)
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8") // it is not
		fmt.Fprint(w, raw)
	}))
	defer s.Close()
	write(t, "brief.yaml", "version: 1\nlanguage: ru\ncollect: {allow_private: true, delay: 0s}\nsources: [{url: "+s.URL+"/a}]\nsections: [{id: cost, terms: [ремонт, паром]}]\n")
	_, stderr, code := brief(t, "", "collect")
	require.Zero(t, code, stderr)
	b := built(t)
	require.NotEmpty(t, b.Sections[0].Statements[0].Evidence)
	assert.Contains(t, b.Sections[0].Statements[0].Text, "Ремонт терминала стоил 14 миллионов евро")
	stdout, stderr, code := brief(t, "", "verify", "out/brief.json")
	assert.Zero(t, code, stdout+stderr)
}
