package pdfobj

import (
	"bytes"
	"compress/zlib"
	"errors"
	"io"
)

// largest bounds what a stream may unpack to.
const largest = 512 << 20

var errFilter = errors.New("a filter that is not known here")

// Decode gives the bytes of a stream. It knows no filter and Flate with its
// predictors: what structures are written with.
func (f *File) Decode(s *Stream) ([]byte, error) {
	filters, params := f.filters(s)
	data := s.Raw
	for i, name := range filters {
		if name != "FlateDecode" && name != "Fl" {
			return nil, errFilter
		}
		z, err := zlib.NewReader(bytes.NewReader(data))
		if err != nil {
			return nil, err
		}
		data, err = io.ReadAll(io.LimitReader(z, largest+1))
		if len(data) > largest {
			return nil, errors.New("it unpacks to more than 512 MiB")
		}
		if err != nil && len(data) == 0 { // what a cut stream still gives is of use
			return nil, err
		}
		if data, err = f.predicted(data, params[i]); err != nil {
			return nil, err
		}
	}
	return data, nil
}

// filters are a stream's filters with their parameters.
func (f *File) filters(s *Stream) (names []Name, params []Dict) {
	list, many := f.Resolve(s.Dict["Filter"]).(Array)
	if !many {
		if s.Dict["Filter"] == nil {
			return nil, nil
		}
		list = Array{s.Dict["Filter"]}
	}
	given, _ := f.Resolve(s.Dict["DecodeParms"]).(Array)
	if !many {
		given = Array{s.Dict["DecodeParms"]}
	}
	for i, x := range list {
		n, _ := f.Resolve(x).(Name)
		names = append(names, n)
		var d Dict
		if i < len(given) {
			d = f.Dict(given[i])
		}
		params = append(params, d)
	}
	return names, params
}

// predicted undoes a PNG predictor (7.4.4.4).
func (f *File) predicted(data []byte, p Dict) ([]byte, error) {
	kind := f.Int(p["Predictor"], 1)
	if kind == 1 {
		return data, nil
	}
	colors, bits, columns := f.Int(p["Colors"], 1), f.Int(p["BitsPerComponent"], 8), f.Int(p["Columns"], 1)
	if kind < 10 || colors < 1 || colors > 64 || bits < 1 || bits > 32 || columns < 1 || columns > 1<<24 {
		return nil, errFilter
	}
	wide, row := max(1, colors*bits/8), (colors*bits*columns+7)/8
	out := make([]byte, 0, len(data))
	last := make([]byte, row)
	for len(data) > 0 {
		how := data[0]
		line := bytes.Clone(data[1:min(len(data), row+1)])
		data = data[min(len(data), row+1):]
		for i := range line {
			var left, corner byte
			if i >= wide {
				left, corner = line[i-wide], last[i-wide]
			}
			switch how {
			case 1:
				line[i] += left
			case 2:
				line[i] += last[i]
			case 3:
				line[i] += byte((int(left) + int(last[i])) / 2)
			case 4:
				line[i] += paeth(left, last[i], corner)
			}
		}
		out = append(out, line...)
		copy(last, line)
	}
	return out, nil
}

func paeth(a, b, c byte) byte {
	p := int(a) + int(b) - int(c)
	da, db, dc := abs(p-int(a)), abs(p-int(b)), abs(p-int(c))
	if da <= db && da <= dc {
		return a
	}
	if db <= dc {
		return b
	}
	return c
}

func abs(n int) int { return max(n, -n) }

// Pack makes a compressed stream.
func Pack(d Dict, data []byte) *Stream {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	_, _ = z.Write(data) // a buffer takes everything
	_ = z.Close()
	return &Stream{d.With("Filter", Name("FlateDecode")), b.Bytes()}
}
