package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"brief/briefing"
	"brief/briefing/build"
	"brief/briefing/library"
	"brief/config"

	"github.com/spf13/cobra"
)

// library is `brief library`.
func (a *app) library() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "library",
		Short: "look after the file that remembers what was read",
		Long: `A library is one SQLite file that remembers what was read of documents, so that a
build reads only what is new. "library: FILE" in a config, or --library FILE, is
all it takes: a build makes and fills it, and prints what it would print without.
These commands look after it. FILE is that of --library, else that of the config.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.PersistentFlags().String("library", "", "the library is `FILE`")
	cmd.PersistentFlags().String("config", "", "the library is that of `CONFIG`; without: brief.yaml, else config/brief.yaml")
	cmd.AddCommand(a.libraryAdd(), a.libraryList(), a.libraryShow(), a.libraryRemove(), a.libraryCheck())
	return cmd
}

// libraryOf is the config whose library a command is about. With --library alone
// no config is read, and the one given has no more than that.
func libraryOf(cmd *cobra.Command) (*config.Config, error) {
	file, name := cmd.Flag("library").Value.String(), cmd.Flag("config").Value.String()
	if file != "" && name == "" {
		return config.Bare(cmd.Flags()), nil
	}
	c, err := config.Load(name, cmd.Flags())
	if err != nil {
		return nil, err
	}
	if c.Library == "" {
		return nil, &briefing.Problem{Code: briefing.Usage, Where: c.File, What: "the config names no library", Hint: "write \"library: FILE\" into it, or give --library FILE"}
	}
	return c, nil
}

// withLibrary opens the library that must be there, for f.
func withLibrary(cmd *cobra.Command, f func(l *library.Library, file string) error) error {
	c, err := libraryOf(cmd)
	if err != nil {
		return err
	}
	file := c.Path(c.Library)
	l, err := build.OpenLibrary(file, false)
	if err != nil {
		return err
	}
	defer l.Close()
	return f(l, shown(file))
}

// libraryList is `brief library list`.
func (a *app) libraryList() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "list",
		Short: "list the documents, by date",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return withLibrary(cmd, func(l *library.Library, file string) error {
				n := 0
				err := l.List(func(e library.Entry) error {
					n++
					if asJSON {
						data, err := json.Marshal(e)
						fmt.Fprintf(a, "%s%s", map[bool]string{true: "[\n", false: ",\n"}[n == 1], data)
						return err
					}
					old := ""
					if !e.Current {
						old = " (read by another version of brief; read again when a build meets it)"
					}
					_, err := fmt.Fprintln(a, briefing.Visible(fmt.Sprintf("%-15s %-10.10s %-3s %6d  %s: %s%s", e.ID, e.Published, e.Language, e.Words, shown(e.Path), e.Title, old)))
					return err
				})
				if asJSON && err == nil {
					fmt.Fprintln(a, map[bool]string{true: "[]", false: "\n]"}[n == 0])
				}
				if n == 0 && err == nil {
					a.note("brief: %s holds no document", file)
				}
				return err
			})
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

// libraryShow is `brief library show`.
func (a *app) libraryShow() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "show ID",
		Short: "show a document with its cleaned text",
		Long: `Shows the documents of a file of the library with their cleaned texts. ID is what
"brief library list" prints, four digits of it at least, or the path it was read from.`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return withLibrary(cmd, func(l *library.Library, _ string) error {
				docs, err := l.Show(args[0])
				if err != nil {
					return err
				}
				if asJSON {
					return a.json(docs)
				}
				for _, d := range docs {
					for _, f := range [][2]string{{"id", d.ID}, {"path", d.Path}, {"title", d.Title}, {"publisher", d.Publisher}, {"published", d.Published},
						{"language", d.Language}, {"url", d.URL}, {"words", fmt.Sprint(d.Words)}, {"sha256", d.SHA256}} {
						if f[1] != "" {
							fmt.Fprintln(a, briefing.Visible(fmt.Sprintf("%-10s %s", f[0], f[1])))
						}
					}
					fmt.Fprintln(a)
					a.print([]byte(strings.TrimRight(d.Text, "\n") + "\n"))
				}
				return nil
			})
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON, with what cleaning dropped")
	return cmd
}

// json prints a value as the result.
func (a *app) json(v any) error {
	e := json.NewEncoder(a)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
