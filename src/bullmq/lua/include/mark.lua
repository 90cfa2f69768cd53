-- Wakes an idle worker; once in a script is enough.
local function mark()
  if queue.marked or settings().paused then return end
  local most = queue.settings.concurrency
  if most and call('LLEN', key('active')) >= most then return end
  call('ZADD', key('marker'), '0', '0')
  queue.marked = true
end
