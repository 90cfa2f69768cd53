# expect: output_limit_exceeded output_kib=64 end=output stdout_bytes=65536 truncated=yes
while True:
    print("more and more")
