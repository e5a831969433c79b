package source

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/quotedprintable"
	"net/mail"
	"strings"
	"time"

	"github.com/jhillyerd/enmime/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

const (
	maxMailParts = 1000
	maxMailDepth = 4 // of mails inside mails and packages
)

// readMail reads a mail: its body first, then each attachment as a document of
// its own. What an attachment does not say of its date and marking, the mail says.
func readMail(f *file) (docs []document, err error) {
	raw := f.raw
	defer func() {
		if recover() != nil {
			docs, err = nil, &Unreadable{Reason: "a damaged mail"}
		}
	}()
	root, err := mimeTree(raw)
	if err != nil {
		return nil, err
	}
	m := mailMeta(root)
	body := document{meta: m}
	var plain, rich []block
	for p := range allParts(root) {
		if p.FirstChild != nil || strings.HasPrefix(p.ContentType, "multipart/") {
			continue
		}
		content := transferred(p)
		name := decodeHeader(p.FileName)
		attached := p.Disposition == "attachment" || name != ""
		switch {
		case !attached && (p.ContentType == "text/plain" || p.ContentType == ""):
			plain = append(plain, mailText(partText(p, content))...)
		case !attached && p.ContentType == "text/html":
			if root, err := html.Parse(strings.NewReader(partText(p, content))); err == nil {
				rich = append(rich, blocksOf(root)...)
			}
		case p.Disposition == "inline" && strings.HasPrefix(p.ContentType, "image/"), len(content) == 0:
		default:
			docs = append(docs, f.attachment(p, name, content, m)...)
		}
	}
	if body.blocks = plain; lettersOf(plain) < 40 && lettersOf(rich) > lettersOf(plain) {
		body.blocks = rich
	}
	if body.meta.tlp == "" {
		body.meta.tlp = body.marking()
	}
	for i := range docs {
		docs[i].meta.tlp = first(docs[i].meta.tlp, body.meta.tlp)
	}
	return append([]document{body}, docs...), nil
}

// attachment reads an attached file with the reader of its format.
func (f *file) attachment(p *enmime.Part, name string, content []byte, m meta) []document {
	if name == "" {
		name = strings.NewReplacer("/", ".").Replace(first(p.ContentType, "attachment"))
	}
	name = baseName(name)
	var docs []document
	err := f.spend(len(content))
	switch in := f.inner(name, content); {
	case err != nil:
	case p.ContentType == "message/rfc822" && in.depth <= maxMailDepth:
		docs, err = readMail(in)
	default:
		docs, err = documents(in)
	}
	if err != nil {
		docs = []document{{failed: err}}
	}
	for i := range docs {
		d := &docs[i]
		d.part = first(d.part, name)
		if d.at != "" { // the number in the mail names it
			d.part, d.at = name+"#"+d.at, ""
		}
		if d.meta.published == "" {
			d.filed = first(d.filed, m.published)
		}
	}
	return docs
}

// allParts goes through a mail in its order.
func allParts(p *enmime.Part) func(yield func(*enmime.Part) bool) {
	return func(yield func(*enmime.Part) bool) {
		var visit func(p *enmime.Part) bool
		visit = func(p *enmime.Part) bool {
			for ; p != nil; p = p.NextSibling {
				if !yield(p) || !visit(p.FirstChild) {
					return false
				}
			}
			return true
		}
		visit(p)
	}
}

// transferred undoes the transfer encoding (RFC 2045 §6) as far as it goes.
func transferred(p *enmime.Part) []byte {
	switch strings.ToLower(strings.TrimSpace(p.Header.Get("Content-Transfer-Encoding"))) {
	case "quoted-printable":
		out, _ := io.ReadAll(quotedprintable.NewReader(bytes.NewReader(p.Content)))
		return out
	case "base64":
		clean := bytes.Map(func(r rune) rune {
			if r < 128 && (r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '+' || r == '/') {
				return r
			}
			return -1
		}, p.Content)
		out, _ := io.ReadAll(base64.NewDecoder(base64.RawStdEncoding, bytes.NewReader(clean)))
		return out
	}
	return p.Content
}

// partText decodes a text part by its charset, else as it looks.
func partText(p *enmime.Part, content []byte) string {
	_, params, _ := mime.ParseMediaType(p.Header.Get("Content-Type"))
	if enc, name := charset.Lookup(first(params["charset"], p.Charset)); enc != nil && name != "utf-8" && name != "replacement" && params["charset"] != "" {
		if b, err := enc.NewDecoder().Bytes(content); err == nil {
			return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(b))
		}
	}
	s, err := decodeMarkup(content)
	if err != nil {
		return ""
	}
	return s
}

// words2047 decodes encoded words of headers (RFC 2047).
var words2047 = mime.WordDecoder{CharsetReader: func(name string, r io.Reader) (io.Reader, error) {
	enc, _ := charset.Lookup(name)
	if enc == nil {
		return nil, errors.New("unknown character set")
	}
	return enc.NewDecoder().Reader(r), nil
}}

func decodeHeader(s string) string {
	if d, err := words2047.DecodeHeader(s); err == nil {
		s = d
	} else if t, err := Decode([]byte(s)); err == nil {
		s = t
	}
	return fold(strings.ToValidUTF8(s, "\uFFFD"))
}

// mailDate is the date of the headers.
func mailDate(p *enmime.Part) (string, bool) {
	d, err := mail.ParseDate(strings.TrimSpace(p.Header.Get("Date")))
	if err != nil || d.Year() <= 1970 || d.Year() >= 2200 {
		return "", false
	}
	return d.Format(time.RFC3339), true
}

// replies are the marks that mail programs put before the subject of an answer.
var replies = lazy(`^(?i:(?:re|fw|fwd|aw|wg|tr|rv|sv|vs|antw|ответ|пересл)\s*(?:\[\d+\])?\s*:\s*)+`)

// mailMeta is what the headers say.
func mailMeta(p *enmime.Part) meta {
	subject := decodeHeader(p.Header.Get("Subject"))
	m := meta{title: replies().ReplaceAllString(subject, "")}
	from := p.Header.Get("From")
	if a, err := (&mail.AddressParser{WordDecoder: &words2047}).Parse(from); err == nil {
		m.author = decodeHeader(a.Name)
	} else if name, _, ok := strings.Cut(decodeHeader(from), "<"); ok {
		m.author = strings.Trim(name, ` "'`)
	}
	if last, given, ok := strings.Cut(m.author, ", "); ok && len(strings.Fields(last)) == 1 && len(strings.Fields(given)) <= 2 {
		m.author = given + " " + last
	}
	m.published, _ = mailDate(p)
	for _, h := range []string{"X-TLP", "TLP", "X-TLP-Marking", "X-Classification", "X-Marking", "Sensitivity"} {
		v := p.Header.Get(h)
		if strings.HasSuffix(strings.ToUpper(h), "TLP") && v != "" && !strings.Contains(strings.ToUpper(v), "TLP") {
			v = "TLP:" + v
		}
		m.tlp = first(m.tlp, tlpLabel(v))
	}
	m.tlp = first(m.tlp, tlpLabel(subject))
	m.title = strings.TrimSpace(tlpMark().ReplaceAllString(m.title, ""))
	return m
}

// wrote matches the line above a quoted mail.
var wrote = late(`^(?:On|Am|Le|El|Il|Op|Em) .{6,120}(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu).{0,60}:$|^-{3,} ?(?:Original Message|Ursprüngliche Nachricht|Forwarded message|Исходное сообщение).{0,20}-*$|^_{20,}$`)

// mailText parts the text of a mail from the mails it answers and from its
// signature.
func mailText(text string) []block {
	var keep, quoted, signature []string
	into := &keep
	for l := range strings.SplitSeq(text, "\n") {
		switch t := strings.TrimRight(l, " \t"); {
		case into == &keep && l == "-- ", into == &keep && t == "--":
			into = &signature
		case strings.HasPrefix(t, ">"):
			quoted = append(quoted, strings.TrimLeft(t, "> "))
			keep = append(keep, "")
			continue
		case len(t) < 400 && wrote.MatchString(t):
			quoted = append(quoted, t)
			continue
		}
		*into = append(*into, l)
	}
	d := readText(strings.Join(keep, "\n"))
	for _, part := range []struct {
		lines  []string
		reason string
	}{{quoted, "quoted mail"}, {signature, "signature"}} {
		if s := fold(strings.Join(part.lines, " ")); s != "" {
			d.blocks = append(d.blocks, block{text: s, kind: waste, reason: part.reason})
		}
	}
	return d.blocks
}
