-- Whose turn it is.

-- Those of the oldest jobs in `wait` that are in no line, since other clients put them there.
local function without_place(kinds, in_line, oldest)
  local rest, ids = {}, {}
  for i = #oldest, 1, -1 do
    if not in_line[oldest[i]] then rest[#rest + 1] = oldest[i] end
  end
  if #rest == 0 then return ids end
  for _, kind in ipairs(kinds) do
    for i, place in ipairs(call('ZMSCORE', line_of(kind.name), unpack(rest))) do
      in_line[rest[i]] = place or in_line[rest[i]]
    end
  end
  for _, id in ipairs(rest) do
    if not in_line[id] then ids[#ids + 1] = id end
  end
  return ids
end

-- The kinds of job that wait, each with its next jobs, up to `wanted`; and the last turn of any kind.
local function kinds_with_jobs(wanted, oldest)
  local kinds, in_line, last = {}, {}, 0
  local strangers = {name = without_kind, turn = 0, taken = 0}
  local turns = call('ZRANGE', key('cv:order'), 0, -1, 'WITHSCORES')
  for i = 1, #turns, 2 do
    local kind = {name = turns[i], turn = tonumber(turns[i + 1]), taken = 0}
    last = math.max(last, kind.turn)
    if kind.name == without_kind then
      strangers = kind
    else
      kind.ids = call('ZRANGE', line_of(kind.name), 0, wanted - 1)
      for _, id in ipairs(kind.ids) do in_line[id] = true end
      kinds[#kinds + 1] = kind
    end
  end
  strangers.ids = without_place(kinds, in_line, oldest)
  if #strangers.ids > 0 then table.insert(kinds, 1, strangers) end
  return kinds, last
end

-- Takes the next jobs, up to `wanted`, out of their lines. They may have left `wait` before. Gives the jobs, and
-- how many of them are the oldest in `wait`, in that order.
local function choose(wanted)
  local oldest, chosen = call('LRANGE', key('wait'), -wanted, -1), {}
  local kinds, turn = kinds_with_jobs(wanted, oldest)
  while #chosen < wanted do
    local first
    for _, kind in ipairs(kinds) do
      if kind.taken < #kind.ids and (not first or kind.turn < first.turn) then first = kind end
    end
    if not first then break end
    turn = turn + 1
    first.turn, first.taken = turn, first.taken + 1
    chosen[#chosen + 1] = first.ids[first.taken]
  end
  for _, kind in ipairs(kinds) do
    if kind.taken > 0 then
      -- A kind that waits alone takes no turn from another.
      if #kinds > 1 then call('ZADD', key('cv:order'), whole(kind.turn), kind.name) end
      if kind.name ~= without_kind then
        serve(kind.name, call('ZSCORE', line_of(kind.name), kind.ids[kind.taken]))
        call('ZREMRANGEBYRANK', line_of(kind.name), 0, kind.taken - 1)
      end
    end
  end
  local in_order = 0
  while in_order < #chosen and chosen[in_order + 1] == oldest[#oldest - in_order] do in_order = in_order + 1 end
  return chosen, in_order
end
