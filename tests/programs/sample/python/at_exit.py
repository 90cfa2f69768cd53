# expect: ok exit=0 stdout="main\nthread\nlater\n"
# At the end, threads are joined, then registered functions run, then output is flushed.
import atexit
import threading
import time

atexit.register(print, "later")


def work():
    time.sleep(0.05)
    print("thread")


threading.Thread(target=work).start()
print("main")
