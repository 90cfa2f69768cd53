-- Delayed jobs that are due wait, and what waits in a paused queue is in one list.
--
-- ARGV  now  in ms
--@include queue emit mark line waiting_list prioritize enqueue promote
local now = unpack(ARGV, 1, 1)

waiting_list()
promote(tonumber(now))
return 0
