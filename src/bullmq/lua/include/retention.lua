-- Deletes jobs with all that belongs to them but their locks, which are gone before.
local function delete_jobs(ids)
  local keys = {}
  for i, id in ipairs(ids) do
    for _, part in ipairs({'', ':logs', ':dependencies', ':processed', ':failed', ':unsuccessful'}) do
      keys[#keys + 1] = key(id .. part)
    end
    if #keys > 3000 or i == #ids then  -- Lua passes only so many arguments
      call('DEL', unpack(keys))
      keys = {}
    end
  end
end

-- Keeps `ids`, which ended at `now` (digits), among those that ended the same way (`target`), and deletes what is
-- more than `count` or older than `age` seconds, each -1 for any. Of those too old at most `limit` at once.
local function keep_ended(ids, target, now, count, age, limit)
  local set, scored = key(target), {}
  for i, id in ipairs(ids) do scored[2 * i - 1], scored[2 * i] = now, id end
  call('ZADD', set, unpack(scored))
  local too_old = age >= 0 and now - age * 1000
  if count > 0 then
    local surplus = math.min(call('ZCARD', set) - count, 1000)
    if surplus > 0 then
      local popped, old = call('ZPOPMIN', set, surplus), {}
      for i = 1, #popped, 2 do old[#old + 1] = popped[i] end
      delete_jobs(old)
      if too_old and tonumber(popped[#popped]) > too_old then return end  -- the rest is younger
    end
  end
  if not too_old then return end
  local old = call('ZRANGEBYSCORE', set, '-inf', whole(too_old), 'LIMIT', 0, math.min(limit, 1000))
  if #old == 0 then return end
  delete_jobs(old)
  call('ZREM', set, unpack(old))
end
