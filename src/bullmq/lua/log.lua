-- Adds a row to a job's logs.
--
-- ARGV  id
--       row
--       keep  rows kept, 0 for all
-- Gives 0; -1 without such a job.
--@include queue
local id, row, keep = unpack(ARGV, 1, 3)

if call('EXISTS', key(id)) == 0 then return -1 end
call('RPUSH', key(id .. ':logs'), row)
if keep ~= '0' then call('LTRIM', key(id .. ':logs'), -keep, -1) end
return 0
