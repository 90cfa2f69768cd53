package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var n, m, w int
	fmt.Fscan(input, &n, &m, &w)
	weights := make([]int, n)
	for j := range weights {
		fmt.Fscan(input, &weights[j])
	}
	for i := 0; i < m; i++ {
		var a, b int
		fmt.Fscan(input, &a, &b)
	}

	// Print the smallest number of rides.
}
