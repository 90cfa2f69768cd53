-- Adds an event to BullMQ's stream. A script's first one makes room for those that follow.
local function emit(...)
  if queue.trimmed then
    call('XADD', key('events'), '*', 'event', ...)
    return
  end
  if not settings().most_events then
    queue.settings.most_events = '10000'
    call('HSET', key('meta'), 'opts.maxLenEvents', '10000')
  end
  call('XADD', key('events'), 'MAXLEN', '~', queue.settings.most_events, '*', 'event', ...)
  queue.trimmed = true
end
