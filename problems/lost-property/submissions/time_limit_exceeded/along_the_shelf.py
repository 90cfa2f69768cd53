# Goes along the whole shelf for each question.
import sys

kinds = []
given = []
for line in sys.stdin.read().splitlines()[1:]:
    event, kind = line.split()
    if event == "found":
        kinds.append(kind)
        given.append(False)
        continue
    answer = "none"
    for i in range(len(kinds)):
        if not given[i] and kinds[i] == kind:
            given[i] = True
            answer = i + 1
            break
    print(answer)
