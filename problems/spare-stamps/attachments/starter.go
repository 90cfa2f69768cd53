package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var n, m int
	fmt.Fscan(input, &n, &m)
	emma := make([]int, n)
	for j := range emma {
		fmt.Fscan(input, &emma[j])
	}
	paul := make([]int, m)
	for j := range paul {
		fmt.Fscan(input, &paul[j])
	}

	// Print how often the two can swap.
}
