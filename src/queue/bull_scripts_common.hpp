#pragma once

// What the scripts share. Beside BullMQ's keys there are ours, all under "cv:":
//   cv:kinds                 sorted set: kind of job -> its last turn
//   cv:line:<kind>           sorted set: tenant with jobs that wait -> active jobs * 2^40 + last
//   turn cv:lane:<kind>:<tenant>  sorted set: job that waits -> its place in the order of adding
//   cv:active, cv:turn       hashes: <kind>:<tenant> -> active jobs, last turn
//   cv:turns                 counts turns
//   cv:live                  stream: output of jobs, and who is to be cancelled
//   cv:workers               hash: worker -> what it told of itself
// The list `wait` stays the truth about who waits. A lane may name a job that another client took
// away, which is found out when its turn comes, and a job that another client added enters a lane
// when it reaches the right end of `wait`.
namespace codevault::bull {

inline const char* const common_script = R"lua(
local base = KEYS[1]
local call = redis.call
local function key(name) return base .. name end
local function whole(number) return string.format('%.0f', number) end

local function emit(...) call('XADD', key('events'), '*', 'event', ...) end
local function most_events()
  local most = call('HGET', key('meta'), 'opts.maxLenEvents')
  if not most then
    most = '10000'
    call('HSET', key('meta'), 'opts.maxLenEvents', most)
  end
  return most
end
local function emit_capped(...)
  call('XADD', key('events'), 'MAXLEN', '~', most_events(), '*', 'event', ...)
end

local function is_paused() return call('HEXISTS', key('meta'), 'paused') == 1 end
local function is_held_up()
  local meta = call('HMGET', key('meta'), 'paused', 'concurrency')
  if meta[1] then return true end
  return meta[2] and call('LLEN', key('active')) >= tonumber(meta[2])
end
local function mark() if not is_held_up() then call('ZADD', key('marker'), 0, '0') end end
local function mark_delayed()
  local head = call('ZRANGE', key('delayed'), 0, 0, 'WITHSCORES')
  if head[2] then call('ZADD', key('marker'), whole(math.floor(tonumber(head[2]) / 4096)), '1') end
end
-- Where jobs wait: older peers keep those of a paused queue in a list of their own.
local function waiting_list()
  if not is_paused() then return key('wait') end
  if call('EXISTS', key('paused')) == 1 then return key('paused') end
  local version = call('HGET', key('meta'), 'version')
  if version and string.find(version, '^bullmq:[45]%.') then return key('paused') end
  return key('wait')
end

local function owner(id)
  local fields = call('HMGET', key(id), 'name', 'tenant')
  if not fields[2] then return '', '' end
  return fields[1] or '', fields[2]
end
local function line_key(kind) return key('cv:line:' .. kind) end
local function lane_key(kind, tenant) return key('cv:lane:' .. kind .. ':' .. tenant) end
local function active_of(who) return tonumber(call('HGET', key('cv:active'), who) or '0') end
local function next_turn() return call('INCR', key('cv:turns')) end
local function enter_line(kind, tenant)
  local who = kind .. ':' .. tenant
  local active = active_of(who)
  if call('EXISTS', lane_key(kind, tenant)) == 1 then
    local turn = call('HGET', key('cv:turn'), who)
    if not turn then
      turn = next_turn()
      call('HSET', key('cv:turn'), who, turn)
    end
    call('ZADD', line_key(kind), whole(active * 1099511627776 + tonumber(turn)), tenant)
  else
    call('ZREM', line_key(kind), tenant)
    if active == 0 then call('HDEL', key('cv:turn'), who) end
  end
end
local function enter_lane(id, sequence)
  local kind, tenant = owner(id)
  call('ZADD', key('cv:kinds'), 'NX', 0, kind)
  call('ZADD', lane_key(kind, tenant), sequence, id)
  enter_line(kind, tenant)
end
local function leave_lane(id)
  local kind, tenant = owner(id)
  if call('ZREM', lane_key(kind, tenant), id) == 1 then enter_line(kind, tenant) end
end
-- A job that we gave out is active no more.
local function release(id)
  if call('HDEL', key(id), 'cvTaken') == 0 then return end
  local kind, tenant = owner(id)
  local who = kind .. ':' .. tenant
  if call('HINCRBY', key('cv:active'), who, -1) <= 0 then call('HDEL', key('cv:active'), who) end
  enter_line(kind, tenant)
end

local function prioritize(id, priority)
  local count = call('INCR', key('pc'))
  call('ZADD', key('prioritized'), whole(priority * 4294967296 + count % 4294967296), id)
end
-- `first` puts it where the next one is taken.
local function enqueue(id, priority, first)
  if priority > 0 then
    prioritize(id, priority)
  else
    call(first and 'RPUSH' or 'LPUSH', waiting_list(), id)
    if call('HEXISTS', key(id), 'tenant') == 1 then
      enter_lane(id, tonumber(call('HGET', key(id), 'cvSequence') or '0'))
    end
  end
  mark()
end
local function delay_until(id, due)
  local low = due * 4096
  local last = call('ZREVRANGEBYSCORE', key('delayed'), whole(low + 4095), whole(low), 'WITHSCORES',
                    'LIMIT', 0, 1)
  local score = low
  if last[2] then score = math.min(tonumber(last[2]) + 1, low + 4095) end
  call('ZADD', key('delayed'), whole(score), id)
end
local function priority_of(id) return tonumber(call('HGET', key(id), 'priority') or '0') or 0 end
local function promote(now)
  local due = call('ZRANGEBYSCORE', key('delayed'), 0, whole((now + 1) * 4096 - 1), 'LIMIT', 0, 1000)
  for _, id in ipairs(due) do
    call('ZREM', key('delayed'), id)
    enqueue(id, priority_of(id), false)
    emit('waiting', 'jobId', id, 'prev', 'delayed')
    call('HSET', key(id), 'delay', 0)
  end
end

local function delete_job(id)
  call('DEL', key(id), key(id .. ':logs'), key(id .. ':dependencies'), key(id .. ':processed'),
       key(id .. ':failed'), key(id .. ':unsuccessful'), key(id .. ':lock'))
end
-- A lock of `token`, or none at all while the job is still where `attempt` left it: nobody else had
-- it since.
local function check_lock(id, token, attempt)
  if token == '0' then return 0 end
  local lock = call('GET', key(id .. ':lock'))
  if lock == token then return 0 end
  if lock then return -6 end
  if attempt ~= '' and call('HGET', key(id), 'ats') == attempt and
     call('LPOS', key('active'), id) then
    return 0
  end
  return -2
end

local function keep_ended(id, target, now, count, age, limit)
  if count == 0 then
    delete_job(id)
    return
  end
  local set = key(target)
  call('ZADD', set, now, id)
  local function forget(ids)
    for _, old in ipairs(ids) do delete_job(old) end
    if #ids > 0 then call('ZREM', set, unpack(ids)) end
  end
  if age >= 0 then
    forget(call('ZRANGEBYSCORE', set, '-inf', whole(now - age * 1000), 'LIMIT', 0, math.min(limit, 1000)))
  end
  if count > 0 then
    local surplus = call('ZCARD', set) - count
    if surplus > 0 then forget(call('ZRANGE', set, 0, math.min(surplus, 1000) - 1)) end
  end
end

-- A parent's children are done with, or one of them failed it: it waits for a worker.
local function release_parent(parent_key, now)
  local parent_base, parent = string.match(parent_key, '^(.-:.-:)(.+)$')
  if not parent_base or call('ZREM', parent_base .. 'waiting-children', parent) == 0 then return end
  local own = base
  base = parent_base
  local delay = tonumber(call('HGET', key(parent), 'delay') or '0') or 0
  if delay > 0 then
    delay_until(parent, now + delay)
    mark_delayed()
    emit('delayed', 'jobId', parent, 'delay', whole(now + delay))
  else
    enqueue(parent, priority_of(parent), true)
    emit('waiting', 'jobId', parent, 'prev', 'waiting-children')
  end
  base = own
end
local function tell_parent(id, target, value, now)
  local fields = call('HMGET', key(id), 'parentKey', 'parent')
  local parent_key = fields[1]
  if not parent_key or parent_key == '' then return end
  local child = key(id)
  local function nothing_pending() return call('SCARD', parent_key .. ':dependencies') == 0 end
  if target == 'completed' then
    if call('SREM', parent_key .. ':dependencies', child) == 0 then return end
    call('HSET', parent_key .. ':processed', child, value)
    if nothing_pending() then release_parent(parent_key, now) end
    return
  end
  local known, parent = pcall(cjson.decode, fields[2] or '{}')
  if not known or type(parent) ~= 'table' then return end
  if parent.fpof then
    call('SREM', parent_key .. ':dependencies', child)
    call('ZADD', parent_key .. ':unsuccessful', now, child)
    call('HSET', parent_key, 'defa', 'child ' .. child .. ' failed')
    release_parent(parent_key, now)
  elseif parent.cpof then
    call('SREM', parent_key .. ':dependencies', child)
    call('HSET', parent_key .. ':failed', child, value)
    release_parent(parent_key, now)
  elseif parent.idof or parent.rdof then
    call('SREM', parent_key .. ':dependencies', child)
    if parent.idof then call('HSET', parent_key .. ':failed', child, value) end
    if nothing_pending() then release_parent(parent_key, now) end
  end
end

local function free_deduplication(id, now)
  local owned = call('HGET', key(id), 'deid')
  if not owned then return end
  local owner_key = key('de:' .. owned)
  local left = call('PTTL', owner_key)
  if (left == -1 or left == 0) and call('GET', owner_key) == id then call('DEL', owner_key) end
  local pending = call('HGETALL', key('dn:' .. owned))
  if #pending == 0 then return end
  local job = {}
  for i = 1, #pending, 2 do job[pending[i]] = pending[i + 1] end
  call('DEL', key('dn:' .. owned))
  local counted = call('INCR', key('id'))
  local next_id = tostring(counted)
  local _, opts = pcall(cjson.decode, job.opts or '{}')
  local delay = type(opts) == 'table' and tonumber(opts.delay) or 0
  local priority = type(opts) == 'table' and tonumber(opts.priority) or 0
  call('HSET', key(next_id), 'name', job.name or '', 'data', job.data or '{}', 'opts',
       job.opts or '{}', 'timestamp', now, 'delay', whole(delay), 'priority', whole(priority), 'deid', owned)
  if job.pk then
    call('HSET', key(next_id), 'parentKey', job.pk, 'parent', job.pd or '{}')
    call('SADD', job.pk .. ':dependencies', key(next_id))
  end
  call('SET', owner_key, next_id)
  emit('added', 'jobId', next_id, 'name', job.name or '')
  if delay > 0 then
    delay_until(next_id, now + delay)
    emit('delayed', 'jobId', next_id, 'delay', whole(now + delay))
    mark_delayed()
  else
    enqueue(next_id, priority, type(opts) == 'table' and opts.lifo)
    emit('waiting', 'jobId', next_id)
  end
end

local function measure(target, now, points)
  if points <= 0 then return end
  local metrics = key('metrics:' .. target)
  local before = call('HINCRBY', metrics, 'count', 1) - 1
  local last = call('HMGET', metrics, 'prevTS', 'prevCount')
  if not last[1] then
    call('HSET', metrics, 'prevTS', now, 'prevCount', 0)
    return
  end
  local minutes = math.min(math.floor(now / 60000) - math.floor(tonumber(last[1]) / 60000), points)
  if minutes <= 0 then return end
  call('LPUSH', metrics .. ':data', before - tonumber(last[2] or '0'))
  for _ = 2, minutes do call('LPUSH', metrics .. ':data', 0) end
  call('LTRIM', metrics .. ':data', 0, points - 1)
  call('HSET', metrics, 'prevTS', now, 'prevCount', before)
end

-- Ends a job that stands nowhere any more. `fields` has the reason or the value already.
local function end_job(id, target, value, now, prev, count, age, limit, points)
  call('XTRIM', key('events'), 'MAXLEN', '~', most_events())
  free_deduplication(id, now)
  tell_parent(id, target, value, now)
  release(id)
  local made = call('HINCRBY', key(id), 'atm', 1)
  local field = target == 'completed' and 'returnvalue' or 'failedReason'
  call('HSET', key(id), field, value, 'finishedOn', now)
  local attempts = 0
  if target == 'failed' then
    call('HDEL', key(id), 'defa')
    local known, opts = pcall(cjson.decode, call('HGET', key(id), 'opts') or '{}')
    if known and type(opts) == 'table' then attempts = tonumber(opts.attempts) or 0 end
  end
  keep_ended(id, target, now, count, age, limit)
  if target == 'completed' then
    emit('completed', 'jobId', id, 'returnvalue', value, 'prev', prev)
  else
    emit('failed', 'jobId', id, 'failedReason', value, 'prev', prev)
    if prev == 'active' and made >= attempts then
      emit('retries-exhausted', 'jobId', id, 'attemptsMade', made)
    end
  end
  measure(target, now, points)
end

local function clear_for_retry(id)
  call('HDEL', key(id), 'finishedOn', 'processedOn', 'failedReason', 'returnvalue', 'cancelled',
       'cvEnd', 'defa')
end
)lua";

}  // namespace codevault::bull
