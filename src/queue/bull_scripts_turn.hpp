#pragma once

namespace codevault::bull {

// Ends jobs and takes others, in one step: what a worker does all day.
//
// now, points of metrics, most jobs to take (0: none), token of these, lease in ms, worker, limit,
// window of the limit in ms, and for each job that ends: id, token, its way to end, value, stack
// trace or ''. A way to end is, with ':' between: 'completed' or 'failed', how many of them are
// kept, for how many seconds, how many are forgotten at once, attempt ('' wants the lock itself).
// -> for each that ends 0, or BullMQ's number of what is wrong; and 'jobs', whether no more wait
// ('1'), next due or '', then id and what a worker needs of each; 'limited', ms
inline const char* const turn = R"lua(
local now, points, most, token = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), ARGV[4]
local lease, worker = ARGV[5], ARGV[6]
local first, width = 9, 5

local function end_jobs()
  -- Each way to end is read once.
  local ends = {}
  local function way_to_end(word)
    local way = ends[word]
    if not way then
      local target, count, age, limit, attempt =
          string.match(word, '^(%l+):(-?%d+):(-?%d+):(%d+):(%d*)$')
      way = {target = target, count = tonumber(count), age = tonumber(age), limit = tonumber(limit),
             attempt = attempt, ids = {}}
      ends[word] = way
    end
    return way
  end

  local lock_keys, pending_keys = {}, {}
  for at = first, #ARGV, width do
    local own = base .. ARGV[at]
    lock_keys[#lock_keys + 1] = own .. ':lock'
    pending_keys[#pending_keys + 1] = own .. ':dependencies'
    pending_keys[#pending_keys + 1] = own .. ':unsuccessful'
  end
  local locks = call('MGET', unpack(lock_keys))
  local has_parents = call('EXISTS', unpack(pending_keys)) > 0
  local ended = {}  -- in order, and by id
  local active = key('active')

  local function finish(at, lock)
    local id, own_token, way = ARGV[at], ARGV[at + 1], way_to_end(ARGV[at + 2])
    local target = way.target
    local job = ending().job_of(id, target)
    local started = job[1]
    if not started and call('EXISTS', base .. id) == 0 then return -1 end
    if (lock ~= own_token or ended[id]) and own_token ~= '0' then
      if lock and not ended[id] then return -6 end
      -- Nobody else had it since: it ended already, and whoever asked did not hear, or is still ours.
      if started ~= way.attempt then return -2 end
      if call('ZSCORE', key(target), id) then return 0 end
      if not call('LPOS', active, id) then return -2 end
    end
    if has_parents and target == 'completed' then
      if call('SCARD', base .. id .. ':dependencies') > 0 then return -4 end
      if call('ZCARD', base .. id .. ':unsuccessful') > 0 then return -9 end
    end
    if call('LREM', active, '-1', id) == 0 then return -3 end
    ended[id] = true
    ended[#ended + 1] = id
    way.ids[#way.ids + 1] = id
    if ARGV[at + 4] == '' then
      ending().settle(id, job, target, ARGV[at + 3], now, 'active', way.count)
    else
      ending().settle(id, job, target, ARGV[at + 3], now, 'active', way.count, 'stacktrace', ARGV[at + 4])
    end
    return 0
  end

  local replies = {}
  for at = first, #ARGV, width do
    replies[#replies + 1] = finish(at, locks[#replies + 1])
  end
  if #ended == 0 then return replies, 0 end
  ending().give_back_all()
  if #ended < #lock_keys then
    for i, id in ipairs(ended) do lock_keys[i] = base .. id .. ':lock' end
  end
  call('DEL', unpack(lock_keys, 1, #ended))
  call('SREM', key('stalled'), unpack(ended))
  for _, way in pairs(ends) do
    if #way.ids > 0 then
      if way.count == 0 then
        ending().delete_jobs(way.ids)
      else
        ending().keep_ended(way.ids, way.target, now, way.count, way.age, way.limit)
      end
      ending().measure(way.target, now, points, #way.ids)
    end
  end
  return replies, #ended
end

local whose = {}  -- jobs that were taken in turn: <kind>:<tenant>

local in_turn_made
local function in_turn()
  if in_turn_made then return in_turn_made end
  local made = {}
  in_turn_made = made
  -- Who would be next if nothing happened meanwhile, up to so many: {id, tenant}. Says, too, whether
  -- somebody stood in line for nothing, who does so no more.
  function made.choose(wanted)
    local kinds, chosen, tidied = {}, {}, false
    local turn = tonumber(call('GET', key('cv:turns')) or '0')
    local turns = call('ZRANGE', key('cv:kinds'), 0, -1, 'WITHSCORES')
    for i = 1, #turns, 2 do
      local kind = {name = turns[i], turn = tonumber(turns[i + 1]), tenants = {}}
      local line = call('ZRANGE', waiting().line_key(kind.name), 0, wanted - 1, 'WITHSCORES')
      for j = 1, #line, 2 do
        local place = tonumber(line[j + 1])
        kind.tenants[#kind.tenants + 1] = {name = line[j], kind = kind, place = place, many = 0}
      end
      kinds[#kinds + 1] = kind
    end
    while #chosen < wanted do
      local first
      for _, kind in ipairs(kinds) do
        if kind.tenants[1] and (not first or kind.turn < first.turn) then first = kind end
      end
      if not first then break end
      local at = 1
      for i, tenant in ipairs(first.tenants) do
        if tenant.place < first.tenants[at].place then at = i end
      end
      local next = first.tenants[at]
      next.ids = next.ids or call('ZRANGE', waiting().lane_key(first.name, next.name), 0, wanted)
      next.many = next.many + 1
      local id = next.ids[next.many]
      if id then
        turn = turn + 1
        first.turn, next.turn = turn, turn
        next.place = (math.floor(next.place / 1099511627776) + 1) * 1099511627776 + turn
        chosen[#chosen + 1] = {id = id, tenant = next}
      else
        if #next.ids == 0 then
          call('ZREM', waiting().line_key(first.name), next.name)
          tidied = true
        end
        table.remove(first.tenants, at)
      end
    end
    return chosen, turn, tidied
  end
  -- A job that another client added has no lane before it is among the next of `wait`. Says whether
  -- anything has changed.
  function made.admit(ids, chosen)
    local known, changed = {}, false
    for _, one in ipairs(chosen) do known[one.id] = true end
    for i = #ids, 1, -1 do  -- the oldest is on the right
      local id = ids[i]
      if string.sub(id, 1, 2) == '0:' or whose[id] then  -- a marker, or it waited twice
        changed = call('LREM', key('wait'), '-1', id) == 1 or changed
      elseif not known[id] then
        local kind, tenant, sequence = waiting().owner(id)
        if not call('ZSCORE', waiting().lane_key(kind, tenant), id) then
          waiting().enter_lane(id, sequence or call('INCR', key('cv:turns')), kind, tenant)
          changed = true
        end
      end
    end
    return changed
  end
  -- Moves those of them to `active` that still wait, and notes whose turn it was.
  function made.take_chosen(chosen, turn, ids)
    local found, touched, lines, turns, kinds = {}, {}, {}, {}, {}
    for _, one in ipairs(chosen) do
      local tenant = one.tenant
      if not tenant.gone then
        tenant.gone, tenant.found = {}, 0
        tenant.who = tenant.kind.name .. ':' .. tenant.name
        touched[#touched + 1] = tenant
      end
      tenant.gone[#tenant.gone + 1] = one.id
      if call('LREM', key('wait'), '-1', one.id) == 1 then
        found[#found + 1] = one.id
        tenant.found = tenant.found + 1
        whose[one.id] = tenant.who
      end
    end
    for _, tenant in ipairs(touched) do
      local kind = tenant.kind.name
      local lane = waiting().lane_key(kind, tenant.name)
      call('ZREM', lane, unpack(tenant.gone))
      waiting().forget_length(lane)
      local active
      if tenant.found > 0 then
        active = call('HINCRBY', key('cv:active'), tenant.who, tenant.found)
        turns[#turns + 1] = tenant.who
        turns[#turns + 1] = whole(tenant.turn)
        kinds[kind] = tenant.kind.turn
      end
      if active and tenant.ids[tenant.many + 1] then
        lines[kind] = lines[kind] or {}
        table.insert(lines[kind], waiting().place_in_line(active, tenant.turn))
        table.insert(lines[kind], tenant.name)
      else
        waiting().enter_line(kind, tenant.name, active)
      end
    end
    if #turns > 0 then call('HSET', key('cv:turn'), unpack(turns)) end
    for kind, places in pairs(lines) do call('ZADD', waiting().line_key(kind), unpack(places)) end
    for kind, last in pairs(kinds) do call('ZADD', key('cv:kinds'), whole(last), kind) end
    call('SET', key('cv:turns'), whole(turn))
    if #found == 0 then return end
    call('LPUSH', key('active'), unpack(found))
    for _, id in ipairs(found) do ids[#ids + 1] = id end
  end
  function made.next_jobs(wanted)
    local ids, repaired = {}, false
    while #ids < wanted do
      local right = call('LRANGE', key('wait'), #ids - wanted, -1)
      if #right == 0 then break end
      local chosen, turn, tidied = made.choose(wanted - #ids)
      if made.admit(right, chosen) or tidied then
        -- Then the choice may be another one.
      elseif #chosen > 0 then
        made.take_chosen(chosen, turn, ids)
      elseif repaired then
        break
      else
        -- Lanes without a place in line, whoever took it from them.
        for _, id in ipairs(right) do
          local kind, tenant = waiting().owner(id)
          call('ZADD', key('cv:kinds'), 'NX', '0', kind)
          waiting().enter_line(kind, tenant)
        end
        repaired = true
      end
    end
    return ids
  end
  return made
end

-- Moves up to so many to `active`.
local function next_jobs(wanted)
  local ids = {}
  if call('EXISTS', key('cv:kinds')) == 1 then
    ids = in_turn().next_jobs(wanted)
  else  -- nobody ever added a job with a tenant: they are taken as they wait
    repeat
      local more = call('RPOP', key('wait'), wanted - #ids) or {}
      for _, id in ipairs(more) do
        if string.sub(id, 1, 2) ~= '0:' and not ids[id] then
          ids[#ids + 1] = id
          ids[id] = true
        end
      end
    until #more == 0 or #ids == wanted
    if #ids > 0 then call('LPUSH', key('active'), unpack(ids)) end
  end
  local missing = wanted - #ids
  if missing > 0 then
    local popped = call('ZPOPMIN', key('prioritized'), missing)
    for i = 1, #popped, 2 do
      call('LPUSH', key('active'), popped[i])
      ids[#ids + 1] = popped[i]
    end
    if #popped < 2 * missing then call('DEL', key('pc')) end
  end
  return ids
end

local function take_jobs()
  local wanted = most
  promote(now)
  local limit = tonumber(settings().max or ARGV[7]) or 0
  local window = tonumber(told.max and told.duration or ARGV[8]) or 0
  if limit > 0 then
    local counted = tonumber(call('GET', key('limiter')) or '0')
    if counted >= limit then
      local left = call('PTTL', key('limiter'))
      if left > 0 then return {'limited', tostring(left)} end
      if left == 0 then call('DEL', key('limiter')) end
      counted = 0
    end
    wanted = math.min(wanted, limit - counted)
  end
  if told.concurrency then
    wanted = math.min(wanted, told.concurrency - call('LLEN', key('active')))
  end
  if told.paused then wanted = 0 end

  local ids = wanted > 0 and next_jobs(wanted) or {}
  local jobs = {'jobs', '0', ''}
  for _, id in ipairs(ids) do
    local own = base .. id
    local fields = call('HMGET', own, 'ats', 'name', 'data', 'opts', 'tenant', 'defa', 'rjk')
    fields[1] = one_more(fields[1])
    if limit > 0 and not fields[6] and call('INCR', key('limiter')) == 1 then
      call('PEXPIRE', key('limiter'), window)
    end
    call('SET', own .. ':lock', token, 'PX', lease)
    emit('active', 'jobId', id, 'prev', 'waiting')
    local noted = {'processedOn', ARGV[1], 'ats', fields[1]}
    if worker ~= '' then noted[5], noted[6] = 'pb', worker end
    if whose[id] then noted[#noted + 1], noted[#noted + 2] = 'cvTaken', whose[id] end
    call('HSET', own, unpack(noted))
    jobs[#jobs + 1] = id
    jobs[#jobs + 1] = fields
  end
  -- Who else is idle wakes if there may be more.
  if #ids > 0 and (#ids == wanted or call('LLEN', key('wait')) > 0) then
    call('ZADD', key('marker'), '0', '0')
  end
  if #ids < most then
    jobs[2] = '1'
    local head = call('ZRANGE', key('delayed'), 0, 0, 'WITHSCORES')
    if head[2] then jobs[3] = whole(math.floor(tonumber(head[2]) / 4096)) end
  end
  return jobs
end

local replies, ended = {}, 0
if #ARGV >= first then replies, ended = end_jobs() end
local taken = most > 0 and take_jobs() or {}
if ended > 0 and #taken < 4 then
  if call('LLEN', key('wait')) == 0 and call('LLEN', key('active')) == 0 and
     call('ZCARD', key('prioritized')) == 0 then
    emit('drained')
  elseif settings().concurrency then
    mark()
  end
end
return {replies, taken}
)lua";

}  // namespace codevault::bull
