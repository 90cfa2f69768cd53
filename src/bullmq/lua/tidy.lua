-- Drops places in lines of jobs that wait no more, because other clients took or removed them; and forgets
-- the rounds of tenants that have been served: of many, also those in the round being served once no job waits.
--
-- ARGV  most  places to look at, from the head of each line
-- Gives how many were dropped.
--@include queue line waiting_list
local most = unpack(ARGV, 1, 1)

local kinds, places, dropped, length = call('ZRANGE', key('cv:order'), 0, -1), 0, 0, {}
for _, kind in ipairs(kinds) do
  length[kind] = call('ZCARD', line_of(kind))
  places = places + length[kind]
end

local function is_gone(id)
  local job = call('HMGET', key(id), 'name', 'finishedOn')
  return not job[1] or job[2] or call('EXISTS', key(id .. ':lock')) == 1
end

if places > waiting_count() then
  for _, kind in ipairs(kinds) do
    local jobs = call('ZRANGE', line_of(kind), 0, tonumber(most) - 1, 'WITHSCORES')
    for i = 1, #jobs, 2 do
      if is_gone(jobs[i]) then
        call('ZREM', line_of(kind), jobs[i])
        serve(kind, jobs[i + 1])
        dropped = dropped + 1
      end
    end
  end
end

local rounds = call('HGETALL', key('cv:rounds'))
local are_many = #rounds > 2000
local served = {}
for i = 1, #rounds, 2 do served[rounds[i]] = tonumber(rounds[i + 1]) end
for i = 1, #rounds, 2 do
  local kind = string.match(rounds[i], '^([^:]*):')
  if kind and (tonumber(rounds[i + 1]) < (served[kind] or 0) or are_many and length[kind] == 0) then
    call('HDEL', key('cv:rounds'), rounds[i])
  end
end
return dropped
