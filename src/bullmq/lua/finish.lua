-- Ends jobs, each or not for itself.
--
-- ARGV  now      in ms
--       points   minutes of metrics that are kept, 0 for none
-- Each job:
--       id
--       token    of its lock
--       attempt  of the lease: without its lock it is still ours if nobody else had it since. '' insists on it
--       target   'completed' or 'failed'
--       keep     '<count> <age> <limit>': how many such jobs are kept, for how many seconds (-1 for any), and how
--                many are deleted at once
--       value    JSON, or the reason
--       trace    JSON array, or ''
-- Gives for each 0, BullMQ's number of what is wrong, or an error of Redis's.
--@include queue emit mark delay line waiting_list prioritize enqueue
--@include one_more parents deduplication retention settle metrics
local now, points = unpack(ARGV, 1, 2)
local first, width = 3, 7

local lock_keys, pending_keys = {}, {}
for at = first, #ARGV, width do
  local own, i = key(ARGV[at]), #lock_keys
  lock_keys[i + 1] = own .. ':lock'
  pending_keys[2 * i + 1], pending_keys[2 * i + 2] = own .. ':dependencies', own .. ':unsuccessful'
end
local locks = call('MGET', unpack(lock_keys))
local has_parents = call('EXISTS', unpack(pending_keys)) > 0

local ended = {}   -- in order, and by id
local groups = {}  -- those that end the same way

local function group_of(target, keep)
  local way = target .. keep
  if not groups[way] then
    local count, age, limit = string.match(keep, '^(%S+) (%S+) (%S+)$')
    groups[way] = {target = target, count = tonumber(count), age = tonumber(age), limit = tonumber(limit)}
  end
  return groups[way]
end

local function finish(lock, id, token, attempt, target, keep, value, trace)
  local job = read_end(id)
  local started = job[1]
  if not started and call('EXISTS', key(id)) == 0 then return -1 end
  if lock ~= token or ended[id] then
    if lock and not ended[id] then return -6 end
    -- It ended already and its worker did not hear, or the lock ran out and nobody else had it.
    if started ~= attempt then return -2 end
    if call('ZSCORE', key(target), id) then return 0 end
    if not call('LPOS', key('active'), id) then return -2 end
  end
  if has_parents and target == 'completed' then
    if call('SCARD', key(id .. ':dependencies')) > 0 then return -4 end
    if call('ZCARD', key(id .. ':unsuccessful')) > 0 then return -9 end
  end
  if call('LREM', key('active'), '-1', id) == 0 then return -3 end
  ended[id] = true
  ended[#ended + 1] = id
  local group = group_of(target, keep)
  group[#group + 1] = id
  settle(id, job, target, value, now, 'active', group.count ~= 0, trace)
  return 0
end

-- A job whose keys are of another type than ours fails alone.
local function try_to_finish(...)
  local done, outcome = pcall(finish, ...)
  if done or type(outcome) == 'table' then return outcome end
  return {err = outcome}
end

local replies = {}
for at = first, #ARGV, width do
  local id, token, attempt, target, keep, value, trace = unpack(ARGV, at, at + 6)
  replies[#replies + 1] = try_to_finish(locks[#replies + 1], id, token, attempt, target, keep, value, trace)
end
if #ended == 0 then return replies end

for i, id in ipairs(ended) do lock_keys[i] = key(id .. ':lock') end
call('DEL', unpack(lock_keys, 1, #ended))
call('SREM', key('stalled'), unpack(ended))
for _, group in pairs(groups) do
  if group.count == 0 then
    delete_jobs(group)
  else
    keep_ended(group, group.target, now, group.count, group.age, group.limit)
  end
  if points ~= '0' then measure(group.target, now, tonumber(points), #group) end
end
if call('LLEN', key('wait')) == 0 and call('LLEN', key('active')) == 0 and call('ZCARD', key('prioritized')) == 0 then
  emit('drained')
elseif settings().concurrency then
  mark()  -- there is room for one more
end
return replies
