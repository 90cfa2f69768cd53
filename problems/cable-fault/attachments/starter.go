package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var n int
	fmt.Fscan(input, &n)
	weights := make([]int, n)
	for j := range weights {
		fmt.Fscan(input, &weights[j])
	}
	costs := make([]int, n-1)
	for j := range costs {
		fmt.Fscan(input, &costs[j])
	}

	// Print the smallest possible sum.
}
