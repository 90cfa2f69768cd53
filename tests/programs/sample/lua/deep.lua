-- expect: ok stdout="100000\n"
local function depth(n)
  return n == 0 and 0 or 1 + depth(n - 1)
end
print(depth(100000))
