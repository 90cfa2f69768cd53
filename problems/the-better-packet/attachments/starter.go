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
		var g, c int
		fmt.Fscan(input, &g, &c)
	}

	// Print the number of the packet.
}
