package build

import (
	"strings"

	"brief/briefing"
	"brief/briefing/compose"
	"brief/config"
)

// plan is what the config asks for.
func plan(c *config.Config, asOf string) compose.Plan {
	p := compose.Plan{
		Name: c.Name, Title: c.Title, Subtitle: c.Subtitle, PreparedFor: c.PreparedFor, PreparedBy: c.PreparedBy,
		AsOf: asOf, Language: c.Language, Page: c.Page,
		Marking:   briefing.Marking{TLP: c.Marking.TLP, Classification: c.Marking.Classification},
		Look:      briefing.Look{Justify: c.Output.Justify, Annex: briefing.Annex(c.Annex), Logo: briefing.Logo{Alt: c.Output.LogoAlt}},
		Generator: briefing.Generator{Name: "brief", Version: Version},
		Sections:  c.Queries(), ConfigSHA256: c.SHA256(),
		BottomLine: compose.Draft{Text: strings.TrimSpace(c.BottomLine.Text), Cites: c.BottomLine.Cites, Where: c.Where("bottom_line")},
	}
	for _, j := range c.Judgements {
		p.Judgements = append(p.Judgements, compose.Draft{Text: strings.TrimSpace(j.Text), Cites: j.Cites, Where: c.Where("judgements")})
	}
	return p
}
