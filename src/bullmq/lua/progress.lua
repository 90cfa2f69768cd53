-- Keeps a job's progress, and tells it.
--
-- ARGV  id
--       token     of its lock
--       progress  JSON
-- Gives 0; -1 without such a job, -2 without the lock.
--@include queue emit
local id, token, progress = unpack(ARGV, 1, 3)

if call('EXISTS', key(id)) == 0 then return -1 end
if call('GET', key(id .. ':lock')) ~= token then return -2 end
call('HSET', key(id), 'progress', progress)
emit('progress', 'jobId', id, 'data', progress)
return 0
