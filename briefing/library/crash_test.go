package library

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// child is the environment variable that makes the test program a writer: it
// adds reports to the library of that name, and says after each batch how many
// are stored.
const child = "LIBRARY_TEST_WRITER"

func TestMain(m *testing.M) {
	path := os.Getenv(child)
	if path == "" {
		os.Exit(m.Run())
	}
	l, err := Open(path, "test/1")
	for i := 0; err == nil && i < 4000; i += 20 {
		if err = add(l, i, i+20); err == nil {
			fmt.Println(i + 20)
		}
	}
	if err == nil {
		err = l.Close()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(0)
}

func writer(path string) *exec.Cmd {
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), child+"="+path)
	c.Stderr = os.Stderr
	return c
}

// Killed at any moment, a run loses nothing that it reported as stored, leaves
// nothing that is half there, and the next run goes on.
func TestKilled(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	path := ""
	reported := 0
	for kill := range 20 {
		if kill%5 == 0 {
			path, reported = filepath.Join(t.TempDir(), "l.db"), 0
		}
		c := writer(path)
		out, err := c.StdoutPipe()
		require.NoError(t, err)
		require.NoError(t, c.Start())
		lines := bufio.NewScanner(out)
		after := 1 + r.IntN(6)
		for n := 0; n < after && lines.Scan(); n++ {
			stored, err := strconv.Atoi(lines.Text())
			require.NoError(t, err)
			reported = max(reported, stored)
		}
		time.Sleep(time.Duration(r.IntN(20_000)) * time.Microsecond) // into the middle of a batch
		require.NoError(t, c.Process.Kill())
		for lines.Scan() {
			stored, err := strconv.Atoi(lines.Text())
			require.NoError(t, err)
			reported = max(reported, stored)
		}
		_ = c.Wait()

		l := opened(t, path)
		for i := range reported {
			_, ok := l.Recall(report(i).SHA256, ".txt")
			require.True(t, ok, "report %d of %d is lost", i, reported)
		}
		v, err := l.View("view")
		require.NoError(t, err)
		assert.GreaterOrEqual(t, len(v.at), reported)
		faults, err := l.Check()
		require.NoError(t, err)
		require.Empty(t, faults)
		require.NoError(t, add(l, 0, reported+3), "the next run goes on")
		require.NoError(t, l.Close())
	}
}

// Two runs that fill one library at once both end well.
func TestTwoAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "l.db")
	done := make(chan error, 2)
	for range 2 {
		go func() {
			l, err := Open(path, "test/1")
			for i := 0; err == nil && i < 200; i += 20 {
				err = add(l, i, i+20)
			}
			if err == nil {
				err = l.Close()
			}
			done <- err
		}()
	}
	for range 2 {
		require.NoError(t, <-done)
	}
	l := opened(t, path)
	files, documents, err := l.Count()
	require.NoError(t, err)
	assert.Equal(t, []int{200, 200}, []int{files, documents})
	faults, err := l.Check()
	require.NoError(t, err)
	assert.Empty(t, faults)
}

// A run that waits too long for another says so.
func TestBusy(t *testing.T) {
	path := filepath.Join(t.TempDir(), "l.db")
	one, two := opened(t, path), opened(t, path)
	tx, err := one.db.Begin()
	require.NoError(t, err)
	defer tx.Rollback()
	_, err = two.db.Exec("PRAGMA busy_timeout = 50")
	require.NoError(t, err)
	p := problem(t, add(two, 0, 1))
	assert.Contains(t, p.What, "another run is writing to it")
	assert.NotEmpty(t, p.Hint)
}
