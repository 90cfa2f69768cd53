package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var parts string
	fmt.Fscan(input, &parts)

	// Print the number of sheets and the number of different pages.
}
