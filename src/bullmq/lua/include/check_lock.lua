-- 0 if `token` has the job's lock, or if nobody has it and the job is still where `attempt` left it: nobody
-- else had it since. -6 if another has it, -2 if the lock is gone. An `attempt` of '' insists on the lock.
local function check_lock(id, token, attempt)
  local lock = call('GET', key(id .. ':lock'))
  if lock == token then return 0 end
  if lock then return -6 end
  if attempt ~= '' and call('HGET', key(id), 'ats') == attempt and call('LPOS', key('active'), id) then return 0 end
  return -2
end
