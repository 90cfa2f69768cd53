package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var k, n int
	fmt.Fscan(input, &k, &n)
	for i := 0; i < k; i++ {
		var price string
		fmt.Fscan(input, &price)
	}

	// Print the share and the tip.
}
