# expect: runtime_error|ok
# The compiler inside the interpreter.
import sys

sys.setrecursionlimit(1 << 20)
try:
    compile("(" * 10000 + ")" * 10000, "deep", "eval")
except (MemoryError, SyntaxError, RecursionError) as error:
    print(type(error).__name__)
compile("-" * 1000000 + "1", "deep", "eval")
