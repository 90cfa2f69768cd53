-- Fails a job that waits, and marks one that is active. Gives 'done', 'late' for one that ended, 'unknown', or
-- 'scheduled' for one that a scheduler counts on.
local function cancel(id, reason, now, count, age)
  if call('EXISTS', key(id)) == 0 then return 'unknown' end
  if call('ZSCORE', key('completed'), id) or call('ZSCORE', key('failed'), id) then return 'late' end
  if scheduler_of(id) then return 'scheduled' end
  if is_active(id) then
    call('HSET', key(id), 'cancelled', 1)
    call('XADD', key('cv:cancel'), 'MAXLEN', '~', 1000, '*', 'event', 'cancel', 'jobId', id)
    return 'done'
  end
  local prev = 'waiting'
  leave_line(id)
  if call('ZREM', key('delayed'), id) == 1 then
    prev = 'delayed'
  elseif call('ZREM', key('prioritized'), id) == 0 and call('LREM', key('wait'), 1, id) == 0 and
         call('LREM', key('paused'), 1, id) == 0 then
    return 'late'
  end
  call('HSET', key(id), 'cancelled', 1)
  give_up(id, reason, now, prev, count, age)
  return 'done'
end
