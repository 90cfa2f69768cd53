# expect: time_limit_exceeded|runtime_error cpu_time_ms=1500 wall_time_ms=5000 processes=32
import os

while True:
    try:
        os.fork()
    except OSError:
        pass
