# Every habit of the project, one recipe each. `just` is optional: each line also works by hand.

shared := "../shared"

# The quick look before a commit.
check:
    cargo fmt --all -- --check
    cargo clippy --all-targets -- -D warnings

# Everything that is tested; what needs a browser or ../shared says when it is skipped.
test:
    cargo test

# Speed, by criterion; the figures go to target/criterion.
bench:
    cargo bench

# Build the demonstration record in ./tarazy-demo and serve it.
demo:
    cargo run --release -- demo

# The documentation of the crates, with private items.
docs:
    RUSTDOCFLAGS="-D warnings" cargo doc --no-deps --document-private-items

# Write docs/commands.md anew after a command changed.
commands:
    TARAZY_BLESS=1 cargo test -p tarazy-cli --test documents

# Licences, advisories, sources of dependencies (cargo install cargo-deny).
deny:
    cargo deny check

# Score the reader on a text with known facts.
score:
    cargo run -q -- read --json {{shared}}/data/origin/page.txt > target/candidates.jsonl
    python3 {{shared}}/tools/score_reader.py {{shared}}/gold/origin-sample.jsonl target/candidates.jsonl {{shared}}/data/origin/page.txt

# Pictures of the main pages, in ./shots (Chromium).
shots:
    #!/usr/bin/env bash
    set -euo pipefail
    cargo build --release
    target/release/tarazy demo --no-serve
    mkdir -p shots
    coproc SERVE { exec target/release/tarazy serve --record tarazy-demo; }
    trap 'kill "$SERVE_PID"' EXIT
    read -r address _ <&"${SERVE[0]}"
    [ "$(id -u)" = 0 ] && sandbox=--no-sandbox || sandbox=
    for page in "" check treaties treaties/KGZ/CAT states/KAZ timeline figures search?q=women documents review batches rules; do
        name=${page%%\?*}
        name=${name//\//-}
        chromium --headless $sandbox --hide-scrollbars --window-size=1280,1000 --screenshot="shots/${name:-home}.png" "$address$page"
    done

# Look at the accessibility of every page with axe-core (Node, npm, Chromium).
axe:
    npm ci --prefix crates/web/tests/chromium --ignore-scripts --no-audit --no-fund
    TARAZY_AXE=1 cargo test -p tarazy-web --test browser accessibility

# What CI runs.
ci:
    .ci/run
