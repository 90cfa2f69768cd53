package main

import (
	"bufio"
	"os"
)

func main() {
	input := bufio.NewScanner(os.Stdin)
	input.Scan()
	text := input.Text()
	_ = text // remove this line when text is used

	// Print what the guests see.
}
