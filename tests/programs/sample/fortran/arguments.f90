! expect: ok exit=0 arg=one arg="two words" stdout="<one>\n<two words>\n"
program arguments
  implicit none
  integer :: i
  character(len=100) :: word
  do i = 1, command_argument_count()
    call get_command_argument(i, word)
    print '(a)', '<' // trim(word) // '>'
  end do
end program arguments
