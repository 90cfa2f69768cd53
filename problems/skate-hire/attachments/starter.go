package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	pairs := make([]int, 50)
	for j := range pairs {
		fmt.Fscan(input, &pairs[j])
	}
	var n int
	fmt.Fscan(input, &n)
	for i := 0; i < n; i++ {
		var t, s, d int
		fmt.Fscan(input, &t, &s, &d)

		// Print the size that this visitor gets, or "none".
	}
}
