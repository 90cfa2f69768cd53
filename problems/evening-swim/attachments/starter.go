package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var a, h int
	fmt.Fscan(input, &a, &h)

	// Print the price, or "free".
}
