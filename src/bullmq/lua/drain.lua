-- Cancels jobs that wait or are delayed, but for those that schedulers count on, or that a worker has, too.
--
-- ARGV  now
--       reason
--       count, age  of failed jobs that are kept, as in finish.lua
--       most        jobs to look at in each list
--       skip        and this many more, which were kept before
-- Gives {cancelled, kept}.
--@include queue emit mark delay line leave_line waiting_list prioritize enqueue
--@include one_more parents deduplication retention settle scheduler_of cancel
local now, reason, count, age, most, skip = unpack(ARGV, 1, 6)

local cancelled, kept = 0, 0
local function drain(ids)
  for _, id in ipairs(ids) do
    if not is_active(id) and cancel(id, reason, now, tonumber(count), tonumber(age)) == 'done' then
      cancelled = cancelled + 1
    else
      kept = kept + 1
    end
  end
end

local last = tonumber(most) + tonumber(skip) - 1
drain(call('LRANGE', key('wait'), 0, last))
drain(call('LRANGE', key('paused'), 0, last))
drain(call('ZRANGE', key('delayed'), 0, last))
drain(call('ZRANGE', key('prioritized'), 0, last))
return {cancelled, kept}
