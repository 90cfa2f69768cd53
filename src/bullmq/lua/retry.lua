-- A failed job waits again, with all its attempts.
--
-- ARGV  id
-- Gives 1 if it does.
--@include queue emit mark line waiting_list prioritize enqueue
local id = unpack(ARGV, 1, 1)

if call('EXISTS', key(id)) == 0 or call('ZREM', key('failed'), id) == 0 then return 0 end
call('HDEL', key(id), 'finishedOn', 'processedOn', 'failedReason', 'returnvalue', 'cancelled', 'defa', 'cvPlace',
     'atm', 'ats', 'stc')
enqueue(id, priority_of(id), false, 'failed')
return 1
