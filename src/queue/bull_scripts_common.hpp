#pragma once

// What the scripts share. Beside BullMQ's keys there are ours, all under "cv:":
//   cv:kinds                 sorted set: kind of job -> its last turn
//   cv:line:<kind>           sorted set: tenant with jobs that wait -> active jobs * 2^40 + last
//   turn cv:lane:<kind>:<tenant>  sorted set: job that waits -> its place in the order of adding
//   cv:active, cv:turn       hashes: <kind>:<tenant> -> active jobs, last turn
//   cv:turns                 counts turns
//   cv:live                  stream: output of jobs
//   cv:cancel                stream: who is to be cancelled
//   cv:workers               hash: worker -> what it told of itself
// The list `wait` stays the truth about who waits. A lane may name a job that another client took
// away, which is found out when its turn comes, and a job that another client added enters a lane
// when it reaches the right end of `wait`.
namespace codevault::bull {

// What every script begins with.
inline const char* const basics = R"lua(
local base = KEYS[1]
local events = base .. 'events'
local call = redis.call
local function key(name) return base .. name end
local function whole(number) return string.format('%.0f', number) end

-- What the queue is told to do, read once in a script.
local told
local function settings()
  if not told then
    local meta = call('HMGET', key('meta'), 'paused', 'concurrency', 'max', 'duration',
                      'opts.maxLenEvents', 'version')
    told = {paused = meta[1], concurrency = tonumber(meta[2] or ''), max = meta[3],
            duration = meta[4], most_events = meta[5], version = meta[6]}
  end
  return told
end
-- The first event that a script tells makes room for those that follow.
local trimmed = false
local function emit(...)
  if trimmed then
    call('XADD', events, '*', 'event', ...)
    return
  end
  if not settings().most_events then
    told.most_events = '10000'
    call('HSET', key('meta'), 'opts.maxLenEvents', '10000')
  end
  call('XADD', events, 'MAXLEN', '~', told.most_events, '*', 'event', ...)
  trimmed = true
end

-- Wakes a worker; once is enough.
local marked = false
local function mark()
  if marked or settings().paused then return end
  if told.concurrency and call('LLEN', key('active')) >= told.concurrency then return end
  call('ZADD', key('marker'), '0', '0')
  marked = true
end
-- Where jobs wait: older peers keep those of a paused queue in a list of their own. When they resume
-- it, they put this list in the other one's place: what is in that one moves over, some at a time,
-- before or after the rest, by age.
local function waiting_list()
  if not settings().paused then return key('wait') end
  local is_old = told.version and string.find(told.version, '^bullmq:[45]%.')
  if not is_old and call('EXISTS', key('paused')) == 0 then return key('wait') end
  local oldest, newest = call('LINDEX', key('wait'), -1), call('LINDEX', key('paused'), 0)
  if oldest and newest then
    local function since(id) return tonumber(call('HGET', key(id), 'timestamp') or '') or 0 end
    local from, to = 'LEFT', 'RIGHT'
    if since(oldest) > since(newest) then from, to = to, from end
    for _ = 1, 7000 do
      if not call('LMOVE', key('wait'), key('paused'), from, to) then break end
    end
  elseif oldest then
    call('RENAME', key('wait'), key('paused'))
  end
  return key('paused')
end

-- Redis makes a script's functions anew each time it runs the script, which costs more than most of
-- its commands: those that are seldom called come in groups, which are made when they are called.
)lua";

// Whose turn it is, and how jobs come to wait.
inline const char* const waiting = R"lua(
local waiting_made
local function waiting()
  if waiting_made then return waiting_made end
  local made = {}
  waiting_made = made
  function made.mark_delayed()
    local head = call('ZRANGE', key('delayed'), '0', '0', 'WITHSCORES')
    if head[2] then call('ZADD', key('marker'), whole(math.floor(tonumber(head[2]) / 4096)), '1') end
  end
  -- Names of jobs may be anything; kinds have no ':'.
  function made.kind_of(name) return string.match(name or '', '^[^:]*') end
  -- And its place among the jobs of its owner, if it has one.
  function made.owner(id)
    local fields = call('HMGET', key(id), 'name', 'tenant', 'cvSequence')
    if not fields[2] then return '', '' end
    return made.kind_of(fields[1]), fields[2], tonumber(fields[3] or '')
  end
  function made.line_key(kind) return key('cv:line:' .. kind) end
  function made.lane_key(kind, tenant) return key('cv:lane:' .. kind .. ':' .. tenant) end
  function made.active_of(who) return tonumber(call('HGET', key('cv:active'), who) or '0') end
  function made.place_in_line(active, turn) return whole(active * 1099511627776 + turn) end
  -- `active` is read where the caller does not know it.
  function made.enter_line(kind, tenant, active)
    local who = kind .. ':' .. tenant
    active = active or made.active_of(who)
    if call('EXISTS', made.lane_key(kind, tenant)) == 1 then
      local turn = call('HGET', key('cv:turn'), who)
      if not turn then
        turn = call('INCR', key('cv:turns'))
        call('HSET', key('cv:turn'), who, turn)
      end
      call('ZADD', made.line_key(kind), made.place_in_line(active, tonumber(turn)), tenant)
    else
      call('ZREM', made.line_key(kind), tenant)
      if active == 0 then call('HDEL', key('cv:turn'), who) end
    end
  end
  -- How many jobs wait in a lane, asked once in a script.
  local lengths = {}
  function made.length_of(lane)
    if not lengths[lane] then lengths[lane] = call('ZCARD', lane) end
    return lengths[lane]
  end
  function made.forget_length(lane) lengths[lane] = nil end
  function made.enter_lane(id, sequence, kind, tenant)
    local lane = made.lane_key(kind, tenant)
    local length = made.length_of(lane)
    call('ZADD', lane, sequence, id)
    lengths[lane] = length + 1
    -- Who has other jobs there stands in line already.
    if length > 0 then return end
    call('ZADD', key('cv:kinds'), 'NX', 0, kind)
    made.enter_line(kind, tenant)
  end
  function made.leave_lane(id)
    local kind, tenant = made.owner(id)
    if call('ZREM', made.lane_key(kind, tenant), id) == 1 then made.enter_line(kind, tenant) end
  end
  -- So many jobs that we gave out are active no more; cvTaken says whose they are.
  function made.give_back(who, many)
    local kind, tenant = string.match(who, '^([^:]*):(.*)$')
    if not kind then return end
    local active = call('HINCRBY', key('cv:active'), who, -many)
    if active <= 0 then call('HDEL', key('cv:active'), who) end
    made.enter_line(kind, tenant, math.max(active, 0))
  end
  function made.release(id)
    local who = call('HGET', key(id), 'cvTaken')
    if not who then return end
    call('HDEL', key(id), 'cvTaken')
    made.give_back(who, 1)
  end

  function made.prioritize(id, priority)
    local count = call('INCR', key('pc'))
    call('ZADD', key('prioritized'), whole(priority * 4294967296 + count % 4294967296), id)
  end
  -- `first` puts it where the next one is taken.
  function made.enqueue(id, priority, first)
    if priority > 0 then
      made.prioritize(id, priority)
    else
      call(first and 'RPUSH' or 'LPUSH', waiting_list(), id)
      local job = call('HMGET', key(id), 'name', 'tenant', 'cvSequence')
      if job[2] then made.enter_lane(id, tonumber(job[3] or '0'), made.kind_of(job[1]), job[2]) end
    end
    mark()
  end
  function made.delay_until(id, due)
    local low = due * 4096
    local last = call('ZREVRANGEBYSCORE', key('delayed'), whole(low + 4095), whole(low), 'WITHSCORES',
                      'LIMIT', 0, 1)
    local score = low
    if last[2] then score = math.min(tonumber(last[2]) + 1, low + 4095) end
    call('ZADD', key('delayed'), whole(score), id)
  end
  -- The scheduler that counts on this job, if one does: its next job is made when this one is taken.
  function made.scheduler_of(id)
    local scheduler = call('HGET', key(id), 'rjk')
    local at = scheduler and call('ZSCORE', key('repeat'), scheduler)
    if at and id == 'repeat:' .. scheduler .. ':' .. whole(tonumber(at)) then return scheduler end
  end
  function made.priority_of(id) return tonumber(call('HGET', key(id), 'priority') or '0') or 0 end
  return made
end

local function promote(now)
  local due = call('ZRANGEBYSCORE', key('delayed'), 0, whole((now + 1) * 4096 - 1), 'LIMIT', 0, 1000)
  for _, id in ipairs(due) do
    call('ZREM', key('delayed'), id)
    waiting().enqueue(id, waiting().priority_of(id), false)
    emit('waiting', 'jobId', id, 'prev', 'delayed')
    call('HSET', key(id), 'delay', 0)
  end
end
)lua";

// Whether somebody has a job.
inline const char* const locks = R"lua(
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
)lua";

// What becomes of jobs in the end. Who ends jobs has the time as first argument.
inline const char* const ending = R"lua(
-- A counter of a job, one higher: turning numbers into words costs, and most are the first.
local function one_more(counter)
  if not counter then return '1' end
  return whole((tonumber(counter) or 0) + 1)
end

local owed_made
local function owed()
  if owed_made then return owed_made end
  local made = {}
  owed_made = made
  -- A parent's children are done with, or one of them failed it: it waits for a worker.
  function made.release_parent(parent_key, now)
    local parent_base, parent = string.match(parent_key, '^(.-:.-:)(.+)$')
    if not parent_base or call('ZREM', parent_base .. 'waiting-children', parent) == 0 then return end
    local own_base, own_events, own_told, own_marked, own_trimmed = base, events, told, marked, trimmed
    base, events, told, marked, trimmed = parent_base, parent_base .. 'events', nil, false, false
    local delay = tonumber(call('HGET', key(parent), 'delay') or '0') or 0
    if delay > 0 then
      waiting().delay_until(parent, now + delay)
      waiting().mark_delayed()
      emit('delayed', 'jobId', parent, 'delay', whole(now + delay))
    else
      waiting().enqueue(parent, waiting().priority_of(parent), true)
      emit('waiting', 'jobId', parent, 'prev', 'waiting-children')
    end
    base, events, told, marked, trimmed = own_base, own_events, own_told, own_marked, own_trimmed
  end
  function made.tell_parent(id, parent_key, how, target, value, now)
    if parent_key == '' then return end
    local child = key(id)
    local function nothing_pending() return call('SCARD', parent_key .. ':dependencies') == 0 end
    if target == 'completed' then
      if call('SREM', parent_key .. ':dependencies', child) == 0 then return end
      call('HSET', parent_key .. ':processed', child, value)
      if nothing_pending() then made.release_parent(parent_key, now) end
      return
    end
    local known, parent = pcall(cjson.decode, how or '{}')
    if not known or type(parent) ~= 'table' then return end
    if parent.fpof then
      call('SREM', parent_key .. ':dependencies', child)
      call('ZADD', parent_key .. ':unsuccessful', now, child)
      call('HSET', parent_key, 'defa', 'child ' .. child .. ' failed')
      made.release_parent(parent_key, now)
    elseif parent.cpof then
      call('SREM', parent_key .. ':dependencies', child)
      call('HSET', parent_key .. ':failed', child, value)
      made.release_parent(parent_key, now)
    elseif parent.idof or parent.rdof then
      call('SREM', parent_key .. ':dependencies', child)
      if parent.idof then call('HSET', parent_key .. ':failed', child, value) end
      if nothing_pending() then made.release_parent(parent_key, now) end
    end
  end

  function made.free_deduplication(id, owned, now)
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
      waiting().delay_until(next_id, now + delay)
      emit('delayed', 'jobId', next_id, 'delay', whole(now + delay))
      waiting().mark_delayed()
    else
      waiting().enqueue(next_id, priority, type(opts) == 'table' and opts.lifo)
      emit('waiting', 'jobId', next_id)
    end
  end
  return made
end

local ending_made
local function ending()
  if ending_made then return ending_made end
  local made = {}
  ending_made = made
  local parts_of_job = {'', ':logs', ':dependencies', ':processed', ':failed', ':unsuccessful'}  -- locks go first
  function made.delete_jobs(ids)
    local keys = {}
    for i, id in ipairs(ids) do
      for _, part in ipairs(parts_of_job) do keys[#keys + 1] = base .. id .. part end
      -- Lua passes only so many arguments.
      if #keys > 3000 or i == #ids then
        call('DEL', unpack(keys))
        keys = {}
      end
    end
  end
  -- Keeps these among the jobs that ended so, and forgets who is too many or too old.
  function made.keep_ended(ids, target, now, count, age, limit)
    local set = key(target)
    local scored = {}
    for i, id in ipairs(ids) do scored[2 * i - 1], scored[2 * i] = ARGV[1], id end
    call('ZADD', set, unpack(scored))
    local too_old = age >= 0 and now - age * 1000 or nil
    if count > 0 then
      local surplus = math.min(call('ZCARD', set) - count, 1000)
      if surplus > 0 then
        local popped, old = call('ZPOPMIN', set, surplus), {}
        for i = 1, #popped, 2 do old[#old + 1] = popped[i] end
        made.delete_jobs(old)
        -- Who is left is younger.
        if too_old and tonumber(popped[#popped]) > too_old then return end
      end
    end
    if not too_old then return end
    local old = call('ZRANGEBYSCORE', set, '-inf', whole(too_old), 'LIMIT', 0, math.min(limit, 1000))
    if #old == 0 then return end
    made.delete_jobs(old)
    call('ZREM', set, unpack(old))
  end

  function made.measure(target, now, points, many)
    if points <= 0 or many == 0 then return end
    local metrics = key('metrics:' .. target)
    local before = call('HINCRBY', metrics, 'count', many) - many
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

  -- What the end of a job depends on, read in one go: ats, atm, deid, parentKey, cvTaken, cancelled, and
  -- of one that fails parent, opts, defa.
  function made.job_of(id, target)
    if target == 'completed' then
      return call('HMGET', base .. id, 'ats', 'atm', 'deid', 'parentKey', 'cvTaken', 'cancelled')
    end
    return call('HMGET', base .. id, 'ats', 'atm', 'deid', 'parentKey', 'cvTaken', 'cancelled', 'parent',
                'opts', 'defa')
  end
  function made.most_attempts_of(opts_text)
    local known, opts = pcall(cjson.decode, opts_text or '{}')
    return known and type(opts) == 'table' and tonumber(opts.attempts) or 0
  end
  -- What a job owes to others may fail through keys that are none of ours, and then ends nothing but
  -- itself.
  function made.attempt(duty, id, ...)
    local own_base, own_events, own_told, own_marked, own_trimmed = base, events, told, marked, trimmed
    local done, problem = pcall(duty, id, ...)
    if done then return end
    base, events, told, marked, trimmed = own_base, own_events, own_told, own_marked, own_trimmed
    if type(problem) == 'table' then problem = problem.err end
    redis.log(redis.LOG_WARNING, 'job ' .. key(id) .. ': ' .. tostring(problem))
  end

  -- Whose jobs ended, and how many.
  local leaving = {}
  function made.give_back_all()
    for who, many in pairs(leaving) do waiting().give_back(who, many) end
    leaving = {}
  end
  -- Ends a job that stands nowhere any more; `count` is how many such are kept. Next come
  -- give_back_all(), and keep_ended() or, when none are kept, delete_jobs(). The rest are further
  -- fields of it.
  function made.settle(id, job, target, value, now, prev, count, ...)
    local _, attempts, deduplicated, parent_key, taken, cancelled, parent, opts, deferred = unpack(job, 1, 9)
    if deduplicated then made.attempt(owed().free_deduplication, id, deduplicated, now) end
    if parent_key then made.attempt(owed().tell_parent, id, parent_key, parent, target, value, now) end
    attempts = one_more(attempts)
    if taken then leaving[taken] = (leaving[taken] or 0) + 1 end
    if count ~= 0 then
      call('HSET', base .. id, target == 'completed' and 'returnvalue' or 'failedReason', value,
           'finishedOn', ARGV[1], 'atm', attempts, ...)
      if taken then call('HDEL', base .. id, 'cvTaken') end
      if cancelled and target == 'completed' then call('HDEL', base .. id, 'cancelled') end
      if deferred and target == 'failed' then call('HDEL', base .. id, 'defa') end
    end
    if target == 'completed' then
      emit('completed', 'jobId', id, 'returnvalue', value, 'prev', prev)
      return
    end
    emit('failed', 'jobId', id, 'failedReason', value, 'prev', prev)
    if prev == 'active' and tonumber(attempts) >= made.most_attempts_of(opts) then
      emit('retries-exhausted', 'jobId', id, 'attemptsMade', attempts)
    end
  end
  function made.give_up(id, reason, now, prev, count, age)
    made.settle(id, made.job_of(id, 'failed'), 'failed', reason, now, prev, count)
    made.give_back_all()
    if count == 0 then
      made.delete_jobs({id})
    else
      made.keep_ended({id}, 'failed', now, count, age, 1000)
    end
  end

  function made.clear_for_retry(id)
    call('HDEL', key(id), 'finishedOn', 'processedOn', 'failedReason', 'returnvalue', 'cancelled', 'defa')
  end
  return made
end
)lua";

}  // namespace codevault::bull
