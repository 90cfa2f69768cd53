-- Gives what workers told of themselves, {worker, words, ...}, and the worker of each active job.
--@include queue
local busy = {}
for _, id in ipairs(call('LRANGE', key('active'), 0, -1)) do
  local worker = call('HGET', key(id), 'pb')
  if worker and worker ~= '' then busy[#busy + 1] = worker end
end
return {call('HGETALL', key('cv:workers')), busy}
