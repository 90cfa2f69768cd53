# expect: ok|runtime_error|memory_limit_exceeded stdout_lacks=filled
import itertools

for number in itertools.count():
    try:
        with open(f"/tmp/{number}", "wb") as file:
            file.write(bytes(1 << 20))
    except OSError as error:
        print(error.strerror)
        break
    if number > 1000:
        print("filled")
        break
