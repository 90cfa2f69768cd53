#!/usr/bin/env python3
"""Counts the test cases in the JUnit files of ./dev test. Prints one line for each suite, then one
for all: "N passed, N failed, N skipped". Exits with 1 if anything failed.

usage: count_tests.py REPORTS SUITE...

REPORTS/<suite>.xml has the cases of a suite; REPORTS/<suite>.broken exists if one of its steps failed. A
suite that is broken without a failed case, or has no cases, counts as one failure. With CI=true in the
environment a skipped test counts as failed, unless tests/may_skip.txt names it with a reason. The beginning
and the end of a failed case's output are printed below its name.
"""

import os
import pathlib
import re
import sys
import xml.etree.ElementTree as xml
from dataclasses import dataclass, field

FIRST_LINES, LAST_LINES = 10, 30
MAY_SKIP = pathlib.Path(__file__).parent.parent / "tests" / "may_skip.txt"


@dataclass
class Counts:
    passed: int = 0
    skipped: int = 0
    failures: list = field(default_factory=list)  # names, and the reason if known
    words: dict = field(default_factory=dict)  # name: first and last lines of its output

    @property
    def failed(self):
        return len(self.failures)

    def __str__(self):
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


def allowed_skips(text):
    """Regexes of test names, one a line, each followed by " # " and the reason."""
    return [re.compile(line.split(" # ")[0].strip()) for line in text.splitlines() if line and line[0] != "#"]


def words_of(case):
    parts = [case.find("failure"), case.find("error"), case.find("system-out")]
    lines = [line for part in parts if part is not None for line in (part.text or "").strip().splitlines()]
    if len(lines) <= FIRST_LINES + LAST_LINES:
        return lines
    return [*lines[:FIRST_LINES], "[…]", *lines[-LAST_LINES:]]


def count(report, may_skip=None):
    """Counts the cases of one JUnit text. `may_skip`: names that may be skipped; None: all may."""
    counts = Counts()
    for case in xml.fromstring(report).iter("testcase"):
        name = case.get("name", "?")
        if case.find("failure") is not None or case.find("error") is not None:
            counts.failures.append(name)
            counts.words[name] = words_of(case)
        elif case.find("skipped") is None:
            counts.passed += 1
        elif may_skip is None or any(pattern.search(name) for pattern in may_skip):
            counts.skipped += 1
        else:
            counts.failures.append(f"{name} (skipped: {case.find('skipped').get('message') or 'no reason given'})")
    return counts


def count_suite(reports, suite, may_skip):
    try:
        counts = count((reports / f"{suite}.xml").read_text(), may_skip)
    except (OSError, xml.ParseError):
        counts = Counts()
    if not counts.failures and (reports / f"{suite}.broken").exists():
        counts.failures.append(f"{suite}: a step failed, see above")
    elif counts == Counts():
        counts.failures.append(f"{suite}: no test was run")
    return counts


def main(reports, suites):
    may_skip = allowed_skips(MAY_SKIP.read_text()) if os.environ.get("CI") == "true" else None
    total = Counts()
    for suite in suites:
        counts = count_suite(pathlib.Path(reports), suite, may_skip)
        print(f"{suite:10} {counts}")
        for failure in counts.failures:
            print(f"    {failure}")
            for line in counts.words.get(failure, []):
                print(f"        {line}")
        total.passed += counts.passed
        total.skipped += counts.skipped
        total.failures += counts.failures
    print(total)
    return 1 if total.failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
