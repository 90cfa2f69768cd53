# expect: ok exit=0 stdout="done\n" wall_time_ms=60000
# The daemon executes another program, so that it no longer resembles the interpreter.
import os

if os.fork() == 0:
    os.setsid()
    if os.fork() > 0:
        os._exit(0)
    os.execvp("sleep", ["sleep", "100000"])
print("done")
