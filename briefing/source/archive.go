package source

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"strings"
)

const (
	maxUnpacked = 64 << 20 // bytes of the parts that are read
	maxEntries  = 8000     // files in an archive
)

// zipEntry is a file in an archive.
type zipEntry = zip.File

// archive is a ZIP file with a budget: what it unpacks to is bounded whatever
// its directory says.
type archive struct {
	files []*zipEntry
	left  int64
}

func openArchive(raw []byte) (*archive, error) {
	// The directory's own count comes first: a reader sets aside room for it.
	tail := raw[max(0, len(raw)-1<<16):]
	end := bytes.LastIndex(tail, []byte("PK\x05\x06"))
	if end < 0 || len(tail)-end < 22 {
		return nil, &Unreadable{Reason: "a damaged archive"}
	}
	if binary.LittleEndian.Uint16(tail[end+10:]) > maxEntries {
		return nil, &Unreadable{Reason: fmt.Sprintf("an archive of more than %d files", maxEntries)}
	}
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil || len(z.File) > maxEntries {
		return nil, &Unreadable{Reason: "a damaged archive"}
	}
	return &archive{files: z.File, left: maxUnpacked}, nil
}

// part unpacks the file of that name; nil when there is none.
func (a *archive) part(name string) ([]byte, error) {
	for _, f := range a.files {
		if !strings.EqualFold(strings.TrimPrefix(f.Name, "/"), name) {
			continue
		}
		if f.Flags&1 != 0 {
			return nil, &Unreadable{Reason: "encrypted"}
		}
		r, err := f.Open()
		if err != nil {
			return nil, &Unreadable{Reason: "a damaged archive"}
		}
		defer r.Close()
		data, err := io.ReadAll(io.LimitReader(r, a.left+1))
		if a.left -= int64(len(data)); a.left < 0 {
			return nil, &Unreadable{Reason: fmt.Sprintf("it unpacks to more than %d MiB", maxUnpacked>>20)}
		}
		if err != nil {
			return nil, &Unreadable{Reason: "a damaged archive"}
		}
		return data, nil
	}
	return nil, nil
}
