# expect: ok exit=0 stdout="left\n"
# Changes its interpreter and every file that an interpreter reads at its start.
import builtins
import os
import pathlib
import sys

builtins.print, shown = lambda *words: None, print
sys.modules["json"] = None
os.environ["PYTHONSTARTUP"] = "/tmp/left.py"
for name in ("sitecustomize.py", "usercustomize.py", "json.py", "os.py", "left.pth"):
    for folder in ("/box", "/tmp", "/dev/shm"):
        pathlib.Path(folder, name).write_text("import os\nos._exit(66)\n")
try:
    pathlib.Path("/box/.local/lib/python3.11/site-packages").mkdir(parents=True)
    pathlib.Path("/box/.local/lib/python3.11/site-packages/left.pth").write_text("import os; os._exit(66)\n")
except OSError:
    pass
shown("left")
