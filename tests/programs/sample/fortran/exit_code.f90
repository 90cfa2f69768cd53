! expect: runtime_error exit=7 stdout="before\n"
program exit_code
  print '(a)', 'before'
  stop 7
end program exit_code
