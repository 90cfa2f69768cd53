(* expect: runtime_error exit=2 stdout="before\n" stderr_has="Failure(\"no\")" *)
let () =
  print_endline "before";
  failwith "no"
