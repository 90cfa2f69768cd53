# expect: ok exit=0 stdout="HOME LANG PATH TMPDIR\n"
import os

own = {"LC_CTYPE"} | {name for name in os.environ if name.startswith("PYTHON")}
print(*sorted(set(os.environ) - own))
