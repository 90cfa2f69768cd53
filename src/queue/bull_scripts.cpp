#include "queue/bull_scripts.hpp"

#include "queue/bull_scripts_common.hpp"
#include "queue/bull_scripts_repeat.hpp"
#include "queue/bull_scripts_turn.hpp"

namespace codevault::bull {
namespace {

redis::Script script(std::initializer_list<const char*> parts) {
  std::string text;
  for (const char* part : parts) text += part;
  return redis::Script(std::move(text));
}

// now, and for each job: words that follow, id ('' counts), name, data, opts, delay, priority,
// lifo, tenant ('' is none), most that may wait, most of one tenant (0: any), further fields and
// values
// -> for each: 'added', id; 'twin', id; 'full'; 'share'; 'parent'
const char* const add = R"lua(
local now = tonumber(ARGV[1])
local backlog
local function is_full(most)
  if most == 0 then return false end
  backlog = backlog or call('LLEN', key('wait')) + call('LLEN', key('paused')) +
            call('ZCARD', key('delayed')) + call('ZCARD', key('prioritized'))
  return backlog >= most
end
local kinds
local function has_share(tenant, share)
  if share == 0 or tenant == '' then return true end
  kinds = kinds or call('ZRANGE', key('cv:kinds'), 0, -1)
  local theirs = 0
  for _, kind in ipairs(kinds) do theirs = theirs + waiting().length_of(waiting().lane_key(kind, tenant)) end
  -- A lane is too long while it names jobs that others took.
  return theirs < share or call('LLEN', key('wait')) + call('LLEN', key('paused')) < share
end
local behind = {}  -- who enters the list of those that wait at its end
local function add(at, last)
  local id, name, delay, priority = ARGV[at], ARGV[at + 1], tonumber(ARGV[at + 4]), tonumber(ARGV[at + 5])
  local tenant = ARGV[at + 7]
  local parent
  for i = at + 10, last, 2 do if ARGV[i] == 'parentKey' then parent = ARGV[i + 1] end end
  if parent and call('EXISTS', parent) == 0 then return {'parent'} end
  if id ~= '' and call('EXISTS', key(id)) == 1 then
    call('INCR', key('id'))
    emit('duplicated', 'jobId', id)
    return {'twin', id}
  end
  if is_full(tonumber(ARGV[at + 8])) then return {'full'} end
  if not has_share(tenant, tonumber(ARGV[at + 9])) then return {'share'} end
  local counted = call('INCR', key('id'))
  if id == '' then id = tostring(counted) end
  local fields = {'name', name, 'data', ARGV[at + 2], 'opts', ARGV[at + 3], 'timestamp', ARGV[1],
                  'delay', ARGV[at + 4], 'priority', ARGV[at + 5]}
  if tenant ~= '' then
    table.insert(fields, 'tenant')
    table.insert(fields, tenant)
    table.insert(fields, 'cvSequence')
    table.insert(fields, counted)
  end
  for i = at + 10, last do table.insert(fields, ARGV[i]) end
  call('HSET', key(id), unpack(fields))
  if backlog then backlog = backlog + 1 end
  emit('added', 'jobId', id, 'name', name)
  if delay > 0 then
    waiting().delay_until(id, now + delay)
    emit('delayed', 'jobId', id, 'delay', whole(now + delay))
    waiting().mark_delayed()
  else
    if priority > 0 then
      waiting().prioritize(id, priority)
    else
      if ARGV[at + 6] == '1' then
        call('RPUSH', waiting_list(), id)
      else
        table.insert(behind, id)
      end
      if tenant ~= '' then waiting().enter_lane(id, counted, waiting().kind_of(name), tenant) end
    end
    emit('waiting', 'jobId', id)
  end
  if parent then call('SADD', parent .. ':dependencies', key(id)) end
  return {'added', id}
end
local replies = {}
local at = 2
local waits = false
while at <= #ARGV do
  local last = at + tonumber(ARGV[at])
  table.insert(replies, add(at + 1, last))
  waits = waits or (replies[#replies][1] == 'added' and tonumber(ARGV[at + 5]) == 0)
  at = last + 1
end
if #behind > 0 then call('LPUSH', waiting_list(), unpack(behind)) end
if waits then mark() end
return replies
)lua";

// id, token: a job that nobody began with waits again, as if it had not been taken.
const char* const untake = R"lua(
local id = ARGV[1]
if call('GET', key(id .. ':lock')) ~= ARGV[2] then return 0 end
call('DEL', key(id .. ':lock'))
call('SREM', key('stalled'), id)
if call('LREM', key('active'), -1, id) == 0 then return 0 end
waiting().release(id)
call('HINCRBY', key(id), 'ats', -1)
waiting().enqueue(id, waiting().priority_of(id), true)
emit('waiting', 'jobId', id, 'prev', 'active')
return 1
)lua";

// id, token, lease in ms, attempt ('' wants the lock itself) -> 'held'; 'cancelled'; 'lost'
const char* const renew = R"lua(
local id, token = ARGV[1], ARGV[2]
if check_lock(id, token, ARGV[4]) ~= 0 then return 'lost' end
call('SET', key(id .. ':lock'), token, 'PX', ARGV[3])
call('SREM', key('stalled'), id)
return call('HEXISTS', key(id), 'cancelled') == 1 and 'cancelled' or 'held'
)lua";

// now, id, token, attempt, delay in ms, lifo, counts ('1': an attempt was made), failure ('' is
// none), stack trace ('' is none) -> 0, or BullMQ's number of what is wrong
const char* const again = R"lua(
local now, id, delay = tonumber(ARGV[1]), ARGV[2], tonumber(ARGV[5])
promote(now)
if call('EXISTS', key(id)) == 0 then return -1 end
local problem = check_lock(id, ARGV[3], ARGV[4])
if problem ~= 0 then return problem end
if call('LREM', key('active'), -1, id) == 0 then return -3 end
call('DEL', key(id .. ':lock'))
call('SREM', key('stalled'), id)
waiting().release(id)
if ARGV[8] ~= '' then call('HSET', key(id), 'failedReason', ARGV[8]) end
if ARGV[9] ~= '' then call('HSET', key(id), 'stacktrace', ARGV[9]) end
if ARGV[7] == '1' then call('HINCRBY', key(id), 'atm', 1) end
if delay > 0 then
  call('HSET', key(id), 'delay', ARGV[5])
  waiting().delay_until(id, now + delay)
  emit('delayed', 'jobId', id, 'delay', whole(now + delay))
  waiting().mark_delayed()
  if settings().concurrency then mark() end
else
  waiting().enqueue(id, waiting().priority_of(id), ARGV[6] == '1')
  emit('waiting', 'jobId', id, 'prev', 'active')
end
return 0
)lua";

// id, token ('' is not checked), JSON -> 0; -1 without such a job; -2 without the lock
const char* const progress = R"lua(
local id = ARGV[1]
if call('EXISTS', key(id)) == 0 then return -1 end
if ARGV[2] ~= '' and call('GET', key(id .. ':lock')) ~= ARGV[2] then return -2 end
call('HSET', key(id), 'progress', ARGV[3])
emit('progress', 'jobId', id, 'data', ARGV[3])
return 0
)lua";

// id, row, rows kept (0: all) -> rows; -1 without such a job
const char* const log = R"lua(
if call('EXISTS', key(ARGV[1])) == 0 then return -1 end
local rows = call('RPUSH', key(ARGV[1] .. ':logs'), ARGV[2])
local keep = tonumber(ARGV[3])
if keep > 0 and rows > keep then
  call('LTRIM', key(ARGV[1] .. ':logs'), -keep, -1)
  rows = keep
end
return rows
)lua";

// id, token, name of an event, its JSON: told if the lock is still held.
const char* const tell = R"lua(
if call('GET', key(ARGV[1] .. ':lock')) ~= ARGV[2] then return 0 end
call('XADD', key('cv:live'), 'MAXLEN', '~', 2000, '*', 'event', ARGV[3], 'jobId', ARGV[1],
     'data', ARGV[4])
return 1
)lua";

// now, most stalls of others' jobs, time between checks in ms, most attempts of ours, kept of
// failed jobs, for how many seconds -> how many were given up or wait again
const char* const check_stalled = R"lua(
local now, most_stalls, most_attempts = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[4])
if call('EXISTS', key('stalled-check')) == 1 then return 0 end
call('SET', key('stalled-check'), now, 'PX', ARGV[3])
local suspects = call('SMEMBERS', key('stalled'))
call('DEL', key('stalled'))
local moved = 0
for _, id in ipairs(suspects) do
  if call('EXISTS', key(id .. ':lock')) == 0 and call('LREM', key('active'), 1, id) > 0 then
    moved = moved + 1
    waiting().release(id)
    local stalls = call('HINCRBY', key(id), 'stc', 1)
    local job = call('HMGET', key(id), 'tenant', 'ats', 'cancelled', 'rjk', 'name')
    if not job[5] then
      ending().delete_jobs({id})
    elseif job[3] then
      emit('stalled', 'jobId', id)
      ending().give_up(id, 'The job was cancelled.', now, 'active', tonumber(ARGV[5]), tonumber(ARGV[6]))
    elseif job[1] and tonumber(job[2] or '0') >= most_attempts then
      emit('stalled', 'jobId', id)
      ending().give_up(id, 'The job was given to a worker ' .. job[2] ..
              ' times, and none came back with a result.', now, 'active', tonumber(ARGV[5]),
              tonumber(ARGV[6]))
    else
      local is_repeated = job[4] and (call('EXISTS', key('repeat:' .. job[4])) == 1 or
                                      call('ZSCORE', key('repeat'), job[4]))
      if not job[1] and not is_repeated and stalls > most_stalls then
        call('HSET', key(id), 'defa', 'job stalled more than allowable limit')
      end
      waiting().enqueue(id, 0, true)
      emit('waiting', 'jobId', id, 'prev', 'active')
      emit('stalled', 'jobId', id)
    end
  end
end
local active = call('LRANGE', key('active'), 0, -1)
local counts = {}
for i, id in ipairs(active) do
  call('SADD', key('stalled'), id)
  if call('HEXISTS', key(id), 'cvTaken') == 1 then
    local kind, tenant = waiting().owner(id)
    local who = kind .. ':' .. tenant
    counts[who] = (counts[who] or 0) + 1
  end
end
-- Others may have ended or taken what we gave out.
local before = call('HGETALL', key('cv:active'))
call('DEL', key('cv:active'))
for who, count in pairs(counts) do call('HSET', key('cv:active'), who, count) end
for i = 1, #before, 2 do
  local kind, tenant = string.match(before[i], '^([^:]*):(.*)$')
  if kind and tonumber(before[i + 1]) ~= (counts[before[i]] or 0) then waiting().enter_line(kind, tenant) end
end
if moved > 0 then mark() end
return moved
)lua";

// most ids to look at, at any lane -> how many were taken out of lanes: jobs that other clients
// took or removed. Those are the oldest of a lane.
const char* const tidy = R"lua(
local most, taken_out, sum = tonumber(ARGV[1]), 0, 0
local lanes = {}
for _, kind in ipairs(call('ZRANGE', key('cv:kinds'), 0, -1)) do
  for _, tenant in ipairs(call('ZRANGE', waiting().line_key(kind), 0, -1)) do
    local length = call('ZCARD', waiting().lane_key(kind, tenant))
    sum = sum + length
    lanes[#lanes + 1] = {kind = kind, tenant = tenant, length = length}
  end
end
if sum <= call('LLEN', key('wait')) + call('LLEN', key('paused')) then return 0 end
local at_once = 100
for i = 0, #lanes - 1 do
  local lane = lanes[(tonumber(ARGV[2]) + i) % #lanes + 1]
  local before = taken_out
  local name = waiting().lane_key(lane.kind, lane.tenant)
  for _, id in ipairs(call('ZRANGE', name, 0, at_once - 1)) do
    local job = call('HMGET', key(id), 'name', 'finishedOn')
    if not job[1] or job[2] or call('EXISTS', key(id .. ':lock')) == 1 then
      call('ZREM', name, id)
      taken_out = taken_out + 1
    end
  end
  most = most - math.min(lane.length, at_once)
  if taken_out > before then waiting().enter_line(lane.kind, lane.tenant) end
  if most <= 0 then break end
end
return taken_out
)lua";

// now: what is due waits, and what waits in a paused queue is in one list.
const char* const promote = R"lua(
waiting_list()
promote(tonumber(ARGV[1]))
return 0
)lua";

// '1' pauses, '0' resumes -> 1: call again
const char* const pause = R"lua(
if ARGV[1] == '1' then
  call('HSET', key('meta'), 'paused', 1)
  call('DEL', key('marker'))
  waiting_list()
  emit('paused')
  return 0
end
if call('EXISTS', key('paused')) == 1 then
  if call('EXISTS', key('wait')) == 0 then
    call('RENAME', key('paused'), key('wait'))
  else
    local ids = call('LRANGE', key('paused'), 0, 6999)
    call('RPUSH', key('wait'), unpack(ids))
    call('LTRIM', key('paused'), 7000, -1)
    if call('EXISTS', key('paused')) == 1 then return 1 end
  end
end
call('HDEL', key('meta'), 'paused')
told = nil
if call('LLEN', key('wait')) + call('ZCARD', key('prioritized')) > 0 then mark() end
waiting().mark_delayed()
emit('resumed')
return 0
)lua";

// id -> state, position or '', fields; nothing without such a job
const char* const describe = R"lua(
local id = ARGV[1]
local fields = call('HGETALL', key(id))
if #fields == 0 then return false end
for _, state in ipairs({'completed', 'failed', 'delayed', 'waiting-children'}) do
  if call('ZSCORE', key(state), id) then return {state, '', fields} end
end
if call('EXISTS', key(id .. ':lock')) == 1 or call('LPOS', key('active'), id) then
  return {'active', '', fields}
end
local after = call('ZRANK', key('prioritized'), id)
if after then return {'waiting', tostring(call('LLEN', key('wait')) + after), fields} end
local kind, tenant = waiting().owner(id)
local older = call('ZRANK', waiting().lane_key(kind, tenant), id)
if not older then
  local place = call('LPOS', key('wait'), id, 'RANK', -1) or call('LPOS', key('paused'), id, 'RANK', -1)
  if not place then return {'unknown', '', fields} end
  return {'waiting', tostring(math.max(call('LLEN', key('wait')), call('LLEN', key('paused'))) - 1 - place), fields}
end
-- Tenants rise level by level, a level being a number of active jobs.
local shift = 1099511627776
local mine = tonumber(call('ZSCORE', waiting().line_key(kind), tenant) or '0')
local level = math.floor(mine / shift) + older
local in_kind = older
local line = call('ZRANGE', waiting().line_key(kind), 0, 1999, 'WITHSCORES')
for i = 1, #line, 2 do
  if line[i] ~= tenant then
    local rank = tonumber(line[i + 1])
    local active = math.floor(rank / shift)
    local jobs = call('ZCARD', waiting().lane_key(kind, line[i]))
    local below = math.max(level - active, 0)
    if jobs <= below then
      in_kind = in_kind + jobs
    else
      in_kind = in_kind + below
      if active <= level and (active > math.floor(mine / shift) or rank < mine) then
        in_kind = in_kind + 1
      end
    end
  end
end
local before = in_kind
local my_turn = tonumber(call('ZSCORE', key('cv:kinds'), kind) or '0')
local kinds = call('ZRANGE', key('cv:kinds'), 0, -1, 'WITHSCORES')
for i = 1, #kinds, 2 do
  if kinds[i] ~= kind then
    local theirs = 0
    local share = in_kind
    local turn = tonumber(kinds[i + 1])
    if turn < my_turn or (turn == my_turn and kinds[i] < kind) then share = share + 1 end
    for _, other in ipairs(call('ZRANGE', waiting().line_key(kinds[i]), 0, 1999)) do
      theirs = theirs + call('ZCARD', waiting().lane_key(kinds[i], other))
      if theirs >= share then break end
    end
    before = before + math.min(theirs, share)
  end
end
local others = call('LLEN', key('wait')) + call('LLEN', key('paused')) - 1
return {'waiting', tostring(math.max(math.min(before, others), 0)), fields}
)lua";

// now, id, reason, kept of failed jobs, for how many seconds -> 'done'; 'late'; 'unknown';
// 'scheduled': a scheduler counts on it
const char* const cancel = R"lua(
local now, id, reason = tonumber(ARGV[1]), ARGV[2], ARGV[3]
if call('EXISTS', key(id)) == 0 then return 'unknown' end
if call('ZSCORE', key('completed'), id) or call('ZSCORE', key('failed'), id) then return 'late' end
if waiting().scheduler_of(id) then return 'scheduled' end
if call('EXISTS', key(id .. ':lock')) == 1 or call('LPOS', key('active'), id) then
  call('HSET', key(id), 'cancelled', 1)
  call('XADD', key('cv:cancel'), 'MAXLEN', '~', 1000, '*', 'event', 'cancel', 'jobId', id)
  return 'done'
end
local prev = 'waiting'
waiting().leave_lane(id)
if call('ZREM', key('delayed'), id) == 1 then
  prev = 'delayed'
elseif call('ZREM', key('prioritized'), id) == 0 and call('LREM', key('wait'), -1, id) == 0 and
       call('LREM', key('paused'), -1, id) == 0 then
  return 'late'
end
call('HSET', key(id), 'cancelled', 1)
ending().give_up(id, reason, now, prev, tonumber(ARGV[4]), tonumber(ARGV[5]))
return 'done'
)lua";

// id, fresh attempts ('1') -> 1 when it failed and waits again
const char* const retry = R"lua(
local id = ARGV[1]
if call('EXISTS', key(id)) == 0 or call('ZREM', key('failed'), id) == 0 then return 0 end
ending().clear_for_retry(id)
if ARGV[2] == '1' then call('HDEL', key(id), 'atm', 'ats', 'stc') end
waiting().enqueue(id, waiting().priority_of(id), false)
emit('waiting', 'jobId', id, 'prev', 'failed')
return 1
)lua";

// how many -> ids of those that wait, the next first
const char* const order = R"lua(
local most = tonumber(ARGV[1])
local shift = 1099511627776
local kinds, seen, result = {}, {}, {}
local turns = call('ZRANGE', key('cv:kinds'), 0, -1, 'WITHSCORES')
for i = 1, #turns, 2 do
  local tenants = {}
  local line = call('ZRANGE', waiting().line_key(turns[i]), 0, 1999, 'WITHSCORES')
  for j = 1, #line, 2 do
    local rank = tonumber(line[j + 1])
    table.insert(tenants, {ids = call('ZRANGE', waiting().lane_key(turns[i], line[j]), 0, most - 1), taken = 0,
                           active = math.floor(rank / shift), turn = rank % shift})
  end
  table.insert(kinds, {turn = tonumber(turns[i + 1]), number = i, tenants = tenants})
end
local turn = tonumber(call('GET', key('cv:turns')) or '0')
while #result < most do
  table.sort(kinds, function(a, b)
    if a.turn ~= b.turn then return a.turn < b.turn end
    return a.number < b.number
  end)
  local best, of
  for _, kind in ipairs(kinds) do
    for _, tenant in ipairs(kind.tenants) do
      if tenant.taken < #tenant.ids and (not best or tenant.active < best.active or
         (tenant.active == best.active and tenant.turn < best.turn)) then
        best, of = tenant, kind
      end
    end
    if best then break end
  end
  if not best then break end
  turn = turn + 1
  best.taken, best.active, best.turn, of.turn = best.taken + 1, best.active + 1, turn, turn
  local id = best.ids[best.taken]
  seen[id] = true
  table.insert(result, id)
end
for _, list in ipairs({'wait', 'paused'}) do
  local ids = call('LRANGE', key(list), -most, -1)
  for i = #ids, 1, -1 do
    if #result < most and not seen[ids[i]] then table.insert(result, ids[i]) end
  end
end
if #result < most then
  for _, id in ipairs(call('ZRANGE', key('prioritized'), 0, most - #result - 1)) do
    table.insert(result, id)
  end
end
return result
)lua";

// -> waiting, delayed, active, completed, failed, paused
const char* const counts = R"lua(
return {call('LLEN', key('wait')) + call('LLEN', key('paused')) + call('ZCARD', key('prioritized')),
        call('ZCARD', key('delayed')), call('LLEN', key('active')), call('ZCARD', key('completed')),
        call('ZCARD', key('failed')), settings().paused and 1 or 0}
)lua";

}  // namespace

const Scripts& scripts() {
  static const Scripts all{
      .add = script({basics, waiting, add}),
      .turn = script({basics, waiting, ending, turn}),
      .untake = script({basics, waiting, untake}),
      .repeat = script({basics, waiting, repeat}),
      .renew = script({basics, locks, renew}),
      .again = script({basics, waiting, locks, again}),
      .progress = script({basics, progress}),
      .log = script({basics, log}),
      .tell = script({basics, tell}),
      .check_stalled = script({basics, waiting, ending, check_stalled}),
      .tidy = script({basics, waiting, tidy}),
      .promote = script({basics, waiting, promote}),
      .pause = script({basics, waiting, pause}),
      .describe = script({basics, waiting, describe}),
      .cancel = script({basics, waiting, ending, cancel}),
      .retry = script({basics, waiting, ending, retry}),
      .order = script({basics, waiting, order}),
      .counts = script({basics, counts}),
  };
  return all;
}

}  // namespace codevault::bull
