package main

import (
	"fmt"

	"brief/briefing/build"

	"github.com/spf13/cobra"
)

const version = build.Version

// version is `brief version`.
func (a *app) version() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "print the version",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintln(a, "brief", version)
			return err
		},
	}
}
