# expect: memory_limit_exceeded|runtime_error memory_mib=64
data = []
while True:
    data.append(bytearray(1 << 20))
