package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var n, k int
	fmt.Fscan(input, &n, &k)
	for i := 0; i < n; i++ {
		var name string
		fmt.Fscan(input, &name)
		var sign string
		fmt.Fscan(input, &sign)
	}

	// Print the smallest possible sum.
}
