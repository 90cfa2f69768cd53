# expect: ok exit=0 stdout="nothing\n"
# Without input, standard input is empty, not missing.
import sys

print(sys.stdin.read() or "nothing")
