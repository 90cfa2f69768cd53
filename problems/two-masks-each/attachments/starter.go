package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var n, g int
	fmt.Fscan(input, &n, &g)
	for i := 0; i < g; i++ {
		var count int
		fmt.Fscan(input, &count)
		masks := make([]int, count)
		for j := range masks {
			fmt.Fscan(input, &masks[j])
		}
	}

	// Print a digit for each guest, or "impossible".
}
