# Counts the melodies in which no motif is heard when they are played only once.
MODULUS = 1_000_000_007

n, bells, m = map(int, input().split())
motifs = [input() for _ in range(m)]
states = sorted({motif[:length] for motif in motifs for length in range(len(motif) + 1)})
states = [state for state in states if not any(map(state.endswith, motifs))]
matrix = [[0] * len(states) for _ in states]
for i, state in enumerate(states):
    for letter in "abcdefghijklmnopqrstuvwxyz"[:bells]:
        heard = state + letter
        if not any(map(heard.endswith, motifs)):
            while heard not in states:
                heard = heard[1:]
            matrix[i][states.index(heard)] += 1


def times(rows, columns_of):
    columns = list(zip(*columns_of))
    return [[sum(a * b for a, b in zip(row, c)) % MODULUS for c in columns] for row in rows]


ways = [[int(state == "") for state in states]]
while n:
    if n % 2:
        ways = times(ways, matrix)
    matrix = times(matrix, matrix)
    n //= 2
print(sum(ways[0]) % MODULUS)
