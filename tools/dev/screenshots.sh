# shellcheck shell=bash
# Takes the screenshots of docs/screenshots, from the real program with sample data.

make_screenshots() {
  install_packages tools/packages/build.txt tests/packages.txt languages/*.yaml
  build dev codevault codevault-sandbox && build_frontend &&
    node tools/screenshots/screenshots.mjs "$@"
}
