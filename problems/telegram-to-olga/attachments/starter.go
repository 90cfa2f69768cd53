package main

import (
	"bufio"
	"os"
	"strconv"
)

func main() {
	input := bufio.NewScanner(os.Stdin)
	input.Scan()
	p, _ := strconv.Atoi(input.Text())
	input.Scan()
	text := input.Text()
	_ = p    // remove this line when p is used
	_ = text // remove this line when text is used

	// Print the price.
}
