package compare

import (
	"strings"

	"brief/briefing"
)

// house is the name of a publisher or agency without what varies in writing it.
func house(name string) string {
	name = strings.ToLower(strings.TrimSpace(name))
	name = strings.TrimPrefix(name, "www.")
	name = strings.TrimPrefix(name, "the ")
	name = strings.Join(strings.Fields(name), " ")
	for _, end := range []string{".com", ".org", ".net", ".co.uk"} {
		if bare := strings.TrimSuffix(name, end); bare != "" && !strings.ContainsAny(bare, ". ") {
			name = bare
		}
	}
	if key := alsoKnown[name]; key != "" {
		return key
	}
	for _, end := range []string{" staff", " news agency", " agency", " newswire", " news", " wire"} {
		if key := wires[strings.TrimSuffix(name, end)]; key != "" {
			return key
		}
	}
	return name
}

// wires are news agencies in the ways they are written, with one name each.
var wires = map[string]string{
	"reuters": "reuters", "thomson reuters": "reuters", "afp": "agence france-presse", "agence france-presse": "agence france-presse",
	"agence france presse": "agence france-presse", "ap": "associated press", "associated press": "associated press",
	"upi": "united press international", "united press international": "united press international", "dpa": "dpa", "deutsche presse-agentur": "dpa",
	"tass": "tass", "itar-tass": "tass", "ria": "ria novosti", "ria novosti": "ria novosti", "interfax": "interfax", "sputnik": "sputnik",
	"xinhua": "xinhua", "kyodo": "kyodo", "jiji": "jiji", "yonhap": "yonhap", "anadolu": "anadolu", "aa": "anadolu", "bloomberg": "bloomberg",
	"dow jones": "dow jones", "efe": "efe", "ansa": "ansa", "pti": "pti", "press trust of india": "pti", "ani": "ani", "ians": "ians",
	"sana": "sana", "syrian arab": "sana", "irna": "irna", "isna": "isna", "tasnim": "tasnim", "fars": "fars", "mehr": "mehr", "wafa": "wafa", "wam": "wam",
	"press association": "pa media", "pa media": "pa media", "canadian press": "canadian press", "aap": "aap",
}

// alsoKnown are other names of papers and broadcasters that reports credit.
var alsoKnown = map[string]string{
	"bbc news": "bbc", "bbc world service": "bbc", "cnn international": "cnn", "fox": "fox news", "foxnews": "fox news", "sky": "sky news",
	"cbs": "cbs news", "nbc": "nbc news", "abc": "abc news", "al-jazeera": "al jazeera", "aljazeera": "al jazeera", "al jazeera english": "al jazeera",
	"nyt": "new york times", "nytimes": "new york times", "wsj": "wall street journal", "washingtonpost": "washington post", "apnews": "associated press",
	"l.a. times": "los angeles times", "la times": "los angeles times", "latimes": "los angeles times", "theguardian": "guardian", "ft": "financial times",
}

// carries is the agency whose text a source is, "" when it is its own: what its
// dateline or byline says, else its publisher where that is an agency.
func carries(s *briefing.Source) string {
	if s.Agency != "" {
		return s.Agency
	}
	if wires[house(s.Publisher)] != "" {
		return s.Publisher
	}
	return ""
}

// fromAgency says why two sources are one origin by the agency whose text they
// are, "" when they are not.
func (c *Comparison) fromAgency(da, db int) string {
	x, y := &c.docs[da].Source, &c.docs[db].Source
	a, b := carries(x), carries(y)
	switch {
	case a != "" && house(a) == house(b):
		return c.label(da) + " and " + c.label(db) + " carry the text of " + a
	case a != "" && house(a) == house(y.Publisher):
		return c.label(da) + " carries the text of " + a + ", which published " + c.label(db)
	case b != "" && house(b) == house(x.Publisher):
		return c.label(db) + " carries the text of " + b + ", which published " + c.label(da)
	}
	return ""
}
