package build

import "brief/briefing"

// finish makes the files of a proved brief: it is dressed and sealed, and nothing
// leaves that the analyst's own rules forbid.
func (r Request) finish(b *briefing.Brief, in *admitted, g *gathered) (*Result, error) {
	assets, err := system(b, r.Assets, r.SystemFonts)
	if err != nil {
		return nil, err
	}
	if err := Dress(b, assets); err != nil {
		return nil, err
	}
	if b.Seal, err = b.Sealed(); err != nil {
		return nil, err
	}
	warnings := warn(b, in, g.hints)
	if err := policy(r.Config, b, g.unsaid, warnings); err != nil {
		return nil, err
	}
	var noted []string // what a template lost, what no font can draw
	telling := assets
	telling.Warn = func(what string) { noted = append(noted, what) }
	files, err := Render(b, texts(b.Sources), Output{Formats: r.Config.Output.Formats, Embed: briefing.Embed(r.Config.Embed), Assets: telling})
	if err != nil {
		return nil, placed(r.Config, err)
	}
	if len(noted) > 0 {
		warnings = append(warnings, noted...)
		if err := policy(r.Config, b, g.unsaid, warnings); err != nil {
			return nil, err
		}
	}
	return &Result{Brief: b, Files: files, Assets: assets, Warnings: warnings}, nil
}
