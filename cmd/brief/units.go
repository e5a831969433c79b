package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"brief/briefing"
	"brief/briefing/edition/cron"
	"brief/config"
)

// units prints what the system's own scheduler needs to run the nights. Every
// one of them runs `brief schedule --now CONFIG`.
func (a *app) units(system string, nights []*night) error {
	write := map[string]func(command, dir string, c *config.Config, s cron.Spec) (string, error){"systemd": systemd, "cron": crontab, "windows": windows}[system]
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
		if strings.ContainsAny(program+file, "\"\n\r%") {
			return &briefing.Problem{Code: briefing.Usage, Where: n.file, What: "has a character in its path that cannot stand in a unit"}
		}
		spec, err := cron.Parse(n.config.Nightly.At)
		if n.config.Nightly.At == "" || err != nil {
			return &briefing.Problem{Code: briefing.Usage, Where: n.file, What: "does not say when it is due", Hint: "nightly: {at: \"0 5 * * 1-5\", timezone: Europe/Berlin}"}
		}
		text, err := write(fmt.Sprintf(`"%s" schedule --now -q "%s"`, program, file), filepath.Dir(file), n.config, spec)
		if err != nil {
			return err
		}
		fmt.Fprint(a, text)
	}
	return nil
}

func systemd(command, dir string, c *config.Config, s cron.Spec) (string, error) {
	var due strings.Builder
	for _, v := range s.Systemd(c.Nightly.Timezone) {
		fmt.Fprintf(&due, "OnCalendar=%s\n", v)
	}
	if d := c.Nightly.Spread(); d > 0 {
		fmt.Fprintf(&due, "RandomizedDelaySec=%d\n", int(d.Seconds()))
	}
	return fmt.Sprintf(`# /etc/systemd/system/brief-%[1]s.service
[Unit]
Description=Issue the next edition of %[1]s

[Service]
Type=oneshot
WorkingDirectory=%[2]s
ExecStart=%[3]s

# /etc/systemd/system/brief-%[1]s.timer
[Unit]
Description=When %[1]s is due

[Timer]
%[4]sPersistent=true

[Install]
WantedBy=timers.target
`, c.Name, dir, command, due.String()), nil
}

func crontab(command, dir string, c *config.Config, _ cron.Spec) (string, error) {
	return fmt.Sprintf("# CRON_TZ is known to cronie; other crons take the time zone of the machine.\nCRON_TZ=%s\n%s cd \"%s\" && %s\n", c.Nightly.Timezone, c.Nightly.At, dir, command), nil
}

func windows(command, _ string, c *config.Config, s cron.Spec) (string, error) {
	options, ok := s.Windows()
	if !ok {
		return "", &briefing.Problem{Code: briefing.Usage, Where: c.Where("nightly.at"), What: "one Windows task cannot say this schedule",
			Hint: "one time of day, on every day or on days of the week; or run `brief schedule` itself"}
	}
	return fmt.Sprintf("rem Windows takes the time zone of the machine; the config says %s.\r\nschtasks /Create /F /TN \"brief %s\" /TR \"%s\" %s\r\n",
		c.Nightly.Timezone, c.Name, strings.ReplaceAll(command, `"`, `\"`), options), nil
}
