package text

// Version names this reader of sentences. It is raised whenever [Reader.Document]
// may read anything else out of the same source: what was stored under another
// version is read again.
const Version = "sentences/1"
