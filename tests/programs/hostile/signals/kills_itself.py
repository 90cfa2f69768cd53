# expect: runtime_error signal=9 end=signalled stdout="before\n"
import os
import signal

print("before", flush=True)
os.kill(os.getpid(), signal.SIGKILL)
