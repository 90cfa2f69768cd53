package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var n, q int
	fmt.Fscan(input, &n, &q)
	distances := make([]int, n)
	for j := range distances {
		fmt.Fscan(input, &distances[j])
	}
	for i := 0; i < q; i++ {
		var a, b int
		fmt.Fscan(input, &a, &b)

		// Print the number of steps of this walk.
	}
}
