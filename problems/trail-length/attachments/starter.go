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
		var d, a int
		fmt.Fscan(input, &d, &a)
	}

	// Print the length of the trail.
}
