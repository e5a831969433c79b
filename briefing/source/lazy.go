package source

import (
	"regexp"
	"sync"
)

// lateExpr is an expression that is compiled when it is first used. Together they
// take longer to compile than a short command runs.
type lateExpr struct{ get func() *regexp.Regexp }

// late gives the expression of a pattern; a wrong pattern panics on first use.
func late(expr string) lateExpr {
	return lateExpr{sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })}
}

func (l lateExpr) Match(b []byte) bool                    { return l.get().Match(b) }
func (l lateExpr) MatchString(s string) bool              { return l.get().MatchString(s) }
func (l lateExpr) FindString(s string) string             { return l.get().FindString(s) }
func (l lateExpr) FindStringIndex(s string) []int         { return l.get().FindStringIndex(s) }
func (l lateExpr) FindStringSubmatch(s string) []string   { return l.get().FindStringSubmatch(s) }
func (l lateExpr) FindStringSubmatchIndex(s string) []int { return l.get().FindStringSubmatchIndex(s) }
func (l lateExpr) FindAllString(s string, n int) []string {
	return l.get().FindAllString(s, n)
}
func (l lateExpr) ReplaceAllString(s, to string) string { return l.get().ReplaceAllString(s, to) }
func (l lateExpr) ReplaceAllStringFunc(s string, f func(string) string) string {
	return l.get().ReplaceAllStringFunc(s, f)
}
