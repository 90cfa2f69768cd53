! expect: ok exit=0 stdin="5\n1 2 3\n-4 50\n" stdout="52\n"
program total
  implicit none
  integer :: n
  integer, allocatable :: numbers(:)
  read (*, *) n
  allocate (numbers(n))
  read (*, *) numbers
  print '(i0)', sum(numbers)
end program total
