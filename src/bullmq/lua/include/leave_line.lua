-- For a job that waits no more and was not served: the last place of a tenant is free again.
local function leave_line(id)
  local job = call('HMGET', key(id), 'name', 'tenant', 'cvPlace')
  if not job[3] then return end
  local kind = kind_of(job[1])
  if call('ZREM', line_of(kind), id) == 0 then return end
  local who = kind .. ':' .. job[2]
  if tonumber(call('HGET', key('cv:rounds'), who) or '0') == round_of(job[3]) then
    call('HINCRBY', key('cv:rounds'), who, -1)
  end
end
