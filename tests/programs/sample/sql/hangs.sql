-- expect: time_limit_exceeded cpu_time_ms=1000 end=cpu_time without_cgroup=time_limit_exceeded stdout="before\n"
select 'before';
with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n;
