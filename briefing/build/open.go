package build

import (
	"brief/briefing"
	"brief/briefing/proof"
)

// Open reads a finished brief: a .json, or the evidence inside a .pdf, .docx or
// .html that brief wrote. The error is a *briefing.Problem with code Usage.
func Open(data []byte) (*briefing.Brief, error) {
	f, err := proof.Take(data)
	if err != nil {
		return nil, err
	}
	return f.Brief, nil
}
