package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var a, b, h, g int
	fmt.Fscan(input, &a, &b, &h, &g)

	// Print the area.
}
