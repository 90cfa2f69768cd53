def altitude(stone):
    print("?", stone, flush=True)
    return int(input())


n = int(input())

# Print the summit: print("!", summit, flush=True)
