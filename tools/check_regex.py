#!/usr/bin/env python3
"""Checks that std::regex reads no text of strangers: it takes stack for each character, and time without
bound. A file that includes <regex> is named here, with what it reads. Everything else uses RE2.

usage: check_regex.py [ROOT]
"""

import pathlib
import re
import sys

ALLOWED = {
    "bullmq/script.cpp": "our own Lua scripts",
    "bullmq/time_zone.cpp": "names of time zones: the pattern has no unbounded part",
    "languages/parse.cpp": "our own language files",
    "languages/probe.cpp": "the versions that installed compilers print",
}
INCLUDE = re.compile(r"^\s*#\s*include\s*<regex>", re.MULTILINE)


def check(files):
    """Returns the faults of `files`, pairs of a path below src/ and its text. Tests may use what they like."""
    return [
        f"src/{path}: includes <regex>, which is not safe on text of strangers: use RE2, or name the file in tools/check_regex.py"
        for path, text in files
        if INCLUDE.search(text) and path not in ALLOWED and not path.endswith("_test.cpp")
    ]


def main():
    source = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".") / "src"
    paths = [path for path in sorted(source.rglob("*")) if path.suffix in (".cpp", ".hpp")]
    faults = check((str(path.relative_to(source)), path.read_text()) for path in paths)
    print("\n".join(faults), file=sys.stderr, end="\n" if faults else "")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
