package library

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing"
	"brief/briefing/source"
)

// fill puts something into every exported field of a value, whatever it has.
func fill(v reflect.Value, r *rand.Rand, depth int) {
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(r.IntN(2) == 1)
	case reflect.Int:
		v.SetInt(int64(r.IntN(1<<20)) - 1<<10)
	case reflect.String:
		v.SetString([]string{"", "a", "naïve", "\x00", "слово", "longer words of a text"}[r.IntN(6)])
	case reflect.Pointer:
		if r.IntN(2) == 1 {
			v.Set(reflect.New(v.Type().Elem()))
			fill(v.Elem(), r, depth)
		}
	case reflect.Slice:
		if n := r.IntN(4); n > 0 && depth < 4 {
			v.Set(reflect.MakeSlice(v.Type(), n-1, n-1))
			for i := range n - 1 {
				fill(v.Index(i), r, depth+1)
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Field(i); f.CanSet() {
				fill(f, r, depth)
			}
		}
	}
}

// What is stored comes back as it was, with every field that the nouns have or
// will get: a kind of field that cannot be stored fails here.
func TestRoundTripOfEveryField(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		var parts, parts2 []source.Part
		var sentences, sentences2 []briefing.Sentence
		fill(reflect.ValueOf(&parts).Elem(), r, 0)
		fill(reflect.ValueOf(&sentences).Elem(), r, 0)
		require.NoError(t, decode(encode(parts), &parts2))
		require.NoError(t, decode(encode(sentences), &sentences2))
		assert.Equal(t, parts, parts2)
		assert.Equal(t, sentences, sentences2)
	}
}

// A byte that was changed or lost is noticed.
func TestDamageIsNoticed(t *testing.T) {
	data := encode([]briefing.Mark{{Start: 5, Paragraph: 1, Heading: "Ships", Kind: briefing.MarkText}})
	for i := range data {
		bad := append([]byte{}, data...)
		bad[i] ^= 4
		var out []briefing.Mark
		assert.ErrorIs(t, decode(bad, &out), errDamaged)
		assert.ErrorIs(t, decode(data[:i], &out), errDamaged)
	}
}

// Types of another shape have another name.
func TestShape(t *testing.T) {
	type a struct{ X []struct{ N int } }
	type b struct{ X []struct{ N string } }
	type c struct{ Y []struct{ N int } }
	assert.NotEqual(t, shape(reflect.TypeFor[a]()), shape(reflect.TypeFor[b]()))
	assert.NotEqual(t, shape(reflect.TypeFor[a]()), shape(reflect.TypeFor[c]()))
}

// Bytes from anywhere are read or refused, and what is read is written alike.
func FuzzDecode(f *testing.F) {
	f.Add(encode([]briefing.Sentence{{Words: []briefing.Word{{Start: 1, End: 2, Stem: "a"}}}}), true)
	f.Add([]byte{}, false)
	f.Fuzz(func(t *testing.T, data []byte, seal bool) {
		if seal {
			data = sealed(data)
		}
		var s, again []briefing.Sentence
		if decode(data, &s) != nil {
			return
		}
		require.NoError(t, decode(encode(s), &again))
		require.Equal(t, s, again)
	})
}
