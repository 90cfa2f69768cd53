-- expect: runtime_error exit=7 stdout="before\n"
print("before")
os.exit(7, true)
