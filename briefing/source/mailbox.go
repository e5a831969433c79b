package source

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/jhillyerd/enmime/v2"
	"golang.org/x/net/html"
)

// maxMails is how many mails of a folder are read.
const maxMails = 20000

// looksMbox recognises a folder of mails: a line that parts them, and headers
// right below it.
func looksMbox(raw []byte) bool {
	line, rest, ok := bytes.Cut(raw[:min(len(raw), 4096)], []byte("\n"))
	if !ok || !bytes.HasPrefix(line, []byte("From ")) || len(bytes.Fields(line)) < 3 {
		return false
	}
	next, _, _ := bytes.Cut(rest, []byte("\n"))
	name, _, colon := bytes.Cut(next, []byte(":"))
	return colon && len(name) > 1 && len(name) < 40 && !bytes.ContainsAny(name, " \t")
}

// readMbox reads a folder of mails as mail programs export it (RFC 4155): each
// mail with what it carries.
func readMbox(f *file) ([]document, error) {
	var docs []document
	n := 0
	for mail := range mailsOf(f.raw) {
		if n++; n > maxMails {
			docs = append(docs, document{failed: &Unreadable{Reason: "more than the " + strconv.Itoa(maxMails) + " mails that are read of one folder"}})
			break
		}
		some, err := readMail(f.inner("mail.eml", mail))
		if err != nil {
			some = []document{{failed: err, part: "mail " + strconv.Itoa(n)}}
		}
		for i := range some {
			some[i].part = first(some[i].part, some[i].meta.title, "mail "+strconv.Itoa(n))
			if some[i].failed == nil {
				some[i].reader = first(some[i].reader, "mail/1")
			}
		}
		docs = append(docs, some...)
	}
	return docs, nil
}

// mailsOf parts a folder into mails. A line of a mail that begins like the line
// between two is quoted with ">".
func mailsOf(raw []byte) func(yield func([]byte) bool) {
	return func(yield func([]byte) bool) {
		var mail []byte
		open, blank := false, true
		for line := range bytes.SplitAfterSeq(raw, []byte("\n")) {
			if blank && bytes.HasPrefix(line, []byte("From ")) {
				if open && !yield(mail) {
					return
				}
				mail, open, blank = nil, true, false
				continue
			}
			if quoted := bytes.TrimLeft(line, ">"); len(quoted) < len(line) && bytes.HasPrefix(quoted, []byte("From ")) {
				line = line[1:]
			}
			blank = len(bytes.TrimSpace(line)) == 0
			mail = append(mail, line...)
		}
		if open {
			yield(mail)
		}
	}
}

// looksMHTML recognises a page that a browser saved with its pictures.
func looksMHTML(raw []byte) bool {
	low := bytes.ToLower(raw[:min(len(raw), 4096)])
	return bytes.Contains(low, []byte("multipart/related")) && bytes.Contains(low, []byte("mime-version:")) &&
		(bytes.Contains(low, []byte("<saved by ")) || bytes.Contains(low, []byte("snapshot-content-location:")))
}

// readMHTML reads a saved page (RFC 2557): the first part that is HTML. The day
// of the saving is no date of publication.
func readMHTML(f *file) (docs []document, err error) {
	defer func() {
		if recover() != nil {
			docs, err = nil, &Unreadable{Reason: "a damaged saved page"}
		}
	}()
	root, err := mimeTree(f.raw)
	if err != nil {
		return nil, &Unreadable{Reason: "a damaged saved page"}
	}
	for p := range allParts(root) {
		if p.ContentType != "text/html" && p.ContentType != "application/xhtml+xml" {
			continue
		}
		tree, err := parseHTML(partText(p, transferred(p)))
		if err != nil {
			continue
		}
		d := page(tree)
		d.meta.url = first(d.meta.url, webAddress(p.Header.Get("Content-Location")), webAddress(root.Header.Get("Snapshot-Content-Location")))
		if t, ok := mailDate(root); ok {
			d.accessed = t
		}
		return []document{d}, nil
	}
	return nil, &Unreadable{Reason: "a saved page without HTML"}
}

// mimeTree parses a mail or a saved page, within bounds.
func mimeTree(raw []byte) (*enmime.Part, error) {
	low := bytes.ToLower(raw)
	if bytes.Count(low, []byte("boundary=")) > maxMailParts/10 || bytes.Count(low, []byte("content-type:")) > maxMailParts {
		return nil, &Unreadable{Reason: "a mail of more parts than are read"}
	}
	root, err := enmime.NewParser(enmime.RawContent(true), enmime.SkipMalformedParts(true), enmime.MaxStoredPartErrors(1)).ReadParts(bytes.NewReader(raw))
	if err != nil || len(root.Header) == 0 {
		return nil, &Unreadable{Reason: "a damaged mail"}
	}
	return root, nil
}

// parseHTML parses markup.
func parseHTML(s string) (*html.Node, error) {
	return html.ParseWithOptions(strings.NewReader(s), html.ParseOptionEnableScripting(false))
}
