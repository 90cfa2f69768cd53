package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var k, t int
	fmt.Fscan(input, &k, &t)
	for i := 0; i < t; i++ {
		var s int
		fmt.Fscan(input, &s)

		// Print the row and the place.
	}
}
