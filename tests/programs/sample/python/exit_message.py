# expect: runtime_error exit=1 stderr="no\n"
import sys

sys.exit("no")
