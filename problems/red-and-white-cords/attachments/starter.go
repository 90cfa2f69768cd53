package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var n, m, k int
	fmt.Fscan(input, &n, &m, &k)
	for i := 0; i < m; i++ {
		var a, b int
		fmt.Fscan(input, &a, &b)
		var colour string
		fmt.Fscan(input, &colour)
	}

	// Print the number of ways modulo 1000000007.
}
