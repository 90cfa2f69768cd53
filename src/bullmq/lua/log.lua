-- Adds a row to a job's logs.
--
-- ARGV  id
--       row
--       keep  rows kept, 0 for all
-- Gives how many rows there are; -1 without such a job.
--@include queue
local id, row, keep = unpack(ARGV, 1, 3)
keep = tonumber(keep)

if call('EXISTS', key(id)) == 0 then return -1 end
local rows = call('RPUSH', key(id .. ':logs'), row)
if keep > 0 and rows > keep then
  call('LTRIM', key(id .. ':logs'), -keep, -1)
  rows = keep
end
return rows
