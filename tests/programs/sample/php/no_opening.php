# expect: compile_error
echo "Hello, world!\n";
