# expect: ok exit=0 stdout="__main__ True True\n/box ['main.py']\n5\n"
# The program is the main module of its folder, as in a cold start.
import os
import pickle
import sys

import __main__


class Point:
    x = 5


print(__name__, __main__.Point is Point, sys.modules["__main__"] is __main__)
print(os.getcwd(), os.listdir())
print(pickle.loads(pickle.dumps(Point())).x)
