-- A failed job waits again.
--
-- ARGV  id
--       fresh  '1' gives it all its attempts, too
-- Gives 1 if it does.
--@include queue emit mark line waiting_list prioritize enqueue
local id, fresh = unpack(ARGV, 1, 2)

if call('EXISTS', key(id)) == 0 or call('ZREM', key('failed'), id) == 0 then return 0 end
call('HDEL', key(id), 'finishedOn', 'processedOn', 'failedReason', 'returnvalue', 'cancelled', 'defa', 'cvPlace')
if fresh == '1' then call('HDEL', key(id), 'atm', 'ats', 'stc') end
enqueue(id, priority_of(id), false)
emit('waiting', 'jobId', id, 'prev', 'failed')
return 1
