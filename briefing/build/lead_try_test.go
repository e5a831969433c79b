package build

import (
	"context"
	"fmt"
	"os"
	"testing"

	"brief/briefing/source"
	"brief/config"
)

func TestTry(t *testing.T) {
	_ = source.Input{}
	c, err := config.Load(os.Getenv("TRY_CONFIG"), nil)
	if err != nil {
		t.Fatal(err)
	}
	if s := os.Getenv("TRY_SOURCES"); s != "" {
		c.Sources = []config.Source{{Path: s, CommandLine: true}}
	}
	r, err := Run(context.Background(), Request{Config: c})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range r.Files {
		os.WriteFile(os.Getenv("TRY_OUT")+"/"+f.Name, f.Data, 0o644)
		fmt.Println(f.Name, len(f.Data))
	}
	for _, w := range r.Warnings {
		fmt.Println("warning:", w)
	}
}
