package build

import (
	"brief/briefing"
	"brief/briefing/proof"
)

// Open reads a finished brief: a .json, or the evidence inside a .pdf, .docx or
// .html that brief wrote; of a report that briefs were joined to, the first. The
// error is a *briefing.Problem with code Usage.
func Open(data []byte) (*briefing.Brief, error) {
	f, err := proof.Take(data)
	if err == nil {
		return f.Brief, nil
	}
	if all, inside := proof.TakeAll(data); inside == nil && len(all) > 0 {
		return all[0].Brief, nil
	}
	return nil, err
}
