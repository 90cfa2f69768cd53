n, m, k = map(int, input().split())
for _ in range(m):
    words = input().split()
    a = int(words[0])
    b = int(words[1])
    colour = words[2]

# Print the number of ways modulo 1000000007.
