-- When the next delayed job is due, in ms; nil when none is.
local function next_due()
  local head = call('ZRANGE', key('delayed'), 0, 0, 'WITHSCORES')
  return head[2] and math.floor(tonumber(head[2]) / 4096)
end

-- Tells idle workers until when to wait.
local function mark_delayed()
  local due = next_due()
  if due then call('ZADD', key('marker'), whole(due), '1') end
end

-- The job waits until it is due. Among jobs due in the same millisecond the one delayed first is first.
local function delay_until(id, due)
  local low = due * 4096
  local last = call('ZREVRANGEBYSCORE', key('delayed'), whole(low + 4095), whole(low), 'WITHSCORES', 'LIMIT', 0, 1)
  local score = low
  if last[2] then score = math.min(tonumber(last[2]) + 1, low + 4095) end
  call('ZADD', key('delayed'), whole(score), id)
  emit('delayed', 'jobId', id, 'delay', whole(due))
  mark_delayed()
end
