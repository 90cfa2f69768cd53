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
		var p, k int
		fmt.Fscan(input, &p, &k)
		seconds := make([]int, k)
		for j := range seconds {
			fmt.Fscan(input, &seconds[j])
		}
	}

	// Print the first second in which all lighthouses shine, or "never".
}
