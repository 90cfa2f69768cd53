// expect: ok exit=0 arg=100 stdout="1.274219991\n"
fn element(i: usize, j: usize) -> f64 {
    1.0 / (((i + j) * (i + j + 1) / 2 + i + 1) as f64)
}

fn times(v: &[f64], element: impl Fn(usize, usize) -> f64) -> Vec<f64> {
    (0..v.len()).map(|i| (0..v.len()).map(|j| element(i, j) * v[j]).sum()).collect()
}

fn both(v: &[f64]) -> Vec<f64> {
    times(&times(v, element), |i, j| element(j, i))
}

fn main() {
    let size: usize = std::env::args().nth(1).unwrap().parse().unwrap();
    let (mut u, mut v) = (vec![1.0; size], Vec::new());
    for _ in 0..10 {
        v = both(&u);
        u = both(&v);
    }
    let dot = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(x, y)| x * y).sum::<f64>();
    println!("{:.9}", (dot(&u, &v) / dot(&v, &v)).sqrt());
}
