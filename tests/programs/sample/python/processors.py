# expect: ok stdout="equal\n"
import multiprocessing
import os

allowed = len(os.sched_getaffinity(0))
with open("/proc/cpuinfo") as cpuinfo:
    listed = sum(line.startswith("processor") for line in cpuinfo)
found = {os.cpu_count(), multiprocessing.cpu_count(), listed}
print("equal" if found == {allowed} else found)
