package source

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing"
)

func TestDateField(t *testing.T) {
	for in, want := range map[string]string{
		"2025-10-15":                          "2025-10-15",
		"2025-10-15T07:36:00Z":                "2025-10-15T07:36:00Z",
		"2025-10-15T07:36:00.123+03:00":       "2025-10-15T07:36:00+03:00",
		"2025-10-15 07:36":                    "2025-10-15", // no zone: the time says nothing
		"2025-10-15 07:36:00 +0300":           "2025-10-15T07:36:00+03:00",
		"Wed, 15 Oct 2025 07:36:00 +0300":     "2025-10-15T07:36:00+03:00",
		"Wed, 15 Oct 2025 07:36:00 GMT":       "2025-10-15T07:36:00Z",
		"Wed, 15 Oct 2025 07:36:00 MSK":       "2025-10-15",
		"15 Oct 2025 07:36 PM":                "2025-10-15",
		"15 Oct 2025 07:36 PM GMT":            "2025-10-15T19:36:00Z",
		"15 Oct 2025 12:05 am UTC":            "2025-10-15T00:05:00Z",
		"PUBLISHED: 02:31 GMT, 12 March 2013": "2013-03-12T02:31:00Z",
		"Oct. 15, 2025":                       "2025-10-15",
		"October 15th, 2025":                  "2025-10-15",
		"15th of October 2025":                "2025-10-15",
		"15. Oktober 2025, 19:36 Uhr":         "2025-10-15",
		"3. März 2024":                        "2024-03-03",
		"1er août 2025":                       "2025-08-01",
		"15 octobre 2025 à 19h36":             "2025-10-15",
		"15 de octubre de 2025":               "2025-10-15",
		"15 октября 2025 года, 19:36":         "2025-10-15",
		"15 окт. 2025":                        "2025-10-15",
		"15 أكتوبر 2025":                      "2025-10-15",
		"١٥ أكتوبر ٢٠٢٥":                      "2025-10-15",
		"15 تشرين الأول 2025":                 "2025-10-15",
		"15 تشرين الأول/أكتوبر 2025":          "2025-10-15",
		"2025年10月15日":                         "2025-10-15",
		"15.10.2025":                          "2025-10-15",
		"03.04.2025":                          "2025-04-03", // with full stops the day comes first
		"15/10/2025":                          "2025-10-15",
		"10/15/2025":                          "2025-10-15",
		"05/05/2025":                          "2025-05-05",
		"03/04/2025":                          "", // March or April
		"03-04-2025":                          "",
		"15/10/25":                            "",
		"31 February 2025":                    "",
		"2025-13-01":                          "",
		"October 2025":                        "",
		"15 October":                          "",
		"2025":                                "",
		"Il-76":                               "",
		"5 p.m.":                              "",
		"yesterday":                           "",
		"in the 1950s":                        "",
		"20% of 2025":                         "",
		"":                                    "",
		"9999999999999999999999-10-15":        "",
		"2025-10-15T25:00:00Z":                "2025-10-15",
		"may 2025 mark a turn":                "",
		"the march 15, 2025 of the workers":   "2025-03-15",
	} {
		assert.Equal(t, want, dateField(in), "%q", in)
	}
}

func TestDateInURL(t *testing.T) {
	for in, want := range map[string]string{
		"https://example.org/2025/10/15/talks":      "2025-10-15",
		"https://example.org/news/2025-10-15-talks": "2025-10-15",
		"https://example.org/20251015/talks.html":   "2025-10-15",
		"https://example.org/a_20251015_b":          "2025-10-15",
		"https://example.org/2025/10/talks":         "",
		"https://example.org/2025/13/40/x":          "",
		"https://example.org/article-19991234567":   "",
		"https://example.org/?from=/2025/10/15/":    "",
		"https://example.org/2025/1/5/":             "2025-01-05",
		"https://example.org/story/202510159":       "",
		"":                                          "",
	} {
		assert.Equal(t, want, dateInURL(in), in)
	}
}

// TestPublishedBasis says where a date may come from, best first.
func TestPublishedBasis(t *testing.T) {
	const line, dateline = "Published 3 March 2025\n", "OSLO, March 2, 2025 – "
	for _, c := range []struct {
		raw, want string
		basis     briefing.Basis
	}{
		{"---\ndate: 2025-03-04\n---\n" + line + dateline + about("first"), "2025-03-04", briefing.BasisMeta},
		{line + dateline + about("first"), "2025-03-03", briefing.BasisByline},
		{dateline + about("first"), "2025-03-02", briefing.BasisDateline},
		{"---\nurl: https://example.org/2025/03/01/x\n---\n" + about("first"), "2025-03-01", briefing.BasisURL},
		{"The port opened today, 5 March 2025, after a pause of eleven weeks, it said.", "2025-03-05", briefing.BasisBody},
		{"The port opened on 5 March 2025 after a pause of eleven weeks, it said.", "", briefing.BasisUnknown},
		{"---\ndate: 03/04/2025\n---\n" + about("first"), "", briefing.BasisUnknown},
		{about("first") + "\n" + about("second") + "\n" + about("third") + "\n4 March 2025\nAnother story altogether\n", "", briefing.BasisUnknown},
	} {
		s, err := Read("a.md", []byte(c.raw), Options{})
		require.NoError(t, err)
		assert.Equal(t, c.want, s.Published, c.raw)
		assert.Equal(t, c.basis, s.PublishedBasis, c.raw)
	}
}

func TestLanguage(t *testing.T) {
	for text, want := range map[string]string{
		russian: "ru", german: "de", french: "fr", polish: "pl", japanese_: "ja", chinese: "zh", korean_: "ko", arabic: "ar", greek: "el", english: "en",
		"12 34 56": "", "Putin": "", "Lorem dolor xyzzy quux foobar": "",
	} {
		assert.Equal(t, want, languageOf(text), text)
	}
	for in, want := range map[string]string{"en-GB": "en", "DE": "de", "pt_BR": "pt", "english": "", "x": "", "": ""} {
		assert.Equal(t, want, languageTag(in))
	}
}
