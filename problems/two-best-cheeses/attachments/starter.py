def better(a, b):
    print("?", a, b, flush=True)
    return int(input())


n = int(input())

# Print the best and the second best: print("!", best, second, flush=True)
