-- BullMQ's metrics: how many jobs ended in each of the last `points` minutes.
local function measure(target, now, points, many)
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
