#!/usr/bin/env python3
"""Runs clang-tidy on the sources of a build, except tests, and records which passed: a source is checked again
only after it, or a header of the project that it includes, has changed.

usage: tidy.py BUILD
"""

import concurrent.futures
import hashlib
import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PASSED = ROOT / ".tools" / "tidy"


def dependencies(ninja_deps):
    """The sources of each object, from the output of `ninja -t deps`: blocks of "<object>: ..." and
    indented paths."""
    found, block = {}, []
    for line in ninja_deps.splitlines():
        if line.startswith(" "):
            block.append(line.strip())
        elif ": #deps" in line:
            block = found.setdefault(line.split(": #deps")[0], [])
    return found


def object_of(command):
    words = command.split()
    return words[words.index("-o") + 1]


def fingerprint(paths):
    """Hash of the contents of the project's files among `paths`, and of the rules."""
    digest = hashlib.sha256((ROOT / ".clang-tidy").read_bytes())
    for path in sorted(set(paths)):
        if path.is_relative_to(ROOT) and path.is_file():
            digest.update(path.read_bytes())
    return digest.hexdigest()


def sources(build):
    """Each source to check, with its fingerprint."""
    listed = subprocess.run(["ninja", "-C", build, "-t", "deps"], check=True, capture_output=True, text=True)
    made_from = dependencies(listed.stdout)
    for command in json.loads((build / "compile_commands.json").read_text()):
        source = pathlib.Path(command["file"])
        if source.name.endswith("_test.cpp") or source.relative_to(ROOT).parts[0] not in ("src", "bench"):
            continue
        paths = [(build / path).resolve() for path in made_from.get(object_of(command["command"]), [])]
        yield source, fingerprint([source, *paths])


def tidy(build, source):
    run = subprocess.run(["clang-tidy", "--quiet", "-p", build, source], capture_output=True, text=True)
    return run.returncode == 0, run.stdout


def main(build):
    PASSED.mkdir(parents=True, exist_ok=True)
    wanted = dict(sources(build))
    for old in PASSED.iterdir():
        if old.name not in wanted.values():
            old.unlink()
    todo = {source: mark for source, mark in wanted.items() if not (PASSED / mark).exists()}
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        runs = {pool.submit(tidy, build, source): source for source in todo}
        for number, run in enumerate(concurrent.futures.as_completed(runs), 1):
            source = runs[run]
            passed, output = run.result()
            print(f"[{number}/{len(todo)}] {source.relative_to(ROOT)}", flush=True)
            if passed:
                (PASSED / todo[source]).touch()
            else:
                failed += 1
                print(output, flush=True)
    print(f"{len(wanted) - len(todo)} unchanged, {len(todo) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve()))
