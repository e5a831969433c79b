package pdf

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

var show = flag.String("show", "", "write the sample briefs into this folder, to be looked at")

func TestShow(t *testing.T) {
	if *show == "" {
		t.Skip("no -show folder given")
	}
	for name, d := range samples() {
		require.NoError(t, os.WriteFile(filepath.Join(*show, name+".pdf"), render(t, d), 0o644))
	}
}
