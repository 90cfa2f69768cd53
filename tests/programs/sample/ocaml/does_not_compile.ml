(* expect: compile_error compile_has="line 2" *)
let () = print_endline (1 + 1)
