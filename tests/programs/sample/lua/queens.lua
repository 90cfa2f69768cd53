-- expect: ok exit=0 stdout="92\n"
local function solutions(size, row, columns, left, right)
  if row == size then return 1 end
  local count, free = 0, ((1 << size) - 1) & ~(columns | left | right)
  while free ~= 0 do
    local place = free & -free
    count = count + solutions(size, row + 1, columns | place, (left | place) << 1, (right | place) >> 1)
    free = free & (free - 1)
  end
  return count
end

print(solutions(8, 0, 0, 0, 0))
