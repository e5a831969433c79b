package build

import (
	"errors"
	"fmt"

	"brief/briefing"
	"brief/briefing/page"
	"brief/briefing/render"
	"brief/config"
)

// Fonts finds fonts that can draw characters, in the order in which they are to
// be tried. It may find none.
type Fonts func(characters []rune) [][]byte

// worn are the fonts and the logo among assets, as a brief names them. An error
// is a *briefing.Problem at the config's key.
func worn(a page.Assets) ([]briefing.Font, string, error) {
	var out []briefing.Font
	add := func(use briefing.FontUse, raw []byte) error {
		if raw == nil {
			return nil
		}
		name, err := render.FontName(raw)
		if err != nil {
			return keyed("fonts."+string(use), err)
		}
		out = append(out, briefing.Font{Use: use, Name: briefing.Visible(name), SHA256: briefing.SHA256(raw)})
		return nil
	}
	err := errors.Join(add(briefing.FontText, a.Fonts.Text), add(briefing.FontHeads, a.Fonts.Heads), add(briefing.FontFallback, a.Fonts.Fallback))
	for _, raw := range a.Fonts.System {
		err = errors.Join(err, add(briefing.FontSystem, raw))
	}
	logo := ""
	if a.Logo != nil {
		logo = briefing.SHA256(a.Logo)
		err = errors.Join(err, keyed("output.logo", render.CheckLogo(a.Logo)))
	}
	return out, logo, err
}

// keyed puts a config's key before a problem that has no place.
func keyed(key string, err error) error {
	var p *briefing.Problem
	if errors.As(err, &p) {
		return &briefing.Problem{Code: p.Code, Where: key, What: p.What, Hint: p.Hint, Err: err}
	}
	return err
}

// placed gives a problem at a key of the config its file and line.
func placed(c *config.Config, err error) error {
	var p *briefing.Problem
	if errors.As(err, &p) && p.Where != "" {
		q := *p
		q.Where = c.Where(p.Where) + ": " + p.Where
		return &q
	}
	return err
}

// Dress says in b with which fonts and logo it is set, and seals it anew where
// it was sealed.
func Dress(b *briefing.Brief, a page.Assets) error {
	fonts, logo, err := worn(a)
	if err != nil {
		return err
	}
	b.Look.Fonts, b.Look.Logo.SHA256 = fonts, logo
	if b.Seal != "" {
		b.Seal, err = b.Sealed()
	}
	return err
}

// system adds the fonts of the machine for what no other can draw.
func system(b *briefing.Brief, a page.Assets, find Fonts) (page.Assets, error) {
	if find == nil {
		return a, nil
	}
	view, err := b.Deliver(briefing.EmbedDelivered, nil)
	if err != nil {
		return a, err
	}
	if missing := render.Undrawn(page.Build(view), a); len(missing) > 0 {
		a.Fonts.System = find(missing)
	}
	return a, nil
}

// unworn lists the fonts and the logo that a brief was set with and that are not
// among assets.
func unworn(b *briefing.Brief, a page.Assets) []string {
	have := map[string]bool{"": true}
	for _, raw := range append([][]byte{a.Fonts.Text, a.Fonts.Heads, a.Fonts.Fallback, a.Logo}, a.Fonts.System...) {
		if raw != nil {
			have[briefing.SHA256(raw)] = true
		}
	}
	var out []string
	for _, f := range b.Look.Fonts {
		if !have[f.SHA256] {
			out = append(out, fmt.Sprintf("the font %s (SHA-256 %.16s…)", briefing.Visible(f.Name), f.SHA256))
		}
	}
	if !have[b.Look.Logo.SHA256] {
		out = append(out, fmt.Sprintf("the logo (SHA-256 %.16s…)", b.Look.Logo.SHA256))
	}
	return out
}

// FontHas are those of some characters that a font can draw, and whether it is
// one for running text.
func FontHas(raw []byte, characters []rune) ([]rune, bool) { return render.FontHas(raw, characters) }
