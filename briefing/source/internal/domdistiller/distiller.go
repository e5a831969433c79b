// Package distiller stands in for github.com/markusmobius/go-domdistiller, which
// go-trafilatura imports for a fallback that brief leaves off. The real package
// builds tables for three milliseconds whenever a program starts. The replace
// line in go.mod puts this one in its place.
package distiller

import (
	"errors"
	"net/url"
)

// Options and Result have what go-trafilatura names.
type (
	Options struct {
		OriginalURL    *url.URL
		SkipPagination bool
	}
	Result[N any] struct{ Node N }
)

// Apply extracts nothing.
func Apply[N any](N, *Options) (*Result[N], error) {
	return nil, errors.New("distiller: not built in")
}
