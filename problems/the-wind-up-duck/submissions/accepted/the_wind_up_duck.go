package main

import "fmt"

func main() {
	var n int
	fmt.Scan(&n)

	// Counts turns of the first gear instead of teeth: each further gear multiplies them.
	var first, turns int64
	fmt.Scan(&first)
	turns = 1
	for i := 1; i < n; i++ {
		var teeth int64
		fmt.Scan(&teeth)
		// This gear is back at the top after teeth / gcd such rounds of the gears before it.
		turns *= teeth / gcd(first*turns%teeth, teeth)
	}
	fmt.Println(turns)
}

func gcd(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}
