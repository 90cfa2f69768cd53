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
		var name string
		fmt.Fscan(input, &name)
	}

	// Print the two numbers, and then the names of those who are still out.
}
