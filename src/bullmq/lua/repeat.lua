-- Makes the job of a scheduler that comes after one that was taken.
--
-- ARGV  now
--       id         of the job that was taken
--       scheduler  its id
--       due        when the next one is, in ms; '' for one interval later
--       options    of the next one, JSON; '' only asks
-- Gives 'done'; 'open': the scheduler counts on this job and has no next one; 'over': it does not count on it;
-- 'old': it is no scheduler, but a repeatable job as BullMQ 4 and 5 had them before.
--@include queue emit mark delay line waiting_list prioritize enqueue scheduler_of
local now, id, scheduler, due, options = unpack(ARGV, 1, 5)
now, due = tonumber(now), tonumber(due)

local definition = key('repeat:' .. scheduler)
local name, data, every, offset, iterations =
    unpack(call('HMGET', definition, 'name', 'data', 'every', 'offset', 'ic'), 1, 5)
if not iterations and string.find(scheduler, ':.*:.*:.*:') then
  return call('ZSCORE', key('repeat'), scheduler) and 'old' or 'over'
end
if scheduler_of(id) ~= scheduler then return 'over' end
if options == '' then return 'open' end
local opts = cjson.decode(options)

-- Slots that were missed are left out.
every = tonumber(every or opts['repeat'].every or 0)
if every and every > 0 then
  due = tonumber(call('ZSCORE', key('repeat'), scheduler)) + every
  if due < now then
    due = math.floor(now / every) * every + tonumber(offset or opts['repeat'].offset or 0)
    if due <= now then due = due + every end
  end
  due = math.floor(due)
end
local next_id = 'repeat:' .. scheduler .. ':' .. whole(due)
if call('EXISTS', key(next_id)) == 1 then
  emit('duplicated', 'jobId', next_id)
  return 'done'
end
call('ZADD', key('repeat'), whole(due), scheduler)
call('HINCRBY', definition, 'ic', 1)
call('INCR', key('id'))
-- What BullMQ 5 added as repeatable has its data in its jobs only. It notes the next job's id, too.
local is_five = string.find(settings().version, '^bullmq:5%.')
if not data and (is_five or not iterations) then
  data = call('HGET', key(id), 'data')
  if data and data ~= '{}' then call('HSET', definition, 'data', data) end
end
if is_five then call('HSET', key(id), 'nrjid', next_id) end

local delay, priority = math.max(due - now, 0), tonumber(opts.priority) or 0
opts.delay, opts.jobId = delay, next_id
local fields = {'name', name or '', 'data', data or '{}', 'opts', cjson.encode(opts), 'timestamp', whole(now),
                'delay', whole(delay), 'priority', whole(priority), 'rjk', scheduler}
if type(opts.de) == 'table' and opts.de.id then
  table.insert(fields, 'deid')
  table.insert(fields, opts.de.id)
end
call('HSET', key(next_id), unpack(fields))
emit('added', 'jobId', next_id, 'name', name or '')
if delay > 0 then
  delay_until(next_id, due)
else
  enqueue(next_id, priority, opts.lifo)
end
return 'done'
