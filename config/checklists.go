package config

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

func (k *checker) source(path string, s *Source) {
	if k.faulty(path) {
		return
	}
	switch {
	case s.Feed != "":
		k.fed(path, s)
	case s.Path == "" && s.URL != "": // to be fetched
	case strings.TrimSpace(s.Path) == "" && s.CommandLine:
		k.add(0, "--source", "empty", "a file, or a pattern in quotes: --source 'reports/*.txt'")
		return
	case strings.TrimSpace(s.Path) == "":
		k.at(path, "a source without path, url or feed", "\"- path: reports/*.txt\", or an address that `brief collect` fetches")
		return
	case strings.ContainsRune(s.Path, 0):
		k.at(path+".path", "has a null character", "")
	}
	if s.URL != "" {
		k.address(path+".url", s.URL)
	}
	k.date(path+".published", s.Published)
	if s.Language != "" {
		k.language(path+".language", &s.Language)
	}
	k.tlp(path+".tlp", &s.TLP)
	k.grade(path+".grade", &s.Grade)
}

var host = regexp.MustCompile(`^[^\s/:@]+\.[^\s/:@.]+$`)

func (k *checker) publisher(path string, p *Publisher) {
	if k.faulty(path) {
		return
	}
	if p.Domain == "" && p.Name == "" {
		k.at(path, "a publisher without domain and name", "")
		return
	}
	if p.Domain != "" {
		p.Domain = strings.TrimPrefix(strings.ToLower(p.Domain), "www.")
		if !host.MatchString(p.Domain) {
			k.at(path+".domain", fmt.Sprintf("%s is not a domain", quote(p.Domain)), "only the host: \"example.org\"")
		}
	}
	k.grade(path+".grade", &p.Grade)
}

func (k *checker) name(path string, n *Name) {
	if k.faulty(path) {
		return
	}
	if strings.IndexFunc(n.Name, letter) < 0 {
		k.at(path+".name", "missing", "")
	}
	k.filled(path+".also", n.Also)
	k.optional(path+".kind", &n.Kind, "person", "place", "organisation")
}

func (k *checker) sections(list []Section) {
	if len(list) == 0 && !k.faulty("sections") {
		if _, ok := k.lines["sections"]; ok {
			k.at("sections", "empty: a brief needs at least one", "")
		} else {
			k.at("sections", "missing", "each with an id, and terms, names or a question")
		}
	}
	first := map[string]int{}
	for i := range list {
		path := "sections[" + strconv.Itoa(i) + "]"
		k.section(path, &list[i])
		id := strings.ToLower(list[i].ID)
		if at, ok := first[id]; ok && id != "" {
			k.at(path+".id", fmt.Sprintf("%s is taken, by the section in line %d", quote(list[i].ID), at), "")
		} else {
			first[id] = k.line(path + ".id")
		}
	}
}

var id = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_-]{0,63}$`)

func (k *checker) section(path string, s *Section) {
	switch {
	case k.bad[path] || k.bad[path+".id"]:
	case s.ID == "":
		k.at(path+".id", "missing", "a short word that names the section: \"id: bases\"")
	case !id.MatchString(s.ID):
		k.at(path+".id", fmt.Sprintf("%s is not an id", quote(s.ID)), "ASCII letters, digits, \"-\" and \"_\", a letter first, at most 64")
	}
	if len(s.Terms)+len(s.Names) == 0 && strings.IndexFunc(s.Question, letter) < 0 && !k.faulty(path) {
		k.at(path, fmt.Sprintf("section %s has neither terms, names nor a question", quote(s.ID)), "without one there is nothing to look for")
	}
	k.filled(path+".terms", s.Terms)
	k.filled(path+".names", s.Names)
	k.filled(path+".exclude", s.Exclude)
	k.filled(path+".pin", s.Pin)
	for i, d := range s.Drop {
		if strings.IndexFunc(d.Words, letter) < 0 && !k.faulty(path+".drop["+strconv.Itoa(i)+"]") {
			k.at(path+".drop["+strconv.Itoa(i)+"].words", "missing", "words of the sentence that must not stand in the brief")
		}
	}
	switch {
	case k.bad[path+".max"] || k.bad[path+".min"]:
	case s.Max < 1:
		k.at(path+".max", fmt.Sprintf("%d: must be at least 1", s.Max), "")
	case s.Min < 0:
		k.at(path+".min", fmt.Sprintf("%d: must not be negative", s.Min), "")
	case s.Min > s.Max:
		k.at(path+".min", fmt.Sprintf("%d: more than max (%d)", s.Min, s.Max), "")
	}
}
