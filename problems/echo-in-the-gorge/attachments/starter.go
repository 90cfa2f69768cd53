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
	var k int
	fmt.Fscan(input, &k)

	// Print the echoes.
}
