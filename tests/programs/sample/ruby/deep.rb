# expect: ok stdout="100000\n"
def depth(n) = n.zero? ? 0 : 1 + depth(n - 1)
puts depth(100_000)
