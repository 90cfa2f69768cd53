(* expect: compile_error *)
let pair x = (x, x)
let a x = pair (pair (pair (pair x)))
let b x = a (a x)
let c x = b (b x)
let d x = c (c x)
let e x = d (d x)
let _ = e (fun x -> x) + 1
