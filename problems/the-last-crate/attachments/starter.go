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

	// Print the number of crates and the apples in the last one.
}
