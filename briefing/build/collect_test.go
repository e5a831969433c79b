package build

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"brief/briefing"
	"brief/config"
)

func configSource(address, tlp string, feed bool) config.Source {
	if feed {
		return config.Source{Feed: address, TLP: tlp}
	}
	return config.Source{URL: address, TLP: tlp}
}

// An address above the brief's marking leaves no trace but a number, also when
// nothing was collected of it.
func TestAWithheldAddressIsOnlyCounted(t *testing.T) {
	c := desk(t, ports+`
max_failed: 1
`, reports)
	c.Sources = append(c.Sources, configSource("https://secret.example.org/plan", "RED", false), configSource("https://secret.example.org/feed", "AMBER", true), configSource("https://open.example.org/a", "", false))
	r := run(t, c)
	assert.Equal(t, 2, r.Brief.Ledger.Withheld)
	assert.Equal(t, []briefing.LedgerEntry{{Path: "https://open.example.org/a", Reason: "not collected yet: run `brief collect`"}}, r.Brief.Ledger.Failed)
	assert.Equal(t, 5, r.Brief.Ledger.Offered)
	for _, f := range r.Files {
		assert.NotContains(t, string(f.Data), "secret.example", f.Name)
	}
	for _, w := range r.Warnings {
		assert.NotContains(t, w, "secret.example")
	}
}
