-- The scheduler that counts on this job: it makes its next job when this one is taken.
local function scheduler_of(id)
  local scheduler = call('HGET', key(id), 'rjk')
  local at = scheduler and call('ZSCORE', key('repeat'), scheduler)
  if at and id == 'repeat:' .. scheduler .. ':' .. whole(tonumber(at)) then return scheduler end
end
