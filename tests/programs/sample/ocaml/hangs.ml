(* expect: time_limit_exceeded cpu_time_ms=1000 end=cpu_time without_cgroup=time_limit_exceeded stdout="before\n" *)
let rec spin n = if n >= 0 then spin ((n + 1) land 1023)

let () = print_endline "before"; spin 0
