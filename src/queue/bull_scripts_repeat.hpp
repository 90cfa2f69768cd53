#pragma once

namespace codevault::bull {

// now, job that was taken, its scheduler, when the next one is due in ms ('' is one interval
// later), its options ('' only asks)
// -> 'done'; 'open': the scheduler counts on this job and has no next one; 'over': it does not;
// 'old': it is no scheduler, but what BullMQ 4 and 5 had before there were any
inline const char* const repeat = R"lua(
local now, id, scheduler = tonumber(ARGV[1]), ARGV[2], ARGV[3]
local definition = key('repeat:' .. scheduler)
local known = call('HMGET', definition, 'name', 'data', 'every', 'offset', 'ic')
if not known[5] and string.find(scheduler, ':.*:.*:.*:') then
  return call('ZSCORE', key('repeat'), scheduler) and 'old' or 'over'
end
if waiting().scheduler_of(id) ~= scheduler then return 'over' end
if ARGV[5] == '' then return 'open' end

-- Slots that were missed are left out.
local opts = cjson.decode(ARGV[5])
local due = tonumber(ARGV[4])
local every = tonumber(known[3] or opts['repeat'].every or 0)
if every and every > 0 then
  due = tonumber(call('ZSCORE', key('repeat'), scheduler)) + every
  if due < now then
    due = math.floor(now / every) * every + tonumber(known[4] or opts['repeat'].offset or 0)
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
-- What BullMQ 5 added as repeatable has its data in its jobs only. It has noted the next job's id,
-- too.
local is_five = settings().version and string.find(told.version, '^bullmq:5%.')
local data = known[2]
if not data and (is_five or not known[5]) then
  data = call('HGET', key(id), 'data')
  if data and data ~= '{}' then call('HSET', definition, 'data', data) end
end
if is_five then call('HSET', key(id), 'nrjid', next_id) end
local delay = math.max(due - now, 0)
opts.delay, opts.jobId = delay, next_id
local priority = tonumber(opts.priority) or 0
local fields = {'name', known[1] or '', 'data', data or '{}', 'opts', cjson.encode(opts), 'timestamp', ARGV[1],
                'delay', whole(delay), 'priority', whole(priority), 'rjk', scheduler}
if type(opts.de) == 'table' and opts.de.id then
  table.insert(fields, 'deid')
  table.insert(fields, opts.de.id)
end
call('HSET', key(next_id), unpack(fields))
emit('added', 'jobId', next_id, 'name', known[1] or '')
if delay > 0 then
  waiting().delay_until(next_id, due)
  emit('delayed', 'jobId', next_id, 'delay', whole(due))
  waiting().mark_delayed()
else
  waiting().enqueue(next_id, priority, opts.lifo)
  emit('waiting', 'jobId', next_id)
end
return 'done'
)lua";

}  // namespace codevault::bull
