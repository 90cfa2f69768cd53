-- Runs `work` on another queue, the one at `base`.
local function in_queue(base, work)
  local own = queue
  queue = queue_at(base)
  local done, problem = pcall(work)
  queue = own
  if not done then error(problem, 0) end
end

-- A parent whose children are done, or one of whose children failed it, waits for a worker.
local function release_parent(parent_key, now)
  local base, parent = string.match(parent_key, '^(.-:.-:)(.+)$')
  if not base or call('ZREM', base .. 'waiting-children', parent) == 0 then return end
  in_queue(base, function()
    local delay = tonumber(call('HGET', key(parent), 'delay') or '') or 0
    if delay > 0 then
      delay_until(parent, now + delay)
    else
      enqueue(parent, priority_of(parent), true, 'waiting-children')
    end
  end)
end

-- A child ended. Its field `parent` is JSON whose flags say what its failure means.
local function tell_parent(id, parent_key, target, value, now)
  local child, pending = key(id), parent_key .. ':dependencies'
  if target == 'completed' then
    if call('SREM', pending, child) == 0 then return end
    call('HSET', parent_key .. ':processed', child, value)
    if call('SCARD', pending) == 0 then release_parent(parent_key, now) end
    return
  end
  local known, flags = pcall(cjson.decode, call('HGET', child, 'parent') or '{}')
  if not known or type(flags) ~= 'table' then return end
  if flags.fpof then  -- it fails the parent
    call('SREM', pending, child)
    call('ZADD', parent_key .. ':unsuccessful', now, child)
    call('HSET', parent_key, 'defa', 'child ' .. child .. ' failed')
    release_parent(parent_key, now)
  elseif flags.cpof then  -- the parent goes on at once
    call('SREM', pending, child)
    call('HSET', parent_key .. ':failed', child, value)
    release_parent(parent_key, now)
  elseif flags.idof or flags.rdof then  -- it is ignored, or removed
    call('SREM', pending, child)
    if flags.idof then call('HSET', parent_key .. ':failed', child, value) end
    if call('SCARD', pending) == 0 then release_parent(parent_key, now) end
  end
end
