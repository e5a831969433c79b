package main

import (
	"crypto/sha256"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// site is a web server for a script: serve DIR FILE... serves the files of DIR on
// loopback, and writes its address in place of SITE into the files that are
// named and those of DIR. A file NAME.status holds the status that NAME is
// answered with. serve -stop ends it.
func site(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: serve DIR FILE...")
	}
	if args[0] == "-stop" {
		ts.Value(server{}).(*server).Close()
		return
	}
	dir := ts.MkAbs(args[0])
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		file := filepath.Join(dir, filepath.FromSlash(path.Clean("/"+r.URL.Path)))
		data, err := os.ReadFile(file)
		status := http.StatusOK
		if given, err := os.ReadFile(file + ".status"); err == nil {
			fmt.Sscan(string(given), &status)
		} else if err != nil && data == nil {
			status = http.StatusNotFound
		}
		if err != nil && status == http.StatusOK {
			status = http.StatusNotFound
		}
		tag := fmt.Sprintf(`"%x"`, sha256.Sum256(data))
		w.Header().Set("Etag", tag)
		if status == http.StatusOK && r.Header.Get("If-None-Match") == tag {
			status = http.StatusNotModified
		}
		w.WriteHeader(status)
		if status == http.StatusOK {
			w.Write(data)
		}
	}))
	ts.Defer(s.Close)
	ts.Value(server{}).(*server).Server = s
	files := append([]string{}, args[1:]...)
	inside, _ := filepath.Glob(filepath.Join(dir, "*"))
	for _, f := range append(files, inside...) {
		f = ts.MkAbs(f)
		data, err := os.ReadFile(f)
		ts.Check(err)
		ts.Check(os.WriteFile(f, []byte(strings.ReplaceAll(string(data), "SITE", s.URL)), 0o666))
	}
	ts.Setenv("SITE", s.URL)
}

// server is the server of a script.
type server struct{ *httptest.Server }
