-- Cancels a job: fails one that waits, and marks one that is active.
--
-- ARGV  now
--       id
--       reason
--       count, age  of failed jobs that are kept, as in finish.lua
-- Gives 'done', 'late', 'unknown', or 'scheduled' for one that a scheduler counts on.
--@include queue emit mark delay line leave_line waiting_list prioritize enqueue
--@include one_more parents deduplication retention settle scheduler_of cancel
local now, id, reason, count, age = unpack(ARGV, 1, 5)

return cancel(id, reason, now, tonumber(count), tonumber(age))
