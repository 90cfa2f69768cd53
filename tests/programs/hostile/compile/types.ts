// expect: ok|compile_error|runtime_error cpu_time_ms=15000 wall_time_ms=45000
// A long computation in the type checker.
type Twice<T extends unknown[]> = [...T, ...T];
type A = Twice<Twice<Twice<Twice<[1]>>>>;
type B = Twice<Twice<Twice<Twice<A>>>>;
type C = Twice<Twice<Twice<Twice<B>>>>;
type D = Twice<Twice<Twice<Twice<C>>>>;
type E = Twice<Twice<Twice<Twice<D>>>>;
const length: E["length"] = 1048576 as never;
console.log(typeof length);
