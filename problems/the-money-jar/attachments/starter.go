package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var x int
	fmt.Fscan(input, &x)
	for x != 0 {
		// x was put into the jar, or taken out.
		fmt.Fscan(input, &x)
	}

	// Print the amount and the largest amount.
}
