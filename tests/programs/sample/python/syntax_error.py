# expect: runtime_error exit=1 stdout="" stderr_has="main.py\", line 2" stderr_has=SyntaxError stderr_lacks=codevault
print("unfinished
