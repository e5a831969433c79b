package build

import (
	"io"

	"brief/briefing/source"
)

// PDFCommand is the hidden command by which the program reads a PDF file in a
// process of its own: see [ReadPDF].
const PDFCommand = source.PDFCommand

// ReadPDF reads a PDF file from in and writes what stands on its pages to out,
// with bounds on its memory. Damaged files may end the process.
func ReadPDF(in io.Reader, out io.Writer) error {
	source.GuardPDF()
	return source.ReadPDF(in, out)
}

// Files are the paths of the files in which the source of a recorded path may
// stand: the path itself, and what stands before each "#".
func Files(path string) []string { return source.Files(path) }
