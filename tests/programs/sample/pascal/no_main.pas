// expect: compile_error
unit no_main;
interface
implementation
end.
