package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var n, k int
	fmt.Fscan(input, &n, &k)
	for i := 0; i < n; i++ {
		var t, s int
		fmt.Fscan(input, &t, &s)
	}

	// Print the last minute and the longest wait.
}
