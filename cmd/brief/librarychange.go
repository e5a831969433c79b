package main

import (
	"fmt"

	"brief/briefing"
	"brief/briefing/build"
	"brief/briefing/library"
	"brief/config"

	"github.com/spf13/cobra"
)

// libraryAdd is `brief library add`.
func (a *app) libraryAdd() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "add [PATTERN…]",
		Short: "read documents into the library",
		Long: `Reads files into the library, and makes it when there is none: those that the
patterns match, without patterns the sources of the config. What it has already is
not read again: a file is known by its bytes. Names of the config are read as a
build reads them, so give the config that the build will use.`,
		Example: `  brief library add
  brief library add --library reports.db 'reports/**/*.md'`,
		RunE: func(cmd *cobra.Command, args []string) error {
			c, err := libraryOf(cmd)
			if err != nil {
				return err
			}
			if len(args) > 0 {
				c.Sources = nil
				for _, p := range args {
					c.Sources = append(c.Sources, config.Source{Path: p, CommandLine: true})
				}
			}
			if len(c.Sources) == 0 {
				return &briefing.Problem{Code: briefing.Usage, What: "no documents are named", Hint: "name files or patterns, as in `brief library add 'reports/*.md'`"}
			}
			l, err := build.OpenLibrary(c.Path(c.Library), true)
			if err != nil {
				return err
			}
			l.Stored = func(files int) {
				if a.verbose {
					a.note("brief: %s stored", briefing.Count(files, "file"))
				}
			}
			step, end := a.progress()
			if step != nil {
				step("reading the sources")
			}
			added, err := build.Add(cmd.Context(), c, l)
			end()
			if bad := l.Close(); err == nil {
				err = bad
			}
			if err != nil && cmd.Context().Err() != nil {
				err = &briefing.Problem{Code: briefing.Broke, What: "interrupted; what was read by then is stored", Hint: "run it again: it goes on where it ended", Err: errPartly}
			}
			for _, e := range added.Failed {
				a.note("brief: warning: %s: not read: %s", e.Path, e.Reason)
			}
			if err != nil {
				return err
			}
			if asJSON {
				return a.json(added)
			}
			fmt.Fprintf(a, "%d stored, %d known, %d skipped, %d failed\n", added.Stored, added.Known, len(added.Skipped), len(added.Failed))
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON, with the reasons")
	return cmd
}

// libraryRemove is `brief library remove`.
func (a *app) libraryRemove() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "remove ID…",
		Short: "take files out of the library",
		Long: `Takes files out of the library; the files themselves are left alone, and a build
that has them among its sources reads them in again. All are taken out or none.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return withLibrary(cmd, func(l *library.Library, _ string) error {
				hashes, err := l.Remove(args)
				if err != nil {
					return err
				}
				if asJSON {
					return a.json(hashes)
				}
				for _, h := range hashes {
					fmt.Fprintln(a, h)
				}
				return nil
			})
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

// libraryCheck is `brief library check`.
func (a *app) libraryCheck() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "check",
		Short: "prove that the library is whole",
		Long: `Looks at every byte of the library: that the database is whole, that every text is
the one that was read, that everything can be read back and belongs to something.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return withLibrary(cmd, func(l *library.Library, file string) error {
				faults, err := l.Check()
				if err != nil {
					return err
				}
				if asJSON {
					if err := a.json(faults); err != nil {
						return err
					}
				}
				if len(faults) == 0 {
					files, documents, err := l.Count()
					if err == nil && !asJSON {
						fmt.Fprintln(a, briefing.Visible(fmt.Sprintf("%s: whole; %s, %s", file, briefing.Count(files, "file"), briefing.Count(documents, "document"))))
					}
					return err
				}
				if !asJSON {
					for _, f := range faults {
						fmt.Fprintln(a, briefing.Visible(map[bool]string{true: f.Where + ": ", false: ""}[f.Where != ""]+f.What))
					}
				}
				return &briefing.Problem{Code: briefing.Broke, Where: file, What: "damaged: " + briefing.Count(len(faults), "fault"), Hint: faults[0].Do}
			})
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print the faults as JSON")
	return cmd
}
