-- Finds active jobs whose workers are gone: they have no lock, here and at the last check. They wait again, or
-- fail when that happened too often.
--
-- ARGV  now
--       most_stalls    of a job that others added
--       interval       between two checks, in ms
--       most_attempts  of a job of ours
--       count, age     of failed jobs that are kept, as in finish.lua
-- Gives how many were found.
--@include queue emit mark delay line waiting_list prioritize enqueue
--@include one_more parents deduplication retention settle
local now, most_stalls, interval, most_attempts, count, age = unpack(ARGV, 1, 6)
count, age = tonumber(count), tonumber(age)

if call('EXISTS', key('stalled-check')) == 1 then return 0 end
call('SET', key('stalled-check'), now, 'PX', interval)

local function recover(id)
  local stalls = call('HINCRBY', key(id), 'stc', 1)
  local name, tenant, attempts, cancelled, scheduler =
      unpack(call('HMGET', key(id), 'name', 'tenant', 'ats', 'cancelled', 'rjk'), 1, 5)
  if not name then
    delete_jobs({id})
  elseif cancelled then
    emit('stalled', 'jobId', id)
    give_up(id, 'The job was cancelled.', now, 'active', count, age)
  elseif tenant and tonumber(attempts or '0') >= tonumber(most_attempts) then
    emit('stalled', 'jobId', id)
    give_up(id, 'The job was given to a worker ' .. attempts .. ' times, and none came back with a result.',
            now, 'active', count, age)
  else
    local is_repeated = scheduler and (call('EXISTS', key('repeat:' .. scheduler)) == 1 or
                                       call('ZSCORE', key('repeat'), scheduler))
    if not tenant and not is_repeated and stalls > tonumber(most_stalls) then
      call('HSET', key(id), 'defa', 'job stalled more than allowable limit')
    end
    enqueue(id, 0, true, 'active')
    emit('stalled', 'jobId', id)
  end
end

local suspects, found = call('SMEMBERS', key('stalled')), 0
call('DEL', key('stalled'))
for _, id in ipairs(suspects) do
  if call('EXISTS', key(id .. ':lock')) == 0 and call('LREM', key('active'), 1, id) > 0 then
    found = found + 1
    recover(id)
  end
end
for _, id in ipairs(call('LRANGE', key('active'), 0, -1)) do call('SADD', key('stalled'), id) end
if found > 0 then mark() end
return found
