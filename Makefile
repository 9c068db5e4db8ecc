# Every target installs what it needs first, so that any of them works as the first command after a clone.
SVOD := .build/release/svod

# Swift's own libraries go into the program: it starts in half the time and runs where no Swift is installed. The other
# linker of Debian warns of what is never called there.
RELEASE := swift build -c release --static-swift-stdlib -Xswiftc -use-ld=lld

.PHONY: site test bench format lint tools test-tools clean

site: tools $(SVOD)
	$(SVOD) build --pagefind .build/search/bin/pagefind

test: test-tools lint
	swift build --build-tests
	swift test --skip-build
	Tests/Site/check .build/debug/svod

bench: tools $(SVOD)
	$(RELEASE) --product svod-bench
	Benchmarks/run --write docs/benchmarks.md

.PHONY: $(SVOD)
$(SVOD): tools
	$(RELEASE) --product svod

format:
	swift format -i -r --configuration .swift-format Package.swift Sources Tests Benchmarks

lint:
	swift format lint -r --strict --configuration .swift-format Package.swift Sources Tests Benchmarks

tools:
	@scripts/install

test-tools:
	@scripts/install --tests

clean:
	rm -rf .build
