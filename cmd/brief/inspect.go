package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"sync"
	"time"

	"brief/briefing"
	"brief/briefing/build"

	"github.com/spf13/cobra"
)

// factsMemory, in bytes, is how much `inspect facts` takes before it prefers to
// tidy up: tens of thousands of articles fit.
const factsMemory = 384 << 20

// inspect is `brief inspect`.
func (a *app) inspect() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "inspect WHAT …",
		Short: "show what brief reads in a document",
		Long: `Shows what brief reads in a document. Offsets are bytes into the text: of the
cleaned one, as "inspect text" prints it, for text and quotes and with --clean;
else of the file, with nothing cleaned away.`,
		Example: `  brief inspect text report.txt --json
  brief inspect values report.txt --as-of 2025-10-16
  brief inspect select --query "who pays for the terminal" --k 3 reports/*.txt`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return fmt.Errorf("inspect what? text, sentences, values, quotes, facts or select")
			}
			return fmt.Errorf("inspect knows no %q: it is text, sentences, values, quotes, facts or select", args[0])
		},
		Run: func(*cobra.Command, []string) {},
	}
	cmd.AddCommand(a.inspectText(), a.inspectSentences(), a.inspectValues(), a.inspectQuotes(), a.inspectFacts(), a.inspectSelect())
	return cmd
}

func (a *app) inspectText() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use: "text FILE", Short: "the cleaned text of a document", Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			return a.show(args, func(d build.Doc) ([]byte, error) { return build.InspectText(d, asJSON) })
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "with what was read from its head and what cleaning dropped, as JSON")
	return cmd
}

func (a *app) inspectSentences() *cobra.Command {
	var clean bool
	cmd := &cobra.Command{
		Use: "sentences [FILE|-]", Short: "its sentences, one a line", Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			return a.show(args, func(d build.Doc) ([]byte, error) { return build.InspectSentences(d, clean) })
		},
	}
	cleanFlag(cmd, &clean, false)
	return cmd
}

func (a *app) inspectValues() *cobra.Command {
	var asOf string
	var clean bool
	cmd := &cobra.Command{
		Use: "values [FILE|-]", Short: "its figures, dates and durations, one JSON object a line", Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if asOf != "" {
				if _, err := time.Parse(time.DateOnly, asOf); err != nil {
					return &briefing.Problem{Code: briefing.Usage, Where: "--as-of", What: fmt.Sprintf("%q is not a date", asOf), Hint: "write it as 2025-10-16"}
				}
			}
			return a.show(args, func(d build.Doc) ([]byte, error) { return build.InspectValues(d, asOf, clean) })
		},
	}
	cmd.Flags().StringVar(&asOf, "as-of", "", "the `DATE` that \"on Wednesday\" is worked out from")
	cleanFlag(cmd, &clean, false)
	return cmd
}

func (a *app) inspectQuotes() *cobra.Command {
	var clean bool
	cmd := &cobra.Command{
		Use: "quotes FILE", Short: "its quotations with their speakers, one JSON object a line", Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			return a.show(args, func(d build.Doc) ([]byte, error) { return build.InspectQuotes(d, clean) })
		},
	}
	cleanFlag(cmd, &clean, true)
	return cmd
}

func (a *app) inspectFacts() *cobra.Command {
	var clean bool
	cmd := &cobra.Command{
		Use: "facts DIR|FILE…", Short: "what several documents state, and where they differ, as JSON", Args: cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			files, err := a.files(args)
			if err != nil {
				return err
			}
			collect()
			defer debug.SetMemoryLimit(debug.SetMemoryLimit(factsMemory))
			return build.InspectFacts(a.out, a.pile(files), clean)
		},
	}
	cleanFlag(cmd, &clean, false)
	return cmd
}

func (a *app) inspectSelect() *cobra.Command {
	var clean bool
	var query string
	var k int
	cmd := &cobra.Command{
		Use: "select --query Q [--k N] FILE…", Short: "the sentences that best support a query, as JSON", Args: cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if strings.TrimSpace(query) == "" || k < 1 {
				return &briefing.Problem{Code: briefing.Usage, Where: "inspect select", What: "wants a --query and a --k of at least 1"}
			}
			docs, err := a.docs(args)
			if err != nil {
				return err
			}
			out, err := build.InspectSelect(docs, query, k, clean)
			a.print(out)
			return err
		},
	}
	cmd.Flags().StringVar(&query, "query", "", "what the sentences should say")
	cmd.Flags().IntVar(&k, "k", 5, "how many sentences")
	cleanFlag(cmd, &clean, false)
	return cmd
}

func cleanFlag(cmd *cobra.Command, into *bool, standard bool) {
	cmd.Flags().BoolVar(into, "clean", standard, "clean the document first, as a build does")
}

// show prints what f finds in the one document that a command was given.
func (a *app) show(args []string, f func(build.Doc) ([]byte, error)) error {
	d, err := a.doc(append(args, "-")[0])
	if err != nil {
		return err
	}
	out, err := f(d)
	a.print(out)
	return err
}

// doc reads one document; "-" is standard input.
func (a *app) doc(path string) (build.Doc, error) {
	if path == "-" {
		raw, err := readBounded(a.in)
		return build.Doc{Name: "-", Raw: raw}, err
	}
	raw, err := readFile(path)
	for _, file := range build.Files(path)[1:] { // "archive.zip#inner/page.html"
		if err != nil {
			if part, bad := readFile(file); bad == nil {
				return build.Doc{Name: filepath.Base(file) + path[len(file):], Raw: part}, nil
			}
		}
	}
	if err != nil {
		if p, ok := err.(*briefing.Problem); ok {
			p.Code = briefing.Input
		}
		return build.Doc{}, err
	}
	return build.Doc{Name: filepath.Base(path), Raw: raw}, nil
}

// docs reads the documents of files and folders; of a folder, its texts.
func (a *app) docs(paths []string) ([]build.Doc, error) {
	files, err := a.files(paths)
	if err != nil {
		return nil, err
	}
	docs := make([]build.Doc, len(files))
	for i, f := range files {
		if docs[i], err = a.doc(f); err != nil {
			return nil, err
		}
	}
	return docs, nil
}

// files lists files, and of folders the texts in them, at any depth.
func (a *app) files(paths []string) ([]string, error) {
	var out []string
	for _, p := range paths {
		if info, err := os.Stat(p); err != nil || !info.IsDir() {
			out = append(out, p)
			continue
		}
		err := filepath.WalkDir(p, func(at string, e fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case e.IsDir() && at != p && strings.HasPrefix(e.Name(), "."):
				return filepath.SkipDir
			case !build.Inspectable(e.Name()):
				return nil
			}
			if info, err := os.Stat(at); err == nil && info.Mode().IsRegular() {
				out = append(out, at)
			}
			return nil
		})
		if err != nil {
			return nil, &briefing.Problem{Code: briefing.Input, Where: p, What: "cannot be listed: " + err.Error(), Hint: "check that you may read the folder", Err: err}
		}
	}
	if len(out) == 0 {
		return nil, &briefing.Problem{Code: briefing.Input, Where: strings.Join(paths, ", "), What: "no files"}
	}
	return out, nil
}

// pile is documents that are read when they are needed.
func (a *app) pile(files []string) build.Pile {
	p := build.Pile{Names: make([]string, len(files))}
	for i, f := range files {
		if p.Names[i] = filepath.Base(f); f == "-" {
			p.Names[i] = f
		}
	}
	in := sync.OnceValues(func() (build.Doc, error) { return a.doc("-") }) // can be read once only
	p.Read = func(i int) ([]byte, error) {
		if files[i] == "-" {
			d, err := in()
			return d.Raw, err
		}
		d, err := a.doc(files[i])
		return d.Raw, err
	}
	var mu sync.Mutex
	p.Skip = func(err error) {
		mu.Lock()
		defer mu.Unlock()
		a.note("brief: warning: %s: skipped", err)
	}
	return p
}
