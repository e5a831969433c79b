package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"brief/briefing"
	"brief/briefing/build"

	"github.com/spf13/cobra"
)

// attaching are the flags of `brief attach`.
type attaching struct {
	out, tlp, configFile  string
	embed, force, replace bool
}

// attach is `brief attach`.
func (a *app) attach() *cobra.Command {
	var s attaching
	cmd := &cobra.Command{
		Use:   "attach REPORT BRIEF -o OUT",
		Short: "join a brief to a report, a PDF or Word document",
		Long: `Joins a finished brief to a report. A PDF report of any maker gets the brief as its
last pages: bookmarked under "Annex A", labelled A-1…, its own pages as they were;
with --embed as an attached file. A Word report gets it where it says {{brief}}.
The stricter of the two TLP labels stands on the annex; a report marked lower than
the brief is refused. BRIEF is a .json, .pdf, .docx or .html that brief wrote;
` + "`brief verify OUT`" + ` proves it inside the report.
Exit codes: 0 done, 2 usage, 3 refused (marking, signature, an altered brief),
4 the report cannot be read.`,
		Example: `  brief attach report.pdf out/talks.pdf -o report-with-talks.pdf
  brief attach report.pdf out/talks.pdf -o report.pdf --replace --embed
  brief attach report.docx out/talks.json -o report-with-talks.docx`,
		Args: cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := s.check(args); err != nil {
				return err
			}
			report, err := readFile(args[0])
			if err != nil {
				return err
			}
			brief, err := readFile(args[1])
			if err != nil {
				return err
			}
			assets, err := assetsFor(args[1], s.configFile)
			if err != nil {
				return err
			}
			j, err := build.Attach(build.Joining{Report: report, ReportName: filepath.Base(args[0]), Brief: brief, BriefName: args[1], Assets: assets, Embed: s.embed, TLP: s.tlp, Force: s.force})
			if err != nil {
				return at(args[0], err)
			}
			record, err := s.record(args)
			if err != nil {
				return err
			}
			if err := writeAll(cmd.Context(), append(record, output{s.out, j.Data})); err != nil {
				return err
			}
			a.warn(j.Remarks)
			a.paths([]output{{path: s.out}})
			return nil
		},
	}
	cmd.Flags().StringVarP(&s.out, "out", "o", "", "write `OUT`")
	cmd.Flags().BoolVar(&s.embed, "embed", false, "attach the brief as a file, add no pages")
	cmd.Flags().StringVar(&s.tlp, "report-tlp", "", "the report is marked with this TLP `LABEL`, whatever its pages say")
	cmd.Flags().BoolVar(&s.force, "force", false, "also where the report is marked lower than the brief")
	cmd.Flags().BoolVar(&s.replace, "replace", false, "OUT may be the report itself")
	cmd.Flags().StringVar(&s.configFile, "config", "", "take fonts from this `CONFIG`; default: those of the build")
	return cmd
}

// check checks the flags, and that no input is written over unasked.
func (s *attaching) check(args []string) error {
	usage := func(where, what, hint string) error {
		return &briefing.Problem{Code: briefing.Usage, Where: where, What: what, Hint: hint}
	}
	if s.out == "" {
		return usage("-o", "missing: where is the report with the brief to be written?", "-o OUT.pdf")
	}
	if s.tlp != "" {
		label, ok := briefing.TLPLabel(s.tlp)
		if !ok {
			return usage("--report-tlp", fmt.Sprintf("%q is no TLP label", s.tlp), "RED, AMBER+STRICT, AMBER, GREEN or CLEAR")
		}
		s.tlp = label
	}
	if want := strings.ToLower(filepath.Ext(args[0])); want != strings.ToLower(filepath.Ext(s.out)) {
		return usage(s.out, "has another ending than the report", "the kind of document stays as it is: "+want)
	}
	out, err := os.Stat(s.out)
	if err != nil {
		return nil
	}
	for i, in := range args {
		if info, err := os.Stat(in); err == nil && os.SameFile(info, out) && !(i == 0 && s.replace) {
			return usage(s.out, "is one of the inputs", "choose another -o; to put the result in the place of the report: --replace")
		}
	}
	return nil
}

// record is where the sources of the briefs in OUT lay, as far as it is known of
// the brief and of what the report carries already, so that OUT verifies where
// it is.
func (s *attaching) record(args []string) ([]output, error) {
	rec := recordBeside(args[1])
	rec.Sources = append(rec.Sources, recordBeside(args[0]).Sources...)
	if len(rec.Sources) == 0 {
		return nil, nil
	}
	data, err := rec.at(recordPath(filepath.Dir(s.out), strings.TrimSuffix(filepath.Base(s.out), filepath.Ext(s.out))))
	return []output{data}, err
}
