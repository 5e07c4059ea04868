# The words of the project, one line each. `make demo` and `make test` set up what is missing first.
PREFIX ?= /usr/local
BUILD ?= debug
CASES ?= 600

.PHONY: setup demo test lint bench install

setup:
	@.ci/setup

demo: setup
	@swift build --product labordesk && .ci/demo "$$(swift build --show-bin-path)/labordesk" $(CASES)

test: setup
	@.ci/setup-tests & tools=$$!; \
	swift build --build-tests; built=$$?; \
	wait $$tools && [ $$built -eq 0 ] && swift test --skip-build && .ci/browser

lint:
	@swift format lint --strict --recursive --configuration .swift-format Sources Tests Benchmarks/Sources Package.swift Benchmarks/Package.swift

bench: setup
	@swift run -c release --package-path Benchmarks benchmarks

install: setup
	@swift build -c release --product labordesk --static-swift-stdlib && install -D "$$(swift build -c release --show-bin-path)/labordesk" "$(DESTDIR)$(PREFIX)/bin/labordesk" && mkdir -p "$(DESTDIR)$(PREFIX)/share/labordesk" && cp -R Exports Forms "$(DESTDIR)$(PREFIX)/share/labordesk/"
