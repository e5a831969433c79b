package build

import (
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// imports is the import table: which packages of this module each package may
// import. Stages know the nouns and nothing of each other.
var imports = map[string]string{
	"brief/cmd/brief":                       "brief/briefing brief/briefing/build brief/briefing/collect brief/briefing/edition brief/briefing/edition/cron brief/briefing/edition/deliver brief/briefing/edition/schedule brief/briefing/library brief/briefing/page brief/briefing/proof brief/config brief/templates",
	"brief/config":                          "brief/briefing brief/briefing/edition/cron",
	"brief/seeds":                           "",
	"brief/templates":                       "",
	"brief/briefing":                        "",
	"brief/briefing/build":                  "brief/briefing brief/briefing/attach brief/briefing/collect brief/briefing/compare brief/briefing/compose brief/briefing/edition brief/briefing/find brief/briefing/library brief/briefing/page brief/briefing/proof brief/briefing/render brief/briefing/render/docx brief/briefing/source brief/briefing/text brief/config",
	"brief/briefing/collect":                "brief/briefing brief/briefing/internal/disk",
	"brief/briefing/edition":                "brief/briefing brief/briefing/internal/disk",
	"brief/briefing/edition/cron":           "",
	"brief/briefing/edition/deliver":        "brief/briefing",
	"brief/briefing/edition/schedule":       "brief/briefing/edition/cron",
	"brief/briefing/library":                "brief/briefing brief/briefing/source",
	"brief/briefing/source":                 "brief/briefing",
	"brief/briefing/text":                   "brief/briefing brief/briefing/internal/stem",
	"brief/briefing/find":                   "brief/briefing brief/briefing/internal/stem",
	"brief/briefing/compare":                "brief/briefing",
	"brief/briefing/compose":                "brief/briefing",
	"brief/briefing/proof":                  "brief/briefing brief/briefing/internal/pdfobj",
	"brief/briefing/page":                   "brief/briefing",
	"brief/briefing/render":                 "brief/briefing brief/briefing/page brief/briefing/render/docx brief/briefing/render/html brief/briefing/render/internal/link brief/briefing/render/pdf",
	"brief/briefing/render/docx":            "brief/briefing brief/briefing/page brief/briefing/render/internal/link brief/templates",
	"brief/briefing/render/html":            "brief/briefing brief/briefing/page brief/briefing/render/internal/link",
	"brief/briefing/render/pdf":             "brief/briefing brief/briefing/page brief/briefing/render/internal/link",
	"brief/briefing/render/internal/link":   "",
	"brief/briefing/render/internal/sample": "brief/briefing brief/briefing/page",
	"brief/briefing/internal/disk":          "",
	"brief/briefing/attach":                 "brief/briefing brief/briefing/internal/pdfobj",
	"brief/briefing/internal/golden":        "",
	"brief/briefing/internal/pdfobj":        "",
	"brief/briefing/internal/pdfobj/made":   "brief/briefing/internal/pdfobj",
	"brief/briefing/internal/stem":          "",
}

// outside are the packages that touch the world, and who may import them.
var outside = map[string][]string{
	"net/http": {"brief/briefing/collect", "brief/briefing/edition/deliver"},
	"os":       {"brief/briefing/library", "brief/cmd/brief", "brief/briefing/collect", "brief/briefing/internal/disk", "brief/briefing/edition", "brief/briefing/edition/deliver", "brief/config", "brief/briefing/source", "brief/briefing/internal/golden"},
	"time":     {"brief/briefing/collect", "brief/briefing/internal/disk", "brief/briefing/edition", "brief/briefing/edition/cron", "brief/briefing/edition/deliver", "brief/briefing/edition/schedule", "brief/cmd/brief", "brief/config", "brief/briefing/source", "brief/briefing/text", "brief/briefing/compare", "brief/briefing/render/pdf", "brief/briefing/render/docx", "brief/briefing/render/html"},
}

func TestImportTable(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}}:{{join .Imports " "}}`, "brief/...").CombinedOutput()
	require.NoError(t, err, string(out))
	for line := range strings.Lines(strings.TrimSpace(string(out))) {
		pkg, list, _ := strings.Cut(strings.TrimSpace(line), ":")
		allowed, known := imports[pkg]
		if !assert.True(t, known, "%s is not in the import table", pkg) {
			continue
		}
		for _, im := range strings.Fields(list) {
			if strings.HasPrefix(im, "brief/") {
				assert.Contains(t, strings.Fields(allowed), im, "%s may not import it", pkg)
			}
			if who, limited := outside[im]; limited {
				assert.True(t, slices.Contains(who, pkg), "%s may not import %s", pkg, im)
			}
		}
	}
}
