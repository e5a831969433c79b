// Command brief builds a sourced policy brief from documents and proves it. The
// commands here turn flags into requests and results into exit codes; the work
// is done by package build.
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the program at once
	// Never touched, so it takes no memory; but the collector counts it, and an
	// ordinary build ends before the collector starts. A fifth of its time is
	// saved, and a large build pays 64 MiB at most.
	ballast := make([]byte, 64<<20)
	code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	runtime.KeepAlive(ballast)
	os.Exit(code)
}
