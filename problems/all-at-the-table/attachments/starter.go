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
		var a, b int
		fmt.Fscan(input, &a, &b)
	}

	// Print the two minutes, or "never".
}
