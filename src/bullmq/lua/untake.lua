-- A job that nobody began with waits again, as if it had not been taken.
--
-- ARGV  id
--       token  of its lock
-- Gives 1 if it does.
--@include queue emit mark line waiting_list prioritize enqueue
local id, token = unpack(ARGV, 1, 2)

if call('GET', key(id .. ':lock')) ~= token then return 0 end
call('DEL', key(id .. ':lock'))
call('SREM', key('stalled'), id)
if call('LREM', key('active'), -1, id) == 0 then return 0 end
call('HINCRBY', key(id), 'ats', -1)
enqueue(id, priority_of(id), true, 'active')
return 1
