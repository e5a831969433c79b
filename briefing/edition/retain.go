package edition

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// Retain removes editions that are beyond the newest keep (0: no bound) or older
// than age (0: no bound), and the texts and assets that no edition needs any
// more. The newest whole edition always stays. It gives the numbers of the
// removed.
func (a *Archive) Retain(keep int, age time.Duration, now time.Time) (removed []int, err error) {
	if keep <= 0 && age <= 0 {
		return nil, nil
	}
	whole, damaged := a.List()
	needed := map[string]bool{}
	for i, r := range whole {
		issued, _ := time.Parse(time.RFC3339, r.Issued)
		beyond := keep > 0 && i < len(whole)-keep || age > 0 && now.Sub(issued) > age
		if !beyond || i == len(whole)-1 {
			for _, h := range slices.Concat(r.Texts, r.Assets.hashes()) {
				needed[h] = true
			}
			continue
		}
		// First out of sight as a whole, then away.
		gone := filepath.Join(a.dir, ".new-gone-"+filepath.Base(a.Dir(r.Number)))
		if err := os.Rename(a.Dir(r.Number), gone); err != nil {
			return removed, err
		}
		if err := os.RemoveAll(gone); err != nil {
			return removed, err
		}
		removed = append(removed, r.Number)
	}
	if len(removed) == 0 || len(damaged) > 0 {
		return removed, nil // a damaged edition may need any text
	}
	for _, dir := range []string{"texts", "assets"} {
		entries, _ := os.ReadDir(filepath.Join(a.dir, dir)) // there may be none
		for _, e := range entries {
			if hash, _, _ := strings.Cut(e.Name(), "."); !needed[hash] {
				if err := os.Remove(filepath.Join(a.dir, dir, e.Name())); err != nil {
					return removed, err
				}
			}
		}
	}
	return removed, nil
}
