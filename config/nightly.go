package config

import (
	"fmt"
	"net"
	"net/mail"
	"net/url"
	"os"
	"regexp"
	"strconv"
	"strings"
	"time"

	"brief/briefing/edition/cron"
)

// Nightly says when `brief schedule` issues editions.
type Nightly struct {
	At       string `yaml:"at"`       // cron expression "minute hour day month weekday"; empty: only on demand
	Timezone string `yaml:"timezone"` // IANA name such as Europe/Berlin; default UTC. Editions are dated in it
	Jitter   string `yaml:"jitter"`   // spread of the start, "10m"; default none
	Retries  int    `yaml:"retries"`  // further attempts when sources cannot be read; default 3. Policy failures are never tried again
}

// Retain bounds what is kept. The newest edition always stays.
type Retain struct {
	Editions int `yaml:"editions"` // newest editions kept; 0, the default: all
	Days     int `yaml:"days"`     // older ones are removed; 0, the default: none
}

// Delivery is one reader of the editions: exactly one of Folder, Mail and
// Webhook.
type Delivery struct {
	ID      string  `yaml:"id"`     // required, unique: names the delivery in the record
	Folder  string  `yaml:"folder"` // copies of the outputs, relative to the config
	Mail    Mail    `yaml:"mail"`
	Webhook Webhook `yaml:"webhook"`
	Notices bool    `yaml:"notices"` // also told when a scheduled run fails; default true for mail and webhook
}

// Mail sends an edition by e-mail. The password comes from the environment or a
// file, never from the config.
type Mail struct {
	Server       string   `yaml:"server"`   // host:port
	Security     string   `yaml:"security"` // starttls (default), tls, or none, which is for this machine only
	User         string   `yaml:"user"`     // empty: no login
	PasswordEnv  string   `yaml:"password_env"`
	PasswordFile string   `yaml:"password_file"`
	From         string   `yaml:"from"`
	To           []string `yaml:"to"`
}

// Webhook posts an edition as JSON, signed with a secret that comes from the
// environment or a file.
type Webhook struct {
	URL        string `yaml:"url"`
	SecretEnv  string `yaml:"secret_env"`
	SecretFile string `yaml:"secret_file"`
}

// Zone is the time zone of the desk.
func (c *Config) Zone() *time.Location {
	zone, err := time.LoadLocation(c.Nightly.Timezone)
	if err != nil {
		return time.UTC // checked when the config was read
	}
	return zone
}

// Spread is the jitter as a duration.
func (n Nightly) Spread() time.Duration {
	d, err := time.ParseDuration(n.Jitter)
	if err != nil {
		return 0 // checked when the config was read
	}
	return d
}

// Age is max_age as a duration, 0 when there is none.
func (c *Config) Age() time.Duration {
	unit := map[string]time.Duration{"d": 24 * time.Hour, "w": 7 * 24 * time.Hour}
	for ending, day := range unit {
		if n, err := strconv.Atoi(strings.TrimSuffix(c.MaxAge, ending)); err == nil && strings.HasSuffix(c.MaxAge, ending) && n > 0 && n < 10_000 {
			return time.Duration(n) * day
		}
	}
	d, err := time.ParseDuration(c.MaxAge)
	if err != nil || d < 0 {
		return 0
	}
	return d
}

// nightlyDefaults fills in what the file leaves out.
func nightlyDefaults(c *Config, given func(path string) bool) {
	if !given("nightly.timezone") {
		c.Nightly.Timezone = "UTC"
	}
	if !given("nightly.retries") {
		c.Nightly.Retries = 3
	}
	for i := range c.Deliver {
		d, at := &c.Deliver[i], "deliver["+strconv.Itoa(i)+"]"
		if !given(at + ".notices") {
			d.Notices = d.Folder == ""
		}
		if d.Mail.Server != "" && !given(at+".mail.security") {
			d.Mail.Security = "starttls"
		}
	}
}

func (k *checker) nightly(c *Config) {
	if c.Nightly.At != "" {
		if _, err := cron.Parse(c.Nightly.At); err != nil {
			k.at("nightly.at", err.Error(), "five fields, as in \"0 5 * * 1-5\": at five on weekdays")
		}
	}
	if _, err := time.LoadLocation(c.Nightly.Timezone); err != nil || c.Nightly.Timezone == "Local" || c.Nightly.Timezone == "" {
		k.at("nightly.timezone", fmt.Sprintf("%s is no time zone", quote(c.Nightly.Timezone)), "a name of the IANA list, as in Europe/Berlin")
	}
	if c.Nightly.Jitter != "" {
		if d, err := time.ParseDuration(c.Nightly.Jitter); err != nil || d < 0 || d > 12*time.Hour {
			k.at("nightly.jitter", fmt.Sprintf("%s is no duration up to 12h", quote(c.Nightly.Jitter)), "write 90s, 10m or 1h")
		}
	}
	if c.MaxAge != "" && c.Age() == 0 {
		k.at("max_age", fmt.Sprintf("%s is no age", quote(c.MaxAge)), "write 36h, 3d or 2w")
	}
	if c.Nightly.Retries < 0 || c.Nightly.Retries > 20 {
		k.at("nightly.retries", "must be between 0 and 20", "")
	}
	if c.Retain.Editions < 0 {
		k.at("retain.editions", "must not be negative", "0 keeps all")
	}
	if c.Retain.Days < 0 {
		k.at("retain.days", "must not be negative", "0 keeps all")
	}
	seen := map[string]bool{}
	for i := range c.Deliver {
		k.delivery("deliver["+strconv.Itoa(i)+"]", &c.Deliver[i], seen)
	}
}

var deliveryID = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_-]{0,60}$`)

func (k *checker) delivery(path string, d *Delivery, seen map[string]bool) {
	if k.faulty(path) {
		return
	}
	switch {
	case !deliveryID.MatchString(d.ID):
		k.at(path+".id", fmt.Sprintf("%s is no id", quote(d.ID)), "letters, digits, \"-\" and \"_\", a letter first")
	case seen[d.ID]:
		k.at(path+".id", fmt.Sprintf("%s is given twice", quote(d.ID)), "")
	}
	seen[d.ID] = true
	ways := 0
	for _, is := range []bool{d.Folder != "", d.Mail.Server != "", d.Webhook.URL != ""} {
		if is {
			ways++
		}
	}
	if ways != 1 {
		k.at(path, "wants exactly one of folder, mail and webhook", "mail needs a server, webhook a url")
		return
	}
	if d.Mail.Server != "" {
		k.mail(path+".mail", &d.Mail)
	}
	if d.Webhook.URL != "" {
		u, err := url.Parse(d.Webhook.URL)
		switch {
		case err != nil || (u.Scheme != "https" && u.Scheme != "http") || u.Host == "":
			k.at(path+".webhook.url", fmt.Sprintf("%s is not a web address", quote(d.Webhook.URL)), "https://…")
		case u.User != nil:
			k.at(path+".webhook.url", "carries a user name or password", "sign with a secret instead: secret_env or secret_file")
		case u.Scheme == "http" && !loopback(u.Hostname()):
			k.at(path+".webhook.url", "is not encrypted", "https://…; http is for this machine only")
		}
		k.secret(path+".webhook", d.Webhook.SecretEnv, d.Webhook.SecretFile, true)
	}
}

func (k *checker) mail(path string, m *Mail) {
	server, port, err := net.SplitHostPort(m.Server)
	if n, bad := strconv.Atoi(port); err != nil || server == "" || bad != nil || n < 1 || n > 65535 {
		k.at(path+".server", fmt.Sprintf("%s is not host:port", quote(m.Server)), "mail.example.org:587")
	}
	k.choice(path+".security", &m.Security, "starttls", "tls", "none")
	if m.Security == "none" && !loopback(server) {
		k.at(path+".security", "an unencrypted connection is for this machine only", "starttls or tls")
	}
	if _, err := mail.ParseAddress(m.From); err != nil {
		k.at(path+".from", fmt.Sprintf("%s is not an address", quote(m.From)), "")
	}
	if len(m.To) == 0 {
		k.at(path+".to", "missing", "to: [desk@example.org]")
	}
	for i, to := range m.To {
		if _, err := mail.ParseAddress(to); err != nil {
			k.at(path+".to["+strconv.Itoa(i)+"]", fmt.Sprintf("%s is not an address", quote(to)), "")
		}
	}
	k.secret(path, m.PasswordEnv, m.PasswordFile, m.User != "")
}

// secret demands one place that a secret comes from.
func (k *checker) secret(path, env, file string, needed bool) {
	switch {
	case env != "" && file != "":
		k.at(path, "the secret comes from the environment or from a file, not both", "")
	case env == "" && file == "" && needed:
		k.at(path, "no secret is named", "name an environment variable (…_env) or a file (…_file); the config holds no secret")
	}
}

func loopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// Secret reads a secret from an environment variable, or from the first line of
// a file; empty when neither is named.
func (c *Config) Secret(env, file string) (string, error) {
	if env != "" {
		if v := os.Getenv(env); v != "" {
			return v, nil
		}
		return "", fmt.Errorf("the environment variable %s is not set", env)
	}
	if file == "" {
		return "", nil
	}
	data, err := os.ReadFile(c.Path(file))
	if err != nil {
		return "", fmt.Errorf("%s: %s", file, cause(err))
	}
	line, _, _ := strings.Cut(string(data), "\n")
	if line = strings.TrimSpace(line); line == "" {
		return "", fmt.Errorf("%s: no secret in its first line", file)
	}
	return line, nil
}
