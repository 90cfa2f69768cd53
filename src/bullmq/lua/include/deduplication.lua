-- A job that owned the key `owned` of deduplication ended: the key is free, and the job that was kept waiting
-- behind it is added.
local function free_deduplication(id, owned, now)
  local owner_key = key('de:' .. owned)
  local left = call('PTTL', owner_key)
  if (left == -1 or left == 0) and call('GET', owner_key) == id then call('DEL', owner_key) end
  local pending = call('HGETALL', key('dn:' .. owned))
  if #pending == 0 then return end
  local job = {}
  for i = 1, #pending, 2 do job[pending[i]] = pending[i + 1] end
  call('DEL', key('dn:' .. owned))
  local next_id = tostring(call('INCR', key('id')))
  local _, opts = pcall(cjson.decode, job.opts or '{}')
  if type(opts) ~= 'table' then opts = {} end
  local delay, priority = tonumber(opts.delay) or 0, tonumber(opts.priority) or 0
  call('HSET', key(next_id), 'name', job.name or '', 'data', job.data or '{}', 'opts', job.opts or '{}',
       'timestamp', now, 'delay', whole(delay), 'priority', whole(priority), 'deid', owned)
  if job.pk then
    call('HSET', key(next_id), 'parentKey', job.pk, 'parent', job.pd or '{}')
    call('SADD', job.pk .. ':dependencies', key(next_id))
  end
  call('SET', owner_key, next_id)
  emit('added', 'jobId', next_id, 'name', job.name or '')
  if delay > 0 then
    delay_until(next_id, now + delay)
  else
    enqueue(next_id, priority, opts.lifo)
  end
end
