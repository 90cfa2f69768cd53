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
		var s, e, v int
		fmt.Fscan(input, &s, &e, &v)
	}

	// Print the largest sum of enjoyment.
}
