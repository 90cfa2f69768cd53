-- Delayed jobs that are due at `now` wait.
local function promote(now)
  local due = call('ZRANGEBYSCORE', key('delayed'), 0, whole((now + 1) * 4096 - 1), 'LIMIT', 0, 1000)
  for _, id in ipairs(due) do
    call('ZREM', key('delayed'), id)
    enqueue(id, priority_of(id), false, 'delayed')
    call('HSET', key(id), 'delay', 0)
  end
end
