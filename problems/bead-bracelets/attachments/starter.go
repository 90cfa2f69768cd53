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
	var k, m int
	fmt.Fscan(input, &k, &m)
	for i := 0; i < m; i++ {
		var a, b int
		fmt.Fscan(input, &a, &b)
	}

	// Print the number of bracelets modulo 1000000007.
}
