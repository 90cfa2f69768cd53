-- Gives how many jobs are waiting, delayed, active, completed and failed.
--@include queue waiting_list
return {waiting_count() + call('ZCARD', key('prioritized')), call('ZCARD', key('delayed')),
        call('LLEN', key('active')), call('ZCARD', key('completed')), call('ZCARD', key('failed'))}
