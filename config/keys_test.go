package config

import (
	"os"
	"reflect"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var entry = regexp.MustCompile(`\[\d+\]`)

// TestKeys holds that keys.yaml shows every key, each once where it can be, and
// loads as it stands.
func TestKeys(t *testing.T) {
	data, err := os.ReadFile("keys.yaml")
	require.NoError(t, err)
	// One of two keys is a comment: only one may be given.
	data = regexp.MustCompile(`(?m)^( +)# ((?:password_file|secret_env): )`).ReplaceAll(data, []byte("$1$2"))
	d := &decoder{file: "keys.yaml", lines: map[string]int{}, bad: map[string]bool{}, slips: map[string]bool{}}
	d.decode(data, &Config{})
	require.Empty(t, d.found)
	shown := map[string]bool{}
	for path := range d.lines {
		shown[entry.ReplaceAllString(path, "")] = true
	}
	for _, key := range allKeys(reflect.TypeFor[Config](), "") {
		assert.True(t, shown[key], "keys.yaml does not show %s", key)
	}
	_, err = Load("keys.yaml", nil)
	assert.NoError(t, err)
}

// allKeys are the paths of all keys of a type.
func allKeys(t reflect.Type, at string) []string {
	for t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return []string{at}
	}
	var out []string
	for i, key := range keys(t) {
		if key == "-" {
			continue
		}
		path := key
		if at != "" {
			path = at + "." + key
		}
		out = append(out, allKeys(t.Field(i).Type, path)...)
	}
	return out
}
