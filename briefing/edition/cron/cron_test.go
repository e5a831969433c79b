package cron

import (
	"testing"
	"time"

	_ "time/tzdata"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestNext(t *testing.T) {
	for _, c := range []struct{ spec, zone, after, want string }{
		{"0 5 * * 1-5", "Europe/Berlin", "2031-03-14T05:00:00+01:00", "2031-03-17T05:00:00+01:00"}, // Friday to Monday
		{"*/15 * * * *", "UTC", "2031-03-14T05:07:10Z", "2031-03-14T05:15:00Z"},
		{"30 2 * * *", "Europe/Berlin", "2031-03-29T12:00:00+01:00", "2031-03-30T03:00:00+02:00"}, // skipped
		{"30 2 * * *", "Europe/Berlin", "2031-03-30T03:00:00+02:00", "2031-03-31T02:30:00+02:00"},
		{"30 2 * * *", "Europe/Berlin", "2031-10-25T12:00:00+02:00", "2031-10-26T02:30:00+02:00"}, // twice: the first
		{"30 2 * * *", "Europe/Berlin", "2031-10-26T02:30:00+02:00", "2031-10-27T02:30:00+01:00"},
		{"0 * * * *", "Europe/Berlin", "2031-10-26T02:00:00+02:00", "2031-10-26T02:00:00+01:00"}, // elapsed time
		{"0 * * * *", "Europe/Berlin", "2031-03-30T01:00:00+01:00", "2031-03-30T03:00:00+02:00"},
		{"15 2 * * *", "Australia/Lord_Howe", "2026-10-03T12:00:00+10:30", "2026-10-04T02:30:00+11:00"}, // half an hour
		{"0 0 13 * 5", "UTC", "2031-03-14T01:00:00Z", "2031-03-21T00:00:00Z"},                           // either day
		{"0 0 29 2 *", "UTC", "2031-01-01T00:00:00Z", "2032-02-29T00:00:00Z"},
		{"@daily", "Asia/Kathmandu", "2031-03-14T00:00:00+05:45", "2031-03-15T00:00:00+05:45"},
		{"0 8 * jan-mar sun", "UTC", "2031-04-01T00:00:00Z", "2032-01-04T08:00:00Z"},
		{"0 8 * * 7", "UTC", "2031-03-14T00:00:00Z", "2031-03-16T08:00:00Z"},
		{"0 0 * * *", "America/Sao_Paulo", "2018-11-03T12:00:00-03:00", "2018-11-04T01:00:00-02:00"}, // midnight skipped
	} {
		zone, err := time.LoadLocation(c.zone)
		require.NoError(t, err)
		after, err := time.Parse(time.RFC3339, c.after)
		require.NoError(t, err)
		s, err := Parse(c.spec)
		require.NoError(t, err, c.spec)
		assert.Equal(t, c.want, s.Next(after, zone).Format(time.RFC3339), "%s after %s", c.spec, c.after)
	}
}

func TestParseRefuses(t *testing.T) {
	for _, spec := range []string{"", "* * * *", "60 * * * *", "* 24 * * *", "* * 0 * *", "* * * 13 *", "* * * * 8", "5-1 * * * *", "*/0 * * * *", "a * * * *", "0 0 31 2 *", "* * * * * *", "-1 * * * *", "1- * * * *"} {
		_, err := Parse(spec)
		assert.Error(t, err, spec)
	}
}

// A time of day is due once on each calendar day, in every zone and year.
func TestOncePerDay(t *testing.T) {
	for _, name := range []string{"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Sao_Paulo", "Asia/Tehran", "Africa/Casablanca", "UTC"} {
		zone, err := time.LoadLocation(name)
		require.NoError(t, err)
		for _, spec := range []string{"30 2 * * *", "0 0 * * *", "59 23 * * *", "30 1 * * *"} {
			s, err := Parse(spec)
			require.NoError(t, err)
			at := time.Date(2018, 1, 1, 23, 59, 59, 0, zone)
			for day := 2; day < 367; day++ {
				at = s.Next(at, zone)
				y, m, d := time.Date(2018, 1, day, 12, 0, 0, 0, zone).Date()
				gy, gm, gd := at.Date()
				require.Equal(t, [3]int{y, int(m), d}, [3]int{gy, int(gm), gd}, "%s %s", name, spec)
			}
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("0 5 * * 1-5")
	f.Add("*/7 1,2 29 feb *")
	f.Fuzz(func(t *testing.T, spec string) {
		s, err := Parse(spec)
		if err != nil {
			return
		}
		from := time.Date(2031, 3, 1, 0, 0, 0, 0, time.UTC)
		assert.True(t, s.Next(from, time.UTC).After(from))
	})
}
