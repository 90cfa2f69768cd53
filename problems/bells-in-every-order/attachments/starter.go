package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var word string
	fmt.Fscan(input, &word)

	// Print all rows, beginning with this one.
}
