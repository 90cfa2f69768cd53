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
		var x, y int
		fmt.Fscan(input, &x, &y)
	}

	// For each tree print twice the area that is lost.
}
