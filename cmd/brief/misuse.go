package main

import (
	"fmt"
	"strings"

	"brief/briefing"

	"github.com/spf13/cobra"
)

const commandsHint = "`brief -h` shows the commands, `brief COMMAND -h` their flags"

// misused says what is wrong with a command line that was not understood.
func misused(err error) *briefing.Problem {
	what, meant, _ := strings.Cut(err.Error(), "\n\nDid you mean this?")
	p := &briefing.Problem{Code: briefing.Usage, What: strings.ReplaceAll(what, "\n", " "), Hint: commandsHint}
	if meant := strings.Fields(meant); len(meant) > 0 {
		p.Hint = "did you mean `brief " + strings.Join(meant, "`, `brief ") + "`? " + commandsHint
	}
	return p
}

// explainArguments has every command say how it is used where the number of its
// arguments is wrong.
func explainArguments(cmd *cobra.Command) {
	for _, c := range cmd.Commands() {
		explainArguments(c)
	}
	fits := cmd.Args
	if fits == nil || cmd.HasSubCommands() {
		return
	}
	cmd.Args = func(c *cobra.Command, args []string) error {
		err := fits(c, args)
		if err == nil {
			return nil
		}
		what := "an argument is missing"
		if len(args) > 0 {
			what = fmt.Sprintf("%s given: %s", briefing.Count(len(args), "argument"), strings.Join(args, ", "))
		}
		where := strings.TrimPrefix(c.CommandPath(), "brief ")
		return &briefing.Problem{Code: briefing.Usage, Where: where, What: what, Hint: "it is used so: " + strings.TrimSuffix(c.UseLine(), " [flags]"), Err: err}
	}
}

// helpCommand is `brief help`, which fails where there is no such command.
func helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "show how a command is used",
		RunE: func(c *cobra.Command, args []string) error {
			of, rest, err := c.Root().Find(args)
			if of == nil || err != nil || len(rest) > 0 {
				return &briefing.Problem{Code: briefing.Usage, Where: "help", What: fmt.Sprintf("unknown command %q", strings.Join(args, " ")), Hint: commandsHint}
			}
			of.InitDefaultHelpFlag()
			return of.Help()
		},
	}
}
