# expect: time_limit_exceeded wall_time_ms=700 end=wall_time stdout="before\n"
import time

print("before", flush=True)
time.sleep(100000)
