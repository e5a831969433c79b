package main

import (
	"brief/briefing/build"

	"github.com/spf13/cobra"
)

// readPDF is the command that the program runs itself with to read a PDF file.
func (a *app) readPDF() *cobra.Command {
	return &cobra.Command{
		Use:    build.PDFCommand,
		Hidden: true,
		Args:   cobra.NoArgs,
		RunE:   func(*cobra.Command, []string) error { return build.ReadPDF(a.in, a) },
	}
}
