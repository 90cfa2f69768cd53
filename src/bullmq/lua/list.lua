-- The jobs of a state, in order.
--
-- ARGV  state   'queued' (the next first), 'delayed', 'active', 'completed' or 'failed' (the newest first)
--       offset
--       limit
-- Gives for each its id and what describe.lua gives.
--@include queue line waiting_list describe
local state, offset, limit = unpack(ARGV, 1, 3)
offset, limit = tonumber(offset), tonumber(limit)

-- The first `most` of those that wait: kinds take turns, then come jobs without a place, and those with a
-- priority.
local function waiting_ids(most)
  local kinds, seen, ids = call('ZRANGE', key('cv:order'), 0, -1), {}, {}
  local function add(id)
    if id and not seen[id] and #ids < most then seen[id], ids[#ids + 1] = true, id end
  end
  for i, kind in ipairs(kinds) do kinds[i] = call('ZRANGE', line_of(kind), 0, most - 1) end
  for place = 1, most do
    for _, line in ipairs(kinds) do add(line[place]) end
  end
  for _, list in ipairs({'wait', 'paused'}) do
    local oldest = call('LRANGE', key(list), -most, -1)
    for i = #oldest, 1, -1 do add(oldest[i]) end
  end
  for _, id in ipairs(call('ZRANGE', key('prioritized'), 0, most - 1)) do add(id) end
  return ids
end

local ids
local first, last = 1, offset + limit - 1
if state == 'queued' then
  ids, first = waiting_ids(offset + limit), offset + 1
else
  local read = {active = 'LRANGE', delayed = 'ZRANGE', completed = 'ZREVRANGE', failed = 'ZREVRANGE'}
  ids = call(read[state], key(state), offset, last)
end
local jobs = {}
for i = first, #ids do
  local job = describe(ids[i])
  if job then jobs[#jobs + 1], jobs[#jobs + 2] = ids[i], job end
end
return jobs
