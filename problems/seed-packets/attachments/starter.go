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
		var heap string
		fmt.Fscan(input, &heap)
	}

	// Print the number of pairs that can be mixed up.
}
