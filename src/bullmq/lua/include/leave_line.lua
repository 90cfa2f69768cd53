-- For a job that waits no more and was not served: the last place of a tenant is free again.
local function leave_line(id)
  local job = call('HMGET', key(id), 'name', 'tenant', 'cvPlace')
  if not job[3] then return end
  local kind, own = kind_of(job[1]), round_of(job[3])
  if call('ZREM', line_of(kind), id) == 0 then return end
  local who = kind .. ':' .. job[2]
  if round(who) == own then set_round(who, own - 1) end
  save_rounds()
end
