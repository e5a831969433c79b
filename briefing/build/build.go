// Package build runs the stages in order. Open this file first: Run is the whole
// program on one screen.
package build

import (
	"context"

	"brief/briefing"
	"brief/briefing/compare"
	"brief/briefing/compose"
	"brief/briefing/page"
	"brief/briefing/proof"
	"brief/config"
)

// Version is what the brief says made it. It is a constant: nothing of the
// machine that built the program may change a byte of a brief.
const Version = "0.2.0"

// Request is what to build.
type Request struct {
	Config *config.Config
	Assets page.Assets // template and fonts, already read

	// SystemFonts finds fonts on this machine for what the others cannot draw; nil
	// unless the config asks for it.
	SystemFonts Fonts

	// Previous is the last issued edition, which the brief says its changes from;
	// nil when there is none.
	Previous *briefing.Brief
	// Issue makes the brief an edition; the zero Issue makes a draft.
	Issue Issue
	// Progress is told the name of each stage when it begins; it may be nil.
	Progress func(stage string)
}

func (r Request) begin(stage string) {
	if r.Progress != nil {
		r.Progress(stage)
	}
}

// Issue is the number and the ISO date that an edition gets.
type Issue struct {
	Number int
	Date   string
}

// Result is a proved brief with its files.
type Result struct {
	Brief    *briefing.Brief
	Files    []File            // NAME.json first
	Assets   page.Assets       // those of the request, and what SystemFonts found
	Warnings []string          // one line each
	Paths    map[string]string // source hash -> path on this machine; never part of a file
}

// File is one output.
type File struct {
	Name string // base name
	Data []byte
}

// Run builds a brief and gives its files as bytes; it writes nothing. Errors are
// *briefing.Problem.
func Run(ctx context.Context, r Request) (*Result, error) { return r.run(ctx, usual) }

func (r Request) run(ctx context.Context, size bounds) (*Result, error) {
	// A font or logo that cannot be used is told before the long part.
	r.begin("reading the sources")
	if _, _, err := worn(r.Assets); err != nil {
		return nil, placed(r.Config, err)
	}
	// The documents: read, cleaned, numbered, within the cut-off and the marking.
	keep, shut, err := open(r.Config)
	if err != nil {
		return nil, err
	}
	defer shut()
	read, err := readAll(ctx, r.Config, keep, r.Progress)
	if err != nil {
		return nil, err
	}
	in, err := admit(r.Config, read, keep)
	if err != nil {
		return nil, err
	}
	paths := read.paths()
	// The sentences, with the names, figures and quotations in them, and which of
	// them could answer each section.
	r.begin("finding the sentences")
	g, err := gather(ctx, r.Config, in.sources, keep, size)
	if err != nil {
		return nil, err
	}
	g.forget()
	docs := g.docs
	in.settle(docs)
	// What sources say together.
	r.begin("comparing what they say")
	said := compare.Compare(docs, compare.Options{Publishers: r.Config.Registry()})
	// The brief.
	r.begin("writing and proving the brief")
	kind := kinds(g.sources())
	b, err := compose.Compose(plan(r.Config, in.asOf), compose.Findings{
		Documents: docs, Earlier: in.earlier, Examined: g.examined, Matched: g.matched, Candidates: g.found, Claim: said.Claim, Explain: said.Explain, Kind: kind, Origins: said.Origins,
		Disagreements: said.Disagreements, Timeline: said.Timeline, Positions: said.Positions, Ledger: in.ledger,
	})
	if err != nil {
		return nil, err
	}
	// What changed since the last edition.
	b.Edition = since(r, b)
	// Nothing leaves that is not proved.
	if err := prove(b, texts(b.Sources), kind); err != nil {
		return nil, err
	}
	// The look, the seal, the files.
	out, err := r.finish(b, in, g)
	if err != nil {
		return nil, err
	}
	out.Paths = located(paths, b.Sources)
	return out, ctx.Err()
}

// prove stops a brief of which anything does not hold.
func prove(b *briefing.Brief, texts map[string]string, kind func(briefing.Span) briefing.StatementKind) error {
	faults := proof.Check(b, proof.Ground{Texts: texts, Kind: kind})
	if len(faults) == 0 {
		return nil
	}
	return &briefing.Problem{Code: briefing.Policy, Where: faults[0].Where, What: "not proved: " + list(faults),
		Hint: "nothing was written; this is a fault of brief, please report it with the sources"}
}
