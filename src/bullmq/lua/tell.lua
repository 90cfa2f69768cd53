-- Tells an event of a job to those who watch it, if the lock is still held.
--
-- ARGV  id
--       token  of its lock
--       name   of the event
--       data   JSON
-- Gives 1 if it is told.
--@include queue
local id, token, name, data = unpack(ARGV, 1, 4)

if call('GET', key(id .. ':lock')) ~= token then return 0 end
call('XADD', key('cv:live'), 'MAXLEN', '~', 2000, '*', 'event', name, 'jobId', id, 'data', data)
return 1
