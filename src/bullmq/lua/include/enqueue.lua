local function priority_of(id) return tonumber(call('HGET', key(id), 'priority') or '') or 0 end

-- The job waits, and a worker hears of it. `first` puts it at the end from which jobs are taken. A job that
-- had a place in its line has it again. `prev` is its state before, nil for a new job.
local function enqueue(id, priority, first, prev)
  if priority > 0 then
    prioritize(id, priority)
  else
    call(first and 'RPUSH' or 'LPUSH', waiting_list(), id)
    local job = call('HMGET', key(id), 'name', 'tenant', 'cvPlace')
    if job[3] then
      call('ZADD', line_of(kind_of(job[1])), job[3], id)
    elseif job[2] then
      call('HSET', key(id), 'cvPlace', enter(id, job[1], job[2], call('INCR', key('id'))))
      save_lines()
    end
  end
  mark()
  if prev then emit('waiting', 'jobId', id, 'prev', prev) else emit('waiting', 'jobId', id) end
end
