-- How many jobs are taken before this one, if nobody adds any; nil for one that does not wait in a line.
local function place_in_line(id, kind)
  local ahead = call('ZRANK', line_of(kind), id)
  if not ahead then return nil end
  local own_turn = tonumber(call('ZSCORE', key('cv:order'), kind) or '0')
  local before, turns = ahead, call('ZRANGE', key('cv:order'), 0, -1, 'WITHSCORES')
  for i = 1, #turns, 2 do
    local other, turn = turns[i], tonumber(turns[i + 1])
    if other ~= kind then
      local is_first = turn < own_turn or (turn == own_turn and other < kind)
      before = before + math.min(call('ZCARD', line_of(other)), ahead + (is_first and 1 or 0))
    end
  end
  return math.min(before, math.max(waiting_count() - 1, 0))
end

-- {state in BullMQ's words, place or '', fields}; nil without such a job.
local function describe(id)
  local fields = call('HGETALL', key(id))
  if #fields == 0 then return nil end
  for _, state in ipairs({'completed', 'failed', 'delayed', 'waiting-children'}) do
    if call('ZSCORE', key(state), id) then return {state, '', fields} end
  end
  if is_active(id) then return {'active', '', fields} end
  local after = call('ZRANK', key('prioritized'), id)
  if after then return {'waiting', whole(waiting_count() + after), fields} end
  local place = place_in_line(id, kind_of(call('HGET', key(id), 'name')))
  for _, list in ipairs({'wait', 'paused'}) do
    local at = not place and call('LPOS', key(list), id, 'RANK', -1)
    if at then place = call('LLEN', key(list)) - 1 - at end  -- the oldest is on the right
  end
  if not place then return {'unknown', '', fields} end
  return {'waiting', whole(place), fields}
end
