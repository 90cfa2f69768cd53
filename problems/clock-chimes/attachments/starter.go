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
		var arrival string
		fmt.Fscan(input, &arrival)
		var departure string
		fmt.Fscan(input, &departure)

		// Print the number of strikes that this guest hears.
	}
}
