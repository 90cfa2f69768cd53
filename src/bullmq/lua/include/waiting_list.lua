-- The list in which jobs wait. BullMQ 4 and 5 keep those of a paused queue in a list of their own; when they
-- resume it, they put this list in the other's place, so whatever is in the other moves over, up to 7000 at
-- a time, before or after the rest by age.
local function waiting_list()
  if not settings().paused then return key('wait') end
  local is_old = string.find(queue.settings.version, '^bullmq:[45]%.')
  if not is_old and call('EXISTS', key('paused')) == 0 then return key('wait') end
  local oldest, newest = call('LINDEX', key('wait'), -1), call('LINDEX', key('paused'), 0)
  if oldest and newest then
    local function since(id) return tonumber(call('HGET', key(id), 'timestamp') or '') or 0 end
    local from, to = 'LEFT', 'RIGHT'
    if since(oldest) > since(newest) then from, to = to, from end
    for _ = 1, 7000 do
      if not call('LMOVE', key('wait'), key('paused'), from, to) then break end
    end
  elseif oldest then
    call('RENAME', key('wait'), key('paused'))
  end
  return key('paused')
end

-- How many jobs wait in either list.
local function waiting_count() return call('LLEN', key('wait')) + call('LLEN', key('paused')) end
