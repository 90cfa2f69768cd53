# expect: ok after=leave.py exit=0 stdout="{}\nclean\n"
import json
import os
import sys

print(json.dumps({}))
left = [name for name in os.listdir("/box") + os.listdir("/tmp") + os.listdir("/dev/shm") if name != "main.py"]
print("clean" if not left and "PYTHONSTARTUP" not in os.environ else f"left: {left}")
