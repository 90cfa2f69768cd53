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
	var d int
	fmt.Fscan(input, &d)
	for i := 0; i < n; i++ {
		var weight, value int
		fmt.Fscan(input, &weight, &value)
	}

	// Print the largest possible sum of the values.
}
