package source

// readText reads plain text: head fields, if it has any, and the lines as they
// stand, joined where they were hard-wrapped. Markdown under another name is read
// as Markdown.
func readText(text string) document {
	if markedUp(text) {
		return readMarkdown(text)
	}
	m, rest, dropped := frontMatter(text)
	in := lines(rest)
	if m.empty() {
		var n int
		if m, n = headFields(in); n > 0 {
			in = in[n:]
		}
	}
	return document{meta: m, blocks: unwrap(in, wrapOf(in)), dropped: dropped}
}
