-- What a job owes to others may fail through keys that are not ours. It ends all the same.
local function try(duty, id, ...)
  local own = queue
  local done, problem = pcall(duty, id, ...)
  queue = own
  if done then return end
  if type(problem) == 'table' then problem = problem.err end
  redis.log(redis.LOG_WARNING, 'job ' .. key(id) .. ': ' .. tostring(problem))
end

-- What the end of a job depends on, read at once.
local function read_end(id)
  return call('HMGET', key(id), 'ats', 'atm', 'deid', 'parentKey', 'cancelled')
end

local function attempts_of(opts_text)
  local known, opts = pcall(cjson.decode, opts_text or '{}')
  return known and type(opts) == 'table' and tonumber(opts.attempts) or 0
end

-- Ends a job that is in no list any more, at `now` (digits). `job` is of read_end, `target` 'completed' or 'failed',
-- `value` the result or the reason, `trace` a JSON array or '', `kept` whether it is kept. The caller keeps
-- it (keep_ended) or deletes it (delete_jobs).
local function settle(id, job, target, value, now, prev, kept, trace)
  local own, attempts = key(id), one_more(job[2])
  local deduplicated, parent_key, cancelled = unpack(job, 3, 5)
  if deduplicated then try(free_deduplication, id, deduplicated, now) end
  if parent_key and parent_key ~= '' then try(tell_parent, id, parent_key, target, value, now) end
  if target == 'completed' then
    if kept then call('HSET', own, 'returnvalue', value, 'finishedOn', now, 'atm', attempts) end
    if kept and cancelled then call('HDEL', own, 'cancelled') end
    emit('completed', 'jobId', id, 'returnvalue', value, 'prev', prev)
    return
  end
  local opts = call('HGET', own, 'opts')
  if kept then
    call('HSET', own, 'failedReason', value, 'finishedOn', now, 'atm', attempts)
    if trace ~= '' then call('HSET', own, 'stacktrace', trace) end
    call('HDEL', own, 'defa')
  end
  emit('failed', 'jobId', id, 'failedReason', value, 'prev', prev)
  if prev == 'active' and tonumber(attempts) >= attempts_of(opts) then
    emit('retries-exhausted', 'jobId', id, 'attemptsMade', attempts)
  end
end

-- Fails a job that is in no list any more. `count` and `age` as in keep_ended.
local function give_up(id, reason, now, prev, count, age)
  settle(id, read_end(id), 'failed', reason, now, prev, count ~= 0, '')
  if count == 0 then
    delete_jobs({id})
  else
    keep_ended({id}, 'failed', now, count, age, 1000)
  end
end
