package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"brief/briefing"
	"brief/briefing/build"
	"brief/config"

	"github.com/spf13/cobra"
)

// render is `brief render`.
func (a *app) render() *cobra.Command {
	var formats []string
	var out, template, configFile, embed string
	var strict bool
	cmd := &cobra.Command{
		Use:   "render FILE.json",
		Short: "render a saved brief again, without reading sources",
		Long: `Renders a saved brief again, into any format, without reading sources. The files
are written beside FILE.json, or into --out.`,
		Example: `  brief render out/talks.json --format html,md`,
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := checkFormats(formats); err != nil {
				return err
			}
			b, err := saved(args[0])
			if err != nil {
				return err
			}
			if embed != string(briefing.EmbedDelivered) && embed != string(briefing.EmbedNone) {
				return &briefing.Problem{Code: briefing.Usage, Where: "--embed", What: fmt.Sprintf("unknown value %q, it is delivered or none", embed)}
			}
			assets, err := assetsOf(args[0], configFile)
			if err == nil {
				err = readAssets(asset{template, "--template", "name a .docx file, or leave the flag out for the template of the build", &assets.Template})
			}
			if err != nil {
				return err
			}
			if err := build.Dress(b, assets); err != nil {
				return err
			}
			var warnings []string
			assets.Warn = func(what string) { warnings = append(warnings, what) }
			files, err := build.Render(b, nil, build.Output{Formats: formats, Embed: briefing.Embed(embed), Assets: assets})
			if err == nil && strict {
				err = build.Strictly(warnings)
			}
			if p := (*briefing.Problem)(nil); template != "" && errors.As(err, &p) && p.Where == "output.template" {
				err = &briefing.Problem{Code: p.Code, Where: "--template", What: shown(template) + ": " + p.What, Hint: p.Hint, Err: err}
			}
			if err != nil {
				return err
			}
			a.warn(warnings)
			if !slices.Contains(formats, "json") {
				files = slices.DeleteFunc(files, func(f build.File) bool { return strings.HasSuffix(f.Name, ".json") })
			}
			if out == "" {
				out = filepath.Dir(args[0])
			}
			written := place(out, files)
			record, err := rerecorded(args[0], b.Name, out, template, configFile)
			if err != nil {
				return err
			}
			if err := writeAll(cmd.Context(), append(written, record...)); err != nil {
				return err
			}
			a.paths(written)
			return nil
		},
	}
	cmd.Flags().StringSliceVar(&formats, "format", []string{"pdf", "docx"}, "any of pdf, docx, html, md, json; `LIST` with commas")
	cmd.Flags().StringVar(&out, "out", "", "write into `DIR`; default: beside FILE.json")
	cmd.Flags().StringVar(&template, "template", "", "a Word template, `FILE`.docx")
	cmd.Flags().StringVar(&configFile, "config", "", "take template and fonts from this `CONFIG`; default: those of the build")
	cmd.Flags().BoolVar(&strict, "strict", false, "warnings fail the rendering")
	cmd.Flags().StringVar(&embed, "embed", "delivered", "`WHAT` travels inside PDF, DOCX and HTML: delivered or none")
	return cmd
}

// checkFormats says which of the formats is none.
func checkFormats(formats []string) error {
	known := strings.Join(config.Formats(), ", ")
	for _, f := range formats {
		if !slices.Contains(config.Formats(), f) {
			return &briefing.Problem{Code: briefing.Usage, Where: "--format", What: fmt.Sprintf("unknown value %q, it is one of %s", f, known)}
		}
	}
	if len(formats) == 0 {
		return &briefing.Problem{Code: briefing.Usage, Where: "--format", What: "names no format", Hint: "the formats are " + known}
	}
	return nil
}

// saved reads a saved brief. Its name must be fit for a file: anybody may have
// written it.
func saved(path string) (*briefing.Brief, error) {
	return opened(path, func(data []byte) (*briefing.Brief, error) {
		b, err := briefing.Decode(data)
		if p := (*briefing.Problem)(nil); errors.As(err, &p) {
			p.Hint = "name the .json that `brief build` wrote"
		}
		return b, err
	})
}

// finished reads a brief from any file that brief wrote.
func finished(path string) (*briefing.Brief, error) { return opened(path, build.Open) }

func opened(path string, open func([]byte) (*briefing.Brief, error)) (*briefing.Brief, error) {
	data, err := readFile(path)
	if err != nil {
		return nil, err
	}
	b, err := open(data)
	if err == nil {
		err = config.CheckName(b.Name)
	}
	return b, at(path, err)
}
