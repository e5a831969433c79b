package text

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"brief/briefing"
)

func TestSoundKey(t *testing.T) {
	same := []string{"Ahmed Ahmad", "al-Sharaa Al-Shara", "Hmeimim Khmeimim", "Tartus Tartous", "Mohammed Muhammad",
		"Hussein Hossein", "Assad Asad", "Zelensky Zelenskyy", "Qamishli Kamishli", "Erdoğan Erdogan", "Hay'at Hayat",
		"Hay’at Hayat", "Lavrov Lavrov", "Latakia Lattakia"}
	for _, p := range same {
		a, b, _ := strings.Cut(p, " ")
		assert.Equal(t, soundKey(strings.ToLower(a)), soundKey(strings.ToLower(b)), p)
	}
	different := []string{"Iran Iraq", "Homs Hamas", "Niger Nigeria", "Austria Australia", "Putin Patten", "Peskov Pskov",
		"Mali Malawi", "Slovakia Slovenia", "Gambia Zambia", "Barger Berger", "Wells Walls", "Warner Werner", "Lee Leo",
		"Hassan Hussein", "Brown Braun", "Reed Read", "Sudan Sedan", "Chad Chan"}
	for _, p := range different {
		a, b, _ := strings.Cut(p, " ")
		assert.NotEqual(t, soundKey(strings.ToLower(a)), soundKey(strings.ToLower(b)), p)
	}
}

func TestSameName(t *testing.T) {
	for _, p := range [][2]string{
		{"ahmed|shara", "|shara"}, {"m|felt", "mark|felt"}, {"moscow", "moscow"}, {"banstad", "|banstad"},
		{"hts", "hayat tahrir sham"}, {"|smith", "|smith"},
	} {
		assert.True(t, briefing.SameName(p[0], p[1]), "%v", p)
		assert.True(t, briefing.SameName(p[1], p[0]), "%v", p)
	}
	for _, p := range [][2]string{
		{"", ""}, {"", "moscow"}, {"robin|gibb", "barry|gibb"}, {"michael|jordan", "jordan"}, {"moscow", "|"},
		{"un", "united nations"}, {"iran", "iraq"}, {"m|felt", "john|felt"},
	} {
		assert.False(t, briefing.SameName(p[0], p[1]), "%v", p)
		assert.False(t, briefing.SameName(p[1], p[0]), "%v", p)
	}
}
