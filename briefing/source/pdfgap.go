package source

import "strings"

// labelLine reports whether a line is a TLP label and little else. It marks the
// document, and so is never part of a paragraph.
func labelLine(s string) bool { return len(strings.Fields(s)) <= 4 && markLine(s) != "" }

// wideGap reports whether two lines stand further apart than lines of a
// paragraph mostly do.
func wideGap(last, l pdfLine) bool { return last.Y-l.Y > max(last.Size, l.Size, 1)*17/10 }

// spaced reports whether a page is set with wide gaps throughout, as a
// typescript is: sentences run across them from lines that are full.
func spaced(lines []pdfLine, full int) bool {
	for i := 1; i < len(lines); i++ {
		e := endOf(lines[i-1].Text)
		if wideGap(lines[i-1], lines[i]) && lines[i-1].W*100 >= full*60 && (e == endOpen || e == endMiddle) {
			return true
		}
	}
	return false
}

// apart reports whether two lines with a wide gap between them are two
// paragraphs where every gap of the page is as wide.
func apart(text, next string, width, full int, typescript bool) bool {
	ends := endOf(text)
	return !startsLower(next) && (width*100 < full*60 || !typescript && (ends == endStop || ends == endAsk || ends == endColon))
}
