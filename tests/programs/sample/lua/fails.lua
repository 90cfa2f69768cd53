-- expect: runtime_error exit=1 stdout="before\n" stderr_has="main.lua:3: no"
print("before")
error("no")
