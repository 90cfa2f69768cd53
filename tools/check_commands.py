"""Checks the flags of each C++ file: they keep builds fast and free of warnings.

usage: check_commands.py BUILD_FOLDER

Every file has warnings as errors, among them that of a precompiled header that does not fit, and a precompiled
header, except in static programs.
"""

import json
import pathlib
import re
import shlex
import sys

OURS = re.compile(r"/(src|tests|bench)/.*\.cpp$")


def faults_of(entry):
    """The faults of one entry of compile_commands.json."""
    words = shlex.split(entry["command"])
    if "-Werror" not in words:
        yield "its warnings are no errors (-Werror)"
    static = any("codevault-sandbox.dir" in word for word in words)
    if static:
        return
    if not any(word.endswith("cmake_pch.hxx") for word in words):
        yield "it has no precompiled header (target_precompile_headers in its target)"
    elif "-Winvalid-pch" not in words and "clang" not in words[0]:
        yield "a precompiled header that does not fit would pass unnoticed (-Winvalid-pch)"
    if "-pthread" not in words:
        yield "the precompiled headers do not fit it (-pthread)"


def check(entries, root):
    """The faults of all entries, one message each."""
    for entry in entries:
        path = pathlib.Path(entry["file"])
        if not path.is_relative_to(root) or not OURS.search(str(path)):
            continue
        for fault in faults_of(entry):
            yield f"{path.relative_to(root)}: {fault}"


def main():
    root = pathlib.Path(__file__).resolve().parent.parent
    commands = json.loads((pathlib.Path(sys.argv[1]) / "compile_commands.json").read_text())
    complaints = list(check(commands, root))
    print("\n".join(complaints))
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
