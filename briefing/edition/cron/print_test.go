package cron

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSystemSchedulers(t *testing.T) {
	for _, c := range []struct {
		spec, windows string
		systemd       []string
	}{
		{"0 5 * * 1-5", "/SC WEEKLY /D MON,TUE,WED,THU,FRI /ST 05:00", []string{"Mon,Tue,Wed,Thu,Fri *-*-* 05:00:00 Europe/Berlin"}},
		{"30 4 * * *", "/SC DAILY /ST 04:30", []string{"*-*-* 04:30:00 Europe/Berlin"}},
		{"0 */12 1 * *", "", []string{"*-*-01 00,12:00:00 Europe/Berlin"}},
		{"0 6 1 * sun", "", []string{"*-*-01 06:00:00 Europe/Berlin", "Sun *-*-* 06:00:00 Europe/Berlin"}},
	} {
		s, err := Parse(c.spec)
		require.NoError(t, err)
		assert.Equal(t, c.systemd, s.Systemd("Europe/Berlin"))
		windows, ok := s.Windows()
		assert.Equal(t, c.windows, windows)
		assert.Equal(t, c.windows != "", ok)
	}
}
