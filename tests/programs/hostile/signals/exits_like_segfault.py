# expect: runtime_error exit=139 end=exited
import sys

sys.exit(139)
