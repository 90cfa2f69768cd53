# expect: runtime_error exit=1 end=exited stdout="before\n" stderr_has="main.py\", line 8, in <module>" stderr_has="main.py\", line 5, in divide" stderr_has="ZeroDivisionError: division by zero" stderr_lacks=codevault
print("before")


def divide(a): return a / 0


divide(1)
