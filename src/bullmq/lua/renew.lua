-- Keeps a lease for another while.
--
-- ARGV  id
--       token    of its lock
--       attempt  of the lease: without its lock it is still ours if nobody else had it since. '' insists on it
--       lease    in ms
-- Gives 'held', 'cancelled' or 'lost'.
--@include queue check_lock
local id, token, attempt, lease = unpack(ARGV, 1, 4)

if check_lock(id, token, attempt) ~= 0 then return 'lost' end
call('SET', key(id .. ':lock'), token, 'PX', lease)
call('SREM', key('stalled'), id)
return call('HEXISTS', key(id), 'cancelled') == 1 and 'cancelled' or 'held'
