#!/usr/bin/env python3
"""Checks every #include in src/ against the architecture, which is the codevault_module() lines of
CMakeLists.txt: a module's DEPENDS names exactly the modules whose headers its files include, tests
too. Because a line may only name modules above it, there are no cycles.

usage: check_layers.py [ROOT]
"""

import pathlib
import re
import sys

MODULE = re.compile(r"^codevault_module\((\w+)(?:\s+DEPENDS\s+([^)]*))?\)", re.MULTILINE)
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)


def named_by(cmake, folders):
    """Returns the modules that each module names, and the faults of the lines themselves. `folders`
    are the modules in src/."""
    lines = MODULE.findall(cmake)
    names = [name for name, _ in lines]
    named, wrong = {}, []
    for name, depends in lines:
        if name in named:
            wrong.append(f"CMakeLists.txt: module '{name}' is named twice")
        above = set(named) - {name}
        modules = [other for other in depends.split() if other in names or other in folders]
        wrong += [
            f"CMakeLists.txt: '{name}' depends on '{other}', which is not above it"
            for other in modules
            if other not in above
        ]
        named[name] = above.intersection(modules)
    wrong += [f"CMakeLists.txt: module '{name}' has no folder src/{name}" for name in named if name not in folders]
    wrong += [f"src/{folder}: no codevault_module() line names this folder" for folder in folders if folder not in named]
    return named, wrong


def modules_included(path, text, named):
    """Returns the module of each include of the file `path`, and the includes without one."""
    included, wrong = {}, []
    for header in INCLUDE.findall(text):
        module = header.split("/")[0]
        if "/" in header and module in named:
            included[module] = header
        else:
            wrong.append(f'{path}: "{header}" is not "<module>/<file>" of a known module')
    return included, wrong


def check_module(root, module, named):
    """Returns the differences between the line of `module` and the includes of its files."""
    wrong, used = [], {module}
    for path in sorted((root / "src" / module).rglob("*.[ch]pp")):
        place = path.relative_to(root)
        included, unknown = modules_included(place, path.read_text(), named)
        wrong += unknown
        wrong += [
            f"{place}: {module} does not depend on {other} ({header})"
            for other, header in included.items()
            if other != module and other not in named[module]
        ]
        used.update(included)
    unused = sorted(named[module] - used)
    return wrong + [f"CMakeLists.txt: '{module}' depends on '{other}' and includes none of its headers" for other in unused]


def check(root):
    folders = sorted(folder.name for folder in (root / "src").iterdir() if folder.is_dir())
    named, wrong = named_by((root / "CMakeLists.txt").read_text(), folders)
    for module in folders:
        if module in named:
            wrong += check_module(root, module, named)
    return wrong


if __name__ == "__main__":
    found = check(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "."))
    print("\n".join(found) or "Every include goes down, to a module that is named.")
    sys.exit(1 if found else 0)
