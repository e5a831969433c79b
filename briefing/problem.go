package briefing

// Code is what the program's exit status says about a problem.
type Code int

// The exit codes. Success is 0.
const (
	Broke  Code = 1 // a bug, a full disk
	Usage  Code = 2 // the command line or the config is wrong; a file that is not a brief
	Policy Code = 3 // a statement that is not proved, a section below its minimum, warnings under --strict
	Input  Code = 4 // no source matched or could be read
)

// Problem is an error for the person at the desk: it begins with the place and
// ends with the way out.
type Problem struct {
	Code  Code
	Where string // "file:line" for a config, path and paragraph for a source; may be empty
	What  string // one sentence, no full stop
	Hint  string // what to do; empty when nobody knows
	Err   error  // the cause, may be nil; its text is part of What where it helps
}

// Error gives WHERE: WHAT, without the hint.
func (p *Problem) Error() string {
	if p.Where == "" {
		return p.What
	}
	return p.Where + ": " + p.What
}

// Unwrap returns the cause.
func (p *Problem) Unwrap() error { return p.Err }
