-- Takes jobs that wait, and leases them to a worker.
--
-- ARGV  now     in ms
--       most    jobs to take
--       token   the lock of each
--       lease   in ms
--       worker  its name, or ''
--       limit   jobs that all workers begin in each window, 0 for any
--       window  in ms
-- Gives {'limited', ms}; or {'jobs', '1' when no more may be taken, when the next delayed one is due or '', and
-- for each job its id and the fields that a worker needs}.
--@include queue emit mark delay line waiting_list prioritize enqueue promote choose one_more
local now, most, token, lease, worker, limit, window = unpack(ARGV, 1, 7)
most = tonumber(most)

-- How many jobs the limits of the queue and of the worker let begin; or {'limited', ms}.
local function allowance()
  local wanted = settings().paused and 0 or most
  limit = tonumber(settings().max or limit) or 0
  window = tonumber(settings().max and settings().duration or window) or 0
  if limit > 0 then
    local counted = tonumber(call('GET', key('limiter')) or '0')
    if counted >= limit then
      local left = call('PTTL', key('limiter'))
      if left > 0 then return {'limited', tostring(left)} end
      if left == 0 then call('DEL', key('limiter')) end
      counted = 0
    end
    wanted = math.min(wanted, limit - counted)
  end
  local concurrency = settings().concurrency
  return concurrency and math.min(wanted, concurrency - call('LLEN', key('active'))) or wanted
end

-- Moves jobs from `wait` to `active`. Leaves out what is no job, or waited twice, or was taken by others.
local function take_waiting(wanted, ids)
  local taken = {}
  local function keep(id)
    if taken[id] or string.sub(id, 1, 2) == '0:' then return end  -- BullMQ 4 had markers '0:...' there
    taken[id] = true
    ids[#ids + 1] = id
  end
  if call('EXISTS', key('cv:order')) == 0 then  -- nobody ever added a job with a tenant
    repeat
      local popped = call('RPOP', key('wait'), wanted - #ids) or {}
      for _, id in ipairs(popped) do keep(id) end
    until #popped == 0 or #ids == wanted
  else
    repeat
      local chosen, in_order = choose(wanted - #ids)
      if in_order > 0 then call('RPOP', key('wait'), in_order) end
      for i, id in ipairs(chosen) do
        if i <= in_order or call('LREM', key('wait'), -1, id) == 1 then keep(id) end
      end
    until #chosen == 0 or #ids == wanted
  end
  if #ids > 0 then call('LPUSH', key('active'), unpack(ids)) end
end

local function take_prioritized(wanted, ids)
  if wanted <= 0 then return end
  local popped = call('ZPOPMIN', key('prioritized'), wanted)
  for i = 1, #popped, 2 do
    call('LPUSH', key('active'), popped[i])
    ids[#ids + 1] = popped[i]
  end
  if #popped < 2 * wanted then call('DEL', key('pc')) end
end

promote(tonumber(now))
local wanted = allowance()
if type(wanted) == 'table' then return wanted end
local ids = {}
if wanted > 0 then
  take_waiting(wanted, ids)
  take_prioritized(wanted - #ids, ids)
end
local jobs = {'jobs', #ids < most and '1' or '0', ''}
for _, id in ipairs(ids) do
  local own = key(id)
  local fields = call('HMGET', own, 'ats', 'name', 'data', 'opts', 'tenant', 'defa', 'rjk')
  fields[1] = one_more(fields[1])
  if limit > 0 and not fields[6] and call('INCR', key('limiter')) == 1 then
    call('PEXPIRE', key('limiter'), window)
  end
  call('SET', own .. ':lock', token, 'PX', lease)
  emit('active', 'jobId', id, 'prev', 'waiting')
  local noted = {'processedOn', now, 'ats', fields[1]}
  if worker ~= '' then noted[5], noted[6] = 'pb', worker end
  call('HSET', own, unpack(noted))
  jobs[#jobs + 1], jobs[#jobs + 2] = id, fields
end
-- Another idle worker wakes if there may be more.
if #ids > 0 and (#ids == wanted or call('LLEN', key('wait')) > 0) then call('ZADD', key('marker'), '0', '0') end
if #ids < most then jobs[3] = tostring(next_due() or '') end
return jobs
