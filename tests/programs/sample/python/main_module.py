# expect: ok exit=0 stdout="__main__ True True\n/box ['main.py']\n5\n"
# It is the main module of its own folder, as if nothing had come before it.
import os
import pickle
import sys

import __main__


class Point:
    x = 5


print(__name__, __main__.Point is Point, sys.modules["__main__"] is __main__)
print(os.getcwd(), os.listdir())
print(pickle.loads(pickle.dumps(Point())).x)
