package collect

import "brief/briefing"

// keep takes an answer into what is known of an address. The error is a *failure
// when it is no document.
func (r *run) keep(a *Address, got *answer, now string, out *Outcome) error {
	last := len(a.Snapshots) - 1
	if got.unchanged {
		a.Snapshots[last].Checked = now
		out.State, out.SHA256 = Unchanged, a.Snapshots[last].SHA256
		return nil
	}
	print := ""
	var err error
	if a.Feed {
		_, err = r.Entries(got.body)
	} else {
		print, err = r.Read(briefing.AddressName(got.final), got.body)
	}
	if err != nil {
		return &failure{state: Rejected, status: got.status, reason: err.Error()}
	}
	hash := briefing.SHA256(got.body)
	out.Bytes, out.SHA256 = len(got.body), hash
	if last >= 0 && r.Store.has(a.Snapshots[last].SHA256) {
		s := &a.Snapshots[last]
		// Another advertisement in the margin makes no new document.
		if s.SHA256 == hash || print != "" && s.Text == print && s.Final == got.final {
			s.Checked, s.Headers = now, got.headers
			out.State, out.SHA256 = Unchanged, s.SHA256
			return nil
		}
	}
	if _, err := r.Store.put(got.body); err != nil {
		return err
	}
	out.State = New
	if last >= 0 && !a.Feed {
		out.State = Revised
	}
	a.Snapshots = append(a.Snapshots, Snapshot{SHA256: hash, Text: print, Bytes: len(got.body), Fetched: now, Checked: now, Final: got.final, Status: got.status, Headers: got.headers})
	return nil
}
