package main

import (
	"os"
	"path/filepath"

	"brief/briefing"
	"brief/config"
	"brief/templates"

	"github.com/spf13/cobra"
)

// init is `brief init`.
func (a *app) init() *cobra.Command {
	var template bool
	cmd := &cobra.Command{
		Use:   "init [DIR]",
		Short: "write a config that builds at once, to start from",
		Long: `Writes brief.yaml, with comments, and two short invented reports to read. With
--template, writes the shipped Word template instead, to restyle in Word. Files
that are there already are never overwritten.`,
		Example: `  brief init talks && cd talks && brief build
  brief init --template && brief build --template template.docx`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			dir := first(args)
			if dir == "" {
				dir = "."
			}
			starter, err := config.Starter()
			if err != nil {
				return err
			}
			if template {
				starter = []config.File{{Path: "template.docx", Data: templates.Word()}}
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
			if template {
				a.note("now: restyle it, then brief build --template %s", files[0].path)
			} else {
				a.note("now: brief build%s", argument(files[0].path))
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&template, "template", false, "write the shipped Word template, template.docx, instead")
	return cmd
}

// argument is a path as the argument of a command, "" for what is the default.
func argument(path string) string {
	if path == "brief.yaml" {
		return ""
	}
	return " " + path
}
