#!/usr/bin/env python3
"""Holds every #include in src/ to the architecture, which is the codevault_module() lines of
CMakeLists.txt: a module includes its own headers and those of the modules it reaches through
DEPENDS, never more. Because a line may only name modules above it, there are no cycles.

usage: check_layers.py [ROOT]
"""

import pathlib
import re
import sys

MODULE = re.compile(r"^codevault_module\((\w+)(?:\s+DEPENDS\s+([^)]*))?\)", re.MULTILINE)
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)


def reach_of(cmake, folders):
    """What each module may include: itself and what its DEPENDS reach. With it, what is wrong with
    the lines themselves; `folders` are the modules that src/ has."""
    lines = MODULE.findall(cmake)
    names = [name for name, _ in lines]
    reach, wrong = {}, []
    for name, depends in lines:
        if name in reach:
            wrong.append(f"CMakeLists.txt: module '{name}' is named twice")
        reach[name] = {name}
        for other in depends.split():
            if other in reach and other != name:
                reach[name] |= reach[other]
            elif other in names or other in folders:
                wrong.append(f"CMakeLists.txt: '{name}' depends on '{other}', which is not above it")
    wrong += [f"CMakeLists.txt: module '{name}' has no folder src/{name}" for name in reach if name not in folders]
    wrong += [f"src/{folder}: no codevault_module() line names this folder" for folder in folders if folder not in reach]
    return reach, wrong


def wrong_includes(path, text, module, reach):
    """The includes of the file `path` in `module` that go up, sideways, or nowhere."""
    wrong = []
    for included in INCLUDE.findall(text):
        other = included.split("/")[0]
        if "/" not in included or other not in reach:
            wrong.append(f'{path}: "{included}" is not "<module>/<file>" of a known module')
        elif other not in reach[module]:
            wrong.append(f"{path}: {module} may not include {other} ({included})")
    return wrong


def check(root):
    source = root / "src"
    folders = sorted(folder.name for folder in source.iterdir() if folder.is_dir())
    reach, wrong = reach_of((root / "CMakeLists.txt").read_text(), folders)
    for path in sorted(source.rglob("*.[ch]pp")):
        module = path.relative_to(source).parts[0]
        if module in reach:
            wrong += wrong_includes(path.relative_to(root), path.read_text(), module, reach)
    return wrong


if __name__ == "__main__":
    found = check(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "."))
    print("\n".join(found) or "Every include goes down.")
    sys.exit(1 if found else 0)
