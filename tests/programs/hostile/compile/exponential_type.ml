(* expect: compile_error compile_cpu_time_ms=4000 compile_memory_mib=512 *)
let pair x = (x, x)
let a x = pair (pair (pair (pair x)))
let b x = a (a x)
let c x = b (b x)
let d x = c (c x)
let e x = d (d x)
let _ = e (fun x -> x) + 1
