package main

import (
	"fmt"
	"os"
	"os/user"
	"path/filepath"
	"slices"
	"strings"

	"brief/briefing"
	"brief/briefing/edition/cron"
	"brief/config"
)

// units prints what the system's own scheduler needs to run the nights. Every
// one of them runs `brief schedule --now CONFIG`.
func (a *app) units(system string, nights []*night) error {
	write := map[string]func(u unit, c *config.Config, s cron.Spec) (string, error){"systemd": systemd, "cron": crontab, "windows": windows}[system]
	if write == nil {
		return &briefing.Problem{Code: briefing.Usage, Where: "--print", What: fmt.Sprintf("unknown value %q, it is systemd, cron or windows", system)}
	}
	program, err := os.Executable()
	if err != nil {
		return err
	}
	for _, n := range nights {
		file, err := filepath.Abs(n.file)
		if err != nil {
			return err
		}
		if strings.ContainsAny(program+file, "\n\r") || system == "windows" && strings.ContainsAny(program+file, `"%`) {
			return &briefing.Problem{Code: briefing.Usage, Where: n.file, What: "has a character in its path that cannot stand in a unit"}
		}
		spec, err := cron.Parse(n.config.Nightly.At)
		if n.config.Nightly.At == "" || err != nil {
			return &briefing.Problem{Code: briefing.Usage, Where: n.file, What: "does not say when it is due", Hint: "nightly: {at: \"0 5 * * 1-5\", timezone: Europe/Berlin}"}
		}
		text, err := write(unit{program, file}, n.config, spec)
		if err != nil {
			return err
		}
		fmt.Fprint(a, text)
	}
	return nil
}

// unit is what is to be run: program schedule --now -q file.
type unit struct{ program, file string }

// command is the command line, its paths quoted.
func (u unit) command(quote func(string) string) string {
	return quote(u.program) + " schedule --now -q " + quote(u.file)
}

// forSystemd quotes a path for ExecStart: systemd.service(5), command lines;
// "%" begins a specifier, "$" a variable.
func forSystemd(path string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "%", "%%", "$", "$$").Replace(path) + `"`
}

// forShell quotes a path for a line of a crontab, where an unescaped "%" is a
// line feed: crontab(5).
func forShell(path string) string {
	return "'" + strings.NewReplacer("'", `'\''`, "%", `\%`).Replace(path) + "'"
}

func forWindows(path string) string { return `\"` + path + `\"` }

// secrets are the environment variables that the deliveries of a config need.
func secrets(c *config.Config) (names []string) {
	for _, d := range c.Deliver {
		for _, n := range []string{d.Mail.PasswordEnv, d.Webhook.SecretEnv} {
			if n != "" && !slices.Contains(names, n) {
				names = append(names, n)
			}
		}
	}
	return names
}

func systemd(u unit, c *config.Config, s cron.Spec) (string, error) {
	var due strings.Builder
	for _, v := range s.Systemd(c.Nightly.Timezone) {
		fmt.Fprintf(&due, "OnCalendar=%s\n", v)
	}
	if d := c.Nightly.Spread(); d > 0 {
		fmt.Fprintf(&due, "RandomizedDelaySec=%d\n", int(d.Seconds()))
	}
	who := ""
	if me, err := user.Current(); err == nil && me.Uid != "0" && me.Username != "" {
		who = "User=" + me.Username + "\n" // else the outputs would be root's
	}
	for _, n := range secrets(c) {
		who += "# a file of root's with a line " + n + "=…, for the deliveries:\nEnvironmentFile=/etc/brief/" + c.Name + ".env\n"
		break
	}
	return fmt.Sprintf(`# /etc/systemd/system/brief-%[1]s.service
[Unit]
Description=Issue the next edition of %[1]s

[Service]
Type=oneshot
%[5]sWorkingDirectory=%[2]s
ExecStart=%[3]s

# /etc/systemd/system/brief-%[1]s.timer
[Unit]
Description=When %[1]s is due

[Timer]
%[4]sPersistent=true

[Install]
WantedBy=timers.target
`, c.Name, strings.ReplaceAll(filepath.Dir(u.file), "%", "%%"), u.command(forSystemd), due.String(), who), nil
}

func crontab(u unit, c *config.Config, _ cron.Spec) (string, error) {
	note := ""
	for _, n := range secrets(c) {
		note += "# " + n + "=… is to stand above, for the deliveries.\n"
	}
	return fmt.Sprintf("# CRON_TZ is known to cronie; other crons take the time zone of the machine.\n%sCRON_TZ=%s\n%s cd %s && %s\n",
		note, c.Nightly.Timezone, c.Nightly.At, forShell(filepath.Dir(u.file)), u.command(forShell)), nil
}

func windows(u unit, c *config.Config, s cron.Spec) (string, error) {
	options, ok := s.Windows()
	if !ok {
		return "", &briefing.Problem{Code: briefing.Usage, Where: c.Where("nightly.at"), What: "one Windows task cannot say this schedule",
			Hint: "one time of day, on every day or on days of the week; or run `brief schedule` itself"}
	}
	return fmt.Sprintf("rem Windows takes the time zone of the machine; the config says %s.\r\nschtasks /Create /F /TN \"brief %s\" /TR \"%s\" %s\r\n",
		c.Nightly.Timezone, c.Name, u.command(forWindows), options), nil
}
