"""A suffix automaton of the intervals between the notes."""


class State:
    def __init__(self, longest, link, count):
        self.longest = longest  # of the pieces that end in this state
        self.link = link  # the state of the longest shorter piece with other places, or None
        self.next = {}
        self.count = count  # at how many places the pieces occur


def automaton(intervals):
    root = State(0, None, 0)
    states = [root]
    last = root
    for interval in intervals:
        new = State(last.longest + 1, root, 1)
        states.append(new)
        state, last = last, new
        while state is not None and interval not in state.next:
            state.next[interval] = new
            state = state.link
        if state is None:
            continue
        target = state.next[interval]
        if target.longest != state.longest + 1:
            old, target = target, State(state.longest + 1, target.link, 0)
            target.next = dict(old.next)
            states.append(target)
            old.link = target
            while state is not None and state.next.get(interval) is old:
                state.next[interval] = target
                state = state.link
        new.link = target
    for state in sorted(states[1:], key=lambda state: -state.longest):
        state.link.count += state.count
    return states


n, a, b, k = map(int, input().split())
notes = list(map(int, input().split()))
total = 0
for state in automaton([y - x for x, y in zip(notes, notes[1:])]):
    if state.link is not None and state.count >= k:
        longest = min(state.longest, b - 1)
        shortest = max(state.link.longest + 1, a - 1)
        total += max(0, longest - shortest + 1)
print(total)
