package main

// usage is what `brief -h` prints. The README shows it as it stands.
const usage = `brief reads documents and builds a policy brief in which every sentence opens
to the words behind it.

  brief build [CONFIG]      read the sources, build, prove and write the brief
  brief check [CONFIG]      say what each section would draw on; write nothing
  brief collect [CONFIG]    fetch the web pages and feeds that the config names
  brief why [FILE] ID       say why a statement is there, and how to overrule it
  brief verify FILE         prove a finished brief against its sources
  brief render FILE.json    render a saved brief again, without reading sources
  brief diff OLD NEW        say what changed between two editions
  brief editions [CONFIG]   list the issued editions
  brief schedule [CONFIG…]  issue and deliver editions when they are due
  brief status [CONFIG…]    show last and next runs, sources, deliveries
  brief attach REPORT BRIEF join a brief to a report, a PDF or Word document
  brief init [DIR]          write a config that builds at once, to start from
  brief config [CONFIG]     print the config with every default filled in
  brief inspect WHAT FILE   show what brief reads in a document
  brief library WHAT        look after the file that remembers what was read
  brief version             print the version

CONFIG is brief.yaml, else config/brief.yaml. Flags beat BRIEF_… environment
variables, those beat the config: --out is BRIEF_OUT is output.dir.
The paths written go to standard output, one a line; all else to standard error.

  brief init && brief build
  brief build --source 'reports/*.txt' --out /tmp/talks --format pdf,docx
  brief why F3

  -q, --quiet     say nothing but errors
  -v, --verbose   say more
  -h, --help      this; "brief COMMAND -h" shows a command's flags

Exit codes: 0 done, 1 something broke, 2 usage or config, 3 policy (a statement
not proved, a brief refuted, a section below its min), 4 input (no source read).`

// usageTemplate shows a command's own line and flags.
const usageTemplate = `Usage: {{.UseLine}}{{if .HasAvailableSubCommands}}
{{range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name 11}} {{.Short}}{{end}}{{end}}{{end}}{{if .HasExample}}

{{.Example}}{{end}}{{if .HasAvailableLocalFlags}}

{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}
`
