package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var n, a, d int
	fmt.Fscan(input, &n, &a, &d)

	// Print the day on which the scarf gets long enough.
}
