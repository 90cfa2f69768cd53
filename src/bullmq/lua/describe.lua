-- What is known of a job.
--
-- ARGV  id
-- Gives {state, how many are before it or '', fields}; nothing without such a job.
--@include queue line waiting_list describe
local id = unpack(ARGV, 1, 1)

return describe(id) or false
