! expect: compile_error compile_has="main.f90:4"
program wrong
  implicit none
  missing = 1
end program wrong
