-- Adds jobs.
--
-- ARGV  now       in ms
-- Each job:
--       id        '' has one counted
--       name, data (JSON), opts (JSON)
--       delay     in ms
--       priority  0 for none
--       lifo      '1' for the next to be taken
--       tenant    '' for none
--       most      jobs that may wait, 0 for any
--       share     jobs of this tenant that may wait, 0 for any
--       parent_key, parent   of a flow, or ''
-- Gives for each: {'added', id}, {'twin', id}, {'full'}, {'share'} or {'parent'}.
--@include queue emit mark delay line waiting_list prioritize
local now = unpack(ARGV, 1, 1)

local backlog
local function is_full(most)
  if most == 0 then return false end
  backlog = backlog or waiting_count() + call('ZCARD', key('delayed')) + call('ZCARD', key('prioritized'))
  return backlog >= most
end

-- A tenant has as many jobs in line as its last round is ahead of the one being served. Rounds say too much
-- while they count jobs that other clients took.
local kinds
local function has_share(tenant, share)
  if share == 0 or tenant == '' or backlog and backlog < share then return true end
  kinds = kinds or call('ZRANGE', key('cv:order'), 0, -1)
  local ahead = 0
  for _, kind in ipairs(kinds) do
    local served, last = round(kind, kind .. ':' .. tenant)
    ahead = ahead + math.max(last - served, 0)
  end
  return ahead < share or waiting_count() < share
end

-- What is done for all jobs at once.
local waiting = {}  -- join `wait` at its end
local lines = {}    -- by kind: places and jobs
local function add(id, name, data, opts, delay, priority, lifo, tenant, most, share, parent_key, parent)
  if parent_key ~= '' and call('EXISTS', parent_key) == 0 then return {'parent'} end
  if id ~= '' and call('EXISTS', key(id)) == 1 then
    call('INCR', key('id'))
    emit('duplicated', 'jobId', id)
    return {'twin', id}
  end
  if is_full(tonumber(most)) then return {'full'} end
  if not has_share(tenant, tonumber(share)) then return {'share'} end
  local counted = call('INCR', key('id'))
  if id == '' then id = tostring(counted) end
  if backlog then backlog = backlog + 1 end

  local fields = {'name', name, 'data', data, 'opts', opts, 'timestamp', now, 'delay', delay, 'priority', priority}
  local waits = delay == '0' and priority == '0'
  if tenant ~= '' then
    fields[13], fields[14] = 'tenant', tenant
    if waits then
      local kind = kind_of(name)
      local line = lines[kind] or {}
      lines[kind] = line
      local place = new_place(kind, tenant, counted)
      line[#line + 1], line[#line + 2] = place, id
      fields[15], fields[16] = 'cvPlace', place
    end
  end
  call('HSET', key(id), unpack(fields))
  if parent_key ~= '' then call('HSET', key(id), 'parentKey', parent_key) end
  if parent ~= '' then call('HSET', key(id), 'parent', parent) end
  emit('added', 'jobId', id, 'name', name)
  if delay ~= '0' then
    delay_until(id, tonumber(now) + tonumber(delay))
  else
    if not waits then
      prioritize(id, tonumber(priority))
    elseif lifo == '1' then
      call('RPUSH', waiting_list(), id)
    else
      waiting[#waiting + 1] = id
    end
    emit('waiting', 'jobId', id)
    mark()
  end
  if parent_key ~= '' then call('SADD', parent_key .. ':dependencies', key(id)) end
  return {'added', id}
end

local replies = {}
for at = 2, #ARGV, 12 do
  local id, name, data, opts, delay, priority, lifo, tenant, most, share, parent_key, parent = unpack(ARGV, at, at + 11)
  replies[#replies + 1] = add(id, name, data, opts, delay, priority, lifo, tenant, most, share, parent_key, parent)
end
if #waiting > 0 then call('LPUSH', waiting_list(), unpack(waiting)) end
for kind, line in pairs(lines) do enter_line(kind, line) end
save_rounds()
return replies
