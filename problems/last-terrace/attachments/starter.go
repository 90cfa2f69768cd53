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
	for i := 0; i < n; i++ {
		var q, c int
		fmt.Fscan(input, &q, &c)
	}

	// Print the smallest number of litres.
}
