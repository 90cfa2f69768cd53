# expect: ok exit=0 stdout="nothing\n"
# Nobody gave an input: it is empty, not missing.
import sys

print(sys.stdin.read() or "nothing")
