-- What every script begins with. KEYS[1] is the queue's base, "bull:<name>:".
local call = redis.call
-- The queue at hand, with its settings once they are read, jobs that enter lines, and what was done: an idle worker
-- woken, room made for events.
local function queue_at(base) return {base = base, settings = nil, lines = {}, marked = false, trimmed = false} end
local queue = queue_at(KEYS[1])
local function key(name) return queue.base .. name end
-- Whether a worker has the job.
local function is_active(id) return call('EXISTS', key(id .. ':lock')) == 1 or call('LPOS', key('active'), id) end
-- A whole number in full: Lua's own notation loses digits.
local function whole(number) return string.format('%d', number) end

-- What the queue is told to do, read once.
local function settings()
  if not queue.settings then
    local meta = call('HMGET', key('meta'), 'paused', 'concurrency', 'max', 'duration', 'opts.maxLenEvents', 'version')
    queue.settings = {paused = meta[1], concurrency = tonumber(meta[2] or ''), max = meta[3],
                      duration = meta[4], most_events = meta[5], version = meta[6] or ''}
  end
  return queue.settings
end
