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
	species := make([]int, n)
	for j := range species {
		fmt.Fscan(input, &species[j])
	}
	for i := 0; i < q; i++ {
		var l, r int
		fmt.Fscan(input, &l, &r)

		// Print the number of species that were seen exactly once in this period.
	}
}
