-- Where to begin to listen.
--
-- Gives the id of the event a hundred before the newest, as a job may be watched, and begin, before our first
-- request is answered; that of the newest cancellation; and the active jobs.
--@include queue
local events = call('XREVRANGE', key('events'), '+', '-', 'COUNT', 100)
local cancellations = call('XREVRANGE', key('cv:cancel'), '+', '-', 'COUNT', 1)
return {#events == 100 and events[100][1] or '0-0', #cancellations == 1 and cancellations[1][1] or '0-0',
        call('LRANGE', key('active'), 0, -1)}
