package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"brief/briefing"
	"brief/config"

	"github.com/spf13/cobra"
)

// app is one run of the program with its streams.
type app struct {
	in       io.Reader
	out      io.Writer // the result, nothing else
	err      io.Writer // progress, warnings, errors
	quiet    bool
	verbose  bool
	started  bool  // the command line was understood
	outError error // the first failure to write to out
}

// run runs the program and returns its exit code.
func run(ctx context.Context, args []string, in io.Reader, out, err io.Writer) int {
	a := &app{in: in, out: out, err: err}
	root := a.root()
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(a)
	root.SetErr(err)
	problem := root.ExecuteContext(ctx)
	if a.outError != nil && (problem == nil || errors.Is(problem, a.outError)) {
		problem = &briefing.Problem{Code: briefing.Broke, Where: "standard output", What: reason(a.outError), Err: a.outError}
	}
	if problem != nil && ctx.Err() != nil && !errors.Is(problem, errPartly) {
		problem = &briefing.Problem{Code: briefing.Broke, What: "interrupted, nothing was written", Err: problem}
	}
	return int(a.report(problem))
}

// root is the command line.
func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:           "brief",
		Long:          usage,
		Version:       version,
		SilenceErrors: true,
		SilenceUsage:  true,
		PersistentPreRunE: func(*cobra.Command, []string) error {
			a.started = true
			if a.quiet && a.verbose {
				return &briefing.Problem{Code: briefing.Usage, Where: "--quiet", What: "contradicts --verbose", Hint: "leave one of them out"}
			}
			return nil
		},
	}
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetVersionTemplate("brief {{.Version}}\n")
	root.SetHelpTemplate("{{or .Long .Short}}{{if .HasParent}}\n\n{{.UsageString}}{{else}}\n{{end}}")
	root.SetUsageTemplate(usageTemplate)
	root.PersistentFlags().BoolVarP(&a.quiet, "quiet", "q", false, "say nothing but errors")
	root.PersistentFlags().BoolVarP(&a.verbose, "verbose", "v", false, "say more")
	root.AddCommand(a.build(), a.render(), a.verify(), a.why(), a.check(), a.collect(), a.diff(), a.editions(), a.init(), a.config(), a.inspect(), a.library(), a.schedule(), a.status(), a.attach(), a.version(), a.readPDF())
	root.SetHelpCommand(helpCommand())
	explainArguments(root)
	return root
}

// Write writes to the result stream and remembers the first failure.
func (a *app) Write(p []byte) (int, error) {
	if a.outError != nil {
		return 0, a.outError
	}
	n, err := a.out.Write(p)
	a.outError = err
	return n, err
}

// note says something about the run, unless -q was given.
func (a *app) note(format string, args ...any) {
	if !a.quiet {
		fmt.Fprintln(a.err, briefing.Visible(fmt.Sprintf(format, args...)))
	}
}

// warn prints warnings, one a line, unless -q was given.
func (a *app) warn(warnings []string) {
	for _, w := range warnings {
		a.note("brief: warning: %s", w)
	}
}

// report prints an error and returns the exit code it stands for. Only here do
// problems become exit codes.
func (a *app) report(err error) briefing.Code {
	if err == nil {
		return 0
	}
	var problems []*briefing.Problem
	var faults *config.Errors
	var one *briefing.Problem
	more := 0
	switch {
	case errors.As(err, &faults):
		problems, more = faults.List, faults.More
	case errors.As(err, &one):
		problems = []*briefing.Problem{one}
	case !a.started:
		problems = []*briefing.Problem{misused(err)}
	default:
		problems = []*briefing.Problem{{Code: briefing.Broke, What: err.Error()}}
	}
	for _, p := range problems {
		fmt.Fprintln(a.err, "brief: error: "+briefing.Visible(p.Error()))
		if p.Hint != "" {
			fmt.Fprintln(a.err, "brief: hint: "+briefing.Visible(p.Hint))
		}
	}
	if more > 0 {
		fmt.Fprintf(a.err, "brief: error: and %d more\n", more)
	}
	return problems[0].Code
}

// terminal reports whether w is a screen.
func terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0 && info.Mode()&os.ModeDevice != 0
}

// print writes text of sources as the result: to the byte, except that a screen
// is shown no character that acts on it.
func (a *app) print(text []byte) {
	if !terminal(a.out) {
		a.Write(text)
		return
	}
	for l := range strings.Lines(string(text)) {
		fmt.Fprintln(a, briefing.Visible(strings.TrimSuffix(l, "\n")))
	}
}
