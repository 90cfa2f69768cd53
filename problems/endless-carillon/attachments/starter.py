n, k, m = map(int, input().split())
motifs = [input() for _ in range(m)]

# Print the number of allowed melodies modulo 1000000007.
