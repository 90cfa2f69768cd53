-- expect: ok exit=0 stdin="1 2 3\n-4 50\n" stdout="52\n"
local sum = 0
for word in io.read("a"):gmatch("%S+") do
  sum = sum + math.tointeger(tonumber(word))
end
print(sum)
