-- A counter of a job, one higher.
local function one_more(counter)
  if not counter then return '1' end
  return whole((tonumber(counter) or 0) + 1)
end
