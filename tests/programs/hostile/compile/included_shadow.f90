! expect: compile_error compile_lacks="root:"
program included_shadow
  include '/etc/shadow'
end program included_shadow
