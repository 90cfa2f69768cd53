package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var n, d int
	fmt.Fscan(input, &n, &d)
	for i := 0; i < d; i++ {
		var a, b int
		fmt.Fscan(input, &a, &b)
	}

	// Print the number of all loaves.
}
