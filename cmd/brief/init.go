package main

import (
	"os"
	"path/filepath"

	"brief/briefing"
	"brief/config"

	"github.com/spf13/cobra"
)

// init is `brief init`.
func (a *app) init() *cobra.Command {
	return &cobra.Command{
		Use:   "init [DIR]",
		Short: "write a config that builds at once, to start from",
		Long: `Writes brief.yaml, with comments, and two short invented reports to read. Files
that are there already are never overwritten.`,
		Example: `  brief init talks && cd talks && brief build`,
		Args:    cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			dir := first(args)
			if dir == "" {
				dir = "."
			}
			starter, err := config.Starter()
			if err != nil {
				return err
			}
			var files []output
			for _, f := range starter {
				path := filepath.Join(dir, filepath.FromSlash(f.Path))
				if _, err := os.Lstat(path); err == nil {
					return &briefing.Problem{Code: briefing.Usage, Where: path, What: "is there already", Hint: "name a new folder: `brief init DIR`"}
				}
				files = append(files, output{path, f.Data})
			}
			if err := writeAll(cmd.Context(), files); err != nil {
				return err
			}
			a.paths(files)
			a.note("now: brief build%s", argument(files[0].path))
			return nil
		},
	}
}

// argument is a path as the argument of a command, "" for what is the default.
func argument(path string) string {
	if path == "brief.yaml" {
		return ""
	}
	return " " + path
}
