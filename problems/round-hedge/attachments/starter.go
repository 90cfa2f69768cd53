package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var n, q, y, s int
	fmt.Fscan(input, &n, &q, &y, &s)
	for i := 0; i < q; i++ {
		var action string
		fmt.Fscan(input, &action)
		var a, m, x int
		fmt.Fscan(input, &a, &m, &x)

		// x is how much the bushes grow for "feed", and the height for "trim".
	}

	// Print the sum of all lengths that are cut off.
}
