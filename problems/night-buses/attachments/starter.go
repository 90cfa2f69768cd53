package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var n, m int
	fmt.Fscan(input, &n, &m)
	for i := 0; i < m; i++ {
		var a, b int
		fmt.Fscan(input, &a, &b)
		var f, p, d int
		fmt.Fscan(input, &f, &p, &d)
	}

	// Print the first minute at stop n, or "stranded".
}
