package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// units writes what --print systemd prints into files, as its comments say, and
// gives their paths.
func unitFiles(t *testing.T, printed string) (paths []string) {
	t.Helper()
	dir := t.TempDir()
	for _, part := range strings.Split(printed, "# /etc/systemd/system/")[1:] {
		name, text, ok := strings.Cut(part, "\n")
		require.True(t, ok)
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
		paths = append(paths, path)
	}
	return paths
}

// Paths with spaces, quotes and signs that systemd, cron and shells know stay
// what they are.
func TestUnits(t *testing.T) {
	dir := filepath.Join(t.TempDir(), `it's a $HOME of 100% "odd" names`)
	require.NoError(t, os.Mkdir(dir, 0o755))
	t.Chdir(dir)
	cost(t, 14)
	write(t, "my nights.yaml", strings.Replace(nightly, "{id: shelf, folder: shelf}", `{id: desk, mail: {server: "mail.example.org:587", user: u, password_env: DESK_PASSWORD, from: a@example.org, to: [b@example.org]}}`, 1))

	printed, stderr, code := brief(t, "", "schedule", "--print", "systemd", "my nights.yaml")
	require.Zero(t, code, stderr)
	assert.Contains(t, printed, "EnvironmentFile=")
	t.Run("systemd", func(t *testing.T) {
		if _, err := exec.LookPath("systemd-analyze"); err != nil {
			t.Skip("systemd-analyze is not installed")
		}
		for _, path := range unitFiles(t, printed) {
			out, err := exec.Command("systemd-analyze", "verify", "--man=no", path).CombinedOutput()
			assert.NoError(t, err, string(out))
			assert.NotContains(t, string(out), filepath.Base(path)+":", "no line of it is passed over")
		}
	})
	t.Run("cron", func(t *testing.T) {
		printed, stderr, code := brief(t, "", "schedule", "--print", "cron", "my nights.yaml")
		require.Zero(t, code, stderr)
		lines := strings.Split(strings.TrimSpace(printed), "\n")
		command, ok := strings.CutPrefix(lines[len(lines)-1], "0 5 * * * ")
		require.True(t, ok, printed)
		command = strings.ReplaceAll(command, `\%`, "%") // as cron does
		cd, run, ok := strings.Cut(command, " && ")
		require.True(t, ok)
		out, err := exec.Command("sh", "-c", cd+" && pwd && printf '%s\n' "+run).CombinedOutput()
		require.NoError(t, err, string(out))
		words := strings.Split(strings.TrimSpace(string(out)), "\n")
		assert.Equal(t, dir, words[0])
		assert.Equal(t, []string{"schedule", "--now", "-q", filepath.Join(dir, "my nights.yaml")}, words[2:])
	})
	_, stderr, code = brief(t, "", "schedule", "--print", "windows", "my nights.yaml")
	assert.Equal(t, 2, code, "a quotation mark cannot stand in a Windows path")
	assert.Contains(t, stderr, "cannot stand in a unit")
}
