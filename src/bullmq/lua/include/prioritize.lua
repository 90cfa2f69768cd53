-- Jobs of the same priority keep their order.
local function prioritize(id, priority)
  local count = call('INCR', key('pc'))
  call('ZADD', key('prioritized'), whole(priority * 4294967296 + count % 4294967296), id)
end
