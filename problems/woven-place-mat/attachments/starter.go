package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var r, c, b int
	fmt.Fscan(input, &r, &c, &b)

	// Print the mat.
}
