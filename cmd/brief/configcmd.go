package main

import (
	"brief/config"

	"github.com/spf13/cobra"
)

// config is `brief config`.
func (a *app) config() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "config [CONFIG]",
		Short: "print the config with every default filled in",
		Long: `Prints the effective config: every key, defaults filled in, flags and BRIEF_…
variables applied, secrets masked. What it prints is a config again.`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			c, err := config.Load(first(args), cmd.Flags())
			if err != nil {
				return err
			}
			return c.Print(a)
		},
	}
	config.Flags(cmd.Flags())
	return cmd
}
