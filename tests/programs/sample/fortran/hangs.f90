! expect: time_limit_exceeded cpu_time_ms=1000 end=cpu_time without_cgroup=time_limit_exceeded stdout="before\n"
program hangs
  implicit none
  integer, volatile :: i = 0
  print '(A)', 'before'
  do
    i = i + 1
    if (i > 1000) i = 0
  end do
end program hangs
