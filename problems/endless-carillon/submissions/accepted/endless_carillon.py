"""Traces of all powers of a matrix follow from its first few traces."""
from collections import Counter, deque

MODULUS = 1_000_000_007


def automaton(motifs, letters):
    """The moves of the automaton of Aho and Corasick between the states without a motif.

    moves[s]: a counter of the states that the letters lead to from state s.
    """
    children, forbidden = [{}], [False]
    for motif in motifs:
        node = 0
        for letter in motif:
            if letter not in children[node]:
                children[node][letter] = len(children)
                children.append({})
                forbidden.append(False)
            node = children[node][letter]
        forbidden[node] = True

    step = [{} for _ in children]  # node -> letter -> node
    shorter = [0] * len(children)  # the longest proper suffix that is a node
    waiting = deque([0])
    while waiting:
        node = waiting.popleft()
        forbidden[node] |= forbidden[shorter[node]]
        for letter in letters:
            fallback = step[shorter[node]][letter] if node else 0
            child = children[node].get(letter)
            step[node][letter] = fallback if child is None else child
            if child is not None:
                shorter[child] = fallback
                waiting.append(child)

    allowed = [node for node in range(len(children)) if not forbidden[node]]
    number = {node: i for i, node in enumerate(allowed)}
    return [Counter(number[to] for to in step[node].values() if to in number) for node in allowed]


def first_traces(moves):
    """The traces of the powers 0, 1, ..., size of the matrix of the moves."""
    size = len(moves)
    power = [[int(i == j) for j in range(size)] for i in range(size)]
    traces = [size]
    for _ in range(size):
        longer = [[0] * size for _ in range(size)]
        for row, next_row in zip(power, longer):
            for state, ways in enumerate(row):
                for to, count in moves[state].items():
                    next_row[to] = (next_row[to] + ways * count) % MODULUS
        power = longer
        traces.append(sum(power[i][i] for i in range(size)) % MODULUS)
    return traces


def recurrence(traces):
    """The c for which t[n] = c[0] t[n-1] + c[1] t[n-2] + ..., by the identities of Newton."""
    signed = [-1]  # the coefficients of the characteristic polynomial, but for the sign
    for k in range(1, len(traces)):
        total = -sum(signed[k - i] * traces[i] for i in range(1, k + 1))
        signed.append(total * pow(k, -1, MODULUS) % MODULUS)
    return signed[1:]


def trace_of_power(n, traces):
    """Reduces x^n by the characteristic polynomial, which the matrix satisfies."""
    c = recurrence(traces)
    size = len(c)

    def reduced(polynomial):
        for high in range(len(polynomial) - 1, size - 1, -1):
            factor = polynomial.pop()
            for i in range(size):
                low = high - 1 - i
                polynomial[low] = (polynomial[low] + factor * c[i]) % MODULUS
        return polynomial

    power = [1] + [0] * (size - 1)
    for bit in bin(n)[2:]:
        square = [0] * (2 * size)
        for i, a in enumerate(power):
            for j, b in enumerate(power):
                square[i + j] += a * b
        power = reduced([0] * (bit == "1") + square)
    return sum(a * t for a, t in zip(power, traces)) % MODULUS


n, bells, m = map(int, input().split())
moves = automaton([input() for _ in range(m)], "abcdefghijklmnopqrstuvwxyz"[:bells])
print(trace_of_power(n, first_traces(moves)))
