n, k = map(int, input().split())
rows = [int(input()) for _ in range(n)]

# Print the number of notes and the number of silent pipes.
