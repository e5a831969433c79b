package library

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"runtime/debug"
	"sync"
)

// Program names the very program that runs: the revision of its source where it
// was built from a clean one, else the hash of its file. Versions of readers are
// raised by people, who forget; a library must not give what an earlier program
// read.
var Program = sync.OnceValue(func() string {
	set := map[string]string{}
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			set[s.Key] = s.Value
		}
	}
	if revision := set["vcs.revision"]; revision != "" && set["vcs.modified"] == "false" {
		return revision
	}
	file, err := os.Executable()
	if err != nil {
		return ""
	}
	f, err := os.Open(file)
	if err != nil {
		return ""
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return ""
	}
	return hex.EncodeToString(h.Sum(nil))
})
