# Each target is one command. Only Go is needed, save for acceptance.
GO ?= go
# packages whose tests compare with files in testdata
GOLDEN = $(shell grep -rlE 'golden\.|"update"' --include='*_test.go' . | xargs -n1 dirname | sort -u)
# packages whose tests call outside tools
ACCEPTANCE = $(shell grep -rl 'go:build acceptance' --include='*_test.go' . | xargs -n1 dirname | sort -u)

.PHONY: build test update fuzz bench lint check acceptance demo clean

build: ## the program, as ./brief
	CGO_ENABLED=0 $(GO) build -trimpath -o brief ./cmd/brief

test: ## all tests
	$(GO) test ./...

update: ## rewrite the golden files; look at the difference before you commit it
	$(GO) test $(GOLDEN) -update

fuzz: ## every fuzz target for FUZZTIME (30s)
	./.ci/fuzz

bench: ## benchmarks; YARD=../shared/perf also compares `brief build` to the yardstick there
	$(if $(YARD),YARD=$(abspath $(YARD))) $(GO) test -run '^$$' -bench . -benchmem ./...

lint: ## formatting, vet, staticcheck
	./.ci/lint

check: ## what CI runs
	./.ci/run

acceptance: ## with the outside tools of this machine: pdftotext, soffice
	$(GO) test -count=1 -tags acceptance $(ACCEPTANCE)

demo: build ## build the founding example and prove it
	./brief build config/brief.yaml
	./brief verify out/moscow-talks.pdf

clean:
	rm -rf brief out/* out/.editions
