-- Pauses the queue, or resumes it.
--
-- ARGV  paused  '1' or '0'
-- Gives 1 if it is to be called again: there is more to move.
--@include queue emit mark delay waiting_list
local paused = unpack(ARGV, 1, 1)

if paused == '1' then
  call('HSET', key('meta'), 'paused', 1)
  call('DEL', key('marker'))
  waiting_list()
  emit('paused')
  return 0
end
if call('EXISTS', key('paused')) == 1 then
  if call('EXISTS', key('wait')) == 0 then
    call('RENAME', key('paused'), key('wait'))
  else
    local ids = call('LRANGE', key('paused'), 0, 6999)
    call('RPUSH', key('wait'), unpack(ids))
    call('LTRIM', key('paused'), 7000, -1)
    if call('EXISTS', key('paused')) == 1 then return 1 end
  end
end
call('HDEL', key('meta'), 'paused')
queue.settings = nil
if call('LLEN', key('wait')) + call('ZCARD', key('prioritized')) > 0 then mark() end
mark_delayed()
emit('resumed')
return 0
