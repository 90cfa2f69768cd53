print([n * n for n in range(10)][int(input())])
