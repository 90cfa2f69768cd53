-- Fairness. Each kind of job has a line, cv:order:<kind>, in which a job has a place: a round, and the
-- order of arrival within it. A tenant has at most one new job in a round and joins at the round that is
-- being served, so the tenant served least comes first. cv:rounds has the round being served of each
-- <kind> and the last round of each <kind>:<tenant>. Kinds take turns: cv:order has the last turn of each.
local arrivals = 65536  -- told apart in a round
-- Jobs without a place, because other clients put them into `wait`, are a kind of their own: each has a turn
-- once it is among the oldest.
local without_kind = ':'

-- The kind of a job is its name, up to a ':'.
local function kind_of(name) return string.match(name or '', '^[^:]*') end
local function line_of(kind) return key('cv:order:' .. kind) end
local function round_of(place) return math.floor(tonumber(place) / arrivals) end

-- Fields of cv:rounds, each read once.
local function round(field, other)
  if not queue.rounds[field] or other and not queue.rounds[other] then
    local known = call('HMGET', key('cv:rounds'), field, other or field)
    queue.rounds[field] = queue.rounds[field] or tonumber(known[1] or '0')
    if other then queue.rounds[other] = queue.rounds[other] or tonumber(known[2] or '0') end
  end
  return queue.rounds[field], queue.rounds[other]
end
local function set_round(field, value) queue.rounds[field], queue.changed[field] = value, true end
-- For the end of a script that has changed some.
local function save_rounds()
  local words = {}
  for field in pairs(queue.changed) do words[#words + 1], words[#words + 2] = field, whole(queue.rounds[field]) end
  if #words > 0 then call('HSET', key('cv:rounds'), unpack(words)) end
  queue.changed = {}
end

-- A place behind the other jobs of `tenant`.
local function new_place(kind, tenant, arrival)
  local who = kind .. ':' .. tenant
  local served, last = round(kind, who)
  local own = math.max(served, last + 1)
  set_round(who, own)
  return whole(own * arrivals + arrival % arrivals)
end

-- Each place comes before its job.
local function enter_line(kind, places_and_jobs)
  call('ZADD', line_of(kind), unpack(places_and_jobs))
  call('ZADD', key('cv:order'), 'NX', '0', kind, '0', without_kind)
end

-- A kind is served up to `place`. Rounds never go back: a job that waits again keeps its place.
local function serve(kind, place)
  if round_of(place) > round(kind) then set_round(kind, round_of(place)) end
end
