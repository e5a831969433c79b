// Command brief builds a sourced policy brief from documents and proves it. The
// commands here turn flags into requests and results into exit codes; the work
// is done by package build.
package main

import (
	"context"
	"math"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the program at once
	collectLate()
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// uncollected is how much memory may be in use before the collector first runs.
const uncollected = 96 << 20

// collectLate lets an ordinary build end before the collector starts, which saves
// a fifth of its time. From its first run on the collector works as it always
// does, so that a large build needs no more memory for it.
func collectLate() {
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(uncollected)
	first := new([64]byte)
	runtime.AddCleanup(first, func(int) { collect() }, 0)
}

// collect has the collector work as it always does.
func collect() {
	debug.SetGCPercent(100)
	if debug.SetMemoryLimit(-1) == uncollected {
		debug.SetMemoryLimit(math.MaxInt64)
	}
}
