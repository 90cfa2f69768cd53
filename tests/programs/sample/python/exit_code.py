# expect: runtime_error exit=7 stdout="out\n" stderr="err\n"
import sys

print("out")
print("err", file=sys.stderr)
sys.exit(7)
