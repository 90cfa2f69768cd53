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

-- A kind is served up to `place`. Rounds never go back: a job that waits again keeps its place.
local function serve(kind, place)
  local rounds, round = key('cv:rounds'), round_of(place)
  if round > tonumber(call('HGET', rounds, kind) or '0') then call('HSET', rounds, kind, whole(round)) end
end

-- Gives a job a place behind the others of its tenant. It has it once lines are saved.
local function enter(id, name, tenant, arrival)
  local line = queue.lines[name]
  if not line then
    local kind = kind_of(name)
    line = queue.lines[kind] or {kind = kind, last = {}}
    queue.lines[kind], queue.lines[name] = line, line
  end
  local last = line.last[tenant]
  if not last then
    local rounds = call('HMGET', key('cv:rounds'), line.kind, line.kind .. ':' .. tenant)
    line.is_new = not rounds[1]
    last = math.max(tonumber(rounds[1] or '0') - 1, tonumber(rounds[2] or '0'))
  end
  line.last[tenant] = last + 1
  local place, size = whole((last + 1) * arrivals + arrival % arrivals), #line
  line[size + 1], line[size + 2] = place, id
  return place
end

local function save_lines()
  for name, line in pairs(queue.lines) do
    if name == line.kind then  -- else it is there under its kind, too
      local rounds = {}
      for tenant, last in pairs(line.last) do
        rounds[#rounds + 1] = name .. ':' .. tenant
        rounds[#rounds + 1] = whole(last)
      end
      if line.is_new then
        rounds[#rounds + 1], rounds[#rounds + 2] = name, '0'
        call('ZADD', key('cv:order'), 'NX', '0', name, '0', without_kind)
      end
      call('HSET', key('cv:rounds'), unpack(rounds))
      call('ZADD', line_of(name), unpack(line))
    end
  end
  queue.lines = {}
end
