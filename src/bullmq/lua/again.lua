-- An active job waits again, or is delayed.
--
-- ARGV  now      in ms
--       id
--       token    of its lock
--       attempt  as in renew.lua
--       delay    in ms
--       lifo     '1' for the next to be taken
--       counts   '1' if an attempt was made
--       failure  why it failed, or ''
--       trace    JSON array, or ''
-- Gives 0, or BullMQ's number of what is wrong.
--@include queue emit mark delay line waiting_list prioritize enqueue promote check_lock
local now, id, token, attempt, delay, lifo, counts, failure, trace = unpack(ARGV, 1, 9)
now, delay = tonumber(now), tonumber(delay)

promote(now)
if call('EXISTS', key(id)) == 0 then return -1 end
local problem = check_lock(id, token, attempt)
if problem ~= 0 then return problem end
if call('LREM', key('active'), -1, id) == 0 then return -3 end
call('DEL', key(id .. ':lock'))
call('SREM', key('stalled'), id)
if failure ~= '' then call('HSET', key(id), 'failedReason', failure) end
if trace ~= '' then call('HSET', key(id), 'stacktrace', trace) end
if counts == '1' then call('HINCRBY', key(id), 'atm', 1) end
if delay > 0 then
  call('HSET', key(id), 'delay', whole(delay))
  delay_until(id, now + delay)
  if settings().concurrency then mark() end
else
  enqueue(id, priority_of(id), lifo == '1', 'active')
end
return 0
