"""Holds Python between its own start and the program (docs/sandbox.md, "Warm interpreters").

Python imports this module, found through PYTHONPATH, as the last step of its start: before it opens
the program, which does not exist yet. All that follows is Python's own doing, so the program cannot
tell that it was waited for. Nothing is imported here that a cold start would not have loaded.
"""
import os
import sys


def take_line(fd):
    line = b""
    while not line.endswith(b"\n"):
        piece = os.read(fd, 1 << 16)
        if not piece:
            os._exit(0)  # the interpreter is no longer needed
        line += piece
    return line


def become(argv, environment):
    entries = dict(entry.split("=", 1) for entry in environment)
    if argv[:2] != sys.orig_argv:
        os.execvpe(argv[0], argv, entries)
    sys.argv[1:] = argv[2:]
    sys.orig_argv[:] = argv
    folder = os.path.dirname(__file__)
    sys.path.remove(folder)
    sys.path_importer_cache.pop(folder, None)
    if "PYTHONUNBUFFERED" in entries:
        sys.stdout.reconfigure(line_buffering=True)
    for name in set(os.environ) - set(entries):
        del os.environ[name]
    os.environ.update(entries)


os.write(3, b"R")
# The line holds nothing but lists of strings, which JSON and Python write alike.
command = eval(take_line(3).decode("utf-8", "surrogateescape"), {"__builtins__": {}})
os.close(3)
become(command["argv"], command["environment"])

# Python forgets a module that raises this, and its start goes on.
raise ImportError(name=__name__)
