-- Adds jobs.
--
-- ARGV  now       in ms
--       most      jobs that may wait before one with a tenant is refused
--       share     likewise, jobs of its tenant
-- Each job:
--       id        '' has one counted
--       name, data (JSON), opts (JSON)
--       delay     in ms
--       priority  0 for none
--       lifo      '1' for the next to be taken
--       tenant    '' for none
--       parent_key, parent   of a flow, or ''
-- Gives for each: {'added', id}, {'twin', id}, {'full'}, {'share'} or {'parent'}.
--@include queue emit mark delay line waiting_list prioritize
local now, most, share = unpack(ARGV, 1, 3)
local first, width = 4, 10
most, share = tonumber(most), tonumber(share)

-- Asked of all jobs at once. Most often no such key exists: no job is a twin, and all that wait are in `wait`.
local rare = {key('paused'), key('delayed'), key('prioritized')}
for at = first, #ARGV, width do rare[#rare + 1] = key(ARGV[at]) end
local is_rare = call('EXISTS', unpack(rare)) > 0
local counted = call('INCRBY', key('id'), #rare - 3) - (#rare - 3)

-- What is done for all jobs at once.
local added = {}
local waiting = {}  -- join `wait` at its end

-- 'full' or 'share' when a job of `tenant` is refused. A tenant has as many jobs in line as its last round is
-- ahead of the one being served. Rounds say too much while they count jobs that other clients took.
local backlog
local function refusal(tenant)
  if not backlog then
    backlog = #waiting + call('LLEN', key('wait'))
    if is_rare then
      backlog = #waiting + waiting_count() + call('ZCARD', key('delayed')) + call('ZCARD', key('prioritized'))
    end
  end
  if backlog >= most then return 'full' end
  if backlog < share or waiting_count() + #waiting < share then return nil end
  save_lines()
  local ahead = 0
  for _, kind in ipairs(call('ZRANGE', key('cv:order'), 0, -1)) do
    local rounds = call('HMGET', key('cv:rounds'), kind, kind .. ':' .. tenant)
    ahead = ahead + math.max(tonumber(rounds[2] or '0') - tonumber(rounds[1] or '0'), 0)
  end
  return ahead >= share and 'share' or nil
end

-- A job that does not just wait behind the others.
local function place_specially(id, delay, priority)
  if delay ~= '0' then return delay_until(id, tonumber(now) + tonumber(delay)) end
  if priority ~= '0' then
    prioritize(id, tonumber(priority))
  else
    call('RPUSH', waiting_list(), id)
  end
  emit('waiting', 'jobId', id)
  mark()
end

local function add(own, id, name, data, opts, delay, priority, lifo, tenant, parent_key, parent)
  if parent_key ~= '' and call('EXISTS', parent_key) == 0 then return {'parent'} end
  if id ~= '' and (added[id] or is_rare and call('EXISTS', own) == 1) then
    emit('duplicated', 'jobId', id)
    return {'twin', id}
  end
  local refused = tenant ~= '' and (not backlog or backlog >= share or backlog >= most) and refusal(tenant)
  if refused then return {refused} end
  if id == '' then id, own = whole(counted), key(whole(counted)) end
  added[id], backlog = true, backlog and backlog + 1
  local place = tenant ~= '' and delay == '0' and priority == '0' and enter(id, name, tenant, counted)
  if place then
    call('HSET', own, 'name', name, 'data', data, 'opts', opts, 'timestamp', now, 'delay', delay, 'priority', priority,
         'tenant', tenant, 'cvPlace', place)
  else
    call('HSET', own, 'name', name, 'data', data, 'opts', opts, 'timestamp', now, 'delay', delay, 'priority', priority)
    if tenant ~= '' then call('HSET', own, 'tenant', tenant) end
  end
  if parent_key ~= '' then
    call('HSET', own, 'parentKey', parent_key, 'parent', parent)
    call('SADD', parent_key .. ':dependencies', own)
  end
  emit('added', 'jobId', id, 'name', name)
  if delay ~= '0' or priority ~= '0' or lifo == '1' then
    place_specially(id, delay, priority)
  else
    waiting[#waiting + 1] = id
    emit('waiting', 'jobId', id)
  end
  return {'added', id}
end

local replies = {}
for at = first, #ARGV, width do
  local id, name, data, opts, delay, priority, lifo, tenant, parent_key, parent = unpack(ARGV, at, at + 9)
  counted = counted + 1
  local own = rare[#replies + 4]
  replies[#replies + 1] = add(own, id, name, data, opts, delay, priority, lifo, tenant, parent_key, parent)
end
if #waiting > 0 then
  call('LPUSH', waiting_list(), unpack(waiting))
  mark()
end
save_lines()
return replies
